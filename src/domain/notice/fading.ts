import { isContact } from '../collection/messages';

/** What asks something of a client or offers him something: another of its kind comes when its day has passed, or nothing is asked any more. */
const OF_ITS_DAY: ReadonlySet<string> = new Set([
  'instalment-reminder',
  'instalment-due',
  'documents-missing',
  'contract-ready',
  'campaign-message',
  'funding-due',
]);

/**
 * Whether a notice is true on its own day alone, so that one that was given up may not be sent on a later one: "due in three days" is
 * wrong by then, and what is written about arrears leaves only as a contact that was allowed on its day (RULES 4.1). Decisions, changes
 * of a contract, receipts and answers stay true.
 * @example fadesWithItsDay('instalment-reminder') // => true
 * @example fadesWithItsDay('collection-message') // => true
 * @example fadesWithItsDay('decision-made') // => false
 */
export const fadesWithItsDay = (template: string): boolean => isContact(template) || OF_ITS_DAY.has(template);
