import type { IsoDate } from '../date';
import type { Fen } from '../money';
import type { Rate } from '../rate';
import type { Rounding } from '../rounding';

export type Method =
  'EQUAL_INSTALMENT' | 'EQUAL_PRINCIPAL' | 'INTEREST_ONLY' | 'BULLET' | 'BALLOON' | 'CUSTOM' | 'FLAT';
export type DayCount = '30/360' | 'ACT/360' | 'ACT/365' | 'ACT/ACT';
export type FrequencyUnit = 'MONTH' | 'WEEK' | 'DAY';

export interface Frequency {
  readonly every: number;
  readonly unit: FrequencyUnit;
}

export interface Fee {
  readonly name: string;
  readonly amount: Fen;
  readonly at: 'DISBURSEMENT' | number;
}

/** What a schedule is made from: INTERFACE "quote input" in fen and rates. Absent fields take INTERFACE's defaults. */
export interface QuoteTerms {
  readonly method: Method;
  readonly principal: Fen;
  readonly annualRate: Rate;
  readonly instalments: number;
  readonly frequency?: Frequency;
  readonly disbursedOn: IsoDate;
  readonly firstDueOn?: IsoDate;
  readonly dueDay?: number;
  readonly dayCount?: DayCount;
  readonly rounding?: Rounding;
  readonly graceOnPrincipal?: number;
  readonly graceOnInterest?: number;
  readonly interestFreePeriods?: number;
  readonly paymentMultipleOf?: Fen;
  readonly amortiseOver?: number;
  readonly principalPlan?: readonly Fen[];
  readonly flatRatePerPeriod?: Rate;
  readonly fees?: readonly Fee[];
  readonly dueDateShift?: 'NONE' | 'NEXT_WORKING_DAY';
  readonly shiftInterest?: 'ACCRUE' | 'WAIVE';
}

/** One row of a schedule. */
export interface QuoteRow {
  readonly number: number;
  readonly dueOn: IsoDate;
  /** Days of the period as charged (Q9). */
  readonly days: number;
  readonly openingBalance: Fen;
  readonly principal: Fen;
  readonly interest: Fen;
  readonly fee: Fen;
  readonly total: Fen;
  readonly closingBalance: Fen;
}

/** Rates with 8 decimals; null where no rate above -1 exists (Q8). */
export interface AnnualisedCost {
  readonly periodicRate: string | null;
  readonly simple: string | null;
  readonly compound: string | null;
}

export interface Quote {
  readonly instalments: readonly QuoteRow[];
  readonly totals: { readonly principal: Fen; readonly interest: Fen; readonly fee: Fen; readonly total: Fen };
  readonly annualisedCost: AnnualisedCost;
}
