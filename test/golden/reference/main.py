"""Reads one JSON document a line from stdin and writes one result a line.

    python3 test/golden/reference/main.py quote|simulate < inputs.jsonl
"""

import json
import sys
from pathlib import Path

if __package__ in (None, ""):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
    from reference.quote import quote
    from reference.refusal import Refused
    from reference.simulate import simulate
else:
    from .quote import quote
    from .refusal import Refused
    from .simulate import simulate

COMMANDS = {"quote": quote, "simulate": simulate}


def answer(command, document):
    """The result, or {"refused": true, "reason": ...}."""
    try:
        return COMMANDS[command](document)
    except Refused as refusal:
        return {"refused": True, "reason": refusal.reason}


def main():
    if len(sys.argv) != 2 or sys.argv[1] not in COMMANDS:
        sys.exit("usage: main.py quote|simulate < inputs.jsonl")
    for line in sys.stdin:
        if line.strip():
            print(json.dumps(answer(sys.argv[1], json.loads(line)), separators=(",", ":")), flush=True)


if __name__ == "__main__":
    main()
