import { workflowIds } from '../contracts/workflow-names';
import { instantOf } from '../domain/business-time';
import { fromDbDate } from './dates';
import type { HumanReview } from './generated/client';
import type { Tx } from './once';
import { openTask } from './tasks';

/** The end of a working day, in minutes. */
const END_OF_DAY = 18 * 60;
/** Whose work it is: the first of these in which nobody had a part in the decision, so that somebody is left to do it. */
const REVIEWERS = ['RISK_OFFICER', 'APPROVER'] as const;

export const reviewTaskId = (no: string): string => `${no}-review`;

const shared = ({ no, branchCode, dueOn, acted }: HumanReview, at: string) => ({
  room: 'HUMAN_REVIEW' as const,
  subjectNo: no,
  workflowId: workflowIds.humanReview(no),
  branchCode,
  createdAt: at,
  dueAt: new Date(instantOf(fromDbDate(dueOn), END_OF_DAY)).toISOString(),
  excluded: acted,
});

export async function openReviewTask(tx: Tx, row: HumanReview, at: string): Promise<void> {
  const involved = await tx.user.findMany({ where: { username: { in: row.acted } }, select: { roles: true } });
  const free = REVIEWERS.find((role) => !involved.some(({ roles }) => roles.includes(role)));
  await openTask(tx, {
    ...shared(row, at),
    id: reviewTaskId(row.no),
    kind: 'HUMAN_REVIEW',
    role: free ?? 'RISK_OFFICER',
    title: { zh: '人工复核自动决策', en: 'Review an automated decision' },
  });
}

export const openLateReviewTask = (tx: Tx, row: HumanReview, at: string): Promise<void> =>
  openTask(tx, {
    ...shared(row, at),
    id: `${row.no}-passed`,
    kind: 'HUMAN_REVIEW_LATE',
    role: 'DEPARTMENT_MANAGER',
    title: { zh: '【已过期】人工复核未按时完成', en: '[Passed] A review by a person was not made in time' },
  });
