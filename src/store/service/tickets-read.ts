import type { Pool } from 'pg';
import type { TicketKind, TicketState } from '../../domain/service/ticket';
import type { ClientKind } from '../../domain/identity/masking';
import { fromDbDate } from '../dates';
import type { PrismaClient } from '../generated/client';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from '../paging';
import { row, rows } from '../sql';

export interface TicketRecord {
  no: string;
  branchCode: string;
  kind: TicketKind;
  clientNo: string;
  clientKind: ClientKind;
  clientName: string;
  loanNo: string | null;
  request: string;
  status: TicketState;
  takenBy: string;
  takenOn: string;
  owner: string;
  dueOn: string;
  answer: string | null;
  answeredOn: string | null;
  endedOn: string | null;
  clockOffsetMs: number;
}

const SELECT = `
  SELECT t.no, t.branch_code AS "branchCode", t.kind, t.client_no AS "clientNo", c.kind AS "clientKind",
         c.name AS "clientName", t.loan_no AS "loanNo", t.request, t.status, t.taken_by AS "takenBy",
         t.taken_on AS "takenOn", t.owner, t.due_on AS "dueOn", t.answer, t.answered_on AS "answeredOn",
         t.ended_on AS "endedOn", t.clock_offset_ms AS "clockOffsetMs"
  FROM service_ticket t JOIN client c ON c.no = t.client_no`;
type Found = TicketRecord & Record<string, unknown>;

export interface TicketFilter {
  status?: string | undefined;
  owner?: string | undefined;
  clientNo?: string | undefined;
  lateOn?: string | undefined;
}

const narrowed = (branch: string | null, filter: TicketFilter): Where =>
  new Where()
    .and('t.branch_code = ?', branch)
    .and('t.status = ?', filter.status)
    .and('t.owner = ?', filter.owner)
    .and('t.client_no = ?', filter.clientNo)
    .and(`t.status = 'OPEN' AND t.due_on < ?`, filter.lateOn);

export async function countTickets(pool: Pool, branch: string | null, filter: TicketFilter): Promise<number> {
  const where = narrowed(branch, filter);
  const text = `SELECT count(*)::int AS count FROM service_ticket t ${where.toString()}`;
  return (await row<{ count: number }>(pool, text, where.values))?.count ?? 0;
}

export async function listTickets(
  pool: Pool,
  branch: string | null,
  filter: TicketFilter & PageRequest,
): Promise<Page<TicketRecord>> {
  const after = decodeCursor(filter.cursor, ['text']);
  const where = narrowed(branch, filter).and('t.no < ?', after?.[0]);
  const text = `${SELECT} ${where.toString()} ORDER BY t.no DESC LIMIT ${where.bind(filter.limit + 1)}`;
  return pageOf<TicketRecord>(await rows<Found>(pool, text, where.values), filter.limit, ({ no }) => [no]);
}

export function findTicket(pool: Pool, no: string, branch: string | null): Promise<TicketRecord | null> {
  const where = new Where().and('t.no = ?', no).and('t.branch_code = ?', branch);
  return row<Found>(pool, `${SELECT} ${where.toString()}`, where.values);
}

export async function stepsOfTicket(
  db: PrismaClient,
  ticketNo: string,
): Promise<{ act: string; by: string; on: string; text: string }[]> {
  const found = await db.serviceTicketStep.findMany({ where: { ticketNo }, orderBy: { id: 'asc' } });
  return found.map(({ act, by, on, text }) => ({ act, by, on: fromDbDate(on), text }));
}
