import type { ApprovalInput } from '../contracts/messages/approval';
import type { Occasion } from '../contracts/messages/common';
import type { LawsuitAct, LoanWorkout } from '../contracts/messages/workout';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../domain/verdict';
import {
  dutiesOfSuit,
  isOverSuit,
  mayStep,
  type Lawsuit,
  type LawsuitProcedure,
  type LawsuitStage,
  type LawsuitStep,
} from '../domain/workout/lawsuit';
import type { AnnouncedDays } from '../domain/warning/deadline';
import { audit } from './audit';
import { announcedFrom } from './calendar';
import { fromDbDate, toDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import { nextNumber } from './numbers';
import type { Tx } from './once';
import { replaceDuties } from './workout-duties';

export type By = Occasion & { by: string };
/** The number of what was acted on, with the approval that must decide it, or why it may not be. */
export type Acted = { subject: string; approval?: ApprovalInput } | { refused: Verdict };
type Of<K extends LawsuitAct['kind']> = Extract<LawsuitAct, { kind: K }>;

/** Does what is asked about a law suit of a loan, which must be locked. */
export async function actOnLawsuit(tx: Tx, input: LoanWorkout, act: LawsuitAct, at: By): Promise<Acted> {
  switch (act.kind) {
    case 'LAWSUIT_OPEN':
      return openSuit(tx, input, act, at);
    case 'LAWSUIT_STEP':
      return takeStep(tx, input, act, at);
    case 'LAWSUIT_COST':
      return recordCost(tx, input, act, at);
  }
}

/** A suit as its way is judged. */
export async function suitOf(db: Tx | PrismaClient, no: string, loanNo: string): Promise<Lawsuit | null> {
  const row = await db.lawsuit.findFirst({ where: { no, loanNo } });
  if (row === null) return null;
  const [steps, fees] = await Promise.all([
    db.lawsuitStep.findMany({ where: { lawsuitNo: no }, orderBy: { id: 'asc' } }),
    db.lawsuitCost.count({ where: { lawsuitNo: no, kind: 'ACCEPTANCE' } }),
  ]);
  return { no, procedure: row.procedure as LawsuitProcedure, steps: steps.map(stepOf), feePaid: fees > 0 };
}

const stepOf = ({ stage, on, performBy }: { stage: string; on: Date; performBy: Date | null }): LawsuitStep => ({
  stage: stage as LawsuitStage,
  on: fromDbDate(on),
  ...(performBy === null ? {} : { performBy: fromDbDate(performBy) }),
});

/** It was decided to sue, nothing else is running, and the claim was filed by today. */
async function mayOpen(tx: Tx, loanNo: string, filedOn: string, today: string): Promise<Verdict> {
  const decided = await tx.collectionAction.count({
    where: { loanNo, kind: 'LEGAL_DECISION', detail: { path: ['decision'], equals: 'SUE' } },
  });
  const running = await tx.lawsuit.findFirst({ where: { loanNo, closedOn: null }, select: { no: true } });
  return firstRefusal(
    () => (decided > 0 ? ALLOWED : refused('LAWSUIT_NOT_DECIDED')),
    () => (running === null ? ALLOWED : refused('LAWSUIT_OPEN', { lawsuitNo: running.no })),
    () => (filedOn <= today ? ALLOWED : refused('DATE_IN_FUTURE', { date: filedOn, today })),
  );
}

async function openSuit(tx: Tx, input: LoanWorkout, act: Of<'LAWSUIT_OPEN'>, at: By): Promise<Acted> {
  const { loanNo, branchCode } = input;
  const { court, procedure, claimFen, filedOn, document, note } = act;
  const verdict = await mayOpen(tx, loanNo, filedOn, at.today);
  if (!verdict.allowed) return { refused: verdict };
  const no = await nextNumber(tx, 'LS', at.today);
  const opened = { openedBy: at.by, openedOn: toDbDate(at.today), stage: 'FILED' };
  await tx.lawsuit.create({
    data: { no, loanNo, branchCode, court, procedure, claimFen: BigInt(claimFen), ...opened },
  });
  await insertStep(tx, no, { stage: 'FILED', on: filedOn }, { document, note }, at);
  await moveDuties(tx, input, no, at);
  await record(tx, input, at, 'LAWSUIT_OPENED', { lawsuitNo: no, court, procedure, claimFen });
  return { subject: no };
}

async function takeStep(tx: Tx, input: LoanWorkout, act: Of<'LAWSUIT_STEP'>, at: By): Promise<Acted> {
  const { lawsuitNo, step, courtCaseNo, document, note } = act;
  const suit = await suitOf(tx, lawsuitNo, input.loanNo);
  const verdict =
    suit === null
      ? refused('NOT_FOUND', { what: '诉讼案件 law suit' })
      : mayStep(suit, step, at.today, await announcedSince(tx, suit));
  if (!verdict.allowed) return { refused: verdict };
  await insertStep(tx, lawsuitNo, step, { document, note }, at);
  await tx.lawsuit.update({
    where: { no: lawsuitNo },
    data: {
      stage: step.stage,
      ...(courtCaseNo === undefined ? {} : { courtCaseNo }),
      ...(isOverSuit(step.stage) ? { closedOn: toDbDate(at.today) } : {}),
    },
  });
  await moveDuties(tx, input, lawsuitNo, at);
  await record(tx, input, at, 'LAWSUIT_STEP', { lawsuitNo, stage: step.stage, on: step.on, document });
  return { subject: lawsuitNo };
}

async function recordCost(tx: Tx, input: LoanWorkout, act: Of<'LAWSUIT_COST'>, at: By): Promise<Acted> {
  const { lawsuitNo, cost: kind, amountFen, paidOn, evidence } = act;
  const suit = await suitOf(tx, lawsuitNo, input.loanNo);
  const verdict = firstRefusal(
    () => (suit === null ? refused('NOT_FOUND', { what: '诉讼案件 law suit' }) : ALLOWED),
    () => (paidOn <= at.today ? ALLOWED : refused('DATE_IN_FUTURE', { date: paidOn, today: at.today })),
  );
  if (!verdict.allowed) return { refused: verdict };
  const paid = { lawsuitNo, kind, amountFen: BigInt(amountFen), paidOn: toDbDate(paidOn), evidence };
  await tx.lawsuitCost.create({ data: { ...paid, by: at.by, recordedOn: toDbDate(at.today) } });
  await moveDuties(tx, input, lawsuitNo, at);
  await record(tx, input, at, 'LAWSUIT_COST', { lawsuitNo, kind, amountFen, paidOn });
  return { subject: lawsuitNo };
}

async function insertStep(
  tx: Tx,
  lawsuitNo: string,
  { stage, on, performBy }: LawsuitStep,
  paper: { document: string; note: string },
  { today, by }: By,
): Promise<void> {
  const performance = performBy === undefined ? {} : { performBy: toDbDate(performBy) };
  await tx.lawsuitStep.create({
    data: { lawsuitNo, stage, on: toDbDate(on), ...performance, ...paper, by, recordedOn: toDbDate(today) },
  });
}

async function moveDuties(tx: Tx, input: LoanWorkout, no: string, { at }: By): Promise<void> {
  const suit = await suitOf(tx, no, input.loanNo);
  if (suit === null) return;
  await replaceDuties(tx, input, no, dutiesOfSuit(suit, await announcedSince(tx, suit)), at);
}

/** The announced days from the latest step on: the time for an appeal ends on no holiday. */
const announcedSince = (tx: Tx, { steps }: Lawsuit): Promise<AnnouncedDays> =>
  announcedFrom(tx, steps.at(-1)?.on ?? '1970-01-01');

const record = (
  tx: Tx,
  { loanNo }: LoanWorkout,
  { today, by }: By,
  action: string,
  detail: Record<string, string | number>,
): Promise<void> => audit(tx, { businessOn: today, actor: by, action, subject: 'WORKOUT', subjectNo: loanNo, detail });
