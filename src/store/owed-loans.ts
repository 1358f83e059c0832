import type { RiskClass } from '../domain/account';
import { worstOf } from '../domain/classification/risk-class';
import type { OwedLoan } from '../domain/facility/borrower';
import { isOver } from '../domain/servicing/over';
import type { Tx } from './once';

/** What a borrower still owes, each loan with its class in force: the worse of what the account shows and what was found at the last end of day. */
export async function owedLoans(tx: Tx, clientNo: string): Promise<OwedLoan[]> {
  const select = { no: true, status: true, principalFen: true, dueFen: true, riskClass: true };
  const loans = await tx.loan.findMany({
    where: { clientNo, status: { not: 'SETTLED' } },
    select,
    orderBy: { no: 'asc' },
  });
  const owed = loans.filter(
    ({ status, principalFen, dueFen }) =>
      !isOver({ status, principalFen: Number(principalFen), dueFen: Number(dueFen) }),
  );
  const loanNo = { in: owed.map(({ no }) => no) };
  const [classes, misuses] = await Promise.all([
    tx.loanClass.findMany({ where: { loanNo }, select: { loanNo: true, riskClass: true } }),
    tx.loanEvent.findMany({ where: { loanNo, type: 'MISUSE' }, select: { loanNo: true } }),
  ]);
  const inForce = new Map(classes.map((one) => [one.loanNo, one.riskClass as RiskClass]));
  const misused = new Set(misuses.map((one) => one.loanNo));
  return owed.map(({ no, riskClass }) => ({
    no,
    isMisused: misused.has(no),
    riskClass: worstOf([riskClass as RiskClass, inForce.get(no) ?? 'NORMAL']),
  }));
}
