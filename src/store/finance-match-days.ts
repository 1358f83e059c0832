import { instantOf } from '../domain/business-time';
import { daysOfMonth } from '../domain/finance-match/period';
import { isMonthEnd } from './end-of-day/migration';
import { fromDbDate, toDbDate } from './dates';
import { openMatch } from './finance-matches';
import type { PrismaClient } from './generated/client';
import { enqueueNotices, toStaff } from './notices';
import { once } from './once';

/**
 * The end of a day: at a month end a reconciliation is opened for every branch that has loans; what is not signed by its day is told
 * to finance and to who leads the branch, once.
 */
export async function pressMatches(db: PrismaClient, on: string): Promise<void> {
  const at = new Date(instantOf(on, 24 * 60)).toISOString();
  if (isMonthEnd(on)) await openMonth(db, on, at);
  const late = await db.financeMatch.findMany({ where: { status: { not: 'SIGNED' }, signBy: { lt: toDbDate(on) } } });
  for (const { no, branchCode, to, signBy } of late) {
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
}

async function openMonth(db: PrismaClient, on: string, at: string): Promise<void> {
  const branches = await db.loan.groupBy({ by: ['branchCode'], where: { disbursedOn: { lte: toDbDate(on) } } });
  const period = daysOfMonth(on.slice(0, 7));
  for (const { branchCode } of branches) {
    const given = {
      kind: 'MONTH' as const,
      branchCode,
      applicationNo: null,
      loanNo: null,
      clockOffsetMs: 0,
      ...period,
    };
    await db.$transaction((tx) => openMatch(tx, given, { username: 'system', on, at }));
  }
}
