import { getComplaint, listComplaints, stepComplaint, takeInComplaint } from '../contracts/http/complaints';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai complaint [NO] [--take TYPE --summary TEXT --demand TEXT | --act ACT --text TEXT]

投诉：登记簿、登记、查看、办理。
Complaints: the register; take one in, see it, work on it.

  --late               只看逾期 only those that are late
  --take TYPE          COLLECTION | RATE_AND_FEES | PROCESS | STAFF | PRIVACY | CREDIT_RECORD | SALES | OTHER
  --channel C          COUNTER（默认 default）| HOTLINE | LETTER | ONLINE | REGULATOR
  --complainant C      CLIENT（默认 default）| AGENT | THIRD_PERSON
  --client NO  --loan NO  --case ID
  --name TEXT  --contact TEXT  --authority TEXT
  --received DATE      收到日期 the day it was received
  --accused USERNAME   被投诉人 whom it is about
  --act ACT            ACCEPT | REASSIGN | DISMISS | WITHDRAW | NAME | NOTE | EXTEND | ANSWER | CLOSE
  --handler USERNAME   处理人 of ACCEPT, REASSIGN
  --told HOW           NOTICE | CALL | LETTER | FACE_TO_FACE
  --finding F          UPHELD | PARTLY_UPHELD | NOT_UPHELD    --remedy R  APOLOGY | CORRECTION | REFUND | COMPENSATION
  --root-cause C       of CLOSE
  --key KEY            Idempotency-Key`;

type List = AnswerOf<typeof listComplaints>;
type Full = AnswerOf<typeof getComplaint>;

/** `xindai complaint` */
export function runComplaint(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      late: 'boolean',
      take: 'string',
      channel: 'string',
      complainant: 'string',
      client: 'string',
      loan: 'string',
      case: 'string',
      name: 'string',
      contact: 'string',
      authority: 'string',
      received: 'string',
      accused: 'string',
      summary: 'string',
      demand: 'string',
      act: 'string',
      text: 'string',
      handler: 'string',
      told: 'string',
      finding: 'string',
      remedy: 'string',
      'root-cause': 'string',
      key: 'string',
    },
    paged: true,
    words: { min: 0, max: 1 },
    people: true,
    run: act,
    show: (answer: List | Full, { say, label, nameOf }) => {
      const rows = 'data' in answer ? answer.data : [answer];
      const heads = [say('投诉', 'Complaint'), say('类型', 'Type'), say('状态', 'Status'), say('处理人', 'Handler')];
      return renderTable(
        [...heads, say('最迟答复', 'Answer by')],
        rows.map(({ no, type, status, handler, answerBy }) => [
          no,
          label('complaintType', type),
          label('complaintStatus', status),
          handler === null ? '–' : nameOf(handler),
          answerBy,
        ]),
      );
    },
  });
}

function act({ api, words: [no], option, flag, page }: ClientContext): Promise<List | Full> {
  const key = option('key');
  const given = (...names: string[]): Record<string, string> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = option(name);
        return value === undefined ? [] : [[FIELDS[name] ?? name, value]];
      }),
    );
  const [type, step] = [option('take'), option('act')];
  if (type !== undefined) {
    const about = given('client', 'loan', 'case', 'name', 'contact', 'authority', 'received', 'summary', 'demand');
    const accused = option('accused');
    const who = { channel: option('channel') ?? 'COUNTER', complainant: option('complainant') ?? 'CLIENT' };
    return api.call(takeInComplaint, {
      body: { type, ...who, ...about, ...(accused === undefined ? {} : { accused: [accused] }) },
      key,
    });
  }
  if (no === undefined)
    return api.call(listComplaints, { query: { ...page, ...(flag('late') ? { late: 'true' } : {}) } });
  if (step === undefined) return api.call(getComplaint, { params: { no } });
  const remedy = option('remedy');
  const more = given('text', 'handler', 'told', 'finding', 'root-cause');
  const accused = option('accused');
  return api.call(stepComplaint, {
    params: { no },
    body: {
      act: step,
      ...more,
      ...(accused === undefined ? {} : { username: accused }),
      ...(remedy === undefined ? {} : { remedies: [remedy] }),
    },
    key,
  });
}

const FIELDS: Readonly<Record<string, string>> = {
  client: 'clientNo',
  loan: 'loanNo',
  case: 'caseId',
  received: 'receivedOn',
  'root-cause': 'rootCause',
};
