import { simulate } from '../../../src/domain/account';
import {
  advanceTerms,
  fromMarginOf,
  mayClaim,
  mayDecideClaim,
  mayPayOn,
  settlementOf,
  type Claim,
  type Claimable,
} from '../../../src/domain/commitment/claim';
import { fen } from '../../../src/domain/money';
import type { Verdict } from '../../../src/domain/verdict';
import { accountInput } from '../../../src/store/loan-account';

const said = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);
const LETTER: Claimable = {
  status: 'ISSUED',
  category: 'LETTER_OF_GUARANTEE',
  amountFen: 10_000_000,
  marginFen: 3_000_000,
  paidFen: 0,
  marginUsedFen: 0,
  issuedOn: '2026-01-15',
  expiresOn: '2026-06-30',
};
const BILL: Claimable = { ...LETTER, category: 'BILL_ACCEPTANCE' };
const WHOLE: Claim = { amountFen: 10_000_000, depositedFen: 0, claimedOn: '2026-06-30' };

describe('a claim on a promise', () => {
  it.each<[string, Claimable, Partial<Claim>, string]>([
    ['a letter, on its last day', LETTER, {}, 'allowed'],
    ['a letter, on the day it was given', LETTER, { claimedOn: '2026-01-15' }, 'allowed'],
    ['a letter, before it was given', LETTER, { claimedOn: '2026-01-14' }, 'CLAIM_OUT_OF_TERM'],
    ['a letter, after its last day', LETTER, { claimedOn: '2026-07-01' }, 'CLAIM_OUT_OF_TERM'],
    ['a letter, in part', LETTER, { amountFen: 1 }, 'allowed'],
    ['a letter, for more', LETTER, { amountFen: 10_000_001 }, 'CLAIM_EXCEEDS'],
    ['a bill, in part', BILL, { amountFen: 9_999_999 }, 'CLAIM_WHOLE_BILL'],
    ['a bill, a day before it is due', BILL, { claimedOn: '2026-06-29' }, 'CLAIM_NOT_DUE'],
    ['a bill, presented late', BILL, { claimedOn: '2026-07-09' }, 'allowed'],
    ['with all that the margin leaves', LETTER, { depositedFen: 7_000_000 }, 'allowed'],
    ['with more than the margin leaves', LETTER, { depositedFen: 7_000_001 }, 'CLAIM_DEPOSIT_EXCEEDS'],
    ['within the margin, with a deposit', LETTER, { amountFen: 100, depositedFen: 1 }, 'CLAIM_DEPOSIT_EXCEEDS'],
    [
      'of what an earlier claim left',
      { ...LETTER, paidFen: 4_000_000, marginUsedFen: 3_000_000 },
      { amountFen: 6_000_000 },
      'allowed',
    ],
    [
      'of a fen more',
      { ...LETTER, paidFen: 4_000_000, marginUsedFen: 3_000_000 },
      { amountFen: 6_000_001 },
      'CLAIM_EXCEEDS',
    ],
    [
      'with a deposit where the margin is used up',
      { ...LETTER, paidFen: 4_000_000, marginUsedFen: 3_000_000 },
      { amountFen: 6_000_000, depositedFen: 6_000_000 },
      'allowed',
    ],
    ['of a promise that was called before claims were recorded', { ...LETTER, status: 'ADVANCED' }, {}, 'allowed'],
    ['of one that is released', { ...LETTER, status: 'RELEASED' }, {}, 'COMMITMENT_ENDED'],
    ['of one that is paid', { ...LETTER, status: 'PAID' }, {}, 'COMMITMENT_ENDED'],
  ])('%s', (_, promise, more, expected) => {
    expect(said(mayClaim(promise, { ...WHOLE, ...more }))).toBe(expected);
  });

  it.each([
    [10_000_000, 0, [3_000_000, 0, 7_000_000]],
    [10_000_000, 2_500_000, [3_000_000, 2_500_000, 4_500_000]],
    [10_000_000, 7_000_000, [3_000_000, 7_000_000, 0]],
    [2_000_000, 0, [2_000_000, 0, 0]],
  ])('of %d fen with %d brought is paid from margin, client and lender: %p', (amountFen, depositedFen, parts) => {
    const fromMarginFen = fromMarginOf(LETTER, amountFen);
    const { fromMargin, fromClient, advance } = settlementOf({ amountFen, depositedFen, fromMarginFen });
    expect([fromMargin, fromClient, advance]).toEqual(parts);
  });

  const PARTIES = { issuedBy: 'sun', recordedBy: 'li', managerUsername: 'wang', formerManagers: ['gao'] };
  it.each([
    ['li', 'CLAIM_SAME_PERSON'],
    ['sun', 'ISSUER_MAY_NOT_END'],
    ['wang', 'MANAGER_MAY_NOT_DISBURSE'],
    ['gao', 'MANAGER_MAY_NOT_DISBURSE'],
    ['qian', 'allowed'],
  ])('is decided by %s: %s', (username, expected) => {
    expect(said(mayDecideClaim('RECORDED', PARTIES, username))).toBe(expected);
    expect(said(mayDecideClaim('REFUSED', PARTIES, username))).toBe('CLAIM_DECIDED');
  });

  it('was paid between its own day and today', () => {
    expect(said(mayPayOn('2026-06-30', '2026-06-30', '2026-06-30'))).toBe('allowed');
    expect(said(mayPayOn('2026-06-29', '2026-06-30', '2026-07-01'))).toBe('CLAIM_PAID_BEFORE');
    expect(said(mayPayOn('2026-07-02', '2026-06-30', '2026-07-01'))).toBe('DATE_IN_FUTURE');
  });
});

describe('an advance 垫款', () => {
  const account = (asOf: string) => {
    const terms = advanceTerms(fen(7_000_000), '0.0005', '2026-06-30');
    return simulate(accountInput(terms, [{ type: 'ACCELERATION', on: '2026-06-30' }], asOf));
  };

  it('is due on its day and overdue from the next, at 0.05 % a day and nothing on top (支付结算办法 第九十一条)', () => {
    expect(account('2026-06-30')).toMatchObject({ status: 'CURRENT', daysOverdue: 0, balances: { penalty: 0 } });
    expect(account('2026-07-01')).toMatchObject({
      status: 'OVERDUE',
      daysOverdue: 1,
      riskClass: 'SPECIAL_MENTION',
      balances: { principal: 7_000_000, principalOverdue: 7_000_000, penalty: 3_500 },
    });
    // 70,000 x 0.0005 x 30 (Python Decimal).
    expect(account('2026-07-30').balances).toMatchObject({ penalty: 105_000, interestDue: 0, compound: 0 });
  });
});
