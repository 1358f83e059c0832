import { z } from 'zod';
import { LADDER_STEPS } from '../messages/servicing';
import { CATEGORIES, SECURITIES } from './applications';
import { amount, businessNo, date, listOf, rate, text, whole } from './fields';
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
  })
  .meta({ id: 'ServicingPlan' });
const deadlines = z.strictObject({
  documentDays: whole(1, 365),
  investigationDays: whole(1, 365),
  approvalHours: whole(1, 2000),
  contractDays: whole(1, 365),
});

const content = {
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
  .object({ code: z.string(), version: z.int(), current: z.boolean(), ...content })
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

export const publishProduct = operation({
  id: 'publishProduct',
  method: 'put',
  path: '/products/{code}',
  tag: 'administration',
  summary: { zh: '发布产品新版本（在途贷款不变）', en: 'Publish a new version (loans under way keep theirs)' },
  action: 'PRODUCT_WRITE',
  etag: true,
  ifMatch: true,
  params: z.object({ code: businessNo }),
  body: z.strictObject(content).meta({ id: 'ProductInput' }),
  response: product,
  errors: ['PRODUCT_EFFECTIVE_DATE'],
});
