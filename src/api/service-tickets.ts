import * as contract from '../contracts/http/service-tickets';
import type { AnswerOf } from '../contracts/http/operation';
import type { ActOnServiceTicket } from '../contracts/messages/service-ticket';
import { branchScope } from '../domain/access/access';
import { businessDate } from '../domain/business-time';
import { daysBetween } from '../domain/date';
import { maskName } from '../domain/identity/masking';
import { mayActOnTicket, TICKET_ACTS } from '../domain/service/ticket';
import { actOnServiceTicket } from '../gateways/service-ticket-acts';
import { nextNumber } from '../store/numbers';
import { once } from '../store/once';
import type { Page, PageRequest } from '../store/paging';
import { countTickets, findTicket, listTickets, stepsOfTicket, type TicketRecord } from '../store/service/tickets-read';
import type { ApiDeps } from './deps';
import { answered } from './support/command';
import { exported } from './support/exporting';
import type { WireRow } from './support/list-file';
import { notFound } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import { visibleClient } from './support/visible-client';

type Full = AnswerOf<typeof contract.getTicket>;
type Row = AnswerOf<typeof contract.listTickets>['data'][number];

/** 服务工单: what a client asks for, whose it is and by when he is answered. */
export function serviceTickets(deps: ApiDeps): Route[] {
  const { prisma, pool, temporal, config } = deps;
  const visible = async (no: string, { actor }: Session): Promise<TicketRecord> => {
    const found = await findTicket(pool, no, branchScope(actor.branchCode));
    if (found === null) throw notFound('serviceTicket');
    return found;
  };
  const full = async (no: string, session: Session): Promise<Full> => {
    const found = await visible(no, session);
    return {
      ...rowOf(found),
      steps: await stepsOfTicket(prisma, no),
      may: TICKET_ACTS.filter((act) => mayActOnTicket(found, act, session.actor).allowed),
    };
  };
  const act = async (
    about: { ticketNo: string; branchCode: string; clockOffsetMs: number },
    step: ActOnServiceTicket['step'],
    { session, commandId }: { session: Session; commandId: string },
  ): Promise<Full> => {
    const command = { commandId, actor: session.actor, step };
    await answered(temporal, () => actOnServiceTicket(temporal, about, command, config.TASK_QUEUE));
    return full(about.ticketNo, session);
  };

  return [
    route(contract.openTicket, async ({ body, session, commandId }) => {
      const { clientNo, kind, request, loanNo = null, owner = session.actor.username } = body;
      const { branchCode } = await visibleClient(pool, clientNo, session);
      if (loanNo !== null && (await prisma.loan.count({ where: { no: loanNo, clientNo } })) === 0)
        throw notFound('loan');
      const on = businessDate(Date.now());
      // The number first: asked again with the same key it is the same ticket.
      const { result: ticketNo } = await once(prisma, `service-ticket/${commandId}`, (tx) => nextNumber(tx, 'SK', on));
      const asked = { kind, clientNo, loanNo, request, owner };
      return act({ ticketNo, branchCode, clockOffsetMs: 0 }, { act: 'OPEN', asked }, { session, commandId });
    }),
    route(contract.listTickets, async ({ query: { late, ...query }, session }) => {
      const filter = { ...query, lateOn: late === undefined ? undefined : businessToday() };
      const page = await listTickets(pool, branchScope(session.actor.branchCode), filter);
      return { ...page, data: page.data.map(rowOf) };
    }),
    route(contract.exportServiceTickets, (ask) => {
      const { format: _format, columns: _columns, ...filter } = ask.body;
      const { late, ...rest } = filter;
      const branch = branchScope(ask.session.actor.branchCode);
      const wanted = { ...rest, lateOn: late === undefined ? undefined : businessToday() };
      const page = async (at: PageRequest): Promise<Page<WireRow>> => {
        const found = await listTickets(pool, branch, { ...wanted, ...at });
        return { ...found, data: found.data.map(rowOf) };
      };
      return exported(deps, { list: 'service-tickets', count: () => countTickets(pool, branch, wanted), page }, ask);
    }),
    route(contract.getTicket, ({ params, session }) => full(params.no, session)),
    route(contract.stepTicket, async ({ params: { no }, body, session, commandId }) => {
      const { branchCode, clockOffsetMs } = await visible(no, session);
      return act({ ticketNo: no, branchCode, clockOffsetMs }, body, { session, commandId });
    }),
  ];
}

function rowOf({ clientKind, clientName, clockOffsetMs, ...rest }: TicketRecord): Row {
  return {
    ...rest,
    clientMasked: maskName(clientKind, clientName),
    daysLeft: rest.status === 'OPEN' ? daysBetween(businessToday(clockOffsetMs), rest.dueOn) : null,
  };
}
