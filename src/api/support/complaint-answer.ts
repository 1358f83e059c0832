import type { listComplaints } from '../../contracts/http/complaints';
import type { AnswerOf } from '../../contracts/http/operation';
import type { RootCause } from '../../domain/complaint/complaint';
import { pressesOf } from '../../domain/complaint/deadlines';
import { COMPLAINT_ACTS, mayOnComplaint, type ComplaintAct, type Person } from '../../domain/complaint/way';
import { daysBetween } from '../../domain/date';
import { maskName, maskPhone } from '../../domain/identity/masking';
import type { ComplaintRecord, StepRecord } from '../../store/complaints-read';

type Row = AnswerOf<typeof listComplaints>['data'][number];

/** A complaint as the register shows it: nobody in it by name. */
export function complaintAnswer(found: ComplaintRecord, today: string): Row {
  const { name, contact, clientKind, clientName, rootCause, clockOffsetMs: _offset, ...rest } = found;
  const { summary: _summary, demand: _demand, authority: _authority, accused: _accused, ...row } = rest;
  const nextOn = pressesOf(found)[0]?.lastOn;
  return {
    ...row,
    rootCause: rootCause as RootCause | null,
    complainantMasked: name === null ? null : maskName('PERSON', name),
    contactMasked: contact === null ? null : /^[+\d-]+$/.test(contact) ? maskPhone(contact) : '***',
    clientMasked: clientKind === null || clientName === null ? null : maskName(clientKind, clientName),
    daysLeft: nextOn === undefined ? null : daysBetween(today, nextOn),
  };
}

/** What this person may do about it now. */
export function mayNow(
  found: ComplaintRecord,
  steps: readonly StepRecord[],
  person: Person,
  today: string,
): ComplaintAct[] {
  const complaint = { ...found, notes: steps.filter(({ act }) => act === 'NOTE').length };
  return COMPLAINT_ACTS.filter((act) => mayOnComplaint(act, complaint, person, today).allowed);
}
