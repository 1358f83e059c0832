import { z } from 'zod';
import { HAIRCUTS, type CollateralKind } from '../../domain/appraisal/collateral';
import { GUARANTOR_KINDS, REGISTRATION_OFFICES, SECURITY_FORMS } from '../../domain/security/form';
import { SECURITY_GAPS } from '../../domain/security/item';
import { amount, businessNo, byNo, date, fileHash, money, text, whole, yuan, username } from './fields';
import { operation, printed } from './operation';

const THINGS = Object.keys(HAIRCUTS) as [CollateralKind, ...CollateralKind[]];
const kind = z
  .enum([...THINGS, ...GUARANTOR_KINDS])
  .meta({ description: '押品类型，或保证人（个人、企业）。A kind of thing, or a guarantor.' });
const appraisal = z.object({
  transaction: money.nullable(),
  appraisal: money.nullable(),
  model: money.nullable(),
  priorClaims: money,
  netAssets: money.nullable(),
  given: money.nullable(),
  appraiser: z.string(),
  on: date,
  appraisedBy: z.string(),
});
const contract = z.object({
  no: z.string(),
  template: z.string(),
  secured: money,
  signatories: z.array(z.string()),
  evidence: z.string(),
  signedOn: date,
  witness: z.string(),
});
const registration = z.object({
  office: z.enum(REGISTRATION_OFFICES),
  certificateNo: z.string(),
  registeredOn: date,
  validUntil: date.nullable(),
  searchedOn: date,
  searchNo: z.string(),
  fileHash: z.string().nullable(),
  registeredBy: z.string(),
});

const item = z
  .object({
    no: z.string(),
    form: z.enum(SECURITY_FORMS),
    kind,
    ownerNo: z.string(),
    ownerMasked: z.string(),
    description: z.string(),
    titleNo: z.string().nullable(),
    rank: z.int(),
    coOwners: z.array(z.string()),
    consent: z.string().nullable(),
    recordedBy: z.string(),
    withdrawnOn: date.nullable(),
    withdrawnFor: z.string().nullable(),
    appraisal: appraisal.nullable(),
    contract: contract.nullable(),
    registration: registration.nullable(),
    office: z.enum(REGISTRATION_OFFICES).nullable().meta({ description: '应登记的机构，保证为空。' }),
    value: money,
    maxPercent: z.int(),
    bears: money.meta({ description: '按抵质押率上限可覆盖的金额。What it bears within its cap.' }),
    gaps: z.array(z.enum(SECURITY_GAPS)).meta({ description: '放款前尚缺的手续。What is still to be done.' }),
  })
  .meta({ id: 'SecurityItem' });

const security = z
  .object({
    items: z.array(item),
    debt: money,
    borne: money,
    covered: z.boolean(),
    circle: z.array(z.string()).meta({ description: '借款人所在的担保圈。Circle of guarantees through the borrower.' }),
    open: z.boolean().meta({ description: '是否还可提供担保。More may be offered.' }),
    managerUsername: username.meta({
      description:
        '现由谁经办：已结案的为客户现任客户经理。Who sees to it: of a closed case whoever has the client now.',
    }),
    findings: z
      .array(z.string())
      .meta({ description: '放款时将被拒的原因。Codes by which the money would be refused.' }),
  })
  .meta({ id: 'Security', description: '一笔申请的担保。What secures an application.' });

const path = '/applications/{no}/security' as const;
const byItem = byNo.extend({ item: businessNo });
const act = { method: 'post', tag: 'security', status: 201, idempotent: true, response: security } as const;

export const getSecurity = operation({
  id: 'getSecurity',
  method: 'get',
  path,
  tag: 'security',
  summary: { zh: '担保、覆盖与未齐手续', en: 'Security, what it covers and what is still to be done' },
  action: 'APPLICATION_READ',
  params: byNo,
  response: security,
});

export const offerSecurity = operation({
  ...act,
  id: 'offerSecurity',
  path,
  summary: { zh: '登录一项担保（押品或保证人）', en: 'Take down a piece of security: a thing or a guarantor' },
  action: 'SECURITY_OFFER',
  params: byNo,
  body: z.strictObject({
    kind,
    ownerNo: businessNo.meta({ description: '所有人或保证人的客户号。Client number of owner or guarantor.' }),
    description: text(500, 2),
    titleNo: text(80).optional(),
    rank: whole(1, 20).default(1),
    coOwners: z.array(text(80)).max(20).default([]),
    consent: text(120).optional().meta({ description: '共有人同意书或股东会决议编号。' }),
  }),
  errors: [
    'CLIENT_UNKNOWN',
    'SURETY_OF_OWN_DEBT',
    'SURETY_KIND',
    'RESOLUTION_REQUIRED',
    'CO_OWNER_CONSENT_REQUIRED',
    'APPLICATION_CLOSED',
    'NOT_THE_ACCOUNT_MANAGER',
  ],
});

export const appraiseSecurity = operation({
  ...act,
  id: 'appraiseSecurity',
  path: `${path}/{item}/appraisals`,
  summary: { zh: '评估押品或核定保证能力（非管户人）', en: 'Appraise it; not by the account manager' },
  action: 'SECURITY_APPRAISE',
  params: byItem,
  body: z.strictObject({
    transaction: yuan.optional(),
    appraisal: yuan.optional(),
    model: yuan.optional(),
    priorClaims: yuan.default('0'),
    netAssets: yuan.optional(),
    given: yuan.optional(),
    appraiser: text(120).meta({ description: '评估机构或内部评估方法。Appraiser, or the method.' }),
    on: date,
  }),
  errors: [
    'MANAGER_MAY_NOT_APPRAISE',
    'SECURITY_WITHDRAWN',
    'DATE_IN_FUTURE',
    'APPRAISAL_TOO_OLD',
    'REQUIRED',
    'ANSWER_PENDING',
    'CASE_CLOSED',
    'ENGINE_UNAVAILABLE',
  ],
});

export const signSecurity = operation({
  ...act,
  id: 'signSecurityContract',
  path: `${path}/{item}/contract`,
  summary: { zh: '签订抵押、质押或保证合同', en: 'Sign the contract of mortgage, pledge or surety' },
  action: 'APPLICATION_SIGN',
  params: byItem,
  body: z.strictObject({
    secured: amount.meta({ description: '担保的主债权金额。The debt it secures.' }),
    signatories: z.array(text(80)).min(1).max(20),
    evidence: text(200).meta({ description: '面签影像编号。Reference of the recording.' }),
    signedOn: date,
  }),
  errors: [
    ...(['SECURITY_TOO_EARLY', 'SECURITY_APPRAISAL_FIRST', 'SECURITY_SIGNED', 'SECURITY_WITHDRAWN'] as const),
    'DATE_IN_FUTURE',
    'NOT_THE_ACCOUNT_MANAGER',
  ],
});

export const registerSecurity = operation({
  ...act,
  id: 'registerSecurity',
  path: `${path}/{item}/registration`,
  summary: { zh: '登记押品：证号、机构、日期与查询结果', en: 'Enter the registration with its certificate and search' },
  action: 'SECURITY_REGISTER',
  params: byItem,
  body: z.strictObject({
    office: z.enum(REGISTRATION_OFFICES),
    certificateNo: text(80),
    registeredOn: date,
    validUntil: date.optional(),
    searchedOn: date,
    searchNo: text(80),
    searchClean: z.boolean().meta({ description: '查询结果无在先权利、查封。Nobody ranks before us, no seizure.' }),
    fileHash: fileHash.optional().meta({ description: '登记证影像，须已上传。Its scan among the files.' }),
  }),
  errors: [
    ...([
      'MANAGER_MAY_NOT_REGISTER',
      'SURETY_NOT_REGISTERED',
      'SECURITY_REGISTERED',
      'SECURITY_CONTRACT_FIRST',
    ] as const),
    ...(['REGISTRATION_OFFICE', 'REGISTRATION_DATES', 'SEARCH_NOT_CLEAN', 'REGISTRATION_TERM'] as const),
    ...(['CERTIFICATE_KNOWN', 'FILE_UNKNOWN', 'SECURITY_WITHDRAWN', 'SECURITY_TOO_EARLY'] as const),
  ],
});

export const searchSecurity = operation({
  ...act,
  id: 'searchSecurity',
  path: `${path}/{item}/searches`,
  summary: {
    zh: '登记重新查询的结果（查询三十天内有效，放款、用款前须有效）',
    en: 'Enter a new search of the register; one holds 30 days and must hold when money leaves, on a line at each draw',
  },
  action: 'SECURITY_REGISTER',
  params: byItem,
  body: z.strictObject({
    searchedOn: date,
    searchNo: text(80),
    searchClean: z.boolean().meta({ description: '查询结果无在先权利、查封。Nobody ranks before us, no seizure.' }),
  }),
  errors: [
    ...(['MANAGER_MAY_NOT_REGISTER', 'SECURITY_NOT_REGISTERED', 'SEARCH_DATE', 'SEARCH_NOT_CLEAN'] as const),
    'SECURITY_WITHDRAWN',
  ],
});

export const withdrawSecurity = operation({
  ...act,
  id: 'withdrawSecurity',
  path: `${path}/{item}/withdrawal`,
  summary: { zh: '撤销尚未签约的担保', en: 'Withdraw security whose contract is not signed' },
  action: 'SECURITY_OFFER',
  params: byItem,
  body: z.strictObject({ reason: text(500) }),
  errors: ['SECURITY_SIGNED', 'SECURITY_WITHDRAWN', 'NOT_THE_ACCOUNT_MANAGER'],
});

export const printSecurityContract = operation({
  method: 'get',
  paper: true,
  response: printed,
  id: 'printSecurityContract',
  path: `${path}/{item}/paper`,
  tag: 'papers',
  summary: {
    zh: '打印抵押、质押或保证合同（PDF，留痕）',
    en: 'Print the contract of mortgage, pledge or surety (PDF; every print is on record)',
  },
  action: 'PAPER_PRINT',
  params: byItem,
  errors: ['CONTRACT_NOT_SIGNED'],
});
