import { z } from 'zod';
import { CASE_CAUTIONS } from '../../domain/approval/case-cautions';
import { CAUTIONS } from '../../domain/approval/cautions';
import { CATEGORIES } from '../../domain/product/category';
import { APPLICATION_STAGES } from '../messages/application';
import { approvalRound } from './approvals';
import { clientRow } from './clients';
import { bilingual, branchCode, businessNo, byNo, date, instant, pageOf, pageQuery, text, username } from './fields';
import { exportBody, exporting, searchNo, searchText, sortBy } from './lists';
import { operation } from './operation';
import { RENEWAL_REFUSALS, renews } from './renewals';
import { task } from './tasks';
import { longTerm, termGroundInput } from './term-grounds';
import { EXAMPLE_TERMS, terms, termsInput, termsVersion } from './terms';
import { timeline } from './timeline';

export const SECURITIES = ['UNSECURED', 'GUARANTEED', 'MORTGAGE', 'PLEDGE'] as const;
const stage = z.enum(APPLICATION_STAGES).meta({ id: 'ApplicationStage' });

/** What an application has reached, in the order of its way. */
export const FUNNEL_STEPS = ['ACCEPTED', 'INVESTIGATED', 'SUBMITTED', 'APPROVED', 'SIGNED', 'DISBURSED'] as const;

/** What a step answers: the application as its workflow now has it. */
export const applicationView = z
  .object({
    applicationNo: z.string(),
    stage,
    round: z.int(),
    terms,
    grade: z.string().nullable(),
    deadlineAt: instant.nullable(),
    missingDocuments: z.array(z.string()),
    loanNo: z.string().nullable(),
    reasonCode: z.string().nullable(),
  })
  .meta({ id: 'ApplicationView', description: '申请的当前状态。The application after the step.' });

export const applicationRow = z
  .object({
    no: z.string(),
    clientNo: z.string(),
    clientMasked: z.string(),
    productCode: z.string(),
    productNameZh: z.string(),
    productNameEn: z.string(),
    category: z.enum(CATEGORIES),
    security: z.enum(SECURITIES),
    amount: z.string(),
    stage,
    round: z.int(),
    grade: z.string().nullable(),
    deadlineAt: instant.nullable(),
    managerUsername: z.string(),
    branchCode,
    loanNo: z.string().nullable(),
    acceptedOn: date,
    createdAt: instant,
  })
  .meta({ id: 'ApplicationRow' });

const document = z
  .object({
    code: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    required: z.boolean(),
    status: z.enum(['MISSING', 'RECEIVED', 'ORIGINAL_SEEN', 'VERIFIED', 'RETURNED', 'EXPIRED', 'WAIVED']),
    fileHash: z.string().nullable(),
    note: z.string().nullable(),
    verifiedBy: z.string().nullable(),
    originalSeenBy: z.string().nullable(),
    originalSeenOn: date.nullable().meta({ description: '核对原件之日。When its original was seen.' }),
    expiresOn: date.nullable(),
    updatedAt: instant,
  })
  .meta({ id: 'ApplicationDocument' });

const investigation = z
  .object({
    round: z.int(),
    part: z.enum(['A', 'B']),
    investigator: z.string(),
    report: z.object({
      summary: z.string(),
      siteVisitOn: z.string().optional().meta({ description: '免现场调查时无此项。Absent where nobody went there.' }),
      verification: z.string().optional(),
      findings: z.string(),
      sections: z.record(z.string(), z.string()).optional(),
      monthlyIncome: z.string().optional(),
      monthlyDebt: z.string().optional(),
    }),
    agree: z.boolean(),
    suggestedTerms: terms.nullable(),
    signedOn: date,
  })
  .meta({ id: 'Investigation' });

const contract = z
  .object({
    no: z.string(),
    terms,
    signatories: z.array(z.string()),
    evidence: z.string(),
    accountMasked: z.string(),
    signedOn: date,
    witness: z.string(),
    method: z.enum(['FACE_TO_FACE', 'ELECTRONIC']),
    recordHash: z.string().nullable(),
    pins: z
      .record(z.string(), z.unknown())
      .meta({ description: '签约时的政策版本。Policy versions pinned at the signing.' }),
    template: z.string().meta({ description: '签署时的合同文本版本。Version of the clauses it was signed with.' }),
  })
  .meta({ id: 'Contract' });

const reconsideration = z
  .object({ applicationNo: z.string(), level: z.string(), newFacts: z.string(), askedBy: z.string(), askedOn: date })
  .meta({
    id: 'Reconsideration',
    description:
      '复议：原申请、拒绝层级与新事实。The rejected application, the level that rejected it and the new facts.',
  });

export const APPLICATION_ACTIONS = [
  'SUBMIT_DOCUMENTS',
  'PROPOSE_ADMISSION',
  'JUDGE_ADMISSION',
  'INVESTIGATE_A',
  'INVESTIGATE_B',
  'RATE',
  'RESUBMIT',
  'DECIDE',
  'SIGN',
  'DISBURSE',
  'WITHDRAW',
] as const;

export const application = applicationRow
  .extend({
    client: clientRow,
    purpose: z.string(),
    score: z.int().nullable(),
    reasonCode: z.string().nullable(),
    closedOn: date.nullable(),
    workflowId: z.string(),
    workflowUrl: z.string().nullable().meta({ description: 'Temporal 界面中的流程。Its workflow in the Temporal UI.' }),
    today: date.meta({ description: '此案的业务日期（沙箱中可能领先）。Its own business date.' }),
    renewsLoanNo: z.string().nullable().meta({ description: '续贷所结清的贷款。The loan that it renews.' }),
    facilityNo: z
      .string()
      .nullable()
      .meta({ description: '所授予的额度，或用款所占的额度。The facility it was for, or is a draw on.' }),
    appliedTerms: terms,
    suggestedTerms: terms.nullable(),
    approvedTerms: terms.nullable(),
    termsCompared: z.object({
      applied: termsVersion,
      suggested: termsVersion.nullable(),
      proposed: termsVersion
        .nullable()
        .meta({ description: '审批中前级变更的条件，尚待后续层级。Changed by a level of the approval under way.' }),
      approved: termsVersion.nullable(),
    }),
    cautions: z
      .array(z.object({ code: z.enum([...CAUTIONS, ...CASE_CAUTIONS]), text: bilingual }))
      .meta({ description: '提请审批人注意。What who decides must know of the case.' }),
    longTerm: longTerm.nullable(),
    documents: z.array(document),
    investigations: z.array(investigation),
    approvals: z.array(approvalRound),
    reconsiders: reconsideration
      .nullable()
      .meta({ description: '本申请所复议的申请。What this application reconsiders.' }),
    reconsideredIn: z
      .string()
      .nullable()
      .meta({ description: '复议本申请的申请号。The application by which this one is reconsidered.' }),
    contract: contract.nullable(),
    openTasks: z.array(task),
    actions: z
      .array(z.enum(APPLICATION_ACTIONS))
      .meta({ description: '当前用户此刻可做的操作。What this user may do now.' }),
  })
  .meta({ id: 'Application' });

export const createApplication = operation({
  id: 'createApplication',
  method: 'post',
  path: '/applications',
  tag: 'applications',
  summary: { zh: '受理贷款申请', en: 'Accept a loan application' },
  action: 'APPLICATION_CREATE',
  status: 201,
  idempotent: true,
  body: z
    .strictObject({
      clientNo: businessNo,
      leadNo: businessNo
        .optional()
        .meta({ description: '由哪条线索而来，须已确认意向。The qualified lead it comes from.' }),
      productCode: businessNo,
      security: z.enum(SECURITIES).default('UNSECURED'),
      purpose: text(500, 2),
      terms: termsInput,
      flags: z
        .strictObject({ restrictedIndustry: z.boolean().default(false), policyException: z.boolean().default(false) })
        .default({ restrictedIndustry: false, policyException: false }),
      termGround: termGroundInput.optional(),
      renews: renews.optional(),
      reconsiders: z
        .strictObject({ applicationNo: businessNo, newFacts: text(2000, 10) })
        .optional()
        .meta({
          description:
            '复议：被拒申请号与新事实，三个月内以一次为限。The rejected application and the new facts; once, within three months.',
        }),
    })
    .meta({ id: 'ApplicationInput' }),
  response: applicationView,
  errors: [
    'LEAD_NOT_QUALIFIED',
    'LEAD_NOT_CLIENT',
    'LEAD_OTHER_CLIENT',
    'LEAD_NOT_YOURS',
    'LPR_NOT_COVERED',
    'RATE_NOT_BY_RULE',
    'RATE_RULE_METHOD',
    'CLIENT_UNKNOWN',
    'CLIENT_KIND_NOT_SERVED',
    'PRODUCT_UNKNOWN',
    'PRODUCT_AMOUNT',
    'PRODUCT_INSTALMENTS',
    'PRODUCT_TERM',
    'TERM_GROUND_NOT_ASKED',
    'PRODUCT_METHOD',
    'PRODUCT_RATE',
    'COST_ABOVE_CAP',
    'OVERDUE_COST_ABOVE_CAP',
    'PRODUCT_SPREAD',
    'OVERDUE_MARKUP',
    'DUE_DAY_NOT_MONTHLY',
    'GRACE_ON_PRINCIPAL_TOO_LONG',
    'PRODUCT_SECURITY',
    'RELATED_PARTY_UNSECURED',
    'BORROWER_UNDER_AGE',
    ...RENEWAL_REFUSALS,
    'EXIT_PLAN_CAP',
    'RECONSIDERATION_NOT_REJECTED',
    'RECONSIDERATION_OTHER_CLIENT',
    'RECONSIDERED_ONCE',
    'RECONSIDERED_ALREADY',
    'RECONSIDERATION_TOO_LATE',
    'RECONSIDERATION_EXCEEDS',
    'ANSWER_PENDING',
    'CASE_CLOSED',
    'ENGINE_UNAVAILABLE',
    'ADMISSION_REJECTED',
    'LEAD_UNCLAIMED',
    'NOT_FOUND',
  ],
  example: {
    body: { clientNo: 'CL20261123000001', productCode: 'PERSONAL_CONSUMER', purpose: '住房装修', terms: EXAMPLE_TERMS },
    response: {
      applicationNo: 'AP20261123000001',
      stage: 'DOCUMENTS',
      round: 0,
      terms: EXAMPLE_TERMS,
      grade: null,
      deadlineAt: '2026-12-08T02:00:00.000Z',
      missingDocuments: ['ID_CARD', 'INCOME_PROOF'],
      loanNo: null,
      reasonCode: null,
    },
  },
});

const applicationFilter = z.strictObject({
  stage: z.enum(APPLICATION_STAGES).optional(),
  clientNo: businessNo.optional(),
  managerUsername: username.optional(),
  acceptedFrom: date.optional(),
  acceptedTo: date.optional(),
  reached: z
    .enum(FUNNEL_STEPS)
    .optional()
    .meta({ description: '已走到的环节。What it has reached, whatever came of it since.' }),
  sort: sortBy('no', 'amount', 'deadlineAt', 'acceptedOn'),
});

export const listApplications = operation({
  id: 'listApplications',
  method: 'get',
  path: '/applications',
  tag: 'applications',
  summary: { zh: '申请列表', en: 'Applications' },
  action: 'APPLICATION_READ',
  query: pageQuery.extend({ ...applicationFilter.shape, q: searchNo }),
  response: pageOf(applicationRow),
  example: { response: { data: [], nextCursor: null, hasMore: false } },
});

export const searchApplications = operation({
  id: 'searchApplications',
  method: 'post',
  path: '/applications/search',
  tag: 'applications',
  summary: {
    zh: '查找申请（编号、尾号、客户姓名、拼音、手机尾号）',
    en: 'Search applications by number, name, pinyin or tail',
  },
  action: 'APPLICATION_READ',
  body: pageQuery.extend({ ...applicationFilter.shape, q: searchText }),
  response: pageOf(applicationRow),
  example: { body: { q: 'zjg' }, response: { data: [], nextCursor: null, hasMore: false } },
});

export const exportApplications = operation({
  ...exporting,
  id: 'exportApplications',
  path: '/applications/export',
  tag: 'applications',
  summary: { zh: '导出申请列表', en: 'Export the applications' },
  action: 'APPLICATION_READ',
  body: exportBody.extend({ ...applicationFilter.shape, q: searchText }),
});

export const getApplication = operation({
  id: 'getApplication',
  method: 'get',
  path: '/applications/{no}',
  tag: 'applications',
  summary: { zh: '一笔申请的全部材料', en: 'The whole file of an application' },
  action: 'APPLICATION_READ',
  params: byNo,
  response: application,
});

export const getApplicationTimeline = operation({
  id: 'getApplicationTimeline',
  method: 'get',
  path: '/applications/{no}/timeline',
  tag: 'applications',
  summary: { zh: '申请的时间线', en: 'Who did what when, and what comes next' },
  action: 'APPLICATION_READ',
  params: byNo,
  response: timeline,
  example: { response: { data: [], next: [] } },
});
