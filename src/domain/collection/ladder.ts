import { instantOf, spreadMinute } from '../business-time';
import { addDays, type IsoDate } from '../date';

/** One rung: what is done on which day of arrears. Data of the product, pinned in the loan. */
export interface Rung<Step extends string = string> {
  daysOverdue: number;
  step: Step;
}

/** A case as far as its ladder is concerned. */
export interface Climb<Step extends string = string> {
  caseId: string;
  ladder: readonly Rung<Step>[];
  done: readonly Step[];
  /** Due date from which days overdue count. */
  overdueSince: IsoDate;
}

/** Steps are taken between 09:00 and 11:00, each case at a minute of its own, well outside quiet hours (RULES 4.1). */
const STEP_WINDOW = { from: 540, to: 660 };

/** @example stepOn({ caseId: 'C', ladder: [], done: [], overdueSince: '2026-02-15' }, { daysOverdue: 30, step: 'LETTER' }) // => '2026-03-17' */
export const stepOn = (climb: Climb, rung: Rung): IsoDate => addDays(climb.overdueSince, rung.daysOverdue);

/**
 * The steps that are due as of a business date and not done, lowest first. A case that opens late catches up with every
 * step it missed.
 * @example stepsDue({ caseId: 'C', ladder: [{ daysOverdue: 1, step: 'MESSAGE' }, { daysOverdue: 3, step: 'CALL' }], done: ['MESSAGE'], overdueSince: '2026-02-15' }, '2026-02-18').map((rung) => rung.step) // => ['CALL']
 */
export function stepsDue<Step extends string>(climb: Climb<Step>, asOf: IsoDate): Rung<Step>[] {
  return open(climb).filter((rung) => stepOn(climb, rung) <= asOf);
}

/**
 * The lowest step not done yet, or null at the top of the ladder.
 * @example nextRung({ caseId: 'C', ladder: [{ daysOverdue: 1, step: 'MESSAGE' }], done: ['MESSAGE'], overdueSince: '2026-02-15' }) // => null
 */
export function nextRung<Step extends string>(climb: Climb<Step>): Rung<Step> | null {
  return open(climb)[0] ?? null;
}

/** Business instant of a case's contact minute on a date, in milliseconds. */
export const stepInstant = (caseId: string, on: IsoDate): number =>
  instantOf(on, spreadMinute(caseId, STEP_WINDOW.from, STEP_WINDOW.to));

function open<Step extends string>({ ladder, done }: Climb<Step>): Rung<Step>[] {
  return ladder.filter(({ step }) => !done.includes(step)).sort((a, b) => a.daysOverdue - b.daysOverdue);
}
