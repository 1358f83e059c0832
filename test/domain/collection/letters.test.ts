import { demandedOn, mayRecordLetter, mayRecordOutcome, type SentLetter } from '../../../src/domain/collection/letters';

const POSTED: SentLetter = {
  method: 'POST',
  sentOn: '2026-03-02',
  tracking: 'EMS1',
  addressAgreed: true,
  outcome: null,
};
const outcome = (kind: 'DELIVERED' | 'REFUSED' | 'RETURNED'): SentLetter['outcome'] => ({ kind, on: '2026-03-05' });

describe('A letter demands performance once it reached the other side, or should have', () => {
  test.each<[string, Partial<SentLetter>, string | null]>([
    ['signed for', { outcome: outcome('DELIVERED') }, '2026-03-05'],
    ['signed for at another address', { outcome: outcome('DELIVERED'), addressAgreed: false }, '2026-03-05'],
    ['refused', { outcome: outcome('REFUSED'), addressAgreed: false }, '2026-03-05'],
    ['returned from the agreed address', { outcome: outcome('RETURNED') }, '2026-03-05'],
    ['returned from another', { outcome: outcome('RETURNED'), addressAgreed: false }, null],
    ['under way to the agreed address', {}, '2026-03-09'],
    ['under way to another', { addressAgreed: false }, null],
    ['under way without a number', { tracking: null }, null],
    ['by e-mail to the agreed address', { method: 'EMAIL', tracking: null }, '2026-03-02'],
    ['by e-mail to another', { method: 'EMAIL', tracking: null, addressAgreed: false }, null],
    ['taken along, nobody met yet', { method: 'IN_PERSON', tracking: null }, null],
    ['handed over', { method: 'IN_PERSON', tracking: null, outcome: outcome('DELIVERED') }, '2026-03-05'],
  ])('%s: %o', (_, more, expected) => {
    expect(demandedOn({ ...POSTED, ...more })).toBe(expected);
  });

  test.each<[string, SentLetter, string, string | null, string]>([
    ['in time, with proof', POSTED, '2026-03-05', 'hash', 'allowed'],
    ['before it was sent', POSTED, '2026-03-01', 'hash', 'LETTER_OUTCOME_DATE'],
    ['ahead of the day', POSTED, '2026-03-11', 'hash', 'LETTER_OUTCOME_DATE'],
    ['without proof', POSTED, '2026-03-05', null, 'LETTER_EVIDENCE'],
    ['twice', { ...POSTED, outcome: outcome('RETURNED') }, '2026-03-06', 'hash', 'LETTER_ANSWERED'],
  ])('an outcome %s', (_, letter, on, evidence, expected) => {
    const verdict = mayRecordOutcome(letter, { on, evidence }, '2026-03-10');
    expect(verdict.allowed ? 'allowed' : verdict.code).toBe(expected);
  });

  test('the post carries nothing without a number, a messenger does', () => {
    expect(mayRecordLetter({ method: 'POST', tracking: null })).toMatchObject({ code: 'LETTER_TRACKING' });
    expect(mayRecordLetter({ method: 'IN_PERSON', tracking: null }).allowed).toBe(true);
  });
});
