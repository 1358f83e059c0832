import type { Occasion } from '../contracts/messages/common';
import type { ComplaintInput, ComplaintIntake } from '../contracts/messages/complaint';
import type { Actor } from '../contracts/roles';
import { mayDo, mayServe } from '../domain/access/access';
import { answerBy, COMPLAINT_DAYS, pausesContacts } from '../domain/complaint/complaint';
import { mayComplain } from '../domain/complaint/way';
import { addDays } from '../domain/date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../domain/verdict';
import { workingDaysAfter } from '../domain/warning/deadline';
import { audit } from './audit';
import { announcedFrom } from './calendar';
import { recordContactNote } from './collection-contacts';
import { openAcceptTask } from './complaint-tasks';
import { toDbDate } from './dates';
import type { Tx } from './once';

/** Days within which a second complaint about the same is a repeated one: 示例参数，需按本行制度调整 [CONV]. */
const REPEAT_WITHIN = 90;

/** Takes in a complaint, once for its number. */
export async function takeInComplaint(
  tx: Tx,
  { complaintNo: no, branchCode, clockOffsetMs }: ComplaintInput,
  intake: ComplaintIntake,
  { today, at, by }: Occasion & { by: Actor },
): Promise<Verdict> {
  const verdict = await mayTakeIn(tx, { ...intake, branchCode }, by, today);
  if (!verdict.allowed) return verdict;
  const { receivedOn, clientNo, type, ...rest } = intake;
  const acceptBy = workingDaysAfter(receivedOn, COMPLAINT_DAYS.acceptWorkingDays, await announcedFrom(tx, receivedOn));
  const pauseNoteId = await pauseContacts(tx, no, intake, by, today);
  await tx.complaint.create({
    data: {
      ...rest,
      no,
      branchCode,
      clientNo,
      type,
      status: 'RECEIVED',
      takenBy: by.username,
      receivedOn: toDbDate(receivedOn),
      acceptBy: toDbDate(acceptBy),
      answerBy: toDbDate(answerBy(receivedOn, 0)),
      remedies: [],
      repeat: await isRepeat(tx, clientNo, type, receivedOn),
      pauseNoteId,
      clockOffsetMs: BigInt(clockOffsetMs),
    },
  });
  const worked = { no, branchCode, accused: intake.accused, handler: null, assignments: 0 };
  await openAcceptTask(tx, worked, acceptBy, at);
  await audit(tx, {
    businessOn: today,
    actor: by.username,
    action: 'COMPLAINT_TAKEN_IN',
    subject: 'COMPLAINT',
    subjectNo: no,
    detail: {
      channel: intake.channel,
      type,
      clientNo,
      loanNo: intake.loanNo,
      receivedOn,
      paused: pauseNoteId !== null,
    },
  });
  return ALLOWED;
}

async function mayTakeIn(
  tx: Tx,
  given: ComplaintIntake & { branchCode: string },
  by: Actor,
  today: string,
): Promise<Verdict> {
  const { clientNo, loanNo, caseId, receivedOn } = given;
  const fits =
    (loanNo === null ||
      (await tx.loan.count({ where: { no: loanNo, ...(clientNo === null ? {} : { clientNo }) } })) > 0) &&
    (caseId === null || (await tx.collectionCase.count({ where: { id: caseId, loanNo: loanNo ?? '' } })) > 0);
  const unknown = await unknownColleague(tx, given.accused);
  return firstRefusal(
    () => mayDo(by.roles, 'COMPLAINT_TAKE'),
    () => mayServe(by.branchCode, given.branchCode),
    () => (receivedOn <= today ? ALLOWED : refused('DATE_IN_FUTURE', { date: receivedOn, today })),
    () => mayComplain(given),
    () => (fits ? ALLOWED : refused('COMPLAINT_SUBJECT')),
    () => (unknown === null ? ALLOWED : refused('USER_UNKNOWN', { username: unknown })),
  );
}

/** The first of these who is no colleague, or null. */
export async function unknownColleague(tx: Tx, usernames: readonly string[]): Promise<string | null> {
  const known = await tx.user.findMany({ where: { username: { in: [...usernames] } }, select: { username: true } });
  return usernames.find((one) => !known.some(({ username }) => username === one)) ?? null;
}

/** Nobody rings the debtor meanwhile; a third person who complains of being contacted is never contacted again (RULES 4.1). */
async function pauseContacts(
  tx: Tx,
  no: string,
  intake: ComplaintIntake,
  by: Actor,
  today: string,
): Promise<bigint | null> {
  const { clientNo, complainant, caseId } = intake;
  if (!pausesContacts(intake) || clientNo === null) return null;
  const how = { username: by.username, on: today, about: aboutPause(no, caseId) };
  const note = { from: today, until: null, reason: `投诉处理中（${no}）` };
  if (complainant === 'THIRD_PERSON')
    await recordContactNote(tx, clientNo, { kind: 'THIRD_PARTY_REFUSED', ...note }, how);
  return BigInt(await recordContactNote(tx, clientNo, { kind: 'PAUSED', ...note }, how));
}

/** The story of the collection case tells of the pause where the complaint names one. */
export const aboutPause = (no: string, caseId: string | null) =>
  caseId === null
    ? ({ subject: 'COMPLAINT', subjectNo: no } as const)
    : ({ subject: 'COLLECTION', subjectNo: caseId } as const);

async function isRepeat(tx: Tx, clientNo: string | null, type: string, receivedOn: string): Promise<boolean> {
  if (clientNo === null) return false;
  const since = toDbDate(addDays(receivedOn, -REPEAT_WITHIN));
  return (await tx.complaint.count({ where: { clientNo, type, receivedOn: { gte: since } } })) > 0;
}
