import { observationOf, rankOf, type Restructuring } from '../domain/classification';
import type { LoanView } from '../contracts/messages/servicing';
import { fromDbDate, toDbDate } from './dates';
import { foldLoan, viewOf, type WireEvent } from './loan-account';
import { changeFacts } from './loan-changes';
import type { Tx } from './once';

/**
 * Puts a restructured claim under observation (RULES 2.5), for classification: from the first repayment date of the new plan. The
 * loan must be locked and the events not yet booked.
 */
export async function observe(
  tx: Tx,
  {
    approvalId,
    loanNo,
    events,
    by,
    today,
  }: { approvalId: string; loanNo: string; events: readonly WireEvent[]; by: string; today: string },
): Promise<void> {
  const { row, terms, events: before } = await changeFacts(tx, loanNo, today);
  const view = viewOf(loanNo, terms, foldLoan(terms, [...before, ...events], today));
  const from = view.nextDueOn ?? today;
  const every = terms.frequency?.unit === 'MONTH' ? terms.frequency.every : 1;
  const observation = observationOf(from, every, {
    wasNonPerforming: isNonPerforming(row.riskClass as LoanView['riskClass']),
    earlier: await earlierOf(tx, loanNo),
  });
  await tx.classificationFact.create({
    data: {
      businessKey: approvalId,
      clientNo: row.clientNo,
      loanNo,
      recordedBy: by,
      on: toDbDate(today),
      code: observation.again ? 'RESTRUCTURED_AGAIN' : 'RESTRUCTURED',
      observedFrom: toDbDate(observation.from),
      endsOn: toDbDate(observation.until),
      note: `重组 ${approvalId}`,
    },
  });
}

const isNonPerforming = (riskClass: LoanView['riskClass']): boolean => rankOf(riskClass) >= rankOf('SUBSTANDARD');

/** The observations the claim has been under. */
async function earlierOf(tx: Tx, loanNo: string): Promise<Restructuring[]> {
  const facts = await tx.classificationFact.findMany({
    where: { loanNo, code: { in: ['RESTRUCTURED', 'RESTRUCTURED_AGAIN'] } },
  });
  return facts.flatMap(({ observedFrom, endsOn, code }) =>
    observedFrom === null || endsOn === null
      ? []
      : [{ from: fromDbDate(observedFrom), until: fromDbDate(endsOn), again: code === 'RESTRUCTURED_AGAIN' }],
  );
}
