import { instantOf } from '../domain/business-time';
import { milestoneState } from '../domain/exit/exit-plan';
import { fen, formatYuan } from '../domain/money';
import { groupNumbers } from './client-relations';
import { fromDbDate, toDbDate } from './dates';
import { eachApart } from './each-apart';
import { exposureOfPlan, findExitPlan, lockExits, note, setExitState, type ExitPlanRecord } from './exit-plans';
import type { PrismaClient } from './generated/client';
import { enqueueNotices, toStaff } from './notices';
import type { Tx } from './once';
import { raiseWarning } from './warnings';

const SYSTEM = 'system';

/**
 * At the end of a business date: the targets whose day has come are held against what is really owed, each once. A missed one
 * tells the owner of the plan and raises a warning, with its task, on every open loan that the plan counts, of which its watch hears
 * with the other signals of the day; the last one met ends the plan.
 */
export async function judgeMilestones(db: PrismaClient, today: string): Promise<void> {
  const due = await db.$queryRaw<{ planNo: string; n: number; on: Date }[]>`
    SELECT m.plan_no AS "planNo", m.n, m."on" FROM exit_milestone m JOIN exit_plan p ON p.no = m.plan_no
    WHERE p.status = 'ACTIVE' AND m.exposure_fen IS NULL AND m."on" <= ${today}::date ORDER BY m.plan_no, m.n`;
  await eachApart(
    due,
    ({ planNo, n }) => `${planNo}/${String(n)}`,
    ({ planNo, n, on }) => db.$transaction((tx) => judge(tx, { planNo, n, on: fromDbDate(on) }, today)),
  );
}

async function judge(
  tx: Tx,
  { planNo, n, on }: { planNo: string; n: number; on: string },
  today: string,
): Promise<void> {
  const read = await findExitPlan(tx, planNo, null);
  if (read === null) return;
  await lockExits(tx, read.clientNo);
  // Ended while this waited, it is judged no more.
  const found = await findExitPlan(tx, planNo, null);
  if (found?.status !== 'ACTIVE') return;
  const exposureFen = await exposureOfPlan(tx, found);
  const where = { planNo, n, exposureFen: null };
  const { count } = await tx.exitMilestone.updateMany({ where, data: { exposureFen, judgedOn: toDbDate(today) } });
  const milestone = found.milestones[n - 1];
  if (count === 0 || milestone === undefined) return;
  const by = { username: SYSTEM, on: today };
  const state = milestoneState({ ...milestone, exposureFen });
  const { targetFen } = milestone;
  await note(tx, found.clientNo, `EXIT_TARGET_${state}`, by, {
    plan: planNo,
    target: targetFen,
    exposure: exposureFen,
  });
  if (state === 'MET') {
    if (n === found.milestones.length) await setExitState(tx, found, 'REACHED', '目标已达成 all targets met', by);
    return;
  }
  await tellOwner(tx, found, { on, targetFen, exposureFen }, today);
  await warn(tx, found, { n, targetFen, exposureFen }, today);
}

async function tellOwner(
  tx: Tx,
  { no, owner, clientNo }: ExitPlanRecord,
  { on, targetFen, exposureFen }: { on: string; targetFen: number; exposureFen: number },
  today: string,
): Promise<void> {
  const notices = toStaff({
    cause: `exit-plan-${no}/${on}/missed`,
    recipient: owner,
    template: 'exit-target-missed',
    params: { planNo: no, clientNo, on, targetFen, exposureFen },
    subjectNo: clientNo,
    businessAt: new Date(instantOf(today, 0)).toISOString(),
    clockOffsetMs: 0,
  });
  await enqueueNotices(tx, notices);
}

async function warn(
  tx: Tx,
  { no, clientNo, wholeGroup }: ExitPlanRecord,
  { n, targetFen, exposureFen }: { n: number; targetFen: number; exposureFen: number },
  today: string,
): Promise<void> {
  const members = wholeGroup ? await groupNumbers(tx, clientNo) : [clientNo];
  const loans = await tx.loan.findMany({
    where: { clientNo: { in: members }, status: { in: ['CURRENT', 'OVERDUE'] } },
    select: { no: true },
    orderBy: { no: 'asc' },
  });
  for (const { no: loanNo } of loans) {
    await raiseWarning(tx, {
      code: 'EXIT_TARGET_MISSED',
      source: 'SYSTEM',
      reference: `EXIT_TARGET_MISSED/${no}/${String(n)}/${loanNo}`,
      loanNo,
      detail: `${no}: ${formatYuan(fen(exposureFen))} > ${formatYuan(fen(targetFen))}`,
      by: SYSTEM,
      on: today,
      at: `${today}T23:00:00+08:00`,
    });
  }
}
