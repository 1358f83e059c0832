import { isDeepStrictEqual } from 'node:util';
import type { ApprovalConclusion, ApprovalInput } from '../contracts/messages/approval';
import type { LoanTerms } from '../contracts/terms';
import type { Category } from '../domain/product/category';
import { breachesOf, type Limits } from '../domain/product/eligibility';
import { rulesOf, type ProductRules } from '../domain/product/rules';
import { ALLOWED, refused, type Verdict } from '../domain/verdict';
import { Prisma, type PrismaClient } from './generated/client';
import type { Tx } from './once';

/** Does the subject still wait for this round? Whoever ends it says so in the file before it calls the approval off. */
export async function stillWaits(
  tx: Tx,
  { approvalId, subject, subjectNo, replyTo, round }: ApprovalInput,
): Promise<boolean> {
  if (subject === 'WRITE_OFF') {
    const arrears = await tx.collectionCase.findUnique({ where: { id: replyTo }, select: { status: true } });
    return arrears?.status === 'OPEN';
  }
  if (subject === 'EXTENSION' || subject === 'RESTRUCTURE' || subject === 'WAIVER' || subject === 'DUE_DAY')
    return (await tx.loanChange.count({ where: { id: approvalId, status: 'REQUESTED' } })) === 1;
  if (subject === 'DISPOSAL')
    return (await tx.assetDisposal.count({ where: { id: approvalId, state: 'REQUESTED' } })) === 1;
  const application = await tx.application.findUnique({
    where: { no: subjectNo },
    select: { stage: true, round: true },
  });
  return application?.stage === 'APPROVAL' && application.round === round;
}

/**
 * Did the round end as this message says? A conclusion is written with the decision that brought it about before anybody
 * is told, so that one which is not on file was made up.
 */
export async function isOnFile(
  db: Tx | PrismaClient,
  { approvalId, outcome, terms, approvers }: ApprovalConclusion,
): Promise<boolean> {
  const [round] = await db.$queryRaw<{ status: string; terms: LoanTerms | null; approvers: string[] }[]>(Prisma.sql`
    SELECT status, terms, ARRAY(SELECT username FROM approval_decision WHERE approval_id = a.id
                                UNION SELECT on_behalf_of FROM approval_decision WHERE approval_id = a.id AND on_behalf_of IS NOT NULL) AS approvers
    FROM approval a WHERE a.id = ${approvalId}`);
  if (round?.status !== outcome) return false;
  return sameTerms(round.terms, terms) && isDeepStrictEqual(round.approvers.sort(), [...approvers].sort());
}

/** How a round ended, as the file has it; null while it is open. */
export async function conclusionOnFile(
  db: Tx | PrismaClient,
  approvalId: string,
): Promise<Pick<ApprovalConclusion, 'approvalId' | 'outcome' | 'approvers'> | null> {
  const round = await db.approval.findUnique({ where: { id: approvalId }, select: { status: true } });
  if (round === null || round.status === 'OPEN') return null;
  const decisions = await db.approvalDecision.findMany({
    where: { approvalId },
    select: { username: true, onBehalfOf: true },
    orderBy: { decidedAt: 'asc' },
  });
  const approvers = decisions.flatMap(({ username, onBehalfOf }) => [username, onBehalfOf]);
  return {
    approvalId,
    outcome: round.status as ApprovalConclusion['outcome'],
    approvers: [...new Set(approvers.filter((name) => name !== null))],
  };
}

/** Was this subject approved in this round? */
export async function isApproved(
  db: Tx | PrismaClient,
  { approvalId, subject, subjectNo }: { approvalId: string; subject: string; subjectNo: string },
): Promise<boolean> {
  return (await db.approval.count({ where: { id: approvalId, subject, subjectNo, status: 'APPROVED' } })) === 1;
}

const sameTerms = (stored: LoanTerms | null, told: LoanTerms | null): boolean =>
  isDeepStrictEqual(withoutGaps(stored), withoutGaps(told));

/** What JSON says of a value: a key without a value is no key. */
const withoutGaps = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

/** Do new terms of an application stay within its product (RULES 7: product parameters)? */
export async function withinProduct(tx: Tx, applicationNo: string, terms: LoanTerms): Promise<Verdict> {
  const {
    productCode: code,
    productVersion: version,
    category,
    security,
  } = await tx.application.findUniqueOrThrow({
    where: { no: applicationNo },
    select: { productCode: true, productVersion: true, category: true, security: true },
  });
  const product = await tx.product.findUniqueOrThrow({
    where: { code_version: { code, version } },
    select: { limits: true, rules: true },
  });
  const limits = product.limits as unknown as Limits;
  // Client and security were judged when the application was accepted; an approver changes neither.
  const rules = rulesOf(category as Category, product.rules as Partial<ProductRules>);
  const breach = breachesOf(
    { category, limits, rules },
    { clientKind: 'PERSON', relatedParty: false, security, terms },
  ).find(({ pointer }) => pointer.startsWith('/terms/'));
  return breach === undefined ? ALLOWED : refused(breach.code, breach.params);
}
