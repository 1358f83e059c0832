import type { CollectionChange } from '../contracts/collection-change';
import type { LadderStepKind } from '../contracts/messages/servicing';
import type { TaskKind } from '../contracts/task-kinds';
import { collectorOf } from './collection-collector';
import type { Tx } from './once';
import { cancelTasks, completeTask, openTask } from './tasks';

interface StepTask {
  kind: TaskKind;
  role: string;
  title: { zh: string; en: string };
  /** Days until it should be done. */
  days: number;
}

/** Steps of the ladder that ask somebody to act; the message asks nobody. */
const TASKS: Partial<Record<LadderStepKind, StepTask>> = {
  CALL: {
    kind: 'COLLECTION_CALL',
    role: 'COLLECTOR',
    title: { zh: '电话催收，记录通话结果', en: 'Call the client and log the outcome' },
    days: 3,
  },
  LETTER: {
    kind: 'COLLECTION_LETTER',
    role: 'COLLECTOR',
    title: { zh: '寄送催收通知书，登记送达', en: 'Send the letter of demand and record its delivery' },
    days: 5,
  },
  LAWYER_LETTER: {
    kind: 'COLLECTION_LAWYER_LETTER',
    role: 'COLLECTOR',
    title: { zh: '寄送律师函，登记送达', en: "Send the lawyer's letter and record its delivery" },
    days: 5,
  },
  LEGAL_DECISION: {
    kind: 'LEGAL_DECISION',
    role: 'DEPARTMENT_MANAGER',
    title: { zh: '逾期九十天，决定起诉或继续催收', en: 'Ninety days overdue: decide to sue or to go on collecting' },
    days: 5,
  },
  WRITE_OFF_PROPOSAL: {
    kind: 'WRITE_OFF_PROPOSAL',
    role: 'COLLECTOR',
    title: { zh: '符合核销条件，整理材料并提出核销申请', en: 'Collect the file and propose the write-off' },
    days: 10,
  },
};

/** The action that answers the task of a step. */
const ANSWERS: Readonly<Record<string, LadderStepKind>> = {
  CALL_LOG: 'CALL',
  LEGAL_DECISION: 'LEGAL_DECISION',
  WRITE_OFF_PROPOSAL: 'WRITE_OFF_PROPOSAL',
};

const taskId = (caseId: string, step: LadderStepKind): string => `${caseId}-${step}`;
const DAY_MS = 86_400_000;

/** Opens the task of a step, ends the one that an action answers, withdraws all when the case closes. */
export async function moveCollectionTasks(tx: Tx, { input, fact, view, by, at }: CollectionChange): Promise<void> {
  const { caseId, branchCode, clientMasked, managerUsername } = input;
  if (fact.kind === 'ACTION') {
    const step = ANSWERS[fact.action.kind];
    const outcome = fact.action.decision ?? fact.action.kind;
    if (step !== undefined) await completeTask(tx, taskId(caseId, step), { by, at, outcome });
  }
  if (view.status !== 'OPEN') await cancelTasks(tx, 'COLLECTION', caseId, at);
  const task = fact.kind === 'STEP' ? TASKS[fact.step] : undefined;
  if (fact.kind !== 'STEP' || task === undefined) return;
  const excluded = fact.step === 'WRITE_OFF_PROPOSAL' ? managerUsername : null;
  const collector = task.role === 'COLLECTOR' ? await collectorOf(tx, caseId) : null;
  await openTask(tx, {
    id: taskId(caseId, fact.step),
    kind: task.kind,
    room: 'COLLECTION',
    subjectNo: caseId,
    workflowId: caseId,
    role: task.role,
    branchCode,
    ...(collector === null || collector === excluded ? {} : { assignee: collector }),
    // The manager of a loan may collect but not have it written off (RULES 7.3).
    ...(excluded === null ? {} : { excluded: [excluded] }),
    title: { zh: `${task.title.zh}：${clientMasked}`, en: `${task.title.en}: ${clientMasked}` },
    dueAt: new Date(Date.parse(at) + task.days * DAY_MS).toISOString(),
    createdAt: at,
  });
}
