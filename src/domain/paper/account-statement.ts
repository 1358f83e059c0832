import type { IsoDate } from '../date';
import { sum } from '../money';
import type { LoanStatement, StatementPeriod } from '../servicing/account-statement';
import { dayText, yuanOf, type Block, type Paper } from './paper';

const NAMES: Readonly<Record<string, string>> = {
  REPAYMENT: '还款',
  PREPAYMENT: '提前还款',
  HELD: '暂收款抵扣',
  WAIVER: '减免',
  FEE: '费用',
  RATE_CHANGE: '调整利率',
  EXTENSION: '展期',
  DUE_DAY: '变更还款日',
  ACCELERATION: '提前到期',
  MISUSE: '挪用',
  WRITE_OFF: '核销',
  REVERSAL: '冲正',
};

/** 对账单: each loan with what it opened with, what happened and what it closed with. */
export function accountStatement(
  about: { lender: string; client: string; clientNo: string; issuedOn: IsoDate },
  { from, to }: StatementPeriod,
  loans: readonly (LoanStatement & { loanNo: string })[],
): Paper {
  const { lender, client, clientNo, issuedOn } = about;
  return {
    title: '贷款对账单',
    no: clientNo,
    lender,
    issuedOn,
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['客户', client],
          ['对账期间', `${dayText(from)}至${dayText(to)}`],
          ['期末本金合计（元）', yuanOf(sum(loans.map(({ closing }) => closing)))],
        ],
      },
      ...loans.flatMap(partOf),
      {
        kind: 'text',
        text: '请核对以上内容；如有不符，请自收到本对账单之日起十五日内（示例参数）与我司联系核实。',
      },
      { kind: 'signatures', parties: [`${lender}（盖章）`, '客户确认（签字、日期）'] },
    ],
  };
}

function partOf({ loanNo, transactions, ...loan }: LoanStatement & { loanNo: string }): Block[] {
  return [
    { kind: 'heading', text: `贷款 ${loanNo}` },
    {
      kind: 'table',
      head: ['期初本金', '本期发放', '本期归还本金', '期末本金', '本期收款'],
      rows: [
        [loan.opening, loan.disbursed, loan.principal, loan.closing, loan.received].map((amount) => yuanOf(amount)),
      ],
      align: ['right', 'right', 'right', 'right', 'right'],
    },
    ...(loan.correction === 0
      ? []
      : [{ kind: 'text', text: `期初本金含以前期间还款冲正 ${yuanOf(loan.correction)} 元。` } satisfies Block]),
    ...(transactions.length === 0
      ? [{ kind: 'text', text: '本期无往来。' } satisfies Block]
      : [
          {
            kind: 'table',
            head: ['日期', '事项', '金额', '本金', '利息', '罚息及复利', '费用'],
            rows: transactions.map(({ on, type, amount, reversed, allocated }) => [
              on,
              `${NAMES[type] ?? type}${reversed ? '（已冲正）' : ''}`,
              yuanOf(amount),
              ...[allocated.principal, allocated.interest].map((part) => yuanOf(part)),
              ...[sum([allocated.penalty, allocated.compound]), allocated.fee].map((part) => yuanOf(part)),
            ]),
            align: ['center', 'left', 'right', 'right', 'right', 'right', 'right'],
          } satisfies Block,
        ]),
  ];
}
