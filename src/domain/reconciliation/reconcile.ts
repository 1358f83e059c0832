import type { Matter } from './matters';

/** A loan as the database has it. */
export interface BookedLoan {
  loanNo: string;
  status: string;
  /** Somebody still owes, or a write-off may still be recovered. */
  isOpen: boolean;
}

/** A loan's workflow as Temporal has it. */
export interface LivingWorkflow {
  loanNo: string;
  /** The status it last told. */
  stage: string | null;
}

export type DifferenceKind =
  'WORKFLOW_MISSING' | 'LOAN_MISSING' | 'LOAN_OVER' | 'STATUS_DIFFERS' | 'REVIEW_MISSING' | 'WORKOUT_MISSING';

/** One thing on which database and engine disagree, and whether the one repair there is mends it. */
export interface Difference {
  loanNo: string;
  kind: DifferenceKind;
  database: string | null;
  workflow: string | null;
  /** The books are true: a workflow is begun again from them. Nothing else is mended without a person looking at it. */
  repairable: boolean;
}

/**
 * Where database and engine disagree: every open loan must have its one living workflow in the same state, and every living
 * workflow a loan that is open (issue of a lost server, a terminated workflow, a restored backup). In order of the loan.
 * @example reconcile([{ loanNo: 'LN1', status: 'CURRENT', isOpen: true }], []).map(({ kind }) => kind) // => ['WORKFLOW_MISSING']
 * @example reconcile([{ loanNo: 'LN1', status: 'CURRENT', isOpen: true }], [{ loanNo: 'LN1', stage: 'CURRENT' }]) // => []
 */
export function reconcile(loans: readonly BookedLoan[], living: readonly LivingWorkflow[]): Difference[] {
  const booked = new Map(loans.map((loan) => [loan.loanNo, loan]));
  const alive = new Map(living.map((workflow) => [workflow.loanNo, workflow]));
  const lost = loans
    .filter(({ loanNo, isOpen }) => isOpen && !alive.has(loanNo))
    .map(({ loanNo, status }) => differ(loanNo, 'WORKFLOW_MISSING', status, null));
  const others = living.flatMap(({ loanNo, stage }) => {
    const loan = booked.get(loanNo);
    if (loan === undefined) return [differ(loanNo, 'LOAN_MISSING', null, stage)];
    if (!loan.isOpen) return [differ(loanNo, 'LOAN_OVER', loan.status, stage)];
    return stage === null || stage === loan.status ? [] : [differ(loanNo, 'STATUS_DIFFERS', loan.status, stage)];
  });
  return [...lost, ...others].sort((a, b) => (a.loanNo < b.loanNo ? -1 : 1));
}

/**
 * Loans that nothing watches over: every loan that is not over, and whose own workflow is there, must have its inspections
 * (RULES 9). Where the loan's workflow is missing too, its repair begins both.
 * @example unwatched([{ loanNo: 'LN1', status: 'CURRENT', isOpen: true }], [{ loanNo: 'LN1', stage: 'CURRENT' }], new Set()).map(({ kind }) => kind) // => ['REVIEW_MISSING']
 * @example unwatched([{ loanNo: 'LN1', status: 'WRITTEN_OFF', isOpen: true }], [{ loanNo: 'LN1', stage: 'WRITTEN_OFF' }], new Set()) // => []
 */
export function unwatched(
  loans: readonly BookedLoan[],
  living: readonly LivingWorkflow[],
  watched: ReadonlySet<string>,
): Difference[] {
  const alive = new Set(living.map(({ loanNo }) => loanNo));
  return loans
    .filter(({ loanNo, status }) => isWatched(status) && alive.has(loanNo) && !watched.has(loanNo))
    .map(({ loanNo, status }) => differ(loanNo, 'REVIEW_MISSING', status, null));
}

/**
 * Loans about which something is waited for that no workflow keeps: a last day, or a decision.
 * @example unkept([{ loanNo: 'LN1', status: 'SETTLED', isOpen: false }], new Set(['LN1']), new Set()).map(({ kind }) => kind) // => ['WORKOUT_MISSING']
 */
export const unkept = (
  loans: readonly BookedLoan[],
  toKeep: ReadonlySet<string>,
  kept: ReadonlySet<string>,
): Difference[] =>
  loans
    .filter(({ loanNo }) => toKeep.has(loanNo) && !kept.has(loanNo))
    .map(({ loanNo, status }) => differ(loanNo, 'WORKOUT_MISSING', status, null));

const isWatched = (status: string): boolean => status === 'CURRENT' || status === 'OVERDUE';

const REPAIRABLE: ReadonlySet<DifferenceKind> = new Set(['WORKFLOW_MISSING', 'REVIEW_MISSING', 'WORKOUT_MISSING']);

const differ = (
  loanNo: string,
  kind: DifferenceKind,
  database: string | null,
  workflow: string | null,
): Difference => ({
  loanNo,
  kind,
  database,
  workflow,
  repairable: REPAIRABLE.has(kind),
});

type Place = readonly [list: number, no: string, kind: string];

/** What a reconciliation found, one thing after the other: the loans in order of their number, then the other matters. */
export type Finding = { difference: Difference } | { matter: Matter };

/**
 * Where a finding stands among the others.
 * @example placeOf({ difference: { loanNo: 'LN1', kind: 'LOAN_OVER', database: 'SETTLED', workflow: 'CURRENT', repairable: false } }) // => [1, 'LN1', 'LOAN_OVER']
 */
export const placeOf = (finding: Finding): Place =>
  'difference' in finding
    ? [1, finding.difference.loanNo, finding.difference.kind]
    : [2, finding.matter.no, finding.matter.kind];

/**
 * Both lists in one order, from behind a place on.
 * @example findingsAfter([], [], null) // => []
 */
export function findingsAfter(
  differences: readonly Difference[],
  matters: readonly Matter[],
  after: Place | null,
): Finding[] {
  const all: Finding[] = [
    ...differences.map((difference) => ({ difference })),
    ...matters.map((matter) => ({ matter })),
  ];
  return all
    .filter((one) => after === null || isBefore(after, placeOf(one)))
    .sort((one, other) => (isBefore(placeOf(one), placeOf(other)) ? -1 : 1));
}

const isBefore = ([list, no, kind]: Place, [otherList, otherNo, otherKind]: Place): boolean => {
  if (list !== otherList) return list < otherList;
  return no === otherNo ? kind < otherKind : no < otherNo;
};
