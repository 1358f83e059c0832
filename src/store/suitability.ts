import type { LoanTerms } from '../contracts/terms';
import { fen, formatYuan, parseYuan } from '../domain/money';
import type { OnFile } from '../domain/suitability/duty';
import type { Advice, Assessed, Suitability, Vulnerability } from '../domain/suitability/judge';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';
import type { Tx } from './once';

interface By {
  username: string;
  on: string;
}

export type AssessmentRecord = OnFile &
  Advice & { id: string; grounds: string; assessedBy: string; assessedOn: string };

/** Every assessment of an application, the latest first. */
export async function assessmentsOf(db: Tx | PrismaClient, applicationNo: string): Promise<AssessmentRecord[]> {
  const found = await db.suitabilityAssessment.findMany({ where: { applicationNo }, orderBy: { id: 'desc' } });
  return found.map((row) => ({
    id: String(row.id),
    assessed: {
      answers: row.answers as unknown as Assessed['answers'],
      household:
        row.incomeFen === null ? null : { incomeFen: Number(row.incomeFen), paymentsFen: Number(row.paymentsFen) },
      burdenFen: Number(row.burdenFen),
      age: row.age,
      vulnerabilities: row.vulnerabilities as Vulnerability[],
    },
    of: { principalFen: Number(row.principalFen), months: row.months, burdenFen: Number(row.burdenFen) },
    outcome: row.outcome as Suitability['outcome'],
    reasons: row.reasons,
    dtiPpm: row.dtiPpm === null ? null : Number(row.dtiPpm),
    grounds: row.grounds,
    advice: row.advice,
    companion: row.companion,
    assessedBy: row.assessedBy,
    assessedOn: fromDbDate(row.assessedOn),
  }));
}

export async function insertAssessment(
  tx: Tx,
  applicationNo: string,
  { assessed, of, outcome, reasons, dtiPpm, ...told }: OnFile & Advice & { grounds: string },
  by: By,
): Promise<void> {
  const { answers, household, age, vulnerabilities } = assessed;
  await tx.suitabilityAssessment.create({
    data: {
      ...told,
      ...of,
      applicationNo,
      answers: { ...answers },
      incomeFen: household?.incomeFen ?? null,
      paymentsFen: household?.paymentsFen ?? null,
      age,
      vulnerabilities: [...vulnerabilities],
      outcome,
      reasons,
      dtiPpm,
      assessedBy: by.username,
      assessedOn: toDbDate(by.on),
    },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'SUITABILITY_ASSESSED',
    subject: 'APPLICATION',
    subjectNo: applicationNo,
    detail: { outcome, reasons, principal: formatYuan(fen(of.principalFen)) },
  });
}

export interface ConfirmationRecord {
  id: string;
  terms: LoanTerms;
  costFen: number;
  annualCost: string | null;
  overdueRate: string;
  method: string;
  evidence: string;
  fileHash: string | null;
  confirmedOn: string;
  recordedBy: string;
  recordedAt: string;
}

/** Every cost that the client confirmed, the latest first. */
export async function confirmationsOf(db: Tx | PrismaClient, applicationNo: string): Promise<ConfirmationRecord[]> {
  const found = await db.costConfirmation.findMany({ where: { applicationNo }, orderBy: { id: 'desc' } });
  return found.map((row) => ({
    id: String(row.id),
    terms: row.terms as unknown as LoanTerms,
    costFen: Number(row.costFen),
    annualCost: row.annualCost,
    overdueRate: row.overdueRate,
    method: row.method,
    evidence: row.evidence,
    fileHash: row.fileHash,
    confirmedOn: fromDbDate(row.confirmedOn),
    recordedBy: row.recordedBy,
    recordedAt: row.recordedAt.toISOString(),
  }));
}

export async function insertConfirmation(
  tx: Tx,
  applicationNo: string,
  { terms, confirmedOn, ...given }: Omit<ConfirmationRecord, 'id' | 'recordedBy' | 'recordedAt'>,
  by: By,
): Promise<void> {
  await tx.costConfirmation.create({
    data: {
      ...given,
      applicationNo,
      terms: terms as unknown as Prisma.InputJsonObject,
      confirmedOn: toDbDate(confirmedOn),
      recordedBy: by.username,
    },
  });
  const { costFen, annualCost, method } = given;
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'COST_CONFIRMED',
    subject: 'APPLICATION',
    subjectNo: applicationNo,
    detail: { principal: formatYuan(parseYuan(terms.principal)), cost: formatYuan(fen(costFen)), annualCost, method },
  });
}
