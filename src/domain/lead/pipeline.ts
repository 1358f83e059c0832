import { mayWorkLead } from './contact';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** Where a lead 线索 stands. APPLYING, and how that ends, follow from its application. */
export const LEAD_STAGES = ['NEW', 'CONTACTED', 'QUALIFIED', 'APPLYING', 'WON', 'LOST'] as const;
export type LeadStage = (typeof LEAD_STAGES)[number];

export const LEAD_SOURCES = ['WALK_IN', 'PHONE', 'VISIT', 'REFERRAL', 'CAMPAIGN'] as const;
export type LeadSource = (typeof LEAD_SOURCES)[number];

/** Why people let a lead go; a lead whose application failed carries the way it failed instead. */
export const LOST_REASONS = [
  'NO_NEED',
  'PRICE',
  'OTHER_LENDER',
  'NOT_ELIGIBLE',
  'UNREACHABLE',
  'DUPLICATE',
  'NO_CONTACT_WANTED',
] as const;
export type LostReason = (typeof LOST_REASONS)[number];

/** One step at a time; only an application leads past QUALIFIED. A lost lead may be taken up again. */
const MOVES: Record<LeadStage, readonly LeadStage[]> = {
  NEW: ['CONTACTED', 'LOST'],
  CONTACTED: ['QUALIFIED', 'LOST'],
  QUALIFIED: ['LOST'],
  APPLYING: [],
  WON: [],
  LOST: ['CONTACTED'],
};

/**
 * To which stages people may move a lead by hand.
 * @example movesFrom('NEW') // => ['CONTACTED', 'LOST']
 */
export const movesFrom = (stage: LeadStage): readonly LeadStage[] => MOVES[stage];

/**
 * May a lead be moved by hand so? Whoever lets it go says why, and nobody says why otherwise.
 * Source: DUTIES 2 (pipeline); industry convention [CONV].
 * @example mayMove('NEW', 'QUALIFIED', null).allowed // => false
 * @example mayMove('NEW', 'LOST', 'NO_NEED').allowed // => true
 */
export function mayMove(from: LeadStage, to: LeadStage, lostReason: LostReason | null): Verdict {
  return firstRefusal(
    () =>
      MOVES[from].includes(to) ? ALLOWED : refused('LEAD_MOVE', { from, to, open: MOVES[from].join(', ') || '–' }),
    () => ((to === 'LOST') === (lostReason !== null) ? ALLOWED : refused('LEAD_LOST_REASON')),
  );
}

/**
 * May an application be made of the lead? Of a qualified one that has become a client.
 * @example mayApply({ stage: 'CONTACTED', clientNo: 'CL1' }).allowed // => false
 */
export function mayApply({ stage, clientNo }: { stage: LeadStage; clientNo: string | null }): Verdict {
  return firstRefusal(
    () => (stage === 'QUALIFIED' ? ALLOWED : refused('LEAD_NOT_QUALIFIED', { stage })),
    () => (clientNo === null ? refused('LEAD_NOT_CLIENT') : ALLOWED),
  );
}

/**
 * May this person make an application of this client out of the lead? Who works on it, when it is one of its own client.
 * @example mayApplyFor({ stage: 'QUALIFIED', clientNo: 'CL1', ownerUsername: 'li' }, { username: 'li', roles: [] }, 'CL2').code // => 'LEAD_OTHER_CLIENT'
 */
export function mayApplyFor(
  lead: { stage: LeadStage; clientNo: string | null; ownerUsername: string | null },
  person: { username: string; roles: readonly string[] },
  clientNo: string,
): Verdict {
  return firstRefusal(
    () => mayWorkLead(person, lead.ownerUsername),
    () => mayApply(lead),
    () => (lead.clientNo === clientNo ? ALLOWED : refused('LEAD_OTHER_CLIENT')),
  );
}

/** A lead that people still work on by hand. */
export const OPEN_STAGES: readonly LeadStage[] = ['NEW', 'CONTACTED', 'QUALIFIED'];
