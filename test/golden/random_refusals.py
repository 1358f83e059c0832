"""Inputs that must be refused: a valid one with one thing spoiled."""

import copy
from datetime import date, timedelta


def spoil_terms(rng, terms):
    """One of the refusals that the conventions name; the result is always to be refused."""
    bad = copy.deepcopy(terms)
    choices = [
        lambda: bad.update(method="ANNUITY"),
        lambda: bad.update(principal=rng.choice(["0.00", "-1.00", "0.001", "12,000", "1e5", "", "abc"])),
        lambda: bad.update(annualRate=rng.choice(["-0.01", "x", ""])),
        lambda: bad.update(instalments=rng.choice([0, -1, 1.5])),
        lambda: bad.update(disbursedOn=rng.choice(["2025-02-29", "2025-13-01", "20250101"])),
        lambda: bad.update(firstDueOn=rng.choice([bad["disbursedOn"], "2001-01-01"])),
        lambda: bad.update(frequency={"every": 1, "unit": "WEEK"}, dueDay=5),
        lambda: bad.update(frequency={"every": 0, "unit": "MONTH"}),
        lambda: bad.update(dueDay=rng.choice([0, 32])),
        lambda: bad.update(dayCount="30E/360"),
        lambda: bad.update(rounding="DOWN"),
        lambda: bad.update(method="BALLOON", amortiseOver=bad["instalments"] - 1),
        lambda: bad.update(method="CUSTOM", principalPlan=[bad["principal"]] * (bad["instalments"] + 1)),
        lambda: bad.update(method="CUSTOM", principalPlan=["0.01"] * bad["instalments"], principal="9999.99"),
        lambda: bad.update(fees=[{"name": "late", "amount": "1.00", "at": bad["instalments"] + 1}]),
        lambda: bad.update(fees=[{"name": "nothing", "amount": "0.00", "at": 1}]),
        lambda: bad.update(method="EQUAL_PRINCIPAL", graceOnPrincipal=bad["instalments"]),
        lambda: bad.update(method="EQUAL_INSTALMENT", graceOnPrincipal=0, principal="10.00", paymentMultipleOf="100000.00"),
        lambda: bad.update(dueDateShift="NEXT_WORKING_DAY", disbursedOn="2026-12-20", firstDueOn="2027-01-20"),
        lambda: bad.pop("principal"),
        lambda: bad.pop("annualRate"),
    ]
    rng.choice(choices)()
    return bad


def spoil_account(rng, document):
    bad = copy.deepcopy(document)
    terms, events = bad["terms"], bad["events"]
    start = date.fromisoformat(terms["disbursedOn"])
    day = (start + timedelta(days=40)).isoformat()
    before = (start - timedelta(days=1)).isoformat()
    late = (start + timedelta(days=4000)).isoformat()
    pay = {"type": "REPAYMENT", "on": day, "amount": "1.00", "reference": "spoiled"}
    choices = [
        lambda: bad.update(asOf=before),
        lambda: events.append({"type": "MISUSE", "on": before}),
        lambda: events.append(pay | {"amount": rng.choice(["0.00", "-5.00", "1.005"])}),
        lambda: events.append({"type": "REPAYMENT", "on": day, "amount": "1.00"}),
        lambda: events.extend([pay, pay]),
        lambda: events.append({"type": "REVERSAL", "on": rng.choice([day, late]), "reference": "unknown"}),
        lambda: events.extend([pay, {"type": "REVERSAL", "on": start.isoformat(), "reference": "spoiled"}]),
        lambda: events.extend([{"type": kind, "on": day} for kind in [rng.choice(["MISUSE", "ACCELERATION", "WRITE_OFF"])] * 2]),
        lambda: terms.update(allocation=["FEE", "COMPOUND", "PENALTY", "INTEREST"]),
        lambda: terms.update(allocation=["FEE", "FEE", "PENALTY", "INTEREST", "PRINCIPAL"]),
        lambda: terms.update(technicalDays=rng.choice([8, -1])),
        lambda: terms.update(graceDays=-1),
        lambda: terms.update(excess="REFUND"),
        lambda: events.append({"type": "PREPAYMENT", "on": day}),
        lambda: events.append({"type": "PREPAYMENT", "on": day, "full": True, "amount": "1.00"}),
        lambda: events.append({"type": "PREPAYMENT", "on": day, "amount": "1.00", "feeRate": rng.choice(["1", "-0.1", "1.5"])}),
        lambda: events.append({"type": "PREPAYMENT", "on": day, "amount": "1.00", "mode": "REDUCE_BOTH"}),
        lambda: events.append({"type": "RATE_CHANGE", "on": day, "annualRate": "-0.01"}),
        lambda: events.append({"type": "EXTENSION", "on": day}),
        lambda: events.append({"type": "EXTENSION", "on": day, "addInstalments": 0}),
        lambda: events.append({"type": "WAIVER", "on": day, "component": "HOPE", "amount": "1.00"}),
        lambda: events.append({"type": "GIFT", "on": day}),
        lambda: bad.update(terms=spoil_terms(rng, terms)),
    ]
    if terms["method"] == "FLAT":
        choices += [lambda: events.append({"type": "RATE_CHANGE", "on": day, "annualRate": "0.01"})] * 3
    if terms["method"] in ("FLAT", "CUSTOM"):
        choices += [lambda: events.append({"type": "EXTENSION", "on": day, "addInstalments": 1})] * 3
    if terms["method"] not in ("INTEREST_ONLY", "BULLET"):
        choices += [lambda: events.append({"type": "EXTENSION", "on": day, "newMaturity": "2099-01-01"})] * 3
    rng.choice(choices)()
    return bad
