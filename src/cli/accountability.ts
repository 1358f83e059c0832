import {
  askAccountability,
  getAccountability,
  listAccountability,
  stepAccountability,
} from '../contracts/http/accountability';
import type { AnswerOf } from '../contracts/http/operation';
import { readJson, runClientCommand, UsageError, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai accountability [NO] [--ask FILE | --step FILE] [--status STATUS] [--loan NO]

责任认定（保密）：台账、提出、立案、认定、陈述、结论、复议。当事人仅见本人部分，每次查看留痕。
Who answers for a loan that went wrong, in confidence: the register, and each step. The concerned see their own part.

  --status STATUS   DUE | OPENED | HEARING | CONCLUDED | CLOSED
  --loan NO         某笔贷款的 those about a loan
  --ask FILE        JSON，同 POST /api/accountability-cases；- 为标准输入 - for standard input
  --step FILE       JSON，同 POST /api/accountability-cases/{no}/steps，如 such as {"act":"OPEN","text":"立案"}
  --key KEY         Idempotency-Key`;

type List = AnswerOf<typeof listAccountability>;
type Full = AnswerOf<typeof getAccountability>;

/** `xindai accountability` */
export function runAccountability(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { status: 'string', loan: 'string', ask: 'string', step: 'string', key: 'string' },
    words: { min: 0, max: 1 },
    paged: true,
    people: true,
    run: act,
    show: (answer: List | Full, context) => {
      const { say, label } = context;
      const heads = say('案号 贷款 起因 环节 提出日 距期限', 'case loan cause step since left');
      const rows = ('data' in answer ? answer.data : [answer]).map((one) => [
        one.no,
        one.loanNo,
        one.cause === null ? '–' : label('accountabilityAct', one.cause),
        label('accountabilityStatus', one.status),
        one.askedOn,
        one.daysLeft === null ? '–' : String(one.daysLeft),
      ]);
      const people = 'data' in answer ? [] : answer.people.map((one) => lineOf(one, context));
      return [renderTable(heads.split(' '), rows), ...people].join('\n');
    },
  });
}

function lineOf(
  { username, bears, unproved, finding }: Full['people'][number],
  { say, label, nameOf }: ClientContext,
): string {
  const borne = bears.map(({ stage, order }) => `${label('loanStage', stage)}-${String(order)}`).join(' ');
  const duties = unproved.map(({ duty }) => label('stageDuty', duty)).join(' ');
  const found =
    finding === null
      ? '–'
      : [
          label('findingOutcome', finding.outcome),
          finding.measure === null ? '' : label('accountabilityMeasure', finding.measure),
        ]
          .join(' ')
          .trim();
  return `${nameOf(username)}  ${borne}  ${duties === '' ? '' : `${say('档案未能证明', 'not proved by the file')}: ${duties}  `}${found}`;
}

async function act({ api, words: [no], option, page }: ClientContext): Promise<List | Full> {
  const [ask, step, key] = [option('ask'), option('step'), option('key')];
  if (ask !== undefined && no === undefined) return api.call(askAccountability, { body: await readJson(ask), key });
  if (no === undefined) {
    if (step !== undefined) throw new UsageError(HELP.split('\n')[0]);
    return api.call(listAccountability, { query: { ...page, status: option('status'), loanNo: option('loan') } });
  }
  if (ask !== undefined) throw new UsageError(HELP.split('\n')[0]);
  if (step === undefined) return api.call(getAccountability, { params: { no } });
  return api.call(stepAccountability, { params: { no }, body: await readJson(step), key });
}
