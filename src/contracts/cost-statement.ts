import { z } from 'zod';
import { LENDER_TYPES, type CostInput, type CostStatement } from '../domain/cost-statement';
import { formatYuan, parseYuan } from '../domain/money';
import { formatRate, parseRate } from '../domain/rate';
import { quoteFields, quoteSchema, toQuoteTerms } from './quote';
import { amount, date, rate, text, whole } from './http/fields';

/** What a 综合融资成本明示表 is made from: quote input, who lends, and whatever others charge. */
export const costStatementSchema = z.strictObject({
  terms: quoteSchema,
  lender: z.enum(LENDER_TYPES),
  contractOn: date
    .optional()
    .meta({ description: '签约日，默认放款日。Day of the contract; by default that of disbursement.' }),
  oneYearLpr: rate
    .optional()
    .meta({ description: '签约日的一年期LPR，仅上限按LPR计算时需要。Only where the cap depends on it.' }),
  outsideCharges: z
    .array(
      z.strictObject({ name: text(100), chargedBy: text(100), amount, at: quoteFields.fees.unwrap().element.shape.at }),
    )
    .max(50)
    .default([])
    .meta({ description: '第三方收取的费用。Charges that others take for the loan.' }),
  overdueMarkup: rate.default('0.5').meta({ description: '逾期加收比例，30% 至 50%。RULES 3.1' }),
  misuseMarkup: rate.default('1').meta({ description: '挪用加收比例，50% 至 100%。RULES 3.1' }),
});
export type CostStatementInput = z.output<typeof costStatementSchema>;

/** Wire form to the domain's units. */
export function toCostInput(input: CostStatementInput): CostInput {
  const {
    terms,
    lender,
    contractOn = terms.disbursedOn,
    oneYearLpr,
    outsideCharges,
    overdueMarkup,
    misuseMarkup,
  } = input;
  return {
    terms: toQuoteTerms(terms),
    lender,
    contractOn,
    oneYearLpr: oneYearLpr === undefined ? null : parseRate(oneYearLpr),
    outsideCharges: outsideCharges.map((charge) => ({ ...charge, amount: parseYuan(charge.amount) })),
    overdueMarkup: parseRate(overdueMarkup),
    misuseMarkup: parseRate(misuseMarkup),
  };
}

const item = z
  .object({
    kind: z.enum(['INTEREST', 'FEE', 'OUTSIDE']),
    name: z.string().nullable().meta({ description: '利息为空。Null for interest.' }),
    chargedBy: z.string().nullable().meta({ description: '贷款人收取时为空。Null for the lender.' }),
    at: z.union([z.enum(['DISBURSEMENT', 'EACH_INSTALMENT']), whole(1, 1200)]),
    amount: z.string(),
  })
  .meta({ id: 'CostItem' });
const rateOrNull = z.string().nullable();

/** 综合融资成本明示表 on the wire. */
export const costStatementAnswer = z
  .object({
    items: z.array(item),
    received: z.string(),
    repaid: z.string(),
    cost: z.string(),
    normal: z.object({ periodicRate: rateOrNull, simple: rateOrNull, compound: rateOrNull }),
    overdueRate: z.string(),
    misuseRate: z.string(),
    cap: z.object({
      code: z.string(),
      zh: z.string(),
      en: z.string(),
      source: z.string(),
      rate: z.string(),
      bindsOverdue: z.boolean(),
    }),
    overdueAboveCap: z.boolean().meta({
      description: '逾期年利率超过上限：超出部分法院可不予支持。A court may cut what is charged beyond the cap.',
    }),
  })
  .meta({ id: 'CostStatement', description: '综合融资成本明示表。Everything a loan costs, whoever charges it.' });

export function costStatementToJson(statement: CostStatement): z.input<typeof costStatementAnswer> {
  const { items, received, repaid, cost, normal, overdueRate, misuseRate, cap, overdueAboveCap } = statement;
  return {
    items: items.map((line) => ({ ...line, amount: formatYuan(line.amount) })),
    received: formatYuan(received),
    repaid: formatYuan(repaid),
    cost: formatYuan(cost),
    normal,
    overdueRate: formatRate(overdueRate),
    misuseRate: formatRate(misuseRate),
    cap: { ...cap, rate: formatRate(cap.rate) },
    overdueAboveCap,
  };
}
