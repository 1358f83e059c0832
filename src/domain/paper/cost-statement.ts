import type { CostItem, CostStatement } from '../cost-statement';
import type { IsoDate } from '../date';
import { parseRate } from '../rate';
import { roundQuotient } from '../rounding';
import { dayText, percentOf, yuanOf, type Paper } from './paper';

const KINDS = { INTEREST: '利息', FEE: '费用', OUTSIDE: '第三方收费' };

function whenText(at: CostItem['at']): string {
  if (at === 'DISBURSEMENT') return '放款时一次性';
  return at === 'EACH_INSTALMENT' ? '随每期还款' : `第${String(at)}期`;
}

const HUNDREDTH_OF_A_PERCENT = 100_000_000n;

/**
 * An annual cost to a hundredth of a per cent, as the rule shows it; none where it cannot be told. Source: RULES 3.7.
 * @example yearly('0.05250014') // => '5.25%'
 */
export function yearly(rate: string | null): string {
  if (rate === null) return '无法计算';
  const hundredths = roundQuotient(BigInt(parseRate(rate)), HUNDREDTH_OF_A_PERCENT, 'HALF_UP');
  return `${String(hundredths / 100n)}.${String(hundredths % 100n).padStart(2, '0')}%`;
}

/** 综合融资成本明示表: everything the loan costs, whoever charges it. Source: RULES 3.7 (金规〔2026〕2号). */
export function costStatementPaper(
  facts: { no: string; lender: string; borrower: string; issuedOn: IsoDate },
  statement: CostStatement,
): Paper {
  const { items, received, repaid, cost, normal, overdueRate, misuseRate, cap } = statement;
  const { no, lender, borrower, issuedOn } = facts;
  return {
    title: '综合融资成本明示表',
    no,
    lender,
    issuedOn,
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['业务编号', no],
          ['贷款人', lender],
          ['借款人', borrower],
          ['明示日期', dayText(issuedOn)],
        ],
      },
      { kind: 'heading', text: '一、正常履约情形下的各项成本' },
      {
        kind: 'table',
        head: ['项目', '名称', '收取方', '收取时间', '金额（元）'],
        rows: items.map((item) => [
          KINDS[item.kind],
          item.name ?? '贷款利息',
          item.chargedBy ?? lender,
          whenText(item.at),
          yuanOf(item.amount),
        ]),
        align: ['left', 'left', 'left', 'left', 'right'],
      },
      {
        kind: 'fields',
        rows: [
          ['借款人实际到手金额', `¥${yuanOf(received)}`],
          ['按期还清时还款总额', `¥${yuanOf(repaid)}`],
          ['融资成本总额', `¥${yuanOf(cost)}`],
          ['综合融资成本（年化，单利）', yearly(normal.simple)],
          ['综合融资成本（年化，复利）', yearly(normal.compound)],
        ],
      },
      { kind: 'heading', text: '二、违约情形下的或有成本' },
      {
        kind: 'fields',
        rows: [
          ['逾期罚息年利率', percentOf(overdueRate)],
          ['挪用罚息年利率', percentOf(misuseRate)],
        ],
      },
      { kind: 'text', text: `适用上限：${cap.zh}（${cap.source}），即年化${percentOf(cap.rate)}。` },
      { kind: 'text', text: '除上表所列外，贷款人及合作机构不收取其他费用。年化成本以全部现金流按内部收益率计算。' },
      { kind: 'text', text: '本人已阅读并知晓上述全部成本。' },
      { kind: 'signatures', parties: ['贷款人（盖章）', '借款人（签字）'] },
    ],
  };
}
