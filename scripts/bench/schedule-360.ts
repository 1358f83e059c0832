import { amortizationSchedule } from 'amortization';
import { Calculator } from 'amortizejs';
import Decimal from 'decimal.js';
import { irr } from 'financial';
import { Loan } from 'loanjs';
import { parseYuan } from '../../src/domain/money';
import { parseRate } from '../../src/domain/rate';
import { quote } from '../../src/domain/schedule';
import { callsPerSecond, medianMs, progress, report } from './measure';

const PRINCIPAL = 1_000_000;
const RATE = '0.035';
const MONTHS = 360;

const TERMS = {
  method: 'EQUAL_INSTALMENT' as const,
  principal: parseYuan(`${String(PRINCIPAL)}.00`),
  annualRate: parseRate(RATE),
  instalments: MONTHS,
  disbursedOn: '2026-01-15',
};

/** Its types call it a function; its documentation and code a constructor. */
const LoanOfPeer = Loan as unknown as new (
  amount: number,
  instalments: number,
  ratePercent: number,
  type: 'annuity',
) => { installments: Record<'capital' | 'interest' | 'installment' | 'remain' | 'interestSum', number>[] };

const rowsOfLoan = (): InstanceType<typeof LoanOfPeer>['installments'] =>
  new LoanOfPeer(PRINCIPAL, MONTHS, Number(RATE) * 100, 'annuity').installments;

/** Each reads every field of every row, so that nobody is timed for rows that were never made. */
const PEERS = {
  loanjs: () => {
    let read = 0;
    for (const row of rowsOfLoan()) read += row.capital + row.interest + row.installment + row.remain + row.interestSum;
    return read;
  },
  amortization: () => {
    let read = 0;
    for (const row of amortizationSchedule(PRINCIPAL, MONTHS / 12, Number(RATE) * 100)) {
      read += row.paymentNumber + row.payment + row.principalBalance + row.accInterest + row.accInterestRounded;
      read += row.interestPayment + row.interestPaymentRounded + row.principalPayment + row.principalPaymentRounded;
      read += row.principalBalanceRounded;
    }
    return read;
  },
  amortizejs: () => {
    const terms = { method: 'mortgage', apr: Number(RATE) * 100, balance: PRINCIPAL, loanTerm: MONTHS };
    let read = 0;
    for (const row of Calculator.calculate({ ...terms, startDate: new Date(0) }).schedule) {
      read += row.principal + row.interest + row.remainingBalance + row.date.getTime();
    }
    return read;
  },
};

/** Ours: rows with their dates, totals and annualised cost. */
function quoted(): number {
  const { instalments, totals, annualisedCost } = quote(TERMS);
  let read = totals.total + (annualisedCost.compound?.length ?? 0);
  for (const row of instalments) {
    read += row.number + row.dueOn.length + row.days + row.openingBalance + row.principal + row.interest + row.fee;
    read += row.total + row.closingBalance;
  }
  return read;
}

/** The same rows with decimal.js to the fen: what exactness costs the usual way. */
function byDecimal(): number {
  const i = new Decimal(RATE).div(12);
  const growth = i.plus(1).pow(MONTHS);
  const payment = new Decimal(PRINCIPAL).mul(i).mul(growth).div(growth.minus(1)).toDecimalPlaces(2);
  let balance = new Decimal(PRINCIPAL);
  for (let k = 1; k <= MONTHS; k++) {
    const interest = balance.mul(i).toDecimalPlaces(2);
    balance = balance.minus(payment.minus(interest));
  }
  return balance.toNumber();
}

/** The whole of a quote from packages: rows of the fastest peer, due dates as text, the internal rate; all in floats. */
function assembled(): number {
  const rows = rowsOfLoan();
  let read = 0;
  for (const [index, row] of rows.entries()) {
    read += new Date(Date.UTC(2026, index + 1, 15)).toISOString().slice(0, 10).length;
    read += row.capital + row.interest + row.installment + row.remain;
  }
  const monthly = irr([-PRINCIPAL, ...rows.map((row) => row.installment)], 0.003);
  return read + monthly * 12 + ((1 + monthly) ** 12 - 1);
}

/**
 * Quotes a second of 360 monthly instalments, every field read: against the fastest npm peer by itself, which has neither
 * dates nor a cost and ends in floats; then against the same whole put together from packages.
 */
export function run(): Promise<void> {
  const {
    ours,
    assembled: whole,
    ...others
  } = callsPerSecond({ ours: quoted, assembled, ...PEERS, 'decimal.js': byDecimal });
  const median = medianMs(quoted);
  const speeds = Object.entries(others).sort(([, a], [, b]) => b - a);
  for (const [name, speed] of speeds)
    progress(`rows by ${name}: ${speed.toFixed(0)}/s, ours/it ${(ours / speed).toFixed(3)}`);
  const [fastest, baseline] = speeds[0] as [string, number];
  report({
    name: 'schedule.360',
    value: ours,
    unit: 'quotes/s',
    baseline,
    note: `${fastest}: rows in floats, no dates, no cost; median of a quote ${median.toFixed(3)} ms; decimal.js: ${others['decimal.js'].toFixed(0)}/s`,
  });
  report({
    name: 'schedule.whole',
    value: ours,
    unit: 'quotes/s',
    baseline: whole,
    note: 'like with like, from packages in floats: rows of loanjs, Date, irr of financial',
  });
  return Promise.resolve();
}
