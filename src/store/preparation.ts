import type { Preparation } from '../domain/application/preparation';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';
import type { Tx } from './once';
import { businessDate } from '../domain/business-time';

interface By {
  username: string;
  on: string;
}

export interface ConditionRecord {
  code: string;
  text: string;
  setBy: string;
  setOn: string;
}
export interface EvidenceRecord {
  code: string;
  evidence: string;
  fileHash: string | null;
  verifiedBy: string;
  verifiedOn: string;
}
export interface ReceiptRecord {
  code: string;
  amountFen: number;
  receivedOn: string;
  reference: string;
  recordedBy: string;
}

/** A condition of the approval, numbered in its case. */
export async function insertCondition(tx: Tx, applicationNo: string, text: string, by: By): Promise<void> {
  await lockPreparation(tx, applicationNo);
  const code = `APPROVAL-${String((await tx.caseCondition.count({ where: { applicationNo } })) + 1)}`;
  await tx.caseCondition.create({ data: { applicationNo, code, text, setBy: by.username, setOn: toDbDate(by.on) } });
  await note(tx, applicationNo, 'CONDITION_SET', by, { condition: code });
}

export async function insertEvidence(
  tx: Tx,
  applicationNo: string,
  { code, evidence, fileHash }: Pick<EvidenceRecord, 'code' | 'evidence' | 'fileHash'>,
  by: By,
): Promise<void> {
  await tx.conditionEvidence.create({
    data: { applicationNo, code, evidence, fileHash, verifiedBy: by.username, verifiedOn: toDbDate(by.on) },
  });
  await note(tx, applicationNo, 'CONDITION_VERIFIED', by, { condition: code, fileHash });
}

/** A receipt by its own number; false when that is on file already. */
export async function insertReceipt(
  tx: Tx,
  applicationNo: string,
  { receivedOn, ...given }: Omit<ReceiptRecord, 'recordedBy'>,
  by: By,
): Promise<boolean> {
  await lockPreparation(tx, applicationNo);
  if ((await tx.feeReceipt.count({ where: { applicationNo, reference: given.reference } })) > 0) return false;
  await tx.feeReceipt.create({
    data: { ...given, applicationNo, receivedOn: toDbDate(receivedOn), recordedBy: by.username },
  });
  const { code, amountFen, reference } = given;
  await note(tx, applicationNo, 'FEE_RECEIVED', by, { fee: code, amountFen, reference });
  return true;
}

const lockPreparation = (tx: Tx, applicationNo: string): Promise<number> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`preparation/${applicationNo}`}))`;

const note = (tx: Tx, subjectNo: string, action: string, by: By, detail: Prisma.InputJsonObject): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'APPLICATION', subjectNo, detail });

/** What was set, verified and received for an application. */
export async function preparationOf(
  db: Tx | PrismaClient,
  applicationNo: string,
): Promise<{
  set: ConditionRecord[];
  evidence: EvidenceRecord[];
  receipts: ReceiptRecord[];
  approvedOn: string | null;
}> {
  const where = { where: { applicationNo }, orderBy: { id: 'asc' } } as const;
  const [set, evidence, receipts, approval] = await Promise.all([
    db.caseCondition.findMany(where),
    db.conditionEvidence.findMany(where),
    db.feeReceipt.findMany(where),
    db.approval.findFirst({
      where: { subject: 'APPLICATION', subjectNo: applicationNo, status: 'APPROVED' },
      orderBy: { round: 'desc' },
      select: { concludedAt: true },
    }),
  ]);
  return {
    set: set.map(({ code, text, setBy, setOn }) => ({ code, text, setBy, setOn: fromDbDate(setOn) })),
    evidence: evidence.map(({ code, evidence: seen, fileHash, verifiedBy, verifiedOn }) => ({
      code,
      evidence: seen,
      fileHash,
      verifiedBy,
      verifiedOn: fromDbDate(verifiedOn),
    })),
    receipts: receipts.map(({ code, amountFen, receivedOn, reference, recordedBy }) => ({
      code,
      amountFen: Number(amountFen),
      receivedOn: fromDbDate(receivedOn),
      reference,
      recordedBy,
    })),
    approvedOn: approval?.concludedAt ? businessDate(approval.concludedAt.getTime()) : null,
  };
}

/** As the rule on the release of the money asks for it. */
export const asPrepared = (
  { set, evidence, receipts, approvedOn }: Awaited<ReturnType<typeof preparationOf>>,
  product: Pick<Preparation, 'conditions' | 'fees'>,
): Preparation => ({
  // What an approver asked for is called by what he wrote.
  conditions: [...product.conditions, ...set.map(({ code, text }) => ({ code, nameZh: text, nameEn: text }))],
  verified: evidence.map(({ code }) => code),
  fees: product.fees,
  receipts,
  approvedOn,
});
