import { SIGNING_METHODS } from '../../domain/application/preparation';
import { REPORT_SECTIONS, type ReportSection } from '../../domain/paper/investigation-report';
import { z } from 'zod';
import type { ErrorCode } from '../errors';
import { GRADES } from '../messages/application';
import { applicationView } from './applications';
import { amount, byNo, date, fileHash, reasonCode, text, username, whole, yuan } from './fields';
import { conditionsConfirmed, DISBURSEMENT_REFUSALS, payeeAccount } from './disbursement';
import { operation, type OperationSpec } from './operation';
import { RENEWAL_REFUSALS } from './renewals';
import { ADMISSION_REFUSALS } from './admission';
import { CHANGE_REFUSALS } from './client-changes';
import { SUITABILITY_REFUSALS } from './suitability';
import { CHANGED_TERMS_REFUSALS, EXAMPLE_TERMS, termsInput } from './terms';

export const step = <
  const S extends Pick<OperationSpec, 'id' | 'path' | 'summary' | 'action' | 'body' | 'errors' | 'example'>,
>(
  spec: S,
): S & typeof STEP => operation({ ...spec, ...STEP, errors: [...STEP.errors, ...(spec.errors ?? [])] });

const STEP = {
  method: 'post',
  tag: 'applications',
  idempotent: true,
  params: byNo,
  response: applicationView,
  errors: [
    'CASE_CLOSED',
    'APPLICATION_CLOSED',
    'WRONG_STAGE',
    'NOT_THE_ACCOUNT_MANAGER',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
  ] as readonly ErrorCode[],
} as const;

export const submitDocuments = step({
  id: 'submitDocuments',
  path: '/applications/{no}/documents',
  summary: { zh: '登记、核验或退回资料', en: 'Receive, verify or return documents' },
  action: 'APPLICATION_DOCUMENTS',
  body: z.strictObject({
    documents: z
      .array(
        z.strictObject({
          code: z.string().min(1, 'TEXT_LENGTH').max(40, 'TEXT_LENGTH'),
          status: z
            .enum(['RECEIVED', 'ORIGINAL_SEEN', 'VERIFIED', 'RETURNED', 'WAIVED'])
            .meta({ description: '收到、已见原件、核实、退回；豁免须由部门经理（非管户人）注明理由。' }),
          fileHash: fileHash.optional().meta({ description: '文件的 SHA-256。SHA-256 of the file.' }),
          expiresOn: date.optional().meta({
            description:
              '有效期末日，过期须重交；不填按资料种类的默认有效期。Last day on which it counts; that of its kind where absent.',
          }),
          issuedOn: date.optional().meta({
            description:
              '出具日，默认有效期由此起算；不填自收到之日起算。The day it bears, from which its validity runs.',
          }),
          note: text(500).optional(),
        }),
      )
      .min(1)
      .max(60),
  }),
  errors: [
    'FILE_UNKNOWN',
    'DOCUMENT_UNKNOWN',
    'DOCUMENT_RAN_OUT',
    'DOCUMENT_COUNTS_TOO_LONG',
    'DATE_IN_FUTURE',
    'DOCUMENT_WAIVER_NOT_YOURS',
    'DOCUMENT_WAIVER_REASON',
  ],
  example: { body: { documents: [{ code: 'ID_CARD', status: 'VERIFIED' }] } },
});

export const proposeAdmission = step({
  id: 'proposeAdmission',
  path: '/applications/{no}/admission',
  summary: {
    zh: '提交立项审批表（须先立项的产品）',
    en: 'Hand in the project admission form, where the product asks for it',
  },
  action: 'APPLICATION_INVESTIGATE',
  body: z.strictObject({
    form: z
      .strictObject({
        industry: text(60),
        leadSource: text(80),
        guaranteeOffered: text(1000),
        repaymentSource: text(2000),
        risks: text(4000),
        opinion: text(2000),
      })
      .meta({
        id: 'AdmissionForm',
        description: '立项审批表（客户经理填写部分）。The form, as the account manager fills it in.',
      }),
  }),
  errors: ['DOCUMENTS_MISSING'],
  example: {
    body: {
      form: {
        industry: '通用设备制造',
        leadSource: '老客户转介',
        guaranteeOffered: '厂房及在建工程抵押',
        repaymentSource: '项目投产后经营现金流',
        risks: '建设期延长、设备交付',
        opinion: '同意立项',
      },
    },
  },
});

export const judgeAdmission = step({
  id: 'judgeAdmission',
  path: '/applications/{no}/admission/judgement',
  summary: {
    zh: '立项审核：部门经理、风险经理（立项、退回、否决）',
    en: 'Judge the admission form: agree, return or reject',
  },
  action: 'APPLICATION_ADMIT',
  body: z.strictObject({
    outcome: z.enum(['AGREE', 'RETURN', 'REJECT']),
    opinion: text(2000),
    reasonCode: reasonCode.optional().meta({ description: '否决时必填。With a rejection.' }),
    team: z
      .array(username)
      .max(2)
      .optional()
      .meta({ description: '风险经理同意立项时：主办、协办。Who investigates, when risk admits.' }),
    reportOn: date.optional().meta({ description: '计划报告日期。When the report is planned.' }),
  }),
  errors: [
    'ADMISSION_FOR_OTHER_ROLE',
    'PROPOSER_MAY_NOT_JUDGE_ADMISSION',
    'TEAM_MAY_NOT_APPROVE',
    'ADMISSION_JUDGED_ALREADY',
    'ADMISSION_TEAM',
    'ADMISSION_REASON',
    'USER_UNKNOWN',
  ],
  example: { body: { outcome: 'AGREE', opinion: '同意立项', team: ['li.na', 'wang.qiang'], reportOn: '2026-12-20' } },
});

/** What a pre-review by risk leaves open. */
const PRE_REVIEW_REFUSALS = ['PRE_REVIEW_REQUIRED', 'PRE_REVIEW_UNANSWERED'] as const;

/** What the investigators write for the sections of their report (RULES 6.3). */
export const reportSections = z
  .strictObject(
    Object.fromEntries(REPORT_SECTIONS.map((section) => [section, text(8000).optional()])) as Record<
      ReportSection,
      z.ZodOptional<z.ZodString>
    >,
  )
  .meta({
    id: 'ReportSections',
    description: '调查报告十一节，逐节填写。The eleven sections of the report, as far as they are written.',
  });

export const investigate = step({
  id: 'investigate',
  path: '/applications/{no}/investigation',
  summary: { zh: '提交调查报告（主办 A 或协办 B）', en: 'Sign part A or B of the investigation' },
  action: 'APPLICATION_INVESTIGATE',
  body: z.strictObject({
    part: z.enum(['A', 'B']),
    report: z.strictObject({
      summary: text(4000),
      siteVisitOn: date.optional().meta({
        description:
          '实地调查日；20 万元（含）以下的个人非住房贷款可免。Day of the visit; waived for personal loans up to 200,000 yuan that are not for housing.',
      }),
      verification: text(2000).optional().meta({
        description: '免现场调查时如何面谈与核实。How the client was interviewed and verified without a visit.',
      }),
      findings: text(8000),
      sections: reportSections.optional(),
      monthlyIncome: amount.optional(),
      monthlyDebt: yuan.optional(),
    }),
    agree: z.boolean(),
    suggestedTerms: termsInput.optional(),
  }),
  errors: [
    'DOCUMENTS_MISSING',
    'ALREADY_SIGNED',
    'SECOND_INVESTIGATOR_MUST_DIFFER',
    'DATE_IN_FUTURE',
    'SITE_VISIT_REQUIRED',
    'VERIFICATION_REQUIRED',
    'NOT_IN_ADMISSION_TEAM',
    'FEASIBILITY_REQUIRED',
    'FEASIBILITY_BELOW_LOAN',
    ...SUITABILITY_REFUSALS,
    ...PRE_REVIEW_REFUSALS,
    'TERM_GROUND_REQUIRED',
    ...CHANGED_TERMS_REFUSALS,
  ],
  example: {
    body: {
      part: 'A',
      report: {
        summary: '收入稳定，用途真实',
        siteVisitOn: '2026-11-23',
        findings: '实地核实住址与单位，流水与收入相符',
        monthlyIncome: '18000.00',
      },
      agree: true,
    },
  },
});

export const rate = step({
  id: 'rateApplication',
  path: '/applications/{no}/rating',
  summary: {
    zh: '认定信用等级（比模型等级最多上调一级）',
    en: "Recognise the rating, one notch above the model's at most",
  },
  action: 'APPLICATION_RATE',
  body: z.strictObject({
    grade: z.enum(GRADES),
    score: whole(0, 1000).meta({
      description:
        '得分；已做企业评级的以模型得分入档。Of a company with a rating on file the score of the model is kept.',
    }),
    comment: text(2000),
  }),
  errors: [
    'INVESTIGATOR_MAY_NOT_RATE',
    'MANAGER_MAY_NOT_RATE',
    'TEAM_MAY_NOT_RATE',
    'RATING_OVERRIDE_TOO_HIGH',
    'RATING_DEFAULT_STANDS',
    'RATING_SCORE_DIFFERS',
  ],
  example: { body: { grade: 'A', score: 76, comment: '收入负债比 28%，征信良好' } },
});

export const resubmit = step({
  id: 'resubmitApplication',
  path: '/applications/{no}/resubmission',
  summary: {
    zh: '补充后再次提交审批；原贷款已失去正常类的续贷，批准后、放款前亦由此重新报批',
    en: 'Submit again after the supplement; also a renewal whose old loan lost its class after the approval',
  },
  action: 'APPLICATION_RESUBMIT',
  body: z.strictObject({ comment: text(2000), terms: termsInput.optional() }),
  errors: [
    'DOCUMENTS_MISSING',
    'FEASIBILITY_REQUIRED',
    'FEASIBILITY_BELOW_LOAN',
    ...SUITABILITY_REFUSALS,
    ...PRE_REVIEW_REFUSALS,
    'TERM_GROUND_REQUIRED',
    ...CHANGED_TERMS_REFUSALS,
  ],
  example: { body: { comment: '已补充近三个月流水', terms: EXAMPLE_TERMS } },
});

export const sign = step({
  id: 'signContract',
  path: '/applications/{no}/signature',
  summary: { zh: '面签合同', en: 'Sign the contract face to face' },
  action: 'APPLICATION_SIGN',
  body: z.strictObject({
    signedOn: date,
    signatories: z.array(text(80)).min(1).max(20),
    evidence: text(200).meta({ description: '面签影像编号。Reference of the recording or photo.' }),
    disbursementAccount: z
      .string()
      .regex(/^\d{8,32}$/, 'TEXT_FORMAT')
      .meta({ example: '6222021234567890123' }),
    method: z
      .enum(SIGNING_METHODS)
      .optional()
      .meta({ description: '面签（默认）或电子签约。Face to face, or electronically.' }),
    recordHash: fileHash
      .optional()
      .meta({ description: '面签录音录像文件的 SHA-256，须已上传。Recording among the files.' }),
  }),
  errors: [
    'DOCUMENTS_MISSING',
    'DATE_IN_FUTURE',
    'SIGNED_BEFORE_APPROVAL',
    'SIGN_FACE_TO_FACE',
    'COST_ABOVE_CAP',
    'OVERDUE_COST_ABOVE_CAP',
    ...RENEWAL_REFUSALS,
    'SIGNING_RECORD_REQUIRED',
    'APPROVAL_EXPIRED',
    'RATING_EXPIRED',
    'FILE_UNKNOWN',
    ...SUITABILITY_REFUSALS,
    'COST_NOT_CONFIRMED',
    'COST_CONFIRMED_OTHERWISE',
    'COST_CONFIRMED_LATE',
    ...CHANGE_REFUSALS,
    ...ADMISSION_REFUSALS,
  ],
  example: {
    body: {
      signedOn: '2026-11-24',
      signatories: ['张建国'],
      evidence: 'VID-20261124-001',
      disbursementAccount: '6222021234567890123',
    },
  },
});

export const disburse = step({
  id: 'disburse',
  path: '/applications/{no}/disbursement',
  summary: { zh: '放款（放款岗）', en: 'Release the money' },
  action: 'APPLICATION_DISBURSE',
  body: z.strictObject({
    conditionsConfirmed,
    mode: z.enum(['ENTRUSTED', 'SELF']).meta({ description: '受托支付 / 自主支付' }),
    payee: text(80),
    account: payeeAccount.optional(),
  }),
  errors: [...DISBURSEMENT_REFUSALS, ...RENEWAL_REFUSALS, 'RENEWAL_SHORT', 'PLAN_CONTINUES'],
  example: {
    body: {
      conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
      mode: 'ENTRUSTED',
      payee: '杭州安居装饰有限公司',
      account: '3301040160001234567',
    },
  },
});

export const withdraw = step({
  id: 'withdrawApplication',
  path: '/applications/{no}/withdrawal',
  summary: { zh: '撤回申请', en: 'Withdraw the application' },
  action: 'APPLICATION_WITHDRAW',
  body: z.strictObject({ reasonCode, comment: text(2000) }),
  errors: ['PLAN_CONTINUES'],
  example: { body: { reasonCode: 'CLIENT_REQUEST', comment: '客户资金已落实' } },
});
