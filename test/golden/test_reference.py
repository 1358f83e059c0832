"""Self-test of the reference: python3 -m unittest (in test/golden)."""

import json
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import cases_quote
import cases_simulate
import cases_simulate_more
import golden_data
from generate import inputs
from reference.main import answer

CASES = {"quote": cases_quote.CASES, "simulate": cases_simulate.CASES + cases_simulate_more.CASES}
CONVENTIONS = [f"Q{n}" for n in range(1, 18) if n != 13] + [f"S{n}" for n in range(1, 38)]


def look_up(result, path):
    for part in path.split("/"):
        result = result[int(part)] if isinstance(result, list) else result[part]
    return result


def fen(text):
    return round(float(text) * 100)


class HandReckoned(unittest.TestCase):
    def test_cases(self):
        for command, cases in CASES.items():
            for case in cases:
                result = answer(command, case["input"])
                with self.subTest(case["name"]):
                    self.assertEqual(bool(result.get("refused")), case["refused"])
                    for path, value in case["hand"].items():
                        self.assertEqual(look_up(result, path), value, path)

    def test_every_convention_has_a_case(self):
        tags = {tag for cases in CASES.values() for case in cases for tag in case["tags"]}
        self.assertEqual([number for number in CONVENTIONS if number not in tags], [])

    def test_names_are_unique(self):
        for cases in CASES.values():
            names = [case["name"] for case in cases]
            self.assertEqual(len(names), len(set(names)))


class Invariants(unittest.TestCase):
    """What must hold whatever the terms and events are."""

    def test_quotes(self):
        for document in inputs("quote", "invariants", 300, 0):
            result = answer("quote", document)
            if result.get("refused"):
                continue
            rows = result["instalments"]
            self.assertEqual(fen(rows[-1]["closingBalance"]), 0)
            self.assertEqual(sum(fen(row["principal"]) for row in rows), fen(document["principal"]))
            for row in rows:
                parts = fen(row["principal"]) + fen(row["interest"]) + fen(row["fee"])
                self.assertEqual(fen(row["total"]), parts)

    def test_simulations(self):
        for document in inputs("simulate", "invariants", 300, 0):
            result = answer("simulate", document)
            if not result.get("refused"):
                self.check_account(document, result)

    def check_account(self, document, result):
        held = allocated_principal = 0
        for item in result["transactions"]:
            held += fen(item["held"])
            if item["type"] in ("REPAYMENT", "PREPAYMENT", "HELD") and not item["reversed"]:
                total = sum(fen(amount) for amount in item["allocated"].values())
                self.assertEqual(fen(item["amount"]), total + fen(item["held"]))
            allocated_principal += fen(item["allocated"]["principal"])
        balances = {name: fen(amount) for name, amount in result["balances"].items()}
        self.assertEqual(held, balances["held"])
        self.assertEqual(balances["principal"], fen(document["terms"]["principal"]) - allocated_principal)
        self.assertTrue(all(amount >= 0 for amount in balances.values()))
        owed = sum(balances[name] for name in balances if name not in ("held", "principalOverdue"))
        self.assertEqual(fen(result["payoff"]), max(0, owed - balances["held"]))


class GoldenFiles(unittest.TestCase):
    def test_committed_data_is_what_the_reference_says(self):
        folder = Path(__file__).resolve().parent
        for command in CASES:
            for text in (folder / f"{command}.jsonl").read_text(encoding="utf-8").splitlines():
                line = json.loads(text)
                with self.subTest(line["name"]):
                    self.assertEqual(golden_data.line(line["name"], line["tags"], line["input"], answer(command, line["input"])), text)


if __name__ == "__main__":
    unittest.main()
