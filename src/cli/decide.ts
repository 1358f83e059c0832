import { decideTask } from '../contracts/http/tasks';
import type { AnswerOf } from '../contracts/http/operation';
import { readJson, runClientCommand, UsageError } from './client-command';

const HELP = `用法 Usage: xindai decide TASK approve|approve-changed|return|reject --comment TEXT [--reason CODE] [--terms FILE]

对审批任务作出决定；退回与拒绝须给出原因代码，变更后同意须给出新的条件。
Decides an approval task; return and reject need a reason code, approve-changed the new terms.

  --comment TEXT   意见 opinion
  --reason CODE    原因代码，见 GET /api/reason-codes reason code
  --terms FILE|-   变更后的条件（JSON） the changed terms (JSON)
  --key KEY        Idempotency-Key`;

const OUTCOMES: Readonly<Record<string, string>> = {
  approve: 'APPROVE',
  'approve-changed': 'APPROVE_CHANGED',
  return: 'RETURN',
  reject: 'REJECT',
};

/** `xindai decide` */
export function runDecide(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { comment: 'string', reason: 'string', terms: 'string', key: 'string' },
    words: { min: 2, max: 2 },
    run: async ({ api, words: [id = '', word = ''], option }) => {
      const outcome = OUTCOMES[word.toLowerCase()];
      if (outcome === undefined) throw new UsageError(`${word}? ${Object.keys(OUTCOMES).join(' | ')}`);
      const [reasonCode, terms] = [option('reason'), option('terms')];
      const body = {
        outcome,
        comment: option('comment') ?? '',
        ...(reasonCode === undefined ? {} : { reasonCode }),
        ...(terms === undefined ? {} : { terms: await readJson(terms) }),
      };
      return api.call(decideTask, { params: { id }, body, key: option('key') });
    },
    show: ({ approval }: AnswerOf<typeof decideTask>, { say, label }) =>
      say(
        `${approval.approvalId}：${label('approvalStatus', approval.status)}，第 ${String(approval.levelIndex + 1)} 级，已有 ${String(approval.decisions.length)} 个决定`,
        `${approval.approvalId}: ${label('approvalStatus', approval.status)}, level ${String(approval.levelIndex + 1)}, ${String(approval.decisions.length)} decisions`,
      ),
  });
}
