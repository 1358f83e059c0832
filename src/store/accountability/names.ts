import type { StageDuty } from '../../domain/accountability/duties';
import type { PrismaClient } from '../generated/client';

export interface Named {
  zh: string;
  en: string;
}
/** What a duty speaks of, by its code: documents are called by the checklist of their application, conditions as they were set. */
export type DutyNames = Partial<Record<StageDuty, ReadonlyMap<string, Named>>>;

/** A draw stands on what was investigated and granted for its facility. */
export async function dutyNames(db: PrismaClient, loanNo: string): Promise<DutyNames> {
  const loan = await db.loan.findUniqueOrThrow({ where: { no: loanNo }, select: { applicationNo: true } });
  const { applicationNo } = loan;
  const application = await db.application.findUnique({ where: { no: applicationNo }, select: { facilityNo: true } });
  const facilityNo = application?.facilityNo ?? null;
  const facility =
    facilityNo === null
      ? null
      : await db.facility.findUnique({ where: { no: facilityNo }, select: { applicationNo: true } });
  const [documents, conditions] = await Promise.all([
    db.applicationDocument.findMany({ where: { applicationNo: facility?.applicationNo ?? applicationNo } }),
    db.caseCondition.findMany({ where: { applicationNo } }),
  ]);
  return {
    DOCUMENTS_VERIFIED: new Map(documents.map(({ code, nameZh: zh, nameEn: en }) => [code, { zh, en }])),
    CONDITIONS_MET: new Map(conditions.map(({ code, text }) => [code, { zh: text, en: text }])),
  };
}
