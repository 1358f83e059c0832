import { z } from 'zod';
import { byNo } from './fields';
import { operation, printed } from './operation';

export const APPLICATION_PAPERS = ['contract', 'cost-statement', 'repayment-plan', 'missing-items'] as const;
export const LOAN_PAPERS = ['settlement-certificate', 'reminder-letter', 'repayment-plan'] as const;

const paper = { method: 'get', paper: true, response: printed } as const;

export const printApplicationPaper = operation({
  ...paper,
  id: 'printApplicationPaper',
  path: '/applications/{no}/papers/{kind}',
  tag: 'papers',
  summary: {
    zh: '打印合同、综合融资成本明示表、还款计划、补件通知（PDF，留痕）',
    en: 'Print contract, cost statement, repayment plan or missing-item letter (PDF; every print is on record)',
  },
  action: 'PAPER_PRINT',
  params: byNo.extend({ kind: z.enum(APPLICATION_PAPERS) }),
  errors: ['CONTRACT_NOT_SIGNED', 'COST_ABOVE_CAP', 'LPR_NOT_COVERED', 'NOTHING_MISSING'],
});

export const printReport = operation({
  ...paper,
  id: 'printInvestigationReport',
  path: '/applications/{no}/report',
  tag: 'papers',
  summary: {
    zh: '贷前调查报告（PDF，姓名脱敏）',
    en: 'Investigation report in its eleven sections (PDF, name masked)',
  },
  action: 'APPLICATION_READ',
  params: byNo,
});

export const printLoanPaper = operation({
  ...paper,
  id: 'printLoanPaper',
  path: '/loans/{no}/papers/{kind}',
  tag: 'papers',
  summary: {
    zh: '打印结清证明、催收通知书、还款计划（PDF，留痕）',
    en: 'Print settlement certificate, reminder letter or repayment plan (PDF; every print is on record)',
  },
  action: 'PAPER_PRINT',
  params: byNo.extend({ kind: z.enum(LOAN_PAPERS) }),
  errors: ['LOAN_NOT_SETTLED', 'NOTHING_OVERDUE'],
});

export const printReceipt = operation({
  ...paper,
  id: 'printReceipt',
  path: '/loans/{no}/receipts/{reference}',
  tag: 'papers',
  summary: { zh: '打印还款凭证（PDF，留痕）', en: 'Print the receipt of one payment (PDF; every print is on record)' },
  action: 'PAPER_PRINT',
  params: byNo.extend({ reference: z.string().min(1, 'TEXT_LENGTH').max(100, 'TEXT_LENGTH') }),
});
