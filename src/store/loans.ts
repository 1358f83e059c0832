import type { LoanView } from '../contracts/messages/servicing';
import { simulate, type LoanAccount } from '../domain/account';
import { entryFor, positionOf } from '../domain/ledger';
import { isOver } from '../domain/servicing/over';
import { RuleViolation } from '../domain/rule-violation';
import { sendMessages } from './collection-messages';
import type { PrismaClient } from './generated/client';
import { accountInput, viewOf, type WireEvent } from './loan-account';
import { accrualsOf } from './loan-accruals';
import { releaseWithDraw } from './facility-releases';
import { findEvent, lockLoan, readHistory, type LockedLoan } from './loan-events';
import { writePosting } from './loan-posting';
import { recordOf } from './loan-record';
import type { NoticeFact } from './notices';
import type { Tx } from './once';
import { openReleases } from './releases';

export { loadAccount, type WireEvent } from './loan-account';
export { openLoan } from './loan-opening';

/** Dated events to book; none books only what time has brought. */
export interface Booking {
  loanNo: string;
  /** Unique. A repeat writes nothing and gets what was booked then. */
  businessKey: string;
  events: readonly WireEvent[];
  /** Business date of the booking; never before that of an earlier one. */
  asOf: string;
  /** Why, for the journal. */
  cause: string;
  /** What, for the audit log. */
  action: string;
  actor: string;
  /** Why a person entered it, for the audit log. */
  reason?: string;
  /** What is told of it, and what is withdrawn. */
  tell?: (booked: Booked) => Telling;
}

/** A booking as those who tell of it see it. */
export interface Booked {
  before: LockedLoan;
  account: LoanAccount;
  view: LoanView;
}

export interface Telling {
  notices: NoticeFact[];
  /** What is written to the client about his arrears: it leaves as the rules of contact allow. */
  messages?: NoticeFact[];
  withdraw: { prefix: string; after: string } | null;
}

/** The key under which a payer's reference posts once. */
export const repaymentKey = (loanNo: string, reference: string): string => `loan-${loanNo}/repayment/${reference}`;
export const prepaymentKey = (loanNo: string, reference: string): string => `loan-${loanNo}/prepayment/${reference}`;

/**
 * Books events as of a business date: locks the loan, folds all its events anew, posts only what differs from what is
 * posted, and rewrites the read model. So a backdated or reversed event needs no special case, and nothing posted is
 * ever changed.
 * @throws RuleViolation when the account refuses an event (nothing is changed), or when the key was used for other ones.
 */
export async function bookEvents(tx: Tx, booking: Booking): Promise<LoanView> {
  const { loanNo, businessKey, events, cause, action, actor, reason } = booking;
  const before = await lockLoan(tx, loanNo);
  const history = await readHistory(tx, loanNo, businessKey);
  if (history.stored !== null) return repeated(tx, booking, history.stored);
  // The books of a loan never go back: a late booking is as of the day the loan has reached.
  const asOf = booking.asOf > before.bookedOn ? booking.asOf : before.bookedOn;
  const input = accountInput(before.terms, [...history.events, ...events], asOf);
  const account = simulate(input);
  const view = viewOf(loanNo, before.terms, account);
  const position = positionOf(account);
  const { messages = [], ...told } = booking.tell?.({ before, account, view }) ?? { notices: [], withdraw: null };
  await sendMessages(tx, messages, { clientNo: before.clientNo, caseId: null, by: actor, today: asOf });
  await writePosting(tx, {
    loanNo,
    businessKey,
    on: asOf,
    cause,
    action,
    actor,
    events,
    lines: entryFor(before.position, position),
    record: recordOf(view, account, position),
    accruals: accrualsOf(input, view, before.accruals),
    ...told,
    result: view,
    detail: {
      status: view.status,
      dueFen: view.dueFen,
      daysOverdue: view.daysOverdue,
      ...(reason === undefined ? {} : { reason }),
    },
  });
  if (isOver(view) && before.status !== 'SETTLED') {
    await openReleases(tx, loanNo, asOf, actor);
    await releaseWithDraw(tx, loanNo, asOf, actor);
  }
  return view;
}

/** `bookEvents` in a transaction of its own. */
export function book(prisma: PrismaClient, booking: Booking): Promise<LoanView> {
  return prisma.$transaction((tx) => bookEvents(tx, booking));
}

/** Whether nothing is owed of it any more: settled, or written off and recovered in full. What is written off and owed goes on. */
export async function isLoanOver(prisma: PrismaClient, no: string): Promise<boolean> {
  const loan = await prisma.loan.findUnique({
    where: { no },
    select: { status: true, principalFen: true, dueFen: true },
  });
  return loan !== null && isOver({ ...loan, principalFen: Number(loan.principalFen), dueFen: Number(loan.dueFen) });
}

/** What a booking under this key answered, or null: for a repeat that finds the loan's workflow already ended. */
export async function findBooking(db: Tx | PrismaClient, businessKey: string): Promise<LoanView | null> {
  const effect = await db.effect.findUnique({ where: { businessKey } });
  return effect === null ? null : (effect.result as unknown as LoanView);
}

/** A repeat gets the first answer, unless it says something else under the same reference. */
async function repeated(tx: Tx, { businessKey, events }: Booking, stored: LoanView): Promise<LoanView> {
  const [event] = events;
  if (event === undefined) return stored;
  const first = await findEvent(tx, businessKey);
  const isSame = (['type', 'on', 'amount', 'full', 'mode'] as const).every((field) => first?.[field] === event[field]);
  if (!isSame)
    throw new RuleViolation('REFERENCE_NOT_UNIQUE', undefined, { reference: event.reference ?? businessKey });
  return stored;
}
