import type { ReviewChange, ToldWarning } from '../contracts/messages/review';
import { workflowIds } from '../contracts/workflow-names';
import type { Trigger } from '../domain/inspection/trigger';
import type { InternalSignal } from '../domain/warning/policy';
import { recordFact } from './class-facts';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';
import { completeTask, openTask } from './tasks';
import { raiseWarning } from './warnings';

const OF_ARREARS: readonly Trigger[] = ['PRINCIPAL_OVERDUE', 'MISSED_INSTALMENTS', 'INTEREST_UNPAID'];

const misuseTaskId = (loanNo: string): string => `misuse-${loanNo}`;

/**
 * What follows from a change of the watch: warnings of arrears, of a class that fell, of what an accepted report found. Misuse
 * is put before risk, who may book it, and stands as a fact for classification (RULES 2.3, 9).
 */
export async function drawConclusions(tx: Tx, change: ReviewChange): Promise<ToldWarning[]> {
  const { fact, input } = change;
  switch (fact.kind) {
    case 'OPENED':
    case 'REASON_ADDED':
      return fact.inspection.reasons.some((reason) => OF_ARREARS.includes(reason))
        ? raise(tx, change, 'INTEREST_LATE', fact.inspection.id)
        : [];
    case 'CLASS_FELL':
      return raise(tx, change, 'CLASS_FELL', `${input.loanNo}/${change.today}/${fact.to}`, `${fact.from} → ${fact.to}`);
    case 'REVIEWED':
      return fact.outcome === 'ACCEPT' ? found(tx, change, fact.inspection.id) : [];
    default:
      return [];
  }
}

async function found(tx: Tx, change: ReviewChange, inspectionId: string): Promise<ToldWarning[]> {
  const { conclusion } = await tx.inspection.findUniqueOrThrow({
    where: { id: inspectionId },
    select: { conclusion: true },
  });
  if (conclusion === 'RISK') return raise(tx, change, 'INSPECTION_RISK', inspectionId);
  if (conclusion !== 'MISUSE') return [];
  const { input, by, today, at } = change;
  const { loanNo, clientNo, branchCode, clientMasked } = input;
  await openTask(tx, {
    id: misuseTaskId(loanNo),
    kind: 'MISUSE_ENTRY',
    room: 'LOAN',
    subjectNo: loanNo,
    role: 'RISK_OFFICER',
    workflowId: workflowIds.loan(loanNo),
    branchCode,
    createdAt: at,
    title: {
      zh: `检查认定资金挪用，请登记挪用罚息：${clientMasked}`,
      en: `An inspection found misuse of the funds: enter it on the loan: ${clientMasked}`,
    },
  });
  await recordFact(
    tx,
    { no: loanNo, clientNo },
    {
      businessKey: `${inspectionId}/misuse`,
      code: 'PURPOSE_CHANGED',
      on: today,
      endsOn: null,
      impairment: 0,
      note: inspectionId,
      by,
      today,
    },
  );
  return raise(tx, change, 'FUNDS_MISUSED', inspectionId);
}

/** The misuse is on the loan: nobody need enter it any more. */
export const misuseEntered = (tx: PrismaClient, loanNo: string, by: string, at: string): Promise<void> =>
  completeTask(tx, misuseTaskId(loanNo), { by, at, outcome: 'MISUSE' });

async function raise(
  tx: Tx,
  { input, by, today: on, at }: ReviewChange,
  code: InternalSignal,
  about: string,
  detail = about,
): Promise<ToldWarning[]> {
  const signal = { code, source: 'SYSTEM', reference: `${code}/${about}`, loanNo: input.loanNo, detail, on, at, by };
  const told = await raiseWarning(tx, signal);
  return 'raised' in told && !told.raised.repeated ? [{ no: told.raised.no, dueOn: told.raised.dueOn }] : [];
}
