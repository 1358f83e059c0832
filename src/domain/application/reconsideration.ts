import { addMonths } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** How long after a rejection it may be asked for (RULES 7.1: once, new facts, within 3 months [CONV]). */
const RECONSIDERATION_MONTHS = 3;

/** The rejected application. Amounts in fen. */
export interface RejectedCase {
  clientNo: string;
  stage: string;
  closedOn: string | null;
  principalFen: number;
  /** It was itself a reconsideration. */
  isReconsideration: boolean;
  /** The application by which it was reconsidered already, or is being. */
  reconsideredIn: string | null;
}

/**
 * May this application be the reconsideration (复议) of that one? Once, of a rejection, for the same client and no more
 * money, within three months. That there are new facts is for the people to judge; that they are written down, for the
 * form. Source: RULES 7.1.
 * @example mayReconsider({ clientNo: 'C1', stage: 'WITHDRAWN', closedOn: '2026-01-15', principalFen: 100, isReconsideration: false, reconsideredIn: null }, { clientNo: 'C1', principalFen: 100 }, '2026-02-01').allowed // => false
 */
export function mayReconsider(
  rejected: RejectedCase,
  asked: { clientNo: string; principalFen: number },
  today: string,
): Verdict {
  const { stage, closedOn, reconsideredIn } = rejected;
  return firstRefusal(
    () => (rejected.clientNo === asked.clientNo ? ALLOWED : refused('RECONSIDERATION_OTHER_CLIENT')),
    () => (stage === 'REJECTED' && closedOn !== null ? ALLOWED : refused('RECONSIDERATION_NOT_REJECTED', { stage })),
    () => (rejected.isReconsideration ? refused('RECONSIDERED_ONCE') : ALLOWED),
    () => (reconsideredIn === null ? ALLOWED : refused('RECONSIDERED_ALREADY', { no: reconsideredIn })),
    () => {
      const last = addMonths(closedOn ?? today, RECONSIDERATION_MONTHS);
      return today <= last ? ALLOWED : refused('RECONSIDERATION_TOO_LATE', { last });
    },
    () =>
      asked.principalFen <= rejected.principalFen
        ? ALLOWED
        : refused('RECONSIDERATION_EXCEEDS', { principal: String(rejected.principalFen / 100) }),
  );
}
