import type { Occasion } from '../src/contracts/messages/common';
import type {
  ActOnServiceTicket,
  ServiceTicketInput,
  ServiceTicketView,
} from '../src/contracts/messages/service-ticket';
import { pressServiceTicket } from '../src/store/service/ticket-days';
import { actOnTicket, openTicket, serviceTicketView } from '../src/store/service/tickets';
import type { ActivityDeps } from './deps';
import { recordAct } from './recorded-act';

export interface ServiceTicketActivities {
  /** Judges and records what was done about a ticket, once. */
  recordServiceTicket(input: ServiceTicketInput, command: ActOnServiceTicket, at: Occasion): Promise<ServiceTicketView>;
  /** Does what is due by now, each once; answers with the next day, or null when nothing is open. */
  pressServiceTicket(input: ServiceTicketInput, at: Occasion): Promise<string | null>;
}

export function createServiceTicketActivities({ prisma }: ActivityDeps): ServiceTicketActivities {
  return {
    async recordServiceTicket(input, { commandId, actor, step }, at) {
      await recordAct(prisma, `service-ticket-${input.ticketNo}/${commandId}`, actor, (tx, by) =>
        step.act === 'OPEN'
          ? openTicket(tx, input, step.asked, { ...at, by })
          : actOnTicket(tx, input, step, { ...at, by }),
      );
      return serviceTicketView(prisma, input.ticketNo, at.today);
    },

    pressServiceTicket: (input, at) => prisma.$transaction((tx) => pressServiceTicket(tx, input, at)),
  };
}
