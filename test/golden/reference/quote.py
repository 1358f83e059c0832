"""`quote`: terms -> schedule, totals, annualised cost."""

from fractions import Fraction

from .cost import annualised_cost
from .amounts import yuan
from .plan import Plan
from .terms import parse_terms


def quote(document):
    terms = parse_terms(document)
    plan = Plan(terms)
    rows = plan.rows
    principal = sum(row.principal for row in rows)
    interest = sum(row.interest for row in rows)
    fee = sum(row.fee for row in rows) + terms.disbursement_fee  # Q7
    cost = annualised_cost(
        terms.principal - terms.disbursement_fee,
        [row.total for row in rows],
        [((plan.dates.unshifted(row.number) - terms.disbursed_on).days, row.total) for row in rows],
        plan.dates.odd_first(),
        periods_a_year(terms),
    )
    return {
        "instalments": [row_json(row) for row in rows],
        "totals": {
            "principal": yuan(principal),
            "interest": yuan(interest),
            "fee": yuan(fee),
            "total": yuan(principal + interest + fee),
        },
        "annualisedCost": cost or {"periodicRate": None, "simple": None, "compound": None},
    }


def periods_a_year(terms):
    """Q8; BULLET's period is its whole term."""
    every = terms.every * (terms.instalments if terms.method == "BULLET" else 1)
    return Fraction({"MONTH": 12, "WEEK": 52, "DAY": 365}[terms.unit], every)


def row_json(row):
    return {
        "number": row.number,
        "dueOn": row.due_on.isoformat(),
        "days": row.days,
        "openingBalance": yuan(row.opening),
        "principal": yuan(row.principal),
        "interest": yuan(row.interest),
        "fee": yuan(row.fee),
        "total": yuan(row.total),
        "closingBalance": yuan(row.closing),
    }
