import { z } from 'zod';
import { amount, byNo, date, text } from './fields';
import { loanView, reference } from './loans';
import { operation } from './operation';

const enter = {
  method: 'post',
  tag: 'loans',
  params: byNo,
  status: 201,
  idempotent: true,
  response: loanView,
  errors: [
    'LOAN_CLOSED',
    'LOAN_WRITTEN_OFF',
    'ENTRY_ROLE',
    'ONE_A_DAY',
    'CASE_CLOSED',
    'ENGINE_UNAVAILABLE',
    'ANSWER_PENDING',
  ],
} as const;
const reason = text(500).meta({ description: '理由，记入审计日志。Why, for the audit log.' });

const callIn = z.strictObject({ on: date, reason }).meta({ id: 'CallInInput' });

export const createReversal = operation({
  ...enter,
  id: 'createReversal',
  path: '/loans/{no}/reversals',
  summary: { zh: '冲正一笔还款（视同从未发生）', en: 'Reverse a repayment, as if it had never been' },
  action: 'REPAYMENT_REVERSE',
  body: z.strictObject({ reference, reason }).meta({ id: 'ReversalInput' }),
  errors: [...enter.errors, 'REVERSAL_UNKNOWN', 'ASSET_CREDIT_STAYS'],
  example: { body: { reference: 'BANK-20261215-0001', reason: '银行退票' } },
});

export const createLoanFee = operation({
  ...enter,
  id: 'createLoanFee',
  path: '/loans/{no}/fees',
  summary: { zh: '向贷款收取费用', en: 'Charge a fee to the loan' },
  action: 'LOAN_FEE_CHARGE',
  body: z.strictObject({ on: date, name: text(80), amount, reason }).meta({ id: 'LoanFeeInput' }),
  example: { body: { on: '2026-12-15', name: '诉讼费', amount: '3200.00', reason: '法院缴费通知' } },
});

export const createMisuse = operation({
  ...enter,
  id: 'createMisuse',
  path: '/loans/{no}/misuses',
  summary: {
    zh: '认定挪用（自该日起按挪用罚息利率）',
    en: 'Record misuse of the funds; the misuse rate runs from that day',
  },
  action: 'LOAN_CALL_IN',
  body: callIn,
  example: { body: { on: '2026-12-15', reason: '资金流入房地产' } },
});

export const createAcceleration = operation({
  ...enter,
  id: 'createAcceleration',
  path: '/loans/{no}/accelerations',
  summary: { zh: '宣布贷款提前到期', en: 'Call the loan in: everything falls due' },
  action: 'LOAN_CALL_IN',
  body: callIn,
  example: { body: { on: '2026-12-15', reason: '连续三期未还' } },
});
