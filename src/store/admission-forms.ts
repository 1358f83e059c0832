import type { AdmissionJudgement, ApplicationEffect } from '../contracts/application-effect';
import type { AdmissionForm } from '../contracts/messages/application';
import { businessDate } from '../domain/business-time';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';
import type { Tx } from './once';

/** What a step of 立项 leaves in the file; of any other step nothing. */
export async function writeAdmission(tx: Tx, effect: ApplicationEffect): Promise<void> {
  const { fact } = effect;
  if (fact.kind === 'admission') await insertForm(tx, effect, fact.form);
  if (fact.kind === 'judgement') await insertJudgement(tx, effect, fact.judgement);
}

/** 立项审批表 as it was handed in, each time anew. */
async function insertForm(tx: Tx, effect: ApplicationEffect, form: AdmissionForm): Promise<void> {
  const { application, after, by, at } = effect;
  await tx.admissionForm.create({
    data: {
      applicationNo: application.applicationNo,
      round: after.admission?.round ?? 0,
      form: form as unknown as Prisma.InputJsonObject,
      proposedBy: by,
      proposedOn: toDbDate(businessDate(Date.parse(at))),
    },
  });
}

async function insertJudgement(
  tx: Tx,
  { application, by, at }: ApplicationEffect,
  judgement: AdmissionJudgement,
): Promise<void> {
  const { reportOn, ...rest } = judgement;
  await tx.admissionJudgement.create({
    data: {
      ...rest,
      applicationNo: application.applicationNo,
      reportOn: reportOn === null ? null : toDbDate(reportOn),
      judgedBy: by,
      judgedOn: toDbDate(businessDate(Date.parse(at))),
    },
  });
}

export interface AdmissionRecord {
  form: AdmissionForm;
  proposedBy: string;
  proposedOn: string;
  judgements: (AdmissionJudgement & { judgedBy: string; judgedOn: string })[];
}

/** The form as last handed in with everything that was ever said to one, or null. */
export async function admissionOf(db: PrismaClient, applicationNo: string): Promise<AdmissionRecord | null> {
  const where = { applicationNo };
  const [form, judgements] = await Promise.all([
    db.admissionForm.findFirst({ where, orderBy: { round: 'desc' } }),
    db.admissionJudgement.findMany({ where, orderBy: { id: 'asc' } }),
  ]);
  if (form === null) return null;
  return {
    form: form.form as unknown as AdmissionForm,
    proposedBy: form.proposedBy,
    proposedOn: fromDbDate(form.proposedOn),
    judgements: judgements.map(({ part, outcome, opinion, reasonCode, team, reportOn, judgedBy, judgedOn }) => ({
      part: part as AdmissionJudgement['part'],
      outcome: outcome as AdmissionJudgement['outcome'],
      opinion,
      reasonCode,
      team,
      judgedBy,
      reportOn: reportOn === null ? null : fromDbDate(reportOn),
      judgedOn: fromDbDate(judgedOn),
    })),
  };
}
