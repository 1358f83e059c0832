import fc from 'fast-check';
import { mayBeFunded, mayOffer, maySubscribe, partOf } from '../../src/domain/funding/offer';
import { FUNDING_KINDS, FUNDING_OFF, mayFund, mayTakeIn, type FundingPolicy } from '../../src/domain/funding/policy';

const codeOf = (verdict: { allowed: boolean; code?: string }): string => verdict.code ?? 'allowed';
const LICENSED: FundingPolicy = {
  licence: { name: '资金信托业务', number: 'K0001', authority: '国家金融监督管理总局', validUntil: '2027-12-31' },
  kinds: ['BANK', 'TRUST'],
};

describe('funding parties are off unless a licence lets them in', () => {
  it('whoever it is, where there is no licence', () => {
    for (const kind of FUNDING_KINDS)
      expect(codeOf(mayTakeIn(FUNDING_OFF, { kind, creditCode: 'X', clientNo: 'CL1' }, '2026-11-27'))).toBe(
        'FUNDING_NOT_LICENSED',
      );
  });
  it.each([
    ['on its last day', '2027-12-31', 'allowed'],
    ['the day after', '2028-01-01', 'FUNDING_LICENCE_RAN_OUT'],
  ])('%s', (_, today, code) => {
    expect(codeOf(mayFund(LICENSED, today))).toBe(code);
  });
  it.each([
    ['a bank by its credit code', LICENSED, { kind: 'BANK' as const, creditCode: 'X', clientNo: null }, 'allowed'],
    ['a bank without one', LICENSED, { kind: 'BANK' as const, creditCode: null, clientNo: null }, 'FUNDING_IDENTITY'],
    [
      'a kind it does not name',
      LICENSED,
      { kind: 'ASSET_MANAGER' as const, creditCode: 'X', clientNo: null },
      'FUNDING_KIND',
    ],
    ['a private person', LICENSED, { kind: 'INDIVIDUAL' as const, creditCode: null, clientNo: 'CL1' }, 'FUNDING_KIND'],
    [
      'a private person where the licence says so',
      { ...LICENSED, kinds: ['INDIVIDUAL' as const] },
      { kind: 'INDIVIDUAL' as const, creditCode: null, clientNo: 'CL1' },
      'allowed',
    ],
  ])('%s', (_, policy, party, code) => {
    expect(codeOf(mayTakeIn(policy, party, '2026-11-27'))).toBe(code);
  });
});

describe('an approved loan is offered up to its amount and subscribed up to what is left', () => {
  const offer = {
    status: 'OPEN' as const,
    amountFen: 100,
    offeredBy: 'li',
    subscribed: [{ partyNo: 'FP1', amountFen: 60 }],
  };
  const bank = { no: 'FP2', isBorrower: false };
  const loan = { stage: 'CONTRACT' as const, loanStatus: null, principalFen: 100, isOffered: false, subscribedFen: 0 };
  it.each([
    ['before approval', mayOffer({ ...loan, stage: 'RATING', principalFen: null }, 1), 'FUNDING_NOT_APPROVED'],
    ['rejected', mayOffer({ ...loan, stage: 'REJECTED' }, 1), 'FUNDING_NOT_APPROVED'],
    ['twice', mayOffer({ ...loan, isOffered: true }, 1), 'FUNDING_OFFERED'],
    ['all of it', mayOffer({ ...loan, stage: 'DISBURSED', loanStatus: 'CURRENT' }, 100), 'allowed'],
    ['what a closed offer left', mayOffer({ ...loan, subscribedFen: 60 }, 40), 'allowed'],
    ['what a closed offer placed', mayOffer({ ...loan, subscribedFen: 60 }, 41), 'FUNDING_BEYOND_LOAN'],
    ['a loan that is settled', mayOffer({ ...loan, loanStatus: 'SETTLED' }, 1), 'FUNDING_LOAN_OVER'],
    [
      'taking part in what is written off',
      mayBeFunded({ stage: 'DISBURSED', loanStatus: 'WRITTEN_OFF' }),
      'FUNDING_LOAN_OVER',
    ],
    [
      'taking part in what was withdrawn',
      mayBeFunded({ stage: 'WITHDRAWN', loanStatus: null }),
      'FUNDING_NOT_APPROVED',
    ],
    ['what is left', maySubscribe(offer, bank, 40, 'qian'), 'allowed'],
    ['a fen more', maySubscribe(offer, bank, 41, 'qian'), 'FUNDING_OVERSUBSCRIBED'],
    ['by who offered', maySubscribe(offer, bank, 40, 'li'), 'FUNDING_OFFERER_MAY_NOT_SUBSCRIBE'],
    ['for the borrower', maySubscribe(offer, { no: 'FP3', isBorrower: true }, 1, 'qian'), 'FUNDING_BORROWER'],
    ['a second time', maySubscribe(offer, { no: 'FP1', isBorrower: false }, 1, 'qian'), 'FUNDING_SUBSCRIBED'],
    ['when closed', maySubscribe({ ...offer, status: 'CLOSED' }, bank, 1, 'qian'), 'FUNDING_OFFER_CLOSED'],
  ])('%s', (_, verdict, code) => {
    expect(codeOf(verdict)).toBe(code);
  });

  it('the parts of an amount never come to more than it, and miss less than a fen a party', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 1e12 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 1e13 }), (subscribed, amount) => {
        const principalFen = subscribed.reduce((sum, one) => sum + one, 0);
        const told = subscribed.reduce(
          (sum, subscribedFen) => sum + partOf(amount, { subscribedFen, principalFen }),
          0,
        );
        expect(told).toBeLessThanOrEqual(amount);
        expect(amount - told).toBeLessThan(subscribed.length);
      }),
    );
  });
});
