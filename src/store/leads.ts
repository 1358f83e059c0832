import { maskIdentity, type ClientKind } from '../domain/identity/masking';
import { audit } from './audit';
import { toDbDate } from './dates';
import type { Lead, Prisma } from './generated/client';
import type { IdentityCipher } from './identity-cipher';
import type { Tx } from './once';

export interface NewLead {
  no: string;
  kind: ClientKind;
  name: string;
  phone: string;
  /** Checked and normalised. */
  identity: string | null;
  source: string;
  referrerNo: string | null;
  campaign: string | null;
  need: string;
  amountFen: number | null;
  branchCode: string;
  ownerUsername: string | null;
  nextOn: string | null;
  clientNo: string | null;
  consultationId: bigint | null;
}

interface By {
  username: string;
  on: string;
}

/** Records a lead. Its telephone and identity are taken until it is closed or applied for: a second one breaks a unique index. */
export async function insertLead(tx: Tx, cipher: IdentityCipher, given: NewLead, by: By): Promise<void> {
  const { identity, nextOn, amountFen, ...rest } = given;
  const identityHash = identity === null ? null : cipher.hash(given.kind, identity);
  await tx.lead.create({
    data: {
      ...rest,
      amountFen: amountFen === null ? null : BigInt(amountFen),
      nextOn: nextOn === null ? null : toDbDate(nextOn),
      identityCipher: identity === null ? null : cipher.encrypt(identity),
      identityHash,
      identityMasked: identity === null ? null : maskIdentity(identity),
      openPhone: given.phone,
      openIdentity: identityHash,
      createdBy: by.username,
      createdOn: toDbDate(by.on),
      stageSince: toDbDate(by.on),
    },
  });
  const { source, ownerUsername, clientNo } = given;
  await note(tx, given.no, by, 'LEAD_RECORDED', { source, ownerUsername, clientNo });
}

/** The lead as stored, locked until the transaction ends. */
export async function lockLead(tx: Tx, no: string): Promise<Lead> {
  await tx.$queryRaw`SELECT 1 AS locked FROM lead WHERE no = ${no} FOR UPDATE`;
  return tx.lead.findUniqueOrThrow({ where: { no } });
}

/** What changes, under which name in the audit log; only which fields, not what they say of a person. */
export async function changeLead(
  tx: Tx,
  no: string,
  data: Prisma.LeadUpdateInput,
  { action, detail = {} }: { action: string; detail?: Prisma.InputJsonObject },
  by: By,
): Promise<void> {
  await tx.lead.update({ where: { no }, data });
  await note(tx, no, by, action, detail);
}

/** Moves a lead; closed it gives its telephone and identity free, taken up again it takes them back. */
export async function moveLead(
  tx: Tx,
  lead: Lead,
  to: { stage: string; lostReason: string | null; comment: string | null },
  by: By,
): Promise<void> {
  const { stage, lostReason, comment } = to;
  const open = stage !== 'LOST';
  const data = {
    stage,
    lostReason,
    stageSince: toDbDate(by.on),
    openPhone: open ? lead.phone : null,
    openIdentity: open ? lead.identityHash : null,
  };
  await changeLead(
    tx,
    lead.no,
    data,
    { action: 'LEAD_MOVED', detail: { from: lead.stage, to: stage, lostReason, comment } },
    by,
  );
}

export interface NewLeadContact {
  channel: string;
  purpose: string;
  on: string;
  summary: string;
  nextOn: string;
}

export async function insertLeadContact(tx: Tx, no: string, given: NewLeadContact, by: By): Promise<void> {
  const { on, nextOn, ...rest } = given;
  await tx.leadContact.create({
    data: { ...rest, leadNo: no, on: toDbDate(on), nextOn: toDbDate(nextOn), recordedBy: by.username },
  });
  const { channel, purpose } = given;
  await changeLead(
    tx,
    no,
    { nextOn: toDbDate(nextOn) },
    { action: 'LEAD_CONTACTED', detail: { channel, purpose, on, nextOn } },
    by,
  );
}

/** The lead's application is on its way: the client is found by itself from now on. */
export const leadApplies = (tx: Tx, no: string, applicationNo: string, by: By): Promise<void> =>
  changeLead(
    tx,
    no,
    { stage: 'APPLYING', applicationNo, openPhone: null, openIdentity: null, stageSince: toDbDate(by.on) },
    { action: 'LEAD_APPLIED', detail: { applicationNo } },
    by,
  );

/** Name and telephone in the clear; that somebody looked, and why, is on record before the answer goes out. */
export async function revealLead(tx: Tx, no: string, reason: string, by: By): Promise<{ name: string; phone: string }> {
  const { name, phone } = await tx.lead.findUniqueOrThrow({ where: { no } });
  await note(tx, no, by, 'LEAD_REVEALED', { reason });
  return { name, phone };
}

const note = (tx: Tx, no: string, by: By, action: string, detail: Prisma.InputJsonObject): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'LEAD', subjectNo: no, detail });
