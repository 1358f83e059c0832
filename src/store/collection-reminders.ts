import { businessDate } from '../domain/business-time';
import { judgeContact, UNNAMED_LINE, type PlannedContact } from '../domain/collection/governor';
import { daysBetween } from '../domain/date';
import type { Verdict } from '../domain/verdict';
import { audit } from './audit';
import type { CollectionRecord } from './collections-read';
import { admit, auditDenial, debtorFile } from './contact-governor';
import type { PrismaClient } from './generated/client';
import { enqueueNotices, toClient } from './notices';
import type { Tx } from './once';

const message = (atMs: number): PlannedContact => ({ channel: 'SMS', party: 'DEBTOR', line: UNNAMED_LINE, atMs });
const debtorOf = ({ clientNo, id }: CollectionRecord) => ({ clientNo, caseId: id });

/** May this debtor be reminded at this business instant? Nothing is counted. */
export async function judgeReminder(db: PrismaClient, found: CollectionRecord, atMs: number): Promise<Verdict> {
  return judgeContact(message(atMs), await debtorFile(db, debtorOf(found), businessDate(atMs)));
}

/** Reminds a debtor of what is overdue, if the rules of contact allow it now; what they deny leaves its trace. */
export async function remindDebtor(
  tx: Tx,
  found: CollectionRecord,
  { by, commandId, atMs }: { by: string; commandId: string; atMs: number },
): Promise<Verdict> {
  const { id, clientNo, loanNo, dueFen: amountFen, clockOffsetMs } = found;
  const on = businessDate(atMs);
  const cause = `${id}/reminder/${commandId}`;
  const contact = { ...message(atMs), ...debtorOf(found), id: cause, message: cause, by, effective: false };
  const verdict = await admit(tx, contact);
  if (!verdict.allowed) {
    const denied = { ...debtorOf(found), by, on, subjectNo: id };
    await auditDenial(tx, denied, verdict, { channel: 'SMS', template: 'collection-message' });
    return verdict;
  }
  const daysOverdue = daysBetween(found.overdueSince, on);
  await enqueueNotices(
    tx,
    toClient({
      cause,
      recipient: clientNo,
      template: 'collection-message',
      params: { loanNo, amountFen, daysOverdue, asOfOn: on },
      subjectNo: id,
      businessAt: new Date(atMs).toISOString(),
      clockOffsetMs,
    }),
  );
  const detail = { loanNo, daysOverdue };
  await audit(tx, {
    businessOn: on,
    actor: by,
    action: 'COLLECTION_REMINDED',
    subject: 'COLLECTION',
    subjectNo: id,
    detail,
  });
  return verdict;
}
