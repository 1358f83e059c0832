"""Writes the committed golden data: the hand-written cases and random ones, each with what the reference says."""

import json

import cases_quote
import cases_simulate
import cases_simulate_more
from generate import inputs
from reference.main import answer

# command -> (cases, random inputs, most instalments, longest line of a random input with its result, refusals among them)
DATA = {
    "quote": (cases_quote.CASES, 330, 36, 7000, 0.1),
    "simulate": (cases_simulate.CASES + cases_simulate_more.CASES, 270, 14, 9000, 0.1),
}
HUGE = 4  # random lines that may be of any length


def golden_lines(command):
    cases, count, instalments, longest, refusals = DATA[command]
    for case in cases:
        yield line(case["name"], case["tags"], case["input"], answer(command, case["input"]))
    made = huge = 0
    for index, document in enumerate(inputs(command, "golden", count * 4, refusals, instalments)):
        text = line(f"random {index}", ["random"], document, answer(command, document))
        if len(text) > longest:
            huge += 1
            if huge > HUGE:
                continue
        made += 1
        yield text
        if made == count:
            return


def line(name, tags, document, result):
    expected = {"refused": True} if result.get("refused") else {"expected": result}
    return json.dumps({"name": name, "tags": tags, "input": document} | expected, ensure_ascii=False, separators=(",", ":"))


def write_golden(folder):
    for command in DATA:
        lines = list(golden_lines(command))
        (folder / f"{command}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{command}.jsonl: {len(lines)} lines")
