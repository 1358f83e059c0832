import { remindersDue, contactInstant, type Reminders } from '../domain/servicing/alarm';
import { addDays } from '../domain/date';
import { withinHours } from '../domain/notice/preference';
import type { TemplateName } from '../domain/notice/catalogue';
import type { WireEvent } from './loan-account';
import type { Booked, Telling } from './loans';
import { toClient, toStaff, type NoticeFact } from './notices';

/** What a booking is told of with. */
export interface TellingFacts {
  businessKey: string;
  events: readonly WireEvent[];
  /** Business instant. */
  at: string;
  clockOffsetMs: number;
  /** Present when an alarm books: then reminders may be due. */
  reminders: (Reminders & { today: string }) | null;
  /** The last instalment whose reminders are planned: a prepayment changes their amount. */
  reminded: number;
  /** The one notice that stands for all events of the booking. */
  as?: 'loan-restructured';
}

/** Who is told what of a booking, and which reminders have lost their reason. */
export function tellingOf(facts: TellingFacts, booked: Booked): Telling {
  const { account, view } = booked;
  const notices = [...ofEvents(facts, booked), ...ofChange(facts, booked)];
  const messages = ofArrears(facts, booked);
  if (facts.reminders === null)
    return { notices: [...notices, ...remindAgain(facts, booked)], messages, withdraw: withdrawn(facts, booked) };
  const { today } = facts.reminders;
  if (remindersDue(view, facts.reminders, today)) notices.push(...remindersOf(facts, booked));
  const due = account.schedule.find(({ dueOn }) => dueOn === today);
  if (due && due.paidOn === null && due.total > 0) {
    notices.push(
      ...client(
        facts,
        booked,
        'instalment-due',
        // Of one in arrears the instalment alone: what is overdue is for collection to speak of.
        { number: due.number, dueOn: today, amountFen: view.status === 'OVERDUE' ? due.total : view.dueFen },
        contactAt(facts, booked, today),
      ),
    );
  }
  return { notices, messages, withdraw: null };
}

function ofEvents(facts: TellingFacts, booked: Booked): NoticeFact[] {
  if (facts.as !== undefined) return newTerms(facts, booked, facts.as);
  return [...ofWaiver(facts, booked), ...ofEach(facts, booked)];
}

/** One letter for all that was given up at once. */
function ofWaiver(facts: TellingFacts, booked: Booked): NoticeFact[] {
  const { view, account } = booked;
  const given = new Set(facts.events.filter(({ type }) => type === 'WAIVER').map(({ reference }) => reference ?? null));
  const amountFen = account.transactions
    .filter(({ type, reference }) => type === 'WAIVER' && given.has(reference))
    .reduce((total, { amount }) => total + amount, 0);
  const params = { waivedOn: view.asOf, amountFen, dueFen: view.dueFen };
  return amountFen === 0 ? [] : client(facts, booked, 'amount-waived', params, contactAt(facts, booked, view.asOf));
}

function ofEach(facts: TellingFacts, booked: Booked): NoticeFact[] {
  return facts.events.flatMap((event) => {
    const made = booked.account.transactions.find(
      ({ type, on, reference }) => type === event.type && on === event.on && reference === (event.reference ?? null),
    );
    const amountFen = made?.amount ?? 0;
    switch (event.type) {
      case 'REPAYMENT':
      case 'PREPAYMENT':
        return client(facts, booked, 'repayment-received', {
          amountFen,
          receivedOn: event.on,
          payoffFen: booked.view.payoffFen,
        });
      case 'EXTENSION':
        return newTerms(facts, booked, 'loan-extended');
      case 'DUE_DAY':
        return newTerms(facts, booked, 'due-day-changed');
      case 'RATE_CHANGE':
        return client(
          facts,
          booked,
          'rate-repriced',
          {
            effectiveOn: event.on,
            rate: String(event['annualRate']),
            nextDueOn: booked.view.nextDueOn,
            amountFen: booked.view.nextDueFen,
          },
          contactAt(facts, booked, booked.view.asOf),
        );
      case 'WRITE_OFF':
        return staff(facts, booked, 'loan-written-off', { amountFen: booked.view.payoffFen, writtenOffOn: event.on });
      default:
        return [];
    }
  });
}

function newTerms(
  facts: TellingFacts,
  booked: Booked,
  template: 'loan-extended' | 'loan-restructured' | 'due-day-changed',
): NoticeFact[] {
  const { maturityOn, nextDueOn, nextDueFen: amountFen, asOf } = booked.view;
  return client(facts, booked, template, { maturityOn, nextDueOn, amountFen }, contactAt(facts, booked, asOf));
}

/** What follows from the state that the loan has come into. */
function ofChange(facts: TellingFacts, booked: Booked): NoticeFact[] {
  const { before, view } = booked;
  const notices: NoticeFact[] = [];
  if (view.riskClass !== before.riskClass) {
    notices.push(
      ...staff(facts, booked, 'risk-class-changed', { riskClass: view.riskClass, daysOverdue: view.daysOverdue }),
    );
  }
  if (view.status === 'SETTLED' && before.status !== 'SETTLED') {
    notices.push(...client(facts, booked, 'loan-settled', { settledOn: view.asOf }));
    if (view.heldFen > 0)
      notices.push(...staff(facts, booked, 'refund-due', { amountFen: view.heldFen, settledOn: view.asOf }));
  }
  return notices;
}

/** The client is told once that he has fallen into arrears. */
function ofArrears(facts: TellingFacts, booked: Booked): NoticeFact[] {
  const { before, view } = booked;
  const { status, asOf, dueFen: amountFen, daysOverdue, oldestUnpaidDueOn: dueOn } = view;
  if (status !== 'OVERDUE' || before.status !== 'CURRENT' || dueOn === null) return [];
  // A demand: its hour is a matter of the rules of contact, not of the client's wish.
  const at = new Date(Math.max(contactInstant(view.loanNo, asOf), Date.parse(facts.at))).toISOString();
  return client(facts, booked, 'instalment-overdue', { dueOn, amountFen, daysOverdue }, at);
}

/** All reminders of the next instalment, each for its own day; those of days gone by are left out. */
function remindersOf(facts: TellingFacts, booked: Booked): NoticeFact[] {
  const { before, view } = booked;
  const { nextDueOn: dueOn, nextDueNumber: number } = view;
  if (dueOn === null || number === null) return [];
  const amountFen = view.nextDueFen - view.heldFen;
  return before.plan.reminderDays.flatMap((daysLeft) => {
    const on = addDays(dueOn, -daysLeft);
    if (on < view.asOf) return [];
    return client(
      facts,
      booked,
      'instalment-reminder',
      { number, dueOn, amountFen, daysLeft },
      contactAt(facts, booked, on),
    ).map((notice) => ({
      ...notice,
      cause: `${reminderPrefix(view.loanNo, number)}reminder-${String(daysLeft)}/${String(amountFen)}`,
    }));
  });
}

/** What gives the instalments to come another amount, or another day. */
const changesAmount = ({ type }: WireEvent): boolean =>
  ['PREPAYMENT', 'RATE_CHANGE', 'EXTENSION', 'DUE_DAY'].includes(type);

/** The reminders already planned then name the old amount. */
function remindAgain(facts: TellingFacts, booked: Booked): NoticeFact[] {
  const { view } = booked;
  const isStale = facts.events.some(changesAmount) && view.nextDueNumber === facts.reminded;
  return isStale && view.nextDueFen > view.heldFen ? remindersOf(facts, booked) : [];
}

/** Reminders of what is paid for, of an ended loan, or with an amount that no longer holds. */
function withdrawn({ events, at }: TellingFacts, { view }: Booked): Telling['withdraw'] {
  const { loanNo, nextDueNumber, nextDueFen, heldFen, status } = view;
  if (status === 'SETTLED' || status === 'WRITTEN_OFF') return { prefix: `loan-${loanNo}/instalment-`, after: at };
  if (nextDueNumber === null) return null;
  const isStale = heldFen >= nextDueFen || events.some(changesAmount);
  return isStale ? { prefix: reminderPrefix(loanNo, nextDueNumber), after: at } : null;
}

const reminderPrefix = (loanNo: string, number: number): string => `loan-${loanNo}/instalment-${String(number)}/`;

/** The hour of a day at which the client is written to, one of those that he prefers; at once when it has passed. */
function contactAt({ at }: TellingFacts, { view, before }: Booked, on: string): string {
  const planned = withinHours(contactInstant(view.loanNo, on), on, before.hours);
  return new Date(Math.max(planned, Date.parse(at))).toISOString();
}

type Params = NoticeFact['params'];

function fact(
  facts: TellingFacts,
  { view }: Booked,
  recipient: string,
  template: TemplateName,
  params: Params,
  businessAt: string,
): Omit<NoticeFact, 'channel'> {
  return {
    cause: `${facts.businessKey}/${template}`,
    recipient,
    template,
    params: { loanNo: view.loanNo, ...params },
    subjectNo: view.loanNo,
    businessAt,
    clockOffsetMs: facts.clockOffsetMs,
  };
}

const client = (
  facts: TellingFacts,
  booked: Booked,
  template: TemplateName,
  params: Params,
  at = facts.at,
): NoticeFact[] => toClient(fact(facts, booked, booked.before.clientNo, template, params, at));

const staff = (facts: TellingFacts, booked: Booked, template: TemplateName, params: Params): NoticeFact[] =>
  toStaff(fact(facts, booked, booked.before.managerUsername, template, params, facts.at));
