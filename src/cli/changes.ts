import {
  concludeReassessment,
  confirmReassessment,
  getReassessment,
  listReassessments,
} from '../contracts/http/client-changes';
import { listClientEvents, recordClientEvent } from '../contracts/http/client-events';
import type { AnswerOf } from '../contracts/http/operation';
import type { LabelKind } from '../contracts/labels';
import { readJson, runClientCommand, UsageError, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai changes [--status OPEN|PROPOSED|DONE] [--limit N] [--cursor CURSOR]
          xindai changes --client NO [--register FILE]
          xindai changes NO [--conclude FILE | --confirm TEXT | --return TEXT]

变更登记：重新评估清单，客户的变更登记，作出结论，复核或退回。
Changes of clients: the re-assessments, what is registered of a client, conclude one, confirm it or send it back.

  --register FILE   JSON，同 POST /api/clients/{no}/events；- 为标准输入 as for that operation; - for standard input
  --conclude FILE   JSON，同 POST /api/reassessments/{no}/conclusion；- 为标准输入 likewise
  --key KEY         Idempotency-Key`;

type List = AnswerOf<typeof listReassessments>;
type Whole = AnswerOf<typeof getReassessment>;
type Changes = AnswerOf<typeof listClientEvents>;
type Answer = List | { whole: Whole } | { changes: Changes['data'] };

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
    paged: true,
    words: { min: 0, max: 1 },
    people: true,
    run: act,
    show: (answer: Answer, { say, label, nameOf }) => {
      if ('changes' in answer) {
        const heads = [say('编号', 'Id'), say('事项', 'Kind'), say('发生', 'On'), say('得知', 'Learnt')];
        return renderTable(
          [...heads, say('处理', 'Asks for'), say('重新评估', 'Re-assessment')],
          answer.changes.map(({ id, kind, on, learnedOn, weight, reassessmentNo }) => [
            id,
            label('clientEvent', kind),
            on,
            learnedOn,
            weight === null ? '–' : label('changeWeight', weight),
            reassessmentNo ?? '–',
          ]),
        );
      }
      const rows = 'whole' in answer ? [answer.whole] : answer.data;
      const heads = [say('编号', 'No.'), say('客户', 'Client'), say('事项', 'Kind'), say('处理', 'Asks for')];
      const table = renderTable(
        [...heads, say('状态', 'State'), say('应完成', 'Due'), say('经办', 'Manager')],
        rows.map(({ no, clientNo, kind, weight, status, dueOn, late, managerUsername }) => [
          no,
          clientNo,
          label('clientEvent', kind),
          label('changeWeight', weight),
          label('reassessmentStatus', status),
          late ? `${dueOn} ${say('逾期', 'late')}` : dueOn,
          nameOf(managerUsername),
        ]),
      );
      return [table, ...('whole' in answer ? detail(answer.whole, say, label) : [])].join('\n');
    },
  });
}

type Say = (zh: string, en: string) => string;

const CASE_STATUS = {
  APPLICATION: 'stage',
  LOAN: 'loanStatus',
  FACILITY: 'facilityStatus',
  COMMITMENT: 'commitmentStatus',
} as const satisfies Record<Whole['cases'][number]['kind'], LabelKind>;

const detail = ({ cases, measures, grounds }: Whole, say: Say, label: ClientContext['label']): string[] => [
  renderTable(
    [say('业务', 'Case'), say('编号', 'No.'), say('身份', 'As'), say('状态', 'State'), say('金额', 'Amount')],
    cases.map(({ kind, no, as, status, amount }) => [
      label('changeCaseKind', kind),
      no,
      label('changeRole', as),
      label(CASE_STATUS[kind], status),
      amount,
    ]),
  ),
  renderTable(
    [say('措施', 'Measure'), say('业务', 'Case'), say('压缩后额度', 'Limit'), say('状态', 'State')],
    measures.map(({ kind, subjectNo, limit, status }) => [
      label('changeMeasure', kind),
      subjectNo,
      limit ?? '–',
      label('measureStatus', status),
    ]),
  ),
  ...(grounds === null ? [] : [`${say('评估依据', 'Grounds')}: ${grounds}`]),
];

/** Which options go with a client, with a re-assessment, and with the list. */
const OF_CLIENT = ['client', 'register'];
const OF_ONE = ['conclude', 'confirm', 'return'];
const OF_LIST = ['status', 'limit', 'cursor'];

function sound({ words: [no], option }: ClientContext): void {
  const given = (names: readonly string[]): string[] => names.filter((name) => option(name) !== undefined);
  const others =
    no !== undefined
      ? [...OF_CLIENT, ...OF_LIST]
      : [...OF_ONE, ...(option('client') === undefined ? OF_CLIENT : OF_LIST)];
  if (given(others).length > 0 || given(OF_ONE).length > 1) throw new UsageError(HELP.split('\n')[0]);
}

async function act(context: ClientContext): Promise<Answer> {
  const { api, words, option, page } = context;
  sound(context);
  const key = option('key');
  const [no] = words;
  const [client, register] = [option('client'), option('register')];
  if (client !== undefined) {
    const params = { no: client };
    const answer =
      register === undefined
        ? await api.call(listClientEvents, { params })
        : await api.call(recordClientEvent, { params, body: await readJson(register), key });
    return { changes: answer.data };
  }
  if (no === undefined) return api.call(listReassessments, { query: { ...page, status: option('status') } });
  const params = { no };
  const conclude = option('conclude');
  if (conclude !== undefined)
    return { whole: await api.call(concludeReassessment, { params, body: await readJson(conclude), key }) };
  const confirm = option('confirm');
  const comment = confirm ?? option('return');
  if (comment === undefined) return { whole: await api.call(getReassessment, { params }) };
  return {
    whole: await api.call(confirmReassessment, { params, body: { agree: confirm !== undefined, comment }, key }),
  };
}
