"""Random inputs, one JSON document a line, always the same for the same seed:

    python3 test/golden/generate.py quote|simulate [--seed S] [--count N] [--refusals SHARE]

or the committed golden data (quote.jsonl and simulate.jsonl beside this file), from the reference:

    python3 test/golden/generate.py golden
"""

import argparse
import json
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from random_events import random_events
from random_refusals import spoil_account, spoil_terms
from random_terms import random_account_terms, random_terms
from reference.refusal import Refused

HERE = Path(__file__).resolve().parent


def random_quote(rng, refusals, max_instalments=60):
    terms = random_terms(rng, 360 if rng.random() < 0.01 else max_instalments)
    return spoil_terms(rng, terms) if rng.random() < refusals else terms


def random_simulation(rng, refusals, max_instalments=36):
    terms = random_account_terms(rng, max_instalments)
    try:
        events, as_of = random_events(rng, terms)
    except Refused:
        return {"terms": terms, "events": [], "asOf": terms["disbursedOn"]}
    document = {"terms": terms, "events": events, "asOf": as_of.isoformat()}
    return spoil_account(rng, document) if rng.random() < refusals else document


MAKERS = {"quote": random_quote, "simulate": random_simulation}


def inputs(command, seed, count, refusals=0.05, max_instalments=None):
    """Each document has a seed of its own, so that one can be made again alone."""
    for index in range(count):
        rng = random.Random(f"{command} {seed} {index}")
        yield MAKERS[command](rng, refusals, *([max_instalments] if max_instalments else []))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=["quote", "simulate", "golden"])
    parser.add_argument("--seed", default="1")
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--refusals", type=float, default=0.05)
    arguments = parser.parse_args()
    if arguments.command == "golden":
        from golden_data import write_golden

        write_golden(HERE)
        return
    for document in inputs(arguments.command, arguments.seed, arguments.count, arguments.refusals):
        print(json.dumps(document, ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main()
