import { findingsOf } from '../../src/contracts/http/findings';
import { quoteSchema, quoteToJson, toQuoteTerms } from '../../src/contracts/quote';
import { accountToJson, simulateSchema, toAccountInput } from '../../src/contracts/simulate';
import { simulate, type LoanAccount } from '../../src/domain/account';
import { RuleViolation } from '../../src/domain/rule-violation';
import { quote } from '../../src/domain/schedule';

/** 12,000.00 at 36 % a year: 3 % a month, 0.1 % a day, so that figures can be checked in the head. */
export const TWELVE_MONTHS = {
  method: 'EQUAL_PRINCIPAL',
  principal: '12000.00',
  annualRate: '0.36',
  instalments: 12,
  disbursedOn: '2026-01-15',
};

type Json = Record<string, unknown>;

export interface QuoteRowJson {
  number: number;
  dueOn: string;
  days: number;
  openingBalance: string;
  principal: string;
  interest: string;
  fee: string;
  total: string;
  closingBalance: string;
}

export interface QuotedJson {
  instalments: QuoteRowJson[];
  totals: { principal: string; interest: string; fee: string; total: string };
  annualisedCost: { periodicRate: string | null; simple: string | null; compound: string | null };
}

/** Quotes as a user does: JSON in, JSON out. */
export function quoted(terms: Json): QuotedJson {
  return quoteToJson(quote(toQuoteTerms(quoteSchema.parse({ ...TWELVE_MONTHS, ...terms })))) as unknown as QuotedJson;
}

interface ComponentsJson {
  fee: string;
  compound: string;
  penalty: string;
  interest: string;
  principal: string;
}

export interface AccountJson {
  status: string;
  asOf: string;
  daysOverdue: number;
  riskClass: string;
  balances: Record<
    'principal' | 'principalOverdue' | 'interestDue' | 'interestAccrued' | 'penalty' | 'compound' | 'fee' | 'held',
    string
  >;
  payoff: string;
  schedule: (QuoteRowJson & { prepaid: string; paid: ComponentsJson; waived: ComponentsJson; paidOn: string | null })[];
  transactions: {
    on: string;
    type: string;
    reference: string | null;
    amount: string;
    reversed: boolean;
    allocated: ComponentsJson;
    held: string;
  }[];
}

/** Simulates as a user does: JSON in, JSON out. */
export function accountOn(asOf: string, events: readonly Json[] = [], terms: Json = {}): AccountJson {
  return accountToJson(domainAccountOn(asOf, events, terms)) as unknown as AccountJson;
}

/** The same in the domain's units. */
export function domainAccountOn(asOf: string, events: readonly Json[] = [], terms: Json = {}): LoanAccount {
  return simulate(toAccountInput(simulateSchema.parse({ terms: { ...TWELVE_MONTHS, ...terms }, events, asOf })));
}

/** What a rule or the schema refuses, as "CODE pointer"; '' when nothing. */
export function refusal(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (error) {
    if (error instanceof RuleViolation) return `${error.code} ${error.pointer ?? ''}`;
    throw error;
  }
}

/** The schema's findings for a simulation, as "CODE pointer". */
export function simulateFindings(document: Json): string[] {
  const whole = { terms: TWELVE_MONTHS, events: [], asOf: '2026-03-01', ...document };
  return found(simulateSchema.safeParse(whole, { reportInput: true }));
}

function found(
  parsed: ReturnType<typeof simulateSchema.safeParse> | ReturnType<typeof quoteSchema.safeParse>,
): string[] {
  return parsed.success ? [] : findingsOf(parsed.error).map(({ code, pointer }) => `${code} ${pointer}`);
}

export const repayment = (on: string, amount: string, reference = on): Json => ({
  type: 'REPAYMENT',
  on,
  amount,
  reference,
});
export const prepayment = (on: string, amount: string, more: Json = {}): Json => ({
  type: 'PREPAYMENT',
  on,
  amount,
  ...more,
});
export const full = (on: string, more: Json = {}): Json => ({ type: 'PREPAYMENT', on, full: true, ...more });
