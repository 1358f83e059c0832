import { addDays, addMonths, type IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { workingDaysAfter, type AnnouncedDays } from '../warning/deadline';
import type { Duty } from './duties';

/** The way of a law suit, and what may come next. Art. = 民事诉讼法 (2023). */
export const LAWSUIT_STAGES = {
  FILED: ['ACCEPTED', 'NOT_ACCEPTED', 'WITHDRAWN'], // 递交诉状 (Art 123)
  ACCEPTED: ['HEARING', 'MEDIATED', 'WITHDRAWN'], // 立案 (Art 126)
  HEARING: ['HEARING', 'JUDGED', 'MEDIATED', 'WITHDRAWN'], // 开庭
  JUDGED: ['APPEALED', 'EFFECTIVE'], // 一审判决送达 (Art 171)
  APPEALED: ['EFFECTIVE', 'MEDIATED', 'HEARING'], // 上诉；二审终审，或发回重审 (Art 177, 182)
  EFFECTIVE: ['ENFORCING', 'ENDED'], // 判决生效
  MEDIATED: ['ENFORCING', 'ENDED'], // 调解书生效 (Art 100)
  ENFORCING: ['TERMINATED', 'ENDED'], // 申请执行 (Art 250)
  TERMINATED: ['ENFORCING', 'ENDED'], // 终结本次执行程序
  ENDED: [], // 履行或执行完毕
  NOT_ACCEPTED: [], // 不予受理
  WITHDRAWN: [], // 撤诉
} as const satisfies Record<string, readonly string[]>;
export type LawsuitStage = keyof typeof LAWSUIT_STAGES;
export const LAWSUIT_STAGE_CODES = Object.keys(LAWSUIT_STAGES) as [LawsuitStage, ...LawsuitStage[]];

export const LAWSUIT_PROCEDURES = ['ORDINARY', 'SUMMARY'] as const;
export type LawsuitProcedure = (typeof LAWSUIT_PROCEDURES)[number];

/** A step of a law suit as it was recorded. */
export interface LawsuitStep {
  stage: LawsuitStage;
  /** The day it took effect: filed, docketed, heard, served, became effective, ... */
  on: IsoDate;
  /** EFFECTIVE and MEDIATED: the last day of the time given for performance. */
  performBy?: IsoDate;
}

/** A law suit as far as its way is concerned; steps oldest first. */
export interface Lawsuit {
  no: string;
  procedure: LawsuitProcedure;
  steps: readonly LawsuitStep[];
  /** Whether the fee for its acceptance has been paid. */
  feePaid: boolean;
}

/** Days and months of the law. */
const LAW = { appealDays: 15, enforceMonths: 24, acceptDays: 7, feeDays: 7, recheckMonths: 6 } as const;
const TRIAL_MONTHS: Readonly<Record<LawsuitProcedure, number>> = { ORDINARY: 6, SUMMARY: 3 };
const WITH_PERFORMANCE: readonly LawsuitStage[] = ['EFFECTIVE', 'MEDIATED'];

/**
 * The stage a suit stands at.
 * @example stageOfSuit({ no: 'LS1', procedure: 'ORDINARY', steps: [{ stage: 'FILED', on: '2026-03-01' }], feePaid: false }) // => 'FILED'
 */
export const stageOfSuit = ({ steps }: Lawsuit): LawsuitStage => steps.at(-1)?.stage ?? 'FILED';

/**
 * Whether nothing more can happen.
 * @example isOverSuit('ENDED') // => true
 */
export const isOverSuit = (stage: LawsuitStage): boolean => LAWSUIT_STAGES[stage].length === 0;

/**
 * The last day on which a judgment served on a day can be appealed: fifteen days, the day of service not counted; where the last one is a
 * holiday, the first working day after it (Art 171, 85).
 * @example appealUntil('2026-03-01', new Map()) // => '2026-03-16'
 * @example appealUntil('2026-09-16', new Map([['2026-10-01', 'HOLIDAY'], ['2026-10-02', 'HOLIDAY'], ['2026-10-05', 'HOLIDAY'], ['2026-10-06', 'HOLIDAY'], ['2026-10-07', 'HOLIDAY']])) // => '2026-10-08'
 */
export const appealUntil = (servedOn: IsoDate, announced: AnnouncedDays): IsoDate =>
  workingDaysAfter(addDays(servedOn, LAW.appealDays - 1), 1, announced);

/**
 * The last day on which enforcement can be applied for: two years from the last day of the time for performance (Art 250).
 * @example enforceUntil('2026-03-31') // => '2028-03-31'
 */
export const enforceUntil = (performBy: IsoDate): IsoDate => addMonths(performBy, LAW.enforceMonths);

/**
 * May this step be recorded next? In the order of the law; not before the step before it; an appeal only within its time, and
 * effect only once that time has passed; with the time for performance where the law counts from it.
 * @example mayStep({ no: 'LS1', procedure: 'ORDINARY', steps: [{ stage: 'FILED', on: '2026-03-01' }], feePaid: false }, { stage: 'JUDGED', on: '2026-03-02' }, '2026-03-02', new Map()).code // => 'LAWSUIT_STEP'
 */
export function mayStep(suit: Lawsuit, step: LawsuitStep, today: IsoDate, announced: AnnouncedDays): Verdict {
  const last = suit.steps.at(-1);
  const from = stageOfSuit(suit);
  const next: readonly LawsuitStage[] = LAWSUIT_STAGES[from];
  return firstRefusal(
    () => (next.includes(step.stage) ? ALLOWED : refused('LAWSUIT_STEP', { from, next: next.join(', ') || '—' })),
    () => (step.on <= today ? ALLOWED : refused('DATE_IN_FUTURE', { date: step.on, today })),
    () =>
      last === undefined || step.on >= last.on
        ? ALLOWED
        : refused('LAWSUIT_STEP_BEFORE', { on: last.on, date: step.on }),
    () => (from === 'JUDGED' && last !== undefined ? afterJudgment(step, appealUntil(last.on, announced)) : ALLOWED),
    () => performance(step),
  );
}

function afterJudgment({ stage, on }: LawsuitStep, until: IsoDate): Verdict {
  if (stage === 'APPEALED') return on <= until ? ALLOWED : refused('LAWSUIT_APPEAL_LATE', { until });
  return on > until ? ALLOWED : refused('LAWSUIT_STILL_APPEALABLE', { until });
}

function performance({ stage, on, performBy }: LawsuitStep): Verdict {
  const needsIt = WITH_PERFORMANCE.includes(stage);
  if (!needsIt) return performBy === undefined ? ALLOWED : refused('LAWSUIT_PERFORMANCE_UNASKED');
  return performBy !== undefined && performBy >= on ? ALLOWED : refused('LAWSUIT_PERFORMANCE');
}

/** Since when the first instance runs: since it was docketed, or heard anew after the appeal. */
function tryingSince({ steps }: Lawsuit, otherwise: IsoDate): IsoDate {
  const anew = steps[steps.findLastIndex(({ stage }) => stage === 'APPEALED') + 1];
  const first = steps.some(({ stage }) => stage === 'APPEALED')
    ? anew
    : steps.find(({ stage }) => stage === 'ACCEPTED');
  return first?.on ?? otherwise;
}

/**
 * What must be done about a suit, and by when, as it stands: one deadline of its stage, and the court fee until it is paid.
 * @example dutiesOfSuit({ no: 'LS1', procedure: 'ORDINARY', steps: [{ stage: 'JUDGED', on: '2026-03-01' }], feePaid: true }, new Map()) // => [{ subject: 'LS1', kind: 'APPEAL', lastOn: '2026-03-16' }]
 */
export function dutiesOfSuit(suit: Lawsuit, announced: AnnouncedDays): Duty[] {
  const last = suit.steps.at(-1);
  if (last === undefined) return [];
  const duty = (kind: Duty['kind'], lastOn: IsoDate): Duty => ({ subject: suit.no, kind, lastOn });
  switch (last.stage) {
    case 'FILED':
      return [duty('ACCEPTANCE', addDays(last.on, LAW.acceptDays))];
    case 'ACCEPTED':
    case 'HEARING': {
      const since = tryingSince(suit, last.on);
      const fee = suit.feePaid ? [] : [duty('COURT_FEE', addDays(since, LAW.feeDays))];
      return [...fee, duty('TRIAL', addMonths(since, TRIAL_MONTHS[suit.procedure]))];
    }
    case 'JUDGED':
      return [duty('APPEAL', appealUntil(last.on, announced))];
    case 'EFFECTIVE':
    case 'MEDIATED':
      return last.performBy === undefined ? [] : [duty('ENFORCE', enforceUntil(last.performBy))];
    case 'TERMINATED':
      return [duty('RECHECK', addMonths(last.on, LAW.recheckMonths))];
    default:
      return [];
  }
}
