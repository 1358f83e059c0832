import type { TicketAct, TicketKind, TicketState } from '../../domain/service/ticket';
import type { Command, WorkflowStart } from './common';

/** The ticket whose days a workflow keeps. */
export interface ServiceTicketInput extends WorkflowStart {
  ticketNo: string;
  branchCode: string;
}

/** What a client asks for. */
export interface TicketAsked {
  kind: TicketKind;
  clientNo: string;
  loanNo: string | null;
  request: string;
  owner: string;
}

export interface ActOnServiceTicket extends Command {
  step:
    | { act: 'OPEN'; asked: TicketAsked }
    | { act: 'ASSIGN'; owner: string; text: string }
    | { act: Exclude<TicketAct, 'ASSIGN'>; text: string };
}

export interface ServiceTicketView {
  status: TicketState | null;
  nextOn: string | null;
}

export const serviceTicketUpdates = { act: 'act' } as const;
