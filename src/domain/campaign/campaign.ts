import { mayDo, mayReach, mayServe } from '../access/access';
import type { IsoDate } from '../date';
import { mayContact, type MarketingConsent } from '../lead/contact';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/**
 * Why people are written to: an offer, news of changed terms, or changed terms that the contract obliges the lender to tell of.
 */
export const CAMPAIGN_PURPOSES = ['MARKETING', 'TERMS_INFORMATION', 'TERMS_CONTRACT'] as const;
export type CampaignPurpose = (typeof CAMPAIGN_PURPOSES)[number];
export const CAMPAIGN_STATES = ['WAITING', 'RETURNED', 'APPROVED', 'ENDED'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];
export const CAMPAIGN_ACTS = ['APPROVE', 'RETURN', 'REVISE', 'DISPATCH', 'END'] as const;
export type CampaignAct = (typeof CAMPAIGN_ACTS)[number];

export interface Campaign {
  status: CampaignState;
  branchCode: string;
  /** Everybody who ever wrote what it says, in any version. */
  writers: readonly string[];
  from: IsoDate;
  until: IsoDate;
}
interface Person {
  username: string;
  roles: readonly string[];
  branchCode: string;
}

const RIGHT = {
  APPROVE: 'CAMPAIGN_APPROVE',
  RETURN: 'CAMPAIGN_APPROVE',
  REVISE: 'CAMPAIGN_WRITE',
  DISPATCH: 'CAMPAIGN_SEND',
  END: 'CAMPAIGN_SEND',
} as const;
const FROM: Readonly<Record<CampaignAct, readonly CampaignState[]>> = {
  APPROVE: ['WAITING'],
  RETURN: ['WAITING'],
  REVISE: ['WAITING', 'RETURNED'],
  DISPATCH: ['APPROVED'],
  END: ['WAITING', 'RETURNED', 'APPROVED'],
};

/**
 * May this person do that with a campaign now? Whoever wrote any version of what it says does not approve it, for a colleague who
 * sends the text again has not written it (RULES 7.3), and nothing is sent before its first day or after its last. Source: DUTIES 6.
 * @example mayActOnCampaign({ status: 'WAITING', branchCode: 'SB01', writers: ['chen', 'li'], from: '2026-12-01', until: '2026-12-31' }, 'APPROVE', { username: 'chen', roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' }, '2026-12-01').code // => 'CAMPAIGN_SAME_PERSON'
 * @example mayActOnCampaign({ status: 'APPROVED', branchCode: 'SB01', writers: ['li'], from: '2026-12-01', until: '2026-12-31' }, 'DISPATCH', { username: 'chen', roles: ['DEPARTMENT_MANAGER'], branchCode: 'SB01' }, '2027-01-01').code // => 'CAMPAIGN_PERIOD'
 */
export function mayActOnCampaign(campaign: Campaign, act: CampaignAct, person: Person, today: IsoDate): Verdict {
  const { status, branchCode, writers, from, until } = campaign;
  const checks = act === 'APPROVE' || act === 'RETURN';
  return firstRefusal(
    () => mayDo(person.roles, RIGHT[act]),
    () => mayServe(person.branchCode, branchCode),
    () => (FROM[act].includes(status) ? ALLOWED : refused('CAMPAIGN_STATE', { status })),
    () => (checks && writers.includes(person.username) ? refused('CAMPAIGN_SAME_PERSON') : ALLOWED),
    () =>
      act === 'DISPATCH' && (today < from || today > until) ? refused('CAMPAIGN_PERIOD', { from, until }) : ALLOWED,
  );
}

/** Somebody who could be written to, as the books know him. */
export interface Addressee {
  /** What he has last said about being offered things; a withdrawal anywhere counts everywhere. */
  consent: MarketingConsent;
  /** He can be reached by a written message. */
  reachable: boolean;
}

export const ADDRESSEE_VERDICTS = ['ADDRESSED', 'NO_CONSENT', 'WITHDRAWN', 'UNREACHABLE'] as const;
export type AddresseeVerdict = (typeof ADDRESSEE_VERDICTS)[number];

/**
 * Is he written to? An offer goes only to whom has agreed to offers, news of terms to all who have not asked for peace, and what
 * the contract obliges the lender to say to everybody concerned. Source: RULES 4.3 (PIPL Art 13-15); DUTIES 6 (opt-out).
 * @example addressed('MARKETING', { consent: 'NONE', reachable: true }) // => 'NO_CONSENT'
 * @example addressed('TERMS_INFORMATION', { consent: 'WITHDRAWN', reachable: true }) // => 'WITHDRAWN'
 * @example addressed('TERMS_CONTRACT', { consent: 'WITHDRAWN', reachable: true }) // => 'ADDRESSED'
 */
export function addressed(purpose: CampaignPurpose, { consent, reachable }: Addressee): AddresseeVerdict {
  if (!reachable) return 'UNREACHABLE';
  if (purpose === 'TERMS_CONTRACT') return 'ADDRESSED';
  if (consent === 'WITHDRAWN') return 'WITHDRAWN';
  return purpose === 'TERMS_INFORMATION' || mayContact(consent, 'MARKETING').allowed ? 'ADDRESSED' : 'NO_CONSENT';
}

/**
 * May a person of this branch see it? Its own branch's, and what head office sends everywhere.
 * @example seesCampaign('SB01', 'HQ') // => true
 * @example seesCampaign('SB01', 'SB02') // => false
 */
export const seesCampaign = (ownBranch: string, branchCode: string): boolean =>
  mayReach(ownBranch, branchCode) || mayReach(branchCode, ownBranch);
