import type { ReviewInput, ToldWarning } from '../contracts/messages/review';
import { workflowIds } from '../contracts/workflow-names';
import { instantOf } from '../domain/business-time';
import { MONITORING_DUTIES, pressesOf, pressKey, type MonitoringDuty, type Press } from '../domain/monitoring/duty';
import type { PrismaClient } from './generated/client';
import { dutiesOf } from './monitoring-duties';
import { enqueueNotices, toStaff } from './notices';
import type { Tx } from './once';
import { openTask } from './tasks';
import { raiseWarning } from './warnings';

/** The loan whose duties are kept. */
export type KeptLoan = Pick<
  ReviewInput,
  'loanNo' | 'clientMasked' | 'branchCode' | 'managerUsername' | 'clockOffsetMs'
>;

/** When it is done, on the loan's own clock. */
export interface Occasion {
  today: string;
  at: string;
}

/** What was raised, and the next day on which somebody is told. */
export interface Kept {
  raised: ToldWarning[];
  nextOn: string | null;
}

const ENDS_AT_MINUTE = 18 * 60;
const TASK = 'MONITORING';
const taskId = (loanNo: string, { kind, subject, dueOn }: MonitoringDuty): string =>
  `watch-${loanNo}-${kind}-${subject}-${dueOn}`;

/** The first day on which somebody is to be told of what is to be done about a loan; it may have passed. Null: nothing is. */
export async function nextPress(db: Tx | PrismaClient, loanNo: string, asOf: string): Promise<string | null> {
  const untold = await untoldOf(db, loanNo, await dutiesOf(db, loanNo, asOf));
  return untold.map(({ on }) => on).sort()[0] ?? null;
}

/** Tells whoever is to be told by today, each once, raises what a last day that has passed calls for, and ends what was done. */
export async function keepDuties(tx: Tx, loan: KeptLoan, occasion: Occasion): Promise<Kept> {
  const { today } = occasion;
  const duties = await dutiesOf(tx, loan.loanNo, today);
  await endTasks(tx, loan.loanNo, duties, occasion.at);
  const untold = await untoldOf(tx, loan.loanNo, duties);
  const raised: ToldWarning[] = [];
  for (const duty of duties) {
    const due = untold.filter((one) => one.duty === duty && one.on <= today).sort((a, b) => (a.on < b.on ? -1 : 1));
    const last = due.at(-1);
    if (last === undefined) continue;
    // Who learns of a duty late is told once, of how it stands now.
    const keys = due.map((one) => ({ businessKey: pressKey(loan.loanNo, one), result: {} }));
    await tx.effect.createMany({ data: keys });
    raised.push(...(await press(tx, loan, last, occasion)));
  }
  const next = untold.map(({ on }) => on).filter((on) => on > today);
  return { raised, nextOn: next.sort()[0] ?? null };
}

/** Ends the tasks of what is no longer to be done: it was done, or it is gone. */
export async function endTasks(tx: Tx, loanNo: string, duties: readonly MonitoringDuty[], at: string): Promise<void> {
  await tx.task.updateMany({
    where: {
      subjectNo: loanNo,
      kind: TASK,
      status: 'OPEN',
      id: { notIn: duties.map((duty) => taskId(loanNo, duty)) },
    },
    data: { status: 'DONE', doneBy: 'system', doneAt: new Date(at), outcome: 'DONE' },
  });
}

async function untoldOf(db: Tx | PrismaClient, loanNo: string, duties: readonly MonitoringDuty[]): Promise<Press[]> {
  const presses = duties.flatMap(pressesOf);
  if (presses.length === 0) return [];
  const keys = presses.map((one) => pressKey(loanNo, one));
  const told = await db.effect.findMany({ where: { businessKey: { in: keys } }, select: { businessKey: true } });
  const known = new Set(told.map(({ businessKey }) => businessKey));
  return presses.filter((one) => !known.has(pressKey(loanNo, one)));
}

async function press(tx: Tx, loan: KeptLoan, { duty, isLate, on }: Press, at: Occasion): Promise<ToldWarning[]> {
  const { loanNo, branchCode, managerUsername, clientMasked, clockOffsetMs } = loan;
  const rule = MONITORING_DUTIES[duty.kind];
  await openTask(tx, {
    id: taskId(loanNo, duty),
    kind: TASK,
    room: 'LOAN',
    subjectNo: loanNo,
    branchCode,
    createdAt: at.at,
    workflowId: workflowIds.review(loanNo),
    role: rule.role,
    ...(rule.role === 'CLIENT_MANAGER' ? { assignee: managerUsername } : {}),
    title: { zh: `${rule.zh}：${clientMasked}`, en: `${rule.en}: ${clientMasked}` },
    dueAt: new Date(instantOf(duty.dueOn, ENDS_AT_MINUTE)).toISOString(),
  });
  if (isLate) return raise(tx, loan, duty, at);
  await enqueueNotices(
    tx,
    toStaff({
      cause: pressKey(loanNo, { duty, isLate, on }),
      recipient: managerUsername,
      subjectNo: loanNo,
      template: 'duty-reminder',
      businessAt: at.at,
      clockOffsetMs,
      params: {
        loanNo,
        what: { zh: rule.zh, en: rule.en },
        lastOn: duty.dueOn,
        source: { zh: rule.source, en: rule.sourceEn },
      },
    }),
  );
  return [];
}

/** The warning tells everybody whom a reminder would tell. */
async function raise(
  tx: Tx,
  { loanNo }: KeptLoan,
  duty: MonitoringDuty,
  { today, at }: Occasion,
): Promise<ToldWarning[]> {
  const { signal } = MONITORING_DUTIES[duty.kind];
  const told = await raiseWarning(tx, {
    code: signal,
    source: 'SYSTEM',
    reference: `${signal}/${loanNo}/${duty.subject}/${duty.dueOn}`,
    loanNo,
    detail: `${duty.subject}：${duty.dueOn}`,
    on: today,
    at,
    by: 'system',
  });
  return 'raised' in told && !told.raised.repeated ? [{ no: told.raised.no, dueOn: told.raised.dueOn }] : [];
}
