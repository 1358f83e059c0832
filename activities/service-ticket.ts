import type { Occasion } from '../src/contracts/messages/common';
import type {
  ActOnServiceTicket,
  ServiceTicketInput,
  ServiceTicketView,
} from '../src/contracts/messages/service-ticket';
import { refused } from '../src/domain/verdict';
import { once } from '../src/store/once';
import { pressServiceTicket } from '../src/store/service/ticket-days';
import { actOnTicket, openTicket, serviceTicketView } from '../src/store/service/tickets';
import { findActor } from '../src/store/users';
import type { ActivityDeps } from './deps';
import { recordedOrRefused, refuseUnless } from './refusal';

export interface ServiceTicketActivities {
  /** Judges and records what was done about a ticket, once. */
  recordServiceTicket(input: ServiceTicketInput, command: ActOnServiceTicket, at: Occasion): Promise<ServiceTicketView>;
  /** Does what is due by now, each once; answers with the next day, or null when nothing is open. */
  pressServiceTicket(input: ServiceTicketInput, at: Occasion): Promise<string | null>;
}

export function createServiceTicketActivities({ prisma }: ActivityDeps): ServiceTicketActivities {
  return {
    async recordServiceTicket(input, { commandId, actor, step }, at) {
      const work = once(prisma, `service-ticket-${input.ticketNo}/${commandId}`, async (tx) => {
        // What a message says of its sender's roles does not count; the user table does.
        const by = await findActor(tx, actor.username);
        if (by === null) {
          refuseUnless(refused('UNKNOWN_USER'));
          return null;
        }
        refuseUnless(
          step.act === 'OPEN'
            ? await openTicket(tx, input, step.asked, { ...at, by })
            : await actOnTicket(tx, input, step, { ...at, by }),
        );
        return null;
      });
      await recordedOrRefused(work);
      return serviceTicketView(prisma, input.ticketNo, at.today);
    },

    pressServiceTicket: (input, at) => prisma.$transaction((tx) => pressServiceTicket(tx, input, at)),
  };
}
