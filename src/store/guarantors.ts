import type { OwnRecord } from '../domain/appraisal/own-record';
import type { ChangeKind } from '../domain/client-change/kinds';
import { statementsDue } from '../domain/covenant/reporting';
import type { MonitoringDuty } from '../domain/monitoring/duty';
import { statementsOf } from './client-statements';
import { fromDbDate } from './dates';
import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';

type Db = Tx | PrismaClient;

/** What a suretyship that is signed stands for: loans that are not over, of its own application or drawn on its facility. */
const backed = (which: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT s.no AS security_no, s.owner_no, k.secured_fen, l.no AS loan_no
  FROM security s JOIN security_contract k ON k.security_no = s.no JOIN loan l ON l.application_no = s.application_no
  WHERE s.form = 'SURETY' AND s.withdrawn_on IS NULL AND l.status IN ('CURRENT', 'OVERDUE') AND ${which}
  UNION ALL
  SELECT s.no, s.owner_no, k.secured_fen, l.no
  FROM security s JOIN security_contract k ON k.security_no = s.no JOIN facility f ON f.application_no = s.application_no
    JOIN application a ON a.facility_no = f.no JOIN loan l ON l.application_no = a.no
  WHERE s.form = 'SURETY' AND s.withdrawn_on IS NULL AND l.status IN ('CURRENT', 'OVERDUE') AND ${which}`;

/** Each way by itself, from end to end along indexes: asked of one loan or of one guarantor, nobody reads the whole book. */
const guarantees = (which: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT r.from_no AS guarantor_no, l.no AS loan_no FROM client_relation r JOIN loan l ON l.client_no = r.to_no
  WHERE r.kind = 'GUARANTEES' AND r.ended_on IS NULL AND l.status IN ('CURRENT', 'OVERDUE') AND ${which}
  UNION
  SELECT owner_no, loan_no FROM (${backed(which)}) AS surety`;

/** Who stands for which loan that is not over: by a suretyship that is signed, his own or on the facility, or as a relation says. */
export const GUARANTEES = guarantees(Prisma.sql`true`);

/** A guarantor as the books know him; amounts in fen. */
export interface GuarantorRecord {
  no: string;
  kind: 'PERSON' | 'COMPANY';
  name: string;
  branchCode: string;
  loanNos: string[];
  netAssetsFen: number | null;
  statedFen: number;
  hereFen: number;
}

/** The guarantors of one loan, or of all that are not over, with what they own and stand for. */
export async function guarantorsOf(db: Db, loanNo: string | null): Promise<GuarantorRecord[]> {
  const found = await db.$queryRaw<
    (Omit<GuarantorRecord, 'netAssetsFen' | 'statedFen' | 'hereFen'> &
      Record<'net' | 'stated' | 'here', bigint | null>)[]
  >(Prisma.sql`
    WITH wanted AS MATERIALIZED (
      SELECT guarantor_no, array_agg(loan_no ORDER BY loan_no) AS loan_nos
      FROM (${loanNo === null ? GUARANTEES : guarantees(Prisma.sql`l.no = ${loanNo}`)}) AS guarantee GROUP BY guarantor_no
    ), surety AS MATERIALIZED (
      SELECT DISTINCT b.security_no, b.owner_no, b.secured_fen
      FROM wanted CROSS JOIN LATERAL (${backed(Prisma.sql`s.owner_no = wanted.guarantor_no`)}) AS b
    ), appraised AS MATERIALIZED (
      SELECT s.owner_no, p.net_assets_fen, coalesce(p.given_fen, 0) + s.secured_fen AS stated, p."on", p.id
      FROM surety s CROSS JOIN LATERAL (
        SELECT * FROM security_appraisal WHERE security_no = s.security_no ORDER BY id DESC LIMIT 1) AS p
    ), owned AS MATERIALIZED (
      SELECT DISTINCT ON (client_no) client_no, net FROM (
        SELECT client_no, net, "on", 1 AS rank, id FROM wanted CROSS JOIN LATERAL (
          SELECT client_no, (figures->>'equity')::bigint AS net, period_end AS "on", id FROM client_statement
          WHERE client_no = guarantor_no ORDER BY period_end DESC, id DESC LIMIT 1) AS stated
        UNION ALL SELECT owner_no, net_assets_fen, "on", 0, id FROM appraised WHERE net_assets_fen IS NOT NULL
      ) known ORDER BY client_no, "on" DESC, rank DESC, id DESC
    )
    SELECT c.no, c.kind, c.name, c.branch_code AS "branchCode", w.loan_nos AS "loanNos", o.net,
      (SELECT max(stated) FROM appraised a WHERE a.owner_no = c.no) AS stated,
      (SELECT sum(secured_fen)::bigint FROM surety s WHERE s.owner_no = c.no) AS here
    FROM wanted w JOIN client c ON c.no = w.guarantor_no LEFT JOIN owned o ON o.client_no = c.no ORDER BY c.no`);
  return found.map(({ net, stated, here, ...guarantor }) => ({
    ...guarantor,
    netAssetsFen: net === null ? null : Number(net),
    statedFen: Number(stated ?? 0),
    hereFen: Number(here ?? 0),
  }));
}

/** The loans that are not over and that a client stands for. */
export async function guaranteedBy(db: Db, clientNo: string): Promise<{ no: string; clockOffsetMs: number }[]> {
  const found = await db.$queryRaw<{ no: string; offset: bigint }[]>(Prisma.sql`
    SELECT l.no, l.clock_offset_ms AS offset FROM (${GUARANTEES}) g JOIN loan l ON l.no = g.loan_no
    WHERE g.guarantor_no = ${clientNo} ORDER BY l.no`);
  return found.map(({ no, offset }) => ({ no, clockOffsetMs: Number(offset) }));
}

/** A guarantor that is a company sends a statement a year [CONV, 示例参数，需按本行制度调整]. */
const YEARLY = 12;

/** The statements that the guarantors of a loan owe, as of a date. */
export async function guarantorDuties(
  db: Db,
  loan: { no: string; disbursedOn: Date },
  asOf: string,
): Promise<MonitoringDuty[]> {
  const companies = (await guarantorsOf(db, loan.no)).filter(({ kind }) => kind === 'COMPANY');
  const due = companies.map(async ({ no }) => {
    const onFile = (await statementsOf(db, no)).filter(({ months }) => months === YEARLY);
    const periods = {
      since: fromDbDate(loan.disbursedOn),
      months: YEARLY,
      onFile: onFile.map((one) => one.periodEnd),
    } as const;
    return statementsDue(periods, asOf).map(({ periodEnd, dueOn }) => ({
      kind: 'GUARANTOR_STATEMENT' as const,
      subject: `${no}/${periodEnd}`,
      dueOn,
    }));
  });
  return (await Promise.all(due)).flat();
}

export interface GuarantorEvent {
  id: string;
  kind: ChangeKind;
  on: string;
  evidence: string;
  note: string;
  by: string;
}

/** So many are shown: the latest. */
const MOST = 50;

/** What befell a guarantor, or changed of him materially, and stands: the latest first. */
export async function clientEventsOf(db: Db, clientNo: string): Promise<GuarantorEvent[]> {
  const found = await db.$queryRaw<(Omit<GuarantorEvent, 'on'> & { on: Date })[]>(Prisma.sql`
    SELECT e.id::text AS id, e.kind, e."on", e.evidence, e.note, e.by FROM client_event e
    WHERE e.client_no = ${clientNo} AND e.weight IS DISTINCT FROM 'INFORMATION'
      AND NOT EXISTS (SELECT 1 FROM client_event k WHERE k.corrects_id = e.id)
    ORDER BY e.id DESC LIMIT ${MOST}`);
  return found.map(({ on, ...event }) => ({ ...event, on: fromDbDate(on) }));
}

/** The arrears of a client with this lender: loans overdue, and the most days of them. */
export async function arrearsOf(db: Db, clientNo: string): Promise<{ loans: number; days: number }> {
  const { _count, _max } = await db.loan.aggregate({
    where: { clientNo, status: 'OVERDUE' },
    _count: true,
    _max: { daysOverdue: true },
  });
  return { loans: _count, days: _max.daysOverdue ?? 0 };
}

/** How a client stands with this lender: his arrears, and whether a loan of his is written off or classed substandard or worse. */
export async function ownRecordOf(db: Db, clientNo: string): Promise<OwnRecord> {
  const [arrears, impaired] = await Promise.all([
    arrearsOf(db, clientNo),
    db.loan.count({
      where: {
        clientNo,
        status: { not: 'SETTLED' },
        OR: [{ status: 'WRITTEN_OFF' }, { riskClass: { in: ['SUBSTANDARD', 'DOUBTFUL', 'LOSS'] } }],
      },
    }),
  ]);
  return { ...arrears, impaired: impaired > 0 };
}
