import { fen, formatYuan, sum, type Fen } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** Who reconciles: the credit department that keeps the loans, and finance that keeps the general ledger. */
export const MATCH_SIDES = ['CREDIT', 'FINANCE'] as const;
export type MatchSide = (typeof MATCH_SIDES)[number];

/** 在途, 次日入账, 财务差错, 信贷差错: why two figures differ. */
export const MATCH_CAUSES = ['IN_TRANSIT', 'BOOKED_NEXT_DAY', 'FINANCE_ERROR', 'CREDIT_ERROR'] as const;
export type MatchCause = (typeof MATCH_CAUSES)[number];

/** One reason of a difference, with what of it it explains. Fen, signed as the difference is: ours less theirs. */
export interface Explained {
  readonly cause: MatchCause;
  readonly fen: Fen;
  readonly loanNo: string | null;
  readonly text: string;
}

/** What was done about the figures of a round, in order. `line` is null where it was about all of them. */
export interface MatchStep {
  readonly act: 'REPORTED' | 'EXPLAINED' | 'ACCEPTED' | 'REJECTED' | 'SIGNED';
  readonly line: number | null;
  readonly side: MatchSide;
  readonly by: string;
}

/** 一致, 待说明, 待认可, 已认可. */
export const LINE_STANDINGS = ['EQUAL', 'OPEN', 'EXPLAINED', 'ACCEPTED'] as const;
export type LineStanding = (typeof LINE_STANDINGS)[number];
/** 待财务提供, 核对中, 一方已签, 双方已签. */
export const MATCH_STATUSES = ['WAITING', 'COMPARED', 'HALF_SIGNED', 'SIGNED'] as const;
export type MatchStatus = (typeof MATCH_STATUSES)[number];

/** A line as far as it must be explained. */
interface Differing {
  readonly line: number;
  readonly difference: Fen;
  /** Loans on which the two sides differ, where finance gave the line loan by loan: sums may agree while loans do not. */
  readonly loansOff: number;
}
interface Person {
  readonly username: string;
  readonly roles: readonly string[];
}
interface Standing {
  readonly kind: 'MONTH' | 'CASE';
  readonly status: MatchStatus;
  readonly lines: readonly Differing[];
  readonly steps: readonly MatchStep[];
}

const STANDING: Readonly<Partial<Record<MatchStep['act'], LineStanding>>> = {
  EXPLAINED: 'EXPLAINED',
  ACCEPTED: 'ACCEPTED',
  REJECTED: 'OPEN',
};

/**
 * Where a line stands: the last word about it counts.
 * @example lineStanding({ line: 1, difference: 0, loansOff: 0 }, []) // => 'EQUAL'
 * @example lineStanding({ line: 1, difference: 5, loansOff: 0 }, [{ act: 'EXPLAINED', line: 1, side: 'CREDIT', by: 'li' }, { act: 'REJECTED', line: 1, side: 'FINANCE', by: 'qian' }]) // => 'OPEN'
 */
export function lineStanding({ line, difference, loansOff }: Differing, steps: readonly MatchStep[]): LineStanding {
  if (difference === 0 && loansOff === 0) return 'EQUAL';
  const last = steps.findLast((step) => step.line === line);
  return (last && STANDING[last.act]) ?? 'OPEN';
}

/**
 * Where the whole stands after these steps of its round.
 * @example matchStatus([{ act: 'REPORTED', line: null, side: 'FINANCE', by: 'qian' }]) // => 'COMPARED'
 */
export function matchStatus(steps: readonly MatchStep[]): MatchStatus {
  const signed = new Set(steps.filter(({ act }) => act === 'SIGNED').map(({ side }) => side));
  if (signed.size > 0) return signed.size === MATCH_SIDES.length ? 'SIGNED' : 'HALF_SIGNED';
  return steps.length === 0 ? 'WAITING' : 'COMPARED';
}

const POSTS: Readonly<Record<MatchSide, readonly string[]>> = {
  CREDIT: ['CLIENT_MANAGER', 'DEPARTMENT_MANAGER'],
  FINANCE: ['FINANCE'],
};

/**
 * May this person speak for that side? By his post, and not when he has spoken for the other: who holds both posts is one side all
 * through. Source: RULES 7.3, DUTIES 51 (both signatures).
 * @example maySpeak([{ act: 'EXPLAINED', line: 1, side: 'CREDIT', by: 'li' }], 'FINANCE', { username: 'li', roles: ['CLIENT_MANAGER', 'FINANCE'] }).code // => 'MATCH_OTHER_SIDE'
 */
export const maySpeak = (steps: readonly MatchStep[], side: MatchSide, { username, roles }: Person): Verdict =>
  firstRefusal(
    () => (roles.some((role) => POSTS[side].includes(role)) ? ALLOWED : refused('MATCH_SIDE', { side })),
    () => (steps.some((step) => step.by === username && step.side !== side) ? refused('MATCH_OTHER_SIDE') : ALLOWED),
  );

const notSigned = ({ status }: Standing): Verdict =>
  status === 'SIGNED' || status === 'HALF_SIGNED' ? refused('MATCH_SIGNED') : ALLOWED;

/**
 * May finance give its figures (again)? As long as not both have signed: new figures are compared anew, and signed anew.
 * @example mayReport({ kind: 'MONTH', status: 'SIGNED', lines: [], steps: [] }, { username: 'qian', roles: ['FINANCE'] }).code // => 'MATCH_SIGNED'
 */
export const mayReport = (standing: Standing, person: Person): Verdict =>
  firstRefusal(
    () => (standing.status === 'SIGNED' ? refused('MATCH_SIGNED') : ALLOWED),
    () => maySpeak(standing.steps, 'FINANCE', person),
  );

const standingOf = ({ lines, steps }: Standing, line: number): LineStanding | null => {
  const found = lines.find((one) => one.line === line);
  return found === undefined ? null : lineStanding(found, steps);
};

/**
 * May this side explain the line so? All of the difference, to the fen.
 * @example mayExplain({ kind: 'MONTH', status: 'COMPARED', lines: [{ line: 1, difference: 500, loansOff: 0 }], steps: [] }, { line: 1, side: 'CREDIT', parts: [{ cause: 'IN_TRANSIT', fen: 499, loanNo: null, text: '' }] }, { username: 'li', roles: ['CLIENT_MANAGER'] }).code // => 'MATCH_PARTS'
 */
export function mayExplain(
  standing: Standing,
  { line, side, parts }: { line: number; side: MatchSide; parts: readonly Explained[] },
  person: Person,
): Verdict {
  const at = standingOf(standing, line);
  const difference = standing.lines.find((one) => one.line === line)?.difference ?? fen(0);
  const explained = sum(parts.map((part) => part.fen));
  return firstRefusal(
    () => notSigned(standing),
    () => maySpeak(standing.steps, side, person),
    () => (at === 'OPEN' ? ALLOWED : refused('MATCH_NOTHING_OPEN', { line: String(line) })),
    () =>
      explained === difference
        ? ALLOWED
        : refused('MATCH_PARTS', { difference: formatYuan(difference), explained: formatYuan(explained) }),
  );
}

/**
 * May this person accept or reject what the other side explained?
 * @example mayAnswerExplained({ kind: 'MONTH', status: 'COMPARED', lines: [{ line: 1, difference: 5, loansOff: 0 }], steps: [{ act: 'EXPLAINED', line: 1, side: 'CREDIT', by: 'li' }] }, { line: 1, side: 'CREDIT' }, { username: 'chen', roles: ['DEPARTMENT_MANAGER'] }).code // => 'MATCH_OWN_EXPLANATION'
 */
export function mayAnswerExplained(
  standing: Standing,
  { line, side }: { line: number; side: MatchSide },
  person: Person,
): Verdict {
  const last = standing.steps.findLast((step) => step.line === line);
  return firstRefusal(
    () => notSigned(standing),
    () => maySpeak(standing.steps, side, person),
    () =>
      standingOf(standing, line) === 'EXPLAINED' ? ALLOWED : refused('MATCH_NOT_EXPLAINED', { line: String(line) }),
    () => (last?.side === side ? refused('MATCH_OWN_EXPLANATION') : ALLOWED),
  );
}

/**
 * May this person sign for that side? When nothing is open; for a month of the branch the department manager signs.
 * @example maySign({ kind: 'MONTH', status: 'COMPARED', lines: [{ line: 1, difference: 5, loansOff: 0 }], steps: [] }, 'FINANCE', { username: 'qian', roles: ['FINANCE'] }).code // => 'MATCH_OPEN'
 * @example maySign({ kind: 'MONTH', status: 'COMPARED', lines: [], steps: [] }, 'CREDIT', { username: 'li', roles: ['CLIENT_MANAGER'] }).code // => 'MATCH_SIGNATORY'
 */
export function maySign(standing: Standing, side: MatchSide, person: Person): Verdict {
  const { kind, status, lines, steps } = standing;
  const open = lines.filter((line) => !['EQUAL', 'ACCEPTED'].includes(lineStanding(line, steps))).length;
  const isSigned = steps.some((step) => step.act === 'SIGNED' && step.side === side);
  return firstRefusal(
    () => (status === 'WAITING' ? refused('MATCH_NO_FIGURES') : ALLOWED),
    () => (isSigned ? refused('MATCH_SIGNED') : ALLOWED),
    () => maySpeak(steps, side, person),
    () =>
      kind === 'MONTH' && side === 'CREDIT' && !person.roles.includes('DEPARTMENT_MANAGER')
        ? refused('MATCH_SIGNATORY')
        : ALLOWED,
    () => (open > 0 ? refused('MATCH_OPEN', { open: String(open) }) : ALLOWED),
  );
}
