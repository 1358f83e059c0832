"""What has fallen due and what it costs while it is late: stretches, instalments, single charges."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from typing import Optional

from .plan import Row

ZERO = {"FEE": 0, "COMPOUND": 0, "PENALTY": 0, "INTEREST": 0, "PRINCIPAL": 0}


class Stretches:
    """A charge of base x rate / 360 a day, rounded for each stretch of constant base and rate (S13)."""

    def __init__(self, rounding):
        self.round = rounding
        self.closed = 0  # sum of the closed stretches
        self.base, self.rate, self.days = 0, Fraction(0), 0  # the open one

    def open_amount(self):
        return self.round(self.base * self.rate * self.days / 360)

    def begin_day(self, base, rate):
        """Which base and rate hold for a day; a difference from the day before closes the stretch."""
        if (base, rate) != (self.base, self.rate):
            self.closed += self.open_amount()
            self.base, self.rate, self.days = base, rate, 0

    def charge(self, base, rate):
        self.begin_day(base, rate)
        self.days += 1

    def total(self):
        return self.closed + self.open_amount()


@dataclass
class Charge:
    """A FEE event or the misuse penalty: due, but of no instalment (S11, S31)."""

    component: str
    amount: int = 0
    stretches: Optional[Stretches] = None
    taken: dict = field(default_factory=lambda: dict(ZERO))

    def unpaid(self, component):
        if component != self.component:
            return 0
        amount = self.stretches.total() if self.stretches else self.amount
        return amount - self.taken[component]

    def take(self, component, amount, day, waiver):
        self.taken[component] += amount


class Instalment:
    """A row that has fallen due."""

    def __init__(self, row: Row, terms, due_on: date):
        self.row = row
        self.terms = terms
        self.due_on = due_on
        self.grace_end = due_on + timedelta(days=terms.grace_days)
        self.charged = None  # None while grace days run; then whether penalty and compound are charged
        self.penalty = Stretches(terms.round)
        self.compound = Stretches(terms.round)
        self.paid = dict(ZERO)
        self.waived = dict(ZERO)
        self.paid_on = None

    def owed(self, component):
        if component == "PENALTY":
            return self.penalty.total() if self.charged else 0
        if component == "COMPOUND":
            return self.compound.total() if self.charged else 0
        return {"FEE": self.row.fee, "INTEREST": self.row.interest, "PRINCIPAL": self.row.principal}[component]

    def unpaid(self, component):
        return self.owed(component) - self.paid[component] - self.waived[component]

    def anything_unpaid(self):
        return any(self.unpaid(component) for component in ZERO)

    def take(self, component, amount, day, waiver):
        (self.waived if waiver else self.paid)[component] += amount

    def note_paid(self, day):
        """S30: the day since when nothing of it is unpaid."""
        if self.anything_unpaid():
            self.paid_on = None
        elif self.paid_on is None:
            self.paid_on = day

    def past_grace(self, day):
        return day > self.grace_end

    def pass_grace(self, day):
        """S12: at the start of the day after the grace, all from the due date is charged if anything is unpaid."""
        if self.charged is None and self.past_grace(day):
            self.charged = any(self.unpaid(component) for component in ("FEE", "INTEREST", "PRINCIPAL"))

    def end_of_day(self, rate):
        """Charges the day with what is unpaid at its end; in the grace days only for the record (S12)."""
        if self.charged is False or self.paid_on:
            return  # nothing of it is unpaid, so nothing is charged any more
        self.penalty.charge(self.unpaid("PRINCIPAL"), rate)
        if self.terms.compound_interest:
            base = self.unpaid("INTEREST")
            if self.terms.compound_on_penalty:
                base += max(0, self.penalty.closed - self.paid["PENALTY"] - self.waived["PENALTY"])  # S33
            self.compound.charge(base, rate)
