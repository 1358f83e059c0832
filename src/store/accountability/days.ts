import type { AccountabilityInput } from '../../contracts/messages/accountability';
import type { Occasion } from '../../contracts/messages/common';
import {
  accountabilityPresses,
  accountabilityPressKey,
  nextAccountabilityPressOn,
  type AccountabilityPress,
} from '../../domain/accountability/deadlines';
import { HEAD_OFFICE } from '../../domain/access/access';
import { PERMISSIONS } from '../../domain/access/permissions';
import { toDbDate } from '../dates';
import type { AccountabilityCase } from '../generated/client';
import type { Tx } from '../once';
import { cancelTasks } from '../tasks';
import { write } from './cases';
import { tellStaff } from './notices';
import { judgedCase, type Judged } from './record';
import { keepSilence } from './silence';
import { openLateTask } from './tasks';

/** Does what is due by today, each once; answers with the next day on which something is. */
export async function pressAccountability(
  tx: Tx,
  { caseNo: no }: AccountabilityInput,
  occasion: Occasion,
): Promise<string | null> {
  await tx.$queryRaw`SELECT 1 FROM accountability_case WHERE no = ${no} FOR UPDATE`;
  const row = await tx.accountabilityCase.findUnique({ where: { no } });
  if (row === null) return null;
  const judged = await judgedCase(tx, row);
  const due = accountabilityPresses(judged.days).filter(({ on }) => on <= occasion.today);
  const keyOf = (one: AccountabilityPress): string => accountabilityPressKey(no, one);
  const done = await tx.effect.findMany({
    where: { businessKey: { in: due.map(keyOf) } },
    select: { businessKey: true },
  });
  const fresh = due.filter((one) => !done.some(({ businessKey }) => businessKey === keyOf(one)));
  await tx.effect.createMany({ data: fresh.map((one) => ({ businessKey: keyOf(one), result: {} })) });
  for (const one of fresh.filter(({ what }) => what === 'SILENT' || what === 'CLOSE'))
    await settle(tx, row, judged, one, occasion);
  // Who learns of a day late is told once, of how it stands now; whose time to speak has passed is not asked to.
  const silenced = fresh.some(({ what }) => what === 'SILENT');
  const told = fresh.findLast(
    ({ what, step }) => (what === 'REMIND' || what === 'LATE') && !(silenced && step === 'STATE'),
  );
  if (told !== undefined) await tell(tx, row, judged, told, occasion);
  const now = await tx.accountabilityCase.findUniqueOrThrow({ where: { no } });
  return nextAccountabilityPressOn((await judgedCase(tx, now)).days, occasion.today);
}

/** Silence is recorded of whoever did not speak; a conclusion that nobody may appeal any more stands. */
async function settle(
  tx: Tx,
  row: AccountabilityCase,
  { one }: Judged,
  { what }: AccountabilityPress,
  { today, at }: Occasion,
): Promise<void> {
  const { no } = row;
  if (what === 'CLOSE') {
    await tx.accountabilityCase.update({ where: { no }, data: { status: 'CLOSED', endedOn: toDbDate(today) } });
    await cancelTasks(tx, 'ACCOUNTABILITY', no, at);
    const text = '期内无人申请复议，认定生效 Nobody appealed; it stands';
    await write(tx, no, { act: 'CLOSE', text, by: 'system', on: today });
    return;
  }
  await tx.task.updateMany({
    where: { room: 'ACCOUNTABILITY', subjectNo: no, kind: 'ACCOUNTABILITY_STATE', status: 'OPEN' },
    data: { status: 'CANCELLED', doneAt: new Date(at) },
  });
  await keepSilence(tx, row, one, today);
}

async function tell(
  tx: Tx,
  row: AccountabilityCase,
  judged: Judged,
  press: AccountabilityPress,
  { today, at }: Occasion,
): Promise<void> {
  const { what, step, lastOn } = press;
  const late = what === 'LATE';
  if (late) await openLateTask(tx, row, press, at);
  await tellStaff(tx, row, await audience(tx, row, judged, press), {
    cause: `${step}/${lastOn}/${what}/${press.on}`,
    template: late ? 'accountability-late' : 'accountability-reminder',
    params: { step: `ACCOUNTABILITY_${step}`, lastOn },
    at,
  });
  await write(tx, row.no, { act: late ? 'LATE' : 'REMINDED', text: `${step} ${lastOn}`, by: 'system', on: today });
}

/** Whoever the day waits for: the concerned who have not spoken, the investigator, or those who may take the step and are nearest to it. */
async function audience(
  tx: Tx,
  { branchCode, parts, investigator, concluder }: AccountabilityCase,
  { one }: Judged,
  { step }: AccountabilityPress,
): Promise<string[]> {
  if (step === 'STATE') return one.concerned.filter((who) => !one.heard.includes(who));
  if (step === 'CONCLUDE' && one.status === 'OPENED' && investigator !== null) return [investigator];
  const kept = step === 'OPEN' ? parts : [...parts, investigator ?? '', concluder ?? ''];
  const of = (roles: readonly string[]) =>
    tx.user.findMany({
      where: {
        active: true,
        branchCode: { in: [HEAD_OFFICE, branchCode] },
        roles: { hasSome: [...roles] },
        username: { notIn: kept },
      },
      orderBy: { username: 'asc' },
    });
  const officers = await of(PERMISSIONS.ACCOUNTABILITY_INVESTIGATE);
  const people = officers.length > 0 ? officers : await of(PERMISSIONS.ACCOUNTABILITY_CONCLUDE);
  return people.map(({ username }) => username);
}
