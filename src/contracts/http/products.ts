import { z } from 'zod';
import { LADDER_STEPS } from '../messages/servicing';
import { RATING_GRADES } from '../../domain/appraisal/corporate-rating';
import { CATEGORIES } from '../../domain/product/category';
import { SECURITIES } from './applications';
import { amount, businessNo, byId, date, instant, listOf, longPageQuery, pageOf, rate, text, whole } from './fields';
import { inspectionPlan } from './inspection-plan';
import { operation } from './operation';
import { METHODS } from './terms';

const limits = z
  .strictObject({
    minAmount: amount,
    maxAmount: amount,
    minInstalments: whole(1, 480),
    maxInstalments: whole(1, 480),
    maxTermMonths: whole(1, 480),
    methods: z.array(z.enum(METHODS)).min(1).max(METHODS.length),
    securities: z.array(z.enum(SECURITIES)).min(1).max(SECURITIES.length),
    minRate: rate,
    maxRate: rate,
    overdueMarkup: rate,
    graceDays: whole(0, 30),
    line: z
      .strictObject({ revolving: z.boolean(), drawMinAmount: amount, drawMaxMonths: whole(1, 120) })
      .optional()
      .meta({
        description:
          '有此项即为授信额度产品：签约后授予额度，分笔用款。With it the product grants a facility to draw on.',
      }),
  })
  .meta({ id: 'ProductLimits' });

const checklistItem = z.strictObject({ code: businessNo, nameZh: text(60), nameEn: text(80), required: z.boolean() });
const servicingPlan = z
  .strictObject({
    reminderDays: z.array(whole(0, 60)).max(10),
    ladder: z.array(z.strictObject({ daysOverdue: whole(1, 3650), step: z.enum(LADDER_STEPS) })).max(20),
    inspections: inspectionPlan
      .optional()
      .meta({ description: '贷后检查计划；不填则按品种标准。By the standard of the category when left out.' }),
  })
  .meta({ id: 'ServicingPlan' });
const deadlines = z.strictObject({
  documentDays: whole(1, 365),
  admissionDays: whole(1, 365)
    .optional()
    .meta({ description: '须先立项，每步的天数；不填则不立项。Asks for 立项 first, days a step.' }),
  investigationDays: whole(1, 365),
  approvalHours: whole(1, 2000).meta({
    description:
      '每级审批时限，按工作日计小时（每个工作日24小时，周末与法定节假日不计）。Hours of each level on working days, 24 to a day; weekends and holidays do not count.',
  }),
  contractDays: whole(1, 365),
});

const share = rate.refine((text) => Number(text) <= 1, 'RATE_TOO_LARGE');
const yuanOrNone = z.union([z.literal('0'), amount]);
const named = { code: businessNo, nameZh: text(60), nameEn: text(80) };
const rules = z
  .strictObject({
    spread: z
      .strictObject({ minBasisPoints: whole(-1000, 5000), maxBasisPoints: whole(-1000, 5000) })
      .optional()
      .meta({ description: '随 LPR 定价时允许的加点区间（基点）。Spread over the LPR in basis points.' }),
    fees: z
      .array(z.strictObject({ ...named, amount: amount.optional(), share: share.optional() }))
      .max(20)
      .meta({
        description: '放款前一次性收取的费用：定额或按金额比例。Once before disbursement: an amount or a share.',
      }),
    conditions: z.array(z.strictObject(named)).max(30).meta({ description: '本产品的放款条件。Conditions precedent.' }),
    selfPayMax: yuanOrNone.meta({
      description: '可自主支付的单笔上限（元）。Largest payment the borrower makes himself.',
    }),
    entrustNewBelow: z.enum(RATING_GRADES).optional().meta({
      description: '首次合作客户评级低于此级的，须受托支付。New clients graded below this do not pay themselves.',
    }),
    payWithinDays: whole(1, 30).meta({
      description: '受托支付的工作日时限，最长 10。Working days to pay, 10 at most.',
    }),
    signElectronicallyMax: yuanOrNone.meta({ description: '可电子签约的上限（元），0 为须面签。' }),
    signingOnFile: z
      .boolean()
      .optional()
      .meta({ description: '面签录音录像须存档。Recording of the signing on file.' }),
    approvalValidDays: whole(1, 730).meta({ description: '批复有效期（天）。Days for which an approval holds.' }),
    marginShare: share.optional().meta({ description: '保证金比例（表外业务）。Margin of a promise.' }),
    advanceDailyRate: share.optional().meta({
      description: '垫款日利率（表外业务），默认每天万分之五。What an advance on a called promise bears a day.',
    }),
    maxRenewals: whole(0, 20)
      .optional()
      .meta({ description: '连续续贷次数上限；不填则不办理续贷。How often in a row; absent: never.' }),
    normalTermMonths: whole(1, 480).optional().meta({
      description:
        '常规期限（月），超过的须登记理由；不得长于三个办法的常规期限。Beyond it a ground is asked for; no longer than the rule’s own.',
    }),
    suitability: z
      .strictObject({ dtiAdvisePercent: whole(1, 100), dtiMaxPercent: whole(1, 100), vulnerableAge: whole(18, 120) })
      .optional()
      .meta({
        description:
          '适当性评估：收入负债比提示线与上限（%）、需特别关照的年龄；不填则不评估。Assessed before a case is handed in; absent: not.',
      }),
    preReviewFrom: amount
      .optional()
      .meta({ description: '自此金额（元）起须风险前置审查。From this amount risk pre-reviews the deal.' }),
    maxLoanToValuePercent: whole(1, 100).optional().meta({ description: '本产品抵质押率上限（%）。' }),
  })
  .meta({ id: 'ProductRules' });

const stated = {
  nameZh: text(40),
  nameEn: text(60),
  category: z.enum(CATEGORIES),
  limits,
  checklist: z.array(checklistItem).min(1).max(60),
  servicingPlan,
  deadlines,
  effectiveFrom: date,
};

export const product = z
  .object({ code: z.string(), version: z.int(), current: z.boolean(), ...stated, rules, retired: z.boolean() })
  .meta({ id: 'Product', description: '产品的一个版本。One version of a product.' });

export const listProducts = operation({
  id: 'listProducts',
  method: 'get',
  path: '/products',
  tag: 'administration',
  summary: { zh: '在售产品', en: 'Products in force' },
  action: 'PRODUCT_READ',
  response: listOf(product),
  example: { response: { data: [] } },
});

export const getProduct = operation({
  id: 'getProduct',
  method: 'get',
  path: '/products/{code}',
  tag: 'administration',
  summary: { zh: '产品及其全部版本', en: 'A product with all its versions' },
  action: 'PRODUCT_READ',
  etag: true,
  params: z.object({ code: businessNo }),
  response: z.object({ code: z.string(), version: z.int(), versions: z.array(product) }),
});

export const productInput = z
  .strictObject({
    ...stated,
    rules: rules
      .partial()
      .default({})
      .meta({ description: '未写明的按该类产品的标准。What is not said is the standard of the category.' }),
    retired: z.boolean().default(false).meta({ description: '自生效日起停售。No longer offered from its day on.' }),
  })
  .meta({ id: 'ProductInput' });

const difference = z.object({ path: z.string(), before: z.unknown(), after: z.unknown() }).meta({
  id: 'ProductDifference',
  description: '与所修改版本的一处不同。One difference from the version it changes.',
});

export const productProposal = z
  .object({
    id: z.string(),
    code: z.string(),
    nameZh: z.string(),
    nameEn: z.string(),
    retired: z.boolean(),
    baseVersion: z
      .int()
      .meta({ description: '所修改的版本，0 为新产品。The version it changes; 0 for a new product.' }),
    effectiveFrom: date,
    proposedBy: z.string(),
    proposedAt: instant,
    status: z.enum(['WAITING', 'CONFIRMED', 'REJECTED']),
    checkedBy: z.string().nullable(),
    comment: z.string().nullable(),
    differences: z.array(difference),
  })
  .meta({ id: 'ProductProposal', description: '待他人复核的产品方案。A version that waits for a second person.' });

export const proposeProduct = operation({
  id: 'proposeProduct',
  method: 'put',
  path: '/products/{code}',
  tag: 'administration',
  summary: {
    zh: '提出产品新版本、新产品（If-Match "v0"）或停售，待他人复核后生效',
    en: 'Propose a version, a new product (If-Match "v0") or a retirement; another person confirms it',
  },
  action: 'PRODUCT_WRITE',
  ifMatch: true,
  params: z.object({ code: businessNo }),
  body: productInput,
  response: productProposal,
  errors: [
    'PRODUCT_EFFECTIVE_DATE',
    'PRODUCT_PROPOSAL_WAITS',
    'PRODUCT_UNCHANGED',
    'PRODUCT_RANGE_EMPTY',
    'PRODUCT_TERM_BEYOND_RULE',
    'PRODUCT_CODE_TWICE',
    'PRODUCT_LADDER_ORDER',
    'PRODUCT_FEE_BASIS',
    'PRODUCT_PAYMENT_TOO_LATE',
    'OVERDUE_MARKUP',
    'PRODUCT_SELF_PAY_BEYOND_RULE',
    'PRODUCT_DTI_BEYOND_RULE',
    'PRODUCT_PROMISE_BEARS_INTEREST',
    'PRODUCT_PROMISE_IS_NO_LINE',
  ],
});

export const listProductProposals = operation({
  id: 'listProductProposals',
  method: 'get',
  path: '/product-proposals',
  tag: 'administration',
  summary: { zh: '产品方案及其与原版本的差异', en: 'Proposed versions of products, with what they change' },
  action: 'PRODUCT_READ',
  query: longPageQuery.extend({ status: z.enum(['WAITING', 'CONFIRMED', 'REJECTED']).optional() }),
  response: pageOf(productProposal),
  example: { response: { data: [], nextCursor: null, hasMore: false } },
});

export const checkProduct = operation({
  id: 'checkProduct',
  method: 'post',
  path: '/product-proposals/{id}/decision',
  tag: 'administration',
  summary: {
    zh: '复核产品方案：确认生效或否决（提出人除外）',
    en: 'Confirm or reject a proposed version; not by its maker',
  },
  action: 'PRODUCT_CONFIRM',
  idempotent: true,
  params: byId,
  body: z.strictObject({ outcome: z.enum(['CONFIRM', 'REJECT']), comment: text(500) }),
  response: productProposal,
  errors: ['MAKER_MAY_NOT_CHECK', 'PRODUCT_PROPOSAL_CHECKED', 'VERSION_CHANGED'],
});
