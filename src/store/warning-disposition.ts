import {
  mayConfirmLift,
  mayDispose,
  statusAfter,
  type Disposer,
  type Disposition,
  type WarningFacts,
} from '../domain/warning/disposition';
import { refused, type Verdict } from '../domain/verdict';
import { workflowIds } from '../contracts/workflow-names';
import { audit } from './audit';
import { toDbDate } from './dates';
import type { Warning } from './generated/client';
import { managersOfLoan } from './managers';
import type { Tx } from './once';
import { completeTask, openTask } from './tasks';
import { warningTaskId } from './warnings';

/** What somebody does about a warning. */
export interface Said {
  by: Disposer;
  /** Business day and instant of the loan. */
  on: string;
  at: string;
  reason: string;
}

const confirmTaskId = (no: string): string => `warning-${no}-CONFIRM`;
const lateTaskId = (no: string): string => `warning-${no}-LATE`;

/** Disposes of a warning; a red one that is lifted waits for a second person. */
export async function dispose(tx: Tx, no: string, disposition: Disposition, said: Said): Promise<Verdict> {
  const found = await locked(tx, no);
  const verdict = mayDispose(await factsOf(tx, found), said.reason, said.by);
  if (!verdict.allowed) return verdict;
  const status = statusAfter(found.level as WarningFacts['level'], disposition);
  const isOver = status === 'CLOSED';
  await tx.warning.update({
    where: { no },
    data: { status, disposition, ...(isOver ? { closedOn: toDbDate(said.on) } : { liftedBy: said.by.username }) },
  });
  await end(tx, no, said, disposition);
  if (!isOver) await askSecond(tx, found, said);
  await record(tx, found, `DISPOSED_${disposition}`, said);
  return verdict;
}

/** The second person's word on the lifting of a red warning: it is lifted, or open again. */
export async function confirmLift(tx: Tx, no: string, agrees: boolean, said: Said): Promise<Verdict> {
  const found = await locked(tx, no);
  const verdict = mayConfirmLift(await factsOf(tx, found), said.by);
  if (!verdict.allowed) return verdict;
  if (!agrees && said.reason.trim() === '') return refused('WARNING_REASON');
  await tx.warning.update({
    where: { no },
    data: agrees
      ? { status: 'CLOSED', closedOn: toDbDate(said.on) }
      : { status: 'OPEN', disposition: null, liftedBy: null },
  });
  const outcome = agrees ? 'ACCEPT' : 'RETURN';
  await completeTask(tx, confirmTaskId(no), { by: said.by.username, at: said.at, outcome });
  if (!agrees)
    await tx.task.updateMany({
      where: { id: warningTaskId(no) },
      data: { status: 'OPEN', doneAt: null, doneBy: null, outcome: null },
    });
  await record(tx, found, agrees ? 'LIFT_CONFIRMED' : 'LIFT_REFUSED', said);
  return verdict;
}

/** Puts a warning that nobody disposed of in time before the department manager. Nothing when it is done. */
export async function escalateWarning(tx: Tx, no: string, at: { on: string; instant: string }): Promise<boolean> {
  const found = await locked(tx, no);
  if (found.status !== 'OPEN' || found.late) return false;
  await tx.warning.update({ where: { no }, data: { late: true } });
  await openTask(tx, {
    id: lateTaskId(no),
    kind: 'WARNING_LATE',
    room: 'LOAN',
    subjectNo: found.loanNo,
    role: 'DEPARTMENT_MANAGER',
    workflowId: workflowIds.review(found.loanNo),
    branchCode: found.branchCode,
    createdAt: at.instant,
    title: { zh: `预警逾期未处置，请督办（${no}）`, en: `A warning was not disposed of in time: see to it (${no})` },
  });
  const by = { username: 'system', roles: [] };
  await record(tx, found, 'LATE', { by, on: at.on, at: at.instant, reason: '' });
  return true;
}

async function locked(tx: Tx, no: string): Promise<Warning> {
  await tx.$queryRaw`SELECT 1 FROM warning WHERE no = ${no} FOR UPDATE`;
  return tx.warning.findUniqueOrThrow({ where: { no } });
}

async function factsOf(tx: Tx, { loanNo, status, level, liftedBy }: Warning): Promise<WarningFacts> {
  return { status, level, liftedBy, ...(await managersOfLoan(tx, loanNo)) } as WarningFacts;
}

async function end(tx: Tx, no: string, { by, at }: Said, outcome: string): Promise<void> {
  for (const id of [warningTaskId(no), lateTaskId(no)]) await completeTask(tx, id, { by: by.username, at, outcome });
}

async function askSecond(tx: Tx, { no, loanNo, branchCode }: Warning, { by, at }: Said): Promise<void> {
  const id = confirmTaskId(no);
  await openTask(tx, {
    id,
    kind: 'WARNING_CONFIRM',
    room: 'LOAN',
    subjectNo: loanNo,
    role: 'DEPARTMENT_MANAGER',
    branchCode,
    workflowId: workflowIds.review(loanNo),
    excluded: [by.username],
    createdAt: at,
    title: { zh: `红色预警解除复核（${no}）`, en: `Agree to lifting a red warning (${no})` },
  });
  await tx.task.updateMany({
    where: { id, status: { not: 'OPEN' } },
    data: { status: 'OPEN', excluded: [by.username], assignee: null, doneAt: null, doneBy: null, outcome: null },
  });
}

async function record(tx: Tx, { no, loanNo, code }: Warning, what: string, said: Said): Promise<void> {
  const { by, on, reason } = said;
  await tx.warningStep.create({ data: { warningNo: no, what, by: by.username, on: toDbDate(on), reason } });
  await audit(tx, {
    businessOn: on,
    actor: by.username,
    action: `WARNING_${what}`,
    subject: 'LOAN',
    subjectNo: loanNo,
    detail: { no, code, ...(reason === '' ? {} : { reason }) },
  });
}
