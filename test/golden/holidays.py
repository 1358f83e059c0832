"""Writes holidays.json, the Chinese working-day data of the reference, from the npm package chinese-days.

    python3 test/golden/holidays.py        (from the project's root, after npm ci)
"""

import json
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "node_modules" / "chinese-days"


def main():
    version = json.loads((PACKAGE / "package.json").read_text())["version"]
    files = sorted((PACKAGE / "dist" / "years").glob("[0-9][0-9][0-9][0-9].json"))
    years = [int(file.stem) for file in files]
    off, worked = set(), set()
    for file in files:
        data = json.loads(file.read_text())
        off |= set(data["holidays"])
        worked |= set(data["workdays"])
    document = {
        "source": f"chinese-days {version}",
        "firstYear": years[0],
        "lastYear": years[-1],
        "daysOff": sorted(off),
        "workedWeekendDays": sorted(worked),
    }
    target = Path(__file__).with_name("holidays.json")
    target.write_text(json.dumps(document, indent=2) + "\n")


if __name__ == "__main__":
    main()
