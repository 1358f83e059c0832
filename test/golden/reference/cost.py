"""Annualised cost (Q8): the internal rate of the cash flows, HALF_UP to 8 decimals, right to the last one.

All flows after disbursement are >= 0, so the present value falls as the rate rises and there is one root above -1, or
none when nothing is paid out. Decimal carries 120 digits besides those before the point; a value within 1e-60 of a
half is a half.
"""

from decimal import ROUND_FLOOR, Decimal, getcontext, localcontext

DIGITS = 120


def annualised_cost(net, flows_by_period, dated_flows, odd, periods_a_year):
    """net: what the borrower gets. flows_by_period: [total of period 1, ...]. dated_flows: [(days, total), ...]."""
    total = sum(flows_by_period)
    if net <= 0 or total <= 0:
        return None
    rates = solve(net, flows_by_period, dated_flows, odd, periods_a_year, DIGITS)
    before_point = max(rate.adjusted() for rate in rates.values())
    if before_point > 20:
        rates = solve(net, flows_by_period, dated_flows, odd, periods_a_year, DIGITS + before_point)
    return {name: eight_decimals(rate) for name, rate in rates.items()}


def solve(net, flows_by_period, dated_flows, odd, periods_a_year, digits):
    with localcontext() as context:
        context.prec = digits
        context.Emax, context.Emin = 10**9, -(10**9)
        years = Decimal(periods_a_year.numerator) / Decimal(periods_a_year.denominator)
        if odd:
            daily = growth_factor(net, dated_flows)
            compound = power(daily, Decimal(365)) - 1
            periodic = power(daily, Decimal(365) / years) - 1
        else:
            growth = growth_factor(net, list(enumerate(flows_by_period, 1)))
            periodic = growth - 1
            compound = power(growth, years) - 1
        return {"periodicRate": periodic, "simple": periodic * years, "compound": compound}


def growth_factor(net, flows):
    """The g >= 0 with sum(flow / g^time) = net; times are whole and ascending.

    Newton in the discount factor v = 1/g: f(v) = sum(flow v^time) - net rises and is convex for v > 0, so from the right
    of the root the steps go down to it and never past it.
    """
    net = Decimal(net)
    flows = [(time, Decimal(flow)) for time, flow in flows if flow]
    v = Decimal(1)
    while present_value(flows, v)[0] < net:
        v *= 2
    for _ in range(10000):
        value, slope = present_value(flows, v)
        step = (value - net) / slope
        v -= step
        if abs(step) < v * Decimal(10) ** -(getcontext().prec - 10):
            return 1 / v
    raise ArithmeticError("no convergence")


def present_value(flows, v):
    """Sum of flow v^time and its derivative, from one power to the next."""
    value, slope, power_of_v, at = Decimal(0), Decimal(0), 1 / v, -1
    for time, flow in flows:
        power_of_v *= v ** (time - 1 - at)  # v^(time - 1)
        at = time - 1
        slope += flow * time * power_of_v
        value += flow * power_of_v * v
    return value, slope


def power(base, exponent):
    if exponent == exponent.to_integral_value():
        return base ** int(exponent)
    return (base.ln() * exponent).exp()


def eight_decimals(value):
    with localcontext() as context:
        context.prec = DIGITS + max(0, value.adjusted())
        nudged = value + Decimal("0.000000005") + Decimal("1e-60")
        return format(nudged.quantize(Decimal("0.00000001"), rounding=ROUND_FLOOR), "f")
