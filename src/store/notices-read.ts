import type { Pool } from 'pg';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { row, rows } from './sql';

export interface InboxRecord {
  id: number;
  template: string;
  params: Record<string, unknown>;
  subjectNo: string;
  businessAt: string;
  sentAt: string | null;
  readAt: string | null;
}

/** A notice is in the inbox once the relay has delivered it. */
const INBOX = "n.channel = 'INBOX' AND n.status = 'SENT'";

export interface InboxFilter extends PageRequest {
  recipient: string;
  unread: boolean;
}

/** Newest first. */
export async function listInbox(pool: Pool, filter: InboxFilter): Promise<Page<InboxRecord>> {
  const after = decodeCursor(filter.cursor, ['number']);
  const where = new Where().always(INBOX).and('n.recipient = ?', filter.recipient).and('n.id < ?', after?.[0]);
  if (filter.unread) where.always('n.read_at IS NULL');
  const found = await rows<InboxRecord & Record<string, unknown>>(
    pool,
    `SELECT n.id, n.template, n.params, n.subject_no AS "subjectNo", n.business_at AS "businessAt", n.sent_at AS "sentAt",
            n.read_at AS "readAt"
     FROM notice n ${where.toString()} ORDER BY n.id DESC LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf<InboxRecord>(found, filter.limit, ({ id }) => [id]);
}

export async function countUnread(pool: Pool, recipient: string): Promise<number> {
  const sql = `SELECT count(*) AS n FROM notice n WHERE ${INBOX} AND n.recipient = $1 AND n.read_at IS NULL`;
  return (await row<{ n: number }>(pool, sql, [recipient]))?.n ?? 0;
}

/** Marks one's own notice as read; false when there is no such notice. */
export async function markRead(pool: Pool, recipient: string, id: string): Promise<boolean> {
  const sql = `UPDATE notice n SET read_at = coalesce(read_at, now()) WHERE ${INBOX} AND n.recipient = $1 AND n.id = $2 RETURNING n.id`;
  return (await row(pool, sql, [recipient, id])) !== null;
}

export async function markAllRead(pool: Pool, recipient: string): Promise<number> {
  const sql = `UPDATE notice n SET read_at = now() WHERE ${INBOX} AND n.recipient = $1 AND n.read_at IS NULL RETURNING n.id`;
  return (await rows(pool, sql, [recipient])).length;
}
