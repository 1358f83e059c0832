"""Hand-written cases for S1 to S20. `hand` holds values reckoned by hand, checked by the self-test.

T lends 1200.00 at 36 % for 12 months from 15 January 2025: 100.00 of principal a month, interest 36.00, 33.00, 30.00, ...
A late 100.00 costs 0.15 a day (36 % x 1.5 / 360), a late 36.00 of interest 0.054 a day.
"""

T = {"method": "EQUAL_PRINCIPAL", "principal": "1200.00", "annualRate": "0.36", "instalments": 12, "disbursedOn": "2025-01-15"}
LEVEL = T | {"method": "EQUAL_INSTALMENT", "principal": "120000.00"}
BULLET = T | {"method": "BULLET", "instalments": 3}
ORDER = ["FEE", "COMPOUND", "PENALTY", "INTEREST", "PRINCIPAL"]


def event(kind, on, **fields):
    return {"type": kind, "on": on} | fields


def pay(on, amount, reference="r1"):
    return event("REPAYMENT", on, amount=amount, reference=reference)


def prepay(on, amount, mode="REDUCE_INSTALMENT", **fields):
    return event("PREPAYMENT", on, amount=amount, mode=mode, **fields)


def rate(on, annual_rate):
    return event("RATE_CHANGE", on, annualRate=annual_rate)


def case(name, tags, as_of, events=(), hand=None, terms=T, refused=False, **more):
    document = {"terms": terms | more, "events": list(events), "asOf": as_of}
    return {"name": name, "tags": tags, "input": document, "hand": hand or {}, "refused": refused}


GENERAL = [
    case("on time", ["general", "S12"], "2025-02-15", [pay("2025-02-15", "136.00")], {"status": "CURRENT", "payoff": "1100.00",
         "schedule/0/paidOn": "2025-02-15"}),
    # 30 days: 30 x 0.15 = 4.50, 30 x 0.054 = 1.62; the row of 15 March adds 2 x 0.15 and 2 x 0.0495 -> 0.10.
    case("due 15 February, seen 17 March", ["general", "S37"], "2025-03-17", [], {"daysOverdue": 30, "balances/penalty": "4.80",
         "balances/compound": "1.72"}),
    # RULES 3.3: 100000 at 4.35 % x 1.5 for 30 days 543.75, compound on 362.50 1.97.
    case("RULES 3.3 penalty", ["RULES 3.3"], "2025-03-16", [], {"balances/penalty": "543.75", "balances/compound": "1.97",
         "balances/interestDue": "362.50"}, BULLET, principal="100000.00", annualRate="0.0435", instalments=1, dayCount="30/360",
         disbursedOn="2025-01-14"),
    case("RULES 3.3 misuse", ["RULES 3.3", "S31"], "2025-03-16", [event("MISUSE", "2025-02-14")], {"balances/penalty": "725.00"}, BULLET,
         principal="100000.00", annualRate="0.0435", instalments=1, dayCount="30/360", disbursedOn="2025-01-14"),
    case("classes", ["general", "S26"], "2025-05-17", [], {"daysOverdue": 91, "riskClass": "SUBSTANDARD"}),
    case("90 days", ["general"], "2025-05-16", [], {"daysOverdue": 90, "riskClass": "SPECIAL_MENTION"}),
    case("271 days", ["general"], "2025-11-13", [], {"daysOverdue": 271, "riskClass": "DOUBTFUL"}),
    case("361 days", ["general"], "2026-02-11", [], {"daysOverdue": 361, "riskClass": "LOSS"}),
    case("order of recording does not matter", ["general", "S19"], "2025-03-20",
         [pay("2025-03-15", "133.00", "b"), pay("2025-02-15", "136.00", "a")], {"status": "CURRENT", "payoff": "1005.00"}),
]  # fmt: skip

PLANNING = [
    # Broken at day 10 of 28 in February: 120000 x 36 % x 10/360 + 60000 x 36 % x 18/360 = 1200 + 1080.
    case("broken period", ["S1", "general"], "2025-03-15", [pay("2025-02-15", "100000.00"), prepay("2025-02-25", "10000.00")], None, LEVEL),
    case("principal of a broken row by the regular rate", ["S1"], "2025-02-01", [prepay("2025-02-01", "20000.00")],
         {"schedule/0/interest": "3440.00", "schedule/0/prepaid": "20000.00"}, LEVEL),  # 17 days on 120000, 14 on 100000
    case("odd first period in ACT/365", ["S1", "Q3"], "2025-02-01", [], None, LEVEL, dueDay=28, dayCount="ACT/365"),
    case("two changes in one period", ["S2"], "2025-02-10", [prepay("2025-01-25", "20000.00"), rate("2025-02-04", "0.24")],
         {"schedule/0/interest": "2933.33"}, LEVEL),  # 10 days 120000 and 10 days 100000 at 36 %, 11 days at 24 %: 1200+1000+733.33
    case("prepayment on a due date", ["S3"], "2025-02-15", [prepay("2025-02-15", "236.00")],
         {"schedule/1/interest": "30.00", "schedule/1/prepaid": "100.00", "schedule/1/openingBalance": "1100.00",
          "schedule/1/principal": "90.91"}),
    case("prepayment on the day of disbursement", ["S3"], "2025-01-15", [prepay("2025-01-15", "600.00")],
         {"schedule/0/interest": "18.00", "schedule/0/principal": "50.00"}),
    case("rate change on a due date", ["S3", "S13"], "2025-02-15", [rate("2025-02-15", "0.24")], {"schedule/0/interest": "36.00",
         "schedule/1/interest": "22.00"}),
    # Rows of 100.00: 1200 - 450 = 750 are seven rows and 50.00.
    case("REDUCE_TERM", ["S4"], "2025-01-15", [prepay("2025-01-15", "450.00", "REDUCE_TERM")], {"schedule/7/principal": "50.00",
         "schedule/7/closingBalance": "0.00"}),
    case("REDUCE_TERM of EQUAL_INSTALMENT", ["S4"], "2025-03-01", [prepay("2025-02-03", "30000.00", "REDUCE_TERM")], None, LEVEL),
    case("REDUCE_TERM of INTEREST_ONLY", ["S4"], "2025-03-01", [prepay("2025-02-03", "300.00", "REDUCE_TERM")], None, T, method="INTEREST_ONLY"),
    case("REDUCE_TERM of BULLET", ["S4"], "2025-03-01", [prepay("2025-02-03", "300.00", "REDUCE_TERM")], None, BULLET),
    case("REDUCE_TERM of BALLOON", ["S4", "S34"], "2025-03-01", [prepay("2025-02-03", "300.00", "REDUCE_TERM")], None, T, method="BALLOON",
         amortiseOver=36),
]  # fmt: skip

PREPAYING = [
    # On 25 January: 10 days on 1200 are 12.00; 1 % of 1200 is 12.00.
    case("enough for all is full", ["S5"], "2025-01-25", [prepay("2025-01-25", "1224.00", feeRate="0.01")], {"status": "SETTLED",
         "balances/held": "0.00"}),
    case("more than all is held", ["S5"], "2025-01-25", [prepay("2025-01-25", "1230.00", feeRate="0.01")], {"status": "SETTLED",
         "balances/held": "6.00"}),
    case("a fen less than all leaves the running row", ["S5"], "2025-01-25", [prepay("2025-01-25", "1223.99", feeRate="0.01")],
         {"balances/principal": "0.00", "balances/held": "11.99", "schedule/0/interest": "12.00", "status": "CURRENT"}),
    case("the running row of a loan without balance falls due", ["S5", "S17"], "2025-02-15", [prepay("2025-01-25", "1223.99", feeRate="0.01")],
         {"transactions/1/type": "HELD", "balances/interestDue": "0.01"}),
    case("nothing left for the balance", ["S5"], "2025-02-15", [prepay("2025-02-15", "136.00")], {"schedule/1/interest": "33.00"}),
    case("full", ["S6"], "2025-01-25", [event("PREPAYMENT", "2025-01-25", full=True, feeRate="0.01")], {"transactions/0/amount": "1224.00",
         "status": "SETTLED"}),
    # 36.00 + 100.00 due, 164.00 held; full on 16 February: 1100 + 1.10 of interest - 164.00.
    case("full uses what is held", ["S6"], "2025-02-16", [pay("2025-02-15", "300.00"), event("PREPAYMENT", "2025-02-16", full=True)],
         {"transactions/1/amount": "937.10", "transactions/1/held": "-164.00"}),
    case("fees of rows that vanish", ["S6", "S27"], "2025-01-25", [event("PREPAYMENT", "2025-01-25", full=True)], {"transactions/0/amount": "1212.00"},
         fees=[{"name": "service", "amount": "9.00", "at": 5}]),
    case("excess prepays", ["S7"], "2025-02-15", [pay("2025-02-15", "236.00")], {"balances/principal": "1000.00",
         "transactions/0/allocated/principal": "200.00", "transactions/0/held": "0.00"}, excess="PREPAY"),
    case("excess settles", ["S7", "S5"], "2025-01-25", [pay("2025-01-25", "1213.00")], {"status": "SETTLED", "balances/held": "1.00"}, excess="PREPAY"),
    case("no accrued interest in a partial prepayment", ["S8"], "2025-01-25", [prepay("2025-01-25", "600.00")],
         {"transactions/0/allocated/interest": "0.00", "balances/interestAccrued": "12.00", "schedule/0/interest": "24.60"}),
    # m = 103.00, p = 100.00.
    case("fee of a prepayment", ["general", "S6"], "2025-01-25", [prepay("2025-01-25", "103.00", feeRate="0.03")],
         {"transactions/0/allocated/fee": "3.00", "transactions/0/allocated/principal": "100.00"}),
]  # fmt: skip

ENDINGS = [
    case("write-off", ["S9"], "2025-06-01", [event("WRITE_OFF", "2025-02-25"), pay("2025-03-10", "50.00")], {"status": "WRITTEN_OFF",
         "riskClass": "LOSS", "balances/penalty": "0.00", "balances/compound": "0.00", "balances/interestDue": "0.00", "daysOverdue": 106,
         "balances/principal": "1199.04"}, terms=T | {"graceDays": 0}),
    case("write-off within the grace", ["S9", "S12"], "2025-06-01", [event("WRITE_OFF", "2025-02-20")], {"balances/penalty": "0.00",
         "balances/interestDue": "41.50"}, graceDays=10),  # 36.00 and 5 days on 1100
    # 1 March: two weeks of 1100 are 15.40.
    case("acceleration", ["S10"], "2025-03-02", [pay("2025-02-15", "136.00"), event("ACCELERATION", "2025-03-01")], {"schedule/1/number": 2,
         "schedule/1/principal": "1100.00", "schedule/1/interest": "15.40", "schedule/1/dueOn": "2025-03-01", "daysOverdue": 1,
         "balances/penalty": "1.65"}),
    case("acceleration on a due date", ["S10"], "2025-02-15", [event("ACCELERATION", "2025-02-15")], {"schedule/1/interest": "0.00",
         "schedule/1/days": 0}),
    case("acceleration keeps the grace", ["S10"], "2025-02-28", [event("ACCELERATION", "2025-02-20")], {"daysOverdue": 13}, graceDays=9),
    case("a fee is never overdue", ["S11"], "2025-04-01", [pay("2025-02-15", "300.00"), event("FEE", "2025-02-16", name="letter", amount="500.00")],
         {"daysOverdue": 17, "balances/fee": "336.00"}),
    case("a row's fee keeps it overdue", ["S11"], "2025-03-01", [pay("2025-02-15", "136.00")], {"daysOverdue": 14, "balances/principalOverdue": "7.50"},
         fees=[{"name": "service", "amount": "7.50", "at": 1}]),
    case("last day of grace", ["S12"], "2025-02-18", [], {"daysOverdue": 0, "balances/penalty": "0.00", "status": "CURRENT"}, graceDays=3),
    # Four days: 0.60 and 0.216.
    case("day after the grace", ["S12"], "2025-02-19", [], {"daysOverdue": 4, "balances/penalty": "0.60", "balances/compound": "0.22"}, graceDays=3),
    # Two days on 100.00, two on 50.00: 0.30 + 0.15; the interest was paid on 17 February: 2 x 0.054.
    case("part paid within the grace", ["S12", "S13"], "2025-02-19", [pay("2025-02-17", "86.00")], {"balances/penalty": "0.45",
         "balances/compound": "0.11"}, graceDays=3),
    case("all paid within the grace", ["S12"], "2025-02-19", [pay("2025-02-17", "136.00")], {"balances/penalty": "0.00",
         "schedule/0/paidOn": "2025-02-17"}, graceDays=3),
    # Penalty stretches of one day on 0.33, 0.1485 % ... each rounds to nothing, the open one as a whole.
    case("open stretch rounded as a whole", ["S13"], "2025-02-27", [pay("2025-02-15", "133.00")], {"balances/penalty": "0.05"}),  # 3.00 x 12 days
    # 12 days x 0.0045 = 0.054; 0.02 of it paid earlier and the stretch not cut by that.
    case("paid part of an open stretch", ["S13"], "2025-02-27", [pay("2025-02-15", "133.00"), pay("2025-02-19", "0.02", "r2")],
         {"balances/penalty": "0.03"}),
    # Ten days at 54 %, four at 36 %: 1.50 + 0.40.
    case("penalty rate follows the rate", ["S14"], "2025-03-01", [rate("2025-02-25", "0.24")], {"balances/penalty": "1.90"}),
    case("penalty of FLAT", ["S14", "S34"], "2025-02-25", [], {"balances/penalty": "1.50"}, method="FLAT", flatRatePerPeriod="0.01"),
]  # fmt: skip

BALANCES = [
    case("balances in grace", ["S15"], "2025-02-17", [], {"balances/principal": "1200.00", "balances/principalOverdue": "0.00",
         "balances/interestDue": "36.00", "balances/interestAccrued": "2.20", "payoff": "1238.20"}, graceDays=5),
    case("held above what is owed", ["S15"], "2025-01-15", [pay("2025-01-15", "5000.00")], {"payoff": "0.00", "balances/held": "5000.00"}),
    case("accrued on the due date", ["S16"], "2025-02-15", [], {"balances/interestAccrued": "0.00"}),
    # 30 days of a quarter's 90/360: actual days, and 91 of them without a cap.
    case("accrued by actual days", ["S16"], "2025-04-14", [], {"balances/interestAccrued": "106.80"}, frequency={"every": 3, "unit": "MONTH"}),
    case("accrued beyond the row's interest", ["S16"], "2025-10-14", [], {"schedule/2/interest": "90.00", "balances/interestAccrued": "91.00"},
         frequency={"every": 3, "unit": "MONTH"}),
    case("held pays a row", ["S17"], "2025-02-15", [pay("2025-02-01", "150.00")], {"transactions/1/type": "HELD", "transactions/1/held": "-136.00",
         "balances/held": "14.00"}),
    case("held pays a fee", ["S17"], "2025-02-02", [pay("2025-02-01", "100.00"), event("FEE", "2025-02-02", name="letter", amount="30.00")],
         {"transactions/2/type": "HELD", "transactions/2/held": "-30.00"}),
    case("held pays what is accelerated", ["S17"], "2025-02-04", [pay("2025-02-01", "100.00"), event("ACCELERATION", "2025-02-04")],
         {"transactions/2/held": "-100.00", "balances/interestDue": "0.00", "balances/principal": "1124.00"}),
    case("reversed before asOf", ["S18"], "2025-03-01", [pay("2025-02-15", "136.00"), event("REVERSAL", "2025-02-20", reference="r1")],
         {"daysOverdue": 14, "transactions/0/reversed": True, "transactions/0/amount": "136.00", "transactions/0/allocated/principal": "0.00"}),
    case("reversed after asOf", ["S18"], "2025-02-19", [pay("2025-02-15", "136.00"), event("REVERSAL", "2025-02-20", reference="r1")],
         {"daysOverdue": 0, "transactions/0/reversed": False}),
    case("reversal of an unknown reference", ["S18"], "2025-03-01", [event("REVERSAL", "2025-02-20", reference="r1")], refused=True),
    case("reversal before its repayment", ["S18"], "2025-03-01", [pay("2025-02-15", "1.00"), event("REVERSAL", "2025-02-14", reference="r1")], refused=True),
    case("order of references on a day", ["S19"], "2025-02-15", [pay("2025-02-15", "1.00", "b"), pay("2025-02-15", "2.00", "B"),
         pay("2025-02-15", "3.00", "\U0001f4b0"), pay("2025-02-15", "4.00", "\uff5e"), pay("2025-02-15", "5.00", "a")],
         {"transactions/0/reference": "B", "transactions/3/reference": "\uff5e", "transactions/4/reference": "\U0001f4b0"}),
    case("no reference comes first", ["S19"], "2025-02-15", [prepay("2025-02-15", "136.00", reference="a"), prepay("2025-02-15", "1.00")],
         {"transactions/0/amount": "1.00"}),
    case("reference twice", ["S19"], "2025-02-15", [pay("2025-02-15", "1.00"), pay("2025-02-16", "1.00")], refused=True),
    case("no reference", ["S19"], "2025-02-15", [event("REPAYMENT", "2025-02-15", amount="1.00")], refused=True),
    case("two rate changes a day", ["S19"], "2025-02-15", [rate("2025-02-01", "0.2"), rate("2025-02-01", "0.3")], refused=True),
    case("event before disbursement", ["S20"], "2025-02-15", [pay("2025-01-14", "1.00")], refused=True),
    case("asOf before disbursement", ["S20"], "2025-01-14", [], refused=True),
    case("events after asOf are checked", ["S20"], "2025-02-15", [pay("2025-03-15", "1.00"), pay("2025-03-16", "1.00")], refused=True),
    case("events after asOf are left out", ["S20"], "2025-02-14", [pay("2025-02-15", "1.00")], {"balances/held": "0.00"}),
    case("nothing to act on", ["S20"], "2026-02-15", [event("EXTENSION", "2026-02-01", addInstalments=1), event("ACCELERATION", "2026-02-02"),
         event("WAIVER", "2025-01-20", component="PENALTY", amount="5.00"), prepay("2026-02-03", "9.00"), rate("2026-02-04", "0.1")],
         {"transactions/0/amount": "0.00", "transactions/1/type": "EXTENSION"}),
]  # fmt: skip

CASES = GENERAL + PLANNING + PREPAYING + ENDINGS + BALANCES
