import { isFinal } from '../../domain/application/stages';
import { caseCautions, type CaseCaution } from '../../domain/approval/case-cautions';
import { cautionsOf, type Caution, type CautionFacts } from '../../domain/approval/cautions';
import type { ApplicationRecord, DocumentRecord } from '../../store/applications-read';
import { appraisalsOf, type AppraisalRecord } from '../../store/appraisals';
import { latestReportOn } from '../../store/client-consents';
import { securityOf } from '../../store/security-read';
import type { longTerm as schema } from '../../contracts/http/term-grounds';
import type { z } from 'zod';
import type { ApiDeps } from '../deps';
import { caseFacts } from './case-facts';

type LongTerm = z.input<typeof schema>;

/** What who decides a case must know of it; nothing of a case that has ended. */
export async function cautionsAbout(
  deps: Pick<ApiDeps, 'prisma' | 'pool'>,
  application: ApplicationRecord,
  { documents, longTerm }: { documents: readonly DocumentRecord[]; longTerm: LongTerm | null },
  today: string,
): Promise<(Caution | CaseCaution)[]> {
  const { no, clientNo, stage, grade } = application;
  if (isFinal(stage)) return [];
  const { prisma } = deps;
  const [reportOn, appraisals, offered] = await Promise.all([
    latestReportOn(prisma, clientNo, ['LOAN_APPROVAL']),
    appraisalsOf(prisma, no),
    securityOf(prisma, no),
  ]);
  const security = offered.filter(({ withdrawnOn }) => withdrawnOn === null);
  const ungrounded = longTerm !== null && longTerm.required && !longTerm.stands ? longTerm : null;
  const payment = understatedPayment(appraisals);
  const dti = understatedDti(appraisals);
  return [
    ...cautionsOf({ reportOn, grade, security, ungrounded, documents, payment, dti }, today),
    ...caseCautions(await caseFacts(deps, application, { appraisals, security, today })),
  ];
}

function understatedPayment(appraisals: readonly AppraisalRecord[]): CautionFacts['payment'] {
  const tested = appraisals.find(({ kind }) => kind === 'HOUSEHOLD');
  if (tested?.findings.includes('PAYMENT_BELOW_TERMS') !== true) return null;
  const computed = tested.figures.find(({ code }) => code === 'NEW_PAYMENT')?.value ?? '';
  const { newPayment } = tested.input;
  return { given: typeof newPayment === 'string' ? newPayment : '', computed };
}

function understatedDti(appraisals: readonly AppraisalRecord[]): CautionFacts['dti'] {
  const scored = appraisals.find(({ kind }) => kind === 'PERSONAL_SCORE');
  if (scored?.findings.includes('DTI_BELOW_CASE') !== true) return null;
  const computed = scored.figures.find(({ code }) => code === 'DTI_OF_CASE')?.value ?? '';
  const { dti } = scored.input;
  return { given: typeof dti === 'string' ? dti : '', computed };
}
