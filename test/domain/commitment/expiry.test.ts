import { commitmentPress } from '../../../src/domain/commitment/expiry';

describe('The end of a promise', () => {
  test.each([
    ['LETTER_OF_GUARANTEE', '2026-06-22', 'NONE'],
    ['LETTER_OF_GUARANTEE', '2026-06-23', 'ENDING'],
    ['LETTER_OF_GUARANTEE', '2026-06-30', 'ENDING'],
    ['LETTER_OF_GUARANTEE', '2026-07-01', 'NONE'], // a claim may be on its way
    ['LETTER_OF_GUARANTEE', '2026-07-15', 'NONE'],
    ['LETTER_OF_GUARANTEE', '2026-07-16', 'RUN_OUT'],
    ['BILL_ACCEPTANCE', '2026-06-23', 'ENDING'],
    ['BILL_ACCEPTANCE', '2026-07-01', 'UNSETTLED'],
    ['BILL_ACCEPTANCE', '2027-07-01', 'UNSETTLED'],
  ])('%s of 30 June on %s: %s', (category, today, expected) => {
    expect(commitmentPress({ status: 'ISSUED', category, expiresOn: '2026-06-30' }, today)).toBe(expected);
    for (const status of ['RELEASED', 'ADVANCED'] as const)
      expect(commitmentPress({ status, category, expiresOn: '2026-06-30' }, today)).toBe('NONE');
  });
});
