import { z } from 'zod';
import {
  POLICY_CONCLUSIONS,
  POLICY_KINDS,
  POLICY_STANCES,
  POLICY_STANDINGS,
} from '../../domain/policy-library/document';
import { ROLES } from '../roles';
import { branchCode, businessNo, byNo, date, fileHash, money, pageOf, pageQuery, text, username } from './fields';
import { takenQuery } from './files';
import { operation, printed } from './operation';

const productCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'TEXT_FORMAT');
const scope = {
  industries: z
    .array(text(40, 2))
    .max(30, 'TOO_MANY')
    .default([])
    .meta({ description: '行业词，与准入政策同口径。Words of an industry, as in the admission policy.' }),
  productCodes: z.array(productCode).max(30, 'TOO_MANY').default([]),
  branchCodes: z
    .array(branchCode)
    .max(30, 'TOO_MANY')
    .default([])
    .meta({ description: '适用地区的机构。Branches of the regions it holds in.' }),
};
const said = {
  title: text(200),
  issuer: text(80),
  number: text(80).meta({ description: '文号。The number its issuer gave it.' }),
  kind: z.enum(POLICY_KINDS),
  stance: z.enum(POLICY_STANCES),
  summary: text(2000),
  effectiveFrom: date,
};

const row = z
  .object({
    no: z.string(),
    ...said,
    effectiveTo: date.nullable(),
    industries: z.array(z.string()),
    productCodes: z.array(z.string()),
    branchCodes: z.array(z.string()),
    mustRead: z.array(z.enum(ROLES)),
    standing: z.enum(POLICY_STANDINGS),
    supersedes: z.string().nullable(),
    supersededBy: z.string().nullable(),
    file: z.object({ hash: fileHash, name: z.string(), mime: z.string(), size: z.int() }).nullable(),
    enteredBy: username,
    enteredOn: date,
    checkedBy: username.nullable(),
    checkedOn: date.nullable(),
    comment: z.string().nullable(),
    read: z.boolean().meta({ description: '本人已阅。You have read it.' }),
    toRead: z.boolean().meta({ description: '本人须阅而未阅。You are to read it and have not.' }),
  })
  .meta({ id: 'PolicyDocument', description: '政策库中的一份文件。One document of the policy library.' });

const full = row
  .extend({
    mayRelease: z.boolean(),
    mayReview: z.boolean(),
    readers: z.object({ due: z.int(), read: z.int(), missing: z.array(username) }),
    reviews: z
      .array(z.object({ by: username, on: date, conclusion: z.enum(POLICY_CONCLUSIONS), findings: z.string() }))
      .meta({
        description:
          '本人的结论，及有权查看影响者所在机构的结论。Your own, and your branch’s if you may see whom it concerns.',
      }),
    reviewsWaiting: z.array(username),
  })
  .meta({ id: 'FullPolicyDocument' });

const ROW = {
  no: 'PD20261127000001',
  title: '关于调整水泥行业信贷政策的通知',
  issuer: '示例银行总行',
  number: '示银发〔2026〕18号',
  kind: 'INTERNAL',
  stance: 'RESTRICTED',
  summary: '水泥行业新增授信实行名单制，存量逐户排查',
  effectiveFrom: '2026-12-01',
  effectiveTo: null,
  industries: ['水泥'],
  productCodes: [],
  branchCodes: [],
  mustRead: ['CLIENT_MANAGER'],
  standing: 'COMING',
  supersedes: null,
  supersededBy: null,
  file: null,
  enteredBy: 'chen.jing',
  enteredOn: '2026-11-27',
  checkedBy: 'zhou.min',
  checkedOn: '2026-11-27',
  comment: '同意发布',
  read: false,
  toRead: true,
};
const FULL = {
  ...ROW,
  mayRelease: false,
  mayReview: true,
  readers: { due: 4, read: 0, missing: ['li.na', 'liu.yang', 'wang.qiang', 'yang.fan'] },
  reviews: [],
  reviewsWaiting: ['li.na'],
};

export const enterPolicy = operation({
  id: 'enterPolicyDocument',
  method: 'post',
  path: '/policy-documents',
  tag: 'market',
  summary: { zh: '录入政策文件，待另一人发布', en: 'Enter a document, for another person to release' },
  action: 'POLICY_ENTER',
  status: 201,
  idempotent: true,
  body: z
    .strictObject({
      ...said,
      ...scope,
      effectiveTo: date.optional(),
      mustRead: z
        .array(z.enum(ROLES).exclude(['SYSTEM']))
        .max(ROLES.length, 'TOO_MANY')
        .default([]),
      supersedes: businessNo.optional().meta({ description: '被替代的文件。The document it takes the place of.' }),
    })
    .meta({ id: 'PolicyDocumentInput' }),
  response: full,
  errors: [
    'DATE_ORDER',
    'POLICY_SCOPE',
    'POLICY_NUMBER_KNOWN',
    'POLICY_SUPERSEDED',
    'PRODUCT_UNKNOWN',
    'BRANCH_UNKNOWN',
  ],
  example: {
    body: {
      title: ROW.title,
      issuer: ROW.issuer,
      number: ROW.number,
      kind: 'INTERNAL',
      stance: 'RESTRICTED',
      summary: ROW.summary,
      effectiveFrom: '2026-12-01',
      industries: ['水泥'],
      mustRead: ['CLIENT_MANAGER'],
    },
    response: FULL,
  },
});

export const listPolicies = operation({
  id: 'listPolicyDocuments',
  method: 'get',
  path: '/policy-documents',
  tag: 'market',
  summary: { zh: '政策库，新的在前', en: 'The library of policies, the latest first' },
  action: 'POLICY_READ',
  query: pageQuery.extend({
    q: text(80).optional().meta({ description: '标题、发文机关或文号。Title, issuer or number.' }),
    standing: z.enum(POLICY_STANDINGS).optional(),
    industry: text(40).optional(),
    toRead: z.enum(['true']).optional().meta({ description: '只看本人待阅。Only what you are to read.' }),
  }),
  response: pageOf(row),
  example: { response: { data: [ROW], nextCursor: null, hasMore: false } },
});

export const getPolicy = operation({
  id: 'getPolicyDocument',
  method: 'get',
  path: '/policy-documents/{no}',
  tag: 'market',
  summary: { zh: '一份政策文件及阅知、排查情况', en: 'One document, who has read it and what managers concluded' },
  action: 'POLICY_READ',
  params: byNo,
  response: full,
  example: { response: FULL },
});

export const checkPolicy = operation({
  id: 'checkPolicyDocument',
  method: 'post',
  path: '/policy-documents/{no}/check',
  tag: 'market',
  summary: {
    zh: '复核并发布（或退回）：生成排查任务，限制类政策发出预警',
    en: 'Release it or return it: a release asks managers to review their borrowers, and warns where it restricts',
  },
  action: 'POLICY_RELEASE',
  idempotent: true,
  params: byNo,
  body: z.strictObject({ outcome: z.enum(['RELEASE', 'RETURN']), comment: text(1000) }),
  response: full,
  errors: ['POLICY_STATE', 'POLICY_SAME_PERSON', 'POLICY_SUPERSEDED'],
  example: { body: { outcome: 'RELEASE', comment: '同意发布' }, response: FULL },
});

export const filePolicy = operation({
  id: 'filePolicyDocument',
  method: 'post',
  path: '/policy-documents/{no}/file',
  tag: 'market',
  summary: { zh: '上传文件正文（请求体即文件内容）', en: 'File its text; the body is the file itself' },
  action: 'POLICY_ENTER',
  status: 201,
  upload: true,
  params: byNo,
  query: takenQuery.pick({ name: true }),
  response: full,
  errors: [
    'POLICY_FILE_CLOSED',
    'FILE_EMPTY',
    'FILE_TOO_LARGE',
    'FILE_TYPE_NOT_TAKEN',
    'FILE_NAME_MISLEADS',
    'FILE_ACTIVE_CONTENT',
    'FILE_INFECTED',
    'FILE_SCAN_UNAVAILABLE',
    'UNSUPPORTED_MEDIA_TYPE',
  ],
});

export const readPolicyFile = operation({
  id: 'readPolicyDocumentFile',
  method: 'get',
  path: '/policy-documents/{no}/file',
  tag: 'market',
  summary: { zh: '查看文件正文', en: 'Read its text' },
  action: 'POLICY_READ',
  paper: true,
  params: byNo,
  response: printed,
});

export const confirmPolicyRead = operation({
  id: 'confirmPolicyRead',
  method: 'post',
  path: '/policy-documents/{no}/receipt',
  tag: 'market',
  summary: { zh: '确认已阅', en: 'Confirm that you have read it' },
  action: 'POLICY_READ',
  idempotent: true,
  params: byNo,
  response: full,
  errors: ['POLICY_STATE'],
  example: { response: FULL },
});

const borrower = z
  .object({
    clientNo: z.string(),
    clientMasked: z.string(),
    industry: z.string().nullable(),
    branchCode,
    managerUsername: username,
    loans: z.array(z.string()),
    principal: money,
  })
  .meta({ id: 'PolicyBorrower', description: '受影响的客户。A client whom a document concerns.' });

export const getPolicyImpact = operation({
  id: 'getPolicyImpact',
  method: 'get',
  path: '/policy-documents/{no}/impact',
  tag: 'market',
  summary: {
    zh: '受影响的存量客户与贷款，余额大的在前',
    en: 'The clients and loans that it concerns, the largest balance first',
  },
  action: 'POLICY_IMPACT',
  params: byNo,
  response: z.object({
    clients: z.int(),
    loans: z.int(),
    principal: money,
    notScreened: z
      .array(z.string())
      .meta({ description: '准入政策尚未列入的行业词。Words that the admission policy does not have yet.' }),
    data: z.array(borrower),
  }),
  example: {
    response: {
      clients: 1,
      loans: 1,
      principal: '120000.00',
      notScreened: [],
      data: [
        {
          clientNo: 'CL00000003',
          clientMasked: '杭州******公司',
          industry: '水泥制造',
          branchCode: 'SB01',
          managerUsername: 'li.na',
          loans: ['LN20261123000001'],
          principal: '120000.00',
        },
      ],
    },
  },
});

export const reviewPolicy = operation({
  id: 'reviewPolicyDocument',
  method: 'post',
  path: '/policy-documents/{no}/reviews',
  tag: 'market',
  summary: { zh: '客户经理提交存量排查结论', en: 'A manager says what it means for his borrowers' },
  action: 'POLICY_REVIEW',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z.strictObject({ conclusion: z.enum(POLICY_CONCLUSIONS), findings: text(2000) }),
  response: full,
  errors: ['POLICY_REVIEWED', 'POLICY_NOT_ASKED'],
  example: { body: { conclusion: 'WATCHED', findings: '两户均在产能置换名单内，按季检查' }, response: FULL },
});
