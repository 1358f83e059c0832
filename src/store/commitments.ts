import type { ApplicationEffect } from '../contracts/application-effect';
import { businessDate } from '../domain/business-time';
import { restOf, type CommitmentEnd, type CommitmentStatus } from '../domain/commitment/commitment';
import { addMonths } from '../domain/date';
import { marginEntry } from '../domain/ledger';
import { fen, parseYuan, type Fen } from '../domain/money';
import { monthsOf } from '../domain/product/eligibility';
import { audit } from './audit';
import { MS_A_DAY } from './case-days';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';
import { enqueueNotices, toStaff } from './notices';
import { nextNumber } from './numbers';
import type { Tx } from './once';
import { postPortfolioEntry } from './portfolio-entry';
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
  const entry = await postMargin(tx, { no, key: 'taken', on }, fen(marginFen));
  const detail = { commitment: no, expiresOn, marginFen, entry };
  await note(tx, applicationNo, 'COMMITMENT_OPENED', { username: by, on }, detail);
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
  { claimId, amountFen, fromMarginFen, evidence, isLast }: PaidClaim,
  by: By,
  more: Prisma.InputJsonObject,
): Promise<void> {
  const { no, applicationNo } = promise;
  const data = { paidFen: { increment: amountFen }, marginUsedFen: { increment: fromMarginFen } };
  await tx.commitment.update({ where: { no }, data });
  const entry = await postMargin(tx, { no, key: `claim-${claimId}`, on: by.on }, fen(0 - fromMarginFen));
  await note(tx, applicationNo, 'COMMITMENT_CLAIM_PAID', by, { commitment: no, evidence, ...more, entry });
  const marginUsedFen = promise.marginUsedFen + fromMarginFen;
  if (isLast) await endCommitment(tx, { ...promise, marginUsedFen }, { outcome: 'PAID', evidence }, by);
}

interface PaidClaim {
  claimId: string;
  amountFen: number;
  fromMarginFen: number;
  evidence: string;
  isLast: boolean;
}

/** Ends a promise: what is left of the margin is given back, and what secured it too where nothing is owed on it. */
export async function endCommitment(
  tx: Tx,
  promise: CommitmentRecord,
  { outcome, evidence }: { outcome: CommitmentEnd; evidence: string | null },
  by: By,
): Promise<void> {
  const { no, applicationNo, branchCode } = promise;
  const data = { status: outcome, evidence, endedOn: toDbDate(by.on), endedBy: by.username };
  await tx.commitment.update({ where: { no }, data });
  const { marginFen } = restOf(promise);
  const entry = await postMargin(tx, { no, key: 'given-back', on: by.on }, fen(0 - marginFen));
  await note(tx, applicationNo, `COMMITMENT_${outcome}`, by, {
    commitment: no,
    evidence,
    marginBackFen: marginFen,
    entry,
  });
  await releaseWithPromise(tx, { no, applicationNo, branchCode }, { endedOn: by.on, today: by.on, actor: by.username });
}

/** Takes margin, or with a negative amount pays out of it or gives it back; answers with the key of the entry, null where nothing moved. */
async function postMargin(
  tx: Tx,
  { no, key, on }: { no: string; key: string; on: string },
  amount: Fen,
): Promise<string | null> {
  if (amount === 0) return null;
  const entry = { businessKey: `${no}/margin/${key}`, commitmentNo: no, on, cause: `MARGIN ${no}` };
  await postPortfolioEntry(tx, { ...entry, lines: marginEntry(amount) });
  return entry.businessKey;
}

const note = (tx: Tx, subjectNo: string, action: string, by: By, detail: Prisma.InputJsonObject): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'APPLICATION', subjectNo, detail });
