import { mayDo, mayServe } from '../access/access';
import { addDays, type IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** What a client asks to have done (DUTIES 68, 70): a question, a paper, changed data, help with paying, renewal, a personal service. */
export const TICKET_KINDS = ['QUESTION', 'PAPERS', 'DATA_CHANGE', 'REPAYMENT', 'RENEWAL', 'PERSONAL', 'OTHER'] as const;
export type TicketKind = (typeof TICKET_KINDS)[number];
export const TICKET_STATES = ['OPEN', 'ANSWERED', 'CLOSED', 'WITHDRAWN'] as const;
export type TicketState = (typeof TICKET_STATES)[number];
export const TICKET_ACTS = ['ASSIGN', 'NOTE', 'ANSWER', 'REOPEN', 'CLOSE', 'WITHDRAW'] as const;
export type TicketAct = (typeof TICKET_ACTS)[number];

/** Working days until the answer, by what is asked: 示例参数，需按本行制度调整 [CONV]. */
export const TICKET_DAYS: Readonly<Record<TicketKind, number>> = {
  QUESTION: 2,
  PAPERS: 3,
  DATA_CHANGE: 3,
  REPAYMENT: 2,
  RENEWAL: 5,
  PERSONAL: 3,
  OTHER: 3,
};
/** An answer that the client does not send back in so many days stands: 示例参数，需按本行制度调整 [CONV]. */
export const TICKET_STANDS_AFTER = 5;

/** A ticket as it is judged. */
export interface Ticket {
  status: TicketState;
  branchCode: string;
  owner: string;
}
interface Person {
  username: string;
  roles: readonly string[];
  branchCode: string;
}

const FROM: Readonly<Record<TicketAct, TicketState>> = {
  ASSIGN: 'OPEN',
  NOTE: 'OPEN',
  ANSWER: 'OPEN',
  WITHDRAW: 'OPEN',
  REOPEN: 'ANSWERED',
  CLOSE: 'ANSWERED',
};
/** What is the owner's to do, and his manager's. */
const OWNERS: readonly TicketAct[] = ['ASSIGN', 'NOTE', 'ANSWER'];

/**
 * May this person do so with the ticket? Whoever serves the branch may say that the client is content, is not, or asks no
 * longer; the work itself is its owner's and the department manager's.
 * @example mayActOnTicket({ status: 'OPEN', branchCode: 'SB01', owner: 'li' }, 'ANSWER', { username: 'wang', roles: ['CLIENT_MANAGER'], branchCode: 'SB01' }).code // => 'TICKET_OF_ANOTHER'
 * @example mayActOnTicket({ status: 'ANSWERED', branchCode: 'SB01', owner: 'li' }, 'REOPEN', { username: 'wang', roles: ['CLIENT_MANAGER'], branchCode: 'SB01' }).allowed // => true
 */
export function mayActOnTicket({ status, branchCode, owner }: Ticket, act: TicketAct, person: Person): Verdict {
  const own = person.username === owner || mayDo(person.roles, 'SERVICE_DIRECT').allowed;
  return firstRefusal(
    () => mayDo(person.roles, 'SERVICE_WRITE'),
    () => mayServe(person.branchCode, branchCode),
    () => (status === FROM[act] ? ALLOWED : refused('TICKET_STATE', { status })),
    () => (own || !OWNERS.includes(act) ? ALLOWED : refused('TICKET_OF_ANOTHER', { owner })),
  );
}

/** One time that somebody is told of a ticket, or that it closes by itself. */
export interface TicketPress {
  what: 'REMIND' | 'LATE' | 'CLOSE';
  on: IsoDate;
}

/**
 * What happens by itself: the owner is reminded the day before and on the day, the department manager is told the day after,
 * and an answer that stands closes the ticket.
 * @example ticketPresses('OPEN', '2026-03-16', null) // => [{ what: 'REMIND', on: '2026-03-15' }, { what: 'REMIND', on: '2026-03-16' }, { what: 'LATE', on: '2026-03-17' }]
 * @example ticketPresses('ANSWERED', '2026-03-16', '2026-03-10') // => [{ what: 'CLOSE', on: '2026-03-15' }]
 */
export function ticketPresses(status: TicketState, dueOn: IsoDate, answeredOn: IsoDate | null): TicketPress[] {
  if (status === 'ANSWERED' && answeredOn !== null)
    return [{ what: 'CLOSE', on: addDays(answeredOn, TICKET_STANDS_AFTER) }];
  if (status !== 'OPEN') return [];
  return [
    { what: 'REMIND', on: addDays(dueOn, -1) },
    { what: 'REMIND', on: dueOn },
    { what: 'LATE', on: addDays(dueOn, 1) },
  ];
}

/**
 * The next day after `today` on which something happens by itself, or null.
 * @example nextTicketPressOn(ticketPresses('CLOSED', '2026-03-16', null), '2026-03-01') // => null
 */
export const nextTicketPressOn = (presses: readonly TicketPress[], today: IsoDate): IsoDate | null =>
  presses.find(({ on }) => on > today)?.on ?? null;
