import { explainPrice, getEqualPricing } from '../contracts/http/equal-pricing';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { needed } from './one-act';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai equal-pricing FROM TO [--limit N] [--cursor C]
     xindai equal-pricing --explain LOAN --reason REASON --comment TEXT

同类同价：期间内放款的同类贷款利率的离散度，偏离同类的贷款；说明一笔为何偏离（未参与该贷款的人员）。
Equal pricing: how far the rates of like loans lie apart, and which lie apart from those like them; writes why one does.

  --reason REASON  RELATIONSHIP | SECURITY | CAMPAIGN | POLICY | RISK | MISTAKE
  --limit N        每页偏离贷款数（1-500） outliers a page
  --cursor CURSOR  下一页，见末行 the next page, as the last line says
  --key KEY        Idempotency-Key`;

type Audit = AnswerOf<typeof getEqualPricing>;
type Explained = AnswerOf<typeof explainPrice>;

/** `xindai equal-pricing` */
export function runEqualPricing(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      explain: 'string',
      reason: 'string',
      comment: 'string',
      key: 'string',
      limit: 'string',
      cursor: 'string',
    },
    words: { min: 0, max: 2 },
    run: act,
    show: (answer: Audit | Explained, context) =>
      'groups' in answer
        ? [groupsOf(answer, context), outliersOf(answer, context), ...moreOf(answer, context)].join('\n\n')
        : [answer.loanNo, answer.reason, answer.explainedBy, answer.comment].join('  '),
  });
}

function groupsOf({ groups }: Audit, { say, label }: ClientContext): string {
  const heads = say(
    '产品 等级 期限 担保 笔数 最低 中位 最高 离散(bp) 偏离',
    'Product Grade Term Security Loans Lowest Median Highest Spread(bp) Apart',
  );
  return renderTable(
    heads.split(' '),
    groups.map((one) => [
      one.productCode,
      one.grade ?? '–',
      label('termBand', one.termBand),
      label('security', one.security),
      String(one.loans),
      one.lowest,
      one.median,
      one.highest,
      String(one.spreadBasisPoints),
      String(one.outliers),
    ]),
  );
}

function outliersOf({ outliers }: Audit, { say, label }: ClientContext): string {
  const heads = say('贷款 客户经理 利率 中位 偏离(bp) 状态 理由', 'Loan Manager Rate Median Apart(bp) Standing Reason');
  return renderTable(
    heads.split(' '),
    outliers.map((one) => [
      one.loanNo,
      one.managerUsername,
      one.rate,
      one.median,
      String(one.basisPoints),
      label('priceStanding', one.standing),
      one.reason === null ? '–' : label('priceReason', one.reason),
    ]),
  );
}

const moreOf = ({ nextCursor }: Audit, { say }: ClientContext): string[] =>
  nextCursor === null ? [] : [`${say('还有更多偏离贷款', 'more outliers')}: --cursor ${nextCursor}`];

function act(context: ClientContext): Promise<Audit | Explained> {
  const { api, option, words, page } = context;
  const [from, to] = words;
  const loan = option('explain');
  if (loan === undefined) {
    if (from === undefined || to === undefined) throw new UsageError(HELP.split('\n')[0]);
    return api.call(getEqualPricing, { query: { from, to, ...page } });
  }
  if (from !== undefined || page.limit !== undefined || page.cursor !== undefined)
    throw new UsageError(HELP.split('\n')[0]);
  const body = { reason: needed(context, 'reason'), comment: needed(context, 'comment') };
  return api.call(explainPrice, { params: { no: loan }, body, key: option('key') });
}
