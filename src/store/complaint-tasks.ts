import { workflowIds } from '../contracts/workflow-names';
import { instantOf } from '../domain/business-time';
import type { ComplaintPress } from '../domain/complaint/deadlines';
import type { Tx } from './once';
import { openTask } from './tasks';

/** A complaint as far as whose work it is. */
export interface Worked {
  no: string;
  branchCode: string;
  accused: readonly string[];
  handler: string | null;
  assignments: number;
}

/** The end of a working day, in minutes. */
const END_OF_DAY = 18 * 60;
const endOf = (date: string): string => new Date(instantOf(date, END_OF_DAY)).toISOString();
const HANDLING = ['COLLECTOR', 'CLIENT_MANAGER', 'DEPARTMENT_MANAGER', 'RISK_OFFICER'] as const;

const TITLES = {
  ACCEPT: { zh: '受理投诉并指定处理人', en: 'Accept a complaint and say who handles it' },
  HANDLE: { zh: '调查并答复投诉', en: 'Investigate and answer a complaint' },
  CLOSE: { zh: '投诉结案：根因与改进', en: 'Close a complaint: root cause and improvement' },
} as const;
const LATE = {
  ACCEPT: { zh: '【已过期】投诉未按时受理', en: '[Passed] A complaint was not accepted in time' },
  ANSWER: { zh: '【已过期】投诉未按时答复', en: '[Passed] A complaint was not answered in time' },
  CLOSE: { zh: '【已过期】投诉未按时结案', en: '[Passed] A complaint was not closed in time' },
} as const;

const task = ({ no, branchCode }: Worked, at: string) => ({
  room: 'COMPLAINT' as const,
  subjectNo: no,
  workflowId: workflowIds.complaint(no),
  branchCode,
  createdAt: at,
});

/** Where the department's manager has a part in it, the risk department decides. */
async function director(tx: Tx, { accused, handler }: Worked): Promise<'DEPARTMENT_MANAGER' | 'RISK_OFFICER'> {
  const involved = await tx.user.count({
    where: {
      username: { in: [...accused, ...(handler === null ? [] : [handler])] },
      roles: { has: 'DEPARTMENT_MANAGER' },
    },
  });
  return involved === 0 ? 'DEPARTMENT_MANAGER' : 'RISK_OFFICER';
}

export const acceptTaskId = (no: string): string => `${no}-accept`;
export const closeTaskId = (no: string): string => `${no}-close`;
export const handleTaskId = ({ no, assignments }: Worked): string => `${no}-handle-${String(assignments)}`;

export async function openAcceptTask(tx: Tx, one: Worked, dueOn: string, at: string): Promise<void> {
  await openTask(tx, {
    ...task(one, at),
    id: acceptTaskId(one.no),
    kind: 'COMPLAINT_ACCEPT',
    role: await director(tx, one),
    title: TITLES.ACCEPT,
    excluded: [...one.accused],
    dueAt: endOf(dueOn),
  });
}

export async function openHandleTask(tx: Tx, one: Worked, dueOn: string, at: string): Promise<void> {
  const handler = one.handler ?? '';
  const found = await tx.user.findUniqueOrThrow({ where: { username: handler }, select: { roles: true } });
  const role = HANDLING.find((known) => found.roles.includes(known)) ?? 'CLIENT_MANAGER';
  await openTask(tx, {
    ...task(one, at),
    id: handleTaskId(one),
    kind: 'COMPLAINT_HANDLE',
    role,
    assignee: handler,
    title: TITLES.HANDLE,
    excluded: [...one.accused],
    dueAt: endOf(dueOn),
  });
}

export async function openCloseTask(tx: Tx, one: Worked, dueOn: string, at: string): Promise<void> {
  const excluded = [...one.accused, ...(one.handler === null ? [] : [one.handler])];
  await openTask(tx, {
    ...task(one, at),
    id: closeTaskId(one.no),
    kind: 'COMPLAINT_CLOSE',
    role: await director(tx, one),
    title: TITLES.CLOSE,
    excluded,
    dueAt: endOf(dueOn),
  });
}

/** What went by unheeded is the risk department's to see. */
export async function openLateTask(tx: Tx, one: Worked, press: ComplaintPress, at: string): Promise<void> {
  const { step, lastOn } = press;
  await openTask(tx, {
    ...task(one, at),
    id: `${one.no}-${step}-${lastOn}-passed`,
    kind: 'COMPLAINT_LATE',
    role: 'RISK_OFFICER',
    title: LATE[step],
    excluded: [...one.accused],
    dueAt: endOf(lastOn),
  });
}
