import { listFeedback } from '../contracts/http/feedback';
import type { AnswerOf } from '../contracts/http/operation';
import { getTicket, listTickets, openTicket, stepTicket } from '../contracts/http/service-tickets';
import { listSurveysDue, recordSurvey } from '../contracts/http/surveys';
import { runClientCommand, UsageError, type ClientContext } from './client-command';
import { picked } from './picked';
import { renderTable } from './table';

const HELP = `用法 Usage: xindai service tickets [NO] [--open KIND --client NO --request TEXT | --act ACT --text TEXT]
             xindai service surveys [OCCASION SUBJECT --score N [--comment TEXT] | --unreached]
             xindai service feedback [--status STATUS]

客户服务：服务工单（登记、办理）、满意度回访（待回访、登记）、需求反馈（清单；办理用 xindai api answerFeedback）。
Service to clients: tickets, whom to ask how content they are, and what they want otherwise.

  --late             只看逾期工单 only tickets that are late
  --status STATUS    只看某状态 only those in a state
  --open KIND        QUESTION | PAPERS | DATA_CHANGE | REPAYMENT | RENEWAL | PERSONAL | OTHER [--loan NO] [--owner USERNAME]
  --act ACT          ASSIGN（--owner）| NOTE | ANSWER | REOPEN | CLOSE | WITHDRAW
  --score N          1 至 5，2 分及以下须写 --comment 1 to 5; 2 and less with its --comment
  --unreached        未联系上 nobody answered
  --key KEY          Idempotency-Key`;

type Tickets = AnswerOf<typeof listTickets>;
type Ticket = AnswerOf<typeof getTicket>;
type Due = AnswerOf<typeof listSurveysDue>;
type Wishes = AnswerOf<typeof listFeedback>;
type Answer = Tickets | Ticket | Due | Wishes;

/** `xindai service` */
export function runService(args: string[]): Promise<number> {
  return runClientCommand(args, {
    help: HELP,
    options: {
      late: 'boolean',
      status: 'string',
      open: 'string',
      client: 'string',
      loan: 'string',
      request: 'string',
      owner: 'string',
      act: 'string',
      text: 'string',
      score: 'string',
      comment: 'string',
      unreached: 'boolean',
      key: 'string',
    },
    paged: true,
    words: { min: 1, max: 3 },
    run: (context) => {
      switch (context.words[0]) {
        case 'tickets':
          return tickets(context);
        case 'surveys':
          return surveys(context);
        case 'feedback':
          return context.api.call(listFeedback, { query: { ...context.page, status: context.option('status') } });
        default:
          throw new UsageError(HELP.split('\n')[0]);
      }
    },
    people: true,
    show,
  });
}

function tickets(context: ClientContext): Promise<Tickets | Ticket> {
  const {
    api,
    words: [, no],
    option,
    flag,
    page,
  } = context;
  const [kind, act, key] = [option('open'), option('act'), option('key')];
  if (kind !== undefined) {
    const fields = { client: 'clientNo', loan: 'loanNo', request: 'request', owner: 'owner' };
    return api.call(openTicket, { body: { kind, ...picked(context, fields) }, key });
  }
  if (no === undefined) {
    if (act !== undefined) throw new UsageError(HELP.split('\n')[0]);
    return api.call(listTickets, {
      query: { ...page, status: option('status'), late: flag('late') ? 'true' : undefined },
    });
  }
  if (act === undefined) return api.call(getTicket, { params: { no } });
  return api.call(stepTicket, {
    params: { no },
    body: { act, ...picked(context, { owner: 'owner', text: 'text' }) },
    key,
  });
}

function surveys(context: ClientContext): Promise<Due> {
  const {
    api,
    words: [, occasion, subjectNo],
    option,
    flag,
    page,
  } = context;
  if (occasion === undefined) return api.call(listSurveysDue, { query: page });
  const score = option('score');
  if (subjectNo === undefined || (score === undefined) !== flag('unreached'))
    throw new UsageError('--score N | --unreached');
  const said =
    score === undefined
      ? { outcome: 'UNREACHED' }
      : { outcome: 'ANSWERED', score: Number(score), ...picked(context, { comment: 'comment' }) };
  return api.call(recordSurvey, { body: { occasion, subjectNo, ...said }, key: option('key') });
}

function show(answer: Answer, { say, label, nameOf, words: [what] }: ClientContext): string {
  if (what === 'surveys') {
    const heads = say('业务 编号 日期 客户 管户人 已试', 'event number on client manager tries');
    const rows = (answer as Due).data.map(({ occasion, subjectNo, on, clientMasked, managerUsername, attempts }) => [
      label('surveyOccasion', occasion),
      subjectNo,
      on,
      clientMasked,
      nameOf(managerUsername),
      String(attempts),
    ]);
    return renderTable(heads.split(' '), rows);
  }
  if (what === 'feedback') {
    const heads = say('编号 事项 状态 内容 答复', 'no topic state text reply');
    const rows = (answer as Wishes).data.map(({ no, topic, status, text, reply }) => [
      no,
      label('feedbackTopic', topic),
      label('feedbackStatus', status),
      text,
      reply ?? '–',
    ]);
    return renderTable(heads.split(' '), rows);
  }
  const found = answer as Tickets | Ticket;
  const heads = say('编号 类型 客户 状态 办理人 期限 需求', 'no kind client state owner due request');
  const rows = ('data' in found ? found.data : [found]).map(
    ({ no, kind, clientMasked, status, owner, dueOn, request }) => [
      no,
      label('ticketKind', kind),
      clientMasked,
      label('ticketStatus', status),
      nameOf(owner),
      dueOn,
      request,
    ],
  );
  const steps =
    'data' in found
      ? []
      : found.steps.map(({ act, by, on, text }) => `${on} ${nameOf(by)} ${label('ticketAct', act)} ${text}`);
  return [renderTable(heads.split(' '), rows), ...steps].join('\n');
}
