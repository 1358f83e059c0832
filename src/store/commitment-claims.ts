import { MOST_OF_ONE } from '../contracts/bounds';
import type { LoanTerms } from '../contracts/terms';
import type { ServicingPlan } from '../contracts/messages/servicing';
import type { ApplicationInput } from '../contracts/messages/application';
import type { Claim, ClaimStatus, Settlement } from '../domain/commitment/claim';
import { advanceTerms, fromMarginOf, performs, settlementOf } from '../domain/commitment/claim';
import { rulesOf, type ProductRules } from '../domain/product/rules';
import { audit } from './audit';
import { classifyAdvance } from './classification';
import type { CommitmentRecord } from './commitments';
import { payOnCommitment } from './commitments';
import { fromDbDate, toDbDate } from './dates';
import type { CommitmentClaim, Prisma, PrismaClient } from './generated/client';
import { bookEvents } from './loans';
import { openLoan } from './loan-opening';
import { managersOfApplication, type Managers } from './managers';
import { enqueueNotices, toStaff } from './notices';
import { nextNumber } from './numbers';
import type { Tx } from './once';
import { completeTask, openTask } from './tasks';

interface By {
  username: string;
  /** Business day and instant. */
  on: string;
  at: string;
}

export interface ClaimRecord extends Claim {
  id: string;
  commitmentNo: string;
  fromMarginFen: number;
  evidence: string;
  fileHash: string;
  recordedBy: string;
  recordedOn: string;
  status: ClaimStatus;
  decidedBy: string | null;
  decidedOn: string | null;
  reason: string | null;
  paidOn: string | null;
  paymentReference: string | null;
  loanNo: string | null;
}

/** Every claim on a promise, the latest first. */
export async function claimsOf(db: Tx | PrismaClient, commitmentNo: string): Promise<ClaimRecord[]> {
  const found = await db.commitmentClaim.findMany({
    where: { commitmentNo },
    orderBy: { id: 'desc' },
    take: MOST_OF_ONE,
  });
  return found.map(record);
}

function record(row: CommitmentClaim): ClaimRecord {
  const { id, amountFen, depositedFen, fromMarginFen, claimedOn, recordedOn, decidedOn, paidOn, status, ...rest } = row;
  return {
    ...rest,
    id: String(id),
    amountFen: Number(amountFen),
    depositedFen: Number(depositedFen),
    fromMarginFen: Number(fromMarginFen),
    claimedOn: fromDbDate(claimedOn),
    recordedOn: fromDbDate(recordedOn),
    status: status as ClaimStatus,
    decidedOn: decidedOn === null ? null : fromDbDate(decidedOn),
    paidOn: paidOn === null ? null : fromDbDate(paidOn),
  };
}

const taskOf = (id: string): string => `CLAIM-${id}`;

/** Puts a claim down and asks a second person of the disbursement post to pay or refuse it. */
export async function insertClaim(
  tx: Tx,
  promise: CommitmentRecord,
  claim: Claim & { evidence: string; fileHash: string },
  { by, managers }: { by: By; managers: Managers },
): Promise<void> {
  const { no, applicationNo, branchCode, issuedBy } = promise;
  const { id } = await tx.commitmentClaim.create({
    data: {
      ...claim,
      commitmentNo: no,
      fromMarginFen: fromMarginOf(promise, claim.amountFen),
      claimedOn: toDbDate(claim.claimedOn),
      recordedBy: by.username,
      recordedOn: toDbDate(by.on),
      status: 'RECORDED',
    },
  });
  await openTask(tx, {
    id: taskOf(String(id)),
    kind: 'COMMITMENT_CLAIM',
    room: 'COMMITMENT',
    subjectNo: no,
    workflowId: '',
    role: 'FINANCE',
    branchCode,
    excluded: [...new Set([by.username, issuedBy, managers.managerUsername, ...managers.formerManagers])],
    title: { zh: `复核表外承诺 ${no} 的索赔并付款或拒付`, en: `Pay or refuse the claim on promise ${no}` },
    createdAt: by.at,
  });
  const { amountFen, depositedFen, claimedOn, fileHash } = claim;
  const detail = { commitment: no, amountFen, depositedFen, claimedOn, fileHash };
  await note(tx, applicationNo, 'COMMITMENT_CLAIMED', by, detail);
}

/** The claim does not stand: the promise goes on as it was. */
export async function refuseClaim(
  tx: Tx,
  promise: CommitmentRecord,
  { id }: ClaimRecord,
  reason: string,
  by: By,
): Promise<void> {
  await decided(tx, id, { status: 'REFUSED', reason }, by);
  await note(tx, promise.applicationNo, 'COMMITMENT_CLAIM_REFUSED', by, { commitment: promise.no, reason });
}

/**
 * Pays a claim: the promise is performed, or stands for what is left of it, and what neither the margin nor the client's money covers is
 * lent in his place, an ordinary loan that is overdue from its first day (decisions 0156, 0162). Answers with the number of that loan, or
 * null where nothing was advanced.
 */
export async function payClaim(
  tx: Tx,
  promise: CommitmentRecord,
  claim: ClaimRecord,
  paid: { paidOn: string; paymentReference: string; by: By },
): Promise<string | null> {
  const { id, amountFen, fromMarginFen } = claim;
  const { by, paidOn, paymentReference } = paid;
  const { advance, ...settled } = settlementOf(claim);
  const loanNo = advance === 0 ? null : await lend(tx, promise, advance, paid);
  await decided(tx, id, { status: 'PAID', paidOn: toDbDate(paidOn), paymentReference, loanNo }, by);
  const detail = { amountFen, ...settled, advanceFen: advance, paidOn, paymentReference, loan: loanNo };
  const taken = {
    claimId: id,
    amountFen,
    fromMarginFen,
    evidence: paymentReference,
    isLast: performs(promise, amountFen),
  };
  await payOnCommitment(tx, promise, taken, by, detail);
  return loanNo;
}

/** 垫款: opened in the case of the promise, so that what secures the promise secures it; called in on the day it is made. */
async function lend(
  tx: Tx,
  { no, applicationNo, clientNo, branchCode, clockOffsetMs }: CommitmentRecord,
  advance: Settlement['advance'],
  { by, paidOn, paymentReference }: { paidOn: string; paymentReference: string; by: By },
): Promise<string> {
  const select = { productCode: true, productVersion: true, category: true } as const;
  const application = await tx.application.findUniqueOrThrow({ where: { no: applicationNo }, select });
  const { productCode, productVersion } = application;
  const product = await tx.product.findUniqueOrThrow({
    where: { code_version: { code: productCode, version: productVersion } },
  });
  const category = application.category as ApplicationInput['category'];
  const { advanceDailyRate = '0' } = rulesOf(category, product.rules as Partial<ProductRules>);
  const { managerUsername, formerManagers } = await managersOfApplication(tx, applicationNo);
  const loanNo = await nextNumber(tx, 'LN', paidOn);
  const terms: LoanTerms = advanceTerms(advance, advanceDailyRate, paidOn);
  await openLoan(tx, {
    loanNo,
    applicationNo,
    clientNo,
    branchCode,
    managerUsername,
    formerManagers: [...formerManagers],
    productCode,
    productVersion,
    terms,
    plan: product.servicingPlan as unknown as ServicingPlan,
    disbursedOn: paidOn,
    bookedOn: by.on,
    bankReference: paymentReference,
    by: by.username,
    clockOffsetMs,
    advanceOn: no,
    at: by.at,
  });
  await bookEvents(tx, {
    loanNo,
    businessKey: `loan-${loanNo}/advance-due`,
    events: [{ type: 'ACCELERATION', on: paidOn }],
    asOf: by.on,
    cause: `ADVANCE ${no}`,
    action: 'ADVANCE_DUE',
    actor: by.username,
  });
  await classifyAdvance(tx, { loanNo, clientNo, on: by.on, by: by.username });
  await enqueueNotices(
    tx,
    toStaff({
      cause: `${loanNo}/advanced`,
      recipient: managerUsername,
      template: 'commitment-advanced',
      params: { commitmentNo: no, loanNo, amountFen: advance, disbursedOn: paidOn },
      subjectNo: applicationNo,
      businessAt: by.at,
      clockOffsetMs,
    }),
  );
  return loanNo;
}

async function decided(
  tx: Tx,
  id: string,
  { status, ...data }: Omit<Prisma.CommitmentClaimUpdateInput, 'status'> & { status: ClaimStatus },
  by: By,
): Promise<void> {
  await tx.commitmentClaim.update({
    where: { id: BigInt(id) },
    data: { ...data, status, decidedBy: by.username, decidedOn: toDbDate(by.on) },
  });
  await completeTask(tx, taskOf(id), { by: by.username, at: by.at, outcome: status });
}

const note = (tx: Tx, subjectNo: string, action: string, by: By, detail: Prisma.InputJsonObject): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'APPLICATION', subjectNo, detail });
