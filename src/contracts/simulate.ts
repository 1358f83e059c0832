import { z } from 'zod';
import type { AccountEvent, AccountInput, AccountTerms, Components, LoanAccount, Transaction } from '../domain/account';
import { formatYuan, parseYuan } from '../domain/money';
import { parseRate } from '../domain/rate';
import { amount, date, rate, text, whole } from './http/fields';
import { defined, MAX_INSTALMENTS, quoteFields, rowToJson, toQuoteTerms } from './quote';

/** The most events one account may have. */
export const MAX_EVENTS = 10_000;

const component = z.enum(['FEE', 'COMPOUND', 'PENALTY', 'INTEREST', 'PRINCIPAL']);
/** Kept as it is given: it is compared and shown to the letter (S19). */
const reference = z.string().min(1, 'TEXT_LENGTH').max(200, 'TEXT_LENGTH');
/** S36: 0 to below 1. */
const feeRate = rate.refine((value) => !value.startsWith('1') && Number(value) < 1, 'RATE_TOO_LARGE');

export const accountTermsSchema = z.strictObject({
  ...quoteFields,
  graceDays: whole(0, 366).optional(),
  overdueMarkup: rate.optional(),
  misuseMarkup: rate.optional(),
  compoundOverdueInterest: z.boolean().optional(),
  compoundOnPenalty: z.boolean().optional(),
  allocation: z
    .array(component)
    .refine((order) => order.length === 5 && new Set(order).size === 5, 'ALLOCATION_NOT_PERMUTATION') // S24
    .optional(),
  principalFirstAfterDays: whole(0, 36_500).nullable().optional(),
  technicalDays: whole(0, 7).optional(), // S26
  excess: z.enum(['HOLD', 'PREPAY']).optional(),
});

const dated = { on: date, reference: reference.optional() };
const eventSchemas = [
  z.strictObject({ type: z.literal('REPAYMENT'), on: date, amount, reference }),
  z.strictObject({
    type: z.literal('PREPAYMENT'),
    ...dated,
    amount: amount.optional(),
    full: z.boolean().optional(),
    mode: z.enum(['REDUCE_INSTALMENT', 'REDUCE_TERM']).optional(),
    feeRate: feeRate.optional(),
  }),
  z.strictObject({ type: z.literal('RATE_CHANGE'), ...dated, annualRate: rate }),
  z.strictObject({ type: z.literal('FEE'), ...dated, name: text(100), amount }),
  z.strictObject({
    type: z.literal('EXTENSION'),
    ...dated,
    newMaturity: date.optional(),
    addInstalments: whole(1, MAX_INSTALMENTS).optional(),
  }),
  z.strictObject({ type: z.literal('DUE_DAY'), ...dated, dueDay: whole(1, 31) }),
  z.strictObject({ type: z.literal('ACCELERATION'), ...dated }),
  z.strictObject({ type: z.literal('WAIVER'), ...dated, component, amount }),
  z.strictObject({ type: z.literal('MISUSE'), ...dated }),
  z.strictObject({ type: z.literal('WRITE_OFF'), ...dated }),
  z.strictObject({ type: z.literal('REVERSAL'), on: date, reference }),
] as const;

export const accountEventSchema = z.discriminatedUnion('type', eventSchemas, 'EVENT_TYPE');
export type AccountEventInput = z.output<typeof accountEventSchema>;

export const simulateSchema = z.strictObject({
  terms: accountTermsSchema,
  events: z.array(accountEventSchema).max(MAX_EVENTS),
  asOf: date,
});
export type SimulateInput = z.output<typeof simulateSchema>;

/** Wire form to the domain's units. */
export function toAccountInput({ terms, events, asOf }: SimulateInput): AccountInput {
  return { terms: toAccountTerms(terms), events: events.map(toEvent), asOf };
}

function toAccountTerms(input: SimulateInput['terms']): AccountTerms {
  const { overdueMarkup, misuseMarkup } = input;
  return defined({
    ...input,
    ...toQuoteTerms(input),
    overdueMarkup: overdueMarkup === undefined ? undefined : parseRate(overdueMarkup),
    misuseMarkup: misuseMarkup === undefined ? undefined : parseRate(misuseMarkup),
  }) as AccountTerms;
}

function toEvent(event: AccountEventInput): AccountEvent {
  return defined({
    ...event,
    ...('amount' in event && event.amount !== undefined ? { amount: parseYuan(event.amount) } : {}),
    ...('annualRate' in event ? { annualRate: parseRate(event.annualRate) } : {}),
    ...('feeRate' in event && event.feeRate !== undefined ? { feeRate: parseRate(event.feeRate) } : {}),
  }) as AccountEvent;
}

const componentsToJson = ({ fee, compound, penalty, interest, principal }: Components): Record<string, string> => ({
  fee: formatYuan(fee),
  compound: formatYuan(compound),
  penalty: formatYuan(penalty),
  interest: formatYuan(interest),
  principal: formatYuan(principal),
});

function transactionToJson(transaction: Transaction): Record<string, unknown> {
  const { on, type, reference: payerReference, amount: received, reversed, allocated, held } = transaction;
  return {
    on,
    type,
    reference: payerReference,
    amount: formatYuan(received),
    reversed,
    allocated: componentsToJson(allocated),
    held: formatYuan(held),
  };
}

/** The account as INTERFACE shows it. */
export function accountToJson(account: LoanAccount): Record<string, unknown> {
  const { balances } = account;
  return {
    status: account.status,
    asOf: account.asOf,
    daysOverdue: account.daysOverdue,
    riskClass: account.riskClass,
    balances: {
      principal: formatYuan(balances.principal),
      principalOverdue: formatYuan(balances.principalOverdue),
      interestDue: formatYuan(balances.interestDue),
      interestAccrued: formatYuan(balances.interestAccrued),
      penalty: formatYuan(balances.penalty),
      compound: formatYuan(balances.compound),
      fee: formatYuan(balances.fee),
      held: formatYuan(balances.held),
    },
    payoff: formatYuan(account.payoff),
    schedule: account.schedule.map((row) => ({
      ...rowToJson(row),
      prepaid: formatYuan(row.prepaid),
      paid: componentsToJson(row.paid),
      waived: componentsToJson(row.waived),
      paidOn: row.paidOn,
    })),
    transactions: account.transactions.map(transactionToJson),
  };
}
