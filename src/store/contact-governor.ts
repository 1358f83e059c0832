import { businessDate } from '../domain/business-time';
import {
  judgeContact,
  type ContactNote,
  type DebtorFile,
  type MadeContact,
  type PlannedContact,
} from '../domain/collection/governor';
import type { Verdict } from '../domain/verdict';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';

/** Whose contact, and because of which case; null before one was opened. */
export interface Debtor {
  clientNo: string;
  caseId: string | null;
}

/** A contact as it is written down. */
export interface Contact extends PlannedContact, Debtor {
  id: string;
  effective: boolean;
  by: string;
  /** The cause of the notice that it is. */
  message?: string;
  /** Of an agency's contact. */
  agency?: string;
  agent?: string;
  /** The rule that it broke: it was made and counts all the same. */
  violation?: string | null;
}

/** One contact of a debtor at a time, until the transaction ends: two collectors who call at once are two calls to the second. */
export async function lockDebtor(tx: Tx, clientNo: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`SELECT pg_advisory_xact_lock(hashtext(${`contact/${clientNo}`}))`);
}

/** Judges a contact with everything that any case of this debtor has had, and writes it down if it may be made. */
export async function admit(tx: Tx, contact: Contact): Promise<Verdict> {
  await lockDebtor(tx, contact.clientNo);
  const verdict = judgeContact(contact, await debtorFile(tx, contact, businessDate(contact.atMs)));
  if (verdict.allowed) await writeContact(tx, contact);
  return verdict;
}

export async function writeContact(tx: Tx, { atMs, ...contact }: Contact): Promise<void> {
  const data = { ...contact, at: new Date(atMs), on: toDbDate(businessDate(atMs)) };
  await tx.collectionContact.createMany({ data: [data], skipDuplicates: true });
}

/** What the governor must know of a debtor from a business date on. `besides`: without this message, which is being judged. */
export async function debtorFile(
  db: Tx | PrismaClient,
  { clientNo, caseId }: Debtor,
  from: string,
  besides = '',
): Promise<DebtorFile> {
  const [made, notes, surety] = await Promise.all([
    contactsFrom(db, clientNo, from, besides),
    contactNotes(db, clientNo),
    db.$queryRaw<{ security: string }[]>(Prisma.sql`
      SELECT a.security FROM collection_case k JOIN loan l ON l.no = k.loan_no JOIN application a ON a.no = l.application_no
      WHERE k.id = ${caseId}`),
  ]);
  return { made, notes, hasGuarantor: surety[0]?.security === 'GUARANTEED' };
}

/** A message that was moved to another day counts there; one that was withdrawn before it left counts nowhere. */
async function contactsFrom(
  db: Tx | PrismaClient,
  clientNo: string,
  from: string,
  besides: string,
): Promise<MadeContact[]> {
  const found = await db.$queryRaw<(Omit<MadeContact, 'on'> & { on: Date })[]>(Prisma.sql`
    SELECT c.channel, c.party, c.line, c."on", c.effective
    FROM collection_contact c
    WHERE c.client_no = ${clientNo} AND c."on" >= ${from}::date AND c.message IS DISTINCT FROM ${besides}
      AND NOT EXISTS (SELECT 1 FROM collection_contact later WHERE later.message = c.message AND later."on" > c."on")
      AND NOT EXISTS (
        SELECT 1 FROM notice n WHERE n.cause = c.message HAVING count(*) > 0 AND bool_and(n.status = 'CANCELLED'))`);
  return found.map(({ on, ...contact }) => ({ ...contact, on: fromDbDate(on) }));
}

export interface NoteRecord extends ContactNote {
  id: string;
  reason: string;
  by: string;
}

/** What stands in a debtor's file; a note that another one ended holds until the day before. */
export async function contactNotes(db: Tx | PrismaClient, clientNo: string): Promise<NoteRecord[]> {
  const notes = await db.$queryRaw<
    (Omit<NoteRecord, 'from' | 'until'> & { from: Date; until: Date | null })[]
  >(Prisma.sql`
    SELECT n.id::text, n.kind, n."from", LEAST(n.until, ended."from" - 1) AS until, n.reason, n.by
    FROM contact_note n LEFT JOIN contact_note ended ON ended.ends = n.id
    WHERE n.client_no = ${clientNo} AND n.ends IS NULL ORDER BY n.id`);
  return notes.map(({ from, until, ...note }) => ({
    ...note,
    from: fromDbDate(from),
    until: until === null ? null : fromDbDate(until),
  }));
}

/** A contact that the rules denied leaves its trace, whoever wanted to make it. */
export async function auditDenial(
  tx: Tx,
  denied: Debtor & { by: string; on: string; subjectNo: string },
  verdict: Verdict,
  detail: { channel: string; template?: string; plannedFor?: string | null },
): Promise<void> {
  if (verdict.allowed) return;
  await audit(tx, {
    businessOn: denied.on,
    actor: denied.by,
    action: 'CONTACT_DENIED',
    subject: denied.caseId === null ? 'LOAN' : 'COLLECTION',
    subjectNo: denied.subjectNo,
    detail: { ...detail, code: verdict.code, clientNo: denied.clientNo },
  });
}
