import type { InternalSignal } from '../domain/warning/policy';
import { toDbDate } from './dates';
import { Prisma, type PrismaClient } from './generated/client';
import { raiseWarning } from './warnings';

/** Something for the watch over a loan to hear. */
export interface ForReview {
  loanNo: string;
  warning: { no: string; dueOn: string } | null;
}

interface Found {
  code: InternalSignal;
  loanNo: string;
  about: string;
  detail: string;
}

/**
 * What a business day has brought from inside the bank that calls for a warning: a debtor out of reach, a guarantor in arrears,
 * debts overdue elsewhere; and the loans whose class in force changed. Told again for the same day it is the same warnings.
 */
export async function signalsOfDay(prisma: PrismaClient, businessDate: string): Promise<ForReview[]> {
  const raised: ForReview[] = [];
  for (const { code, loanNo, about, detail } of await found(prisma, businessDate)) {
    const told = await prisma.$transaction((tx) =>
      raiseWarning(tx, {
        ...{ code, source: 'SYSTEM', reference: `${code}/${about}`, loanNo, detail, by: 'system' },
        ...{ on: businessDate, at: `${businessDate}T23:00:00+08:00` },
      }),
    );
    if ('raised' in told) raised.push({ loanNo, warning: { no: told.raised.no, dueOn: told.raised.dueOn } });
  }
  const changed = await prisma.loanClassChange.findMany({
    where: { on: toDbDate(businessDate) },
    distinct: ['loanNo'],
    select: { loanNo: true },
  });
  return [...raised, ...changed.map(({ loanNo }) => ({ loanNo, warning: null }))];
}

function found(prisma: PrismaClient, businessDate: string): Promise<Found[]> {
  return prisma.$queryRaw<Found[]>(Prisma.sql`
    WITH open AS (SELECT no, client_no FROM loan WHERE status IN ('CURRENT', 'OVERDUE')),
    signal AS (
      SELECT 'CONTACT_LOST' AS code, o.no, o.no || '/' || n.id AS about, n.reason AS detail
      FROM contact_note n JOIN open o ON o.client_no = n.client_no
      WHERE n.kind = 'LOST_CONTACT' AND n."from" = ${businessDate}::date
      UNION ALL
      SELECT 'OVERDUE_ELSEWHERE', o.no, o.no || '/' || f.id, f.note
      FROM classification_fact f JOIN open o ON o.client_no = f.client_no
      WHERE f.code = 'DEBT_ELSEWHERE' AND f.value > 0 AND f."on" = ${businessDate}::date
      UNION ALL
      SELECT 'GUARANTOR_DEFAULT', o.no, o.no || '/' || g.no || '/' || g.oldest_unpaid_due_on, g.no
      FROM loan g JOIN client_relation r ON r.from_no = g.client_no AND r.kind = 'GUARANTEES' AND r.ended_on IS NULL
        JOIN open o ON o.client_no = r.to_no
      WHERE g.status = 'OVERDUE'
    )
    SELECT code, no AS "loanNo", about, detail FROM signal
    WHERE NOT EXISTS (SELECT FROM warning w WHERE w.source = 'SYSTEM' AND w.reference = code || '/' || about)
    ORDER BY no, code`);
}
