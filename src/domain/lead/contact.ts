import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** NONE: never asked; what was withdrawn stays withdrawn until it is given anew. */
export type MarketingConsent = 'NONE' | 'GIVEN' | 'WITHDRAWN';

/** ENQUIRY answers what the person has asked; MARKETING is the lender's own idea. */
export type ContactPurpose = 'ENQUIRY' | 'MARKETING';

/**
 * May the lead be contacted for this purpose? Nobody is marketed to who has not agreed (PIPL Art 13, 14), and whoever asked for
 * peace is not even answered by a campaign. Source: RULES 4.3; DUTIES 1 (consent flag).
 * @example mayContact('NONE', 'MARKETING').allowed // => false
 * @example mayContact('NONE', 'ENQUIRY').allowed // => true
 */
export function mayContact(consent: MarketingConsent, purpose: ContactPurpose): Verdict {
  if (purpose === 'ENQUIRY' || consent === 'GIVEN') return ALLOWED;
  return refused(consent === 'WITHDRAWN' ? 'MARKETING_CONSENT_WITHDRAWN' : 'MARKETING_CONSENT_REQUIRED');
}

/**
 * May this person work on the lead? Whose it is, or a department manager in his place; one that nobody has is claimed first.
 * @example mayWorkLead({ username: 'li', roles: ['CLIENT_MANAGER'] }, 'wang').allowed // => false
 */
export function mayWorkLead(person: { username: string; roles: readonly string[] }, owner: string | null): Verdict {
  return firstRefusal(
    () => (owner === null ? refused('LEAD_UNCLAIMED') : ALLOWED),
    () =>
      owner === person.username || person.roles.includes('DEPARTMENT_MANAGER')
        ? ALLOWED
        : refused('LEAD_NOT_YOURS', { owner: owner ?? '–' }),
  );
}
