import type { Occasion } from '../../contracts/messages/common';
import type { ServiceTicketInput } from '../../contracts/messages/service-ticket';
import { nextTicketPressOn, type TicketPress } from '../../domain/service/ticket';
import { fromDbDate, toDbDate } from '../dates';
import type { ServiceTicket } from '../generated/client';
import { enqueueNotices, toStaff } from '../notices';
import type { Tx } from '../once';
import { cancelTasks } from '../tasks';
import { openLateTicketTask } from './ticket-tasks';
import { pressesOf, recordStep } from './tickets';

/** The key under which something that falls due is done once. */
export const ticketPressKey = (no: string, { what, on }: TicketPress): string => `service-ticket/${no}/${what}/${on}`;

/** Does the latest of what is due by now, each once: told of a deadline, or closed because the answer stands. */
export async function pressServiceTicket(
  tx: Tx,
  { ticketNo: no }: ServiceTicketInput,
  { today, at }: Occasion,
): Promise<string | null> {
  await tx.$queryRaw`SELECT 1 FROM service_ticket WHERE no = ${no} FOR UPDATE`;
  const row = await tx.serviceTicket.findUnique({ where: { no } });
  if (row === null) return null;
  const presses = pressesOf(row);
  const due = presses.filter(({ on }) => on <= today);
  const keyOf = (press: TicketPress): string => ticketPressKey(no, press);
  const done = await tx.effect.findMany({ where: { businessKey: { in: due.map(keyOf) } } });
  const fresh = due.filter((press) => !done.some(({ businessKey }) => businessKey === keyOf(press)));
  await tx.effect.createMany({ data: fresh.map((press) => ({ businessKey: keyOf(press), result: {} })) });
  const last = fresh.at(-1);
  if (last?.what === 'CLOSE') return close(tx, row, { today, at });
  if (last !== undefined) await tell(tx, row, { press: last, cause: keyOf(last), today, at });
  return nextTicketPressOn(presses, today);
}

async function close(tx: Tx, row: ServiceTicket, { today, at }: Occasion): Promise<null> {
  const closed = { status: 'CLOSED', endedOn: toDbDate(today) };
  await tx.serviceTicket.update({ where: { no: row.no }, data: closed });
  await cancelTasks(tx, 'SERVICE', row.no, at);
  await recordStep(tx, row, {
    act: 'CLOSE',
    text: '客户未再提出，答复生效 The answer stands',
    by: 'system',
    on: today,
  });
  return null;
}

async function tell(
  tx: Tx,
  row: ServiceTicket,
  { press, cause, today, at }: { press: TicketPress; cause: string; today: string; at: string },
): Promise<void> {
  const late = press.what === 'LATE';
  if (late) await openLateTicketTask(tx, row, at);
  await enqueueNotices(
    tx,
    toStaff({
      cause,
      recipient: row.owner,
      subjectNo: row.no,
      businessAt: at,
      template: late ? 'ticket-late' : 'ticket-reminder',
      params: { ticketNo: row.no, dueOn: fromDbDate(row.dueOn) },
      clockOffsetMs: Number(row.clockOffsetMs),
    }),
  );
  await recordStep(tx, row, { act: late ? 'LATE' : 'REMINDED', text: '', by: 'system', on: today });
}
