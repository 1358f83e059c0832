"""What events do to the rows not yet due: prepayment, rate change, extension, acceleration."""

from fractions import Fraction

from .plan import Row
from .refusal import require


def change_rate(plan, annual_rate, day):
    """S13, S22, S34: a new payment; equal principal and a custom plan stay."""
    if annual_rate == plan.rate:
        return
    plan.rate = annual_rate
    if not plan.rows:
        return
    if plan.terms.method in ("EQUAL_INSTALMENT", "BALLOON"):
        plan.compute_payment()
    plan.fill(day)


def extend(plan, event, day):
    """S21 (addInstalments) and S32 (newMaturity)."""
    if not plan.rows:
        return
    last = plan.rows[-1]
    if event.new_maturity:
        require_later(plan, event.new_maturity)
        plan.dates.moved[plan.dates.position(last.number)] = event.new_maturity
        redate(plan, last)
    elif plan.terms.method == "BULLET":
        plan.dates.bullet_added += event.add_instalments
        redate(plan, last)
    else:
        for number in range(last.number + 1, last.number + event.add_instalments + 1):
            plan.rows.append(plan.new_row(number))
        plan.compute_payment()
    plan.fill(day)


def require_later(plan, new_maturity):
    """S32; the last due date is the one the borrower sees."""
    require(new_maturity > plan.rows[-1].due_on, "S32: newMaturity not later than the last due date")


def redate(plan, row):
    row.end = plan.dates.period_end(row.number)
    row.due_on = plan.dates.due_on(row.number)


def accelerate(plan, day):
    """S10: everything not yet due, with its interest to that day, as one last row; None if there is nothing."""
    if not plan.rows:
        return None
    running = plan.rows[0]
    interest = plan.accrued(day)
    row = Row(
        number=running.number,
        begin=min(running.begin, day),
        end=day,
        due_on=day,
        fee=0,
        prepaid=sum(row.prepaid for row in plan.rows),
        principal=plan.balance,
        interest=interest,
    )
    row.opening = row.prepaid + row.principal
    clear(plan)
    return row if row.principal or row.interest else None


def clear(plan):
    plan.rows, plan.balance, plan.deferred = [], 0, 0


def prepay_fully(plan, fee_rate, day, taken):
    """S6: the balance, its interest and the fee; rows not yet due vanish."""
    if not plan.rows:
        return
    taken["FEE"] += plan.terms.round(plan.balance * fee_rate)
    taken["INTEREST"] += plan.accrued(day)
    taken["PRINCIPAL"] += plan.balance
    clear(plan)


def prepay(plan, money, fee_rate, mode, day, taken):
    """S5: what of `money`, left after everything due, prepays the balance; returns the excess."""
    fee_on_all = plan.terms.round(plan.balance * fee_rate)
    needed = plan.balance + plan.accrued(day) + fee_on_all
    if money >= needed:
        prepay_fully(plan, fee_rate, day, taken)
        return money - needed
    principal = plan.terms.round(money / (1 + fee_rate))
    fee = money - principal
    if principal >= plan.balance:
        principal, fee = plan.balance, min(money - plan.balance, fee_on_all)
    if principal == 0:
        return money
    taken["FEE"] += fee
    taken["PRINCIPAL"] += principal
    lower_balance(plan, principal, mode, day)
    return money - principal - fee


def lower_balance(plan, principal, mode, day):
    before = plan.balance
    plan.balance -= principal
    plan.flat_base = plan.balance
    plan.rows[0].prepaid += principal
    if plan.balance == 0:
        leave_running_row(plan, day)
        return
    if plan.terms.method == "CUSTOM":
        lower_custom(plan, before, mode)
    elif mode == "REDUCE_INSTALMENT":
        plan.compute_payment()
    plan.fill(day)
    if mode == "REDUCE_TERM":
        while len(plan.rows) > 1 and plan.rows[-2].closing == 0:
            plan.rows.pop()
        plan.fill(day)


def leave_running_row(plan, day):
    """S5: when the balance is zero only the running row stays, with the interest of its segments."""
    running = plan.rows[0]
    plan.rows = [running]
    if plan.terms.method == "FLAT" and running.begin < day:
        running.flat_interest = plan.flat_accrued(running, min(day, running.end))
        running.flat_stopped = True
    plan.fill(day)


def lower_custom(plan, before, mode):
    """S34: pro rata, or cut from the last row backwards."""
    numbers = [row.number for row in plan.rows]
    if mode == "REDUCE_INSTALMENT":
        left = plan.balance
        for number in numbers:
            share = plan.terms.round(Fraction(plan.custom[number] * plan.balance, before))
            plan.custom[number] = left if number == numbers[-1] else min(share, left)
            left -= plan.custom[number]
        return
    cut = before - plan.balance
    for number in reversed(numbers):
        part = min(cut, plan.custom[number])
        plan.custom[number] -= part
        cut -= part
