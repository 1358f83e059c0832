import fc from 'fast-check';
import { SEEDED_AUTHORITY_MATRIX, AUTHORITY_COLUMNS } from '../../src/domain/approval/authority-matrix';
import { authorityColumn, levelsFor, type AuthorityCase } from '../../src/domain/approval/levels';

const WAN = 1_000_000;
const plain: AuthorityCase = {
  column: 'PERSONAL_UNSECURED',
  amountFen: 12 * WAN,
  groupExposureFen: 0,
  termMonths: 12,
  grade: 'A',
  relatedParty: false,
  restrictedIndustry: false,
  policyException: false,
};
const climbed = (subject: Partial<AuthorityCase>): string =>
  levelsFor(SEEDED_AUTHORITY_MATRIX, { ...plain, ...subject })
    .map(({ code }) => code)
    .join(' > ');

const LADDER = SEEDED_AUTHORITY_MATRIX.filter(({ smallOnly }) => smallOnly !== true);
const HEAD = 'SUB_BRANCH_HEAD';
const BRANCH = `${HEAD} > RISK_REVIEW > BRANCH_APPROVER`;
const COMMITTEE = `${BRANCH} > BRANCH_COMMITTEE`;
const TOP = `${COMMITTEE} > HEAD_OFFICE`;

describe('The levels a case climbs (RULES 7.2)', () => {
  test.each<[string, Partial<AuthorityCase>, string]>([
    ['a personal loan of 120,000 ends at the sub-branch head', {}, HEAD],
    ['exactly the limit still ends there', { amountFen: 30 * WAN }, HEAD],
    ['one fen above it goes to the branch', { amountFen: 30 * WAN + 1 }, BRANCH],
    ['the exposure of the whole group counts, not the application', { groupExposureFen: 20 * WAN }, BRANCH],
    [
      '8,000,000 of unsecured working capital goes through three levels and a committee',
      { column: 'CORPORATE_UNSECURED', amountFen: 800 * WAN },
      COMMITTEE,
    ],
    ['the same secured ends at the branch approver', { column: 'CORPORATE_SECURED', amountFen: 800 * WAN }, BRANCH],
    [
      'unsecured corporate loans never end at the sub-branch',
      { column: 'CORPORATE_UNSECURED', amountFen: 1 * WAN },
      BRANCH,
    ],
    [
      'above the branch committee it goes to head office',
      { column: 'CORPORATE_UNSECURED', amountFen: 1_501 * WAN },
      TOP,
    ],
    [
      '50,000 with a passed scorecard goes to the small-amount check alone',
      { amountFen: 5 * WAN, scorecardPassed: true },
      'SMALL_DUAL_CHECK',
    ],
    ['one fen more does not', { amountFen: 5 * WAN + 1, scorecardPassed: true }, HEAD],
    ['nor with what the group owes already', { amountFen: 5 * WAN, groupExposureFen: 1, scorecardPassed: true }, HEAD],
    ['nor without a passed scorecard', { amountFen: 5 * WAN }, HEAD],
    ['nor for more than three years', { amountFen: 5 * WAN, scorecardPassed: true, termMonths: 37 }, BRANCH],
    ['nor as an exception to policy', { amountFen: 5 * WAN, scorecardPassed: true, policyException: true }, BRANCH],
    ['nor with a weak grade', { amountFen: 5 * WAN, scorecardPassed: true, grade: 'BB' }, BRANCH],
    ['nor for a related party', { amountFen: 5 * WAN, scorecardPassed: true, relatedParty: true }, COMMITTEE],
    ['nor against security', { amountFen: 5 * WAN, scorecardPassed: true, column: 'PERSONAL_SECURED' }, HEAD],
    ['nor what the head office decides', { amountFen: 5 * WAN, scorecardPassed: true, headOffice: true }, TOP],
    [
      'a small project loan beyond its normal term ends at the head office',
      { column: 'CORPORATE_SECURED', amountFen: 1 * WAN, headOffice: true },
      TOP,
    ],
    ['nor as a reconsideration', { amountFen: 5 * WAN, scorecardPassed: true, atLeast: HEAD }, HEAD],
    ['more than three years is one level more', { termMonths: 37 }, BRANCH],
    ['three years is not', { termMonths: 36 }, HEAD],
    ['a restricted industry is one level more', { restrictedIndustry: true }, BRANCH],
    ['an exception to policy is one level more', { policyException: true }, BRANCH],
    ['a grade below BBB is one level more', { grade: 'BB' }, BRANCH],
    ['BBB is not', { grade: 'BBB' }, HEAD],
    ['several reasons are one level more, not several', { grade: 'C', policyException: true, termMonths: 60 }, BRANCH],
    ['a related party always goes to a committee (Art 40)', { relatedParty: true }, COMMITTEE],
    [
      'and one level up from the committee whose limit covers it',
      { column: 'CORPORATE_SECURED', amountFen: 2_001 * WAN, relatedParty: true },
      TOP,
    ],
    ['a renewal of 5,000,000 ends at the sub-branch head', { amountFen: 500 * WAN, renews: true }, HEAD],
    ['one fen more goes to the branch', { amountFen: 500 * WAN + 1, renews: true }, BRANCH],
    [
      'unsecured corporate renewals have the same column',
      { column: 'CORPORATE_UNSECURED', amountFen: 3_000 * WAN, renews: true },
      BRANCH,
    ],
    ['one of 80,000,000 goes to the branch committee', { amountFen: 8_000 * WAN, renews: true }, COMMITTEE],
    ['and a larger one to head office', { amountFen: 8_000 * WAN + 1, renews: true }, TOP],
    ['what lifts a case lifts a renewal', { amountFen: 500 * WAN, renews: true, grade: 'BB' }, BRANCH],
    ['no renewal is a small amount', { amountFen: 5 * WAN, scorecardPassed: true, renews: true }, HEAD],
    ['a small write-off is never final below the branch approver', { column: 'WRITE_OFF', amountFen: 5 * WAN }, BRANCH],
    ['a write-off above 500,000 goes to the committee', { column: 'WRITE_OFF', amountFen: 51 * WAN }, COMMITTEE],
  ])('%s', (_sentence, subject, expected) => {
    expect(climbed(subject)).toBe(expected);
  });

  test('a version without a column for renewals judges them as new lending', () => {
    const earlier = SEEDED_AUTHORITY_MATRIX.map(({ limitsFen: { RENEWAL: _none, ...limitsFen }, ...level }) => ({
      ...level,
      limitsFen,
    }));
    const subject = { ...plain, amountFen: 31 * WAN, renews: true };
    expect(levelsFor(earlier, subject)).toHaveLength(3);
    expect(levelsFor(SEEDED_AUTHORITY_MATRIX, subject)).toHaveLength(1);
  });

  test('the column follows from the kind of loan and its security', () => {
    expect(authorityColumn('PERSONAL_BUSINESS', 'UNSECURED')).toBe('PERSONAL_UNSECURED');
    expect(authorityColumn('PERSONAL_CONSUMER', 'MORTGAGE')).toBe('PERSONAL_SECURED');
    expect(authorityColumn('FIXED_ASSET', 'MORTGAGE')).toBe('CORPORATE_SECURED');
    expect(authorityColumn('WORKING_CAPITAL', 'UNSECURED')).toBe('CORPORATE_UNSECURED');
  });

  const cases = fc.record({
    column: fc.constantFrom(...AUTHORITY_COLUMNS),
    amountFen: fc.integer({ min: 1, max: 20_000 * WAN }),
    groupExposureFen: fc.integer({ min: 0, max: 20_000 * WAN }),
    termMonths: fc.integer({ min: 1, max: 360 }),
    grade: fc.constantFrom('AAA', 'BBB', 'BB', 'D', null),
    relatedParty: fc.boolean(),
    restrictedIndustry: fc.boolean(),
    policyException: fc.boolean(),
  });

  test('a larger amount never needs fewer levels', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 10_000 * WAN }), (subject, more) => {
        const small = levelsFor(SEEDED_AUTHORITY_MATRIX, subject).length;
        const large = levelsFor(SEEDED_AUTHORITY_MATRIX, { ...subject, amountFen: subject.amountFen + more }).length;
        expect(large).toBeGreaterThanOrEqual(small);
      }),
    );
  });

  test('the last level always has the authority, and nobody is skipped on the way', () => {
    fc.assert(
      fc.property(cases, (subject) => {
        const levels = levelsFor(SEEDED_AUTHORITY_MATRIX, subject);
        expect(levels).toEqual(LADDER.slice(0, levels.length));
        expect(levels.at(-1)?.limitsFen[subject.column]).toBeGreaterThanOrEqual(
          subject.amountFen + subject.groupExposureFen,
        );
      }),
    );
  });
});
