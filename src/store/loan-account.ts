import type { LoanView } from '../contracts/messages/servicing';
import { simulateSchema, toAccountInput, type SimulateInput } from '../contracts/simulate';
import type { LoanTerms } from '../contracts/terms';
import { simulate, type AccountInput, type Components, type LoanAccount } from '../domain/account';
import { nextRepricing, REPRICING_REFERENCE } from '../domain/pricing/rate-rule';
import type { PrismaClient } from './generated/client';
import { contractOf } from './loan-contract';
import type { Tx } from './once';

/** A dated event exactly as `simulate` reads it (INTERFACE). */
export interface WireEvent {
  type: string;
  on: string;
  reference?: string;
  [field: string]: unknown;
}

/** The account that terms and events give as of a date: the same fold as `xindai simulate`. */
export function foldLoan(contract: LoanTerms, events: readonly unknown[], asOf: string): LoanAccount {
  return simulate(accountInput(contract, events, asOf));
}

/** What a loan's account is folded from, in the form in which `simulate` reads it. */
export async function simulationOf(db: PrismaClient, loanNo: string, asOf: string): Promise<SimulateInput> {
  const {
    terms: { pricing: _pricing, ...terms },
  } = await contractOf(db, loanNo);
  const events = await db.loanEvent.findMany({ where: { loanNo }, orderBy: { id: 'asc' }, select: { event: true } });
  return simulateSchema.parse({ terms, events: events.map(({ event }) => event), asOf });
}

/** What the account is folded from, out of what is stored. */
export function accountInput(contract: LoanTerms, events: readonly unknown[], asOf: string): AccountInput {
  // How the rate is found is no business of the account: it sees the rate changes that were booked.
  const { pricing: _pricing, ...terms } = contract;
  return toAccountInput(simulateSchema.parse({ terms, events, asOf }));
}

/** A loan's account as of a date, from what is stored; `more` are events that are only being thought of. */
export async function loadAccount(
  db: Tx | PrismaClient,
  loanNo: string,
  asOf: string,
  more: readonly WireEvent[] = [],
): Promise<LoanAccount> {
  const { terms } = await contractOf(db, loanNo);
  const events = await db.loanEvent.findMany({ where: { loanNo }, orderBy: { id: 'asc' }, select: { event: true } });
  return foldLoan(terms, [...events.map(({ event }) => event), ...more], asOf);
}

/** Everything fallen due or charged and neither paid nor waived, in fen. */
export function dueFenOf({ charged, paid, waived }: LoanAccount): number {
  return total(charged) - total(paid) - total(waived);
}

const total = ({ fee, compound, penalty, interest, principal }: Components): number =>
  fee + compound + penalty + interest + principal;

/** The account as messages and read model carry it. */
export function viewOf(loanNo: string, terms: LoanTerms & { technicalDays?: number }, account: LoanAccount): LoanView {
  const next = account.schedule.find(({ dueOn }) => dueOn > account.asOf);
  const nextRepricingOn = repricingAfter(terms, account);
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
    nextDueFen: next?.total ?? 0,
    oldestUnpaidDueOn: account.oldestUnpaidDueOn,
    maturityOn: account.schedule.at(-1)?.dueOn ?? account.asOf,
    disbursedOn: terms.disbursedOn ?? account.asOf,
    graceDays: terms.graceDays ?? 0,
    technicalDays: terms.technicalDays ?? 0,
    receivedFen: total(account.paid) + account.prepaid + account.held,
    ...(nextRepricingOn === null ? {} : { nextRepricingOn }),
  };
}

/** When the rate follows the LPR next: after the last time it did, and before the loan ends. */
function repricingAfter(
  { pricing, disbursedOn }: LoanTerms,
  { transactions, schedule, asOf }: LoanAccount,
): string | null {
  if (pricing === undefined) return null;
  // A rate that was agreed in a restructuring follows the LPR no more.
  if (
    transactions.some(
      ({ type, reference }) => type === 'RATE_CHANGE' && reference?.startsWith(REPRICING_REFERENCE) !== true,
    )
  )
    return null;
  const start = disbursedOn ?? asOf;
  const last = transactions.reduce(
    (on, one) => (one.reference?.startsWith(REPRICING_REFERENCE) === true && one.on > on ? one.on : on),
    start,
  );
  const next = nextRepricing(pricing.repricing, start, last);
  return next !== null && next < (schedule.at(-1)?.dueOn ?? asOf) ? next : null;
}
