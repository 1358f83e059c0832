import { tempered } from '../human-review/human-review';
import type { AdmissionPolicy } from './policy';
import { screenClient, type Candidate, type Screening } from './screen';

/** What the screen says of one client by two policies. */
export interface Rescreened {
  from: Screening;
  to: Screening;
  differs: boolean;
}

/**
 * Would a client have been taken on otherwise by a proposed policy? By the very functions that screen, asked what they were asked
 * then; what a person had set aside stays set aside. Another reason for the same outcome is no difference. Source: RULES 1.8.
 * @example rescreened(SEEDED_ADMISSION_POLICY, SEEDED_ADMISSION_POLICY, { candidate: { industry: '钢铁', relatedParty: false, security: 'MORTGAGE', amountFen: 100, ownExposureFen: 0, groupExposureFen: 0, blacklisted: false, groupBlacklisted: false }, setAside: [] }).to.outcome // => 'REFER'
 */
export function rescreened(
  standing: AdmissionPolicy,
  proposed: AdmissionPolicy,
  { candidate, setAside }: { candidate: Candidate; setAside: readonly string[] },
): Rescreened {
  const by = (policy: AdmissionPolicy): Screening => tempered(screenClient(policy, candidate), setAside);
  const [from, to] = [by(standing), by(proposed)];
  return { from, to, differs: from.outcome !== to.outcome };
}
