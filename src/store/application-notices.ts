import type { AdmissionJudgement, ApplicationEffect } from '../contracts/application-effect';
import type { ApplicationInput } from '../contracts/messages/application';
import type { ApprovalConclusion } from '../contracts/messages/approval';
import type { LoanTerms } from '../contracts/terms';
import type { ApplicationState } from '../domain/application/state';
import { ratingValidUntil } from '../domain/appraisal/rating-validity';
import { missingItems } from '../domain/application/documents';
import { businessDate } from '../domain/business-time';
import { parseYuan } from '../domain/money';
import type { TemplateName } from '../domain/notice/catalogue';
import { toClient, toStaff, type NoticeFact } from './notices';

/** Who is told what of a step of an application. */
export function applicationNotices(effect: ApplicationEffect): NoticeFact[] {
  const { application, fact } = effect;
  const { applicationNo, managerUsername } = application;
  switch (fact.kind) {
    case 'approval':
      return ofApproval(effect, fact.conclusion);
    case 'end':
      return fact.reasonCode === 'DEADLINE_PASSED'
        ? client(effect, 'application-expired', { applicationNo, stage: effect.before })
        : client(effect, 'application-withdrawn', { applicationNo, reasonCode: fact.reasonCode });
    case 'reminder':
      return ofReminder(effect);
    case 'judgement':
      return ofJudgement(effect, fact.judgement);
    case 'documents-expired':
      return [...deadlineNear(effect), ...missingLetter(effect)];
    case 'rating-ran-out':
      return ofRating(effect);
    case 'rating-asked':
      return toStaff(about(effect, managerUsername, 'rating-asked', { applicationNo, no: fact.reassessmentNo }));
    case 'issue': {
      const amountFen = parseYuan(effect.after.terms.principal);
      return client(effect, 'commitment-issued', { applicationNo, amountFen, beneficiary: fact.order.payee });
    }
    case 'payment-unanswered': {
      const params = { applicationNo, since: fact.since, references: fact.references };
      return toStaff(about(effect, managerUsername, 'payment-unanswered', params));
    }
    case 'payment-rejected':
      return toStaff(about(effect, managerUsername, 'disbursement-failed', { applicationNo, reason: fact.reason }));
    default:
      // The other steps open a task, and those whose it is are told of it.
      return [];
  }
}

function ofApproval(effect: ApplicationEffect, { outcome, reasonCode, comment }: ApprovalConclusion): NoticeFact[] {
  const { application, after } = effect;
  const { applicationNo, managerUsername } = application;
  const { terms } = after;
  if (outcome === 'RETURNED') {
    const params = { applicationNo, comment, ...(reasonCode ? { reasonCode } : {}) };
    return toStaff(about(effect, managerUsername, 'application-returned', params));
  }
  const decided = client(effect, 'decision-made', {
    applicationNo,
    outcome,
    ...(reasonCode ? { reasonCode } : {}),
    ...(outcome === 'APPROVED'
      ? { amountFen: parseYuan(terms.principal), annualRate: terms.annualRate, instalments: terms.instalments }
      : {}),
  });
  if (outcome !== 'APPROVED' || effect.deadlineAt === null) return decided;
  const signByOn = businessDate(Date.parse(effect.deadlineAt));
  return [
    ...decided,
    ...client(effect, 'contract-ready', { applicationNo, amountFen: parseYuan(terms.principal), signByOn }),
  ];
}

/** The account manager hears what became of his form; the client hears of a rejection, as of any other. */
function ofJudgement(
  effect: ApplicationEffect,
  { outcome, part, opinion, reasonCode }: AdmissionJudgement,
): NoticeFact[] {
  const { applicationNo, managerUsername } = effect.application;
  if (outcome === 'AGREE' && part === 'DEPARTMENT') return [];
  const staff = toStaff(about(effect, managerUsername, 'admission-decided', { applicationNo, outcome, opinion }));
  if (outcome !== 'REJECT') return staff;
  return [
    ...staff,
    ...client(effect, 'decision-made', { applicationNo, outcome: 'REJECTED', ...(reasonCode ? { reasonCode } : {}) }),
  ];
}

function ofReminder(effect: ApplicationEffect): NoticeFact[] {
  const { after, deadlineAt } = effect;
  if (deadlineAt === null) return [];
  const staff = deadlineNear(effect);
  if (after.stage !== 'DOCUMENTS') return staff;
  return [...staff, ...missingLetter(effect)];
}

/** The account manager hears why the contract waits; the task is the risk officer's. */
function ofRating(effect: ApplicationEffect): NoticeFact[] {
  const { application, after, deadlineAt } = effect;
  const { applicationNo, managerUsername } = application;
  if (after.ratedOn === undefined || deadlineAt === null) return [];
  const params = { applicationNo, until: ratingValidUntil(after.ratedOn), dueAt: deadlineAt };
  return toStaff(about(effect, managerUsername, 'rating-ran-out', params));
}

/** The manager is told until when the stage may take. */
function deadlineNear(effect: ApplicationEffect): NoticeFact[] {
  const { application, after, deadlineAt } = effect;
  const { applicationNo, managerUsername } = application;
  if (deadlineAt === null) return [];
  const params = { subjectNo: applicationNo, stage: after.stage, dueAt: deadlineAt };
  return toStaff(about(effect, managerUsername, 'deadline-near', params));
}

/** 补件通知: the client is told what is missing, and until when. */
function missingLetter(effect: ApplicationEffect): NoticeFact[] {
  const { application, after, at, deadlineAt } = effect;
  if (deadlineAt === null) return [];
  const { applicationNo } = application;
  const missing = named(application.checklist, missingItems(after.items, businessDate(Date.parse(at))));
  return client(effect, 'documents-missing', { applicationNo, missing, dueOn: businessDate(Date.parse(deadlineAt)) });
}

/** 受理回执: the client learns that the application was taken in, under which number, and what is still to be handed in by when. */
export function receipt(
  input: ApplicationInput,
  { stage, items }: ApplicationState<LoanTerms>,
  at: string,
  dueAt: string,
): NoticeFact[] {
  const { applicationNo, checklist, clientNo, clockOffsetMs, terms } = input;
  const missing = stage === 'DOCUMENTS' ? named(checklist, missingItems(items, businessDate(Date.parse(at)))) : [];
  return toClient({
    cause: `${applicationNo}/accepted`,
    recipient: clientNo,
    template: 'application-received',
    params: {
      applicationNo,
      amountFen: parseYuan(terms.principal),
      ...(missing.length === 0 ? {} : { missing, dueOn: businessDate(Date.parse(dueAt)) }),
    },
    subjectNo: applicationNo,
    businessAt: at,
    clockOffsetMs,
  });
}

/** Whoever reads the letter knows the documents by their names. */
const named = (checklist: ApplicationInput['checklist'], codes: readonly string[]): { zh: string; en: string }[] =>
  checklist.filter(({ code }) => codes.includes(code)).map(({ nameZh: zh, nameEn: en }) => ({ zh, en }));

type Params = NoticeFact['params'];

function about(
  effect: ApplicationEffect,
  recipient: string,
  template: TemplateName,
  params: Params,
): Omit<NoticeFact, 'channel'> {
  const { application, commandId, at } = effect;
  return {
    cause: `${application.applicationNo}/${commandId}/${template}`,
    recipient,
    template,
    params,
    subjectNo: application.applicationNo,
    businessAt: at,
    clockOffsetMs: application.clockOffsetMs,
  };
}

const client = (effect: ApplicationEffect, template: TemplateName, params: Params): NoticeFact[] =>
  toClient(about(effect, effect.application.clientNo, template, params));
