"""The terms of a loan, read from the JSON of `quote` (and the further ones of `simulate`) and checked."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Callable, Optional

from .dates import parse_date
from .amounts import parse_count, parse_money, parse_rate, rounding_of
from .refusal import require

METHODS = ("EQUAL_INSTALMENT", "EQUAL_PRINCIPAL", "INTEREST_ONLY", "BULLET", "BALLOON", "CUSTOM", "FLAT")
COMPONENTS = ("FEE", "COMPOUND", "PENALTY", "INTEREST", "PRINCIPAL")

QUOTE_FIELDS = {
    "method", "principal", "annualRate", "instalments", "frequency", "disbursedOn", "firstDueOn", "dueDay", "dayCount",
    "rounding", "graceOnPrincipal", "graceOnInterest", "interestFreePeriods", "paymentMultipleOf", "amortiseOver",
    "principalPlan", "flatRatePerPeriod", "fees", "dueDateShift", "shiftInterest",
}  # fmt: skip
ACCOUNT_FIELDS = {
    "graceDays", "overdueMarkup", "misuseMarkup", "compoundOverdueInterest", "compoundOnPenalty", "allocation",
    "principalFirstAfterDays", "technicalDays", "excess",
}  # fmt: skip


@dataclass
class Terms:
    method: str
    principal: int
    rate: Fraction
    instalments: int
    every: int
    unit: str
    disbursed_on: date
    first_due_on: Optional[date]
    due_day: Optional[int]
    day_count: str
    round: Callable
    grace_on_principal: int
    grace_on_interest: int
    interest_free: int
    multiple: int
    amortise_over: int
    principal_plan: list
    flat_rate: Fraction
    disbursement_fee: int
    fee_at: dict
    shift: bool
    accrue: bool
    # simulate only
    grace_days: int = 0
    overdue_markup: Fraction = Fraction(1, 2)
    misuse_markup: Fraction = Fraction(1)
    compound_interest: bool = True
    compound_on_penalty: bool = False
    allocation: tuple = COMPONENTS
    principal_first_after: Optional[int] = 90
    technical_days: int = 0
    excess: str = "HOLD"

    @property
    def period_rate(self):
        """Years of a regular period, the i of the payment formula per unit of annual rate."""
        return {"MONTH": Fraction(self.every, 12), "WEEK": Fraction(7 * self.every, 360), "DAY": Fraction(self.every, 360)}[self.unit]


def parse_terms(source, account=False):
    allowed = QUOTE_FIELDS | ACCOUNT_FIELDS if account else QUOTE_FIELDS
    require(isinstance(source, dict) and set(source) <= allowed, "fields")
    method = source.get("method")
    require(method in METHODS, "method")
    frequency = source.get("frequency", {"every": 1, "unit": "MONTH"})
    require(isinstance(frequency, dict) and set(frequency) <= {"every", "unit"}, "frequency")
    unit = frequency.get("unit")
    require(unit in ("MONTH", "WEEK", "DAY"), "frequency")
    every = parse_count(frequency.get("every"), "frequency", 1)
    instalments = parse_count(source.get("instalments"), "instalments", 1)
    disbursed_on = parse_date(source.get("disbursedOn"), "disbursedOn")
    first_due_on = None
    if "firstDueOn" in source:
        first_due_on = parse_date(source["firstDueOn"], "firstDueOn")
        require(first_due_on > disbursed_on, "Q2: firstDueOn on or before disbursedOn")
    due_day = None
    if "dueDay" in source:
        due_day = parse_count(source["dueDay"], "dueDay", 1, 31)
        require(unit == "MONTH", "Q2: dueDay with weeks or days")
    principal = parse_money(source.get("principal"), "principal")
    amortise_over = instalments
    if method == "BALLOON":
        amortise_over = parse_count(source.get("amortiseOver"), "amortiseOver", 1)
        require(amortise_over >= instalments, "Q6: amortiseOver below instalments")
    plan = []
    if method == "CUSTOM":
        require(isinstance(source.get("principalPlan"), list), "principalPlan")
        plan = [parse_money(amount, "principalPlan", positive=False) for amount in source["principalPlan"]]
        require(len(plan) == instalments and sum(plan) == principal, "Q6: principalPlan")
    flat = Fraction(0)
    if method == "FLAT":
        flat = parse_rate(source.get("flatRatePerPeriod"), "flatRatePerPeriod")
    grace_on_principal = parse_count(source.get("graceOnPrincipal", 0), "graceOnPrincipal", 0)
    limit = amortise_over if method == "BALLOON" else instalments
    require(grace_on_principal < limit, "Q11: graceOnPrincipal")
    day_count = source.get("dayCount", "ACT/360" if method in ("BULLET", "INTEREST_ONLY") else "30/360")
    require(day_count in ("30/360", "ACT/360", "ACT/365", "ACT/ACT"), "dayCount")
    shift = source.get("dueDateShift", "NONE")
    require(shift in ("NONE", "NEXT_WORKING_DAY"), "dueDateShift")
    shift_interest = source.get("shiftInterest", "ACCRUE")
    require(shift_interest in ("ACCRUE", "WAIVE"), "shiftInterest")
    disbursement_fee, fee_at = _parse_fees(source.get("fees", []), 1 if method == "BULLET" else instalments)
    terms = Terms(
        method=method,
        principal=principal,
        rate=parse_rate(source.get("annualRate"), "annualRate"),
        instalments=instalments,
        every=every,
        unit=unit,
        disbursed_on=disbursed_on,
        first_due_on=first_due_on,
        due_day=due_day,
        day_count=day_count,
        round=rounding_of(source.get("rounding", "HALF_UP")),
        grace_on_principal=grace_on_principal,
        grace_on_interest=parse_count(source.get("graceOnInterest", 0), "graceOnInterest", 0),
        interest_free=parse_count(source.get("interestFreePeriods", 0), "interestFreePeriods", 0),
        multiple=parse_money(source.get("paymentMultipleOf", "0.01"), "paymentMultipleOf"),
        amortise_over=amortise_over,
        principal_plan=plan,
        flat_rate=flat,
        disbursement_fee=disbursement_fee,
        fee_at=fee_at,
        shift=shift == "NEXT_WORKING_DAY",
        accrue=shift_interest == "ACCRUE",
    )
    if account:
        _parse_account_terms(source, terms)
    return terms


def _parse_fees(fees, last_row):
    require(isinstance(fees, list), "fees")
    at_disbursement, at_row = 0, {}
    for fee in fees:
        require(isinstance(fee, dict) and set(fee) == {"name", "amount", "at"} and isinstance(fee["name"], str), "fees")
        amount = parse_money(fee["amount"], "fees")
        if fee["at"] == "DISBURSEMENT":
            at_disbursement += amount
        else:
            number = parse_count(fee["at"], "Q7: fee beyond the last row", 1, last_row)
            at_row[number] = at_row.get(number, 0) + amount
    return at_disbursement, at_row


def _parse_account_terms(source, terms):
    terms.grace_days = parse_count(source.get("graceDays", 0), "graceDays", 0)
    terms.overdue_markup = parse_rate(source.get("overdueMarkup", "0.5"), "overdueMarkup")
    terms.misuse_markup = parse_rate(source.get("misuseMarkup", "1.0"), "misuseMarkup")
    terms.compound_interest = source.get("compoundOverdueInterest", True)
    terms.compound_on_penalty = source.get("compoundOnPenalty", False)
    require(isinstance(terms.compound_interest, bool) and isinstance(terms.compound_on_penalty, bool), "compound")
    allocation = source.get("allocation", list(COMPONENTS))
    require(isinstance(allocation, list) and all(isinstance(name, str) for name in allocation), "allocation")
    require(sorted(allocation) == sorted(COMPONENTS), "S24: allocation is a permutation of the five")
    terms.allocation = tuple(allocation)
    after = source.get("principalFirstAfterDays", 90)
    terms.principal_first_after = None if after is None else parse_count(after, "principalFirstAfterDays", 0)
    terms.technical_days = parse_count(source.get("technicalDays", 0), "S26: technicalDays", 0, 7)
    terms.excess = source.get("excess", "HOLD")
    require(terms.excess in ("HOLD", "PREPAY"), "excess")
