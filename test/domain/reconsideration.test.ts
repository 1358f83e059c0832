import { mayReconsider, type RejectedCase } from '../../src/domain/application/reconsideration';
import { SEEDED_AUTHORITY_MATRIX } from '../../src/domain/approval/authority-matrix';
import { levelsFor } from '../../src/domain/approval/levels';

const rejected: RejectedCase = {
  clientNo: 'C1',
  stage: 'REJECTED',
  closedOn: '2026-11-30',
  principalFen: 12_000_000,
  isReconsideration: false,
  reconsideredIn: null,
};
const asked = { clientNo: 'C1', principalFen: 12_000_000 };

describe('Reconsideration 复议 (RULES 7.1)', () => {
  test.each<[string, Partial<RejectedCase>, Partial<typeof asked>, string, string]>([
    ['of a rejection, for the same money', {}, {}, '2026-12-15', 'allowed'],
    ['for less', {}, { principalFen: 1 }, '2026-12-15', 'allowed'],
    ['for one fen more', {}, { principalFen: 12_000_001 }, '2026-12-15', 'RECONSIDERATION_EXCEEDS'],
    // Three months after 30 November is the last day of February.
    ['on the last day of its three months', {}, {}, '2027-02-28', 'allowed'],
    ['the day after', {}, {}, '2027-03-01', 'RECONSIDERATION_TOO_LATE'],
    ['of another client’s rejection', {}, { clientNo: 'C2' }, '2026-12-15', 'RECONSIDERATION_OTHER_CLIENT'],
    ['of a withdrawal', { stage: 'WITHDRAWN' }, {}, '2026-12-15', 'RECONSIDERATION_NOT_REJECTED'],
    [
      'of a case that is still open',
      { stage: 'APPROVAL', closedOn: null },
      {},
      '2026-12-15',
      'RECONSIDERATION_NOT_REJECTED',
    ],
    ['a second time', { reconsideredIn: 'AP2' }, {}, '2026-12-15', 'RECONSIDERED_ALREADY'],
    ['of a reconsideration', { isReconsideration: true }, {}, '2026-12-15', 'RECONSIDERED_ONCE'],
  ])('%s', (_what, was, wanted, today, expected) => {
    const verdict = mayReconsider({ ...rejected, ...was }, { ...asked, ...wanted }, today);
    expect(verdict.allowed ? 'allowed' : verdict.code).toBe(expected);
  });

  test.each<[string, string | undefined, string]>([
    [
      'a committee’s no comes before the committee again, however small the amount',
      'BRANCH_COMMITTEE',
      'BRANCH_COMMITTEE',
    ],
    ['a lower level’s no needs no more levels than the amount does', 'SUB_BRANCH_HEAD', 'BRANCH_APPROVER'],
    ['a level that is no more in the matrix adds none', 'ABOLISHED', 'BRANCH_APPROVER'],
  ])('%s', (_sentence, atLeast, last) => {
    const levels = levelsFor(SEEDED_AUTHORITY_MATRIX, {
      column: 'PERSONAL_UNSECURED',
      amountFen: 40_000_000,
      groupExposureFen: 0,
      termMonths: 12,
      grade: 'A',
      relatedParty: false,
      restrictedIndustry: false,
      policyException: false,
      ...(atLeast === undefined ? {} : { atLeast }),
    });
    expect(levels.at(-1)?.code).toBe(last);
  });
});
