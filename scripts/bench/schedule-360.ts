import { amortizationSchedule } from 'amortization';
import { Calculator } from 'amortizejs';
import Decimal from 'decimal.js';
import { irr } from 'financial';
import { Loan } from 'loanjs';
import { CHINA } from '../../src/domain/calendar/calendar';
import { parseYuan } from '../../src/domain/money';
import { parseRate } from '../../src/domain/rate';
import { quote } from '../../src/domain/schedule';
import { planOf } from '../../src/domain/schedule/plan';
import { openRows } from '../../src/domain/schedule/row';
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
) => { installments: { installment: number }[] };

const PEERS: Record<string, () => unknown> = {
  loanjs: () => new LoanOfPeer(PRINCIPAL, MONTHS, Number(RATE) * 100, 'annuity'),
  amortization: () => amortizationSchedule(PRINCIPAL, MONTHS / 12, Number(RATE) * 100),
  amortizejs: () =>
    Calculator.calculate({
      method: 'mortgage',
      apr: Number(RATE) * 100,
      balance: PRINCIPAL,
      loanTerm: MONTHS,
      startDate: new Date(0),
    }),
};

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
function assembled(): unknown {
  const { installments } = new LoanOfPeer(PRINCIPAL, MONTHS, Number(RATE) * 100, 'annuity');
  const rows = installments.map((row, index) => ({
    ...row,
    dueOn: new Date(Date.UTC(2026, index + 1, 15)).toISOString().slice(0, 10),
  }));
  const monthly = irr([-PRINCIPAL, ...installments.map((row) => row.installment)], 0.003);
  return { rows, simple: monthly * 12, compound: (1 + monthly) ** 12 - 1 };
}

/** Quotes a second of 360 monthly instalments: whole against whole, then the rows alone against what peers compute. */
export function run(): Promise<void> {
  const whole = callsPerSecond(() => quote(TERMS));
  const median = medianMs(() => quote(TERMS));
  report({
    name: 'schedule.360',
    value: whole,
    unit: 'quotes/s',
    baseline: callsPerSecond(assembled),
    note: `the same from packages in floats: loanjs, Date, irr of financial; median of a quote ${median.toFixed(3)} ms`,
  });
  const speeds = Object.entries(PEERS).map(([name, call]) => ({ name, speed: callsPerSecond(call) }));
  const decimals = callsPerSecond(byDecimal);
  const rows = callsPerSecond(() => openRows(planOf(TERMS, CHINA)));
  for (const { name, speed } of [...speeds, { name: 'decimal.js', speed: decimals }])
    progress(`rows by ${name}: ${speed.toFixed(0)}/s, ours/it ${(rows / speed).toFixed(3)}`);
  const fastest = speeds.reduce((best, one) => (one.speed > best.speed ? one : best));
  report({
    name: 'schedule.rows',
    value: rows,
    unit: 'schedules/s',
    baseline: fastest.speed,
    note: `due dates and rows to the fen against ${fastest.name}, rows in floats without dates; decimal.js: ${decimals.toFixed(0)}/s`,
  });
  return Promise.resolve();
}
