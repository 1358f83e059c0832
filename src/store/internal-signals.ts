import { addDays } from '../domain/date';
import { fen, formatYuan } from '../domain/money';
import type { InternalSignal } from '../domain/warning/policy';
import { fromDbDate, toDbDate } from './dates';
import { eachApart } from './each-apart';
import { Prisma, type PrismaClient } from './generated/client';
import { standingOf } from '../domain/guarantor/guarantor';
import { GUARANTEES, guarantorsOf } from './guarantors';
import { restrictedLoans } from './policy-library/impact';
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
 * debts overdue elsewhere. Each is raised by itself, and once.
 */
export async function raiseSignals(prisma: PrismaClient, businessDate: string): Promise<void> {
  const signals = [
    ...(await found(prisma, businessDate)),
    ...(await overcommitted(prisma)),
    ...(await restricted(prisma, businessDate)),
  ];
  const raised = { source: 'SYSTEM', by: 'system', on: businessDate, at: `${businessDate}T23:00:00+08:00` } as const;
  const nameOf = ({ code, loanNo }: Found): string => `${loanNo} ${code}`;
  await eachApart(signals, nameOf, ({ code, loanNo, about, detail }) =>
    prisma.$transaction((tx) => raiseWarning(tx, { ...raised, code, loanNo, detail, reference: `${code}/${about}` })),
  );
}

/** What the watches hear of a day: its warnings, and the loans whose class in force changed. The same when it is asked again. */
export async function newsOfDay(prisma: PrismaClient, businessDate: string): Promise<ForReview[]> {
  const changed = await prisma.loanClassChange.findMany({
    where: { on: toDbDate(businessDate) },
    distinct: ['loanNo'],
    select: { loanNo: true },
  });
  // Those of the day that wait, also when they were raised before a first attempt broke off: its watch may not have heard of them.
  const raised = await prisma.warning.findMany({
    where: { raisedBy: 'system', raisedOn: toDbDate(businessDate), status: 'OPEN' },
    orderBy: { no: 'asc' },
  });
  const told = raised.map(({ loanNo, no, dueOn }) => ({ loanNo, warning: { no, dueOn: fromDbDate(dueOn) } }));
  return [...told, ...changed.map(({ loanNo }) => ({ loanNo, warning: null }))];
}

/** Loans in an industry that a document of the library has come to restrict. */
async function restricted(prisma: PrismaClient, businessDate: string): Promise<Found[]> {
  const loans = await restrictedLoans(prisma, addDays(businessDate, -LOOKS_BACK_DAYS), businessDate);
  return loans.map(({ loanNo, policyNo, title }) => ({
    code: 'INDUSTRY_POLICY' as const,
    loanNo,
    about: `${loanNo}/${policyNo}`,
    detail: `${policyNo} ${title}`,
  }));
}

/** What was recorded after the end of its own day is still seen. */
const LOOKS_BACK_DAYS = 30;

/** Guarantors who stand for more than they can; told again when what they own or stand for changes. */
async function overcommitted(prisma: PrismaClient): Promise<Found[]> {
  const all = await guarantorsOf(prisma, null);
  const beyond = all.flatMap((guarantor) => {
    const { isOvercommitted, givenFen } = standingOf(guarantor);
    return isOvercommitted ? [{ ...guarantor, givenFen }] : [];
  });
  const signals = beyond.flatMap(({ no, loanNos, netAssetsFen, givenFen }) =>
    loanNos.map((loanNo) => ({
      code: 'GUARANTOR_OVERCOMMITTED' as const,
      loanNo,
      about: `${loanNo}/${no}/${String(netAssetsFen)}/${String(givenFen)}`,
      detail: `${no} ${formatYuan(fen(givenFen))} > ${formatYuan(fen(netAssetsFen ?? 0))}`,
    })),
  );
  const known = await prisma.warning.findMany({
    where: { source: 'SYSTEM', reference: { in: signals.map(({ code, about }) => `${code}/${about}`) } },
    select: { reference: true },
  });
  return signals.filter(({ code, about }) => !known.some(({ reference }) => reference === `${code}/${about}`));
}

function found(prisma: PrismaClient, businessDate: string): Promise<Found[]> {
  return prisma.$queryRaw<Found[]>(Prisma.sql`
    WITH guarantee AS (${GUARANTEES}), open AS (SELECT no, client_no FROM loan WHERE status IN ('CURRENT', 'OVERDUE')),
    signal AS (
      SELECT 'CONTACT_LOST' AS code, o.no, o.no || '/' || n.id AS about, n.reason AS detail
      FROM contact_note n JOIN open o ON o.client_no = n.client_no
      WHERE n.kind = 'LOST_CONTACT' AND n."from" BETWEEN ${businessDate}::date - ${LOOKS_BACK_DAYS}::int AND ${businessDate}::date
      UNION ALL
      SELECT 'OVERDUE_ELSEWHERE', o.no, o.no || '/' || f.id, f.note
      FROM classification_fact f JOIN open o ON o.client_no = f.client_no
      WHERE f.code = 'DEBT_ELSEWHERE' AND f.value > 0
        AND f."on" BETWEEN ${businessDate}::date - ${LOOKS_BACK_DAYS}::int AND ${businessDate}::date
      UNION ALL
      SELECT 'GUARANTOR_DEFAULT', o.no, o.no || '/' || g.no || '/' || g.oldest_unpaid_due_on, g.no
      FROM loan g JOIN guarantee ON guarantor_no = g.client_no JOIN open o ON o.no = guarantee.loan_no
      WHERE g.status = 'OVERDUE'
    )
    SELECT code, no AS "loanNo", about, detail FROM signal
    WHERE NOT EXISTS (SELECT FROM warning w WHERE w.source = 'SYSTEM' AND w.reference = code || '/' || about)
    ORDER BY no, code`);
}
