import type { Comparison, Solution } from '../../api/solutions';
import { parseMoney } from '../../format/money';
import { fromPercent, toPercent } from '../../format/rate';
import { addressOf, type Addressed } from '../../terms/terms-address';
import type { OFFERED_METHODS } from '../../terms/terms-values';
import { frequencyKey, mayBeginLater, toFrequency } from '../../terms/terms-values';

export interface PlanValues {
  productCode?: string;
  method?: (typeof OFFERED_METHODS)[number];
  principal?: string;
  ratePercent?: string;
  instalments?: number | null;
  frequency?: string | undefined;
  grace?: number | null;
  /** Taken once at disbursement, beside what the product charges. */
  fee?: string;
}
/** What all plans have in common, and the plans. */
export interface SolutionsValues {
  disbursedOn?: string;
  dueDay?: number | null;
  dayCount?: Addressed['dayCount'];
  plans: PlanValues[];
}

export const FEWEST = 2;
export const MOST = 4;
const USUAL = { method: 'EQUAL_INSTALMENT', principal: '120000', ratePercent: '4.35', instalments: 12 } as const;

/** Two plans to begin with: what the address says, and the same by the other of the two common methods. */
export function firstValues(
  {
    productCode,
    method,
    principal,
    ratePercent,
    instalments,
    frequency,
    graceOnPrincipal,
    dueDay,
    dayCount,
  }: Addressed,
  disbursedOn: string,
): SolutionsValues {
  const asked = { productCode, method, principal, ratePercent, instalments, frequency, grace: graceOnPrincipal };
  const given = Object.entries(asked);
  const plan: PlanValues = {
    ...USUAL,
    ...Object.fromEntries<unknown>(given.filter(([, value]) => value !== undefined)),
  };
  const other = plan.method === 'EQUAL_PRINCIPAL' ? 'EQUAL_INSTALMENT' : 'EQUAL_PRINCIPAL';
  return { disbursedOn, dueDay: dueDay ?? null, dayCount, plans: [plan, { ...plan, method: other }] };
}

/** What is asked of the API; null while a plan is incomplete. */
export function comparisonOf({ disbursedOn, dueDay, dayCount, plans }: SolutionsValues): Comparison | null {
  const complete = plans.flatMap((plan) => asked(plan, { dueDay, dayCount }) ?? []);
  const [first] = complete;
  if (first === undefined || complete.length < plans.length || !disbursedOn) return null;
  return { principal: first.principal, annualRate: first.annualRate, disbursedOn, plans: complete };
}

type AskedPlan = Comparison['plans'][number] & { principal: string; annualRate: string };

function asked(
  { productCode, method, principal, ratePercent, instalments, frequency, grace, fee }: PlanValues,
  { dueDay, dayCount }: { dueDay: number | null | undefined; dayCount: Addressed['dayCount'] },
): AskedPlan | null {
  const [amount, annualRate] = [parseMoney(principal ?? ''), fromPercent(ratePercent ?? '')];
  const extra = fee ? parseMoney(fee) : '0.00';
  if (!method || !instalments || amount === null || annualRate === null || extra === null) return null;
  const often = toFrequency(frequency);
  return {
    method,
    instalments,
    principal: amount,
    annualRate,
    ...(productCode ? { productCode } : {}),
    ...(often ? { frequency: often } : {}),
    ...(grace && mayBeginLater(method) ? { graceOnPrincipal: grace } : {}),
    // A day of the month says nothing where one pays by weeks.
    ...(dueDay && (often?.unit ?? 'MONTH') === 'MONTH' ? { dueDay } : {}),
    ...(dayCount ? { dayCount } : {}),
    ...(/[1-9]/.test(extra) ? { fees: [{ name: '一次性费用', amount: extra, at: 'DISBURSEMENT' as const }] } : {}),
  };
}

/** The address of a new application for a plan. */
export function applicationPath(solution: Solution, clientNo: string | undefined): string {
  const { method, principal, annualRate, instalments, frequency, dueDay, dayCount, productCode, graceOnPrincipal } =
    solution;
  return addressOf('/applications/new', {
    method,
    principal,
    ratePercent: toPercent(annualRate),
    instalments,
    frequency: frequencyKey(frequency),
    dueDay: dueDay ?? null,
    dayCount,
    graceOnPrincipal: graceOnPrincipal ?? null,
    ...(productCode === null ? {} : { productCode }),
    ...(clientNo === undefined ? {} : { clientNo }),
  });
}

/**
 * The place of the plan that costs least a year, to a hundredth of a per cent as it is shown, and of the one whose heaviest
 * month is lightest; of none where several are.
 */
export function bestOf(solutions: readonly Solution[]): { cheapest: number | null; lightest: number | null } {
  const least = (of: (solution: Solution) => number): number | null => {
    const all = solutions.map(of);
    const at = all.indexOf(Math.min(...all));
    return at === all.lastIndexOf(Math.min(...all)) ? at : null;
  };
  return {
    cheapest: least(({ annualCostSimple: cost }) => (cost === null ? Infinity : Math.round(Number(cost) * 10_000))),
    lightest: least(({ peak }) => Number(peak.total)),
  };
}

/** What falls due in each year by each plan, for a chart: 0 where a plan is over. */
export function byYear(solutions: readonly Solution[]): { years: string[]; values: number[][] } {
  const years = [...new Set(solutions.flatMap((one) => one.years.map(({ year }) => year)))].sort();
  const values = solutions.map((one) =>
    years.map((year) => Number(one.years.find((due) => due.year === year)?.total ?? 0)),
  );
  return { years, values };
}
