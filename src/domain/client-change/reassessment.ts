import type { IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { ChangeWeight } from './kinds';

/** OPEN waits for the client's manager; PROPOSED for a second person; DONE is over. */
export const REASSESSMENT_STATES = ['OPEN', 'PROPOSED', 'DONE'] as const;
export type ReassessmentState = (typeof REASSESSMENT_STATES)[number];

/** What a re-assessment may lead to; none of them: it has no effect. */
export const CHANGE_MEASURES = [
  'CLASS_REVIEW', // 提请重新分类（贷款）
  'RENEW_RATING', // 重新评级（额度，或已评级的申请）
  'FREEZE', // 冻结额度
  'REDUCE', // 压缩额度
  'MORE_SECURITY', // 追加担保（业务）
  'RECALL', // 提前收回（贷款）
] as const;
export type ChangeMeasureKind = (typeof CHANGE_MEASURES)[number];

/** RATED: an application that was rated and of which no money has left. */
export type MeasureSubject = 'LOAN' | 'FACILITY' | 'APPLICATION' | 'RATED';

/** What a measure is taken on: the case by its number. */
export const MEASURE_OF: Readonly<Record<ChangeMeasureKind, readonly MeasureSubject[]>> = {
  CLASS_REVIEW: ['LOAN'],
  RENEW_RATING: ['FACILITY', 'RATED'],
  FREEZE: ['FACILITY'],
  REDUCE: ['FACILITY'],
  MORE_SECURITY: ['APPLICATION'],
  RECALL: ['LOAN'],
};

export interface MeasureAsked {
  kind: ChangeMeasureKind;
  subjectNo: string;
  /** The new limit of REDUCE, in fen. */
  limitFen: number | null;
}

/** The cases that a measure may be taken on: those that hang on the client, by kind. */
export type MeasurableCases = Readonly<Record<MeasureSubject, readonly string[]>>;

export interface ReassessmentFacts {
  status: ReassessmentState;
  weight: ChangeWeight;
  dueOn: IsoDate;
  /** Who manages the client now. */
  managerUsername: string;
  concludedBy: string | null;
}

interface Person {
  username: string;
  roles: readonly string[];
}

/**
 * May this person conclude it? The manager of the client; once its day has passed, the head of his department too.
 * @example mayConclude({ status: 'OPEN', weight: 'REASSESS', dueOn: '2026-12-01', managerUsername: 'li', concludedBy: null }, { username: 'chen', roles: ['DEPARTMENT_MANAGER'] }, '2026-12-01').code // => 'CHANGE_OF_OTHERS'
 * @example mayConclude({ status: 'OPEN', weight: 'REASSESS', dueOn: '2026-12-01', managerUsername: 'li', concludedBy: null }, { username: 'chen', roles: ['DEPARTMENT_MANAGER'] }, '2026-12-02').allowed // => true
 */
export function mayConclude(
  { status, dueOn, managerUsername }: ReassessmentFacts,
  { username, roles }: Person,
  today: IsoDate,
): Verdict {
  const stepsIn = today > dueOn && roles.includes('DEPARTMENT_MANAGER');
  return firstRefusal(
    () => (status === 'OPEN' ? ALLOWED : refused('CHANGE_STATE', { status })),
    () => (username === managerUsername || stepsIn ? ALLOWED : refused('CHANGE_OF_OTHERS')),
  );
}

/**
 * May these measures be proposed? Each on a case that hangs on the client, once; a limit for REDUCE and for nothing else.
 * @example mayTake([{ kind: 'FREEZE', subjectNo: 'FC1', limitFen: null }], { LOAN: [], FACILITY: ['FC1'], APPLICATION: [], RATED: [] }).allowed // => true
 * @example mayTake([{ kind: 'RECALL', subjectNo: 'FC1', limitFen: null }], { LOAN: [], FACILITY: ['FC1'], APPLICATION: [], RATED: [] }).code // => 'CHANGE_MEASURE_SUBJECT'
 */
export function mayTake(measures: readonly MeasureAsked[], cases: MeasurableCases): Verdict {
  const keyOf = ({ kind, subjectNo }: MeasureAsked): string => `${kind} ${subjectNo}`;
  return firstRefusal(
    ...measures.map(({ kind, subjectNo, limitFen }) => (): Verdict => {
      if (!MEASURE_OF[kind].some((of) => cases[of].includes(subjectNo)))
        return refused('CHANGE_MEASURE_SUBJECT', { subjectNo });
      return (kind === 'REDUCE') === (limitFen !== null) ? ALLOWED : refused('CHANGE_MEASURE_LIMIT');
    }),
    () => (new Set(measures.map(keyOf)).size === measures.length ? ALLOWED : refused('CHANGE_MEASURE_TWICE')),
  );
}

/**
 * Is a second person asked? Whatever is done about the client is done by two, and so is letting a change pass of which the watch was
 * warned. Source: RULES 7.3 (no act of one person alone undoes a control), 9.
 * @example needsSecond('REASSESS', 0) // => false
 * @example needsSecond('REASSESS', 1) // => true
 * @example needsSecond('REASSESS_AND_WARN', 0) // => true
 */
export const needsSecond = (weight: ChangeWeight, measures: number): boolean =>
  measures > 0 || weight === 'REASSESS_AND_WARN';

const SECONDS = ['DEPARTMENT_MANAGER', 'RISK_OFFICER'];

/**
 * May this person agree to what was concluded, or send it back? A superior who did not conclude it and does not manage the client.
 * @example mayConfirm({ status: 'PROPOSED', weight: 'REASSESS', dueOn: '2026-12-01', managerUsername: 'li', concludedBy: 'chen' }, { username: 'chen', roles: ['DEPARTMENT_MANAGER'] }).code // => 'CHANGE_SAME_PERSON'
 * @example mayConfirm({ status: 'PROPOSED', weight: 'REASSESS', dueOn: '2026-12-01', managerUsername: 'li', concludedBy: 'li' }, { username: 'zhou', roles: ['RISK_OFFICER'] }).allowed // => true
 */
export function mayConfirm(
  { status, managerUsername, concludedBy }: ReassessmentFacts,
  { username, roles }: Person,
): Verdict {
  return firstRefusal(
    () => (status === 'PROPOSED' ? ALLOWED : refused('CHANGE_STATE', { status })),
    () => (roles.some((role) => SECONDS.includes(role)) ? ALLOWED : refused('CHANGE_OF_OTHERS')),
    () => (username === concludedBy || username === managerUsername ? refused('CHANGE_SAME_PERSON') : ALLOWED),
  );
}

/** What stands in the way of a case: a re-assessment that is not over, or what one asks of it that is not done. */
export interface Pending {
  no: string;
  clientNo: string;
  dueOn: IsoDate;
}

/**
 * May a case be signed, or its money leave? Not while a material change of its borrower, or of who secures it, waits to be
 * re-assessed; nor before the rating, and at the release the security, that a re-assessment asks of it. Approval goes on, with the
 * change in view. Source: RULES 9 (trigger check), 1.5.
 * @example mayGoOn({ open: [], rating: [], security: [] }).allowed // => true
 * @example mayGoOn({ open: [{ no: 'CE1', clientNo: 'CL1', dueOn: '2026-12-01' }], rating: [], security: [] }).code // => 'CLIENT_CHANGE_OPEN'
 */
export function mayGoOn({
  open: [open],
  rating: [rating],
  security: [security],
}: Readonly<Record<'open' | 'rating' | 'security', readonly Pending[]>>): Verdict {
  const about = ({ no, clientNo, dueOn }: Pending): Record<string, string> => ({ no, clientNo, dueOn });
  if (open !== undefined) return refused('CLIENT_CHANGE_OPEN', about(open));
  if (rating !== undefined) return refused('CHANGE_RATING_PENDING', about(rating));
  return security === undefined ? ALLOWED : refused('CHANGE_SECURITY_PENDING', about(security));
}
