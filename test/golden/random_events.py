"""Random dated events for given terms: near the due dates, on the same days, of amounts that just fit or do not."""

from datetime import date, timedelta

from random_terms import RATES, yuan
from reference.plan import Plan
from reference.terms import parse_terms

KINDS = ["REPAYMENT"] * 9 + ["PREPAYMENT"] * 5 + [
    "RATE_CHANGE", "RATE_CHANGE", "FEE", "FEE", "EXTENSION", "WAIVER", "WAIVER", "MISUSE", "ACCELERATION", "WRITE_OFF",
    "REVERSAL", "REVERSAL",
]  # fmt: skip
REFERENCES = ["a", "B", "R1", "R10", "R2", "账", "\U0001f4b0", "\uff5e", "z"]
COMPONENTS = ["FEE", "COMPOUND", "PENALTY", "INTEREST", "PRINCIPAL"]


class EventMaker:
    def __init__(self, rng, terms):
        self.rng = rng
        self.terms = terms
        parsed = parse_terms(terms, account=True)
        self.principal = parsed.principal
        self.plan = Plan(parsed)
        self.disbursed = parsed.disbursed_on
        self.rows = self.plan.rows
        self.last = self.rows[-1].due_on
        self.used = set()
        self.repayments = []
        self.favourite = self.random_day()

    def random_day(self):
        rng = self.rng
        kind = rng.random()
        if kind < 0.55:
            row = rng.choice(self.rows[: rng.randrange(1, len(self.rows) + 1)])
            base = rng.choice([row.due_on, row.due_on, self.plan.dates.unshifted(row.number)])
            return self.clip(base + timedelta(days=rng.choice([0, 0, 0, 1, -1, 2, 3, 4, 7, 8, 15, 31, 61, 95])))
        if kind < 0.7 and hasattr(self, "favourite"):
            return self.favourite
        if kind < 0.75:
            return self.disbursed
        span = (self.last - self.disbursed).days + 120
        return self.disbursed + timedelta(days=rng.randrange(0, span))

    def clip(self, day):
        return max(day, self.disbursed)

    def amount(self):
        rng = self.rng
        row = rng.choice(self.rows)
        choices = [row.total, row.total, row.total, row.total * 2, row.total + 1, row.total - 1, row.interest, row.principal]
        choices += [rng.randrange(1, max(2, self.principal)), self.principal, self.principal // 10, self.principal * 2, 1]
        choices += [rng.randrange(1, max(2, self.principal // 4))] * 2
        return yuan(max(1, rng.choice(choices)))

    def make(self):
        kind = self.rng.choice(KINDS)
        if kind in ("RATE_CHANGE", "EXTENSION") and self.terms["method"] == "FLAT":
            kind = "REPAYMENT"
        if kind == "EXTENSION" and self.terms["method"] == "CUSTOM":
            kind = "PREPAYMENT"
        if kind in ("ACCELERATION", "WRITE_OFF") and self.rng.random() < 0.5:
            kind = "REPAYMENT"
        if kind == "REVERSAL" and not self.repayments:
            kind = "REPAYMENT"
        event = {"type": kind, "on": self.random_day()}
        if kind in ("RATE_CHANGE", "EXTENSION", "ACCELERATION", "MISUSE", "WRITE_OFF"):
            if (kind, event["on"]) in self.used:
                return None
            self.used.add((kind, event["on"]))
        getattr(self, kind.lower(), lambda event: None)(event)
        if kind not in ("REPAYMENT", "REVERSAL") and self.rng.random() < 0.3:
            event["reference"] = self.rng.choice(REFERENCES)
        event["on"] = event["on"].isoformat()
        return event

    def repayment(self, event):
        reference = self.rng.choice(REFERENCES) if self.rng.random() < 0.4 else f"R{len(self.repayments)}"
        if reference in self.repayments:
            reference += f"-{len(self.repayments)}"
        event["amount"], event["reference"] = self.amount(), reference
        self.repayments.append(reference)
        self.repaid_on = getattr(self, "repaid_on", {})
        self.repaid_on[reference] = event["on"]

    def prepayment(self, event):
        rng = self.rng
        if rng.random() < 0.18:
            event["full"] = True
        else:
            event["amount"] = self.amount()
        if rng.random() < 0.75:
            event["mode"] = rng.choice(["REDUCE_TERM", "REDUCE_TERM", "REDUCE_INSTALMENT"])
        if rng.random() < 0.4:
            event["feeRate"] = rng.choice(["0", "0.01", "0.03", "0.005", "0.5", "0.99"])

    def rate_change(self, event):
        event["annualRate"] = self.rng.choice([*RATES, self.terms["annualRate"]])

    def fee(self, event):
        event["name"], event["amount"] = "letter", self.rng.choice(["0.01", "5.00", "30.00", "100", self.amount()])

    def extension(self, event):
        if self.terms["method"] in ("INTEREST_ONLY", "BULLET") and self.rng.random() < 0.6:
            event["newMaturity"] = (self.last + timedelta(days=self.rng.choice([1, 5, 31, 90, 200]))).isoformat()
        else:
            event["addInstalments"] = self.rng.choice([1, 2, 3, 6, 12])

    def waiver(self, event):
        event["component"], event["amount"] = self.rng.choice(COMPONENTS), self.amount()

    def reversal(self, event):
        reference = self.rng.choice(self.repayments)
        event["reference"] = reference
        event["on"] = self.repaid_on[reference] + timedelta(days=self.rng.choice([0, 0, 1, 3, 10, 45]))


def regular_payer(rng, maker):
    """Somebody who pays most instalments, some of them late or short."""
    events = []
    for row in maker.rows[: rng.randrange(0, len(maker.rows) + 1)]:
        if row.total == 0 or rng.random() < 0.1:
            continue
        day = maker.clip(row.due_on + timedelta(days=rng.choice([0, 0, 0, 0, -2, 1, 2, 5, 30])))
        amount = max(1, row.total + rng.choice([0, 0, 0, 0, -1, 1, -row.total // 3, row.total]))
        event = {"on": day}
        maker.repayment(event)
        event["amount"] = yuan(amount)
        events.append({"type": "REPAYMENT", "on": day.isoformat(), "amount": event["amount"], "reference": event["reference"]})
    return events


def random_events(rng, terms):
    """Events and an asOf; raises Refused when the terms themselves are refused."""
    maker = EventMaker(rng, terms)
    events = regular_payer(rng, maker) if rng.random() < 0.5 else []
    for _ in range(rng.choice([0, 1, 2, 3, 4, 6, 9, 14])):
        event = maker.make()
        if event:
            events.append(event)
    seen = set()
    events = [event for event in events if event["type"] != "REVERSAL" or not (event["reference"] in seen or seen.add(event["reference"]))]
    if rng.random() < 0.5:
        rng.shuffle(events)
    return events, random_as_of(rng, maker, events)


def random_as_of(rng, maker, events):
    kind = rng.random()
    days = [date.fromisoformat(event["on"]) for event in events] or [maker.last]
    if kind < 0.25:
        return max(days)
    if kind < 0.35:
        return rng.choice(days)
    if kind < 0.65:
        return max(max(days), rng.choice(maker.rows).due_on + timedelta(days=rng.choice([0, 0, 1, 3, 4, 30, 100])))
    if kind < 0.75:
        return max(days) + timedelta(days=rng.randrange(0, 500))
    return maker.disbursed + timedelta(days=rng.randrange(0, (maker.last - maker.disbursed).days + 400))
