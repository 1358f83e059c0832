import {
  closeFundingOffer,
  correctFundingParty,
  getFundingParty,
  listFundingOffers,
  listFundingParties,
  offerFunding,
  registerFundingParty,
  subscribeFunding,
  withdrawFunding,
} from '../contracts/http/funding';
import type { AnswerOf } from '../contracts/http/operation';
import { readJson, runClientCommand, UsageError, type ClientContext } from './client-command';
import { needed, oneAct } from './one-act';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai funding parties [--register FILE | NO [--correct FILE]]
     xindai funding offers [NO] [--offer APPLICATION --amount YUAN | --subscribe PARTY --amount YUAN | --withdraw PARTY --reason TEXT | --close]

资金方（持牌机构专用，未登记许可时停用）：名录、登记与更正；项目推介、登记与撤回认购、截止。
Funding parties, for licensed institutions only and off without a licence: their register and its corrections; loans offered to them,
subscriptions and their withdrawal, closing.

  --register FILE  JSON，同 POST /api/funding-parties；- 为标准输入 as for POST /api/funding-parties; - for standard input
  --correct FILE   JSON，同 POST /api/funding-parties/{no}/corrections，须有 reason as for that operation, with its reason
  --reason TEXT    撤回认购的原因 why a subscription is withdrawn
  --note TEXT      推介说明 a note with the offer
  --status STATUS  OPEN | CLOSED
  --key KEY        Idempotency-Key`;

type Parties = AnswerOf<typeof listFundingParties>;
type Party = AnswerOf<typeof registerFundingParty> | PartyFile;
type PartyFile = AnswerOf<typeof getFundingParty>;
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
      correct: 'string',
      withdraw: 'string',
      reason: 'string',
      key: 'string',
    },
    words: { min: 1, max: 2 },
    paged: true,
    run: act,
    people: true,
    show: (answer: Parties | Party | Offers | Offer, context) => {
      const rows = 'data' in answer ? answer.data : [answer];
      const table =
        context.words[0] === 'parties'
          ? [
              partiesOf(rows as Party[], context),
              ...rows.flatMap((row) => ('former' in row ? formerOf(row, context) : [])),
            ]
          : [offersOf(rows as Offer[], context), ...('data' in answer ? [] : sharesOf(answer as Offer))];
      return table.join('\n');
    },
  });
}

function partiesOf(parties: Party[], { say, label }: ClientContext): string {
  const heads = say('编号 类型 名称 信用代码或客户 认购合计', 'No. Kind Name Code/Client Subscribed');
  return renderTable(
    heads.split(' '),
    parties.map(({ no, kind, nameMasked, creditCode, clientNo, subscribed }) => [
      no,
      label('fundingKind', kind),
      nameMasked,
      creditCode ?? clientNo ?? '–',
      subscribed,
    ]),
  );
}

/** What stood there before each correction, the latest first. */
const formerOf = ({ former }: PartyFile, { nameOf }: ClientContext): string[] =>
  former.map(({ correctedOn, correctedBy, nameMasked, creditCode, reason }) =>
    [correctedOn, nameOf(correctedBy), nameMasked, creditCode ?? '–', reason].join('  '),
  );

function offersOf(offers: Offer[], { say, label }: ClientContext): string {
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
      label('offerStatus', status),
    ]),
  );
}

const sharesOf = ({ subscriptions }: Offer): string[] =>
  subscriptions.map(({ partyNo, nameMasked, amount, outstanding }) =>
    [partyNo, nameMasked, amount, outstanding ?? '–'].join('  '),
  );

async function act(context: ClientContext): Promise<Parties | Party | Offers | Offer> {
  const [what, no] = context.words;
  const asked = oneAct(context, ['register', 'correct', 'offer', 'subscribe', 'withdraw', 'close'] as const);
  switch (what) {
    case 'parties':
      return parties(context, no, asked);
    case 'offers':
      return no === undefined ? offered(context, asked) : moved(context, no, asked);
    default:
      throw new UsageError(USAGE);
  }
}

const USAGE = HELP.split('\n')[0];

type Act = 'register' | 'correct' | 'offer' | 'subscribe' | 'withdraw' | 'close' | undefined;

async function parties(context: ClientContext, no: string | undefined, asked: Act): Promise<Parties | Party> {
  const { api, option } = context;
  const key = option('key');
  if (no === undefined && asked === undefined) return api.call(listFundingParties, { query: context.page });
  if (no === undefined && asked === 'register')
    return api.call(registerFundingParty, { body: await readJson(needed(context, asked)), key });
  if (no === undefined) throw new UsageError(USAGE);
  const params = { no };
  if (asked === undefined) return api.call(getFundingParty, { params });
  if (asked !== 'correct') throw new UsageError(USAGE);
  return api.call(correctFundingParty, { params, body: await readJson(needed(context, asked)), key });
}

function offered(context: ClientContext, asked: Act): Promise<Offers | Offer> {
  const { api, option } = context;
  if (asked === undefined) return api.call(listFundingOffers, { query: { ...context.page, status: option('status') } });
  if (asked !== 'offer') throw new UsageError(USAGE);
  const body = { applicationNo: option(asked), amount: needed(context, 'amount'), note: option('note') };
  return api.call(offerFunding, { body, key: option('key') });
}

async function moved(context: ClientContext, no: string, asked: Act): Promise<Offer> {
  const { api, option } = context;
  const [params, key] = [{ no }, option('key')];
  switch (asked) {
    case 'close':
      return api.call(closeFundingOffer, { params, body: {}, key });
    case 'subscribe': {
      const body = { partyNo: option(asked), amount: needed(context, 'amount') };
      return api.call(subscribeFunding, { params, body, key });
    }
    case 'withdraw': {
      const body = { partyNo: option(asked), reason: needed(context, 'reason') };
      return api.call(withdrawFunding, { params, body, key });
    }
    case undefined:
      return offerOf(context, no);
    default:
      throw new UsageError(USAGE);
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
