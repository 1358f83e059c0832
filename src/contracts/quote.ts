import { z } from 'zod';
import { formatYuan, parseYuan, type Fen } from '../domain/money';
import { parseRate, type Rate } from '../domain/rate';
import type { Quote, QuoteRow, QuoteTerms } from '../domain/schedule';
import { amount, date, rate, text, whole, yuan } from './http/fields';

/** The most rows a schedule may have: a hundred years of months. */
export const MAX_INSTALMENTS = 1200;

/** The fields of INTERFACE's quote input. */
export const quoteFields = {
  method: z.enum(['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET', 'BALLOON', 'CUSTOM', 'FLAT']),
  principal: amount,
  annualRate: rate,
  instalments: whole(1, MAX_INSTALMENTS),
  frequency: z.strictObject({ every: whole(1, 1200), unit: z.enum(['MONTH', 'WEEK', 'DAY']) }).optional(),
  disbursedOn: date,
  firstDueOn: date.optional(),
  dueDay: whole(1, 31).optional(),
  dayCount: z.enum(['30/360', 'ACT/360', 'ACT/365', 'ACT/ACT']).optional(),
  rounding: z.enum(['HALF_UP', 'HALF_EVEN']).optional(),
  graceOnPrincipal: whole(0, MAX_INSTALMENTS).optional(),
  graceOnInterest: whole(0, MAX_INSTALMENTS).optional(),
  interestFreePeriods: whole(0, MAX_INSTALMENTS).optional(),
  paymentMultipleOf: amount.optional(),
  amortiseOver: whole(1, MAX_INSTALMENTS).optional(),
  principalPlan: z.array(yuan).min(1).max(MAX_INSTALMENTS).optional(),
  flatRatePerPeriod: rate.optional(),
  fees: z
    .array(
      z.strictObject({
        name: text(100),
        amount,
        at: z.union([z.literal('DISBURSEMENT'), whole(1, MAX_INSTALMENTS)], 'FEE_AT'),
      }),
    )
    .max(100)
    .optional(),
  dueDateShift: z.enum(['NONE', 'NEXT_WORKING_DAY']).optional(),
  shiftInterest: z.enum(['ACCRUE', 'WAIVE']).optional(),
};

export const quoteSchema = z.strictObject(quoteFields);
export type QuoteInput = z.output<typeof quoteSchema>;

/** What is defined of an object: absent and undefined are one to the wire, two to the types. */
export function defined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

const fen = (value: string | undefined): Fen | undefined => (value === undefined ? undefined : parseYuan(value));
const fraction = (value: string | undefined): Rate | undefined => (value === undefined ? undefined : parseRate(value));

/** Wire form to the domain's units. */
export function toQuoteTerms(input: QuoteInput): QuoteTerms {
  return defined({
    ...input,
    principal: parseYuan(input.principal),
    annualRate: parseRate(input.annualRate),
    paymentMultipleOf: fen(input.paymentMultipleOf),
    flatRatePerPeriod: fraction(input.flatRatePerPeriod),
    principalPlan: input.principalPlan?.map(parseYuan),
    fees: input.fees?.map((fee) => ({ ...fee, amount: parseYuan(fee.amount) })),
  });
}

/** A row as INTERFACE shows it. */
export function rowToJson(row: QuoteRow): Record<string, string | number> {
  return {
    number: row.number,
    dueOn: row.dueOn,
    days: row.days,
    openingBalance: formatYuan(row.openingBalance),
    principal: formatYuan(row.principal),
    interest: formatYuan(row.interest),
    fee: formatYuan(row.fee),
    total: formatYuan(row.total),
    closingBalance: formatYuan(row.closingBalance),
  };
}

export interface QuoteJson {
  instalments: Record<string, string | number>[];
  totals: { principal: string; interest: string; fee: string; total: string };
  annualisedCost: { periodicRate: string | null; simple: string | null; compound: string | null };
}

export function quoteToJson({ instalments, totals, annualisedCost }: Quote): QuoteJson {
  return {
    instalments: instalments.map(rowToJson),
    totals: {
      principal: formatYuan(totals.principal),
      interest: formatYuan(totals.interest),
      fee: formatYuan(totals.fee),
      total: formatYuan(totals.total),
    },
    annualisedCost,
  };
}
