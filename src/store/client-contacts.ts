import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

export interface NewContact {
  kind: 'VISIT' | 'CALL' | 'REFERRAL';
  on: string;
  summary: string;
  place: string | null;
  source: string | null;
  nextOn: string | null;
}

export interface ContactRecord extends NewContact {
  id: string;
  recordedBy: string;
  recordedAt: string;
}

export async function insertContact(
  tx: Tx,
  clientNo: string,
  given: NewContact,
  by: { username: string; on: string },
): Promise<string> {
  const { on, nextOn, ...rest } = given;
  const { id } = await tx.clientContact.create({
    data: {
      ...rest,
      clientNo,
      on: toDbDate(on),
      nextOn: nextOn === null ? null : toDbDate(nextOn),
      recordedBy: by.username,
    },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'CLIENT_CONTACTED',
    subject: 'CLIENT',
    subjectNo: clientNo,
    detail: { contact: String(id), kind: given.kind, on, nextOn },
  });
  return String(id);
}

/** The latest contacts of a client, newest first. */
export async function contactsOf(prisma: PrismaClient, clientNo: string, limit = 200): Promise<ContactRecord[]> {
  const found = await prisma.clientContact.findMany({
    where: { clientNo },
    orderBy: [{ on: 'desc' }, { id: 'desc' }],
    take: limit,
  });
  return found.map(({ id, kind, on, nextOn, summary, place, source, recordedBy, recordedAt }) => ({
    id: String(id),
    kind: kind as NewContact['kind'],
    on: fromDbDate(on),
    nextOn: nextOn === null ? null : fromDbDate(nextOn),
    recordedAt: recordedAt.toISOString(),
    summary,
    place,
    source,
    recordedBy,
  }));
}
