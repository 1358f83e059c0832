"""Calendar arithmetic: months counted 对年对月对日, day-count fractions, Chinese working days."""

import calendar
import json
import re
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

from .refusal import Refused, require


def parse_date(text, reason):
    require(isinstance(text, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text), reason)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Refused(reason) from None


def on_day(year, month, day):
    """That day of the month, or the month's last day."""
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def add_months(start, months, day=None):
    """`months` months after `start`'s month, on `day` (default: start's own day) or the month's last day."""
    index = start.year * 12 + (start.month - 1) + months
    return on_day(index // 12, index % 12 + 1, start.day if day is None else day)


def add_periods(start, count, every, unit, day=None):
    if unit == "MONTH":
        return add_months(start, count * every, day)
    return start + timedelta(days=count * every * (7 if unit == "WEEK" else 1))


def whole_months(start, end):
    """Whole months from start to end, and the odd days that are left."""
    months = (end.year - start.year) * 12 + end.month - start.month
    if add_months(start, months) > end:
        months -= 1
    return months, (end - add_months(start, months)).days


def actual_fraction(day_count, start, end):
    """Actual days as a fraction of a year; 30/360 charges actual days over 360 wherever it charges days."""
    days = (end - start).days
    if day_count in ("30/360", "ACT/360"):
        return Fraction(days, 360)
    if day_count == "ACT/365":
        return Fraction(days, 365)
    return _act_act(start, end)


def _act_act(start, end):
    """Q14: days in a leap year /366 plus days in other years /365, the first day counted and the last not."""
    total = Fraction(0)
    while start < end:
        stop = min(end, date(start.year + 1, 1, 1))
        total += Fraction((stop - start).days, 366 if calendar.isleap(start.year) else 365)
        start = stop
    return total


_HOLIDAYS = json.loads((Path(__file__).resolve().parents[1] / "holidays.json").read_text())
_OFF = {date.fromisoformat(day) for day in _HOLIDAYS["daysOff"]}
_WORKED = {date.fromisoformat(day) for day in _HOLIDAYS["workedWeekendDays"]}


def next_working_day(day):
    """That day if it is a working day in China, else the next one; refused outside the known years."""
    while True:
        require(_HOLIDAYS["firstYear"] <= day.year <= _HOLIDAYS["lastYear"], "no calendar for that year")
        if day in _WORKED or (day.weekday() < 5 and day not in _OFF):
            return day
        day += timedelta(days=1)
