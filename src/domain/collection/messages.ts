import type { TemplateName } from '../notice/catalogue';

/**
 * What is written to a debtor because he is in arrears: each of these is a contact for collection, whichever part of the system
 * writes it, and leaves only as one (RULES 4.1). Reminders before and on the due date, receipts and certificates are service.
 */
const ARREARS_TEMPLATES: ReadonlySet<string> = new Set<TemplateName>([
  'instalment-overdue',
  'collection-message',
  'collection-letter',
  'lawyer-letter',
  'promise-recorded',
  'plan-recorded',
  'negative-report-notice',
]);

/**
 * Whether a notice of this template is a contact for collection. Rule: RULES 4.1.
 * @example isContact('collection-message') // => true
 * @example isContact('instalment-reminder') // => false
 */
export const isContact = (template: string): boolean => ARREARS_TEMPLATES.has(template);
