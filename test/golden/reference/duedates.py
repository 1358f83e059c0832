"""Due dates and the periods between them (Q1, Q2, Q3, Q5, Q9, S21, S32)."""

from .dates import add_months, add_periods, next_working_day


class DueDates:
    """The due dates of one loan: by number from the anchor, shifted if the terms say so, the last one perhaps moved."""

    def __init__(self, terms):
        self.terms = terms
        self.moved = {}  # position -> new maturity (S32), from which later due dates go on
        self.bullet_added = 0  # periods by which a BULLET's term has grown (S21)

    def regular_first(self):
        """What one period after disbursement gives; BULLET's period is its whole term."""
        terms = self.terms
        periods = terms.instalments if terms.method == "BULLET" else 1
        return add_periods(terms.disbursed_on, periods, terms.every, terms.unit)

    def odd_first(self):
        """Q3: whatever the later rows' day."""
        return self.first() != self.regular_first()

    def first(self):
        terms = self.terms
        if terms.first_due_on:
            return terms.first_due_on
        regular = self.regular_first()
        return add_months(regular, 0, terms.due_day) if terms.due_day else regular

    def day_of_month(self):
        """Q1."""
        terms = self.terms
        return terms.due_day or (terms.first_due_on or terms.disbursed_on).day

    def position(self, number):
        """Periods from disbursement; the one row of a BULLET moves on as its term grows."""
        return number + self.bullet_added

    def is_moved(self, number):
        return self.position(number) in self.moved

    def unshifted(self, number):
        terms, position = self.terms, self.position(number)
        anchors = [moved for moved in self.moved if moved <= position]
        if anchors:
            anchor, first = max(anchors), self.moved[max(anchors)]
            day = first.day
        else:
            anchor, first, day = 1, self.first(), self.day_of_month()
        if position == anchor:
            return first
        return add_periods(first, position - anchor, terms.every, terms.unit, day)

    def due_on(self, number):
        """Q9: each row shifts from its own unshifted date."""
        day = self.unshifted(number)
        return next_working_day(day) if self.terms.shift else day

    def period_end(self, number):
        """Where the period ends and the next one begins (Q9). FLAT ignores the day count (Q17)."""
        if number == 0:
            return self.terms.disbursed_on
        terms = self.terms
        by_shifted = terms.accrue and terms.day_count != "30/360" and terms.method != "FLAT"
        return self.due_on(number) if by_shifted else self.unshifted(number)
