import { STEP_ROLES, type RecognitionStep } from '../domain/classification';
import type { Tx } from './once';
import { openTask } from './tasks';

const TITLES: Record<RecognitionStep, { zh: string; en: string }> = {
  GRADE: { zh: '风险分类与下限不符，请初分并说明理由', en: 'The class does not match its floor: grade it and say why' },
  REVIEW: { zh: '请复核客户经理的风险分类初分', en: 'Review the class that the manager graded' },
  RECOGNISE: { zh: '请认定风险分类', en: 'Recognise the class' },
};
export const gradeTitle = TITLES.GRADE;

export const classTaskId = (reviewId: string, step: RecognitionStep): string => `${reviewId}-${step}`;

/** The task of the next hand, kept from those who have had theirs. */
export async function openClassTask(
  tx: Tx,
  step: RecognitionStep,
  review: { id: string; loanNo: string; workflowId: string; branchCode: string; assignee?: string },
  excluded: string[],
): Promise<void> {
  await openTask(tx, {
    id: classTaskId(review.id, step),
    kind: `CLASS_${step}`,
    room: 'LOAN',
    subjectNo: review.loanNo,
    workflowId: review.workflowId,
    role: STEP_ROLES[step][0] ?? '',
    branchCode: review.branchCode,
    excluded,
    ...(review.assignee === undefined ? {} : { assignee: review.assignee }),
    title: TITLES[step],
    createdAt: new Date().toISOString(),
  });
}
