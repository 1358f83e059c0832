import type { Pool } from 'pg';
import type { HandedItem, HandOverStatus, HandOverTarget } from '../domain/hand-over/hand-over';
import { audit } from './audit';
import { count } from './count';
import { toDbDate } from './dates';
import type { Prisma } from './generated/client';
import { nextNumber } from './numbers';
import type { Tx } from './once';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { rows } from './sql';

interface By {
  username: string;
  on: string;
}

export interface HandOverRecord {
  no: string;
  applicationNo: string;
  branchCode: string;
  target: HandOverTarget;
  items: HandedItem[];
  note: string | null;
  status: HandOverStatus;
  givenBy: string;
  givenOn: string;
  answeredBy: string | null;
  answeredOn: string | null;
  reason: string | null;
  clockOffsetMs: number;
}

/** True while a list to the same place waits; until the transaction ends nobody else gives one. */
export async function lockOffered(tx: Tx, applicationNo: string, target: HandOverTarget): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`hand-over/${applicationNo}`}))`;
  return (await tx.handOver.count({ where: { applicationNo, target, status: 'OFFERED' } })) > 0;
}

export async function insertHandOver(
  tx: Tx,
  given: Pick<HandOverRecord, 'applicationNo' | 'target' | 'items' | 'note'>,
  by: By,
): Promise<string> {
  const { applicationNo, target, items, note } = given;
  const no = await nextNumber(tx, 'HO', by.on);
  await tx.handOver.create({
    data: {
      no,
      applicationNo,
      target,
      note,
      status: 'OFFERED',
      givenBy: by.username,
      givenOn: toDbDate(by.on),
      items: items as unknown as Prisma.InputJsonArray,
    },
  });
  await trailed(tx, applicationNo, 'HAND_OVER_GIVEN', by, { handOver: no, target, papers: items.length });
  return no;
}

/** The list as it stands, locked; the answer is written with `answerHandOver`. */
export async function lockHandOver(tx: Tx, no: string): Promise<Pick<HandOverRecord, 'status'>> {
  const [found] = await tx.$queryRaw<
    { status: HandOverStatus }[]
  >`SELECT status FROM hand_over WHERE no = ${no} FOR UPDATE`;
  return found ?? { status: 'RETURNED' };
}

export async function answerHandOver(
  tx: Tx,
  { no, applicationNo, target }: HandOverRecord,
  { status, reason }: { status: 'RECEIVED' | 'RETURNED'; reason: string | null },
  by: By,
): Promise<void> {
  await tx.handOver.update({
    where: { no },
    data: { status, reason, answeredBy: by.username, answeredOn: toDbDate(by.on) },
  });
  await trailed(tx, applicationNo, `HAND_OVER_${status}`, by, { handOver: no, target, reason });
}

const trailed = (tx: Tx, subjectNo: string, action: string, by: By, detail: Prisma.InputJsonObject): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'APPLICATION', subjectNo, detail });

export interface HandOverFilter extends PageRequest {
  branch: string | null;
  no?: string | undefined;
  applicationNo?: string | undefined;
  status?: string | undefined;
  target?: string | undefined;
}

const FROM = 'hand_over h JOIN application a ON a.no = h.application_no';

/** The latest first. */
export async function listHandOvers(pool: Pool, filter: HandOverFilter): Promise<Page<HandOverRecord>> {
  const where = whereOf(filter).and('h.no < ?', decodeCursor(filter.cursor, ['text'])?.[0]);
  const found = await rows<HandOverRecord & Record<string, unknown>>(
    pool,
    `SELECT h.no, h.application_no AS "applicationNo", a.branch_code AS "branchCode", h.target, h.items, h.note, h.status,
       h.given_by AS "givenBy", h.given_on AS "givenOn", h.answered_by AS "answeredBy", h.answered_on AS "answeredOn", h.reason,
       a.clock_offset_ms AS "clockOffsetMs"
     FROM ${FROM} ${where.toString()} ORDER BY h.no DESC LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf<HandOverRecord>(found, filter.limit, ({ no }) => [no]);
}

/** How many lists fit. */
export const countHandOvers = (pool: Pool, filter: HandOverFilter): Promise<number> =>
  count(pool, FROM, whereOf(filter));

const whereOf = ({ branch, no, applicationNo, status, target }: HandOverFilter): Where =>
  new Where()
    .and('a.branch_code = ?', branch)
    .and('h.no = ?', no)
    .and('h.application_no = ?', applicationNo)
    .and('h.status = ?', status)
    .and('h.target = ?', target);
