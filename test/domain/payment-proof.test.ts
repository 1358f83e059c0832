import { mayProve, proofStanding } from '../../src/domain/application/payment-proof';

const payment = { bankReference: 'BK-1', amountFen: 12_000_000, disbursedOn: '2026-01-15', paidOn: null };
const proof = { bankReference: 'BK-1', amountFen: 12_000_000, paidOn: '2026-01-16' };

describe('The proof of a payment (RULES 1.5)', () => {
  it.each([
    ['of this payment', payment, proof, 'allowed'],
    ['on file already', { ...payment, paidOn: '2026-01-16' }, proof, 'PROOF_KNOWN'],
    ['of another payment', payment, { ...proof, bankReference: 'BK-2' }, 'PROOF_OF_OTHER_PAYMENT'],
    ['a fen short', payment, { ...proof, amountFen: 11_999_999 }, 'PROOF_AMOUNT_DIFFERS'],
    ['before the money left', payment, { ...proof, paidOn: '2026-01-14' }, 'PROOF_BEFORE_PAYMENT'],
    ['on the day it left', payment, { ...proof, paidOn: '2026-01-15' }, 'allowed'],
    ['of tomorrow', payment, { ...proof, paidOn: '2026-01-21' }, 'DATE_IN_FUTURE'],
  ])('%s', (_what, paid, given, expected) => {
    const verdict = mayProve(paid, given, '2026-01-20');
    expect(verdict.allowed ? 'allowed' : verdict.code).toBe(expected);
  });

  it.each([
    ['there, whenever it came', '2026-01-22', '2026-02-20', '2026-03-01', 'THERE'],
    ['due on its last day', '2026-01-22', null, '2026-01-22', 'DUE'],
    ['late the day after', '2026-01-22', null, '2026-01-23', 'LATE'],
    ['due, where no day was set', null, null, '2026-12-31', 'DUE'],
  ] as const)('is %s', (_when, proofBy, paidOn, today, expected) => {
    expect(proofStanding({ proofBy, paidOn }, today)).toBe(expected);
  });
});
