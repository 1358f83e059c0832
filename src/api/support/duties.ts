import type { z } from 'zod';
import type { duty } from '../../contracts/http/lawsuits';
import { daysBetween } from '../../domain/date';
import { DUTY_RULES, dutyState, type Duty } from '../../domain/workout/duties';

/** A deadline as people read it. */
export function dutyAnswer(one: Duty, today: string): z.input<typeof duty> {
  const { zh, en, source } = DUTY_RULES[one.kind];
  return {
    ...one,
    title: { zh, en },
    source,
    daysLeft: daysBetween(today, one.lastOn),
    state: dutyState(one, today),
  };
}
