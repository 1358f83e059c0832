import { WAIVABLE } from '../domain/restructuring/restructuring';
import { listWaivers, requestWaiver } from '../contracts/http/waivers';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai waive LOAN [--penalty AMOUNT] [--compound AMOUNT] [--fee AMOUNT] [--interest AMOUNT] --ground GROUND --reason TEXT --evidence TEXT

申请减免应还款项，逐级审批后入账；不给金额则列出该贷款的减免申请。
Asks that something due be given up; it is booked once it has been approved. Without an amount, lists what was asked.

  --ground GROUND  BANK_ERROR | DISPUTE | SETTLEMENT | HARDSHIP
  --evidence TEXT  依据材料存放处 where what shows it is filed
  --key KEY        Idempotency-Key`;

type Answer = { asked: AnswerOf<typeof requestWaiver> } | { list: AnswerOf<typeof listWaivers> };

/** `xindai waive` */
export function runWaive(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      penalty: 'string',
      compound: 'string',
      fee: 'string',
      interest: 'string',
      ground: 'string',
      reason: 'string',
      evidence: 'string',
      key: 'string',
    },
    words: { min: 1, max: 1 },
    run: waive,
    show: (answer: Answer, { say, label }) =>
      'asked' in answer
        ? say(`减免申请 ${answer.asked.approvalId} 已送审批`, `The waiver ${answer.asked.approvalId} went to approval`)
        : renderTable(
            [say('审批', 'Approval'), say('状态', 'State'), say('减免', 'Waived'), say('申请日', 'Asked on')],
            answer.list.data.map(({ approvalId, status, waivers, requestedOn }) => [
              approvalId,
              label('approvalStatus', status),
              waivers.map(({ component, amount }) => `${component} ${amount}`).join(', '),
              requestedOn,
            ]),
          ),
  });
}

async function waive({ api, words: [no = ''], option }: ClientContext): Promise<Answer> {
  const params = { no };
  const waivers = WAIVABLE.flatMap((component) => {
    const amount = option(component.toLowerCase());
    return amount === undefined ? [] : [{ component, amount }];
  });
  if (waivers.length === 0) return { list: await api.call(listWaivers, { params }) };
  const body = { waivers, ground: option('ground'), reason: option('reason'), evidence: option('evidence') };
  return { asked: await api.call(requestWaiver, { params, body, key: option('key') }) };
}
