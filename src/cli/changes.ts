import {
  concludeReassessment,
  confirmReassessment,
  getReassessment,
  listReassessments,
} from '../contracts/http/client-changes';
import { listClientEvents, recordClientEvent } from '../contracts/http/client-events';
import type { AnswerOf } from '../contracts/http/operation';
import { readJson, runClientCommand, UsageError, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai changes [NO] [--status OPEN|PROPOSED|DONE]
          xindai changes --client NO [--register FILE]
          xindai changes NO --conclude FILE | --confirm TEXT | --return TEXT

变更登记：重新评估清单，客户的变更登记，作出结论，复核或退回。
Changes of clients: the re-assessments, what is registered of a client, conclude one, confirm it or send it back.

  --register FILE   JSON，同 POST /api/clients/{no}/events；- 为标准输入 as for that operation; - for standard input
  --conclude FILE   JSON，同 POST /api/reassessments/{no}/conclusion；- 为标准输入 likewise
  --key KEY         Idempotency-Key`;

type List = AnswerOf<typeof listReassessments>;
type Whole = AnswerOf<typeof getReassessment>;
type Changes = AnswerOf<typeof listClientEvents>;
type Answer = { list: List['data'] } | { whole: Whole } | { changes: Changes['data'] };

/** `xindai changes` */
export function runChanges(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      client: 'string',
      status: 'string',
      register: 'string',
      conclude: 'string',
      confirm: 'string',
      return: 'string',
      key: 'string',
    },
    words: { min: 0, max: 1 },
    run: act,
    show: (answer: Answer, { say }) => {
      if ('changes' in answer) {
        const heads = [say('编号', 'Id'), say('事项', 'Kind'), say('发生', 'On'), say('得知', 'Learnt')];
        return renderTable(
          [...heads, say('处理', 'Asks for'), say('重新评估', 'Re-assessment')],
          answer.changes.map(({ id, kind, on, learnedOn, weight, reassessmentNo }) => [
            id,
            kind,
            on,
            learnedOn,
            weight ?? '–',
            reassessmentNo ?? '–',
          ]),
        );
      }
      const rows = 'whole' in answer ? [answer.whole] : answer.list;
      const heads = [say('编号', 'No.'), say('客户', 'Client'), say('事项', 'Kind'), say('处理', 'Asks for')];
      const table = renderTable(
        [...heads, say('状态', 'State'), say('应完成', 'Due'), say('经办', 'Manager')],
        rows.map(({ no, clientNo, kind, weight, status, dueOn, late, managerUsername }) => [
          no,
          clientNo,
          kind,
          weight,
          status,
          late ? `${dueOn} ${say('逾期', 'late')}` : dueOn,
          managerUsername,
        ]),
      );
      return 'whole' in answer ? `${table}\n${detail(answer.whole, say)}` : table;
    },
  });
}

type Say = (zh: string, en: string) => string;

const detail = ({ cases, measures }: Whole, say: Say): string =>
  [
    renderTable(
      [say('业务', 'Case'), say('编号', 'No.'), say('身份', 'As'), say('状态', 'State'), say('金额', 'Amount')],
      cases.map(({ kind, no, as, status, amount }) => [kind, no, as, status, amount]),
    ),
    renderTable(
      [say('措施', 'Measure'), say('业务', 'Case'), say('状态', 'State')],
      measures.map(({ kind, subjectNo, status }) => [kind, subjectNo, status]),
    ),
  ].join('\n');

async function act({ api, words: [no], option }: ClientContext): Promise<Answer> {
  const key = option('key');
  const [client, register] = [option('client'), option('register')];
  const [conclude, confirm, back] = [option('conclude'), option('confirm'), option('return')];
  const acts = [register, conclude, confirm, back].filter((one) => one !== undefined).length;
  const isOfClient = client !== undefined && no === undefined;
  if (acts > 1 || (register !== undefined && !isOfClient)) throw new UsageError(HELP.split('\n')[0]);
  if (isOfClient) {
    const params = { no: client };
    const answer =
      register === undefined
        ? await api.call(listClientEvents, { params })
        : await api.call(recordClientEvent, { params, body: await readJson(register), key });
    return { changes: answer.data };
  }
  if (no === undefined) {
    if (acts > 0) throw new UsageError(HELP.split('\n')[0]);
    const status = option('status');
    return { list: (await api.call(listReassessments, { query: status === undefined ? {} : { status } })).data };
  }
  const params = { no };
  if (conclude !== undefined)
    return { whole: await api.call(concludeReassessment, { params, body: await readJson(conclude), key }) };
  const comment = confirm ?? back;
  if (comment === undefined) return { whole: await api.call(getReassessment, { params }) };
  return {
    whole: await api.call(confirmReassessment, { params, body: { agree: confirm !== undefined, comment }, key }),
  };
}
