import type { AdmissionPolicy } from './policy';

export const ADMISSION_REASONS = [
  'INDUSTRY_PROHIBITED',
  'INDUSTRY_RESTRICTED',
  'CLIENT_BLACKLISTED',
  'GROUP_BLACKLISTED',
  'RELATED_PARTY_WITHOUT_SECURITY',
  'RELATED_PARTY',
  'SINGLE_BORROWER_LIMIT',
  'SINGLE_EXPOSURE_LIMIT',
  'GROUP_EXPOSURE_LIMIT',
] as const;
export type AdmissionReason = (typeof ADMISSION_REASONS)[number];

/** A client who asks for a loan, as the screen sees it. Amounts in fen. */
export interface Candidate {
  industry: string | null;
  /** Of the lender, in the sense of 商业银行法 Art 40: itself, the spouse of such a person, or a company of either of the two. */
  relatedParty: boolean;
  security: string;
  amountFen: number;
  /** What the client owes and has applied for, without this amount. */
  ownExposureFen: number;
  /** The same of its whole group, the client included. */
  groupExposureFen: number;
  blacklisted: boolean;
  /** Somebody else of the group is. */
  groupBlacklisted: boolean;
}

export interface Screening {
  /** REFER: taken on, but judged one level higher. */
  outcome: 'ADMIT' | 'REFER' | 'REJECT';
  reasons: { code: AdmissionReason; weight: 'REFER' | 'REJECT' }[];
}

/**
 * May this client be lent to at all (准入)? Every reason at once; one that rejects decides.
 * Source: RULES 1.8 (商业银行法 Art 39(3), 40; 大额风险暴露管理办法), 6.3 (policy screen of 立项审批表).
 * @example screenClient(SEEDED_ADMISSION_POLICY, { industry: '钢铁', relatedParty: false, security: 'MORTGAGE', amountFen: 100, ownExposureFen: 0, groupExposureFen: 0, blacklisted: false, groupBlacklisted: false }).outcome // => 'REFER'
 */
export function screenClient(policy: AdmissionPolicy, candidate: Candidate): Screening {
  const { industry, amountFen, relatedParty } = candidate;
  const own = candidate.ownExposureFen + amountFen;
  const group = candidate.groupExposureFen + amountFen;
  const unsecured = candidate.security === 'UNSECURED';
  const asked: [boolean, AdmissionReason, 'REFER' | 'REJECT'][] = [
    [named(policy.prohibitedIndustries, industry), 'INDUSTRY_PROHIBITED', 'REJECT'],
    [named(policy.restrictedIndustries, industry), 'INDUSTRY_RESTRICTED', 'REFER'],
    [candidate.blacklisted, 'CLIENT_BLACKLISTED', 'REJECT'],
    [candidate.groupBlacklisted, 'GROUP_BLACKLISTED', 'REFER'],
    [relatedParty && unsecured, 'RELATED_PARTY_WITHOUT_SECURITY', 'REJECT'],
    [relatedParty && !unsecured, 'RELATED_PARTY', 'REFER'],
    [exceeds(own, policy.capitalFen, policy.singleBorrowerPpm), 'SINGLE_BORROWER_LIMIT', 'REJECT'],
    [exceeds(own, policy.tierOneFen, policy.singleExposurePpm), 'SINGLE_EXPOSURE_LIMIT', 'REJECT'],
    [exceeds(group, policy.tierOneFen, policy.groupExposurePpm), 'GROUP_EXPOSURE_LIMIT', 'REJECT'],
  ];
  const reasons = asked.filter(([is]) => is).map(([, code, weight]) => ({ code, weight }));
  if (reasons.some(({ weight }) => weight === 'REJECT')) return { outcome: 'REJECT', reasons };
  return { outcome: reasons.length > 0 ? 'REFER' : 'ADMIT', reasons };
}

/** What lifts a case a level (RULES 7.2). */
export interface CaseFlags {
  relatedParty: boolean;
  restrictedIndustry: boolean;
  policyException: boolean;
}

/**
 * What people said of a case, and what the screen of its client found besides; `setAside`: a person let pass what the rule refuses.
 * Source: RULES 7.2.
 * @example flagsOf({ relatedParty: false, restrictedIndustry: false, policyException: false }, { reasons: [{ code: 'INDUSTRY_RESTRICTED', weight: 'REFER' }], setAside: false }).restrictedIndustry // => true
 */
export function flagsOf(
  said: CaseFlags,
  { reasons, setAside }: Pick<Screening, 'reasons'> & { setAside: boolean },
): CaseFlags {
  const found = new Set(reasons.map(({ code }) => code));
  return {
    relatedParty: said.relatedParty || found.has('RELATED_PARTY') || found.has('RELATED_PARTY_WITHOUT_SECURITY'),
    restrictedIndustry: said.restrictedIndustry || found.has('INDUSTRY_RESTRICTED'),
    policyException: said.policyException || found.has('GROUP_BLACKLISTED') || setAside,
  };
}

const named = (words: readonly string[], industry: string | null): boolean =>
  industry !== null && words.some((word) => industry.includes(word));

/** amount > base × share, exactly. */
const exceeds = (amountFen: number, baseFen: number, sharePpm: number): boolean =>
  BigInt(amountFen) * 1_000_000n > BigInt(baseFen) * BigInt(sharePpm);
