import { mayDo, mayServe } from '../access/access';
import type { IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import { HOLDING_KINDS } from './holding';

/** Equity and listing (新三板) are no business of a lender: they are recorded, and handed to a licensed partner (DUTIES 12). */
export const REFERRAL_KINDS = ['EQUITY_REFERRAL', 'LISTING'] as const;
export const OPPORTUNITY_KINDS = [...HOLDING_KINDS, ...REFERRAL_KINDS] as const;
export type OpportunityKind = (typeof OPPORTUNITY_KINDS)[number];
export const OPPORTUNITY_STAGES = ['FOUND', 'CONTACTED', 'PROPOSED', 'WON', 'HANDED_OFF', 'LOST'] as const;
export type OpportunityStage = (typeof OPPORTUNITY_STAGES)[number];

/** Of what is ours one is won, of what is a partner's handed off. Nobody presses on: it may be lost from everywhere. */
const NEXT: Readonly<Record<OpportunityStage, readonly OpportunityStage[]>> = {
  FOUND: ['CONTACTED', 'LOST'],
  CONTACTED: ['CONTACTED', 'PROPOSED', 'LOST'],
  PROPOSED: ['PROPOSED', 'WON', 'HANDED_OFF', 'LOST'],
  WON: [],
  HANDED_OFF: [],
  LOST: [],
};

export const isReferral = (kind: OpportunityKind): boolean => (REFERRAL_KINDS as readonly string[]).includes(kind);
/** Nothing more comes of it. */
export const isOver = (stage: OpportunityStage): boolean => NEXT[stage].length === 0;

/**
 * The stages an opportunity may go to, its own while it is worked on.
 * @example stagesFrom('PROPOSED', 'LISTING') // => ['PROPOSED', 'HANDED_OFF', 'LOST']
 * @example stagesFrom('PROPOSED', 'PAYROLL') // => ['PROPOSED', 'WON', 'LOST']
 */
export const stagesFrom = (stage: OpportunityStage, kind: OpportunityKind): OpportunityStage[] =>
  NEXT[stage].filter((next) => next !== (isReferral(kind) ? 'WON' : 'HANDED_OFF'));

export interface OpportunityStep {
  stage: OpportunityStage;
  /** When to come back to it. */
  nextOn: IsoDate | null;
  /** Who takes over, and by which licence. */
  partner: string | null;
  partnerLicence: string | null;
}

/**
 * May this person bring an opportunity on so? Its owner, or who leads him; what goes on names its next day, what is over none, and a
 * partner is named with his licence when, and only when, something is handed to him.
 * Source: DUTIES 11, 12 (outside the lending engine); [CONV].
 * @example mayStep({ stage: 'PROPOSED', kind: 'LISTING', owner: 'li', branchCode: 'SB01' }, { stage: 'HANDED_OFF', nextOn: null, partner: '某证券', partnerLicence: null }, { username: 'li', roles: ['CLIENT_MANAGER'], branchCode: 'SB01' }, '2026-11-27').code // => 'OPPORTUNITY_PARTNER'
 * @example mayStep({ stage: 'FOUND', kind: 'PAYROLL', owner: 'li', branchCode: 'SB01' }, { stage: 'CONTACTED', nextOn: null, partner: null, partnerLicence: null }, { username: 'li', roles: ['CLIENT_MANAGER'], branchCode: 'SB01' }, '2026-11-27').code // => 'OPPORTUNITY_NEXT'
 */
export function mayStep(
  opportunity: { stage: OpportunityStage; kind: OpportunityKind; owner: string; branchCode: string },
  { stage, nextOn, partner, partnerLicence }: OpportunityStep,
  person: { username: string; roles: readonly string[]; branchCode: string },
  today: IsoDate,
): Verdict {
  const open = stagesFrom(opportunity.stage, opportunity.kind);
  const isHandedOff = stage === 'HANDED_OFF';
  return firstRefusal(
    () => mayWorkOn(opportunity, person),
    () => (open.includes(stage) ? ALLOWED : refused('OPPORTUNITY_STAGE', { stage: opportunity.stage })),
    () => (isOver(stage) === (nextOn === null) ? ALLOWED : refused('OPPORTUNITY_NEXT')),
    () => (nextOn === null || nextOn >= today ? ALLOWED : refused('OPPORTUNITY_NEXT')),
    () => {
      const named = partner !== null && partnerLicence !== null;
      const unnamed = partner === null && partnerLicence === null;
      return (isHandedOff ? named : unnamed) ? ALLOWED : refused('OPPORTUNITY_PARTNER');
    },
  );
}

/**
 * May this person work on an opportunity? Its owner, or a department manager of the branch.
 * @example mayWorkOn({ owner: 'li', branchCode: 'SB01' }, { username: 'wang', roles: ['CLIENT_MANAGER'], branchCode: 'SB01' }).code // => 'OPPORTUNITY_OWNER'
 */
export function mayWorkOn(
  { owner, branchCode }: { owner: string; branchCode: string },
  person: { username: string; roles: readonly string[]; branchCode: string },
): Verdict {
  return firstRefusal(
    () => mayDo(person.roles, 'OPPORTUNITY_WRITE'),
    () => mayServe(person.branchCode, branchCode),
    () =>
      person.username === owner || person.roles.includes('DEPARTMENT_MANAGER') ? ALLOWED : refused('OPPORTUNITY_OWNER'),
  );
}
