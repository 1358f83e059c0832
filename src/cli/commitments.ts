import {
  claimCommitment,
  listCommitmentClaims,
  payCommitmentClaim,
  refuseCommitmentClaim,
} from '../contracts/http/commitment-claims';
import { endCommitment, getCommitment, listCommitments } from '../contracts/http/commitments';
import type { AnswerOf } from '../contracts/http/operation';
import { readJson, runClientCommand, UsageError, type ClientContext } from './client-command';
import { needed, oneAct } from './one-act';
import { picked } from './picked';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai commitments [NO] [--client NO] [--status STATUS]
       xindai commitments NO --release [--evidence TEXT] | --claim FILE | --pay CLAIM --on DATE --reference NO | --refuse CLAIM --reason TEXT

表外承诺（承兑汇票、保函）：台账、一项承诺及其索赔、解除、登记索赔或提示付款、复核付款（不足部分成为垫款）或拒付。
Promises off the balance sheet: the register; one promise with its claims; release it, record a claim, pay it (what margin and client
do not cover becomes an advance) or refuse it.

  --claim FILE     JSON，同 POST /api/commitments/{no}/claims；- 为标准输入 as for that operation; - for standard input
  --key KEY        Idempotency-Key`;

type Promised = AnswerOf<typeof getCommitment>;
type Claim = AnswerOf<typeof listCommitmentClaims>['data'][number];
type Shown = { data: Promised[] } | (Promised & { claims: Claim[] });

/** `xindai commitments` */
export function runCommitments(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      client: 'string',
      status: 'string',
      release: 'boolean',
      evidence: 'string',
      claim: 'string',
      pay: 'string',
      on: 'string',
      reference: 'string',
      refuse: 'string',
      reason: 'string',
      key: 'string',
    },
    paged: true,
    words: { min: 0, max: 1 },
    run: act,
    show: (answer: Shown, context) =>
      'data' in answer
        ? promisesOf(answer.data, context)
        : [promisesOf([answer], context), claimsOf(answer.claims, context)].join('\n'),
  });
}

const promisesOf = (promises: readonly Promised[], { say, label }: ClientContext): string =>
  renderTable(
    say(
      '编号 种类 客户 金额 保证金 尚可索赔 敞口 到期日 状态 垫款',
      'No. Kind Client Amount Margin Claimable Open Ends Status Advance',
    ).split(' '),
    promises.map(({ no, category, clientNo, amount, margin, rest, open, expiresOn, status, loanNo }) => [
      no,
      label('category', category),
      clientNo,
      amount,
      margin,
      rest,
      open,
      expiresOn,
      label('commitmentStatus', status),
      loanNo ?? '–',
    ]),
  );

const claimsOf = (claims: readonly Claim[], { say, label }: ClientContext): string =>
  renderTable(
    say(
      '索赔 索赔日 金额 保证金 客户交存 垫付 登记人 状态 处理人',
      'Claim On Amount Margin Client Advance By Status Decided',
    ).split(' '),
    claims.map((one) => [
      one.id,
      one.claimedOn,
      one.amount,
      one.fromMargin,
      one.fromClient,
      one.advance,
      one.recordedBy,
      label('claimStatus', one.status),
      one.decidedBy ?? '–',
    ]),
  );

async function act(context: ClientContext): Promise<Shown> {
  const { api, option, page, words } = context;
  const asked = oneAct(context, ['release', 'claim', 'pay', 'refuse'] as const);
  const [no] = words;
  if (no === undefined) {
    if (asked !== undefined) throw new UsageError(HELP.split('\n')[0]);
    const query = { ...page, ...picked(context, { client: 'clientNo', status: 'status' }) };
    return api.call(listCommitments, { query });
  }
  const [params, key] = [{ no }, option('key')];
  switch (asked) {
    case 'release':
      await api.call(endCommitment, {
        params,
        body: { outcome: 'RELEASED', ...picked(context, { evidence: 'evidence' }) },
        key,
      });
      break;
    case 'claim':
      await api.call(claimCommitment, { params, body: await readJson(needed(context, 'claim')), key });
      break;
    case 'pay': {
      const body = { paidOn: needed(context, 'on'), paymentReference: needed(context, 'reference') };
      await api.call(payCommitmentClaim, { params: { no, id: needed(context, 'pay') }, body, key });
      break;
    }
    case 'refuse': {
      const body = { reason: needed(context, 'reason') };
      await api.call(refuseCommitmentClaim, { params: { no, id: needed(context, 'refuse') }, body, key });
      break;
    }
    case undefined:
  }
  const [promise, { data: claims }] = await Promise.all([
    api.call(getCommitment, { params }),
    api.call(listCommitmentClaims, { params }),
  ]);
  return { ...promise, claims };
}
