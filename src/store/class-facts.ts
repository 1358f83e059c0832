import { floorsOfFact, mayWithdrawFact, type Finding, type RecordedFact } from '../domain/classification';
import { managersOf } from '../domain/approval/separation';
import type { Verdict } from '../domain/verdict';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import type { Tx } from './once';

export interface ClassFact {
  businessKey: string;
  code: RecordedFact;
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

interface Withdrawal {
  id: string;
  reason: string;
  by: string;
  /** Business date of the loan: from it on the fact stands no more. */
  today: string;
}

/** Ends a fact about a loan or its debtor from today on; null where there is none, else whether it might be. */
export async function withdrawFact(
  tx: Tx,
  loan: { no: string; clientNo: string },
  { id, reason, by, today }: Withdrawal,
): Promise<Verdict | null> {
  const { no: loanNo, clientNo } = loan;
  await tx.$executeRaw`SELECT 1 FROM classification_fact WHERE id = ${BigInt(id)} FOR UPDATE`;
  const found = await tx.classificationFact.findFirst({
    where: { id: BigInt(id), clientNo, OR: [{ loanNo: null }, { loanNo }] },
  });
  if (found === null) return null;
  const { code, endsOn, recordedBy } = found;
  const claims = await tx.loan.findMany({
    where: { clientNo },
    select: { managerUsername: true, formerManagers: true },
  });
  const fact = {
    code,
    recordedBy,
    endsOn: endsOn === null ? null : fromDbDate(endsOn),
    managers: claims.flatMap(managersOf),
  };
  const verdict = mayWithdrawFact(fact, by, today);
  if (!verdict.allowed) return verdict;
  const held = await holdClasses(tx, found, floorsOfFact(code, code === 'IMPAIRMENT' ? Number(found.value) : 0));
  await tx.classificationFact.update({ where: { id: found.id }, data: { endsOn: toDbDate(today) } });
  await audit(tx, {
    businessOn: today,
    actor: by,
    action: 'CLASS_FACT_WITHDRAWN',
    subject: 'LOAN',
    subjectNo: loanNo,
    detail: { code, fact: id, reason, held },
  });
  return verdict;
}

/**
 * No class gets better because a fact was withdrawn (RULES 2.6): the class in force of every claim that one of these floors holds down
 * stands for what was recognised, in nobody's name, until three people recognise a better one. The next end of day proposes that.
 * @returns the loans
 */
async function holdClasses(
  tx: Tx,
  { clientNo, loanNo }: { clientNo: string; loanNo: string | null },
  [own, ...contagion]: string[],
): Promise<string[]> {
  const held = await tx.$queryRaw<{ no: string }[]>`
    UPDATE loan_class SET recognised_class = risk_class, recognised_by = NULL, recognised_on = NULL
    WHERE client_no = ${clientNo} AND risk_class <> recognised_class AND (floors && ${contagion}
      OR ${own ?? null}::text = ANY(floors) AND (${loanNo}::text IS NULL OR loan_no = ${loanNo}))
    RETURNING loan_no AS no`;
  return held.map(({ no }) => no).sort();
}
