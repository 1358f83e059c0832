import { z } from 'zod';
import { ADMISSION_REFUSALS } from './admission';
import { CHANGE_REFUSALS } from './client-changes';
import { text } from './fields';

/** What a release of money may be refused with, to one payee or to several. */
export const DISBURSEMENT_REFUSALS = [
  'CONDITIONS_NOT_MET',
  'CREDIT_REPORT_STALE',
  'DOCUMENTS_MISSING',
  'FEES_NOT_PAID',
  'CAPITAL_NOT_PAID_IN',
  'APPROVAL_EXPIRED',
  'APPROVER_MAY_NOT_DISBURSE',
  'INVESTIGATOR_MAY_NOT_DISBURSE',
  'MANAGER_MAY_NOT_DISBURSE',
  'TEAM_MAY_NOT_DISBURSE',
  'ENTRUSTED_PAYMENT_REQUIRED',
  'ENTRUSTED_TO_BORROWER',
  'FIRST_DUE_PASSED',
  'NEW_CLIENT_ENTRUSTED',
  'PAYMENT_ROUNDS_TO_ZERO',
  'PAYMENT_SPLIT',
  'REGISTRAR_MAY_NOT_DISBURSE',
  'DRAW_STOPPED_MISUSE',
  'DRAW_STOPPED_NON_PERFORMING',
  'SECURITY_NOT_COMPLETE',
  'SECURITY_MISSING',
  'SECURITY_BELOW_DEBT',
  ...CHANGE_REFUSALS,
  ...ADMISSION_REFUSALS,
] as const;
export const conditionsConfirmed = z.array(text(60)).min(1).max(30).meta({
  description: '已确认的放款条件代码，至少 CONTRACT_EFFECTIVE、ACCOUNT_VERIFIED、PURPOSE_CONFIRMED',
});

export const payeeAccount = z
  .string()
  .regex(/^\d{8,32}$/, 'TEXT_FORMAT')
  .meta({
    description:
      '受托支付的收款账号；支付计划必填，单笔不填时由银行按户名查找，查不到则退回；自主支付付至借款人账户。Of an entrusted payment: asked for in a plan; where one order names none, the bank finds it by the name of the payee or sends the order back.',
  });
