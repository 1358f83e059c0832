import {
  netDaysOf,
  workingCapitalNeed,
  type NeedAsked,
  type TurnoverBasis,
} from '../../../src/domain/appraisal/working-capital';

/** 万元 in fen. */
const WAN = 1_000_000;
const days = (num: bigint) => ({ num, den: 1n });

describe('the need of working capital (RULES 1.7)', () => {
  it('is 6000.00 and leaves 2000.00 to lend in the published example', () => {
    const asked: NeedAsked = {
      salesFen: 20_000 * WAN,
      profitFen: 2_000 * WAN,
      growthPpm: 200_000,
      netDays: days(60n + 75n - 45n + 20n - 10n),
      ownFundsFen: 2_500 * WAN,
      existingLoansFen: 1_000 * WAN,
      otherFundsFen: 500 * WAN,
    };
    const need = workingCapitalNeed(asked);
    expect([need.measurable, need.needFen, need.newLimitFen]).toEqual([true, 6_000 * WAN, 2_000 * WAN]);
    expect(need.workings.map(({ code, value }) => `${code} ${String(value)}`)).toEqual([
      'NET_DAYS 100.0000',
      'TURNS 3.6000',
      'NEED 60000000.00',
      'NEW_LIMIT 20000000.00',
    ]);
  });

  it('takes its days from opening and closing balances', () => {
    // Inventory 3000/18000, payables 1500/18000, receivables 6000/36000, advances 1000/36000: 60 - 30 + 60 - 10 = 80 days,
    // 4.5 turns; (36000 - 3600) / 4.5 = 7200.
    const basis: TurnoverBasis = {
      salesFen: 36_000,
      costFen: 18_000,
      inventory: [2_000, 4_000],
      receivables: [6_000, 6_000],
      payables: [1_000, 2_000],
      prepayments: [0, 0],
      advances: [1_000, 1_000],
    };
    const netDays = netDaysOf(basis);
    if (netDays === null) throw new Error('there are days');
    const need = workingCapitalNeed({
      salesFen: 36_000,
      profitFen: 3_600,
      growthPpm: 0,
      netDays,
      ownFundsFen: 8_000,
      existingLoansFen: 0,
      otherFundsFen: 0,
    });
    expect([need.needFen, need.newLimitFen, need.workings[0]?.value]).toEqual([7_200, 0, '80.0000']);
  });

  it('is left to judgement when suppliers and advances carry the business', () => {
    const asked = { salesFen: 100, profitFen: 10, growthPpm: 0, ownFundsFen: 0, existingLoansFen: 0, otherFundsFen: 0 };
    expect(workingCapitalNeed({ ...asked, netDays: days(0n) })).toMatchObject({
      measurable: false,
      needFen: null,
      newLimitFen: null,
    });
    expect(workingCapitalNeed({ ...asked, netDays: days(-5n) }).measurable).toBe(false);
    const none: TurnoverBasis = {
      salesFen: 0,
      costFen: 0,
      inventory: [0, 0],
      receivables: [0, 0],
      payables: [0, 0],
      prepayments: [0, 0],
      advances: [0, 0],
    };
    expect(netDaysOf(none)).toBeNull();
  });
});
