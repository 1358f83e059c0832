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
 * May it be recorded that a lead who agreed on `agreedOn` was contacted on a day? Consent comes first (PIPL Art 13, 14); what it was
 * given for afterwards it does not cover. Source: RULES 4.3.
 * @example mayHaveMarketed('2026-11-28', { purpose: 'MARKETING', on: '2026-11-01' }).allowed // => false
 * @example mayHaveMarketed('2026-11-28', { purpose: 'ENQUIRY', on: '2026-11-01' }).allowed // => true
 */
export function mayHaveMarketed(
  agreedOn: string | null,
  { purpose, on }: { purpose: ContactPurpose; on: string },
): Verdict {
  return purpose === 'MARKETING' && agreedOn !== null && on < agreedOn
    ? refused('MARKETING_CONSENT_REQUIRED')
    : ALLOWED;
}

/**
 * May a word about marketing that was said on a day be recorded beside the one that stands since `since`? The last word stands: an
 * older paper does not undo a later refusal. Source: RULES 4.3 (PIPL Art 15: withdrawable).
 * @example mayStateConsent('2026-11-28', { on: '2026-11-01' }) // => { allowed: false, code: 'LEAD_CONSENT_OLDER', params: { on: '2026-11-28' } }
 * @example mayStateConsent(null, { on: '2026-11-01' }).allowed // => true
 */
export function mayStateConsent(since: string | null, { on }: { on: string }): Verdict {
  return since !== null && on < since ? refused('LEAD_CONSENT_OLDER', { on: since }) : ALLOWED;
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
