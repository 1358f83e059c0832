import { addLawsuitCost, listLawsuits, openLawsuit, stepLawsuit } from '../contracts/http/lawsuits';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai lawsuit LOAN [SUIT] [--open --court TEXT --claim AMOUNT | --step STAGE | --cost KIND --amount AMOUNT] [--on DATE] [--document TEXT]

贷款的诉讼：查看、登记起诉、登记进展、登记费用。
Law suits of a loan: see them, file one, record a step or a cost.

  --on DATE          发生之日，默认为该贷款的业务日期 when it took effect (default: the loan's today)
  --procedure P      ORDINARY（默认 default）| SUMMARY
  --perform-by DATE  生效或调解：履行期限最后一日 last day for performance
  --case-no TEXT     法院案号 number of the court
  --note TEXT        说明 note
  --key KEY          Idempotency-Key`;

type Lawsuits = AnswerOf<typeof listLawsuits>;

/** `xindai lawsuit` */
export function runLawsuit(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      open: 'boolean',
      step: 'string',
      cost: 'string',
      court: 'string',
      claim: 'string',
      amount: 'string',
      on: 'string',
      procedure: 'string',
      'perform-by': 'string',
      'case-no': 'string',
      document: 'string',
      note: 'string',
      key: 'string',
    },
    words: { min: 1, max: 2 },
    run: act,
    show: (answer: Lawsuits, { say, language, label }) =>
      renderTable(
        [
          say('案件', 'Suit'),
          say('法院', 'Court'),
          say('金额', 'Claim'),
          say('进展', 'Stage'),
          say('期限', 'Deadline'),
        ],
        answer.data.map(({ no, court, claim, stage, duties }) => [
          no,
          court,
          claim,
          label('lawsuitStage', stage),
          duties.map(({ lastOn, title }) => `${lastOn} ${title[language]}`).join('; '),
        ]),
      ),
  });
}

async function act({ api, words: [no = '', lawsuitNo], option, flag }: ClientContext): Promise<Lawsuits> {
  const params = { no };
  const found = await api.call(listLawsuits, { params });
  const on = option('on') ?? found.today;
  const [key, document, note] = [option('key'), option('document'), option('note') ?? ''];
  if (flag('open')) {
    const suit = { court: option('court'), claim: option('claim'), procedure: option('procedure') ?? 'ORDINARY' };
    return api.call(openLawsuit, { params, body: { ...suit, filedOn: on, document, note }, key });
  }
  const [stage, cost] = [option('step'), option('cost')];
  if (stage === undefined && cost === undefined) return found;
  if (lawsuitNo === undefined) throw new UsageError(HELP.split('\n')[0]);
  const suit = { no, lawsuitNo };
  if (cost !== undefined) {
    const body = { cost, amount: option('amount'), paidOn: on, evidence: document };
    return api.call(addLawsuitCost, { params: suit, body, key });
  }
  const [performBy, courtCaseNo] = [option('perform-by'), option('case-no')];
  const more = {
    ...(performBy === undefined ? {} : { performBy }),
    ...(courtCaseNo === undefined ? {} : { courtCaseNo }),
  };
  return api.call(stepLawsuit, { params: suit, body: { stage, on, document, note, ...more }, key });
}
