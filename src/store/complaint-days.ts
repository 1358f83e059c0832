import type { Occasion } from '../contracts/messages/common';
import type { ComplaintInput } from '../contracts/messages/complaint';
import { nextPressOn, pressesOf, pressKey, type ComplaintPress } from '../domain/complaint/deadlines';
import { audit } from './audit';
import { tellColleague } from './complaint-notices';
import { pendingOf } from './complaint-record';
import { openLateTask } from './complaint-tasks';
import type { Complaint } from './generated/client';
import type { Tx } from './once';

/** Tells whoever is to be told by today, each once; answers with the next day on which somebody is. */
export async function pressComplaint(
  tx: Tx,
  { complaintNo: no }: ComplaintInput,
  occasion: Occasion,
): Promise<string | null> {
  const row = await tx.complaint.findUnique({ where: { no } });
  if (row === null) return null;
  const due = pressesOf(pendingOf(row)).filter(({ on }) => on <= occasion.today);
  const keys = due.map((press) => pressKey(no, press));
  const told = await tx.effect.findMany({ where: { businessKey: { in: keys } }, select: { businessKey: true } });
  const fresh = due.filter((press) => !told.some(({ businessKey }) => businessKey === pressKey(no, press)));
  await tx.effect.createMany({ data: fresh.map((press) => ({ businessKey: pressKey(no, press), result: {} })) });
  // Who learns of a day late is told once, of how it stands now.
  const last = fresh.at(-1);
  if (last !== undefined) await press(tx, row, last, occasion);
  return nextPressOn(pendingOf(row), occasion.today);
}

async function press(tx: Tx, row: Complaint, one: ComplaintPress, { today, at }: Occasion): Promise<void> {
  const { step, late, lastOn } = one;
  if (late) await openLateTask(tx, row, one, at);
  for (const username of await audience(tx, row, one)) {
    await tellColleague(tx, row, username, {
      cause: pressKey(row.no, one),
      template: late ? 'complaint-late' : 'complaint-reminder',
      params: { step: `COMPLAINT_${step}`, lastOn },
      at,
    });
  }
  await audit(tx, {
    businessOn: today,
    actor: 'system',
    action: late ? 'COMPLAINT_LATE' : 'COMPLAINT_REMINDED',
    subject: 'COMPLAINT',
    subjectNo: row.no,
    detail: { step, lastOn },
  });
}

/** Its handler; while there is none, or nothing is left for him to do, the department's managers it is not about. */
async function audience(
  tx: Tx,
  { handler, branchCode, accused }: Complaint,
  { step }: ComplaintPress,
): Promise<string[]> {
  if (step === 'ANSWER' && handler !== null) return [handler];
  const managers = await tx.user.findMany({
    where: { active: true, branchCode, roles: { has: 'DEPARTMENT_MANAGER' }, username: { notIn: accused } },
    orderBy: { username: 'asc' },
  });
  return managers.map(({ username }) => username);
}
