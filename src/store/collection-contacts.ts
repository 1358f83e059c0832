import type { CollectionChange } from '../contracts/collection-change';
import { UNNAMED_LINE, type ContactChannel, type ContactNote } from '../domain/collection/governor';
import type { Verdict } from '../domain/verdict';
import { audit, type AuditFact } from './audit';
import { admit, type Contact } from './contact-governor';
import { toDbDate } from './dates';
import type { Tx } from './once';

/** Which actions of a case are contacts, and how. What the ladder writes goes by collection-messages.ts. */
const CHANNEL_OF: Readonly<Record<string, ContactChannel>> = {
  CALL_LOG: 'CALL',
  VISIT_LOG: 'VISIT',
  LETTER_SENT: 'LETTER',
};
/** A keyed hash of a number. Anything else that an outside system calls a line names none. */
const LINE = /^[0-9a-f]{64}$/;

/** The contact that an action in a case is, or null. */
export function contactOf({ fact, at, input, key, by }: CollectionChange): Contact | null {
  if (fact.kind !== 'ACTION') return null;
  const { kind, party = 'DEBTOR', line = '', contacted = false } = fact.action;
  const channel = CHANNEL_OF[kind];
  if (channel === undefined) return null;
  const { caseId, clientNo } = input;
  const known = LINE.test(line) ? line : UNNAMED_LINE;
  return {
    id: `${caseId}/${key}`,
    clientNo,
    caseId,
    channel,
    party,
    line: known,
    effective: contacted,
    by,
    atMs: Date.parse(at),
  };
}

/** Judges the contact that an action is, and writes it down if it may be made; null when it is none. */
export function admitContact(tx: Tx, change: CollectionChange): Promise<Verdict | null> {
  const contact = contactOf(change);
  return contact === null ? Promise.resolve(null) : admit(tx, contact);
}

/** Writes down what a debtor agreed to, complained about, or that he is out of reach; `ends` names the note that it ends. */
export async function recordContactNote(
  tx: Tx,
  clientNo: string,
  note: ContactNote & { reason: string; ends?: string },
  by: { username: string; on: string; about: Pick<AuditFact, 'subject' | 'subjectNo'> },
): Promise<string> {
  const { kind, from, until, reason, ends } = note;
  const { id } = await tx.contactNote.create({
    data: {
      clientNo,
      kind,
      reason,
      by: by.username,
      from: toDbDate(from),
      until: until === null ? null : toDbDate(until),
      ends: ends === undefined ? null : BigInt(ends),
    },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: ends === undefined ? 'CONTACT_NOTED' : 'CONTACT_NOTE_ENDED',
    ...by.about,
    detail: { clientNo, kind, from, until, reason, ...(ends === undefined ? {} : { ends }) },
  });
  return String(id);
}
