import type { InspectionState, ReviewChange } from '../contracts/messages/review';
import { workflowIds } from '../contracts/workflow-names';
import type { LateLevel } from '../domain/inspection/deadline';
import { instantOf } from '../domain/business-time';
import { addDays } from '../domain/date';
import type { TaskKind } from '../contracts/task-kinds';
import type { Tx } from './once';
import { completeTask, openTask } from './tasks';

type Words = { zh: string; en: string };

const TITLES: Record<InspectionState['kind'], Words> = {
  FIRST_USE: { zh: '首次贷后检查：核实资金用途', en: 'First inspection: check the use of the funds' },
  REGULAR: { zh: '常规贷后检查', en: 'Regular inspection' },
  TRIGGER: { zh: '重点检查', en: 'Inspection out of turn' },
};
const CHECK: Words = { zh: '审阅贷后检查报告', en: 'Review the inspection report' };
const LATE: Words = { zh: '贷后检查逾期，请督办', en: 'An inspection is late: see to it' };

/** Who is asked to see to a late inspection. */
const LATE_ROLES: Record<LateLevel, string | null> = {
  NONE: null,
  DEPARTMENT: 'DEPARTMENT_MANAGER',
  RISK: 'RISK_OFFICER',
};
const REVIEW_DAYS = 5;
const ENDS_AT_MINUTE = 18 * 60;

/** The one task in which an inspection is made; whoever holds it makes it. */
export const inspectionTaskId = (inspectionId: string): string => `${inspectionId}-REPORT`;
const reviewTaskId = (inspectionId: string): string => `${inspectionId}-REVIEW`;
const lateTaskId = (inspectionId: string, level: LateLevel): string => `${inspectionId}-LATE-${level}`;

/** Opens the tasks that a change asks for and ends those that it answers. */
export async function moveInspectionTasks(tx: Tx, change: ReviewChange): Promise<void> {
  const { fact, input, by, at, today } = change;
  switch (fact.kind) {
    case 'OPENED':
      return open(tx, change, {
        id: inspectionTaskId(fact.inspection.id),
        kind: 'INSPECTION',
        role: 'CLIENT_MANAGER',
        assignee: input.managerUsername,
        title: TITLES[fact.inspection.kind],
        dueOn: fact.inspection.dueOn,
      });
    case 'LATE':
      return open(tx, change, {
        id: lateTaskId(fact.inspection.id, fact.level),
        kind: 'INSPECTION_LATE',
        role: LATE_ROLES[fact.level] ?? '',
        title: LATE,
        dueOn: addDays(today, REVIEW_DAYS),
      });
    case 'REPORTED': {
      const { id } = fact.inspection;
      const done = { by, at, outcome: fact.report.conclusion };
      await completeTask(tx, inspectionTaskId(id), done);
      for (const level of ['DEPARTMENT', 'RISK'] as const) await completeTask(tx, lateTaskId(id, level), done);
      return open(tx, change, {
        id: reviewTaskId(id),
        kind: 'INSPECTION_REVIEW',
        role: 'DEPARTMENT_MANAGER',
        excluded: [by],
        title: CHECK,
        dueOn: addDays(today, REVIEW_DAYS),
      });
    }
    case 'REVIEWED':
      await completeTask(tx, reviewTaskId(fact.inspection.id), { by, at, outcome: fact.outcome });
      return fact.outcome === 'RETURN'
        ? reopen(tx, inspectionTaskId(fact.inspection.id), input.managerUsername)
        : undefined;
    case 'CLOSED':
      await tx.task.updateMany({
        where: {
          room: 'LOAN',
          subjectNo: input.loanNo,
          status: 'OPEN',
          OR: [{ kind: { startsWith: 'INSPECTION' } }, { kind: 'MONITORING' }],
        },
        data: { status: 'CANCELLED', doneAt: new Date(at) },
      });
      return;
    default:
      return;
  }
}

interface Asked {
  id: string;
  kind: TaskKind;
  role: string;
  title: Words;
  dueOn: string;
  assignee?: string;
  excluded?: string[];
}

async function open(tx: Tx, { input, at }: ReviewChange, asked: Asked): Promise<void> {
  const { loanNo, branchCode, clientMasked } = input;
  const { title, dueOn, ...task } = asked;
  await openTask(tx, {
    ...task,
    room: 'LOAN',
    subjectNo: loanNo,
    workflowId: workflowIds.review(loanNo),
    branchCode,
    title: { zh: `${title.zh}：${clientMasked}`, en: `${title.en}: ${clientMasked}` },
    dueAt: new Date(instantOf(dueOn, ENDS_AT_MINUTE)).toISOString(),
    createdAt: at,
  });
  // A report that was sent back comes before a reviewer again.
  await reopen(tx, task.id, task.assignee ?? null);
}

async function reopen(tx: Tx, id: string, assignee: string | null): Promise<void> {
  await tx.task.updateMany({
    where: { id, status: { not: 'OPEN' } },
    data: { status: 'OPEN', assignee, doneAt: null, doneBy: null, outcome: null },
  });
}
