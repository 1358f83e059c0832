import { isFinal } from '../../domain/application/stages';
import { cautionsOf, type Caution, type CautionFacts } from '../../domain/approval/cautions';
import type { ApplicationRecord, DocumentRecord } from '../../store/applications-read';
import { appraisalsOf } from '../../store/appraisals';
import { latestReportOn } from '../../store/client-consents';
import { securityOf } from '../../store/security-read';
import type { ApiDeps } from '../deps';

/** What who decides a case must know of it; nothing of a case that has ended. */
export async function cautionsAbout(
  { prisma }: Pick<ApiDeps, 'prisma'>,
  { no, clientNo, stage, grade }: ApplicationRecord,
  documents: readonly DocumentRecord[],
  today: string,
): Promise<Caution[]> {
  if (isFinal(stage)) return [];
  const [reportOn, payment, dti, security] = await Promise.all([
    latestReportOn(prisma, clientNo, ['LOAN_APPROVAL']),
    understatedPayment(prisma, no),
    understatedDti(prisma, no),
    securityOf(prisma, no),
  ]);
  const offered = security.filter(({ withdrawnOn }) => withdrawnOn === null);
  return cautionsOf({ reportOn, grade, security: offered, documents, payment, dti }, today);
}

async function understatedPayment(prisma: ApiDeps['prisma'], no: string): Promise<CautionFacts['payment']> {
  const [tested] = await appraisalsOf(prisma, no, 'HOUSEHOLD');
  if (tested?.findings.includes('PAYMENT_BELOW_TERMS') !== true) return null;
  const computed = tested.figures.find(({ code }) => code === 'NEW_PAYMENT')?.value ?? '';
  const { newPayment } = tested.input;
  return { given: typeof newPayment === 'string' ? newPayment : '', computed };
}

async function understatedDti(prisma: ApiDeps['prisma'], no: string): Promise<CautionFacts['dti']> {
  const [scored] = await appraisalsOf(prisma, no, 'PERSONAL_SCORE');
  if (scored?.findings.includes('DTI_BELOW_CASE') !== true) return null;
  const computed = scored.figures.find(({ code }) => code === 'DTI_OF_CASE')?.value ?? '';
  const { dti } = scored.input;
  return { given: typeof dti === 'string' ? dti : '', computed };
}
