import { maskName, type ClientKind } from '../../domain/identity/masking';
import { instantOf } from '../../domain/business-time';
import type { ChangeMeasureKind } from '../../domain/client-change/reassessment';
import type { TaskKind } from '../../contracts/task-kinds';
import type { Tx } from '../once';
import { completeTask, openTask } from '../tasks';

const ENDS_AT_MINUTE = 18 * 60;
const ROOM = 'CLIENT_CHANGE' as const;

export interface TaskOf {
  no: string;
  clientNo: string;
  branchCode: string;
  dueOn: string;
}

type Wanted = 'ASSESS' | 'CONFIRM' | 'LATE';
const TITLES: Record<Wanted, (no: string, client: string) => { zh: string; en: string }> = {
  ASSESS: (no, client) => ({
    zh: `客户 ${client} 发生重大变更，请重新评估（${no}）`,
    en: `A material change of client ${client}: re-assess it (${no})`,
  }),
  CONFIRM: (no, client) => ({
    zh: `复核客户 ${client} 的重新评估结论（${no}）`,
    en: `Confirm what was concluded of client ${client} (${no})`,
  }),
  LATE: (no, client) => ({
    zh: `客户 ${client} 的重新评估已逾期，请督办或直接作出结论（${no}）`,
    en: `The re-assessment of client ${client} is late: see to it, or conclude it (${no})`,
  }),
};

/** A task of a re-assessment; `round` tells one that comes again after it was sent back from the one before. */
export async function askTask(
  tx: Tx,
  about: TaskOf,
  wanted: Wanted,
  { role, round, at, ...who }: { role: string; round: number; at: string; assignee?: string; excluded?: string[] },
): Promise<void> {
  const client = await tx.client.findUniqueOrThrow({
    where: { no: about.clientNo },
    select: { kind: true, name: true },
  });
  await openTask(tx, {
    ...who,
    id: `${about.no}-${wanted}-${String(round)}`,
    kind: `CHANGE_${wanted}`,
    room: ROOM,
    subjectNo: about.no,
    workflowId: '',
    role,
    branchCode: about.branchCode,
    title: TITLES[wanted](about.no, maskName(client.kind as ClientKind, client.name)),
    dueAt: new Date(instantOf(about.dueOn, ENDS_AT_MINUTE)).toISOString(),
    createdAt: at,
  });
}

/** Ends what is still asked of people about the judgement itself, the one who gave it named. */
export async function endTasks(tx: Tx, no: string, done: { by: string; at: string; outcome: string }): Promise<void> {
  const open = await tx.task.findMany({
    where: {
      room: ROOM,
      subjectNo: no,
      status: 'OPEN',
      kind: { in: ['CHANGE_ASSESS', 'CHANGE_CONFIRM', 'CHANGE_LATE'] },
    },
    select: { id: true },
  });
  for (const { id } of open) await completeTask(tx, id, done);
}

interface MeasureTask {
  kind: TaskKind;
  title: (subjectNo: string) => { zh: string; en: string };
}

/** Measures that only a person can take. */
const MEASURE_TASKS: Partial<Record<ChangeMeasureKind, MeasureTask>> = {
  RENEW_RATING: {
    kind: 'CHANGE_RENEW_RATING',
    title: (subjectNo) => ({ zh: `请对额度 ${subjectNo} 重新评级`, en: `Rate facility ${subjectNo} again` }),
  },
  MORE_SECURITY: {
    kind: 'CHANGE_MORE_SECURITY',
    title: (subjectNo) => ({
      zh: `请为业务 ${subjectNo} 落实追加担保并签订担保合同`,
      en: `Have more security provided for ${subjectNo}, and its contract signed`,
    }),
  },
  RECALL: {
    kind: 'CHANGE_RECALL',
    title: (subjectNo) => ({ zh: `请提前收回贷款 ${subjectNo}`, en: `Call loan ${subjectNo} in` }),
  },
};

const measureTaskId = (no: string, kind: string, subjectNo: string): string => `${no}-${kind}-${subjectNo}`;

/** Asks a person for what only a person can do of a measure. */
export async function askMeasure(
  tx: Tx,
  about: TaskOf,
  { kind, subjectNo }: { kind: ChangeMeasureKind; subjectNo: string },
  { role, at, assignee }: { role: string; at: string; assignee?: string },
): Promise<void> {
  const task = MEASURE_TASKS[kind];
  if (task === undefined) return;
  await openTask(tx, {
    id: measureTaskId(about.no, kind, subjectNo),
    kind: task.kind,
    room: ROOM,
    subjectNo: about.no,
    workflowId: '',
    role,
    branchCode: about.branchCode,
    ...(assignee === undefined ? {} : { assignee }),
    title: task.title(subjectNo),
    dueAt: new Date(instantOf(about.dueOn, ENDS_AT_MINUTE)).toISOString(),
    createdAt: at,
  });
}

export const endMeasureTask = (
  tx: Tx,
  { no, kind, subjectNo }: { no: string; kind: ChangeMeasureKind; subjectNo: string },
  done: { by: string; at: string },
): Promise<void> => completeTask(tx, measureTaskId(no, kind, subjectNo), { ...done, outcome: 'DONE' });

/** The case is over: what was asked about it is asked no longer. */
export async function cancelMeasureTask(
  tx: Tx,
  { no, kind, subjectNo }: { no: string; kind: string; subjectNo: string },
  at: string,
): Promise<void> {
  const where = { id: measureTaskId(no, kind, subjectNo), status: 'OPEN' };
  await tx.task.updateMany({ where, data: { status: 'CANCELLED', doneAt: new Date(at) } });
}

/** A correction has brought the day forward: what is asked of people is due with it. */
export async function moveDue(tx: Tx, no: string, dueOn: string): Promise<void> {
  const where = { room: ROOM, subjectNo: no, status: 'OPEN', kind: { in: ['CHANGE_ASSESS', 'CHANGE_LATE'] } };
  await tx.task.updateMany({ where, data: { dueAt: new Date(instantOf(dueOn, ENDS_AT_MINUTE)) } });
}
