import type { AnswerOf } from '../contracts/http/operation';
import {
  concludeSuspicion,
  getSuspicion,
  listSuspicions,
  noteSuspicion,
  reportSuspicion,
} from '../contracts/http/suspicions';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { picked } from './picked';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai suspicion [NO] [--report KIND --reasons TEXT | --note TEXT | --conclude OUTCOME --text TEXT]

可疑报告（保密）：本人报告的；风险人员看全部。每次查看留痕。
Reports of something suspicious, in confidence: one's own; all of them for risk officers. Every look is on record.

  --status STATUS   只看某状态 only those in a state
  --report KIND     MONEY_LAUNDERING | FRAUD | FORGED_PAPERS | STAFF | OTHER
                    [--client NO] [--application NO] [--loan NO] [--about USERNAME] --reasons TEXT [--evidence TEXT]
  --note TEXT       补充情况 what became known
  --conclude OUTCOME  FILED | ESCALATED | DISMISSED，上报须有 --reference FILED needs its --reference
  --key KEY         Idempotency-Key`;

type List = AnswerOf<typeof listSuspicions>;
type Full = AnswerOf<typeof getSuspicion>;

/** `xindai suspicion` */
export function runSuspicion(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      status: 'string',
      report: 'string',
      client: 'string',
      application: 'string',
      loan: 'string',
      about: 'string',
      reasons: 'string',
      evidence: 'string',
      note: 'string',
      conclude: 'string',
      text: 'string',
      reference: 'string',
      key: 'string',
    },
    paged: true,
    words: { min: 0, max: 1 },
    people: true,
    run: act,
    show: (answer: List | Full, { say, label, nameOf }) => {
      const heads = say('编号 类型 状态 报告人 报告日 最迟评估', 'no kind state reporter reported assess');
      const rows = ('data' in answer ? answer.data : [answer]).map(
        ({ no, kind, status, reportedBy, reportedOn, assessBy, late }) => [
          no,
          label('suspicionKind', kind),
          label('suspicionStatus', status),
          nameOf(reportedBy),
          reportedOn,
          late ? say(`${assessBy} 逾期`, `${assessBy} late`) : assessBy,
        ],
      );
      const steps =
        'data' in answer
          ? []
          : answer.steps.map(({ act: what, by, on, text }) => `${on} ${nameOf(by)} ${what} ${text}`);
      const story = 'data' in answer ? [] : [answer.reasons, answer.evidence].filter((line) => line !== '');
      return [renderTable(heads.split(' '), rows), ...story, ...steps].join('\n');
    },
  });
}

function act(context: ClientContext): Promise<List | Full> {
  const {
    api,
    words: [no],
    option,
  } = context;
  const [kind, text, outcome, key] = [option('report'), option('note'), option('conclude'), option('key')];
  if (kind !== undefined) {
    const about = { client: 'clientNo', application: 'applicationNo', loan: 'loanNo', about: 'about' };
    const body = { kind, ...picked(context, { ...about, reasons: 'reasons', evidence: 'evidence' }) };
    return api.call(reportSuspicion, { body, key });
  }
  if (no === undefined) {
    if (text !== undefined || outcome !== undefined) throw new UsageError(HELP.split('\n')[0]);
    return api.call(listSuspicions, { query: { ...context.page, status: option('status') } });
  }
  const params = { no };
  if (text !== undefined) return api.call(noteSuspicion, { params, body: { text }, key });
  if (outcome === undefined) return api.call(getSuspicion, { params });
  const body = { outcome, ...picked(context, { text: 'text', reference: 'reference' }) };
  return api.call(concludeSuspicion, { params, body, key });
}
