"""The rows not yet due and how they are planned: at disbursement for `quote`, and again after each change."""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from .dates import actual_fraction, whole_months
from .duedates import DueDates
from .refusal import require


@dataclass
class Segment:
    """From this day on the balance bears this rate."""

    start: date
    balance: int
    rate: Fraction


@dataclass
class Row:
    number: int
    begin: date  # first day charged
    end: date  # first day no longer charged
    due_on: date
    fee: int
    segments: list = field(default_factory=list)
    flat_interest: int = None  # FLAT only
    flat_stopped: bool = False  # FLAT: the balance is gone, the interest grows no more
    prepaid: int = 0
    opening: int = 0
    principal: int = 0
    own_interest: int = 0  # of this period
    interest: int = 0  # what falls due with the row
    defers: bool = False  # its own interest is due later

    @property
    def days(self):
        return (self.end - self.begin).days

    @property
    def broken(self):
        """Balance or rate changed inside the period."""
        return any(self.begin < segment.start < self.end for segment in self.segments)

    @property
    def total(self):
        return self.principal + self.interest + self.fee

    @property
    def closing(self):
        return self.opening - self.prepaid - self.principal


def level_payment(balance, rate, count, multiple, rounding):
    """P i (1+i)^n / ((1+i)^n - 1), rounded once to the multiple (Q12)."""
    if rate == 0:
        exact = Fraction(balance, count)
    else:
        growth = (1 + rate) ** count
        exact = balance * rate * growth / (growth - 1)
    return rounding(exact / multiple) * multiple


class Plan:
    """What is not yet due: the balance, the rate in force and the rows with their segments."""

    def __init__(self, terms):
        self.terms = terms
        self.dates = DueDates(terms)
        self.balance = terms.principal
        self.rate = terms.rate
        self.payment = 0  # EQUAL_INSTALMENT, BALLOON, FLAT
        self.equal = 0  # EQUAL_PRINCIPAL
        self.custom = dict(enumerate(terms.principal_plan, 1))
        self.flat_base = terms.principal  # FLAT charges flatRatePerPeriod on this (S34)
        self.deferred = 0  # interest of past rows that is due after the grace (Q11)
        count = 1 if terms.method == "BULLET" else terms.instalments
        self.rows = [self.new_row(number) for number in range(1, count + 1)]
        self.compute_payment()
        if terms.method in ("EQUAL_INSTALMENT", "BALLOON", "FLAT"):
            require(self.payment > 0, "Q12: a multiple that makes the payment zero")
        self.fill(terms.disbursed_on)

    # -- the payment --------------------------------------------------------------------------------------------

    def regular_rate(self):
        """i of the payment formula (S1)."""
        return self.rate * self.terms.period_rate

    def flat_regular_interest(self):
        return self.terms.round(self.flat_base * self.terms.flat_rate)

    def compute_payment(self):
        """The payment, or the equal principal, for the balance over the rows beyond the grace (S2, S34, S35)."""
        terms = self.terms
        beyond = max(1, sum(1 for row in self.rows if row.number > terms.grace_on_principal))
        if terms.method == "EQUAL_INSTALMENT":
            self.payment = level_payment(self.balance, self.regular_rate(), beyond, terms.multiple, terms.round)
        elif terms.method == "BALLOON":
            due = self.rows[0].number - 1
            count = max(terms.amortise_over - max(due, terms.grace_on_principal), 1)
            self.payment = level_payment(self.balance, self.regular_rate(), count, terms.multiple, terms.round)
        elif terms.method == "EQUAL_PRINCIPAL":
            self.equal = terms.round(Fraction(self.balance, beyond))
        elif terms.method == "FLAT":
            exact = Fraction(self.balance, len(self.rows)) + self.flat_regular_interest()
            self.payment = terms.round(exact / terms.multiple) * terms.multiple

    # -- the rows -----------------------------------------------------------------------------------------------

    def new_row(self, number):
        dates = self.dates
        return Row(
            number=number,
            begin=dates.period_end(number - 1),
            end=dates.period_end(number),
            due_on=dates.due_on(number),
            fee=self.terms.fee_at.get(number, 0),
        )

    def fill(self, day):
        """Computes the rows not yet due from `day` on, for the balance, rate and payment in force."""
        opening = self.balance + sum(row.prepaid for row in self.rows)
        balance = self.balance
        pool = self.deferred
        for row in self.rows:
            last = row is self.rows[-1]
            row.opening = opening
            self.cut_segment(row, day, balance)
            row.own_interest = self.row_interest(row)
            row.principal = self.row_principal(row, balance, last)
            row.defers = row.number <= self.terms.grace_on_interest and not last
            if row.defers:
                row.interest = 0
                pool += row.own_interest
            else:
                row.interest = pool + row.own_interest
                pool = 0
            balance -= row.principal
            opening = row.closing

    def cut_segment(self, row, day, balance):
        """The running period is broken where balance or rate changes inside it, not at its beginning (S3).

        A change while a shift keeps the running row from falling due comes after its period: it leaves the row's
        interest as it is, counts in interestAccrued and holds for the whole next period.
        """
        new = Segment(row.begin, balance, self.rate)
        if row is not self.rows[0] or day <= row.begin:
            row.segments = [new]
            row.flat_interest = self.flat_regular_interest()
        else:
            last = row.segments[-1]
            if (last.balance, last.rate) != (new.balance, new.rate):
                new.start = day
                row.segments = [segment for segment in row.segments if segment.start < day] + [new]

    def row_interest(self, row):
        if row.number <= self.terms.interest_free:
            return 0
        if self.terms.method == "FLAT":
            return row.flat_interest
        if row.broken:
            return self.terms.round(self.accrued_segments(row, row.end))
        segment = row.segments[0]
        return self.terms.round(segment.balance * segment.rate * self.regular_fraction(row))

    def regular_fraction(self, row):
        """Years of an unbroken period by the day count."""
        terms = self.terms
        if terms.day_count != "30/360":
            return actual_fraction(terms.day_count, row.begin, row.end)
        if terms.method == "BULLET":
            months, days = whole_months(row.begin, row.end)
            return Fraction(months, 12) + Fraction(days, 360)
        irregular = (row.number == 1 and self.dates.odd_first()) or self.dates.is_moved(row.number)
        if terms.unit != "MONTH" or irregular:
            return actual_fraction("30/360", row.begin, row.end)
        return Fraction(terms.every, 12)

    def row_principal(self, row, balance, last):
        terms = self.terms
        if last:
            return balance
        if terms.method in ("INTEREST_ONLY", "BULLET"):
            return 0
        if terms.method == "CUSTOM":
            return min(self.custom[row.number], balance)
        if terms.method == "EQUAL_PRINCIPAL":
            return 0 if row.number <= terms.grace_on_principal else min(self.equal, balance)
        free = row.number <= terms.interest_free
        if terms.method == "FLAT":
            interest = 0 if free else self.flat_regular_interest()
            return min(max(self.payment - interest, 0), balance)
        if row.number <= terms.grace_on_principal:
            return 0
        if free:
            return min(self.payment, balance)  # Q10
        odd = row.number == 1 and self.dates.odd_first()
        if odd or row.broken:
            interest = terms.round(balance * self.regular_rate())  # S1
        else:
            interest = row.own_interest
        return min(max(self.payment - interest, 0), balance)

    # -- accrual ------------------------------------------------------------------------------------------------

    def accrued_segments(self, row, until):
        """Unrounded interest of the row's period before `until`, by segments of actual days (S16)."""
        total = Fraction(0)
        for index, segment in enumerate(row.segments):
            stop = row.segments[index + 1].start if index + 1 < len(row.segments) else until
            stop = min(stop, until)
            if stop > segment.start:
                total += segment.balance * segment.rate * actual_fraction(self.terms.day_count, segment.start, stop)
        return total

    def accrued(self, day):
        """interestAccrued: the running row to `day`, without a cap, and deferred interest not yet due (S16, S35).

        The running row is the first that has not fallen due, also while a shift keeps it from falling due (Q9).
        """
        if not self.rows:
            return 0
        row = self.rows[0]
        if row.begin >= day or row.number <= self.terms.interest_free:
            return self.deferred
        if self.terms.method == "FLAT":
            return self.flat_accrued(row, day) + self.deferred
        return self.terms.round(self.accrued_segments(row, day)) + self.deferred

    def flat_accrued(self, row, day):
        """S34: row interest x days gone / days of the period."""
        if row.flat_stopped:
            return row.flat_interest
        return self.terms.round(Fraction(row.flat_interest * (day - row.begin).days, row.days))

    # -- falling due --------------------------------------------------------------------------------------------

    def take_due(self, day):
        """The rows that fall due on that day leave the plan."""
        due = []
        while self.rows and self.rows[0].due_on <= day:
            row = self.rows.pop(0)
            self.balance -= row.principal
            self.deferred = self.deferred + row.own_interest if row.defers else 0
            due.append(row)
        return due
