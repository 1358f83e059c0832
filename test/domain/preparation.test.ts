import fc from 'fast-check';
import { textOf } from '../../src/contracts/problem';
import {
  approvalHolds,
  feesDue,
  maySignBy,
  maySignOn,
  mayRelease,
  mayVerify,
  shareOf,
  validUntil,
  type Preparation,
} from '../../src/domain/application/preparation';
import { marginOf, openPosition } from '../../src/domain/commitment/commitment';
import { mayEnd } from '../../src/domain/commitment/ending';
import { standardRules } from '../../src/domain/product/rules';
import type { Verdict } from '../../src/domain/verdict';

const said = (verdict: Verdict): string => (verdict.allowed ? 'allowed' : verdict.code);
const FEE = { code: 'F', nameZh: '费', nameEn: 'fee' };

describe('Fees before the money leaves', () => {
  // By hand: 0.05 % of 100,000.01 yuan is 50.000005, of 99,999.00 it is 49.9995.
  it.each([
    [10_000_001, '0.0005', 5_000],
    [9_999_900, '0.0005', 5_000],
    [9_998_900, '0.0005', 4_999],
    [1, '0.5', 1],
    [1, '0.499999', 0],
  ])('%i fen at %s: %i', (amount, share, due) => {
    expect(feesDue([{ ...FEE, share }], amount)[0]?.amountFen).toBe(due);
  });

  it('a share of the whole is the whole, and shares add up to within a fen', () => {
    fc.assert(
      fc.property(fc.nat(1e13), (amount) => {
        expect(shareOf(amount, '1')).toBe(amount);
        expect(Math.abs(shareOf(amount, '0.3') + shareOf(amount, '0.7') - amount)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('The release of the money', () => {
  const ready: Preparation = {
    conditions: [{ code: 'MARGIN' }],
    verified: ['MARGIN'],
    fees: [{ ...FEE, amountFen: feesDue([{ ...FEE, amount: '5.00' }], 1)[0]?.amountFen ?? (0 as never) }],
    receipts: [
      { code: 'F', amountFen: 200 },
      { code: 'F', amountFen: 300 },
    ],
    approvedOn: '2026-01-15',
  };
  const rules = { approvalValidDays: 90 };
  it.each<[string, Partial<Preparation>, string, string]>([
    ['with everything in order', {}, '2026-04-15', 'allowed'],
    ['a day after the approval ended', {}, '2026-04-16', 'APPROVAL_EXPIRED'],
    ['of a draw, whose facility has days of its own', { approvedOn: null }, '2026-04-16', 'allowed'],
    ['with a condition nobody verified', { verified: [] }, '2026-02-01', 'CONDITIONS_NOT_MET'],
    ['with a fen of the fee not paid', { receipts: [{ code: 'F', amountFen: 499 }] }, '2026-02-01', 'FEES_NOT_PAID'],
    ['with the receipt of another fee', { receipts: [{ code: 'G', amountFen: 500 }] }, '2026-02-01', 'FEES_NOT_PAID'],
  ])('%s', (_, more, today, code) => {
    expect(said(mayRelease({ ...ready, ...more }, rules, today))).toBe(code);
  });

  it('what is open is named as the product and the approval name it, in the language of the reader', () => {
    const margin = { code: 'MARGIN', nameZh: '保证金已存入', nameEn: 'margin deposited' };
    const refusal = (more: Partial<Preparation>): string[] => {
      const verdict = mayRelease({ ...ready, conditions: [margin], ...more }, rules, '2026-02-01');
      if (verdict.allowed) return [];
      return [textOf(verdict.code, 'zh', verdict.params), textOf(verdict.code, 'en', verdict.params)];
    };
    expect(refusal({ verified: [] })).toEqual([
      expect.stringContaining('保证金已存入'),
      expect.stringContaining('margin deposited'),
    ]);
    expect(refusal({ receipts: [] })).toEqual([
      expect.stringContaining(FEE.nameZh),
      expect.stringContaining(FEE.nameEn),
    ]);
    expect(refusal({ receipts: [] }).join(' ')).not.toContain('{fees}');
  });

  it('an approval holds 90 days for persons and 180 for companies', () => {
    expect(validUntil('2026-01-15', standardRules('PERSONAL_CONSUMER'))).toBe('2026-04-15');
    expect(validUntil('2026-01-15', standardRules('WORKING_CAPITAL'))).toBe('2026-07-14');
    expect(said(approvalHolds(null, rules, '2099-01-01'))).toBe('allowed');
  });

  it('nobody verifies the conditions of his own case', () => {
    expect([
      said(mayVerify('li', { managerUsername: 'li' })),
      said(mayVerify('qian', { managerUsername: 'li' })),
    ]).toEqual(['MANAGER_MAY_NOT_VERIFY', 'allowed']);
  });
});

describe('The signing (RULES 1.4)', () => {
  it.each([
    ['PERSONAL_CONSUMER', 'ELECTRONIC', 20_000_000, null, 'allowed'],
    ['PERSONAL_CONSUMER', 'ELECTRONIC', 20_000_001, null, 'SIGN_FACE_TO_FACE'],
    ['PERSONAL_CONSUMER', 'FACE_TO_FACE', 20_000_001, null, 'allowed'],
    ['PERSONAL_HOUSING', 'ELECTRONIC', 1, null, 'SIGN_FACE_TO_FACE'],
    ['PERSONAL_HOUSING', 'FACE_TO_FACE', 1, null, 'SIGNING_RECORD_REQUIRED'],
    ['PERSONAL_HOUSING', 'FACE_TO_FACE', 1, 'a'.repeat(64), 'allowed'],
    ['WORKING_CAPITAL', 'ELECTRONIC', 1, null, 'SIGN_FACE_TO_FACE'],
  ] as const)('%s %s of %i fen', (category, method, amount, record, code) => {
    expect(said(maySignBy(method, amount, standardRules(category), record))).toBe(code);
  });
});

describe('The date of a contract', () => {
  it.each([
    ['2026-01-14', 'SIGNED_BEFORE_APPROVAL'],
    ['2026-01-15', 'allowed'],
    ['2026-01-16', 'allowed'],
  ])('%s, of a case approved on 15 January: %s', (signedOn, code) => {
    expect(said(maySignOn(signedOn, '2026-01-15'))).toBe(code);
  });
});

describe('A promise to a third party', () => {
  it('stands open with what its margin does not cover, until it is released', () => {
    const UNPAID = { paidFen: 0, marginUsedFen: 0 };
    const promise = { amountFen: 1_000_000, marginFen: marginOf(1_000_000, '0.3'), ...UNPAID };
    expect(openPosition({ ...promise, status: 'ISSUED' })).toBe(700_000);
    expect(openPosition({ ...promise, status: 'ADVANCED' })).toBe(700_000);
    expect(openPosition({ ...promise, status: 'RELEASED' })).toBe(0);
    expect(openPosition({ amountFen: 1, marginFen: 2, ...UNPAID, status: 'ISSUED' })).toBe(0);
  });

  const standing = {
    status: 'ISSUED' as const,
    category: 'LETTER_OF_GUARANTEE',
    expiresOn: '2026-06-30',
    issuedBy: 'sun',
    isClaimed: false,
  };
  it.each([
    ['given back before its day', '退回原件', 'qian', '2026-03-01', 'allowed'],
    ['released before its day without a word', null, 'qian', '2026-06-30', 'COMMITMENT_RUNS'],
    ['released while a claim may be on its way', null, 'qian', '2026-07-15', 'COMMITMENT_RUNS'],
    ['paid after its day', '清偿回单', 'qian', '2026-07-01', 'allowed'],
    ['run out', null, 'qian', '2026-07-16', 'allowed'],
    ['ended by who issued it', '退回', 'sun', '2026-06-30', 'ISSUER_MAY_NOT_END'],
  ] as const)('%s', (_, evidence, who, today, code) => {
    expect(said(mayEnd(standing, evidence, who, today))).toBe(code);
    expect(said(mayEnd({ ...standing, status: 'RELEASED' }, evidence, who, today))).toBe('COMMITMENT_ENDED');
  });

  it('not while a claim on it waits', () => {
    expect(said(mayEnd({ ...standing, isClaimed: true }, '退回', 'qian', '2026-06-30'))).toBe('COMMITMENT_CLAIMED');
  });

  it('is never let go without evidence when it is an accepted bill', () => {
    expect(said(mayEnd({ ...standing, category: 'BILL_ACCEPTANCE' }, null, 'qian', '2027-06-30'))).toBe(
      'COMMITMENT_RUNS',
    );
  });
});
