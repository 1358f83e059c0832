import fc from 'fast-check';
import type { AccountEvent, AccountInput, AccountTerms, Component } from '../../../src/domain/account';
import { addDays } from '../../../src/domain/date';
import { ONE, type Rate } from '../../../src/domain/rate';
import type { Fen } from '../../../src/domain/money';
import type { Method } from '../../../src/domain/schedule';

const fen = (max: number, min = 1): fc.Arbitrary<Fen> => fc.integer({ min, max }) as fc.Arbitrary<Fen>;
/** Up to `max` percent in steps of a thousandth of a percent. */
const percent = (max: number): fc.Arbitrary<Rate> =>
  fc.integer({ min: 0, max: max * 1000 }).map((steps) => ((steps * ONE) / 100_000) as Rate);
const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

const METHODS: Method[] = [
  'EQUAL_INSTALMENT',
  'EQUAL_PRINCIPAL',
  'INTEREST_ONLY',
  'BULLET',
  'BALLOON',
  'CUSTOM',
  'FLAT',
];
const COMPONENTS: Component[] = ['FEE', 'COMPOUND', 'PENALTY', 'INTEREST', 'PRINCIPAL'];
const FIRST_DAY = '2023-01-01';

function withoutUndefined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** Cuts a principal into as many parts as there are instalments. */
function plan(principal: number, parts: number): Fen[] {
  const each = Math.floor(principal / parts);
  return Array.from(
    { length: parts },
    (_, index) => (index === parts - 1 ? principal - each * (parts - 1) : each) as Fen,
  );
}

export const terms: fc.Arbitrary<AccountTerms> = fc
  .record({
    method: fc.constantFrom(...METHODS),
    principal: fen(50_000_000, 100_000),
    annualRate: percent(36),
    instalments: fc.integer({ min: 1, max: 14 }),
    frequency: fc.record({
      every: fc.integer({ min: 1, max: 3 }),
      unit: fc.constantFrom('MONTH', 'MONTH', 'WEEK', 'DAY'),
    }),
    disbursed: fc.integer({ min: 0, max: 400 }),
    firstDueAfter: optional(fc.integer({ min: 1, max: 80 })),
    dueDay: optional(fc.integer({ min: 1, max: 31 })),
    dayCount: optional(fc.constantFrom('30/360', 'ACT/360', 'ACT/365', 'ACT/ACT')),
    rounding: fc.constantFrom('HALF_UP', 'HALF_EVEN'),
    grace: fc.integer({ min: 0, max: 3 }),
    graceOnInterest: fc.integer({ min: 0, max: 4 }),
    interestFreePeriods: fc.integer({ min: 0, max: 2 }),
    amortiseMore: fc.integer({ min: 0, max: 20 }),
    flatRatePerPeriod: percent(2),
    fees: fc.array(
      fc.record({ name: fc.constant('fee'), amount: fen(10_000), at: fc.constantFrom('DISBURSEMENT', 1) }),
    ),
    dueDateShift: fc.constantFrom('NONE', 'NEXT_WORKING_DAY'),
    shiftInterest: fc.constantFrom('ACCRUE', 'WAIVE'),
    graceDays: fc.integer({ min: 0, max: 5 }),
    misuseMarkup: percent(100),
    compoundOverdueInterest: fc.boolean(),
    compoundOnPenalty: fc.boolean(),
    allocation: fc.shuffledSubarray(COMPONENTS, { minLength: 5 }),
    principalFirstAfterDays: fc.constantFrom(null, 10, 90),
    technicalDays: fc.integer({ min: 0, max: 7 }),
    excess: fc.constantFrom('HOLD', 'PREPAY'),
  })
  .map(({ disbursed, firstDueAfter, dueDay, grace, amortiseMore, ...rest }) => {
    const disbursedOn = addDays(FIRST_DAY, disbursed);
    return withoutUndefined({
      ...rest,
      disbursedOn,
      firstDueOn: firstDueAfter === undefined ? undefined : addDays(disbursedOn, firstDueAfter),
      dueDay: rest.frequency.unit === 'MONTH' ? dueDay : undefined,
      graceOnPrincipal: Math.min(grace, rest.instalments - 1),
      amortiseOver: rest.instalments + amortiseMore,
      principalPlan: plan(rest.principal, rest.instalments),
    }) as AccountTerms;
  })
  // A schedule with working days must end within the calendar.
  .map((all) => (all.instalments * (all.frequency?.every ?? 1) > 20 ? { ...all, dueDateShift: 'NONE' as const } : all));

/** An event without its reference; its day counts from disbursement. */
type Draft = { day: number } & Record<string, unknown>;

const draft: fc.Arbitrary<Draft> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('REPAYMENT'), day: fc.nat(500), amount: fen(5_000_000) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('PREPAYMENT'),
      day: fc.nat(400),
      amount: fen(20_000_000),
      mode: fc.constantFrom('REDUCE_INSTALMENT', 'REDUCE_TERM'),
      feeRate: percent(3),
    }),
  },
  fc.record({ type: fc.constant('RATE_CHANGE'), day: fc.nat(400), annualRate: percent(36) }),
  fc.record({ type: fc.constant('FEE'), day: fc.nat(400), name: fc.constant('letter'), amount: fen(50_000) }),
  fc.record({ type: fc.constant('EXTENSION'), day: fc.nat(300), addInstalments: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ type: fc.constant('DUE_DAY'), day: fc.nat(400), dueDay: fc.integer({ min: 1, max: 31 }) }),
  fc.record({ type: fc.constant('MISUSE'), day: fc.nat(500) }),
  fc.record({
    type: fc.constant('WAIVER'),
    day: fc.nat(500),
    component: fc.constantFrom(...COMPONENTS),
    amount: fen(100_000),
  }),
  fc.record({ type: fc.constant('ACCELERATION'), day: fc.integer({ min: 100, max: 600 }) }),
  fc.record({ type: fc.constant('WRITE_OFF'), day: fc.integer({ min: 200, max: 600 }) }),
);

const ONE_A_DAY = ['RATE_CHANGE', 'EXTENSION', 'DUE_DAY', 'ACCELERATION', 'MISUSE', 'WRITE_OFF'];

/** Drafts that the method allows, once a day where the rules say so, each with a reference of its own. */
function eventsOf(all: AccountTerms, drafts: readonly Draft[]): AccountEvent[] {
  const seen = new Set<string>();
  return drafts.flatMap(({ day, ...event }, index) => {
    const { type } = event as { type?: string };
    const key = `${String(type)} ${String(day)}`;
    const isFixed = all.method === 'CUSTOM' || all.method === 'FLAT';
    if ((type === 'EXTENSION' && isFixed) || (type === 'RATE_CHANGE' && all.method === 'FLAT')) return [];
    const isMonthly = all.method !== 'BULLET' && (all.frequency?.unit ?? 'MONTH') === 'MONTH';
    if (type === 'DUE_DAY' && (!isMonthly || all.dueDateShift === 'NEXT_WORKING_DAY')) return [];
    // An extension must not leave the years of the calendar.
    if (type === 'EXTENSION' && all.dueDateShift === 'NEXT_WORKING_DAY') return [];
    if (ONE_A_DAY.includes(String(type)) && seen.has(key)) return [];
    seen.add(key);
    return [{ ...event, on: addDays(all.disbursedOn, day), reference: `R${String(index)}` } as unknown as AccountEvent];
  });
}

/** Terms of every method with events of every type but REVERSAL and `full`, which the properties add themselves. */
export const accounts: fc.Arbitrary<AccountInput> = fc
  .record({ terms, drafts: fc.array(draft, { maxLength: 12 }), days: fc.nat(600) })
  .map((all) => ({
    terms: all.terms,
    events: eventsOf(all.terms, all.drafts),
    asOf: addDays(all.terms.disbursedOn, all.days),
  }));
