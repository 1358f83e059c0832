import {
  closeFundingOffer,
  listFundingOffers,
  listFundingParties,
  offerFunding,
  registerFundingParty,
  subscribeFunding,
} from '../contracts/http/funding';
import type { AnswerOf } from '../contracts/http/operation';
import { readJson, runClientCommand, UsageError, type ClientContext } from './client-command';
import { needed, oneAct } from './one-act';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai funding parties [--register FILE]
     xindai funding offers [NO] [--offer APPLICATION --amount YUAN | --subscribe PARTY --amount YUAN | --close]

资金方（持牌机构专用，未登记许可时停用）：名录与登记；项目推介、登记认购、截止。
Funding parties, for licensed institutions only and off without a licence: their register; loans offered to them, subscriptions, closing.

  --register FILE  JSON，同 POST /api/funding-parties；- 为标准输入 as for POST /api/funding-parties; - for standard input
  --note TEXT      推介说明 a note with the offer
  --status STATUS  OPEN | CLOSED
  --limit N        每页条数（1-200） rows of a page
  --cursor CURSOR  下一页，见列表末行 the next page, as the end of the list says
  --key KEY        Idempotency-Key`;

type Parties = AnswerOf<typeof listFundingParties>;
type Party = AnswerOf<typeof registerFundingParty>;
type Offers = AnswerOf<typeof listFundingOffers>;
type Offer = AnswerOf<typeof offerFunding>;

/** `xindai funding` */
export function runFunding(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      register: 'string',
      offer: 'string',
      subscribe: 'string',
      close: 'boolean',
      amount: 'string',
      note: 'string',
      status: 'string',
      limit: 'string',
      cursor: 'string',
      key: 'string',
    },
    words: { min: 1, max: 2 },
    run: act,
    show: (answer: Parties | Party | Offers | Offer, context) => {
      const rows = 'data' in answer ? answer.data : [answer];
      const table =
        context.words[0] === 'parties'
          ? [partiesOf(rows as Party[], context)]
          : [offersOf(rows as Offer[], context), ...('data' in answer ? [] : sharesOf(answer as Offer))];
      return [...table, ...moreOf(answer, context)].join('\n');
    },
  });
}

const moreOf = (answer: Parties | Party | Offers | Offer, { say }: ClientContext): string[] =>
  'data' in answer && answer.nextCursor !== null ? [`${say('还有更多', 'more')}: --cursor ${answer.nextCursor}`] : [];

function partiesOf(parties: Party[], { say }: ClientContext): string {
  const heads = say('编号 类型 名称 信用代码或客户 认购合计', 'No. Kind Name Code/Client Subscribed');
  return renderTable(
    heads.split(' '),
    parties.map(({ no, kind, nameMasked, creditCode, clientNo, subscribed }) => [
      no,
      kind,
      nameMasked,
      creditCode ?? clientNo ?? '–',
      subscribed,
    ]),
  );
}

function offersOf(offers: Offer[], { say }: ClientContext): string {
  const heads = say('编号 申请 贷款 本金 推介 已认购 状态', 'No. Application Loan Principal Offered Subscribed Status');
  return renderTable(
    heads.split(' '),
    offers.map(({ no, applicationNo, loanNo, principal, amount, subscribed, status }) => [
      no,
      applicationNo,
      loanNo ?? '–',
      principal,
      amount,
      subscribed,
      status,
    ]),
  );
}

const sharesOf = ({ subscriptions }: Offer): string[] =>
  subscriptions.map(({ partyNo, nameMasked, amount, outstanding }) =>
    [partyNo, nameMasked, amount, outstanding ?? '–'].join('  '),
  );

async function act(context: ClientContext): Promise<Parties | Party | Offers | Offer> {
  const { words, api, option } = context;
  const [what, no] = words;
  const key = option('key');
  const asked = oneAct(context, ['register', 'offer', 'subscribe', 'close'] as const);
  if (what === 'parties' && no === undefined && (asked === undefined || asked === 'register')) {
    if (asked === undefined) return api.call(listFundingParties, { query: pageAsked(context) });
    return api.call(registerFundingParty, { body: await readJson(needed(context, asked)), key });
  }
  if (what !== 'offers' || asked === 'register') throw new UsageError(HELP.split('\n')[0]);
  return no === undefined ? offered(context, asked) : moved(context, no, asked);
}

const pageAsked = ({ option }: ClientContext) => ({ limit: option('limit'), cursor: option('cursor') });

type OfferAct = 'offer' | 'subscribe' | 'close' | undefined;

function offered(context: ClientContext, asked: OfferAct): Promise<Offers | Offer> {
  const { api, option } = context;
  if (asked === undefined)
    return api.call(listFundingOffers, { query: { ...pageAsked(context), status: option('status') } });
  if (asked !== 'offer') throw new UsageError(HELP.split('\n')[0]);
  const body = { applicationNo: option(asked), amount: needed(context, 'amount'), note: option('note') };
  return api.call(offerFunding, { body, key: option('key') });
}

async function moved(context: ClientContext, no: string, asked: OfferAct): Promise<Offer> {
  const { api, option } = context;
  const [params, key] = [{ no }, option('key')];
  switch (asked) {
    case 'close':
      return api.call(closeFundingOffer, { params, body: {}, key });
    case 'subscribe': {
      const body = { partyNo: option(asked), amount: needed(context, 'amount') };
      return api.call(subscribeFunding, { params, body, key });
    }
    case 'offer':
      throw new UsageError(HELP.split('\n')[0]);
    case undefined:
      return offerOf(context, no);
  }
}

async function offerOf({ api }: ClientContext, no: string): Promise<Offer> {
  let cursor: string | undefined;
  do {
    const page: Offers = await api.call(listFundingOffers, { query: { limit: '200', cursor } });
    const found = page.data.find((one) => one.no === no);
    if (found !== undefined) return found;
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  throw new UsageError(`没有此推介 no such offer: ${no}`);
}
