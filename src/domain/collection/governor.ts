import { businessDate } from '../business-time';
import type { IsoDate } from '../date';
import { isQuiet } from '../notice/quiet-hours';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

export const CONTACT_CHANNELS = ['CALL', 'SMS', 'VISIT', 'LETTER'] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

/** Whom a contact reaches. A third party is anybody who does not owe: family, colleagues, those named as contacts. */
export const CONTACT_PARTIES = ['DEBTOR', 'GUARANTOR', 'THIRD_PARTY'] as const;
export type ContactParty = (typeof CONTACT_PARTIES)[number];

/** A call of which nobody said which telephone it rang: it may have been any, so it counts against every one. */
export const UNNAMED_LINE = 'unnamed';

/** A contact that somebody is about to make, or that the ladder makes. */
export interface PlannedContact {
  channel: ContactChannel;
  party: ContactParty;
  /** What tells one telephone from another, such as a keyed hash of the number; never the number. `UNNAMED_LINE` if nobody said. */
  line: string;
  /** Business instant, milliseconds. */
  atMs: number;
}

/** A contact that was made. */
export interface MadeContact extends Omit<PlannedContact, 'atMs'> {
  on: IsoDate;
  /** A conversation came about. */
  effective: boolean;
}

/** What stands in the debtor's file about being contacted. */
export const CONTACT_NOTES = ['PAUSED', 'NIGHT_CONSENT', 'NO_SMS', 'LOST_CONTACT', 'THIRD_PARTY_REFUSED'] as const;
export type ContactNoteKind = (typeof CONTACT_NOTES)[number];
export interface ContactNote {
  kind: ContactNoteKind;
  from: IsoDate;
  /** The last day on which it holds; null until it is ended. */
  until: IsoDate | null;
}

export interface DebtorFile {
  /** Contacts with this debtor because of any of his loans, whoever made them and whoever was reached, allowed or not. */
  made: readonly MadeContact[];
  notes: readonly ContactNote[];
  /** Somebody stands surety for the debt. */
  hasGuarantor: boolean;
}

/** GB/T 45251-2025 and the 2026 code of the China Banking Association (RULES 4.1); the number of messages is [CONV]. */
export const CONTACT_LIMITS = { effectiveCalls: 3, attemptsALine: 6, messages: 2 } as const;

/**
 * May this contact be made? The one question in front of every contact for collection: the hours of the day, what the
 * debtor has agreed to or complained about, whom it reaches, and how often there was contact that day. A posted letter
 * rings nobody out of bed and is how a claim is kept alive (民法典 Art 195): only whom it goes to is asked of it.
 * @example judgeContact({ channel: 'CALL', party: 'DEBTOR', line: 'a', atMs: Date.parse('2026-03-02T22:30:00+08:00') }, { made: [], notes: [], hasGuarantor: false }).code // => 'CONTACT_QUIET_HOURS'
 * @example judgeContact({ channel: 'CALL', party: 'DEBTOR', line: 'a', atMs: Date.parse('2026-03-02T10:00:00+08:00') }, { made: [], notes: [], hasGuarantor: false }).allowed // => true
 */
export function judgeContact(contact: PlannedContact, file: DebtorFile): Verdict {
  const today = businessDate(contact.atMs);
  const holds = (kind: ContactNoteKind): ContactNote | undefined =>
    file.notes.find((note) => note.kind === kind && isOn(note, today));
  if (contact.channel === 'LETTER') return mayReach(contact.party, file, holds);
  const paused = holds('PAUSED');
  return firstRefusal(
    () => (isQuiet(contact.atMs) && holds('NIGHT_CONSENT') === undefined ? refused('CONTACT_QUIET_HOURS') : ALLOWED),
    () => (paused === undefined ? ALLOWED : refused('CONTACT_PAUSED', { until: paused.until ?? '–' })),
    () => mayReach(contact.party, file, holds),
    () => (contact.channel === 'SMS' && holds('NO_SMS') !== undefined ? refused('CONTACT_NO_SMS') : ALLOWED),
    () =>
      withinLimits(
        contact,
        file.made.filter(({ on }) => on === today),
      ),
  );
}

const isOn = ({ from, until }: ContactNote, day: IsoDate): boolean => from <= day && (until === null || day <= until);

/** Third parties only when the debtor is truly out of reach, and never again when they have refused (RULES 4.1). */
function mayReach(
  party: ContactParty,
  { hasGuarantor }: DebtorFile,
  holds: (kind: ContactNoteKind) => ContactNote | undefined,
): Verdict {
  if (party === 'GUARANTOR') return hasGuarantor ? ALLOWED : refused('CONTACT_NO_GUARANTOR');
  if (party === 'DEBTOR') return ALLOWED;
  return firstRefusal(
    () => (holds('THIRD_PARTY_REFUSED') === undefined ? ALLOWED : refused('CONTACT_THIRD_PARTY_REFUSED')),
    () => (holds('LOST_CONTACT') === undefined ? refused('CONTACT_THIRD_PARTY') : ALLOWED),
  );
}

function withinLimits({ channel, line }: PlannedContact, today: readonly MadeContact[]): Verdict {
  if (channel === 'SMS') {
    const sent = today.filter((made) => made.channel === 'SMS').length;
    return sent < CONTACT_LIMITS.messages ? ALLOWED : refused('CONTACT_MESSAGES', { sent: String(sent) });
  }
  if (channel !== 'CALL') return ALLOWED;
  const calls = today.filter((made) => made.channel === 'CALL');
  const effective = calls.filter((made) => made.effective).length;
  const mayBeSame = (made: string): boolean => made === line || made === UNNAMED_LINE || line === UNNAMED_LINE;
  const attempts = calls.filter((made) => mayBeSame(made.line)).length;
  const isUsedUp = effective >= CONTACT_LIMITS.effectiveCalls || attempts >= CONTACT_LIMITS.attemptsALine;
  return isUsedUp ? refused('CONTACT_LIMIT', { effective: String(effective), attempts: String(attempts) }) : ALLOWED;
}
