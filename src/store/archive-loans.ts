import type { Pool } from 'pg';
import { instantOf } from '../domain/business-time';
import type { ArchiveLoanStanding } from '../domain/hand-over/archive-loan';
import { audit } from './audit';
import { count } from './count';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';
import { eachApart } from './each-apart';
import { enqueueNotices, toStaff } from './notices';
import { once, type Tx } from './once';
import { decodeCursor, pageOf, Where, type Page, type PageRequest } from './paging';
import { rows } from './sql';

interface By {
  username: string;
  on: string;
}

export interface ArchiveLoanRecord {
  id: string;
  handOverNo: string;
  applicationNo: string;
  branchCode: string;
  item: string;
  borrower: string;
  purpose: string;
  lentBy: string;
  lentOn: string;
  dueOn: string;
  returnedOn: string | null;
  takenBy: string | null;
  clockOffsetMs: number;
}

/** Is this paper out? One lending of a list after the other. */
export async function lockOut(tx: Tx, handOverNo: string, item: string): Promise<boolean> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`archive/${handOverNo}`}))`;
  return (await tx.archiveLoan.count({ where: { handOverNo, item, returnedOn: null } })) > 0;
}

export async function insertArchiveLoan(
  tx: Tx,
  applicationNo: string,
  lent: Pick<ArchiveLoanRecord, 'handOverNo' | 'item' | 'borrower' | 'purpose' | 'dueOn'>,
  by: By,
): Promise<string> {
  const { dueOn, ...rest } = lent;
  const { id } = await tx.archiveLoan.create({
    data: { ...rest, lentBy: by.username, lentOn: toDbDate(by.on), dueOn: toDbDate(dueOn) },
  });
  const { handOverNo, item, borrower } = lent;
  await trailed(tx, applicationNo, 'ARCHIVE_LENT', by, { handOver: handOverNo, item, borrower, dueOn });
  return String(id);
}

/** Since when a paper is back, locked; null while it is out. */
export async function lockReturned(tx: Tx, id: string): Promise<string | null> {
  const [found] = await tx.$queryRaw<{ returned_on: Date | null }[]>`
    SELECT returned_on FROM archive_loan WHERE id = ${BigInt(id)} FOR UPDATE`;
  return found?.returned_on ? fromDbDate(found.returned_on) : null;
}

export async function endArchiveLoan(
  tx: Tx,
  { id, applicationNo, handOverNo, item, borrower }: ArchiveLoanRecord,
  by: By,
): Promise<void> {
  await tx.archiveLoan.update({
    where: { id: BigInt(id) },
    data: { returnedOn: toDbDate(by.on), takenBy: by.username },
  });
  await trailed(tx, applicationNo, 'ARCHIVE_RETURNED', by, { handOver: handOverNo, item, borrower });
}

const trailed = (tx: Tx, subjectNo: string, action: string, by: By, detail: Prisma.InputJsonObject): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'APPLICATION', subjectNo, detail });

export interface ArchiveLoanFilter extends PageRequest {
  branch: string | null;
  id?: string | undefined;
  standing?: ArchiveLoanStanding | undefined;
  borrower?: string | undefined;
}

const FROM = 'archive_loan b JOIN hand_over h ON h.no = b.hand_over_no JOIN application a ON a.no = h.application_no';
const TODAY = `((now() + a.clock_offset_ms * interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai')::date`;

/** The latest first. */
export async function listArchiveLoans(pool: Pool, filter: ArchiveLoanFilter): Promise<Page<ArchiveLoanRecord>> {
  const where = whereOf(filter).and('b.id < ?::bigint', decodeCursor(filter.cursor, ['id'])?.[0]);
  const found = await rows<ArchiveLoanRecord & Record<string, unknown>>(
    pool,
    `SELECT b.id::text AS id, b.hand_over_no AS "handOverNo", h.application_no AS "applicationNo", a.branch_code AS "branchCode",
       b.item, b.borrower, b.purpose, b.lent_by AS "lentBy", b.lent_on AS "lentOn", b.due_on AS "dueOn",
       b.returned_on AS "returnedOn", b.taken_by AS "takenBy", a.clock_offset_ms AS "clockOffsetMs"
     FROM ${FROM} ${where.toString()} ORDER BY b.id DESC LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf<ArchiveLoanRecord>(found, filter.limit, ({ id }) => [id]);
}

/** How many fit. */
export const countArchiveLoans = (pool: Pool, filter: ArchiveLoanFilter): Promise<number> =>
  count(pool, FROM, whereOf(filter));

function whereOf({ branch, id, standing, borrower }: ArchiveLoanFilter): Where {
  const where = new Where()
    .and('a.branch_code = ?', branch)
    .and('b.id = ?::bigint', id)
    .and('b.borrower = ?', borrower);
  if (standing === undefined) return where;
  if (standing === 'BACK') return where.always('b.returned_on IS NOT NULL');
  return where.always('b.returned_on IS NULL').always(`b.due_on ${standing === 'OVERDUE' ? '<' : '>='} ${TODAY}`);
}

/** The end of a day: who kept a paper past its day hears of it, once a paper. */
export async function tellOverduePapers(db: PrismaClient, on: string): Promise<void> {
  const kept = await db.archiveLoan.findMany({ where: { returnedOn: null, dueOn: { lt: toDbDate(on) } } });
  const nameOf = ({ handOverNo, item }: { handOverNo: string; item: string }): string => `${handOverNo} ${item}`;
  await eachApart(kept, nameOf, async ({ id, handOverNo, item, borrower, dueOn }) => {
    await once(db, `archive-loan/${String(id)}/overdue`, async (tx) => {
      const notice = toStaff({
        cause: `archive-loan/${String(id)}`,
        recipient: borrower,
        template: 'archive-loan-overdue',
        params: { item, handOverNo, dueOn: fromDbDate(dueOn) },
        subjectNo: handOverNo,
        businessAt: new Date(instantOf(on, 24 * 60)).toISOString(),
        clockOffsetMs: 0,
      });
      await enqueueNotices(tx, notice);
      return null;
    });
  });
}
