"""The annual cost of 118,500.00 in hand against the twelve payments of 120,000.00 at 4.35 % (RULES 3.3): by bisection in Decimal."""
from decimal import Decimal, ROUND_HALF_UP, getcontext

getcontext().prec = 50
payments = [Decimal("10237.19")] * 11 + [Decimal("10237.17")]
received = Decimal("120000") - Decimal("300") - Decimal("1200")


def value(rate):
    return sum(amount / (1 + rate) ** (k + 1) for k, amount in enumerate(payments))


low, high = Decimal(0), Decimal(1)
for _ in range(160):
    middle = (low + high) / 2
    low, high = (middle, high) if value(middle) > received else (low, middle)
digits = Decimal("0.00000001")
for name, rate in (("periodicRate", low), ("simple", low * 12), ("compound", (1 + low) ** 12 - 1)):
    print(name, rate.quantize(digits, ROUND_HALF_UP))
