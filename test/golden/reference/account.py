"""One loan replayed day by day: what falls due, the events of the day, the charges of the day."""

from datetime import timedelta
from fractions import Fraction

from .arrears import ZERO, Charge, Instalment, Stretches
from .changes import accelerate, change_rate, extend, prepay, prepay_fully
from .plan import Plan


class Account:
    def __init__(self, terms):
        self.terms = terms
        self.plan = Plan(terms)
        self.instalments = []  # fallen due, in the order of their due dates
        self.charges = []  # of no instalment
        self.misuse = None  # the misuse penalty's Charge
        self.held = 0
        self.written_off = False
        self.transactions = []

    def replay(self, events, as_of):
        day, pending = self.terms.disbursed_on, list(events)
        while True:
            self.start_of_day(day)
            while pending and pending[0].on == day:
                self.apply(pending.pop(0))
            if day == as_of:
                return
            self.end_of_day()
            day += timedelta(days=1)

    # -- the day ------------------------------------------------------------------------------------------------

    def start_of_day(self, day):
        if not self.written_off:
            for instalment in self.instalments:
                instalment.pass_grace(day)
        rows = self.plan.take_due(day)
        for row in rows:
            self.add_instalment(row, row.due_on)
        if rows:
            self.apply_held(day)

    def end_of_day(self):
        if self.written_off:
            return
        rate = self.plan.rate * (1 + self.markup())
        for instalment in self.instalments:
            instalment.end_of_day(rate)
        if self.misuse:
            self.misuse.stretches.charge(self.plan.balance, self.plan.rate * self.terms.misuse_markup)

    def markup(self):
        """S31: from the MISUSE date the higher of the two."""
        terms = self.terms
        return max(terms.overdue_markup, terms.misuse_markup) if self.misuse else terms.overdue_markup

    def add_instalment(self, row, due_on):
        instalment = Instalment(row, self.terms, due_on)
        instalment.note_paid(due_on)
        self.instalments.append(instalment)

    # -- the events ---------------------------------------------------------------------------------------------

    def apply(self, event):
        day = event.on
        handler = getattr(self, "on_" + event.type.lower())
        handler(event, day)
        if event.type in ("FEE", "ACCELERATION", "WRITE_OFF"):
            self.apply_held(day)

    def on_fee(self, event, day):
        self.charges.append(Charge("FEE", event.amount))
        self.list(event, event.amount)

    def on_rate_change(self, event, day):
        change_rate(self.plan, event.annual_rate, day)
        self.list(event)

    def on_extension(self, event, day):
        extend(self.plan, event, day)
        self.list(event)

    def on_misuse(self, event, day):
        if not self.misuse and not self.written_off:
            self.misuse = Charge("PENALTY", stretches=Stretches(self.terms.round))
            self.charges.append(self.misuse)
        self.list(event)

    def on_acceleration(self, event, day):
        self.fall_due_at_once(day)
        self.list(event)

    def on_write_off(self, event, day):
        self.fall_due_at_once(day)
        self.written_off = True
        self.list(event)

    def fall_due_at_once(self, day):
        row = accelerate(self.plan, day)
        if row:
            self.add_instalment(row, day)

    def on_waiver(self, event, day):
        taken = dict(ZERO)
        self.take(event.component, event.amount, day, taken, waiver=True)
        self.list(event, sum(taken.values()), taken)

    def on_repayment(self, event, day):
        if event.reversed:
            self.list(event, event.amount, reversed_=True)
            return
        taken, excess = self.allocate(event.amount, day)
        if excess and self.terms.excess == "PREPAY" and self.plan.rows:
            excess = prepay(self.plan, excess, Fraction(0), "REDUCE_INSTALMENT", day, taken)  # S7
        self.held += excess
        self.list(event, event.amount, taken, excess)

    def on_prepayment(self, event, day):
        if event.full:
            taken, _ = self.allocate(sum(self.due(component) for component in ZERO), day)
            prepay_fully(self.plan, event.fee_rate, day, taken)
            used = min(self.held, sum(taken.values()))  # S6
            self.held -= used
            self.list(event, sum(taken.values()) - used, taken, -used)
            return
        taken, excess = self.allocate(event.amount, day)
        if excess and self.plan.rows:
            excess = prepay(self.plan, excess, event.fee_rate, event.mode, day, taken)
        self.held += excess
        self.list(event, event.amount, taken, excess)

    def on_reversal(self, event, day):
        self.list(event)

    def list(self, event, amount=0, allocated=None, held=0, reversed_=False):
        """S29: every event up to asOf is one transaction."""
        self.transactions.append(
            {
                "on": event.on,
                "type": event.type,
                "reference": event.reference,
                "amount": amount,
                "reversed": reversed_,
                "allocated": allocated or dict(ZERO),
                "held": held,
            }
        )

    # -- money --------------------------------------------------------------------------------------------------

    def due(self, component):
        return sum(debt.unpaid(component) for debt in self.debts())

    def debts(self):
        """The earliest instalment first; then what belongs to no instalment."""
        return self.instalments + self.charges

    def take(self, component, amount, day, taken, waiver=False):
        """Pays (or waives) the component, the earliest debt first; returns what is left of the amount."""
        for debt in self.debts():
            part = min(amount, debt.unpaid(component))
            if part > 0:
                debt.take(component, part, day, waiver)
                taken[component] += part
                amount -= part
        for instalment in self.instalments:
            instalment.note_paid(day)
        return amount

    def allocate(self, amount, day):
        """Pays what is due, component by component; returns what went where and what is beyond everything due."""
        order = list(self.terms.allocation)
        first_after = self.terms.principal_first_after
        if first_after is not None and self.days_overdue(day) > first_after:  # S23
            order.remove("PRINCIPAL")
            order.insert(0, "PRINCIPAL")
        taken = dict(ZERO)
        for component in order:
            amount = self.take(component, amount, day, taken)
        return taken, amount

    def apply_held(self, day):
        """S17."""
        if not self.held:
            return
        taken, rest = self.allocate(self.held, day)
        used = self.held - rest
        if used:
            self.held = rest
            self.transactions.append(
                {
                    "on": day,
                    "type": "HELD",
                    "reference": None,
                    "amount": 0,
                    "reversed": False,
                    "allocated": taken,
                    "held": -used,
                }
            )

    def days_overdue(self, day):
        """Days since the earliest due date with anything unpaid past its grace."""
        late = [debt.due_on for debt in self.instalments if debt.past_grace(day) and debt.anything_unpaid()]
        return (day - min(late)).days if late else 0
