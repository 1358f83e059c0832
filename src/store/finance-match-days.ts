import { instantOf } from '../domain/business-time';
import { daysOfMonth } from '../domain/finance-match/period';
import { isMonthEnd } from './end-of-day/migration';
import { fromDbDate, toDbDate } from './dates';
import { allApart, type Apart } from './each-apart';
import { openMatch } from './finance-matches';
import type { FinanceMatch, PrismaClient } from './generated/client';
import { enqueueNotices, toStaff } from './notices';
import { once } from './once';

/**
 * The end of a day: at a month end a reconciliation is opened for every branch that has loans; what is not signed by its day is told
 * to finance and to who leads the branch, once.
 */
export async function pressMatches(db: PrismaClient, on: string): Promise<void> {
  const at = new Date(instantOf(on, 24 * 60)).toISOString();
  const late = await db.financeMatch.findMany({ where: { status: { not: 'SIGNED' }, signBy: { lt: toDbDate(on) } } });
  await allApart([
    ...(isMonthEnd(on) ? await opensOfMonth(db, on, at) : []),
    ...late.map((match) => ({ name: match.no, act: () => tellLate(db, match, at) })),
  ]);
}

async function tellLate(
  db: PrismaClient,
  { no, branchCode, to, signBy }: Pick<FinanceMatch, 'no' | 'branchCode' | 'to' | 'signBy'>,
  at: string,
): Promise<void> {
  await once(db, `finance-match/${no}/late`, async (tx) => {
    const about = { subjectNo: no, businessAt: at, clockOffsetMs: 0, template: 'finance-match-late' as const };
    const params = { matchNo: no, branchCode, to: fromDbDate(to), signBy: fromDbDate(signBy) };
    const told = await tx.user.findMany({
      where: {
        active: true,
        OR: [{ roles: { has: 'FINANCE' } }, { roles: { has: 'DEPARTMENT_MANAGER' }, branchCode }],
      },
      select: { username: true },
      orderBy: { username: 'asc' },
    });
    const cause = `finance-match-${no}/late`;
    await enqueueNotices(
      tx,
      told.flatMap(({ username: recipient }) => toStaff({ ...about, cause, recipient, params })),
    );
    return null;
  });
}

async function opensOfMonth(db: PrismaClient, on: string, at: string): Promise<Apart[]> {
  const branches = await db.loan.groupBy({ by: ['branchCode'], where: { disbursedOn: { lte: toDbDate(on) } } });
  const period = daysOfMonth(on.slice(0, 7));
  return branches.map(({ branchCode }) => {
    const given = {
      kind: 'MONTH' as const,
      branchCode,
      applicationNo: null,
      loanNo: null,
      clockOffsetMs: 0,
      ...period,
    };
    const by = { username: 'system', on, at };
    return { name: branchCode, act: () => db.$transaction((tx) => openMatch(tx, given, by)) };
  });
}
