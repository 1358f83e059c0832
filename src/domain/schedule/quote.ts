import { CHINA, type WorkingCalendar } from '../calendar/calendar';
import { formatDate, type Day } from '../date';
import { ZERO, fen, type Fen } from '../money';
import { annualisedCost } from './annualised-cost';
import { costFlows } from './cost-flows';
import { dueDates } from './due-dates';
import { levelRows } from './level-rows';
import { planOf, shifted, type Plan } from './plan';
import { feeOf, isPutOff, regularInterest, rowInterest, rowPrincipal, type PlannedRow, type Rows } from './row';
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
  const level = levelRows(plan);
  const { instalments, interest, fee } = level ?? rowsOf(plan);
  const totals = {
    principal: scheme.principal,
    interest: fen(interest),
    fee: fen(fee + scheme.feesAtDisbursement),
    total: fen(scheme.principal + interest + fee + scheme.feesAtDisbursement),
  };
  const paid = fen(totals.total - scheme.feesAtDisbursement);
  const flows = { payments: instalments, days: daysOf(plan), level: level === undefined ? undefined : plan.payment };
  const cost = costFlows(scheme, flows, paid);
  return { instalments, totals, annualisedCost: annualisedCost(cost) };
}

/** With an odd first period: the days from disbursement to each row's date before any shift (Q8). */
function daysOf({ scheme, last }: Plan): number[] | undefined {
  if (!scheme.oddFirst) return undefined;
  return dueDates(scheme.anchor, scheme.frequency, last).map((due) => due - scheme.disbursedOn);
}

/** The rows of a plan that no event has touched: no period is broken, no row has moved. */
function rowsOf(plan: Plan): Rows {
  const { scheme, last } = plan;
  const dues = dueDates(scheme.anchor, scheme.frequency, last);
  // At its length from the start: growing it would cost more than the rows.
  const instalments = new Array<QuoteRow>(last);
  let start = scheme.disbursedOn;
  let repaid = 0;
  let interests = 0;
  let fees = 0;
  let putOff = 0;
  for (let number = 1; number <= last; number++) {
    const due = dues[number - 1] as Day;
    const moved = shifted(scheme, due);
    const end = scheme.shiftsPeriods ? moved : due;
    const balance = (scheme.principal - repaid) as Fen;
    const own = rowInterest(plan, number, balance, start, end);
    const isOdd = number === 1 && scheme.oddFirst;
    const principal = rowPrincipal(plan, number, balance, isOdd ? regularInterest(plan, number, balance) : own);
    const interest = isPutOff(scheme, number, last) ? ZERO : ((own + putOff) as Fen);
    const fee = feeOf(scheme, number);
    const dueOn = formatDate(moved);
    // The text stands ready, so that nothing is called while the row is written.
    instalments[number - 1] = {
      number,
      dueOn,
      days: end - start,
      openingBalance: balance,
      principal,
      interest,
      fee,
      total: (principal + interest + fee) as Fen,
      closingBalance: (balance - principal) as Fen,
    };
    putOff += own - interest;
    repaid += principal;
    interests += interest;
    fees += fee;
    start = end;
  }
  return { instalments, interest: interests, fee: fees };
}
