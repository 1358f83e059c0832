import { businessDate } from '../domain/business-time';
import { judgeContact, UNNAMED_LINE, type PlannedContact } from '../domain/collection/governor';
import { replanned } from '../domain/collection/next-contact';
import type { Verdict } from '../domain/verdict';
import { admit, auditDenial, debtorFile, lockDebtor, writeContact, type Debtor } from './contact-governor';
import { Prisma, type PrismaClient } from './generated/client';
import { enqueueNotices, type NoticeFact } from './notices';
import type { Tx } from './once';
import type { ClaimedNotice } from './outbox';

interface Sender extends Debtor {
  by: string;
  /** Business date. */
  today: string;
}

const message = (atMs: number): PlannedContact => ({ channel: 'SMS', party: 'DEBTOR', line: UNNAMED_LINE, atMs });

/**
 * Puts what is written to a debtor about his arrears in the outbox, each message as one contact of the day on which it leaves.
 * What the rules deny for its instant is planned anew if it still says the truth then, and dropped else; both leave a trace.
 * Returns why the last one that was dropped was, or null.
 */
export async function sendMessages(tx: Tx, notices: readonly NoticeFact[], sender: Sender): Promise<Verdict | null> {
  let dropped: Verdict | null = null;
  for (const cause of new Set(notices.map((notice) => notice.cause))) {
    const copies = notices.filter((notice) => notice.cause === cause);
    dropped = (await sendMessage(tx, copies, cause, sender)) ?? dropped;
  }
  return dropped;
}

async function sendMessage(tx: Tx, copies: NoticeFact[], cause: string, sender: Sender): Promise<Verdict | null> {
  const [first] = copies;
  if (first === undefined) return null;
  const { clientNo, caseId, by, today } = sender;
  const planned = message(Date.parse(first.businessAt));
  const contact = { ...planned, id: cause, message: cause, clientNo, caseId, by, effective: false };
  const verdict = await admit(tx, contact);
  if (verdict.allowed) {
    await enqueueNotices(tx, copies);
    return null;
  }
  const next = replanned(planned, await debtorFile(tx, sender, businessDate(planned.atMs)));
  const businessAt = next === null ? null : new Date(next).toISOString();
  if (next !== null && businessAt !== null) {
    await writeContact(tx, { ...contact, atMs: next });
    await enqueueNotices(
      tx,
      copies.map((notice) => ({ ...notice, businessAt })),
    );
  }
  const denied = { clientNo, caseId, by, on: today, subjectNo: first.subjectNo };
  await auditDenial(tx, denied, verdict, { channel: 'SMS', template: first.template, plannedFor: businessAt });
  return next === null ? verdict : null;
}

interface Subject extends Debtor {
  on: string;
  status: string;
  aheadMs: number;
}

/**
 * The governor's last word, at the moment a message leaves: a complaint may have come in since it was planned, the money too, or
 * the relay may have slept over a night. Then it is counted on the day it really goes, planned anew, or withdrawn.
 * @param now the relay's clock, milliseconds
 * @returns true when it may leave now
 */
export function mayLeave(db: PrismaClient, notice: ClaimedNotice, now: number): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await lockDebtor(tx, notice.recipient);
    const subject = await subjectOf(tx, notice);
    if (subject === null) return withdraw(tx, notice, 'not admitted by the rules of contact');
    // A case that was taken ahead in time writes what it would have written then, whatever has become of it since.
    if (subject.aheadMs > 0) return judgeAgain(tx, notice, subject, notice.businessAt.getTime());
    if (!['OVERDUE', 'WRITTEN_OFF'].includes(subject.status))
      return withdraw(tx, notice, 'nothing is overdue any more');
    return judgeAgain(tx, notice, subject, now);
  });
}

async function judgeAgain(tx: Tx, notice: ClaimedNotice, subject: Subject, at: number): Promise<boolean> {
  const { cause, template, recipient: clientNo, subjectNo } = notice;
  const { caseId, aheadMs } = subject;
  const today = businessDate(at);
  const file = await debtorFile(tx, { clientNo, caseId }, today, cause);
  const verdict = judgeContact(message(at), file);
  const countOn = async (ms: number): Promise<void> => {
    const day = businessDate(ms);
    const moved = { ...message(ms), clientNo, caseId, message: cause, effective: false, by: 'system' };
    if (day !== subject.on) await writeContact(tx, { ...moved, id: `${cause}@${day}` });
  };
  if (verdict.allowed) {
    await countOn(at);
    return true;
  }
  const next = replanned(message(at), file);
  if (next === null) await withdraw(tx, notice, verdict.code);
  else {
    await countOn(next);
    const data = { notBefore: new Date(next - aheadMs), lastError: verdict.code };
    await tx.notice.update({ where: { id: notice.id }, data });
  }
  await auditDenial(tx, { clientNo, caseId, by: 'system', on: today, subjectNo }, verdict, {
    channel: 'SMS',
    template,
    plannedFor: next === null ? null : new Date(next).toISOString(),
  });
  return false;
}

async function withdraw(tx: Tx, { id }: ClaimedNotice, why: string): Promise<false> {
  await tx.notice.updateMany({ where: { id, status: 'PENDING' }, data: { status: 'CANCELLED', lastError: why } });
  return false;
}

/** The contact under which a message is counted, and how its loan stands now; null when it never passed the governor. */
async function subjectOf(tx: Tx, { cause, subjectNo }: ClaimedNotice): Promise<Subject | null> {
  const [found] = await tx.$queryRaw<Subject[]>(Prisma.sql`
    SELECT c.client_no AS "clientNo", c.case_id AS "caseId", c."on"::text AS "on", l.status,
           l.clock_offset_ms::float8 AS "aheadMs"
    FROM collection_contact c
    LEFT JOIN collection_case k ON k.id = c.case_id
    JOIN loan l ON l.no = COALESCE(k.loan_no, ${subjectNo})
    WHERE c.message = ${cause} ORDER BY c."on" DESC LIMIT 1`);
  return found ?? null;
}
