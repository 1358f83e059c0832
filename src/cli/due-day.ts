import { listDueDays, requestDueDay } from '../contracts/http/due-day';
import type { AnswerOf } from '../contracts/http/operation';
import { runClientCommand, type ClientContext } from './client-command';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai due-day LOAN [DAY --reason TEXT --evidence TEXT]

申请变更每月还款日（1 至 28），审批后自下一期生效；不给日则列出该贷款的变更申请。
Asks that the instalments fall on another day of the month, once approved from the next one on. Without a day, lists what was asked.

  --evidence TEXT  客户书面申请存放处 where the client's application is filed
  --key KEY        Idempotency-Key`;

type Answer = { asked: AnswerOf<typeof requestDueDay> } | { list: AnswerOf<typeof listDueDays> };

/** `xindai due-day` */
export function runDueDay(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: { reason: 'string', evidence: 'string', key: 'string' },
    words: { min: 1, max: 2 },
    run: act,
    show: (answer: Answer, { say, label }) =>
      'asked' in answer
        ? say(`变更申请 ${answer.asked.approvalId} 已送审批`, `The change ${answer.asked.approvalId} went to approval`)
        : renderTable(
            [say('审批', 'Approval'), say('状态', 'State'), say('还款日', 'Day'), say('申请日', 'Asked on')],
            answer.list.data.map(({ approvalId, status, dueDay, requestedOn }) => [
              approvalId,
              label('approvalStatus', status),
              String(dueDay),
              requestedOn,
            ]),
          ),
  });
}

async function act({ api, words: [no = '', day], option }: ClientContext): Promise<Answer> {
  const params = { no };
  if (day === undefined) return { list: await api.call(listDueDays, { params }) };
  const body = { dueDay: Number(day), reason: option('reason'), evidence: option('evidence') };
  return { asked: await api.call(requestDueDay, { params, body, key: option('key') }) };
}
