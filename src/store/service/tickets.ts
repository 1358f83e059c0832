import type { Occasion } from '../../contracts/messages/common';
import type {
  ActOnServiceTicket,
  ServiceTicketInput,
  ServiceTicketView,
  TicketAsked,
} from '../../contracts/messages/service-ticket';
import type { Actor } from '../../contracts/roles';
import { mayDo, mayServe } from '../../domain/access/access';
import {
  mayActOnTicket,
  nextTicketPressOn,
  TICKET_DAYS,
  TICKET_STANDS_AFTER,
  ticketPresses,
  type TicketKind,
  type TicketState,
} from '../../domain/service/ticket';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../../domain/verdict';
import { workingDaysAfter } from '../../domain/warning/deadline';
import { audit } from '../audit';
import { announcedFrom } from '../calendar';
import { fromDbDate, toDbDate } from '../dates';
import type { PrismaClient, ServiceTicket } from '../generated/client';
import { enqueueNotices, toClient } from '../notices';
import type { Tx } from '../once';
import { cancelTasks, completeTask } from '../tasks';
import { findActor } from '../users';
import { openTicketTask, ticketTaskId } from './ticket-tasks';

type By = Occasion & { by: Actor };
type Step = Exclude<ActOnServiceTicket['step'], { act: 'OPEN' }>;

export async function openTicket(
  tx: Tx,
  { ticketNo: no, branchCode, clockOffsetMs }: ServiceTicketInput,
  asked: TicketAsked,
  { today, at, by }: By,
): Promise<Verdict> {
  const verdict = firstRefusal(
    () => mayDo(by.roles, 'SERVICE_WRITE'),
    () => mayServe(by.branchCode, branchCode),
  );
  const owned = verdict.allowed ? await mayOwn(tx, asked.owner, branchCode) : verdict;
  if (!owned.allowed) return owned;
  const row = await tx.serviceTicket.create({
    data: {
      ...asked,
      no,
      branchCode,
      status: 'OPEN',
      takenBy: by.username,
      takenOn: toDbDate(today),
      dueOn: toDbDate(await dueOn(tx, asked.kind, today)),
      clockOffsetMs: BigInt(clockOffsetMs),
    },
  });
  await openTicketTask(tx, row, at);
  await recordStep(tx, row, { act: 'OPEN', text: asked.request, by: by.username, on: today });
  return ALLOWED;
}

/** A step of the ticket's way. */
export async function actOnTicket(
  tx: Tx,
  { ticketNo: no }: ServiceTicketInput,
  step: Step,
  { today, at, by }: By,
): Promise<Verdict> {
  await tx.$queryRaw`SELECT 1 FROM service_ticket WHERE no = ${no} FOR UPDATE`;
  const row = await tx.serviceTicket.findUnique({ where: { no } });
  if (row === null) return refused('NOT_FOUND', { what: '服务工单 service ticket' });
  const verdict = mayActOnTicket(judgedTicket(row), step.act, by);
  const owned = verdict.allowed && step.act === 'ASSIGN' ? await mayOwn(tx, step.owner, row.branchCode) : verdict;
  if (!owned.allowed) return owned;
  const changed = await tx.serviceTicket.update({ where: { no }, data: await changeOf(tx, row, step, today) });
  await moveTasks(tx, row, changed, { step, at, by: by.username });
  if (step.act === 'ANSWER') await tellClient(tx, changed, step.text, at);
  await recordStep(tx, changed, { act: step.act, text: step.text, by: by.username, on: today });
  return ALLOWED;
}

async function changeOf(tx: Tx, row: ServiceTicket, step: Step, today: string): Promise<Partial<ServiceTicket>> {
  switch (step.act) {
    case 'ASSIGN':
      return { owner: step.owner, rounds: row.rounds + 1 };
    case 'NOTE':
      return {};
    case 'ANSWER':
      return { status: 'ANSWERED', answer: step.text, answeredOn: toDbDate(today) };
    case 'REOPEN': {
      const again = toDbDate(await dueOn(tx, row.kind as TicketKind, today));
      return { status: 'OPEN', answeredOn: null, dueOn: again, rounds: row.rounds + 1 };
    }
    case 'CLOSE':
      return { status: 'CLOSED', endedOn: toDbDate(today) };
    case 'WITHDRAW':
      return { status: 'WITHDRAWN', endedOn: toDbDate(today) };
  }
}

/** One task at a time: whose the work is now. */
async function moveTasks(
  tx: Tx,
  before: ServiceTicket,
  now: ServiceTicket,
  { step, at, by }: { step: Step; at: string; by: string },
): Promise<void> {
  if (step.act === 'NOTE') return;
  if (step.act === 'ANSWER') await completeTask(tx, ticketTaskId(before), { by, at, outcome: 'ANSWERED' });
  await cancelTasks(tx, 'SERVICE', before.no, at);
  if (now.status === 'OPEN') await openTicketTask(tx, now, at);
}

const dueOn = async (tx: Tx, kind: TicketKind, today: string): Promise<string> =>
  workingDaysAfter(today, TICKET_DAYS[kind], await announcedFrom(tx, today));

/** Somebody of the branch who serves clients and is still there. */
async function mayOwn(tx: Tx, username: string, branchCode: string): Promise<Verdict> {
  const owner = await findActor(tx, username);
  const fit =
    owner !== null && mayDo(owner.roles, 'SERVICE_WRITE').allowed && mayServe(owner.branchCode, branchCode).allowed;
  return fit ? ALLOWED : refused('TICKET_OWNER', { username });
}

export const judgedTicket = ({ status, branchCode, owner }: ServiceTicket) => ({
  status: status as TicketState,
  branchCode,
  owner,
});

export async function recordStep(
  tx: Tx,
  { no, clientNo, kind }: ServiceTicket,
  step: { act: string; text: string; by: string; on: string },
): Promise<void> {
  const { act, text, by, on } = step;
  await tx.serviceTicketStep.create({ data: { ticketNo: no, act, text, by, on: toDbDate(on) } });
  await audit(tx, {
    businessOn: on,
    actor: by,
    action: `TICKET_${act}`,
    subject: 'CLIENT',
    subjectNo: clientNo,
    detail: { ticketNo: no, kind },
  });
}

const tellClient = (tx: Tx, row: ServiceTicket, answer: string, at: string): Promise<void> =>
  enqueueNotices(
    tx,
    toClient({
      cause: `service-ticket-${row.no}/${String(row.rounds)}`,
      template: 'ticket-answered',
      params: { ticketNo: row.no, answer, days: TICKET_STANDS_AFTER },
      recipient: row.clientNo,
      subjectNo: row.no,
      businessAt: at,
      clockOffsetMs: Number(row.clockOffsetMs),
    }),
  );

export const pressesOf = ({ status, dueOn: due, answeredOn }: ServiceTicket) =>
  ticketPresses(status as TicketState, fromDbDate(due), answeredOn === null ? null : fromDbDate(answeredOn));

export async function serviceTicketView(db: PrismaClient, no: string, today: string): Promise<ServiceTicketView> {
  const row = await db.serviceTicket.findUnique({ where: { no } });
  if (row === null) return { status: null, nextOn: null };
  return { status: row.status as TicketState, nextOn: nextTicketPressOn(pressesOf(row), today) };
}
