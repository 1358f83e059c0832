import type { Fen } from '../money';
import { ONE } from '../rate';
import type { Scheme } from './scheme';

export interface Payment {
  readonly number: number;
  readonly total: number;
}

/** What is paid, in order of time: at the end of the period its number says or, with an odd first period, after so many days. */
export interface Flows {
  readonly payments: readonly Payment[];
  readonly days: readonly number[] | undefined;
  /** What each but the last pays, where they are known to be alike and one period apart. */
  readonly level: number | undefined;
}

/** A fraction in lowest terms. */
interface Fraction {
  readonly p: number;
  readonly q: number;
}

/** What the borrower received and pays, by period or, with an odd first period, by days from disbursement (Q8). */
export interface CostFlows {
  readonly received: number;
  readonly flows: Flows;
  /** The sum of the payments. */
  readonly paid: number;
  /** Q8: 12/every, 52/every, 365/every; BULLET's period is its whole term. */
  readonly periodsAYear: Fraction;
  /** A discount factor near the one looked for, if all costs what the rate says: it saves time and decides no digit. */
  readonly guess: number;
}

/** The flows of a schedule that pays `paid` in all, beside what was kept back at disbursement. */
export function costFlows(scheme: Scheme, flows: Flows, paid: Fen): CostFlows {
  const { every, unit } = scheme.frequency;
  const p = unit === 'MONTH' ? 12 : unit === 'WEEK' ? 52 : 365;
  const q = scheme.method === 'BULLET' ? every * scheme.instalments : every;
  const shared = commonDivisor(p, q);
  const years = flows.days === undefined ? q / p : 1 / 365;
  return {
    received: scheme.principal - scheme.feesAtDisbursement,
    flows,
    paid,
    periodsAYear: { p: p / shared, q: q / shared },
    guess: 1 / (1 + (scheme.annualRate / ONE) * years),
  };
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b));
