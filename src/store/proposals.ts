import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { ChangeProposal, Prisma, PrismaClient } from './generated/client';
import type { Tx } from './once';
import { belowId, pageOf, type Page, type PageRequest } from './paging';

/** Of what one version stands at a time. */
export type PolicySubject = 'ADMISSION_POLICY' | 'WARNING_POLICY' | 'FUNDING_POLICY';
/** What a proposal changes: the authority matrix, a policy, or one product. */
export type ProposalSubject = 'AUTHORITY' | PolicySubject | `PRODUCT/${string}`;

export interface ProposalRecord<Content> extends Omit<ChangeProposal, 'id' | 'content' | 'effectiveFrom'> {
  id: string;
  content: Content;
  effectiveFrom: string;
}
interface By {
  username: string;
  on: string;
}

function record<Content>({ id, content, effectiveFrom, ...row }: ChangeProposal): ProposalRecord<Content> {
  return { ...row, id: String(id), content: content as Content, effectiveFrom: fromDbDate(effectiveFrom) };
}

export async function waitingProposal<Content>(
  db: Tx | PrismaClient,
  subject: ProposalSubject,
): Promise<ProposalRecord<Content> | null> {
  const found = await db.changeProposal.findFirst({ where: { subject, status: 'WAITING' } });
  return found === null ? null : record(found);
}

/** Proposals for products, the latest first; all of them, or those that wait. */
export async function productProposals<Content>(
  db: PrismaClient,
  { status, limit, cursor }: PageRequest & { status?: string | undefined },
): Promise<Page<ProposalRecord<Content>>> {
  const found = await db.changeProposal.findMany({
    where: { ...belowId(cursor), subject: { startsWith: 'PRODUCT/' }, ...(status === undefined ? {} : { status }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  const proposals = found.map((row) => record<Content>(row));
  return pageOf(proposals, limit, ({ id }) => [id]);
}

export async function findProposal<Content>(db: PrismaClient, id: string): Promise<ProposalRecord<Content> | null> {
  const found = await db.changeProposal.findUnique({ where: { id: BigInt(id) } });
  return found === null ? null : record(found);
}

/** A proposal of a kind under its subject's lock, so that one person checks it. */
export async function lockProposal<Content>(
  tx: Tx,
  id: string,
  kind: 'AUTHORITY' | PolicySubject | 'PRODUCT/',
): Promise<ProposalRecord<Content> | null> {
  const where = { id: BigInt(/^\d{1,18}$/.test(id) ? id : '0'), subject: { startsWith: kind } };
  const found = await tx.changeProposal.findFirst({ where });
  if (found === null) return null;
  await lockSubject(tx, found.subject);
  return record(await tx.changeProposal.findFirstOrThrow({ where }));
}

/** Held to the end of the transaction: proposals of one subject come, and are checked, one after the other. */
export async function lockSubject(tx: Tx, subject: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`proposal/${subject}`}))`;
}

export interface Proposed<Content> {
  subject: ProposalSubject;
  baseVersion: number;
  content: Content;
  effectiveFrom: string;
}

export async function insertProposal<Content>(
  tx: Tx,
  { subject, baseVersion, content, effectiveFrom }: Proposed<Content>,
  by: By,
): Promise<ProposalRecord<Content>> {
  const row = await tx.changeProposal.create({
    data: {
      subject,
      baseVersion,
      content: content as Prisma.InputJsonValue,
      effectiveFrom: toDbDate(effectiveFrom),
      proposedBy: by.username,
    },
  });
  await note(tx, subject, 'PROPOSED', by, { proposal: String(row.id), baseVersion, effectiveFrom });
  return record(row);
}

export async function closeProposal(
  tx: Tx,
  { id, subject }: { id: string; subject: string },
  status: 'CONFIRMED' | 'REJECTED',
  comment: string,
  by: By,
): Promise<void> {
  await tx.changeProposal.update({
    where: { id: BigInt(id) },
    data: { status, comment, checkedBy: by.username, checkedAt: new Date() },
  });
  await note(tx, subject, status, by, { proposal: id, comment });
}

function note(
  tx: Tx,
  subject: string,
  what: string,
  { username, on }: By,
  detail: Prisma.InputJsonObject,
): Promise<void> {
  const [kind = '', code] = subject.split('/');
  const action = `${kind}_${what}`;
  return audit(tx, { businessOn: on, actor: username, action, subject: 'PRODUCT', subjectNo: code ?? kind, detail });
}
