"""Derives the figures that the example files expect, with decimal arithmetic and nothing of Xindai's own code.

Run: python3 examples/derive.py
"""
from decimal import Decimal, ROUND_HALF_UP, getcontext

getcontext().prec = 50
FEN = Decimal("0.01")


def fen(x: Decimal) -> Decimal:
    return x.quantize(FEN, rounding=ROUND_HALF_UP)


def equal_instalment(principal: str, annual_rate: str, n: int, months: int = 1):
    """Rows (principal, interest) of equal instalments, interest by months/12 of the year (30/360)."""
    p, i = Decimal(principal), Decimal(annual_rate) * months / 12
    growth = (1 + i) ** n
    payment = fen(p * i * growth / (growth - 1))
    rows, balance = [], p
    for k in range(1, n + 1):
        interest = fen(balance * i)
        part = balance if k == n else payment - interest
        rows.append((part, interest))
        balance -= part
    return rows


def late(base: Decimal, annual_rate: str, days: int) -> Decimal:
    """Penalty on principal, or compound on interest: contract rate x 1.5 over 360 (银发〔2003〕251号)."""
    return fen(base * Decimal(annual_rate) * Decimal("1.5") / 360 * days)


def main() -> None:
    rows = equal_instalment("120000", "0.0435", 12)
    print("on time: total interest", sum(i for _, i in rows), "all", sum(p + i for p, i in rows))

    rows = equal_instalment("120000", "0.0435", 4, months=3)
    (p1, i1), rest = rows[0], rows[1:]
    penalty, compound = late(p1, "0.0435", 45), late(i1, "0.0435", 45)
    print("late: first instalment", p1 + i1, "principal", p1, "interest", i1, "penalty", penalty, "compound", compound)
    print("late: owed after 45 days", p1 + i1 + penalty + compound, "later instalments", [str(p + i) for p, i in rest])
    print("late: interest of all rows", sum(i for _, i in rows))

    rows = equal_instalment("6000000", "0.0455", 24)
    print("working capital: first instalment", sum(rows[0]), "balance after it", Decimal(6000000) - rows[0][0])


if __name__ == "__main__":
    main()
