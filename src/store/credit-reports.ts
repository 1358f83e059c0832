import { NOTICE_LEAD_DAYS, noticeOn, type HeldReason } from '../domain/workout/credit-reporting';
import { contactInstant } from '../domain/servicing/alarm';
import type { CollectionInput } from '../contracts/messages/collection';
import { audit } from './audit';
import { sendMessages } from './collection-messages';
import { fromDbDate, toDbDate } from './dates';
import { Prisma, type PrismaClient } from './generated/client';
import { toClient } from './notices';
import { nextNumber } from './numbers';
import type { Tx } from './once';
import { decodeCursor, pageOf, type Page, type PageRequest } from './paging';

const CAUSE = '/negative-report-notice';

/**
 * Plans the notice that must leave before an arrears is reported (征信业管理条例 Art 15): it is a contact like any other, leaves as
 * the rules of contact allow, and not at all once nothing is overdue any more.
 */
export async function planNotice(tx: Tx, input: CollectionInput, today: string, at: string): Promise<void> {
  const { caseId, loanNo, clientNo, overdueSince, amountFen, clockOffsetMs } = input;
  const on = contactInstant(loanNo, noticeOn(overdueSince));
  const notice = toClient({
    cause: `${caseId}${CAUSE}`,
    recipient: clientNo,
    template: 'negative-report-notice',
    subjectNo: loanNo,
    params: { loanNo, overdueSinceOn: overdueSince, amountFen, leadDays: NOTICE_LEAD_DAYS },
    businessAt: new Date(Math.max(on, Date.parse(at))).toISOString(),
    clockOffsetMs,
  });
  await sendMessages(tx, notice, { clientNo, caseId, by: 'system', today });
}

export interface CreditReportRecord {
  no: string;
  asOf: string;
  builtBy: string;
  builtOn: string;
  reported: number;
  held: number;
  corrections: number;
}

export interface CreditReportItemRecord {
  loanNo: string;
  clientNo: string;
  branchCode: string;
  status: string;
  riskClass: string;
  daysOverdue: number;
  principalFen: number;
  overdueFen: number;
  noticeSentOn: string | null;
  heldFor: HeldReason | null;
  disputed: boolean;
}

/** Was this business date photographed? Only what an end of day has seen is reported. */
export const isPhotographed = async (tx: Tx, asOf: string): Promise<boolean> =>
  (await tx.loanSnapshot.findFirst({ where: { businessDate: toDbDate(asOf) }, select: { loanNo: true } })) !== null;

/** The list of a date, once it is made: its number, or null. The lock keeps two from making it at once. */
export async function builtAlready(tx: Tx, asOf: string): Promise<string | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('credit-report'))`;
  const found = await tx.creditReport.findUnique({ where: { asOf: toDbDate(asOf) } });
  return found?.no ?? null;
}

/**
 * Makes the list of every arrears of a date in one statement, each reported or held back as `heldFor` of the domain judges, and
 * takes along every correction that no list has told yet.
 */
export async function buildReport(tx: Tx, asOf: string, by: { username: string; on: string }): Promise<string> {
  const no = await nextNumber(tx, 'NR', by.on);
  await tx.creditReport.create({
    data: { no, asOf: toDbDate(asOf), builtBy: by.username, builtOn: toDbDate(by.on) },
  });
  const items = await tx.$executeRaw(Prisma.sql`
    INSERT INTO credit_report_item (report_no, loan_no, client_no, branch_code, status, risk_class, days_overdue, principal_fen,
      overdue_fen, notice_cause, notice_sent_on, held_for, disputed)
    SELECT ${no}, s.loan_no, l.client_no, s.branch_code, s.status, s.risk_class, s.days_overdue, s.principal_fen, s.overdue_fen,
      told.cause, told.sent_on,
      CASE WHEN NOT EXISTS (SELECT 1 FROM client_consent c WHERE c.client_no = l.client_no AND c.kind = 'CREDIT_QUERY'
                              AND c.given_on <= ${asOf}::date) THEN 'NO_CONSENT'
           WHEN told.sent_on IS NULL THEN 'NOT_NOTIFIED'
           WHEN told.sent_on + ${NOTICE_LEAD_DAYS}::int > ${asOf}::date THEN 'NOTICE_TOO_LATE' END,
      EXISTS (SELECT 1 FROM credit_objection o LEFT JOIN credit_objection_answer a ON a.objection_no = o.no
              WHERE o.loan_no = s.loan_no AND o.received_on <= ${asOf}::date AND a.objection_no IS NULL)
    FROM loan_snapshot s
    JOIN loan l ON l.no = s.loan_no
    LEFT JOIN LATERAL (SELECT id FROM collection_case k WHERE k.loan_no = s.loan_no AND k.overdue_since <= ${asOf}::date
                       ORDER BY k.episode DESC LIMIT 1) k ON true
    LEFT JOIN LATERAL (SELECT n.cause, min((n.business_at AT TIME ZONE 'Asia/Shanghai')::date) AS sent_on FROM notice n
                       WHERE n.cause = k.id || ${CAUSE} AND n.status = 'SENT' GROUP BY n.cause) told ON true
    WHERE s.business_date = ${asOf}::date AND s.status IN ('OVERDUE', 'WRITTEN_OFF') AND s.days_overdue > 0`);
  const corrections = await tx.$executeRaw(Prisma.sql`
    INSERT INTO credit_correction (objection_no, report_no)
    SELECT a.objection_no, ${no} FROM credit_objection_answer a
    WHERE a.outcome = 'UPHELD' AND NOT EXISTS (SELECT 1 FROM credit_correction c WHERE c.objection_no = a.objection_no)`);
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'CREDIT_REPORT_BUILT',
    subject: 'SYSTEM',
    subjectNo: no,
    detail: { asOf, items, corrections },
  });
  return no;
}

export interface CreditReportFilter extends PageRequest {
  branch: string | null;
  no?: string;
}

/** The lists that were made, the latest first, counted as far as a branch may see them. */
export async function creditReports(db: PrismaClient, filter: CreditReportFilter): Promise<Page<CreditReportRecord>> {
  const before = decodeCursor(filter.cursor, ['date'])?.[0] ?? null;
  const found = await db.$queryRaw<CreditReportRecord[]>(Prisma.sql`
    SELECT r.no, r.as_of::text AS "asOf", r.built_by AS "builtBy", r.built_on::text AS "builtOn", i.reported, i.held,
      (SELECT count(*)::int FROM credit_correction c JOIN credit_objection o ON o.no = c.objection_no JOIN loan l ON l.no = o.loan_no
       WHERE c.report_no = r.no AND (${filter.branch}::text IS NULL OR l.branch_code = ${filter.branch})) AS corrections
    FROM (
      SELECT * FROM credit_report
      WHERE (${filter.no ?? null}::text IS NULL OR no = ${filter.no ?? null}) AND (${before}::date IS NULL OR as_of < ${before}::date)
      ORDER BY as_of DESC LIMIT ${filter.limit + 1}
    ) AS r CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE held_for IS NULL)::int AS reported, count(*) FILTER (WHERE held_for IS NOT NULL)::int AS held
      FROM credit_report_item WHERE report_no = r.no AND (${filter.branch}::text IS NULL OR branch_code = ${filter.branch})
    ) AS i
    ORDER BY r.as_of DESC`);
  return pageOf<CreditReportRecord>(found, filter.limit, ({ asOf }) => [asOf]);
}

/** What one list says, those reported first. */
export async function reportItems(
  db: PrismaClient,
  where: { reportNo?: string; loanNo?: string; branchCode?: string },
): Promise<(CreditReportItemRecord & { reportNo: string })[]> {
  const orderBy = [{ reportNo: 'desc' as const }, { loanNo: 'asc' as const }];
  const found = await db.creditReportItem.findMany({ where, omit: { noticeCause: true }, orderBy });
  return found.map(({ principalFen, overdueFen, noticeSentOn, heldFor, ...item }) => ({
    ...item,
    principalFen: Number(principalFen),
    overdueFen: Number(overdueFen),
    noticeSentOn: noticeSentOn && fromDbDate(noticeSentOn),
    heldFor: heldFor as HeldReason | null,
  }));
}

/** The corrections that a list told, of the loans of a branch (null: of all). */
export async function correctionsIn(
  db: PrismaClient,
  reportNo: string,
  branch: string | null,
): Promise<{ objectionNo: string; loanNo: string; correction: string }[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT c.objection_no AS "objectionNo", o.loan_no AS "loanNo", coalesce(a.correction, '') AS correction
    FROM credit_correction c JOIN credit_objection o ON o.no = c.objection_no
    JOIN credit_objection_answer a ON a.objection_no = c.objection_no JOIN loan l ON l.no = o.loan_no
    WHERE c.report_no = ${reportNo} AND (${branch}::text IS NULL OR l.branch_code = ${branch}) ORDER BY c.objection_no`);
}

/** What a loan's client was told before he was reported: one line a channel, with what became of it. */
export async function noticesBefore(
  db: PrismaClient,
  loanNo: string,
): Promise<{ channel: string; status: 'PENDING' | 'SENT' | 'FAILED' | 'CANCELLED'; on: string }[]> {
  return db.$queryRaw(Prisma.sql`
    SELECT channel, status, (business_at AT TIME ZONE 'Asia/Shanghai')::date::text AS "on"
    FROM notice WHERE subject_no = ${loanNo} AND template = 'negative-report-notice' ORDER BY id DESC`);
}
