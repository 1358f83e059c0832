"""Random terms: realistic ones and nasty ones."""

from datetime import date, timedelta

METHODS = ["EQUAL_INSTALMENT", "EQUAL_PRINCIPAL", "INTEREST_ONLY", "BULLET", "BALLOON", "CUSTOM", "FLAT"]
RATES = ["0", "0.0001", "0.03", "0.0345", "0.035", "0.0385", "0.042", "0.0435", "0.05", "0.0615", "0.072", "0.12", "0.18", "0.24", "0.36"]


def yuan(fen):
    return f"{fen // 100}.{fen % 100:02d}"


def random_rate(rng):
    if rng.random() < 0.7:
        return rng.choice(RATES)
    return f"0.{rng.randrange(0, 3600):04d}" + rng.choice(["", "", "5", "25", "12345678"])


def random_principal(rng):
    kind = rng.random()
    if kind < 0.45:
        return rng.choice([1000, 5000, 10000, 12000, 50000, 100000, 120000, 300000, 1000000, 5000000]) * 100
    if kind < 0.75:
        return rng.randrange(100_00, 2_000_000_00)
    if kind < 0.87:
        return rng.randrange(1, 100_00)
    if kind < 0.94:
        return rng.choice([1, 2, 3, 5, 7, 10, 11, 33, 99, 100, 101])
    return rng.randrange(10**9, 10**12)


def random_frequency(rng):
    kind = rng.random()
    if kind < 0.62:
        return 1, "MONTH"
    if kind < 0.78:
        return rng.choice([2, 3, 6, 12]), "MONTH"
    if kind < 0.9:
        return rng.choice([1, 2, 4]), "WEEK"
    return rng.choice([1, 1, 7, 10, 30, 45]), "DAY"


def random_disbursed(rng, shift):
    last = 2024 if shift else 2030
    day = date(rng.randrange(2015 if shift else 2019, last + 1), 1, 1) + timedelta(days=rng.randrange(366))
    if rng.random() < 0.35:
        month = rng.choice([1, 2, 3, 5, 8, 10, 12])
        day = date(day.year, month, rng.choice([28] if month == 2 else [1, 28, 29, 30, 31]))
    if rng.random() < 0.06:
        day = date(rng.choice([2016, 2020, 2024]), 2, 29)
    return day


def period_days(every, unit):
    return every * {"MONTH": 30, "WEEK": 7, "DAY": 1}[unit]


def random_terms(rng, max_instalments=60):
    method = rng.choice(METHODS + METHODS[:2] * 2)
    every, unit = random_frequency(rng)
    shift = rng.random() < 0.22
    few = rng.random() < 0.6
    instalments = rng.randrange(1, 13) if few else rng.randrange(1, max_instalments + 1)
    if every * instalments > 240 and unit == "MONTH":
        instalments = max(1, 240 // every)
    if shift:
        instalments = max(1, min(instalments, 700 // period_days(every, unit)))
    disbursed = random_disbursed(rng, shift)
    principal = random_principal(rng)
    terms = {
        "method": method,
        "principal": yuan(principal),
        "annualRate": random_rate(rng),
        "instalments": instalments,
        "disbursedOn": disbursed.isoformat(),
    }
    if (every, unit) != (1, "MONTH") or rng.random() < 0.2:
        terms["frequency"] = {"every": every, "unit": unit}
    add_first_due(rng, terms, disbursed, every, unit)
    if rng.random() < 0.6:
        terms["dayCount"] = rng.choice(["30/360", "30/360", "ACT/360", "ACT/365", "ACT/ACT"])
    if rng.random() < 0.25:
        terms["rounding"] = rng.choice(["HALF_EVEN", "HALF_UP"])
    add_graces(rng, terms)
    if rng.random() < 0.12:
        terms["paymentMultipleOf"] = rng.choice(["0.05", "0.10", "1.00", "1", "10.00", "7.77", "100.00"])
    add_method_fields(rng, terms, principal)
    add_fees(rng, terms, principal)
    if shift:
        terms["dueDateShift"] = "NEXT_WORKING_DAY"
        terms["shiftInterest"] = rng.choice(["ACCRUE", "WAIVE"])
        if rng.random() < 0.1:
            del terms["shiftInterest"]
    return terms


def add_first_due(rng, terms, disbursed, every, unit):
    if rng.random() < 0.3:
        near = period_days(every, unit) if terms["method"] != "BULLET" else period_days(every, unit) * terms["instalments"]
        days = rng.choice([1, 2, near, near + 1, near - 1, rng.randrange(1, 2 * near + 5)])
        terms["firstDueOn"] = (disbursed + timedelta(days=max(1, days))).isoformat()
    if unit == "MONTH" and rng.random() < 0.25:
        terms["dueDay"] = rng.choice([1, 10, 15, 20, 21, 25, 28, 29, 30, 31])


def add_graces(rng, terms):
    n = terms["instalments"]
    if rng.random() < 0.18 and n > 1:
        terms["graceOnPrincipal"] = rng.randrange(0, min(n, 12))
    if rng.random() < 0.18:
        terms["graceOnInterest"] = rng.randrange(0, min(n, 8) + 2)
    if rng.random() < 0.15:
        terms["interestFreePeriods"] = rng.randrange(0, min(n, 6) + 2)


def add_method_fields(rng, terms, principal):
    n = terms["instalments"]
    if terms["method"] == "BALLOON":
        terms["amortiseOver"] = n + rng.choice([0, 1, 12, 60, rng.randrange(0, 240)])
    elif terms["method"] == "FLAT":
        terms["flatRatePerPeriod"] = rng.choice(["0", "0.005", "0.006", "0.0065", "0.01", "0.0123456"])
    elif terms["method"] == "CUSTOM":
        weights = [rng.choice([0, 1, 1, 1, 2, 5, rng.randrange(1, 100)]) for _ in range(n)]
        weights[-1] += 1
        plan = [principal * weight // sum(weights) for weight in weights]
        plan[-1] += principal - sum(plan)
        terms["principalPlan"] = [yuan(amount) for amount in plan]


def add_fees(rng, terms, principal):
    if rng.random() < 0.75:
        return
    last = 1 if terms["method"] == "BULLET" else terms["instalments"]
    fees = []
    for index in range(rng.randrange(1, 4)):
        at = rng.choice(["DISBURSEMENT", rng.randrange(1, last + 1)])
        amount = rng.choice([1, max(1, principal // 100), max(1, principal // 33), 5000])
        if rng.random() < 0.04:
            amount = principal
        fees.append({"name": f"fee {index}", "amount": yuan(amount), "at": at})
    terms["fees"] = fees


def random_account_terms(rng, max_instalments=36):
    terms = random_terms(rng, max_instalments)
    if rng.random() < 0.4:
        terms["graceDays"] = rng.choice([0, 1, 3, 5, 7, 10, 30, 40])
    if rng.random() < 0.3:
        terms["overdueMarkup"] = rng.choice(["0.3", "0.4", "0.5", "0", "0.33", "1"])
    if rng.random() < 0.3:
        terms["misuseMarkup"] = rng.choice(["0.5", "0.8", "1", "0.25", "0"])
    if rng.random() < 0.2:
        terms["compoundOverdueInterest"] = rng.random() < 0.5
    if rng.random() < 0.35:
        terms["compoundOnPenalty"] = rng.random() < 0.85
    if rng.random() < 0.35:
        allocation = ["FEE", "COMPOUND", "PENALTY", "INTEREST", "PRINCIPAL"]
        rng.shuffle(allocation)
        terms["allocation"] = allocation
    if rng.random() < 0.45:
        terms["principalFirstAfterDays"] = rng.choice([None, 0, 1, 10, 30, 60, 90, 91])
    if rng.random() < 0.2:
        terms["technicalDays"] = rng.randrange(0, 8)
    if rng.random() < 0.45:
        terms["excess"] = rng.choice(["HOLD", "PREPAY", "PREPAY"])
    return terms
