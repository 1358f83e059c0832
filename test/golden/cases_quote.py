"""Hand-written cases for Q1 to Q17 and RULES 3.3. `hand` holds values reckoned by hand, checked by the self-test."""

BASE = {"method": "EQUAL_INSTALMENT", "principal": "120000.00", "annualRate": "0.0435", "instalments": 12, "disbursedOn": "2026-01-15"}
TIDY = {"method": "EQUAL_PRINCIPAL", "principal": "1200.00", "annualRate": "0.12", "instalments": 12, "disbursedOn": "2025-01-15"}


def fee(amount, at):
    return {"name": "fee", "amount": amount, "at": at}


def case(name, tags, base, hand=None, refused=False, drop=(), **fields):
    document = {key: value for key, value in (base | fields).items() if key not in drop}
    return {"name": name, "tags": tags, "input": document, "hand": hand or {}, "refused": refused}


RULES = [
    case("DEBX 120000 4.35% 12", ["RULES 3.3"], BASE, {
        "instalments/0/total": "10237.19", "instalments/0/interest": "435.00", "instalments/0/principal": "9802.19",
        "instalments/11/total": "10237.17", "totals/interest": "2846.26",
    }),
    case("DEBX 1000000 3.5% 36", ["RULES 3.3"], BASE, {
        "instalments/0/total": "29302.08", "instalments/0/interest": "2916.67", "instalments/35/total": "29302.06",
        "totals/interest": "54874.86",
    }, principal="1000000", annualRate="0.035", instalments=36),
    case("DEBJ 120000 4.35% 12", ["RULES 3.3"], BASE, {
        "instalments/0/total": "10435.00", "instalments/11/total": "10036.25", "totals/interest": "2827.50",
    }, method="EQUAL_PRINCIPAL"),
    case("YCX ACT/360", ["RULES 3.3"], BASE, {"instalments/0/interest": "12569.44", "instalments/0/days": 181},
         method="BULLET", principal="500000", annualRate="0.05", instalments=6, disbursedOn="2025-09-15"),
    case("YCX 30/360", ["RULES 3.3", "Q5"], BASE, {"instalments/0/interest": "12500.00"},
         method="BULLET", principal="500000", annualRate="0.05", instalments=6, disbursedOn="2025-09-15", dayCount="30/360"),
    case("YCX ACT/365", ["RULES 3.3"], BASE, {"instalments/0/interest": "12397.26"},
         method="BULLET", principal="500000", annualRate="0.05", instalments=6, disbursedOn="2025-09-15", dayCount="ACT/365"),
    case("quarterly AYFX", ["RULES 3.3"], BASE, {"instalments/0/interest": "18687.50", "instalments/1/interest": "26450.00"},
         method="INTEREST_ONLY", principal="3000000", annualRate="0.0345", instalments=4,
         frequency={"every": 3, "unit": "MONTH"}, firstDueOn="2026-03-21"),
    case("0.6% a month flat", ["RULES 3.3", "Q8"], BASE, {"annualisedCost/periodicRate": "0.01086185"},
         method="FLAT", principal="12000", instalments=12, flatRatePerPeriod="0.006"),
]  # fmt: skip

DATES = [
    # The 31st becomes 28 February and then 31 March again.
    case("the 31st", ["Q1"], TIDY, {
        "instalments/0/dueOn": "2025-02-28", "instalments/1/dueOn": "2025-03-31", "instalments/2/dueOn": "2025-04-30",
    }, disbursedOn="2025-01-31"),
    case("leap day", ["Q1"], TIDY, {"instalments/0/dueOn": "2025-02-28", "instalments/3/dueOn": "2028-02-29"},
         disbursedOn="2024-02-29", frequency={"every": 12, "unit": "MONTH"}, instalments=5),
    # firstDueOn on 28 February makes the day the 28th.
    case("day of firstDueOn", ["Q1"], TIDY, {"instalments/1/dueOn": "2025-03-28"}, disbursedOn="2025-01-31", firstDueOn="2025-02-28"),
    case("dueDay alone", ["Q1"], TIDY, {"instalments/0/dueOn": "2025-02-20", "instalments/1/dueOn": "2025-03-20"}, dueDay=20),
    case("firstDueOn and dueDay", ["Q2"], TIDY, {"instalments/0/dueOn": "2025-03-05", "instalments/1/dueOn": "2025-04-20"},
         firstDueOn="2025-03-05", dueDay=20),
    case("dueDay with weeks", ["Q2"], TIDY, refused=True, dueDay=20, frequency={"every": 1, "unit": "WEEK"}),
    case("dueDay with days", ["Q2"], TIDY, refused=True, dueDay=20, frequency={"every": 30, "unit": "DAY"}),
    case("firstDueOn on disbursedOn", ["Q2"], TIDY, refused=True, firstDueOn="2025-01-15"),
    case("firstDueOn before disbursedOn", ["Q2"], TIDY, refused=True, firstDueOn="2025-01-14"),
    # 31 January to 28 February is one period though later rows fall on the 28th: 1200 x 1 % = 12.00, not 28 days.
    case("regular first period at a month's end", ["Q3"], TIDY, {"instalments/0/interest": "12.00"}, disbursedOn="2025-01-31", dueDay=28),
    # 15 January to 20 February: 36 days, 1200 x 12 % x 36/360 = 14.40.
    case("odd first period", ["Q3"], TIDY, {"instalments/0/interest": "14.40", "instalments/0/days": 36}, dueDay=20),
    # 1200 / 60 = 20.00; 0.05 / 3 = 0.0166 -> 0.02, 0.02, 0.01.
    case("equal principal of five fen", ["Q4", "Q15"], TIDY, {"instalments/0/principal": "0.02", "instalments/2/principal": "0.01"},
         principal="0.05", instalments=3),
    # 0.05 / 8 = 0.00625 -> 0.01 for five rows, then zeros.
    case("rows of nothing", ["Q4", "Q15"], TIDY, {"instalments/4/principal": "0.01", "instalments/5/principal": "0.00",
         "instalments/7/principal": "0.00"}, principal="0.05", instalments=8),
    # 0.05 / 60 rounds to 0.00: the last row takes all of it.
    case("rows of nothing, all at the end", ["Q4", "Q15"], TIDY, {"instalments/58/principal": "0.00", "instalments/59/principal": "0.05"},
         principal="0.05", instalments=60),
    # Six months and four days: 100000 x 6 % x (6/12 + 4/360) = 3066.67.
    case("BULLET with odd days 30/360", ["Q5"], TIDY, {"instalments/0/interest": "3066.67", "instalments/0/dueOn": "2025-07-19"},
         method="BULLET", principal="100000.00", annualRate="0.06", instalments=6, dayCount="30/360", firstDueOn="2025-07-19"),
    case("BULLET on dueDay", ["Q5"], TIDY, {"instalments/0/dueOn": "2025-07-21"},
         method="BULLET", principal="100000.00", instalments=6, dueDay=21),
    # 31 August to 29 February of a leap year is six whole months: 100000 x 6 % / 2.
    case("BULLET whole months to a shorter month", ["Q5"], TIDY, {"instalments/0/interest": "3000.00"},
         method="BULLET", principal="100000.00", annualRate="0.06", instalments=6, dayCount="30/360", disbursedOn="2023-08-31"),
    case("BULLET of weeks", ["Q5"], TIDY, {"instalments/0/dueOn": "2025-04-09", "instalments/0/days": 84},
         method="BULLET", instalments=12, frequency={"every": 1, "unit": "WEEK"}),
]  # fmt: skip

REFUSALS_AND_FEES = [
    case("amortiseOver below instalments", ["Q6"], BASE, refused=True, method="BALLOON", amortiseOver=11),
    case("amortiseOver equal to instalments", ["Q6"], BASE, {"totals/interest": "2846.26"}, method="BALLOON", amortiseOver=12),
    case("principalPlan of another length", ["Q6"], BASE, refused=True, method="CUSTOM", principalPlan=["60000.00", "60000.00"]),
    case("principalPlan of another sum", ["Q6"], BASE, refused=True, method="CUSTOM", instalments=2, principalPlan=["60000.00", "60000.01"]),
    # 435.00 on 120000, then 3.625 per mille of 80000 = 290.00.
    case("principalPlan", ["Q6"], BASE, {"instalments/0/interest": "435.00", "instalments/1/interest": "290.00"},
         method="CUSTOM", instalments=2, principalPlan=["40000.00", "80000.00"]),
    case("fees", ["Q7"], TIDY, {"instalments/1/fee": "7.50", "totals/fee": "307.50", "instalments/1/total": "118.50"},
         fees=[fee("300.00", "DISBURSEMENT"), fee("5.00", 2), fee("2.50", 2)]),
    case("fee beyond the last row", ["Q7"], TIDY, refused=True, fees=[fee("5.00", 13)]),
    case("fee at row 2 of a BULLET", ["Q7", "Q5"], TIDY, refused=True, method="BULLET", fees=[fee("5.00", 2)]),
    # One row after 12 months: rate 12 % a year, whatever the way of counting.
    case("cost of a year's BULLET", ["Q8"], TIDY, {"annualisedCost/periodicRate": "0.12000000", "annualisedCost/compound": "0.12000000"},
         method="BULLET", dayCount="30/360"),
    # 5 fen on 10,000,000.00 are 0.000000005: HALF_UP gives one in the last place.
    case("cost exactly at a half", ["Q8"], TIDY, {"annualisedCost/periodicRate": "0.00000001"},
         method="BULLET", principal="10000000.00", annualRate="0", fees=[fee("0.05", 1)]),
    case("cost just below a half", ["Q8"], TIDY, {"annualisedCost/periodicRate": "0.00000000"},
         method="BULLET", principal="10000000.00", annualRate="0", fees=[fee("0.04", 1)]),
    case("no cost at a zero rate", ["Q8"], TIDY, {"annualisedCost/compound": "0.00000000"}, annualRate="0"),
    case("no rate where nothing is paid out", ["Q8"], TIDY, {"annualisedCost/compound": None}, fees=[fee("1200.00", "DISBURSEMENT")]),
    case("no rate where less than nothing is paid out", ["Q8"], TIDY, {"annualisedCost/simple": None}, fees=[fee("1200.01", "DISBURSEMENT")]),
    case("cost by dates", ["Q8"], TIDY, dueDay=20),
    case("cost of weeks", ["Q8"], TIDY, frequency={"every": 2, "unit": "WEEK"}, instalments=26),
    case("cost of days", ["Q8"], TIDY, frequency={"every": 10, "unit": "DAY"}, instalments=10, fees=[fee("30.00", "DISBURSEMENT")]),
]  # fmt: skip

SHIFT = TIDY | {"disbursedOn": "2024-05-01", "dueDateShift": "NEXT_WORKING_DAY", "instalments": 3, "annualRate": "0.36"}
SHIFTED = [
    # 1 June 2024 is a Saturday: Monday 3 June. 33 days to 3 June, then 28 to 1 July.
    case("shift ACCRUE", ["Q9"], SHIFT, {
        "instalments/0/dueOn": "2024-06-03", "instalments/0/days": 33, "instalments/0/interest": "39.60", "instalments/1/days": 28,
    }, dayCount="ACT/360", shiftInterest="ACCRUE"),
    case("shift WAIVE", ["Q9"], SHIFT, {"instalments/0/dueOn": "2024-06-03", "instalments/0/days": 31, "instalments/0/interest": "37.20",
         "instalments/1/days": 30}, dayCount="ACT/360", shiftInterest="WAIVE"),
    case("shift 30/360", ["Q9"], SHIFT, {"instalments/0/dueOn": "2024-06-03", "instalments/0/days": 31, "instalments/0/interest": "36.00"}),
    case("shift is not odd", ["Q9", "Q3"], SHIFT, {"annualisedCost/periodicRate": "0.03000000"}, method="INTEREST_ONLY", dayCount="30/360"),
    # 1 October 2024 to 7 October is National Day; 12 October 2024, a Saturday, is worked.
    case("National Day", ["Q9"], SHIFT, {"instalments/0/dueOn": "2024-10-08"}, disbursedOn="2024-09-01"),
    case("a worked Saturday", ["Q9"], SHIFT, {"instalments/0/dueOn": "2024-10-12"}, disbursedOn="2024-09-12"),
    case("weeks 30/360 with shift", ["Q9"], SHIFT, {"instalments/0/days": 7}, frequency={"every": 1, "unit": "WEEK"}, disbursedOn="2024-04-26"),
    case("beyond the known years", ["Q9", "RULES 10"], SHIFT, refused=True, disbursedOn="2026-11-15"),
    case("FLAT ignores the day count when shifted", ["Q9", "Q17"], SHIFT, {"instalments/0/days": 31}, method="FLAT",
         flatRatePerPeriod="0.01", dayCount="ACT/360", shiftInterest="ACCRUE"),
]  # fmt: skip

GRACES = [
    case("interest-free rows", ["Q10"], BASE, {"instalments/0/interest": "0.00", "instalments/0/principal": "10237.19",
         "instalments/2/interest": "360.78"}, interestFreePeriods=2),
    case("interest-free odd first row", ["Q10"], BASE, {"instalments/0/principal": "10237.19"}, interestFreePeriods=1, dueDay=25),
    case("interest-free FLAT", ["Q10", "Q17"], TIDY, {"instalments/0/principal": "112.00", "instalments/1/principal": "100.00"},
         method="FLAT", flatRatePerPeriod="0.01", interestFreePeriods=1),
    # 12.00 + 11.00 are put off to row 3, which has 10.00 of its own.
    case("grace on interest", ["Q11"], TIDY, {"instalments/0/interest": "0.00", "instalments/2/interest": "33.00"}, graceOnInterest=2),
    # 12 + 11 + ... + 1 = 78.
    case("grace on interest beyond the end", ["Q11"], TIDY, {"instalments/11/interest": "78.00"}, graceOnInterest=20),
    case("grace on interest, EQUAL_INSTALMENT", ["Q11"], BASE, {"instalments/0/total": "9802.19"}, graceOnInterest=1),
    # 1200 / 9 = 133.33, the last takes 133.36.
    case("grace on principal", ["Q11"], TIDY, {"instalments/2/principal": "0.00", "instalments/3/principal": "133.33",
         "instalments/11/principal": "133.36"}, graceOnPrincipal=3),
    case("grace on principal, EQUAL_INSTALMENT", ["Q11"], BASE, {"instalments/0/total": "435.00"}, graceOnPrincipal=3),
    case("grace on principal of all rows", ["Q11"], TIDY, refused=True, graceOnPrincipal=12),
    case("grace on principal, BALLOON", ["Q11"], BASE, {"instalments/11/principal": "120000.00"}, method="BALLOON", amortiseOver=24, graceOnPrincipal=20),
    case("grace on principal, BALLOON too long", ["Q11"], BASE, refused=True, method="BALLOON", amortiseOver=24, graceOnPrincipal=24),
    case("all graces", ["Q10", "Q11"], BASE, graceOnPrincipal=3, graceOnInterest=2, interestFreePeriods=1),
    case("payment in whole yuan", ["Q12"], BASE, {"instalments/0/total": "10237.00"}, paymentMultipleOf="1.00"),
    case("payment in hundreds", ["Q12"], BASE, {"instalments/0/total": "10200.00"}, paymentMultipleOf="100"),
    # 1200/12 + 12.00 = 112.00 -> 110.00.
    case("FLAT in tens", ["Q12"], TIDY, {"instalments/0/total": "110.00", "instalments/11/principal": "122.00"},
         method="FLAT", flatRatePerPeriod="0.01", paymentMultipleOf="10.00"),
    # 0.05/2 = 2.5 fen and 1 fen of interest: 3.5 fen to even is 4, so 3 fen of principal.
    case("FLAT rounded once, HALF_EVEN", ["Q12", "Q16"], TIDY, {"instalments/0/principal": "0.03"}, method="FLAT", principal="0.05",
         instalments=2, flatRatePerPeriod="0.2", rounding="HALF_EVEN"),
    case("a multiple that makes the payment zero", ["Q12"], BASE, refused=True, principal="100.00", paymentMultipleOf="100.00"),
    case("fen that make the payment zero", ["Q12"], BASE, refused=True, principal="0.05", instalments=60),
    # 184 days of 2023 /365 and 60 of 2024 /366: 100000 x 10 % x (0.504109589 + 0.163934426) = 6680.44.
    case("ACT/ACT over a new year", ["Q14"], TIDY, {"instalments/0/interest": "6680.44"}, method="BULLET", principal="100000.00",
         annualRate="0.1", disbursedOn="2023-07-01", firstDueOn="2024-03-01", instalments=8, dayCount="ACT/ACT"),
    case("ACT/ACT within a leap year", ["Q14"], TIDY, dayCount="ACT/ACT", disbursedOn="2024-01-31"),
    # A balance of 100.00 at 0.06 % a month is 0.005 a month and 0.01 HALF_UP, 0.00 HALF_EVEN.
    case("half a fen up", ["Q16"], TIDY, {"instalments/0/interest": "0.01"}, method="INTEREST_ONLY", dayCount="30/360",
         principal="100.00", annualRate="0.0006"),
    case("half a fen to even", ["Q16"], TIDY, {"instalments/0/interest": "0.00"}, method="INTEREST_ONLY", dayCount="30/360",
         principal="100.00", annualRate="0.0006", rounding="HALF_EVEN"),
    case("360 rows", ["Q16"], BASE, principal="1000000.00", instalments=360, annualRate="0.042123456789"),
    case("FLAT ignores annualRate and an odd period", ["Q17"], TIDY, {"instalments/0/interest": "12.00", "totals/interest": "144.00"},
         method="FLAT", flatRatePerPeriod="0.01", annualRate="0.24", firstDueOn="2025-03-31", dayCount="ACT/365"),
]  # fmt: skip

CASES = RULES + DATES + REFUSALS_AND_FEES + SHIFTED + GRACES
