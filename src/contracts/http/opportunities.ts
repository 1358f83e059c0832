import { z } from 'zod';
import { OPPORTUNITY_KINDS, OPPORTUNITY_STAGES } from '../../domain/cross-sell/opportunity';
import { branchCode, businessNo, byNo, date, fileHash, pageOf, pageQuery, text, username } from './fields';
import { takenQuery } from './files';
import { exportBody, exporting } from './lists';
import { operation, printed } from './operation';

const row = z
  .object({
    no: z.string(),
    clientNo: z.string(),
    clientMasked: z.string(),
    branchCode,
    kind: z.enum(OPPORTUNITY_KINDS),
    need: z.string(),
    stage: z.enum(OPPORTUNITY_STAGES),
    owner: username,
    nextOn: date.nullable(),
    late: z.boolean(),
    partner: z.string().nullable().meta({ description: '移交的持牌合作机构。The licensed partner it went to.' }),
    partnerLicence: z.string().nullable(),
    foundBy: username,
    foundOn: date,
  })
  .meta({ id: 'Opportunity', description: '交叉销售机会。An opportunity of cross-selling.' });
const full = row
  .extend({
    mayStep: z.array(z.enum(OPPORTUNITY_STAGES)).meta({ description: '可转到的阶段。Where it may go.' }),
    steps: z.array(
      z.object({
        stage: z.enum(OPPORTUNITY_STAGES),
        text: z.string(),
        nextOn: date.nullable(),
        by: username,
        on: date,
      }),
    ),
    files: z.array(z.object({ hash: fileHash, name: z.string(), mime: z.string(), size: z.int() })),
  })
  .meta({ id: 'FullOpportunity' });
const filter = {
  clientNo: businessNo.optional(),
  kind: z.enum(OPPORTUNITY_KINDS).optional(),
  stage: z.enum(OPPORTUNITY_STAGES).optional(),
  owner: username.optional(),
  dueBy: date.optional().meta({ description: '下次跟进在此日或以前。Whose next step is due by this day.' }),
};

const ROW = {
  no: 'CX20261127000001',
  clientNo: 'CL00000011',
  clientMasked: '杭州****公司',
  branchCode: 'SB01',
  kind: 'LISTING',
  need: '拟明年新三板挂牌，需要推荐券商',
  stage: 'FOUND',
  owner: 'li.na',
  nextOn: '2026-12-04',
  late: false,
  partner: null,
  partnerLicence: null,
  foundBy: 'li.na',
  foundOn: '2026-11-27',
};
const FULL = {
  ...ROW,
  mayStep: ['CONTACTED', 'LOST'],
  steps: [{ stage: 'FOUND', text: ROW.need, nextOn: '2026-12-04', by: 'li.na', on: '2026-11-27' }],
  files: [],
};

export const findOpportunity = operation({
  id: 'recordOpportunity',
  method: 'post',
  path: '/clients/{no}/opportunities',
  tag: 'market',
  summary: {
    zh: '登记交叉销售机会；不影响任何信贷决策，不得强制搭售',
    en: 'Record an opportunity; it decides nothing about credit, and nobody is made to buy',
  },
  action: 'OPPORTUNITY_WRITE',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z
    .strictObject({ kind: z.enum(OPPORTUNITY_KINDS), need: text(2000), nextOn: date })
    .meta({ id: 'OpportunityInput' }),
  response: full,
  errors: ['OPPORTUNITY_NEXT'],
  example: { body: { kind: 'LISTING', need: ROW.need, nextOn: '2026-12-04' }, response: FULL },
});

export const listOpportunities = operation({
  id: 'listOpportunities',
  method: 'get',
  path: '/opportunities',
  tag: 'market',
  summary: { zh: '交叉销售机会，新的在前', en: 'Opportunities, the latest first' },
  action: 'HOLDING_READ',
  query: pageQuery.extend(filter),
  response: pageOf(row),
  example: { response: { data: [ROW], nextCursor: null, hasMore: false } },
});

export const exportOpportunities = operation({
  ...exporting,
  id: 'exportOpportunities',
  path: '/opportunities/export',
  tag: 'market',
  summary: { zh: '导出交叉销售机会', en: 'Export opportunities' },
  action: 'HOLDING_READ',
  body: exportBody.extend(filter),
});

export const getOpportunity = operation({
  id: 'getOpportunity',
  method: 'get',
  path: '/opportunities/{no}',
  tag: 'market',
  summary: { zh: '一个交叉销售机会', en: 'One opportunity' },
  action: 'HOLDING_READ',
  params: byNo,
  response: full,
  example: { response: FULL },
});

export const stepOpportunity = operation({
  id: 'stepOpportunity',
  method: 'post',
  path: '/opportunities/{no}/steps',
  tag: 'market',
  summary: {
    zh: '跟进：联系、方案、成交或流失；股权与挂牌类移交持牌合作机构',
    en: 'Bring it on: contacted, proposed, won or lost; equity and listing are handed to a licensed partner',
  },
  action: 'OPPORTUNITY_WRITE',
  idempotent: true,
  params: byNo,
  body: z
    .strictObject({
      stage: z.enum(OPPORTUNITY_STAGES),
      text: text(2000),
      nextOn: date.optional(),
      partner: text(80).optional(),
      partnerLicence: text(80).optional(),
    })
    .meta({ id: 'OpportunityStepInput' }),
  response: full,
  errors: ['OPPORTUNITY_STAGE', 'OPPORTUNITY_NEXT', 'OPPORTUNITY_PARTNER', 'OPPORTUNITY_OWNER', 'CASE_OF_OTHER_BRANCH'],
  example: {
    body: { stage: 'CONTACTED', text: '财务总监确认明年三月启动', nextOn: '2026-12-18' },
    response: { ...FULL, stage: 'CONTACTED' },
  },
});

export const fileOpportunity = operation({
  id: 'fileOpportunity',
  method: 'post',
  path: '/opportunities/{no}/files',
  tag: 'market',
  summary: { zh: '上传资料（请求体即文件内容）', en: 'File a document with it; the body is the file itself' },
  action: 'OPPORTUNITY_WRITE',
  status: 201,
  upload: true,
  params: byNo,
  query: takenQuery.pick({ name: true }),
  response: full,
  errors: [
    'OPPORTUNITY_OWNER',
    'CASE_OF_OTHER_BRANCH',
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

export const readOpportunityFile = operation({
  id: 'readOpportunityFile',
  method: 'get',
  path: '/opportunities/{no}/files/{hash}',
  tag: 'market',
  summary: { zh: '查看资料', en: 'Read a document of it' },
  action: 'HOLDING_READ',
  paper: true,
  params: byNo.extend({ hash: fileHash }),
  response: printed,
});
