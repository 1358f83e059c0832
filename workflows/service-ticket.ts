import { continueAsNew, proxyLocalActivities } from '@temporalio/workflow';
import type { ServiceTicketActivities } from '../activities/service-ticket';
import {
  serviceTicketUpdates,
  type ActOnServiceTicket,
  type ServiceTicketInput,
  type ServiceTicketView,
} from '../src/contracts/messages/service-ticket';
import { BusinessClock } from './clock';
import { keepDays } from './kept-days';

const { recordServiceTicket, pressServiceTicket } = proxyLocalActivities<ServiceTicketActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
  summary: '服务工单 record a step of the ticket',
});

/** One thing a client asked for, until it is answered and the answer stands. */
export function serviceTicket(input: ServiceTicketInput): Promise<void> {
  return keepDays<ActOnServiceTicket, ServiceTicketView>({
    no: input.ticketNo,
    clock: new BusinessClock(input.clockOffsetMs),
    update: serviceTicketUpdates.act,
    record: (command, at) => recordServiceTicket(input, command, at),
    press: (at) => pressServiceTicket(input, at),
    details: (nextOn) => details(input, nextOn),
    again: () => continueAsNew<typeof serviceTicket>(input),
  });
}

/** Markdown for the Temporal UI; no personal data. */
const details = ({ ticketNo }: ServiceTicketInput, nextOn: string | null): string =>
  [
    `### 服务工单 Service ticket · ${ticketNo}`,
    nextOn === null ? '已了结 nothing is open' : `下次提醒 next reminder: **${nextOn}**`,
  ].join('\n');
