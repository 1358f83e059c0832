import type { Renewable } from '../domain/servicing/renewal';
import { toDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import { dueFenOf, loadAccount } from './loan-account';

/** A loan as its renewal is judged on a day. */
export async function renewalFacts(db: PrismaClient, loanNo: string, today: string): Promise<Omit<Renewable, 'size'>> {
  const row = await db.loan.findUniqueOrThrow({ where: { no: loanNo } });
  const key = { code: row.productCode, version: row.productVersion };
  const [account, product, inForce, misuse, observations] = await Promise.all([
    loadAccount(db, loanNo, today),
    db.product.findUnique({ where: { code_version: key }, select: { category: true } }),
    db.loanClass.findUnique({ where: { loanNo }, select: { riskClass: true } }),
    db.loanEvent.count({ where: { loanNo, type: 'MISUSE' } }),
    db.classificationFact.count({
      where: { loanNo, code: { in: ['RESTRUCTURED', 'RESTRUCTURED_AGAIN'] }, endsOn: { gt: toDbDate(today) } },
    }),
  ]);
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
