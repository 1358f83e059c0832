import {
  decideTransfer,
  getTransfer,
  listTransfers,
  proposeTransfer,
  reviewTakeover,
} from '../contracts/http/client-transfers';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { picked } from './picked';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai transfers [NO] [--propose | --review CLIENT | --agree | --no-agree]

责任移交：清单、提出、接管意见、审批。
Transfers of clients: the list; propose one, write an opinion on a client, decide.

  --status STATUS      只看某状态 only those in a state
  --propose            提出 propose: --from USERNAME --to USERNAME --client NO (… --client NO) --reason TEXT
  --review CLIENT      接管意见 opinion: --conclusion SOUND|ATTENTION|AT_RISK --opinion TEXT [--measures TEXT]
  --agree | --no-agree 同意或不同意 decide: [--comment TEXT]
  --key KEY            Idempotency-Key`;

type List = AnswerOf<typeof listTransfers>;
type Transfer = AnswerOf<typeof getTransfer>;

/** `xindai transfers` */
export function runTransfers(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      status: 'string',
      propose: 'boolean',
      from: 'string',
      to: 'string',
      client: 'strings',
      reason: 'string',
      review: 'string',
      conclusion: 'string',
      opinion: 'string',
      measures: 'string',
      agree: 'boolean',
      comment: 'string',
      key: 'string',
    },
    paged: true,
    words: { min: 0, max: 1 },
    run: act,
    people: true,
    show: (answer: List | Transfer, context) =>
      'data' in answer ? showList(answer, context) : showOne(answer, context),
  });
}

function act(context: ClientContext): Promise<List | Transfer> {
  const {
    api,
    words: [no],
    option,
    flag,
    given,
    list,
  } = context;
  const key = option('key');
  if (flag('propose')) {
    const body = { ...picked(context, { from: 'from', to: 'to', reason: 'reason' }), clientNos: list('client') ?? [] };
    return api.call(proposeTransfer, { body, key });
  }
  const [review, agree] = [option('review'), given('agree')];
  if (no === undefined) {
    if (review !== undefined || agree !== undefined) throw new UsageError(HELP.split('\n')[0]);
    return api.call(listTransfers, { query: { ...context.page, status: option('status') } });
  }
  const params = { no };
  if (review !== undefined) {
    const fields = { conclusion: 'conclusion', opinion: 'opinion', measures: 'measures' };
    return api.call(reviewTakeover, { params, body: { clientNo: review, ...picked(context, fields) }, key });
  }
  if (agree === undefined) return api.call(getTransfer, { params });
  return api.call(decideTransfer, { params, body: { agree, ...picked(context, { comment: 'comment' }) }, key });
}

function showList({ data }: Pick<List, 'data'>, { say, label, nameOf }: ClientContext): string {
  const heads = say('编号 移交人 接收人 状态 提出日 户数', 'no from to state proposed clients');
  const rows = data.map(({ no, from, to, status, proposedOn, clients }) => [
    no,
    nameOf(from),
    nameOf(to),
    label('transferStatus', status),
    proposedOn,
    String(clients.length),
  ]);
  return renderTable(heads.split(' '), rows);
}

function showOne(transfer: Transfer, context: ClientContext): string {
  const heads = context.say('客户 名称 贷款 结论 意见 措施', 'client name loans conclusion opinion measures');
  const rows = transfer.clients.map(({ clientNo, clientMasked, loans, conclusion, opinion, measures }) => [
    clientNo,
    clientMasked,
    String(loans),
    conclusion === null ? '–' : context.label('takeover', conclusion),
    opinion ?? '–',
    measures ?? '–',
  ]);
  return `${showList({ data: [transfer] }, context)}\n${renderTable(heads.split(' '), rows)}`;
}
