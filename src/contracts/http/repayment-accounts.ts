import { z } from 'zod';
import { byNo, date, text, username } from './fields';
import { operation } from './operation';

const account = z
  .string()
  .regex(/^\d{8,32}$/, 'TEXT_FORMAT')
  .meta({ description: '银行账号，8 至 32 位数字。8 to 32 digits.', example: '6222021234567890123' });
const evidence = text(200).meta({ description: '客户签署文件的存放处。Where the signed paper is filed.' });
const reason = text(500);

const mandate = z
  .object({
    no: z.string(),
    accountMasked: z.string(),
    evidence: z.string(),
    signedOn: date,
    status: z.enum(['ACTIVE', 'REVOKED', 'REFUSED']),
    endedOn: date.nullable(),
    endedFor: z.string().nullable(),
    recordedBy: username,
  })
  .meta({ id: 'DebitMandate', description: '代扣授权。What lets the bank debit the account.' });

const accounts = z
  .object({
    accountMasked: z.string().nullable().meta({ description: '现还款账户。The account that counts now.' }),
    changes: z.array(
      z.object({
        accountMasked: z.string(),
        on: date,
        evidence: z.string(),
        reason: z.string(),
        recordedBy: z.string(),
      }),
    ),
    mandates: z.array(mandate),
  })
  .meta({ id: 'RepaymentAccounts', description: '还款账户、其变更与代扣授权。Repayment account, changes, mandates.' });

const EXAMPLE_MANDATE = {
  no: 'DM20261123000001',
  accountMasked: '6222***********0123',
  evidence: 'DA-17',
  signedOn: '2026-11-23',
  status: 'ACTIVE' as const,
  endedOn: null,
  endedFor: null,
  recordedBy: 'li.na',
};
const EXAMPLE = { accountMasked: '6222***********0123', changes: [], mandates: [EXAMPLE_MANDATE] };

export const getRepaymentAccounts = operation({
  id: 'getRepaymentAccounts',
  method: 'get',
  path: '/loans/{no}/repayment-account',
  tag: 'loans',
  summary: { zh: '还款账户与代扣授权', en: 'The repayment account and its mandates' },
  action: 'LOAN_READ',
  params: byNo,
  response: accounts,
  example: { response: EXAMPLE },
});

const change = {
  method: 'post',
  tag: 'loans',
  action: 'REPAYMENT_ACCOUNT',
  params: byNo,
  status: 201,
  idempotent: true,
  response: accounts,
} as const;

export const changeRepaymentAccount = operation({
  ...change,
  id: 'changeRepaymentAccount',
  path: '/loans/{no}/repayment-account',
  summary: {
    zh: '按客户申请变更还款账户；原代扣授权随之失效，并通知客户',
    en: 'Change the repayment account as the client asks; the mandate ends with it, and the client is told',
  },
  body: z.strictObject({ account, evidence, reason }),
  errors: ['LOAN_CLOSED', 'ACCOUNT_SAME'],
  example: { body: { account: '6222021234567890123', evidence: 'RA-3', reason: '工资卡变更' }, response: EXAMPLE },
});

export const createMandate = operation({
  ...change,
  id: 'createMandate',
  path: '/loans/{no}/mandates',
  summary: { zh: '登记现还款账户的代扣授权', en: 'Record a mandate to debit the repayment account' },
  body: z.strictObject({ signedOn: date, evidence }),
  errors: ['LOAN_CLOSED', 'MANDATE_IN_FORCE', 'ACCOUNT_UNKNOWN', 'DATE_IN_FUTURE'],
  example: { body: { signedOn: '2026-11-23', evidence: 'DA-17' }, response: EXAMPLE },
});

export const revokeMandate = operation({
  ...change,
  id: 'revokeMandate',
  path: '/loans/{no}/mandate-revocations',
  summary: { zh: '撤销代扣授权', en: 'Revoke the mandate in force' },
  body: z.strictObject({ reason }),
  errors: ['MANDATE_NONE'],
  example: { body: { reason: '客户书面撤销' }, response: EXAMPLE },
});
