import { formatDate, type IsoDate } from '../date';
import { fen, type Fen } from '../money';
import type { Rate } from '../rate';
import { segmentsTo } from '../schedule/interest';
import { hasOpenRows, type Segment } from '../schedule/plan';
import { openRows, type PlannedRow } from '../schedule/row';
import { accruedTo, type Accrual, type Stretch } from './accrual';
import type { AccountState } from './state';

/** A stretch of penalty or compound: base x annualRate x factor / 360 x days, rounded (S13, S14). */
export interface ChargeWorking {
  readonly component: 'PENALTY' | 'COMPOUND';
  /** The row it is charged on; null for the penalty of misuse. */
  readonly number: number | null;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  readonly base: Fen;
  readonly annualRate: Rate;
  readonly factor: Rate;
  readonly amount: Fen;
}

/** A stretch of scheduled interest with one balance and one rate. */
export interface InterestWorking {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: number;
  readonly balance: Fen;
  readonly rate: Rate;
}

/** How an account's interest and charges came about. */
export interface Workings {
  readonly rows: readonly {
    readonly number: number;
    readonly broken: boolean;
    readonly interest: readonly InterestWorking[];
  }[];
  /** The running period to asOf. */
  readonly accrued: readonly InterestWorking[];
  /** Interest put off by the grace and not yet due (Q11, S35). */
  readonly deferred: Fen;
  readonly charges: readonly ChargeWorking[];
}

export function workingsOf(state: AccountState): Workings {
  const { plan, day, instalments } = state;
  const rows = [...instalments.map(({ row }) => row), ...openRows(plan)];
  return {
    rows: rows.map((row) => ({
      number: row.number,
      broken: row.segments.length > 0,
      interest: segmentsOf(row).map(interestWorking),
    })),
    accrued: hasOpenRows(plan) ? segmentsTo(plan, day).map(interestWorking) : [],
    deferred: plan.deferred,
    charges: chargesOf(state),
  };
}

function segmentsOf({ segments, start, end, opening, prepaid, rate }: PlannedRow): readonly Segment[] {
  return segments.length > 0 ? segments : [{ from: start, to: end, balance: fen(opening - prepaid), rate }];
}

const interestWorking = ({ from, to, balance, rate }: Segment): InterestWorking => ({
  from: formatDate(from),
  to: formatDate(to),
  days: to - from,
  balance,
  rate,
});

function chargesOf(state: AccountState): ChargeWorking[] {
  const charges = state.instalments.flatMap(({ row, isCharged, penalty, compound }) =>
    isCharged
      ? [...stretchesOf(state, penalty, 'PENALTY', row.number), ...stretchesOf(state, compound, 'COMPOUND', row.number)]
      : [],
  );
  return state.misuse === null ? charges : [...charges, ...stretchesOf(state, state.misuse.accrual, 'PENALTY', null)];
}

function stretchesOf(
  { day, rules }: AccountState,
  accrual: Accrual,
  component: ChargeWorking['component'],
  number: number | null,
): ChargeWorking[] {
  const { base, rate, from, closed, stretches } = accrual;
  const amount = fen(accruedTo(accrual, day, rules.rounding) - closed);
  const open: Stretch[] = base > 0 && day > from ? [{ from, to: day, base, rate, amount }] : [];
  return [...stretches, ...open].map((stretch) => ({
    component,
    number,
    from: formatDate(stretch.from),
    to: formatDate(stretch.to),
    days: stretch.to - stretch.from,
    base: stretch.base,
    annualRate: stretch.rate.annualRate,
    factor: stretch.rate.factor,
    amount: stretch.amount,
  }));
}
