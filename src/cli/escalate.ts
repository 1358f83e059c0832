import { escalateCollections } from '../contracts/http/collections';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand } from './client-command';

const HELP = `用法 Usage: xindai escalate [LOAN]

升级所有到期的催收个案（供调度器调用）；重复执行不会重复升级。
Escalates every collection case that is due (for a scheduler); repeating it changes nothing.`;

/** `xindai escalate`: exit 1 when a case could not be escalated. */
export async function runEscalate(args: string[]): Promise<number> {
  let failed = 0;
  const code = await runClientCommand(args, {
    help: HELP,
    words: { min: 0, max: 1 },
    run: async ({ api, words: [loanNo] }) => {
      const answer = await api.call(escalateCollections, { body: loanNo === undefined ? {} : { loanNo } });
      failed = answer.failed;
      return answer;
    },
    show: (answer: AnswerOf<typeof escalateCollections>, { say }) => {
      const { due, escalated, unchanged } = answer;
      const head = say(
        `到期 ${String(due)}，已升级 ${String(escalated)}，无变化 ${String(unchanged)}，失败 ${String(answer.failed)}`,
        `due ${String(due)}, escalated ${String(escalated)}, unchanged ${String(unchanged)}, failed ${String(answer.failed)}`,
      );
      return [head, ...answer.cases.map(({ id, done, error }) => `  ${id}  ${error ?? done.join(', ')}`)].join('\n');
    },
  });
  return code === 0 && failed > 0 ? 1 : code;
}
