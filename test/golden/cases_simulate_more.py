"""Hand-written cases for S21 to S37; the loans are those of cases_simulate.py."""

from cases_simulate import BULLET, LEVEL, ORDER, T, case, event, pay, prepay, rate

INTEREST_ONLY = T | {"method": "INTEREST_ONLY", "dayCount": "30/360", "instalments": 3}
CUSTOM = T | {"method": "CUSTOM", "instalments": 4, "principalPlan": ["100.00", "0.00", "500.00", "600.00"]}
FLAT = T | {"method": "FLAT", "flatRatePerPeriod": "0.01"}
BALLOON = T | {"method": "BALLOON", "amortiseOver": 24}


def extend(on, **fields):
    return event("EXTENSION", on, **fields)


def fee_at(number, amount="9.00"):
    return [{"name": "service", "amount": amount, "at": number}]


EXTENSIONS = [
    # 1100.00 over 11 + 9 rows are 55.00.
    case("extension of EQUAL_PRINCIPAL", ["S21"], "2025-02-20", [extend("2025-02-20", addInstalments=9)], {"schedule/1/principal": "55.00",
         "schedule/1/interest": "33.00", "schedule/20/dueOn": "2026-10-15"}),
    case("extension of EQUAL_INSTALMENT", ["S21"], "2025-02-20", [extend("2025-02-20", addInstalments=12)], None, LEVEL),
    case("extension of INTEREST_ONLY", ["S21"], "2025-02-20", [extend("2025-02-20", addInstalments=1)], {"schedule/2/principal": "0.00",
         "schedule/3/principal": "1200.00", "schedule/3/dueOn": "2025-05-15"}, INTEREST_ONLY),
    # 15 January to 15 June: 151 days at 1.20 a day.
    case("extension of BULLET", ["S21"], "2025-02-20", [extend("2025-02-20", addInstalments=2)], {"schedule/0/dueOn": "2025-06-15",
         "schedule/0/interest": "181.20"}, BULLET),
    case("extension from the 31st", ["S21", "Q1"], "2025-02-20", [extend("2025-02-20", addInstalments=2)], {"schedule/3/dueOn": "2025-05-31",
         "schedule/4/dueOn": "2025-06-30"}, INTEREST_ONLY, disbursedOn="2025-01-31"),
    case("rate change keeps the equal principal", ["S22"], "2025-03-20", [prepay("2025-02-15", "236.00"), rate("2025-03-01", "0.24")],
         {"schedule/2/principal": "90.91"}),
    case("rate change after REDUCE_TERM", ["S22", "S4"], "2025-03-20", [prepay("2025-01-15", "450.00", "REDUCE_TERM"), rate("2025-03-01", "0.24")],
         {"schedule/6/principal": "100.00", "schedule/7/principal": "50.00"}),
    # Nothing was paid since 15 February: on 17 May the first row is 91 days overdue.
    case("principal first after 90 days", ["S23"], "2025-05-17", [pay("2025-05-17", "100.00")], {"transactions/0/allocated/principal": "100.00"}),
    case("principal last until 90 days", ["S23"], "2025-05-16", [pay("2025-05-16", "20.00")], {"transactions/0/allocated/principal": "0.00"}),
    case("principal first looks before each payment", ["S23"], "2025-05-17", [pay("2025-05-17", "400.00", "a"), pay("2025-05-17", "5.00", "b")],
         {"transactions/0/allocated/principal": "400.00"}),
    case("principal never first", ["S23"], "2025-12-17", [pay("2025-12-17", "10.00")], {"transactions/0/allocated/compound": "10.00"},
         principalFirstAfterDays=None),
    case("allocation of one's own", ["S24"], "2025-02-16", [pay("2025-02-16", "100.00")], {"transactions/0/allocated/principal": "100.00"},
         allocation=["PRINCIPAL", "INTEREST", "PENALTY", "COMPOUND", "FEE"]),
    case("allocation with four names", ["S24"], "2025-02-16", refused=True, allocation=ORDER[:4]),
    case("allocation with one name twice", ["S24"], "2025-02-16", refused=True, allocation=ORDER[:4] + ["FEE"]),
    case("due today is CURRENT", ["S25"], "2025-02-15", [], {"status": "CURRENT", "daysOverdue": 0}),
    case("settled with money held", ["S25", "S17"], "2025-02-15", [event("PREPAYMENT", "2025-02-01", full=True), pay("2025-02-02", "5.00")],
         {"status": "SETTLED", "balances/held": "5.00", "payoff": "0.00"}),
    case("prepaying everything leaves no fee to come", ["S25"], "2025-02-15", [prepay("2025-02-15", "1236.00")], {"status": "SETTLED"}, fees=fee_at(12)),
    case("technical delay", ["S26"], "2025-02-20", [], {"riskClass": "NORMAL", "status": "OVERDUE", "daysOverdue": 5}, technicalDays=5),
    case("beyond the technical delay", ["S26"], "2025-02-21", [], {"riskClass": "SPECIAL_MENTION"}, technicalDays=5),
    case("technicalDays above 7", ["S26"], "2025-02-20", refused=True, technicalDays=8),
    case("fee at disbursement", ["S27"], "2025-01-20", [], {"balances/fee": "0.00", "payoff": "1206.00"},
         fees=[{"name": "service", "amount": "9.00", "at": "DISBURSEMENT"}]),
    case("fees keep their numbers", ["S27"], "2025-03-15", [prepay("2025-01-20", "600.00")], {"schedule/1/fee": "9.00", "balances/fee": "9.00"},
         fees=fee_at(2)),
    # 10 days of penalty are 1.50 and 5 on what is left of the principal 0.15 x 5 / 2.
    case("waiver of principal", ["S28"], "2025-03-02", [event("WAIVER", "2025-02-25", component="PRINCIPAL", amount="50.00")],
         {"balances/penalty": "1.88", "schedule/0/waived/principal": "50.00"}),
    case("waiver of more than is due", ["S28"], "2025-02-25", [event("WAIVER", "2025-02-25", component="PENALTY", amount="50.00")],
         {"transactions/0/amount": "1.50", "transactions/0/allocated/penalty": "1.50", "transactions/0/held": "0.00"}),
    case("transactions of all kinds", ["S29"], "2025-03-01", [event("FEE", "2025-02-20", name="letter", amount="5.00"), rate("2025-02-20", "0.3"),
         extend("2025-02-20", addInstalments=1), event("MISUSE", "2025-02-20"), event("WAIVER", "2025-02-20", component="FEE", amount="1.00"),
         pay("2025-02-20", "10.00"), prepay("2025-02-20", "10.00"), event("ACCELERATION", "2025-02-20"), event("WRITE_OFF", "2025-02-20"),
         event("REVERSAL", "2025-02-20", reference="r1")], {"transactions/0/amount": "5.00", "transactions/4/type": "ACCELERATION",
         "transactions/9/type": "REVERSAL", "transactions/9/amount": "0.00"}),
    case("prepaid inside a period", ["S30"], "2025-03-15", [pay("2025-02-15", "136.00"), prepay("2025-02-20", "50.00")],
         {"schedule/1/openingBalance": "1100.00", "schedule/1/prepaid": "50.00", "schedule/1/principal": "95.45", "schedule/1/closingBalance": "954.55"}),
    case("paidOn after penalty", ["S30"], "2025-03-01", [pay("2025-02-20", "137.02")], {"schedule/0/paidOn": "2025-02-20",
         "schedule/0/paid/penalty": "0.75", "schedule/0/paid/compound": "0.27"}),
]  # fmt: skip

MISUSE = [
    # Late 100.00 at 36 % x 2: 0.20 a day for 5 days; before that 0.15 for 5; the rest, 1100.00 x 36 % / 360 = 1.10 a day, for 5.
    case("misuse", ["S31"], "2025-02-25", [event("MISUSE", "2025-02-20")], {"balances/penalty": "7.25"}),
    case("misuse on time", ["S31"], "2025-02-25", [event("MISUSE", "2025-02-20"), pay("2025-02-15", "136.00")], {"balances/penalty": "5.50",
         "daysOverdue": 0, "status": "CURRENT"}),
    # 0.15 a day stays the higher for what is late; 1100.00 x 36 % x 0.4 / 360 = 0.44 a day.
    case("misuse with a lower markup", ["S31"], "2025-02-25", [event("MISUSE", "2025-02-20")], {"balances/penalty": "3.70"}, misuseMarkup="0.4"),
    case("misuse until settled", ["S31"], "2025-03-25", [event("MISUSE", "2025-01-20"), event("PREPAYMENT", "2025-01-25", full=True)],
         {"transactions/1/allocated/penalty": "6.00", "status": "SETTLED"}),
    # From 15 March to 30 April: 46 days at 1.20.
    case("new maturity of INTEREST_ONLY", ["S32"], "2025-02-20", [extend("2025-02-20", newMaturity="2025-04-30")], {"schedule/2/dueOn": "2025-04-30",
         "schedule/2/interest": "55.20", "schedule/1/interest": "36.00"}, INTEREST_ONLY),
    # Three whole months and 15 days: 108.00 + 18.00.
    case("new maturity of BULLET 30/360", ["S32"], "2025-02-20", [extend("2025-02-20", newMaturity="2025-04-30")], {"schedule/0/interest": "126.00"},
         BULLET, dayCount="30/360"),
    case("new maturity not later", ["S32"], "2025-02-20", [extend("2025-02-20", newMaturity="2025-04-15")], terms=INTEREST_ONLY, refused=True),
    case("new maturity of EQUAL_PRINCIPAL", ["S32"], "2025-02-20", [extend("2025-02-20", newMaturity="2026-04-15")], refused=True),
    case("new maturity, then one more instalment", ["S32", "S21"], "2025-03-20", [extend("2025-02-20", newMaturity="2025-04-30"),
         extend("2025-03-01", addInstalments=1)], {"schedule/3/dueOn": "2025-05-30", "schedule/2/interest": "55.20"}, INTEREST_ONLY),
    # Part of the principal is paid after 10 days: 1.50 closed, unpaid, joins the base of compound from then on.
    case("compound on penalty", ["S33"], "2025-03-07", [event("WAIVER", "2025-02-25", component="PRINCIPAL", amount="40.00")],
         {"balances/penalty": "2.40", "balances/compound": "1.10"}, compoundOnPenalty=True),  # 10 x 0.054 + 10 x 37.50 x 0.0015
    case("compound on penalty, none open", ["S33"], "2025-02-25", [], {"balances/compound": "0.54"}, compoundOnPenalty=True),
    case("compound on penalty paid", ["S33"], "2025-04-07", [rate("2025-02-20", "0.24"), pay("2025-02-25", "2.00"), rate("2025-03-01", "0.3")], None,
         compoundOnPenalty=True),
    case("BALLOON planned again", ["S34"], "2025-03-20", [pay("2025-02-15", "86.00"), rate("2025-02-20", "0.24")], None, BALLOON),
    case("BALLOON prepaid", ["S34"], "2025-03-20", [prepay("2025-02-15", "300.00")], None, BALLOON),
    # 1200 - 240 = 960: each row by 4/5.
    case("CUSTOM pro rata", ["S34"], "2025-01-20", [prepay("2025-01-20", "240.00")], {"schedule/0/principal": "80.00", "schedule/2/principal": "400.00",
         "schedule/3/principal": "480.00"}, CUSTOM),
    case("CUSTOM from the back", ["S34"], "2025-01-20", [prepay("2025-01-20", "700.00", "REDUCE_TERM")], {"schedule/2/principal": "400.00",
         "schedule/2/closingBalance": "0.00"}, CUSTOM),
    case("CUSTOM with a new rate", ["S34"], "2025-01-20", [rate("2025-01-20", "0.24")], {"schedule/2/principal": "500.00"}, CUSTOM),
    case("CUSTOM extended", ["S34"], "2025-01-20", [extend("2025-01-20", addInstalments=1)], terms=CUSTOM, refused=True),
    case("FLAT with a new rate", ["S34"], "2025-01-20", [rate("2025-01-20", "0.24")], terms=FLAT, refused=True),
    case("FLAT extended", ["S34"], "2025-01-20", [extend("2025-01-20", addInstalments=1)], terms=FLAT, refused=True),
    # The running row keeps 12.00; later ones cost 600.00 x 1 %; equal principal 600 / 12.
    case("FLAT prepaid", ["S34"], "2025-01-20", [prepay("2025-01-20", "600.00")], {"schedule/0/interest": "12.00", "schedule/1/interest": "6.00",
         "schedule/0/principal": "50.00"}, FLAT),
    # The payment of 112.00 stays: 106.00 of principal where the interest is 6.00.
    case("FLAT prepaid, shorter", ["S34", "S4"], "2025-01-20", [prepay("2025-01-20", "600.00", "REDUCE_TERM")], {"schedule/1/principal": "106.00",
         "schedule/1/total": "112.00", "schedule/5/principal": "70.00"}, FLAT),
    # 2.00 / 1.99 = 1.005 -> 1.01, all of the balance; 0.99 are left for the fee of 1.00.
    case("money that just buys the balance", ["S5"], "2025-02-10", [prepay("2025-02-10", "2.00", feeRate="0.99")],
         {"transactions/0/allocated/principal": "1.01", "transactions/0/allocated/fee": "0.99", "schedule/0/interest": "0.03"}, BULLET,
         principal="1.01"),
    case("FLAT accrued", ["S34"], "2025-01-30", [], {"balances/interestAccrued": "5.81"}, FLAT),  # 12.00 x 15/31
    case("FLAT accelerated", ["S34", "S10"], "2025-01-30", [event("ACCELERATION", "2025-01-30")], {"schedule/0/interest": "5.81"}, FLAT),
    # All of it is prepaid after 15 of 31 days, a fen short of the interest: 5.81 stay in the running row.
    case("FLAT without balance", ["S34", "S5"], "2025-02-10", [prepay("2025-01-30", "1205.80")], {"schedule/0/interest": "5.81",
         "balances/interestAccrued": "5.81", "balances/held": "5.80"}, FLAT),
    case("grace on principal planned again", ["S35"], "2025-02-01", [prepay("2025-02-01", "300.00")], {"schedule/2/principal": "0.00",
         "schedule/3/principal": "100.00"}, graceOnPrincipal=3),
    case("multiple holds for the new payment", ["S35"], "2025-02-15", [pay("2025-02-15", "12100.00"), rate("2025-02-15", "0.24")], None, LEVEL,
         paymentMultipleOf="100.00"),
    # Put off: 36.00 of the first period; on 20 February 5 days of 1100.00 besides.
    case("deferred interest is accrued", ["S35", "S16"], "2025-02-20", [pay("2025-02-15", "100.00")], {"balances/interestAccrued": "41.50",
         "balances/interestDue": "0.00"}, graceOnInterest=2),
    case("deferred interest and full prepayment", ["S35", "S6"], "2025-02-20", [event("PREPAYMENT", "2025-02-20", full=True)],
         {"transactions/0/allocated/interest": "41.50"}, graceOnInterest=2),
    case("deferred interest and acceleration", ["S35", "S10"], "2025-02-20", [event("ACCELERATION", "2025-02-20")], {"schedule/1/interest": "41.50"},
         graceOnInterest=2),
    case("nothing accrues while interest-free", ["S35"], "2025-02-14", [], {"balances/interestAccrued": "0.00"}, interestFreePeriods=1),
    case("penalty while interest-free", ["S35"], "2025-02-25", [], {"balances/penalty": "1.50"}, interestFreePeriods=2),
    case("amount of nothing", ["S36"], "2025-02-20", [pay("2025-02-20", "0.00")], refused=True),
    case("amount with three decimals", ["S36"], "2025-02-20", [pay("2025-02-20", "0.005")], refused=True),
    case("feeRate of one", ["S36"], "2025-02-20", [prepay("2025-02-20", "5.00", feeRate="1")], refused=True),
    case("full with an amount", ["S36"], "2025-02-20", [event("PREPAYMENT", "2025-02-20", full=True, amount="5.00")], refused=True),
    case("partial without an amount", ["S36"], "2025-02-20", [event("PREPAYMENT", "2025-02-20")], refused=True),
    case("compound within the term", ["S37"], "2025-02-25", [pay("2025-02-15", "100.00")], {"balances/compound": "0.54", "balances/penalty": "0.00"},
         allocation=["PRINCIPAL", "INTEREST", "PENALTY", "COMPOUND", "FEE"]),
    case("no compound", ["S37"], "2025-02-25", [], {"balances/compound": "0.00", "balances/penalty": "1.50"}, compoundOverdueInterest=False),
]  # fmt: skip

# 1 June 2024 is a Saturday: the row is due on Monday 3 June.
SHIFT = T | {"disbursedOn": "2024-05-01", "dueDateShift": "NEXT_WORKING_DAY"}
SHIFTED = [
    case("overdue from the shifted date", ["Q9"], "2024-06-05", [], {"daysOverdue": 2, "balances/penalty": "0.30"}, SHIFT),
    case("accrued until the shifted date", ["Q9", "S16"], "2024-06-02", [], {"balances/interestAccrued": "38.40"}, SHIFT),
    case("accrued from the unshifted date", ["Q9", "S16"], "2024-06-03", [], {"balances/interestAccrued": "2.20"}, SHIFT),
    case("prepaid while the due date is shifted", ["Q9", "S3"], "2024-06-10", [prepay("2024-06-02", "120.00")],
         {"schedule/0/interest": "36.00", "schedule/0/principal": "90.00", "schedule/1/interest": "29.70"}, SHIFT),
    # The running row is the last: two days of 1200.00 besides the 31 of its period, as if settled that day.
    case("last row while its due date is shifted", ["Q9", "S16"], "2024-06-02", [], {"balances/interestAccrued": "38.40",
         "schedule/0/interest": "37.20"}, SHIFT, instalments=1, dayCount="ACT/360", shiftInterest="WAIVE"),
    case("terms beyond the known years, settled before", ["Q9"], "2025-06-05", [event("PREPAYMENT", "2024-06-03", full=True)], terms=SHIFT,
         refused=True, instalments=36),
    case("extension beyond the known years", ["Q9"], "2024-06-05", [extend("2024-06-01", addInstalments=24)], terms=SHIFT, refused=True),
]  # fmt: skip

CASES = EXTENSIONS + MISUSE + SHIFTED
