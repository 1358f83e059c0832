import {
  checkCampaign,
  dispatchCampaign,
  endCampaign,
  getCampaign,
  getCampaignAudience,
  getCampaignFunnel,
  listCampaigns,
  reviseCampaign,
  writeCampaign,
} from '../contracts/http/campaigns';
import type { AnswerOf } from '../contracts/http/operation';
import { readJson, runClientCommand, UsageError, type ClientContext } from './client-command';
import { oneAct } from './one-act';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai campaigns [NO] [--status STATUS] [--write FILE | --revise FILE | --approve TEXT | --return TEXT | --send | --end TEXT]

营销活动与条款变更通知：清单、一件的对象与成效、拟定、改写、批准、发送、终止。
Campaigns and notices of changed terms: the list, whom one reaches and what came of it; write, revise, approve, send, end.

  --status STATUS  WAITING | RETURNED | APPROVED | ENDED
  --write FILE     JSON，同 POST /api/campaigns；- 为标准输入 as for POST /api/campaigns; - for standard input
  --revise FILE    JSON {"content": {"zh": {"subject", "body"}, "en": {…}}}
  --key KEY        Idempotency-Key`;

type List = AnswerOf<typeof listCampaigns>;
type Campaign = AnswerOf<typeof getCampaign>;
interface One {
  campaign: Campaign;
  audience: AnswerOf<typeof getCampaignAudience>;
  funnel: AnswerOf<typeof getCampaignFunnel>;
}

const ACTS = ['approve', 'return', 'revise', 'send', 'end'] as const;

/** `xindai campaigns` */
export function runCampaigns(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      status: 'string',
      write: 'string',
      revise: 'string',
      approve: 'string',
      return: 'string',
      send: 'boolean',
      end: 'string',
      key: 'string',
    },
    paged: true,
    words: { min: 0, max: 1 },
    run: act,
    show: (answer: List | Campaign | One, context) => {
      if ('funnel' in answer) return [table([answer.campaign], context), ...cameOf(answer, context)].join('\n');
      return table('data' in answer ? answer.data : [answer], context);
    },
  });
}

function table(campaigns: List['data'], { say, label }: ClientContext): string {
  const heads = say(
    '编号 名称 用途 产品 自 至 状态 已发 线索',
    'No. Name Purpose Product From Until Status Sent Leads',
  );
  return renderTable(
    heads.split(' '),
    campaigns.map(({ no, name, purpose, productCode, from, until, status, sent, leads }) => {
      return [
        no,
        name,
        label('campaignPurpose', purpose),
        productCode,
        from,
        until,
        label('campaignStatus', status),
        String(sent),
        String(leads),
      ];
    }),
  );
}

/** Whom it says what, and what came of it. */
function cameOf({ campaign, audience, funnel }: One, { say, language, label }: ClientContext): string[] {
  const { subject, body } = campaign.content[language];
  const people = audience.counts.map((one) => `${one.verdict} ${String(one.people)}`);
  const stages = funnel.stages.map(({ stage, leads }) => `${label('leadStage', stage)} ${String(leads)}`);
  return [
    `${subject}  ${body}`,
    [say('对象', 'audience'), ...people, `${say('待发送', 'to send')} ${String(audience.waiting)}`].join('  '),
    [
      `${say('送达', 'delivered')} ${String(funnel.delivered)}`,
      `${say('未送达', 'withheld')} ${String(funnel.withheld)}`,
      ...stages,
      `${say('放款', 'loans')} ${String(funnel.loans)} ${funnel.disbursed}`,
    ].join('  '),
  ];
}

async function act(context: ClientContext): Promise<List | Campaign | One> {
  const { api, option } = context;
  const [no] = context.words;
  const [write, key] = [option('write'), option('key')];
  const asked = oneAct(context, ACTS);
  if (write !== undefined) {
    if (no !== undefined || asked !== undefined) throw new UsageError(HELP.split('\n')[0]);
    return api.call(writeCampaign, { body: await readJson(write), key });
  }
  if (no === undefined) {
    if (asked !== undefined) throw new UsageError(HELP.split('\n')[0]);
    return api.call(listCampaigns, { query: { ...context.page, status: option('status') } });
  }
  const params = { no };
  switch (asked) {
    case 'send':
      return api.call(dispatchCampaign, { params, key });
    case 'end':
      return api.call(endCampaign, { params, body: { comment: option('end') }, key });
    case 'revise':
      return api.call(reviseCampaign, { params, body: await readJson(option('revise') ?? ''), key });
    case 'approve':
    case 'return':
      return api.call(checkCampaign, { params, body: { outcome: asked.toUpperCase(), comment: option(asked) }, key });
    case undefined: {
      const [campaign, audience, funnel] = await Promise.all([
        api.call(getCampaign, { params }),
        api.call(getCampaignAudience, { params }),
        api.call(getCampaignFunnel, { params }),
      ]);
      return { campaign, audience, funnel };
    }
  }
}
