import { addDays, daysBetween, type IsoDate } from '../date';
import { openItem, type Plan } from './plan';
import type { Promised } from './promise';

export const NEXT_ACTIONS = [
  'KEEP_CLAIM',
  'WAIT_PROMISE',
  'CALL_AFTER_BREACH',
  'WATCH_AGENCY',
  'PROVE_DELIVERY',
  'DECIDE_LEGALLY',
  'SEND_LETTER',
  'FIND_DEBTOR',
  'VISIT',
  'WAIT_CONTACT',
  'CALL',
  'WATCH',
] as const;
export type NextActionCode = (typeof NEXT_ACTIONS)[number];

/** A case as the question "what now?" sees it. */
export interface DeskFacts {
  daysOverdue: number;
  promise: Promised | null;
  plan: Plan | null;
  agency: string | null;
  /** What the governor says to a call at this moment. */
  mayCall: boolean;
  /** Since the last conversation with the debtor, or ever: calls that nobody answered, and when that conversation was. */
  attempts: number;
  spokenOn: IsoDate | null;
  visitedOn: IsoDate | null;
  /** Letters to the debtor whose outcome is still open, and whether any has demanded performance. */
  unprovedSince: IsoDate | null;
  hasDemanded: boolean;
  hasDecided: boolean;
  /** Limitation ends soon. */
  isClaimAtRisk: boolean;
}

/** Days between conversations that lead nowhere, by days overdue; further limits of the desk. 示例参数，需按本行制度调整 [CONV]. */
const CADENCE = [
  { fromDays: 31, days: 5 },
  { fromDays: 0, days: 2 },
];
const LIMITS = { proof: 7, letter: 30, legal: 90, lost: 12, visitAfter: 6, visitEvery: 30, visitFrom: 8 } as const;

/**
 * The next best thing to do in a case, the most urgent first: what the law would let lapse, what was promised, who else is at it,
 * then the steps of RULES 4.1 by days overdue, then the telephone as the governor allows. `on` is the day it waits for, if any.
 * @example nextAction({ daysOverdue: 3, promise: null, plan: null, agency: null, mayCall: true, attempts: 0, spokenOn: null, visitedOn: null, unprovedSince: null, hasDemanded: false, hasDecided: false, isClaimAtRisk: false }, '2026-03-02').code // => 'CALL'
 * @example nextAction({ daysOverdue: 31, promise: null, plan: null, agency: null, mayCall: true, attempts: 0, spokenOn: null, visitedOn: null, unprovedSince: null, hasDemanded: false, hasDecided: false, isClaimAtRisk: false }, '2026-03-02').code // => 'SEND_LETTER'
 */
export function nextAction(facts: DeskFacts, today: IsoDate): { code: NextActionCode; on: IsoDate | null } {
  const { daysOverdue, promise, plan, agency } = facts;
  const at = (code: NextActionCode, on: IsoDate | null = null) => ({ code, on });
  if (facts.isClaimAtRisk && facts.unprovedSince === null) return at('KEEP_CLAIM');
  const waited = promise?.status === 'OPEN' ? promise.payOn : ((plan && openItem(plan)?.payOn) ?? null);
  if (waited !== null) return at('WAIT_PROMISE', waited);
  if (agency !== null) return at('WATCH_AGENCY');
  if (isBreachUnspoken(facts)) return facts.mayCall ? at('CALL_AFTER_BREACH') : at('WAIT_CONTACT');
  const proofDue = facts.unprovedSince === null ? null : addDays(facts.unprovedSince, LIMITS.proof);
  if (proofDue !== null && proofDue <= today) return at('PROVE_DELIVERY');
  if (daysOverdue >= LIMITS.legal && !facts.hasDecided) return at('DECIDE_LEGALLY');
  if (daysOverdue >= LIMITS.letter && !facts.hasDemanded && facts.unprovedSince === null) return at('SEND_LETTER');
  return onTheLine(facts, today) ?? at('WATCH');
}

/** A promise that was broken is spoken of before anything else is tried. */
function isBreachUnspoken({ promise, plan, spokenOn }: DeskFacts): boolean {
  const broken = [
    promise?.status === 'BROKEN' ? promise.payOn : null,
    plan?.status === 'BROKEN' ? (plan.items.find(({ status }) => status === 'BROKEN')?.payOn ?? null) : null,
  ].filter((on) => on !== null);
  return broken.some((on) => spokenOn === null || spokenOn <= on);
}

function onTheLine(facts: DeskFacts, today: IsoDate): { code: NextActionCode; on: IsoDate | null } | null {
  const { attempts, visitedOn, spokenOn, daysOverdue, mayCall } = facts;
  const isVisitDue = visitedOn === null || daysBetween(visitedOn, today) > LIMITS.visitEvery;
  if (attempts >= LIMITS.lost && !isVisitDue) return { code: 'FIND_DEBTOR', on: null };
  if (daysOverdue >= LIMITS.visitFrom && attempts >= LIMITS.visitAfter && isVisitDue)
    return { code: 'VISIT', on: null };
  const pause = CADENCE.find(({ fromDays }) => daysOverdue >= fromDays)?.days ?? 0;
  const again = spokenOn === null ? today : addDays(spokenOn, pause);
  if (again > today) return { code: 'WATCH', on: again };
  return { code: mayCall ? 'CALL' : 'WAIT_CONTACT', on: null };
}

export const SCRIPTS = ['D1_30', 'D31_60', 'D61_90', 'D91'] as const;

/**
 * Which script a call keeps to, by days overdue.
 * @example scriptFor(61) // => 'D61_90'
 */
export function scriptFor(daysOverdue: number): (typeof SCRIPTS)[number] {
  if (daysOverdue > 90) return 'D91';
  if (daysOverdue > 60) return 'D61_90';
  return daysOverdue > 30 ? 'D31_60' : 'D1_30';
}
