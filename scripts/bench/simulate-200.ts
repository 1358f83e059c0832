import type { AccountEvent } from '../../src/domain/account';
import { simulate } from '../../src/domain/account';
import { addDays } from '../../src/domain/date';
import { fen, parseYuan } from '../../src/domain/money';
import { parseRate } from '../../src/domain/rate';
import { medianMs, progress, report } from './measure';

const DISBURSED_ON = '2016-01-15';

/**
 * Milliseconds to fold 120 months with 200 events; then what one more event costs from 200 to 400 events against from 100 to
 * 200: a difference of times, so that the cost of the 120 rows is in neither. 1 is linear.
 */
export function run(): Promise<void> {
  const [ms50, ms100, ms200, ms400] = [50, 100, 200, 400].map(milliseconds) as [number, number, number, number];
  for (const [count, ms] of Object.entries({ 50: ms50, 100: ms100, 200: ms200, 400: ms400 }))
    progress(`simulate with ${count} events: ${ms.toFixed(3)} ms`);
  report({
    name: 'simulate.200',
    value: ms200,
    unit: 'ms',
    baseline: 2 * ms100,
    note: '120 monthly instalments; baseline twice 100 events',
  });
  report({
    name: 'simulate.linear',
    value: ((ms400 - ms200) / 200) * 1000,
    unit: 'µs an event',
    baseline: ((ms200 - ms100) / 100) * 1000,
    note: 'from 200 to 400 events against from 100 to 200; 1 is linear',
  });
  return Promise.resolve();
}

function milliseconds(count: number): number {
  const terms = {
    method: 'EQUAL_INSTALMENT' as const,
    principal: parseYuan('1000000.00'),
    annualRate: parseRate('0.0435'),
    instalments: 120,
    disbursedOn: DISBURSED_ON,
  };
  // As many repayments over the same ten years, some early and some late, together what is due.
  const events: AccountEvent[] = Array.from({ length: count }, (_, index) => ({
    type: 'REPAYMENT',
    on: addDays(DISBURSED_ON, Math.floor((3650 * (index + 1)) / count)),
    amount: fen(Math.floor(124_000_000 / count)),
    reference: `r${String(index)}`,
  }));
  return medianMs(() => simulate({ terms, events, asOf: '2026-01-15' }));
}
