import type { IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { WarningLevel } from '../warning/policy';
import { CHANGE_RULES, CHANGE_WEIGHTS, type ChangeKind, type ChangeWeight } from './kinds';

/** How large a change is, as far as it is known. */
export interface ChangeSize {
  /** Share of a million that it concerns: of the capital, of the sales, of the income. */
  sharePpm: number | null;
  amountFen: number | null;
  /** By the latest statement; null where there is none. */
  netAssetsFen: number | null;
}

const MILLION = 1_000_000;

/**
 * The size of a change against what its kind is measured by, in parts of a million; null where it cannot be told.
 * @example sizeOf('LITIGATION', { sharePpm: null, amountFen: 5, netAssetsFen: 100 }) // => 50000
 * @example sizeOf('LITIGATION', { sharePpm: null, amountFen: 5, netAssetsFen: null }) // => null
 * @example sizeOf('MARKET_LOST', { sharePpm: 300000, amountFen: null, netAssetsFen: null }) // => 300000
 */
export function sizeOf(kind: ChangeKind, { sharePpm, amountFen, netAssetsFen }: ChangeSize): number | null {
  const measure = CHANGE_RULES[kind].sized?.measure;
  if (measure === undefined) return null;
  if (measure === 'SHARE') return sharePpm;
  if (amountFen === null || netAssetsFen === null || netAssetsFen <= 0) return null;
  return Number((BigInt(amountFen) * BigInt(MILLION)) / BigInt(netAssetsFen));
}

/**
 * What a change asks for. One whose size nobody knows is taken for a large one: the doubt is the lender's to clear up.
 * Source: RULES 9; the sizes are 示例参数，需按本行制度调整.
 * @example weightOf('MARKET_LOST', { sharePpm: 99999, amountFen: null, netAssetsFen: null }) // => 'INFORMATION'
 * @example weightOf('MARKET_LOST', { sharePpm: 300000, amountFen: null, netAssetsFen: null }) // => 'REASSESS_AND_WARN'
 * @example weightOf('MARKET_LOST', { sharePpm: null, amountFen: null, netAssetsFen: null }) // => 'REASSESS_AND_WARN'
 */
export function weightOf(kind: ChangeKind, size: ChangeSize): ChangeWeight {
  const { sized, weight } = CHANGE_RULES[kind];
  const ppm = sizeOf(kind, size);
  if (sized === undefined || ppm === null) return weight;
  return sized.steps.findLast(({ fromPpm }) => ppm >= fromPpm)?.weight ?? sized.below;
}

/**
 * The heavier of two weights.
 * @example heavier('REASSESS', 'INFORMATION') // => 'REASSESS'
 */
export const heavier = (a: ChangeWeight, b: ChangeWeight): ChangeWeight =>
  CHANGE_WEIGHTS.indexOf(a) >= CHANGE_WEIGHTS.indexOf(b) ? a : b;

/**
 * Working days for the re-assessment: those of the signal's level where one is raised (RULES 9: 3/5/10), else of how pressing the
 * kind is; what only asks for a re-assessment and is not pressing has the longest.
 * @param signalLevel level of the signal in the policy in force, or null where none is raised
 * @example daysFor('CONTACT_LOST', 'RED', { RED: 3, ORANGE: 5, YELLOW: 10 }) // => 3
 * @example daysFor('MARRIAGE', null, { RED: 3, ORANGE: 5, YELLOW: 10 }) // => 10
 */
export const daysFor = (
  kind: ChangeKind,
  signalLevel: WarningLevel | null,
  days: Readonly<Record<WarningLevel, number>>,
): number => days[signalLevel ?? CHANGE_RULES[kind].urgency];

export interface RegisteredChange {
  kind: ChangeKind;
  /** The day it happened, and the day it was learnt. */
  on: IsoDate;
  learnedOn: IsoDate;
  before: string;
  after: string;
}

/**
 * Can this be registered of such a client? A kind of his, learnt no earlier than it happened and not in the future; of a state both
 * what it was and what it is, which differ.
 * @example mayRegister({ kind: 'MARRIAGE', on: '2026-11-20', learnedOn: '2026-11-21', before: '未婚', after: '已婚' }, 'PERSON', '2026-11-21').allowed // => true
 * @example mayRegister({ kind: 'MARRIAGE', on: '2026-11-20', learnedOn: '2026-11-19', before: '未婚', after: '已婚' }, 'PERSON', '2026-11-21').code // => 'CHANGE_LEARNT_BEFORE'
 */
export function mayRegister(
  { kind, on, learnedOn, before, after }: RegisteredChange,
  client: 'PERSON' | 'COMPANY',
  today: IsoDate,
): Verdict {
  const { of, states } = CHANGE_RULES[kind];
  return firstRefusal(
    () => (of.includes(client) ? ALLOWED : refused('EVENT_OF_OTHERS')),
    () => (learnedOn <= today ? ALLOWED : refused('DATE_IN_FUTURE', { date: learnedOn, today })),
    () => (learnedOn >= on ? ALLOWED : refused('CHANGE_LEARNT_BEFORE', { on })),
    () => (!states || (before !== '' && after !== '' && before !== after) ? ALLOWED : refused('CHANGE_WITHOUT_STATES')),
  );
}
