import {
  gravest,
  isRefinancing,
  renewalObstacles,
  type EnterpriseSize,
  type Renewable,
} from '../domain/servicing/renewal';
import { toDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import { dueFenOf, loadAccount } from './loan-account';
import type { Tx } from './once';

/** A loan as its renewal is judged on a day. */
export async function renewalFacts(
  db: Tx | PrismaClient,
  loanNo: string,
  today: string,
): Promise<Omit<Renewable, 'size'>> {
  const row = await db.loan.findUniqueOrThrow({ where: { no: loanNo } });
  const key = { code: row.productCode, version: row.productVersion };
  const account = await loadAccount(db, loanNo, today);
  const product = await db.product.findUnique({ where: { code_version: key }, select: { category: true } });
  const inForce = await db.loanClass.findUnique({ where: { loanNo }, select: { riskClass: true } });
  const misuse = await db.loanEvent.count({ where: { loanNo, type: 'MISUSE' } });
  const observations = await db.classificationFact.count({
    where: { loanNo, code: { in: ['RESTRUCTURED', 'RESTRUCTURED_AGAIN'] }, endsOn: { gt: toDbDate(today) } },
  });
  return {
    category: product?.category ?? row.productCode,
    status: account.status,
    maturityOn: account.schedule.at(-1)?.dueOn ?? today,
    // The worse of the two counts: the account's own class needs no end of day.
    riskClass: account.riskClass === 'NORMAL' ? (inForce?.riskClass ?? 'NORMAL') : account.riskClass,
    misused: misuse > 0,
    observed: observations > 0,
    dueFen: dueFenOf(account),
  };
}

/** What costs a loan its class if it is renewed as it stands, the gravest first: a code of the catalogue; null where it keeps it (RULES 1.6, 2.3). */
export async function lostBy(
  db: Tx | PrismaClient,
  { loanNo, size }: { loanNo: string; size: EnterpriseSize },
  today: string,
): Promise<string | null> {
  const obstacles = renewalObstacles({ ...(await renewalFacts(db, loanNo, today)), size }, today);
  return isRefinancing(obstacles) ? gravest(obstacles) : null;
}

/** Whether a loan would be renewed as it stands and keep its class; any other renewal is new borrowing that repays old. */
export const keepsClass = async (
  db: Tx | PrismaClient,
  loan: { loanNo: string; size: EnterpriseSize },
  today: string,
): Promise<boolean> => (await lostBy(db, loan, today)) === null;
