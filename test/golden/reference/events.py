"""The dated events of `simulate`, read and checked, in the order in which they take effect."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Optional

from .amounts import parse_count, parse_money, parse_rate
from .dates import parse_date
from .refusal import require
from .terms import COMPONENTS

# On one day (general sentence).
ORDER = (
    "FEE", "RATE_CHANGE", "EXTENSION", "MISUSE", "ACCELERATION", "WAIVER", "REPAYMENT", "PREPAYMENT", "WRITE_OFF", "REVERSAL",
)  # fmt: skip
FIELDS = {
    "REPAYMENT": {"amount"},
    "PREPAYMENT": {"amount", "full", "mode", "feeRate"},
    "RATE_CHANGE": {"annualRate"},
    "FEE": {"name", "amount"},
    "EXTENSION": {"newMaturity", "addInstalments"},
    "ACCELERATION": set(),
    "WAIVER": {"component", "amount"},
    "MISUSE": set(),
    "WRITE_OFF": set(),
    "REVERSAL": set(),
}
ONCE_A_DAY = ("RATE_CHANGE", "EXTENSION", "ACCELERATION", "MISUSE", "WRITE_OFF")


@dataclass
class Event:
    type: str
    on: date
    reference: Optional[str]
    amount: int = 0
    full: bool = False
    mode: str = "REDUCE_INSTALMENT"
    fee_rate: Fraction = Fraction(0)
    annual_rate: Optional[Fraction] = None
    new_maturity: Optional[date] = None
    add_instalments: int = 0
    component: Optional[str] = None
    reversed: bool = False


def parse_events(source, terms, as_of):
    """Checked, with what a REVERSAL up to asOf takes away marked, in the order of effect; those after asOf too."""
    require(isinstance(source, list), "events")
    events = [parse_event(item, terms) for item in source]
    for event in events:
        require(event.on >= terms.disbursed_on, "S20: event before disbursement")
    repayments = {}
    for event in events:
        if event.type == "REPAYMENT":
            require(event.reference not in repayments, "S19: reference not unique")
            repayments[event.reference] = event
    for event in events:
        if event.type == "REVERSAL":
            repayment = repayments.get(event.reference)
            require(repayment is not None, "S18: REVERSAL of an unknown reference")
            require(event.on >= repayment.on, "S18: REVERSAL before its repayment")
            if event.on <= as_of:
                repayment.reversed = True
    once = [(event.type, event.on) for event in events if event.type in ONCE_A_DAY]
    require(len(once) == len(set(once)), "S19: at most one a day")
    # S19: by reference (code points, none first), then as given: the sort is stable.
    events.sort(key=lambda event: (event.on, ORDER.index(event.type), event.reference is not None, event.reference or ""))
    return events


def parse_event(source, terms):
    require(isinstance(source, dict) and source.get("type") in ORDER, "event type")
    kind = source["type"]
    require(set(source) <= {"type", "on", "reference"} | FIELDS[kind], "event fields")
    event = Event(kind, parse_date(source.get("on"), "event date"), source.get("reference"))
    require(event.reference is None or (isinstance(event.reference, str) and event.reference), "event reference")
    if kind in ("REPAYMENT", "REVERSAL"):
        require(event.reference is not None, "S19: reference required")
    if kind in ("REPAYMENT", "FEE", "WAIVER"):
        event.amount = parse_money(source.get("amount"), "S36: amount")
    if kind == "FEE":
        require(isinstance(source.get("name"), str), "fee name")
    elif kind == "PREPAYMENT":
        parse_prepayment(source, event)
    elif kind == "RATE_CHANGE":
        require(terms.method != "FLAT", "S34: RATE_CHANGE of FLAT")
        event.annual_rate = parse_rate(source.get("annualRate"), "annualRate")
    elif kind == "EXTENSION":
        parse_extension(source, event, terms)
    elif kind == "WAIVER":
        event.component = source.get("component")
        require(event.component in COMPONENTS, "component")
    return event


def parse_prepayment(source, event):
    if "full" in source:
        require(source["full"] is True and "amount" not in source, "S36: full has no amount")
        event.full = True
    else:
        event.amount = parse_money(source.get("amount"), "S36: amount")
    event.mode = source.get("mode", "REDUCE_INSTALMENT")
    require(event.mode in ("REDUCE_INSTALMENT", "REDUCE_TERM"), "mode")
    event.fee_rate = parse_rate(source.get("feeRate", "0"), "feeRate")
    require(event.fee_rate < 1, "S36: feeRate")


def parse_extension(source, event, terms):
    require(terms.method not in ("CUSTOM", "FLAT"), "S34: EXTENSION of CUSTOM or FLAT")
    require(("newMaturity" in source) != ("addInstalments" in source), "either newMaturity or addInstalments")
    if "newMaturity" in source:
        require(terms.method in ("INTEREST_ONLY", "BULLET"), "newMaturity only for INTEREST_ONLY and BULLET")
        event.new_maturity = parse_date(source["newMaturity"], "newMaturity")
    else:
        event.add_instalments = parse_count(source["addInstalments"], "addInstalments", 1)
