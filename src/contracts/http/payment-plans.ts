import { z } from 'zod';
import { MOST_PAYEES } from '../../domain/application/payment-plan';
import { step } from './application-steps';
import { conditionsConfirmed, DISBURSEMENT_REFUSALS, payeeAccount } from './disbursement';
import { amount, byNo, date, listOf, money, text } from './fields';
import { operation } from './operation';

const mode = z.enum(['ENTRUSTED', 'SELF']).meta({ description: '受托支付 / 自主支付' });
const payment = z.strictObject({
  payee: text(80),
  mode,
  amount,
  account: payeeAccount.optional(),
});
const planned = z.object({
  reference: z.string().meta({ description: '付款指令号。What the bank is asked by.' }),
  payeeMasked: z.string(),
  mode,
  amount: money,
  status: z.enum(['ORDERED', 'PAID', 'REJECTED']),
  bankReference: z.string().nullable(),
  reason: z.string().nullable(),
  on: date.nullable(),
});

export const disburseByPlan = step({
  id: 'disburseByPlan',
  path: '/applications/{no}/payment-plan',
  summary: {
    zh: '按支付计划放款：多个收款人，各自付款；全部付妥之日起贷款生效计息；退回的可改付或放弃',
    en: 'Release the money to several payees, each by a payment of its own; the loan begins when all are paid. What came back is paid again, or given up',
  },
  action: 'APPLICATION_DISBURSE',
  body: z.strictObject({
    conditionsConfirmed,
    payments: z.array(payment).max(MOST_PAYEES),
    giveUpRest: z.boolean().default(false).meta({
      description: '放弃其余：已付一部分而余款无法付出时，按实付金额发放。What is not paid is not lent.',
    }),
  }),
  errors: [
    ...DISBURSEMENT_REFUSALS,
    'PLAN_NOTHING_LEAVES',
    'PLAN_PAYEE_TWICE',
    'PLAN_ACCOUNT',
    'PLAN_GIVEN_UP_EARLY',
    'PLAN_FIXED_PRINCIPALS',
    'PLAN_SUM',
    'PLAN_TOO_LONG',
    'AMOUNT_TOO_LARGE',
  ],
  example: {
    body: {
      conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
      payments: [
        { payee: '杭州安居装饰有限公司', mode: 'ENTRUSTED', amount: '80000.00', account: '3301040160001234567' },
        { payee: '杭州乐居建材有限公司', mode: 'ENTRUSTED', amount: '40000.00', account: '3301040160007654321' },
      ],
      giveUpRest: false,
    },
  },
});

export const listPlannedPayments = operation({
  id: 'listPlannedPayments',
  method: 'get',
  path: '/applications/{no}/payments',
  tag: 'applications',
  summary: { zh: '支付计划的各笔付款及银行答复', en: 'The payments of a plan, and what the bank answered' },
  action: 'PAYMENT_PROOF_READ',
  params: byNo,
  response: listOf(planned).extend({ principal: money, paid: money, remaining: money }),
  example: {
    response: {
      principal: '120000.00',
      paid: '80000.00',
      remaining: '40000.00',
      data: [
        {
          reference: 'AP20261123000001-1-2',
          payeeMasked: '杭州******公司',
          mode: 'ENTRUSTED',
          amount: '40000.00',
          status: 'REJECTED',
          bankReference: 'BK-AP20261123000001-1-2',
          reason: '收款账户异常',
          on: '2026-11-23',
        },
      ],
    },
  },
});
