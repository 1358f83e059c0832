import type { AuthorityColumn, AuthorityLevel } from './authority-matrix';

/** What the matrix asks of a case. Amounts in fen. */
export interface AuthorityCase {
  column: AuthorityColumn;
  amountFen: number;
  /** Of the client and its whole group, without this case (RULES 7.2: by group, not per application). */
  groupExposureFen: number;
  termMonths: number;
  grade: string | null;
  relatedParty: boolean;
  restrictedIndustry: boolean;
  policyException: boolean;
  /** The level below which it may not end: the one whose no is reconsidered. */
  atLeast?: string;
  /** The personal scorecard puts the client in the band that asks for no more than a check (RULES 6.2). */
  scorecardPassed?: boolean;
  /** A renewal that keeps its class (续贷, RULES 1.6): judged by the column of renewals, where the matrix has one. */
  renews?: boolean;
  /** Nobody below the head office says yes: a project loan beyond its normal term (RULES 1.1). */
  headOffice?: boolean;
}

/** Grades below BBB (RULES 7.2). */
const WEAK_GRADES = new Set(['BB', 'B', 'CCC', 'CC', 'C', 'D']);
const LONG_TERM_MONTHS = 36;

/**
 * The levels a case climbs, lowest first; the last one's decision is final.
 *
 * A small amount within policy whose scorecard passed goes to the small-amount check alone; everything else climbs the others.
 * Up to the first level whose limit covers amount + group exposure; one level more for each case that is longer than
 * three years, in a restricted industry, of a related party, an exception to policy or rated below BBB (once, however many
 * apply); a related party always goes to a committee (商业银行法 Art 40); a reconsideration at least to the level that rejected; a
 * project loan beyond its normal term to the last level, the head office (RULES 1.1). A renewal is held against its own column. Source: RULES
 * 7.2.
 * @throws never; a matrix whose last level does not cover the exposure still ends at its last level.
 * @example levelsFor(SEEDED_AUTHORITY_MATRIX, { column: 'PERSONAL_UNSECURED', amountFen: 12_000_000, groupExposureFen: 0, termMonths: 12, grade: 'A', relatedParty: false, restrictedIndustry: false, policyException: false }).map((level) => level.code) // => ['SUB_BRANCH_HEAD']
 */
export function levelsFor(matrix: readonly AuthorityLevel[], asked: AuthorityCase): AuthorityLevel[] {
  const subject = { ...asked, column: columnIn(matrix, asked) };
  const small = matrix.find((level) => level.smallOnly === true && isSmall(level, subject));
  return small === undefined
    ? climbed(
        matrix.filter((level) => level.smallOnly !== true),
        subject,
      )
    : [small];
}

/**
 * The column of the matrix that a case is held against: a renewal's own, where the matrix has one. Source: RULES 7.2.
 * @example columnIn(SEEDED_AUTHORITY_MATRIX, { column: 'MORTGAGE', renews: true }) // => 'RENEWAL'
 */
export function columnIn(
  matrix: readonly AuthorityLevel[],
  { column, renews = false }: Pick<AuthorityCase, 'column' | 'renews'>,
): AuthorityColumn {
  return renews && matrix.every(({ limitsFen }) => limitsFen.RENEWAL !== undefined) ? 'RENEWAL' : column;
}

const limitOf = ({ limitsFen }: AuthorityLevel, column: AuthorityColumn): number => limitsFen[column] ?? 0;

/** Scorecard passed, within policy in every respect, and small with the exposure of the whole group (RULES 7.2). */
function isSmall(level: AuthorityLevel, subject: AuthorityCase): boolean {
  const { amountFen, groupExposureFen, column, atLeast, scorecardPassed = false } = subject;
  const isWithin = amountFen + groupExposureFen <= limitOf(level, column);
  return isWithin && scorecardPassed && atLeast === undefined && !isElevated(subject);
}

function climbed(matrix: readonly AuthorityLevel[], subject: AuthorityCase): AuthorityLevel[] {
  const exposure = subject.amountFen + subject.groupExposureFen;
  let last = matrix.findIndex((level) => exposure <= limitOf(level, subject.column));
  if (last < 0) last = matrix.length - 1;
  if (isElevated(subject)) last = nextDeciding(matrix, last, subject.column);
  if (subject.relatedParty) {
    const committee = matrix.findIndex((level) => level.kind === 'COMMITTEE');
    last = Math.max(last, committee);
  }
  // A no is not overturned by who stands below those who said it (RULES 7.1).
  last = Math.max(
    last,
    matrix.findIndex(({ code }) => code === subject.atLeast),
  );
  if (subject.headOffice === true) last = matrix.length - 1;
  return matrix.slice(0, last + 1);
}

function isElevated(subject: AuthorityCase): boolean {
  return (
    subject.termMonths > LONG_TERM_MONTHS ||
    subject.restrictedIndustry ||
    subject.relatedParty ||
    subject.policyException ||
    subject.headOffice === true ||
    (subject.grade !== null && WEAK_GRADES.has(subject.grade))
  );
}

/**
 * The levels above one, lowest first, each with whether it may decide a case of this column; none above one that is not of the matrix.
 * @example levelsOver(SEEDED_AUTHORITY_MATRIX, 'BRANCH_COMMITTEE', 'PERSONAL_SECURED').map(({ level, final }) => [level.code, final]) // => [['HEAD_OFFICE', true]]
 */
export function levelsOver(
  matrix: readonly AuthorityLevel[],
  code: string,
  column: AuthorityColumn,
): { level: AuthorityLevel; final: boolean }[] {
  const from = matrix.findIndex((level) => level.code === code);
  const above = from < 0 ? [] : matrix.slice(from + 1).filter(({ smallOnly }) => smallOnly !== true);
  return above.map((level) => ({ level, final: limitOf(level, column) > 0 }));
}

/** The next level that may decide finally at all: a reviewer who never decides is not a higher authority. */
function nextDeciding(matrix: readonly AuthorityLevel[], from: number, column: AuthorityColumn): number {
  for (let index = from + 1; index < matrix.length; index++) {
    const level = matrix[index];
    if (level !== undefined && limitOf(level, column) > 0) return index;
  }
  return matrix.length - 1;
}

/**
 * The post whose people decide at a level.
 * @example roleOfLevel({ code: 'RISK_REVIEW', kind: 'INDIVIDUAL' }) // => 'RISK_OFFICER'
 */
export function roleOfLevel({
  code,
  kind,
  smallOnly = false,
}: Pick<AuthorityLevel, 'code' | 'kind' | 'smallOnly'>):
  'COMMITTEE_MEMBER' | 'RISK_OFFICER' | 'APPROVER' | 'DEPARTMENT_MANAGER' {
  if (kind === 'COMMITTEE') return 'COMMITTEE_MEMBER';
  if (smallOnly) return 'DEPARTMENT_MANAGER';
  return code === 'RISK_REVIEW' ? 'RISK_OFFICER' : 'APPROVER';
}

/**
 * The column of the matrix for a kind of loan. Personal loans are personal or personal business loans.
 * @example authorityColumn('WORKING_CAPITAL', 'UNSECURED') // => 'CORPORATE_UNSECURED'
 */
export function authorityColumn(category: string, security: string): AuthorityColumn {
  const person = category.startsWith('PERSONAL');
  if (security === 'UNSECURED') return person ? 'PERSONAL_UNSECURED' : 'CORPORATE_UNSECURED';
  return person ? 'PERSONAL_SECURED' : 'CORPORATE_SECURED';
}
