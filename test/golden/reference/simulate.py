"""`simulate`: terms and dated events -> the loan account as of a date."""

from .account import Account
from .amounts import yuan
from .arrears import ZERO
from .changes import require_later
from .dates import parse_date
from .events import parse_events
from .quote import row_json
from .refusal import require
from .terms import parse_terms


def simulate(document):
    require(isinstance(document, dict) and set(document) == {"terms", "events", "asOf"}, "fields")
    terms = parse_terms(document["terms"], account=True)
    as_of = parse_date(document["asOf"], "asOf")
    require(as_of >= terms.disbursed_on, "S20: asOf before disbursement")
    account = Account(terms)
    events = parse_events(document["events"], terms, as_of)
    account.replay([event for event in events if event.on <= as_of], as_of)
    check_later_maturities(account.plan, [event for event in events if event.on > as_of])
    balances = balances_of(account, as_of)
    status, days, risk = classify(account, balances, as_of)
    payoff = sum(balances[name] for name in ("principal", "interestDue", "interestAccrued", "penalty", "compound", "fee"))
    return {
        "status": status,
        "asOf": as_of.isoformat(),
        "daysOverdue": days,
        "riskClass": risk,
        "balances": {name: yuan(amount) for name, amount in balances.items()},
        "payoff": yuan(max(0, payoff - balances["held"])),
        "schedule": schedule_json(account),
        "transactions": [transaction_json(item) for item in account.transactions],
    }


def check_later_maturities(plan, later):
    """Events after asOf are checked too (S20): a new maturity against the last due date as planned on asOf (S32)."""
    for event in later:
        if event.new_maturity and plan.rows:
            require_later(plan, event.new_maturity)


def balances_of(account, as_of):
    """S15."""
    plan = account.plan
    return {
        "principal": account.due("PRINCIPAL") + plan.balance,
        "principalOverdue": sum(each.unpaid("PRINCIPAL") for each in account.instalments if each.past_grace(as_of)),
        "interestDue": account.due("INTEREST"),
        "interestAccrued": plan.accrued(as_of),
        "penalty": account.due("PENALTY"),
        "compound": account.due("COMPOUND"),
        "fee": account.due("FEE"),
        "held": account.held,
    }


def classify(account, balances, as_of):
    """S25, S26, S9."""
    days = account.days_overdue(as_of)
    if account.written_off:
        return "WRITTEN_OFF", days, "LOSS"
    if not any(balances[name] for name in balances if name != "held") and not any(row.total for row in account.plan.rows):
        return "SETTLED", 0, "NORMAL"
    return ("OVERDUE" if days else "CURRENT"), days, risk_class(days, account.terms.technical_days)


def risk_class(days, technical_days):
    if days <= technical_days:
        return "NORMAL"
    for limit, name in ((90, "SPECIAL_MENTION"), (270, "SUBSTANDARD"), (360, "DOUBTFUL")):
        if days <= limit:
            return name
    return "LOSS"


def schedule_json(account):
    due = [
        row_json(each.row)
        | {
            "prepaid": yuan(each.row.prepaid),
            "paid": components(each.paid),
            "waived": components(each.waived),
            "paidOn": each.paid_on.isoformat() if each.paid_on else None,
        }
        for each in account.instalments
    ]
    planned = [
        row_json(row) | {"prepaid": yuan(row.prepaid), "paid": components(ZERO), "waived": components(ZERO), "paidOn": None}
        for row in account.plan.rows
    ]
    return due + planned


def components(amounts):
    return {name.lower(): yuan(amounts[name]) for name in ZERO}


def transaction_json(item):
    return {
        "on": item["on"].isoformat(),
        "type": item["type"],
        "reference": item["reference"],
        "amount": yuan(item["amount"]),
        "reversed": item["reversed"],
        "allocated": components(item["allocated"]),
        "held": yuan(item["held"]),
    }
