import type { RiskClass } from '../account';
import type { IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { FINDINGS, FLOOR_RULES, IMPAIRMENT_FLOORS, type FloorCode } from './policy';
import { isNonPerforming } from './risk-class';

/** What people record about a claim or its debtor; the rest of the facts comes from the system itself. */
export const RECORDED_FACTS = [...FINDINGS, 'TECHNICAL_DELAY', 'CREDIT_ENHANCED', 'IMPAIRMENT'] as const;
export type RecordedFact = (typeof RECORDED_FACTS)[number];

const isFloor = (code: string): code is FloorCode => Object.hasOwn(FLOOR_RULES, code);

/**
 * The best class that a claim may be in while this fact stands; null where it is no floor by itself. `impairment` in parts per
 * million of the book value. Source: RULES 2.3, 2.5.
 * @example floorOfFact('BANKRUPTCY', 0) // => 'LOSS'
 * @example floorOfFact('IMPAIRMENT', 550_000) // => 'DOUBTFUL'
 * @example floorOfFact('TECHNICAL_DELAY', 0) // => null
 */
export function floorOfFact(code: string, impairment: number): RiskClass | null {
  const rule = ruleOf(code, impairment);
  return rule === null ? null : FLOOR_RULES[rule].class;
}

function ruleOf(code: string, impairment: number): FloorCode | null {
  if (isFloor(code)) return code;
  return IMPAIRMENT_FLOORS.find(({ atLeast }) => impairment >= atLeast)?.rule ?? null;
}

/** What a claim that is non-performing by itself does to its debtor's others. */
const CONTAGION: readonly FloorCode[] = ['OTHER_IMPAIRED_ASSET', 'DEBTOR_HAS_NON_PERFORMING', 'DEBTOR_OWN_BANK_SHARE'];

/**
 * The floors that may fall with a fact: its own first, then, of one that is non-performing, those of contagion on the debtor's other
 * claims; none where the fact is no floor.
 * `impairment` in parts per million of the book value. Source: RULES 2.3 to 2.5.
 * @example floorsOfFact('IMPAIRMENT', 550_000) // => ['IMPAIRED_HALF', 'OTHER_IMPAIRED_ASSET', 'DEBTOR_HAS_NON_PERFORMING', 'DEBTOR_OWN_BANK_SHARE']
 * @example floorsOfFact('PURPOSE_CHANGED', 0) // => ['PURPOSE_CHANGED']
 * @example floorsOfFact('CREDIT_ENHANCED', 0) // => []
 */
export function floorsOfFact(code: string, impairment: number): FloorCode[] {
  const rule = ruleOf(code, impairment);
  return rule === null ? [] : [rule, ...(isNonPerforming(FLOOR_RULES[rule].class) ? CONTAGION : [])];
}

interface StandingFact {
  readonly code: string;
  readonly endsOn: IsoDate | null;
  readonly recordedBy: string;
  /** Whoever manages a claim that it concerns, or did. */
  readonly managers: readonly string[];
}

/**
 * May this person withdraw this fact from this day on? What people recorded, while it stands; the observation of a restructuring, or what
 * a credit report told, runs out by its own rule. Another than who recorded it, and none who manages the client or did. Source: RULES 2.6
 * and 7.3 (maker never approves; account manager != grade recogniser).
 * @example mayWithdrawFact({ code: 'BLACKLISTED', endsOn: null, recordedBy: 'zhou', managers: ['li'] }, 'xu', '2026-03-02').allowed // => true
 * @example mayWithdrawFact({ code: 'BLACKLISTED', endsOn: null, recordedBy: 'zhou', managers: ['li'] }, 'zhou', '2026-03-02').code // => 'CLASS_FACT_OWN'
 * @example mayWithdrawFact({ code: 'BLACKLISTED', endsOn: null, recordedBy: 'zhou', managers: ['li'] }, 'li', '2026-03-02').code // => 'CLASS_FACT_MANAGER'
 * @example mayWithdrawFact({ code: 'BLACKLISTED', endsOn: '2026-03-02', recordedBy: 'zhou', managers: [] }, 'xu', '2026-03-02').code // => 'CLASS_FACT_OVER'
 * @example mayWithdrawFact({ code: 'RESTRUCTURED', endsOn: '2027-03-15', recordedBy: 'xu', managers: [] }, 'xu', '2026-03-02').code // => 'CLASS_FACT_BY_RULE'
 */
export function mayWithdrawFact(
  { code, endsOn, recordedBy, managers }: StandingFact,
  by: string,
  today: IsoDate,
): Verdict {
  return firstRefusal(
    () => (RECORDED_FACTS.some((known) => known === code) ? ALLOWED : refused('CLASS_FACT_BY_RULE')),
    () => (endsOn !== null && endsOn <= today ? refused('CLASS_FACT_OVER', { on: endsOn }) : ALLOWED),
    () => (by === recordedBy ? refused('CLASS_FACT_OWN') : ALLOWED),
    () => (managers.includes(by) ? refused('CLASS_FACT_MANAGER') : ALLOWED),
  );
}
