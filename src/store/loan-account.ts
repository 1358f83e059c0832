import type { LoanView } from '../contracts/messages/servicing';
import { simulateSchema, toAccountInput } from '../contracts/simulate';
import type { LoanTerms } from '../contracts/terms';
import { simulate, type LoanAccount } from '../domain/account';
import type { Components } from '../domain/account/account';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

/** The account a loan's terms and events give as of a date: the same fold as `xindai simulate`. */
export function foldLoan(terms: LoanTerms, events: readonly unknown[], asOf: string): LoanAccount {
  return simulate(toAccountInput(simulateSchema.parse({ terms, events, asOf })));
}

/** A loan's account as of a date, from what is stored. */
export async function loadAccount(db: Tx | PrismaClient, loanNo: string, asOf: string): Promise<LoanAccount> {
  const loan = await db.loan.findUniqueOrThrow({ where: { no: loanNo }, select: { terms: true } });
  const events = await db.loanEvent.findMany({ where: { loanNo }, orderBy: { id: 'asc' }, select: { event: true } });
  return foldLoan(loan.terms as unknown as LoanTerms, events.map(({ event }) => event), asOf);
}

/** Everything fallen due or charged and neither paid nor waived. */
export function dueFenOf({ charged, paid, waived }: LoanAccount): number {
  return total(charged) - total(paid) - total(waived);
}

const total = ({ fee, compound, penalty, interest, principal }: Components): number => fee + compound + penalty + interest + principal;

/** The account as messages and read model carry it. */
export function viewOf(loanNo: string, account: LoanAccount): LoanView {
  const next = account.schedule.find(({ dueOn }) => dueOn > account.asOf);
  return {
    loanNo,
    status: account.status,
    riskClass: account.riskClass,
    asOf: account.asOf,
    daysOverdue: account.daysOverdue,
    principalFen: account.balances.principal,
    dueFen: dueFenOf(account),
    heldFen: account.held,
    payoffFen: account.payoff,
    nextDueOn: next?.dueOn ?? null,
    nextDueNumber: next?.number ?? null,
    oldestUnpaidDueOn: account.oldestUnpaidDueOn,
    maturityOn: account.schedule.at(-1)?.dueOn ?? account.asOf,
  };
}
