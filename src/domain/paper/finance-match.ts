import type { IsoDate } from '../date';
import type { MatchLine } from '../finance-match/compare';
import { itemName } from '../finance-match/items';
import type { Explained, LineStanding, MatchCause, MatchSide } from '../finance-match/settle';
import { BLANK, dayText, yuanOf, type Block, type Paper } from './paper';

const CAUSES: Readonly<Record<MatchCause, string>> = {
  IN_TRANSIT: '在途',
  BOOKED_NEXT_DAY: '次日入账',
  FINANCE_ERROR: '财务差错',
  CREDIT_ERROR: '信贷差错',
};
const SIDES: Readonly<Record<MatchSide, string>> = { CREDIT: '信贷方', FINANCE: '财务方' };
const STANDINGS: Readonly<Record<LineStanding, string>> = {
  EQUAL: '一致',
  OPEN: '待说明',
  EXPLAINED: '待认可',
  ACCEPTED: '已认可',
};

/** A line with how its difference was explained. */
export interface StatedLine extends MatchLine {
  standing: LineStanding;
  explained: { by: string; parts: readonly Explained[] } | null;
}

/** 财务对账单: both figures of every line, each difference with its reasons, and who signed for each side. */
export function financeMatchPaper(
  about: { lender: string; no: string; branch: string; loanNo: string | null; from: IsoDate; to: IsoDate },
  lines: readonly StatedLine[],
  signed: readonly { side: MatchSide; name: string; on: IsoDate }[],
): Paper {
  const { lender, no, branch, loanNo, from, to } = about;
  const signature = (side: MatchSide): string => {
    const found = signed.find((one) => one.side === side);
    return found === undefined ? '未签' : `${found.name}，${dayText(found.on)}`;
  };
  return {
    title: '信贷台账与财务总账对账单',
    no,
    lender,
    issuedOn: to,
    blocks: [
      {
        kind: 'fields',
        rows: [
          ['机构', branch],
          ...(loanNo === null ? [] : [['贷款', loanNo] as const]),
          ['对账期间', `${dayText(from)}至${dayText(to)}`],
          ['信贷方签字', signature('CREDIT')],
          ['财务方签字', signature('FINANCE')],
        ],
      },
      {
        kind: 'table',
        head: ['产品', '项目', '信贷台账', '财务总账', '差异', '状态'],
        rows: lines.map(({ productCode, item, ours, finance, difference, standing }) => [
          productCode,
          itemName(item).zh,
          yuanOf(ours),
          finance === null ? '未提供' : yuanOf(finance),
          yuanOf(difference),
          STANDINGS[standing],
        ]),
        align: ['left', 'left', 'right', 'right', 'right', 'center'],
      },
      ...lines.flatMap(reasonsOf),
      { kind: 'text', text: '期末数取自截至对账日的分录，信贷方数据由系统产生，不经手工录入。' },
      { kind: 'signatures', parties: ['信贷方（签字、日期）', '财务方（签字、日期）'] },
    ],
  };
}

function reasonsOf({ productCode, item, explained }: StatedLine): Block[] {
  if (explained === null) return [];
  return [
    { kind: 'heading', text: `差异说明：${productCode} ${itemName(item).zh}（${explained.by}）` },
    {
      kind: 'table',
      head: ['原因', '金额', '贷款', '说明'],
      rows: explained.parts.map(({ cause, fen, loanNo, text }) => [
        CAUSES[cause],
        yuanOf(fen),
        loanNo ?? '—',
        text === '' ? BLANK : text,
      ]),
      align: ['left', 'right', 'left', 'left'],
    },
  ];
}

/** Who speaks, as papers name a side. */
export const sideName = (side: MatchSide): string => SIDES[side];
