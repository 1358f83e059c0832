import { CHINA, type WorkingCalendar } from '../calendar/calendar';
import { formatDate } from '../date';
import { fen, type Fen } from '../money';
import { annualisedCost, type CostFlows } from './annualised-cost';
import { planOf } from './plan';
import { passRow, runningRow, type PlannedRow } from './row';
import type { Scheme } from './scheme';
import type { Quote, QuoteRow, QuoteTerms } from './terms';

/** A planned row with its dates as text. */
export function quoteRow(row: PlannedRow): QuoteRow {
  return {
    number: row.number,
    dueOn: formatDate(row.dueOn),
    days: row.end - row.start,
    openingBalance: row.opening,
    principal: row.principal,
    interest: row.interest,
    fee: row.fee,
    total: fen(row.principal + row.interest + row.fee),
    closingBalance: row.closing,
  };
}

/**
 * Terms → schedule, totals and annualised cost, all in fen (CONVENTIONS, Quote). Throws RuleViolation with a pointer into
 * the terms where a convention refuses them (Q2, Q6, Q7, Q11, Q12) or a shifted due date is beyond the working calendar.
 * @example quote({ method: 'EQUAL_INSTALMENT', principal: parseYuan('120000'), annualRate: parseRate('0.0435'), instalments: 12, disbursedOn: '2026-01-15' }).instalments[0].total // => 1023719
 */
export function quote(terms: QuoteTerms, calendar: WorkingCalendar = CHINA): Quote {
  const plan = planOf(terms, calendar);
  const { scheme } = plan;
  const instalments: QuoteRow[] = [];
  const flows: { at: number; amount: Fen }[] = [];
  let interest = 0;
  let fee: number = scheme.feesAtDisbursement;
  while (plan.next <= plan.last) {
    const planned = runningRow(plan);
    const row = quoteRow(planned);
    instalments.push(row);
    interest += row.interest;
    fee += row.fee;
    flows.push({ at: scheme.oddFirst ? planned.unshiftedDueOn - scheme.disbursedOn : row.number, amount: row.total });
    passRow(plan, planned);
  }
  const totals = {
    principal: scheme.principal,
    interest: fen(interest),
    fee: fen(fee),
    total: fen(scheme.principal + interest + fee),
  };
  return { instalments, totals, annualisedCost: annualisedCost(costFlows(scheme, flows)) };
}

function costFlows(scheme: Scheme, flows: CostFlows['flows']): CostFlows {
  const { every, unit } = scheme.frequency;
  const p = unit === 'MONTH' ? 12 : unit === 'WEEK' ? 52 : 365;
  const q = scheme.method === 'BULLET' ? every * scheme.instalments : every;
  const shared = commonDivisor(p, q);
  return {
    received: (scheme.principal - scheme.feesAtDisbursement) as Fen,
    flows,
    byDays: scheme.oddFirst,
    periodsAYear: { p: p / shared, q: q / shared },
  };
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
