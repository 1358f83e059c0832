import type { ApplicationEffect } from '../contracts/application-effect';
import { businessDate } from '../domain/business-time';
import type { CommitmentEnd, CommitmentStatus } from '../domain/commitment/commitment';
import { addMonths } from '../domain/date';
import { parseYuan } from '../domain/money';
import { monthsOf } from '../domain/product/eligibility';
import { audit } from './audit';
import { MS_A_DAY } from './case-days';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';
import { enqueueNotices, toStaff } from './notices';
import { nextNumber } from './numbers';
import type { Tx } from './once';
import { releaseWithPromise } from './promise-releases';
import { belowNo, pageOf, type Page, type PageRequest } from './paging';

interface By {
  username: string;
  on: string;
}

export interface CommitmentRecord {
  no: string;
  applicationNo: string;
  clientNo: string;
  branchCode: string;
  category: string;
  beneficiary: string;
  amountFen: number;
  marginFen: number;
  /** What was paid on claims, and how much of the margin that took. */
  paidFen: number;
  marginUsedFen: number;
  issuedOn: string;
  expiresOn: string;
  issuedBy: string;
  status: CommitmentStatus;
  endedOn: string | null;
  endedBy: string | null;
  evidence: string | null;
  /** A claim on it waits to be paid or refused. */
  isClaimed: boolean;
  /** What was last advanced on it, as a loan. */
  loanNo: string | null;
  clockOffsetMs: number;
}

/** With what was claimed of it. */
const include = {
  claims: { where: { status: { not: 'REFUSED' } }, select: { status: true, loanNo: true }, orderBy: { id: 'desc' } },
} as const;
type Row = Prisma.CommitmentGetPayload<{ include: typeof include }>;

/** Issues a promise in the transaction that files its order. */
export async function insertCommitment(
  tx: Tx,
  { application, after, by, at }: ApplicationEffect,
  { beneficiary, marginFen, clockOffsetMs }: { beneficiary: string; marginFen: number; clockOffsetMs: number },
): Promise<void> {
  const { applicationNo, clientNo, branchCode, category } = application;
  const on = businessDate(Date.parse(at));
  const no = await nextNumber(tx, 'CM', on);
  const expiresOn = addMonths(on, monthsOf(after.terms));
  await tx.commitment.create({
    data: {
      no,
      applicationNo,
      clientNo,
      branchCode,
      category,
      beneficiary,
      marginFen,
      issuedBy: by,
      clockOffsetMs,
      amountFen: parseYuan(after.terms.principal),
      status: 'ISSUED',
      issuedOn: toDbDate(on),
      expiresOn: toDbDate(expiresOn),
    },
  });
  await note(tx, applicationNo, 'COMMITMENT_OPENED', { username: by, on }, { commitment: no, expiresOn, marginFen });
}

export interface CommitmentFilter {
  clientNo?: string | undefined;
  status?: string | undefined;
  branch: string | null;
}

const narrowed = ({ clientNo, status, branch }: CommitmentFilter): Prisma.CommitmentWhereInput => ({
  ...(clientNo === undefined ? {} : { clientNo }),
  ...(status === undefined ? {} : { status }),
  ...(branch === null ? {} : { branchCode: branch }),
});

/** Promises within a branch scope (null: any), the latest first; of one client or status, if asked. */
export async function listCommitments(
  db: PrismaClient,
  filter: CommitmentFilter & PageRequest,
): Promise<Page<CommitmentRecord>> {
  const { limit, cursor } = filter;
  const found = await db.commitment.findMany({
    where: { ...belowNo(cursor), ...narrowed(filter) },
    include,
    orderBy: { no: 'desc' },
    take: limit + 1,
  });
  return pageOf(found.map(record), limit, ({ no }) => [no]);
}

export const countCommitments = (db: PrismaClient, filter: CommitmentFilter): Promise<number> =>
  db.commitment.count({ where: narrowed(filter) });

export async function findCommitment(
  db: Tx | PrismaClient,
  no: string,
  branch: string | null,
): Promise<CommitmentRecord | null> {
  const found = await db.commitment.findFirst({
    where: { no, ...(branch === null ? {} : { branchCode: branch }) },
    include,
  });
  return found === null ? null : record(found);
}

/** Promises in force that end by a day, each by its own clock; the next to end first. */
export async function commitmentsEnding(db: PrismaClient, until: string): Promise<CommitmentRecord[]> {
  const ending = await db.$queryRaw<{ no: string }[]>`
    SELECT no FROM commitment
    WHERE status = 'ISSUED' AND expires_on <= ${until}::date + floor(clock_offset_ms / ${MS_A_DAY}::numeric)::int`;
  const found = await db.commitment.findMany({
    where: { no: { in: ending.map(({ no }) => no) } },
    include,
    orderBy: [{ expiresOn: 'asc' }, { no: 'asc' }],
  });
  return found.map(record);
}

/** The promises in force that applications became. */
export async function commitmentsOf(db: PrismaClient, applicationNos: readonly string[]): Promise<CommitmentRecord[]> {
  const found = await db.commitment.findMany({
    where: { applicationNo: { in: [...applicationNos] }, status: 'ISSUED' },
    include,
  });
  return found.map(record);
}

function record(row: Row): CommitmentRecord {
  const {
    claims,
    amountFen,
    marginFen,
    paidFen,
    marginUsedFen,
    issuedOn,
    expiresOn,
    endedOn,
    clockOffsetMs,
    status,
    ...rest
  } = row;
  return {
    ...rest,
    amountFen: Number(amountFen),
    marginFen: Number(marginFen),
    paidFen: Number(paidFen),
    marginUsedFen: Number(marginUsedFen),
    clockOffsetMs: Number(clockOffsetMs),
    issuedOn: fromDbDate(issuedOn),
    expiresOn: fromDbDate(expiresOn),
    isClaimed: claims.some((claim) => claim.status === 'RECORDED'),
    loanNo: claims.find(({ loanNo }) => loanNo !== null)?.loanNo ?? null,
    status: status as CommitmentStatus,
    endedOn: endedOn === null ? null : fromDbDate(endedOn),
  };
}

/** Who issued the promise and who manages its client hear of its end. */
export async function tellOfCommitment(
  tx: Tx,
  { no, applicationNo, issuedBy, expiresOn, clockOffsetMs }: CommitmentRecord,
  press: 'ENDING' | 'UNSETTLED',
  at: string,
): Promise<void> {
  const application = await tx.application.findUnique({
    where: { no: applicationNo },
    select: { managerUsername: true },
  });
  const people = new Set([issuedBy, ...(application === null ? [] : [application.managerUsername])]);
  const template = press === 'ENDING' ? 'commitment-ending' : 'commitment-unsettled';
  const notices = [...people].flatMap((recipient) =>
    toStaff({
      cause: `${no}/${press}`,
      recipient,
      template,
      params: { commitmentNo: no, expiresOn },
      subjectNo: applicationNo,
      businessAt: at,
      clockOffsetMs,
    }),
  );
  await enqueueNotices(tx, notices);
}

/** Held to the end of the transaction: a promise ends once. */
export async function lockCommitment(tx: Tx, no: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM commitment WHERE no = ${no} FOR UPDATE`;
}

/** Writes down what a claim took of a promise, and that it is performed where nothing is left of it. */
export async function payOnCommitment(
  tx: Tx,
  promise: CommitmentRecord,
  { amountFen, fromMarginFen, evidence, isLast }: PaidClaim,
  by: By,
  more: Prisma.InputJsonObject,
): Promise<void> {
  const { no, applicationNo } = promise;
  const data = { paidFen: { increment: amountFen }, marginUsedFen: { increment: fromMarginFen } };
  await tx.commitment.update({ where: { no }, data });
  if (isLast) await endCommitment(tx, promise, { outcome: 'PAID', evidence }, by, more);
  else await note(tx, applicationNo, 'COMMITMENT_PART_PAID', by, { commitment: no, evidence, ...more });
}

interface PaidClaim {
  amountFen: number;
  fromMarginFen: number;
  evidence: string;
  isLast: boolean;
}

/** Ends a promise; where its advances are repaid, what secured it is given back. */
export async function endCommitment(
  tx: Tx,
  { no, applicationNo, branchCode }: CommitmentRecord,
  { outcome, evidence }: { outcome: CommitmentEnd; evidence: string | null },
  by: By,
  more: Prisma.InputJsonObject = {},
): Promise<void> {
  const data = { status: outcome, evidence, endedOn: toDbDate(by.on), endedBy: by.username };
  await tx.commitment.update({ where: { no }, data });
  await note(tx, applicationNo, `COMMITMENT_${outcome}`, by, { commitment: no, evidence, ...more });
  await releaseWithPromise(tx, { applicationNo, branchCode }, by.on, by.username);
}

const note = (tx: Tx, subjectNo: string, action: string, by: By, detail: Prisma.InputJsonObject): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'APPLICATION', subjectNo, detail });
