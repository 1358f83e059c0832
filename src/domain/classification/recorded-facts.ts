import type { RiskClass } from '../account';
import type { IsoDate } from '../date';
import { ALLOWED, refused, type Verdict } from '../verdict';
import { FINDINGS, FLOOR_RULES, IMPAIRMENT_FLOORS, type FloorCode } from './policy';

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
  const rule = isFloor(code) ? code : IMPAIRMENT_FLOORS.find(({ atLeast }) => impairment >= atLeast)?.rule;
  return rule === undefined ? null : FLOOR_RULES[rule].class;
}

/**
 * May this fact be withdrawn from this day on? What people recorded, while it stands; the observation of a restructuring, or what a
 * credit report told, runs out by its own rule.
 * @example mayWithdrawFact({ code: 'BLACKLISTED', endsOn: null }, '2026-03-02').allowed // => true
 * @example mayWithdrawFact({ code: 'BLACKLISTED', endsOn: '2026-03-02' }, '2026-03-02').code // => 'CLASS_FACT_OVER'
 * @example mayWithdrawFact({ code: 'RESTRUCTURED', endsOn: '2027-03-15' }, '2026-03-02').code // => 'CLASS_FACT_BY_RULE'
 */
export function mayWithdrawFact(fact: { code: string; endsOn: IsoDate | null }, today: IsoDate): Verdict {
  if (!RECORDED_FACTS.some((code) => code === fact.code)) return refused('CLASS_FACT_BY_RULE');
  return fact.endsOn !== null && fact.endsOn <= today ? refused('CLASS_FACT_OVER', { on: fact.endsOn }) : ALLOWED;
}
