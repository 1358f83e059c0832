import type { StatementMapping } from '../../domain/incoming/statement-file';

interface SeededFormat {
  bank: string;
  nameZh: string;
  nameEn: string;
  mapping: StatementMapping;
}

/** 示例参数，需按本行制度调整: each bank changes its export from time to time; a new version is recorded then. */
export const SEEDED_STATEMENT_FORMATS: readonly SeededFormat[] = [
  {
    bank: 'CSV',
    nameZh: '通用格式',
    nameEn: 'Plain format',
    mapping: {
      columns: {
        reference: '流水号',
        on: '日期',
        payerName: '户名',
        payerAccount: '账号',
        remark: '摘要',
        amount: '金额',
      },
      dateForm: 'YYYY-MM-DD',
    },
  },
  {
    bank: 'ICBC',
    nameZh: '工商银行（示例）',
    nameEn: 'ICBC (example)',
    mapping: {
      columns: {
        reference: '交易流水号',
        on: '交易日期',
        payerName: '对方户名',
        payerAccount: '对方账号',
        remark: '摘要',
        credit: '贷方发生额',
        debit: '借方发生额',
      },
      dateForm: 'YYYY-MM-DD',
    },
  },
  {
    bank: 'CCB',
    nameZh: '建设银行（示例）',
    nameEn: 'CCB (example)',
    mapping: {
      columns: {
        reference: '账户明细编号-交易流水号',
        on: '交易时间',
        payerName: '对方户名',
        payerAccount: '对方账号',
        remark: '备注',
        amount: '发生额',
        direction: '借贷方向',
      },
      incoming: ['贷', '贷方'],
      dateForm: 'YYYYMMDD',
    },
  },
];
