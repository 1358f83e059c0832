import type { Occasion } from '../contracts/messages/common';
import type { ComplaintInput, ComplaintStep } from '../contracts/messages/complaint';
import type { Actor } from '../contracts/roles';
import { answerBy, COMPLAINT_DAYS } from '../domain/complaint/complaint';
import { mayAnswerWith, mayHandle, mayOnComplaint, type Complaint } from '../domain/complaint/way';
import { addDays } from '../domain/date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../domain/verdict';
import { audit } from './audit';
import { recordContactNote } from './collection-contacts';
import { isTold, tellColleague, tellComplainant } from './complaint-notices';
import { judged } from './complaint-record';
import { acceptTaskId, closeTaskId, handleTaskId, openCloseTask, openHandleTask } from './complaint-tasks';
import { aboutPause, unknownColleague } from './complaints';
import { fromDbDate, toDbDate } from './dates';
import type { Complaint as Row, Prisma } from './generated/client';
import type { Tx } from './once';
import { cancelTasks, completeTask } from './tasks';
import { findActor } from './users';

type By = Occasion & { by: Actor };
type Of<A extends ComplaintStep['act']> = Extract<ComplaintStep, { act: A }>;
/** What a step changes, and what is written beside it. */
interface Change {
  data: Prisma.ComplaintUpdateInput;
  detail?: Prisma.InputJsonObject;
}

/** Does what is asked about a complaint, one after the other for each. */
export async function stepOnComplaint(
  tx: Tx,
  { complaintNo: no }: ComplaintInput,
  step: ComplaintStep,
  at: By,
): Promise<Verdict> {
  await tx.$queryRaw`SELECT 1 FROM complaint WHERE no = ${no} FOR UPDATE`;
  const row = await tx.complaint.findUnique({ where: { no } });
  if (row === null) return refused('NOT_FOUND', { what: '投诉 complaint' });
  const verdict = await mayStep(tx, row, await judged(tx, row), step, at);
  if (!verdict.allowed) return verdict;
  const { data, detail = {} } = changeBy(row, step, at);
  const now = await tx.complaint.update({ where: { no }, data });
  const document = 'document' in step ? step.document : null;
  await tx.complaintStep.create({
    data: {
      complaintNo: no,
      act: step.act,
      by: at.by.username,
      on: toDbDate(at.today),
      text: step.text,
      document,
      detail,
    },
  });
  await moveWork(tx, row, now, step, at);
  await tell(tx, now, step, at);
  if (now.status !== 'RECEIVED' && now.status !== 'ACCEPTED') await endPause(tx, row, at);
  await audit(tx, {
    businessOn: at.today,
    actor: at.by.username,
    action: `COMPLAINT_${step.act}`,
    subject: 'COMPLAINT',
    subjectNo: no,
    detail,
  });
  return ALLOWED;
}

async function mayStep(
  tx: Tx,
  row: Row,
  complaint: Complaint,
  step: ComplaintStep,
  { by, today }: By,
): Promise<Verdict> {
  const handler = 'handler' in step ? await findActor(tx, step.handler) : null;
  const unknown = step.act === 'NAME' ? await unknownColleague(tx, [step.username]) : null;
  return firstRefusal(
    () => mayOnComplaint(step.act, complaint, by, today),
    () => {
      if (!('handler' in step)) return ALLOWED;
      return handler === null ? refused('USER_UNKNOWN', { username: step.handler }) : mayHandle(complaint, handler);
    },
    () => (unknown === null ? ALLOWED : refused('USER_UNKNOWN', { username: unknown })),
    () =>
      step.act === 'NAME' && step.username === row.handler
        ? refused('COMPLAINT_NAMED', { username: step.username })
        : ALLOWED,
    () => (step.act === 'ANSWER' ? mayAnswerWith(step.finding, step.remedies) : ALLOWED),
    () => ('told' in step && step.told === 'NOTICE' && !isTold(row) ? refused('COMPLAINT_TOLD') : ALLOWED),
  );
}

function changeBy(row: Row, step: ComplaintStep, { today }: By): Change {
  const ended = { endedOn: toDbDate(today) };
  switch (step.act) {
    case 'ACCEPT':
      return {
        data: { status: 'ACCEPTED', acceptedOn: toDbDate(today), handler: step.handler, assignments: { increment: 1 } },
        detail: { handler: step.handler, told: step.told },
      };
    case 'REASSIGN':
      return { data: { handler: step.handler, assignments: { increment: 1 } }, detail: { handler: step.handler } };
    case 'DISMISS':
      return { data: { status: 'DISMISSED', ...ended }, detail: { told: step.told } };
    case 'WITHDRAW':
      return { data: { status: 'WITHDRAWN', ...ended } };
    case 'NAME':
      return {
        data: { accused: [...new Set([...row.accused, step.username])] },
        detail: { username: step.username },
      };
    case 'NOTE':
      return { data: {} };
    case 'EXTEND': {
      const until = answerBy(fromDbDate(row.receivedOn), row.extensions + 1);
      const data = { extensions: { increment: 1 }, answerBy: toDbDate(until) };
      return { data, detail: { answerBy: until, told: step.told } };
    }
    case 'ANSWER':
      return answered(step, today);
    case 'CLOSE':
      return { data: { status: 'CLOSED', rootCause: step.rootCause, ...ended }, detail: { rootCause: step.rootCause } };
  }
}

function answered({ finding, remedies, told }: Of<'ANSWER'>, today: string): Change {
  const closeBy = toDbDate(addDays(today, COMPLAINT_DAYS.close));
  return {
    data: { status: 'ANSWERED', answeredOn: toDbDate(today), finding, remedies, closeBy },
    detail: { finding, remedies, told },
  };
}

/** The tasks follow the complaint: what is done is done, what nobody needs any more is withdrawn. */
async function moveWork(tx: Tx, before: Row, now: Row, { act }: ComplaintStep, { at, by }: By): Promise<void> {
  const { no } = now;
  if (act === 'NOTE') return;
  if (act === 'NAME') {
    await tx.task.updateMany({
      where: { room: 'COMPLAINT', subjectNo: no, status: 'OPEN' },
      data: { excluded: now.accused },
    });
    return;
  }
  const done = { by: by.username, at, outcome: act };
  if (act === 'ACCEPT' || act === 'DISMISS') await completeTask(tx, acceptTaskId(no), done);
  if (act === 'ANSWER') await completeTask(tx, handleTaskId(before), done);
  if (act === 'CLOSE') await completeTask(tx, closeTaskId(no), done);
  await cancelTasks(tx, 'COMPLAINT', no, at);
  if (now.status === 'ACCEPTED') await openHandleTask(tx, now, fromDbDate(now.answerBy), at);
  if (now.status === 'ANSWERED' && now.closeBy !== null) await openCloseTask(tx, now, fromDbDate(now.closeBy), at);
}

async function tell(tx: Tx, now: Row, step: ComplaintStep, { at }: By): Promise<void> {
  const lastOn = fromDbDate(now.answerBy);
  const { assignments } = now;
  if ('handler' in step) {
    const cause = `handler-${String(assignments)}`;
    await tellColleague(tx, now, step.handler, { cause, template: 'complaint-assigned', params: { lastOn }, at });
  }
  switch (step.act) {
    case 'ACCEPT':
      return tellComplainant(tx, now, { cause: 'accepted', template: 'complaint-accepted', params: { lastOn }, at });
    case 'EXTEND': {
      const params = { lastOn, reason: step.text };
      return tellComplainant(tx, now, { cause: `extended-${lastOn}`, template: 'complaint-extended', params, at });
    }
    case 'DISMISS':
      return tellComplainant(tx, now, {
        cause: 'dismissed',
        template: 'complaint-dismissed',
        params: { reason: step.text },
        at,
      });
    case 'ANSWER': {
      const params = { finding: step.finding, answer: step.text };
      return tellComplainant(tx, now, { cause: 'answered', template: 'complaint-answered', params, at });
    }
    default:
      return;
  }
}

/** From the day of the answer on collectors may contact the debtor again, unless somebody has ended the pause before. */
async function endPause(tx: Tx, { no, clientNo, caseId, pauseNoteId }: Row, { by, today }: By): Promise<void> {
  if (pauseNoteId === null || clientNo === null) return;
  if ((await tx.contactNote.count({ where: { ends: pauseNoteId } })) > 0) return;
  const note = { kind: 'PAUSED' as const, from: today, until: null, reason: `投诉已答复（${no}）` };
  const how = { username: by.username, on: today, about: aboutPause(no, caseId) };
  await recordContactNote(tx, clientNo, { ...note, ends: String(pauseNoteId) }, how);
}
