import { explainPrice, getEqualPricing } from '../contracts/http/equal-pricing';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { needed } from './one-act';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai equal-pricing FROM TO
     xindai equal-pricing --explain LOAN --reason REASON --comment TEXT

同类同价：期间内放款的同类贷款利率的离散度，偏离同类的贷款；说明一笔为何偏离（未参与该贷款的人员）。
Equal pricing: how far the rates of like loans lie apart, and which lie apart from those like them; writes why one does.

  --reason REASON  RELATIONSHIP | SECURITY | CAMPAIGN | POLICY | RISK | MISTAKE
  --key KEY        Idempotency-Key`;

type Audit = AnswerOf<typeof getEqualPricing>;
type Explained = AnswerOf<typeof explainPrice>;

/** `xindai equal-pricing` */
export function runEqualPricing(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { explain: 'string', reason: 'string', comment: 'string', key: 'string' },
    words: { min: 0, max: 2 },
    run: act,
    show: (answer: Audit | Explained, context) =>
      'groups' in answer
        ? [groupsOf(answer, context), outliersOf(answer, context)].join('\n\n')
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

function act(context: ClientContext): Promise<Audit | Explained> {
  const { api, option, words } = context;
  const [from, to] = words;
  const loan = option('explain');
  if (loan === undefined) {
    if (from === undefined || to === undefined) throw new UsageError(HELP.split('\n')[0]);
    return api.call(getEqualPricing, { query: { from, to } });
  }
  if (from !== undefined) throw new UsageError(HELP.split('\n')[0]);
  const body = { reason: needed(context, 'reason'), comment: needed(context, 'comment') };
  return api.call(explainPrice, { params: { no: loan }, body, key: option('key') });
}
