import { reportAgencyContacts } from '../contracts/http/agencies';
import type { AnswerOf } from '../contracts/http/operation';
import { readJson, runClientCommand } from './client-command';

const HELP = `用法 Usage: xindai agency-contacts AGENCY FILE

上传催收机构的联系记录（JSON：{"contacts": [...]}，- 为标准输入）；逐条给出结果，违规的照样登记；重复上传不重复登记。
Uploads the contacts of a collection agency (JSON: {"contacts": [...]}, - for standard input); one result an item, violations are
recorded too; uploading a file twice adds nothing.`;

/** `xindai agency-contacts`: exit 1 when something was not recorded or broke a rule. */
export async function runAgencyContacts(args: string[]): Promise<number> {
  let wrong = 0;
  const code = await runClientCommand(args, {
    help: HELP,
    words: { min: 2, max: 2 },
    run: async ({ api, words: [agency = '', file = ''] }) => {
      const answer = await api.call(reportAgencyContacts, { params: { code: agency }, body: await readJson(file) });
      wrong = answer.violations + answer.refused;
      return answer;
    },
    show: (answer: AnswerOf<typeof reportAgencyContacts>, { say }) => {
      const { recorded, violations, refused } = answer;
      const head = say(
        `已登记 ${String(recorded)}，违规 ${String(violations)}，未登记 ${String(refused)}`,
        `recorded ${String(recorded)}, violations ${String(violations)}, refused ${String(refused)}`,
      );
      const told = answer.results.filter(({ outcome }) => outcome !== 'RECORDED');
      const line = ({ reference, code, reason }: (typeof told)[number]): string =>
        `  ${reference}  ${code ?? ''}  ${say(reason?.zh ?? '', reason?.en ?? '')}`;
      return [head, ...told.map(line)].join('\n');
    },
  });
  return code === 0 && wrong > 0 ? 1 : code;
}
