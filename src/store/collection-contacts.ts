import type { CollectionChange } from '../contracts/collection-change';
import {
  judgeContact,
  type ContactChannel,
  type ContactNote,
  type DebtorFile,
  type PlannedContact,
} from '../domain/collection/governor';
import { nextAllowed } from '../domain/notice/quiet-hours';
import type { Verdict } from '../domain/verdict';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';

/** Which actions and steps of a case are contacts, and how. */
const CHANNEL_OF: Readonly<Record<string, ContactChannel>> = {
  CALL_LOG: 'CALL',
  VISIT_LOG: 'VISIT',
  LETTER_SENT: 'LETTER',
  MESSAGE: 'SMS',
  LETTER: 'LETTER',
  LAWYER_LETTER: 'LETTER',
};
/** The debtor's own telephone. */
const OWN_LINE = 'own';

/** The contact that a change of a case is, or null. A message of the ladder goes out when the night is over. */
export function contactOf({ fact, at }: CollectionChange): (PlannedContact & { effective: boolean }) | null {
  const atMs = Date.parse(at);
  if (fact.kind === 'STEP') {
    const channel = CHANNEL_OF[fact.step];
    return channel === undefined
      ? null
      : { channel, party: 'DEBTOR', line: OWN_LINE, atMs: nextAllowed(atMs), effective: false };
  }
  if (fact.kind !== 'ACTION') return null;
  const { kind, party = 'DEBTOR', line = OWN_LINE, contacted = false } = fact.action;
  const channel = CHANNEL_OF[kind];
  return channel === undefined ? null : { channel, party, line, atMs, effective: contacted };
}

/**
 * Judges a contact with everything that any case of this debtor has had, and writes it down if it may be made. One contact
 * of a debtor at a time: two collectors who call at once are two calls to the second.
 */
export async function admitContact(tx: Tx, change: CollectionChange): Promise<Verdict | null> {
  const contact = contactOf(change);
  if (contact === null) return null;
  const { caseId, clientNo } = change.input;
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtext(${`contact/${clientNo}`}))`);
  const verdict = judgeContact(contact, await debtorFile(tx, clientNo, caseId));
  if (verdict.allowed) {
    const { atMs, ...made } = contact;
    await tx.collectionContact.create({
      data: {
        ...made,
        id: `${caseId}/${change.key}`,
        clientNo,
        caseId,
        at: new Date(atMs),
        on: toDbDate(change.today),
        by: change.by,
      },
    });
  }
  return verdict;
}

/** What the governor must know of a debtor. */
export async function debtorFile(db: Tx | PrismaClient, clientNo: string, caseId: string): Promise<DebtorFile> {
  const [made, notes, surety] = await Promise.all([
    db.collectionContact.findMany({ where: { clientNo }, orderBy: { at: 'desc' }, take: 50 }),
    contactNotes(db, clientNo),
    db.$queryRaw<{ security: string }[]>(Prisma.sql`
      SELECT a.security FROM collection_case k JOIN loan l ON l.no = k.loan_no JOIN application a ON a.no = l.application_no
      WHERE k.id = ${caseId}`),
  ]);
  return {
    made: made.map(
      ({ channel, party, line, on, effective }) =>
        ({ channel, party, line, on: fromDbDate(on), effective }) as DebtorFile['made'][number],
    ),
    notes,
    hasGuarantor: surety[0]?.security === 'GUARANTEED',
  };
}

export async function contactNotes(
  db: Tx | PrismaClient,
  clientNo: string,
): Promise<(ContactNote & { reason: string; by: string })[]> {
  const notes = await db.contactNote.findMany({ where: { clientNo }, orderBy: { id: 'asc' } });
  return notes.map(({ kind, from, until, reason, by }) => ({
    kind: kind as ContactNote['kind'],
    from: fromDbDate(from),
    until: until === null ? null : fromDbDate(until),
    reason,
    by,
  }));
}

/** A contact that the rules denied leaves its trace, though nothing else of it is written. */
export async function auditDenial(
  tx: Tx,
  { input, today, by }: CollectionChange,
  verdict: Verdict,
  channel: string,
): Promise<void> {
  if (verdict.allowed) return;
  await audit(tx, {
    businessOn: today,
    actor: by,
    action: 'CONTACT_DENIED',
    subject: 'COLLECTION',
    subjectNo: input.caseId,
    detail: { channel, code: verdict.code, clientNo: input.clientNo },
  });
}

/** Writes down what a debtor agreed to, complained about, or that he is out of reach. */
export async function recordContactNote(
  tx: Tx,
  clientNo: string,
  note: ContactNote & { reason: string },
  by: { username: string; on: string; caseId: string },
): Promise<void> {
  await tx.contactNote.create({
    data: {
      clientNo,
      kind: note.kind,
      from: toDbDate(note.from),
      until: note.until === null ? null : toDbDate(note.until),
      reason: note.reason,
      by: by.username,
    },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'CONTACT_NOTED',
    subject: 'COLLECTION',
    subjectNo: by.caseId,
    detail: { clientNo, kind: note.kind, from: note.from, until: note.until, reason: note.reason },
  });
}
