import { amortizationSchedule } from 'amortization';
import { Calculator } from 'amortizejs';
import Decimal from 'decimal.js';
import { Loan } from 'loanjs';
import { parseYuan } from '../../src/domain/money';
import { parseRate } from '../../src/domain/rate';
import { quote } from '../../src/domain/schedule';
import { callsPerSecond, progress, report } from './measure';

const PRINCIPAL = 1_000_000;
const RATE = '0.035';
const MONTHS = 360;

/** Its types call it a function; its documentation and code a constructor. */
const LoanOfPeer = Loan as unknown as new (amount: number, instalments: number, ratePercent: number, type: 'annuity') => unknown;

/** The same schedule with decimal.js to the fen: what exactness costs the usual way. */
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

/** Quotes a second of 360 monthly instalments, dates and annualised cost included, against npm packages in floats. */
export function run(): Promise<void> {
  const terms = {
    method: 'EQUAL_INSTALMENT' as const,
    principal: parseYuan(`${String(PRINCIPAL)}.00`),
    annualRate: parseRate(RATE),
    instalments: MONTHS,
    disbursedOn: '2026-01-15',
  };
  const years = MONTHS / 12;
  const peers: Record<string, number> = {
    loanjs: callsPerSecond(() => new LoanOfPeer(PRINCIPAL, MONTHS, Number(RATE) * 100, 'annuity')),
    amortization: callsPerSecond(() => amortizationSchedule(PRINCIPAL, years, Number(RATE) * 100)),
    amortizejs: callsPerSecond(() =>
      Calculator.calculate({ method: 'mortgage', apr: Number(RATE) * 100, balance: PRINCIPAL, loanTerm: MONTHS, startDate: new Date(0) }),
    ),
    'decimal.js': callsPerSecond(byDecimal),
  };
  const value = callsPerSecond(() => quote(terms));
  for (const [name, speed] of Object.entries(peers)) progress(`${name}: ${speed.toFixed(0)}/s, ours/it ${(value / speed).toFixed(3)}`);
  const floats = Object.entries(peers).filter(([peer]) => peer !== 'decimal.js');
  const fastest = Math.max(...floats.map(([, speed]) => speed));
  const name = floats.find(([, speed]) => speed === fastest)?.[0] ?? '';
  report({
    name: 'schedule.360',
    value,
    unit: 'quotes/s',
    baseline: fastest,
    note: `fastest peer ${name} (floats, no dates, no annualised cost); the same rows with decimal.js alone: ${peers['decimal.js']?.toFixed(0) ?? ''}/s`,
  });
  return Promise.resolve();
}
