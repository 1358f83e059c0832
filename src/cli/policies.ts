import type { AnswerOf } from '../contracts/http/operation';
import {
  checkPolicy,
  confirmPolicyRead,
  enterPolicy,
  getPolicy,
  listPolicies,
  reviewPolicy,
} from '../contracts/http/policy-library';
import { readJson, runClientCommand, UsageError, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai policies [NO] [--to-read] [--enter FILE | --release TEXT | --return TEXT | --read | --review FILE]

政策库：查询、录入、复核发布、阅知、存量排查。正文用 xindai api filePolicyDocument 上传。
The policy library: list, enter, release, confirm that one has read it, review one's borrowers.
File its text with xindai api filePolicyDocument.

  --enter FILE    JSON，同 POST /api/policy-documents；- 为标准输入 as for POST /api/policy-documents; - for standard input
  --review FILE   JSON {"conclusion", "findings"}
  --key KEY       Idempotency-Key`;

type List = AnswerOf<typeof listPolicies>;
type Policy = AnswerOf<typeof getPolicy>;

/** `xindai policies` */
export function runPolicies(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      'to-read': 'boolean',
      enter: 'string',
      release: 'string',
      return: 'string',
      read: 'boolean',
      review: 'string',
      key: 'string',
    },
    paged: true,
    words: { min: 0, max: 1 },
    run: act,
    show: (answer: List | Policy, { say, label }) =>
      renderTable(
        [say('编号', 'No.'), say('标题', 'Title'), say('导向', 'Stance'), say('生效', 'From'), say('状态', 'Standing')],
        ('data' in answer ? answer.data : [answer]).map(({ no, title, stance, effectiveFrom, standing, toRead }) => [
          no,
          title,
          label('policyStance', stance),
          effectiveFrom,
          label('policyStanding', standing) + (toRead ? ` ${say('待阅', 'to read')}` : ''),
        ]),
      ),
  });
}

async function act({ api, words: [no], option, flag, page }: ClientContext): Promise<List | Policy> {
  const key = option('key');
  const [enter, release, returned, review] = ['enter', 'release', 'return', 'review'].map(option);
  const acts = [release, returned, review].filter((one) => one !== undefined).length + (flag('read') ? 1 : 0);
  if (acts > 1 || (acts === 1 && no === undefined)) throw new UsageError(HELP.split('\n')[0]);
  if (enter !== undefined) return api.call(enterPolicy, { body: await readJson(enter), key });
  if (no === undefined)
    return api.call(listPolicies, { query: { ...page, ...(flag('to-read') ? { toRead: 'true' } : {}) } });
  const params = { no };
  if (flag('read')) return api.call(confirmPolicyRead, { params, key });
  if (review !== undefined) return api.call(reviewPolicy, { params, body: await readJson(review), key });
  const comment = release ?? returned;
  if (comment === undefined) return api.call(getPolicy, { params });
  const outcome = release === undefined ? 'RETURN' : 'RELEASE';
  return api.call(checkPolicy, { params, body: { outcome, comment }, key });
}
