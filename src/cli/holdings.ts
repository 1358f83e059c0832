import path from 'node:path';
import { enterHolding, getContribution, getHoldings, importHoldings } from '../contracts/http/holdings';
import type { AnswerOf } from '../contracts/http/operation';
import { readBytes, readJson, runClientCommand, UsageError, type ClientContext } from './client-command';
import { needed, oneAct } from './one-act';
import { opportunities, showOpportunities, type Opportunities, type Opportunity } from './opportunities';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai holdings client CLIENT [--enter FILE | --contribution PERIOD]
     xindai holdings import FILE
     xindai holdings opportunities [NO] [--find FILE --client CLIENT | --step FILE]

客户持有产品：查看、登记某月、导入；某期综合贡献；交叉销售机会：查询、登记、跟进。均不影响信贷决策，不得强制搭售。
What a client has with us: see, enter a month, import a file; what he brought in a period; opportunities: see, record, bring on.
None of it decides about credit, and nobody is made to buy.

  --enter FILE           JSON，同 POST /api/clients/{no}/holdings；- 为标准输入 as for that operation; - for standard input
  --contribution PERIOD  2026-10、2026-Q4、2026
  --find FILE            JSON {"kind", "need", "nextOn"}
  --step FILE            JSON {"stage", "text", "nextOn", "partner", "partnerLicence"}
  --kind, --stage, --owner, --due-by DATE  筛选机会 which opportunities
  --key KEY              Idempotency-Key`;
const USAGE = HELP.split('\n')[0];

type Holdings = AnswerOf<typeof getHoldings>;
type Contribution = AnswerOf<typeof getContribution>;
type Imported = AnswerOf<typeof importHoldings>;
type Answer = Holdings | Contribution | Imported | Opportunities | Opportunity;
const OPTIONS = ['enter', 'contribution', 'find', 'client', 'step', 'kind', 'stage', 'owner', 'due-by', 'key'];

/** `xindai holdings` */
export function runHoldings(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: Object.fromEntries(OPTIONS.map((name) => [name, 'string' as const])),
    words: { min: 1, max: 2 },
    paged: true,
    run: (context): Promise<Answer> => {
      switch (context.words[0]) {
        case 'client':
          return ofClient(context);
        case 'import':
          return taken(context);
        case 'opportunities':
          return opportunities(context, USAGE);
        default:
          throw new UsageError(USAGE);
      }
    },
    people: true,
    show: (answer: Answer, context) => show(answer, context).join('\n'),
  });
}

function show(answer: Answer, context: ClientContext): string[] {
  const { say } = context;
  if ('clients' in answer)
    return [
      say(
        `已导入 ${String(answer.rows)} 行，${String(answer.clients)} 户`,
        `${String(answer.rows)} rows of ${String(answer.clients)} clients`,
      ),
    ];
  if ('depositMargin' in answer) return broughtBy(answer, context);
  return 'loans' in answer ? heldBy(answer, context) : showOpportunities(answer, context);
}

function heldBy({ loans, facilities, data }: Holdings, { say, label, nameOf }: ClientContext): string[] {
  const table = renderTable(
    say('品种 月份 月日均余额 发生额 手续费 来源 登记人', 'Kind Month Balance Volume Fee Source By').split(' '),
    data.map(({ kind, month, balance, volume, fee, source, recordedBy }) => [
      label('opportunityKind', kind),
      month,
      balance,
      volume,
      fee,
      label('holdingSource', source),
      nameOf(recordedBy),
    ]),
  );
  return [
    say(
      `贷款 ${String(loans.count)} 笔，余额 ${loans.balance}；授信 ${String(facilities.count)} 笔，额度 ${facilities.limit}`,
      `${String(loans.count)} loans, ${loans.balance}; ${String(facilities.count)} facilities, ${facilities.limit}`,
    ),
    table,
  ];
}

const broughtBy = (
  { from, to, interest, loanFees, fees, deposits, depositMargin, total }: Contribution,
  { say, label }: ClientContext,
): string[] => [
  renderTable(
    [`${from} – ${to}`, say('元', 'Yuan')],
    [
      [say('已收利息', 'Interest'), interest],
      [say('贷款费用', 'Loan fees'), loanFees],
      ...fees.map(({ kind, fee }) => [label('opportunityKind', kind), fee]),
      [say(`存款收益（利差 ${depositMargin}）`, `Deposits (margin ${depositMargin})`), deposits],
      [say('合计', 'Total'), total],
    ],
  ),
];

async function ofClient(context: ClientContext): Promise<Holdings | Contribution> {
  const { api, option } = context;
  const [, no] = context.words;
  if (no === undefined) throw new UsageError(USAGE);
  const params = { no };
  switch (oneAct(context, ['enter', 'contribution'] as const)) {
    case 'enter':
      return api.call(enterHolding, { params, body: await readJson(needed(context, 'enter')), key: option('key') });
    case 'contribution':
      return api.call(getContribution, { params, query: { period: option('contribution') } });
    case undefined:
      return api.call(getHoldings, { params });
  }
}

async function taken({ api, option, words: [, file] }: ClientContext): Promise<Imported> {
  if (file === undefined) throw new UsageError(USAGE);
  const bytes = readBytes(file);
  return api.call(importHoldings, { query: { name: path.basename(file) }, bytes, key: option('key') });
}
