import type { Finding } from '../domain/classification';
import { audit } from './audit';
import { toDbDate } from './dates';
import type { Tx } from './once';

export interface ClassFact {
  businessKey: string;
  code: Finding | 'TECHNICAL_DELAY' | 'CREDIT_ENHANCED' | 'IMPAIRMENT';
  on: string;
  endsOn: string | null;
  /** Parts per million of the book value, 0 where there is none. */
  impairment: number;
  note: string;
  by: string;
  /** Business date of the loan. */
  today: string;
}

/** What is true of the debtor is true of all its claims. */
const OF_DEBTOR: readonly string[] = ['RATING_CUT', 'BLACKLISTED', 'EVADING_DEBT', 'BANKRUPTCY'] satisfies Finding[];

/** Records a fact that the next end of day takes into account. */
export async function recordFact(tx: Tx, loan: { no: string; clientNo: string }, fact: ClassFact): Promise<void> {
  const { businessKey, code, on, endsOn, impairment, note, by, today } = fact;
  await tx.classificationFact.create({
    data: {
      businessKey,
      clientNo: loan.clientNo,
      loanNo: OF_DEBTOR.includes(code) ? null : loan.no,
      code,
      value: impairment,
      on: toDbDate(on),
      endsOn: endsOn === null ? null : toDbDate(endsOn),
      note,
      recordedBy: by,
    },
  });
  await audit(tx, {
    businessOn: today,
    actor: by,
    action: 'CLASS_FACT_RECORDED',
    subject: 'LOAN',
    subjectNo: loan.no,
    detail: { code, on, endsOn, note },
  });
}
