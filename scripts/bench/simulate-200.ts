import type { AccountEvent } from '../../src/domain/account';
import { simulate } from '../../src/domain/account';
import { addDays } from '../../src/domain/date';
import { fen, parseYuan } from '../../src/domain/money';
import { parseRate } from '../../src/domain/rate';
import { callsPerSecond, report } from './measure';

const DISBURSED_ON = '2016-01-15';

/** Milliseconds to fold 120 months with 200 events, against twice those with 100: 1 is linear. */
export function run(): Promise<void> {
  const half = milliseconds(100);
  const whole = milliseconds(200);
  report({ name: 'simulate.200', value: whole, unit: 'ms', baseline: 2 * half, note: '120 monthly instalments; ratio 1 is linear in the events' });
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
  return 1000 / callsPerSecond(() => simulate({ terms, events, asOf: '2026-01-15' }));
}
