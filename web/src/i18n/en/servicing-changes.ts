import type { Same } from '../same';
import type { servicingChanges as zh } from '../zh/servicing-changes';

export const servicingChanges: Same<typeof zh> = {
  accountStatement: {
    title: 'Statement',
    hint: 'Each loan with what it opened with, what happened and what it closed with; the print is on record.',
    period: 'Period',
    print: 'Print the statement (PDF)',
    send: 'Send to the client',
    sent: 'The sums are in the outbox',
    sendHint: 'Sends opening, received and closing sums, by the channels that the client prefers.',
  },
  dueDay: {
    title: 'Change the due day',
    tab: 'Due day',
    empty: 'No other due day was asked for. When the client wants one, the client manager uses “Change the due day”.',
    asked: 'Day asked for',
    hint: 'From the next instalment on; its interest is for the actual days and the payment stays. Once in twelve months (an example parameter).',
    day: 'Day of the month (1 to 28)',
    reason: 'Reason',
    evidence: 'Where the client’s application is filed',
    submit: 'Send to approval',
    done: 'The change went to approval',
  },
};
