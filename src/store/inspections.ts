import type { InspectionState, ReviewChange, ReviewFact, ToldWarning } from '../contracts/messages/review';
import type { InspectionReport } from '../domain/inspection/report';
import { copiesOf, type CopyWarning } from '../domain/inspection/similarity';
import { audit } from './audit';
import { toDbDate } from './dates';
import type { Prisma } from './generated/client';
import { drawConclusions } from './inspection-findings';
import { inspectionNotices } from './inspection-notices';
import { moveInspectionTasks } from './inspection-tasks';
import { enqueueNotices } from './notices';
import type { Tx } from './once';
import { escalateWarning } from './warning-disposition';

/**
 * Writes one change of the watch over a loan: inspection, report, tasks, notices, what follows from it, audit.
 * @returns the warnings it raised
 */
export async function writeReviewChange(tx: Tx, change: ReviewChange): Promise<ToldWarning[]> {
  const { fact, input, by, at, today } = change;
  if (fact.kind === 'WARNING_LATE') {
    await escalateWarning(tx, fact.warningNo, { on: today, instant: at });
    return [];
  }
  if (fact.kind === 'CLOSED') await cancelOpen(tx, change);
  if ('inspection' in fact) await writeInspection(tx, change, fact.inspection);
  if (fact.kind === 'REPORTED') await writeReport(tx, change, fact);
  if (fact.kind === 'REVIEWED') await writeReview(tx, change, fact);
  await moveInspectionTasks(tx, change);
  await enqueueNotices(tx, inspectionNotices(change));
  const raised = await drawConclusions(tx, change);
  await audit(tx, {
    businessOn: today,
    actor: by,
    action: `INSPECTION_${fact.kind}`,
    subject: 'LOAN',
    subjectNo: input.loanNo,
    detail: detailOf(fact),
  });
  return raised;
}

async function writeInspection(tx: Tx, { input, fact, today }: ReviewChange, state: InspectionState): Promise<void> {
  const { id, number, kind, reasons, status, late } = state;
  const set = {
    reasons,
    status,
    late,
    reportedBy: state.reportedBy,
    inspectedOn: state.inspectedOn === null ? null : toDbDate(state.inspectedOn),
    askedOn: state.askedOn === null ? null : toDbDate(state.askedOn),
    ...(fact.kind === 'REPORTED' ? { conclusion: fact.report.conclusion, reportedOn: toDbDate(today) } : {}),
    ...(status === 'DONE' ? { closedOn: toDbDate(today) } : {}),
  };
  if (fact.kind !== 'OPENED') {
    await tx.inspection.update({ where: { id }, data: set });
    return;
  }
  const [openedOn, dueOn] = [toDbDate(state.openedOn), toDbDate(state.dueOn)];
  const { loanNo, branchCode } = input;
  await tx.inspection.create({ data: { id, loanNo, number, kind, branchCode, openedOn, dueOn, ...set } });
}

async function writeReport(
  tx: Tx,
  { input, by, today }: ReviewChange,
  { inspection, report }: Extract<ReviewChange['fact'], { kind: 'REPORTED' }>,
): Promise<void> {
  await tx.inspectionReport.create({
    data: {
      inspectionId: inspection.id,
      loanNo: input.loanNo,
      report: report as unknown as Prisma.InputJsonObject,
      warnings: (await copiesIn(tx, input.loanNo, by, inspection.id, report)) as unknown as Prisma.InputJsonArray,
      reportedBy: by,
      on: toDbDate(today),
    },
  });
}

/** So many of the manager's latest reports are read for copied text. */
const COMPARED = 50;

/** What a report says, as one text. */
const textOf = ({ sections }: InspectionReport): string => Object.values(sections).join('\n');

/** Whether it reads like the last report of the loan, or one of the manager's other loans (RULES 9: > 90 % warns). */
async function copiesIn(
  tx: Tx,
  loanNo: string,
  reportedBy: string,
  inspectionId: string,
  report: InspectionReport,
): Promise<CopyWarning[]> {
  const not = { inspectionId: { not: inspectionId } };
  const latest = { orderBy: { id: 'desc' as const } };
  const [ofLoan, ofManager] = await Promise.all([
    tx.inspectionReport.findMany({ where: { loanNo, ...not }, ...latest, take: 1 }),
    tx.inspectionReport.findMany({ where: { reportedBy, ...not }, ...latest, take: COMPARED }),
  ]);
  const earlier = new Map([...ofLoan, ...ofManager].map((one) => [one.id, one]));
  return copiesOf(
    textOf(report),
    [...earlier.values()].map((one) => ({
      inspectionId: one.inspectionId,
      text: textOf(one.report as unknown as InspectionReport),
    })),
  );
}

async function writeReview(
  tx: Tx,
  { by, today }: ReviewChange,
  { inspection, outcome, comment }: Extract<ReviewChange['fact'], { kind: 'REVIEWED' }>,
): Promise<void> {
  const { id: reportId } = await tx.inspectionReport.findFirstOrThrow({
    where: { inspectionId: inspection.id },
    orderBy: { id: 'desc' },
  });
  const data = { inspectionId: inspection.id, reportId, outcome, comment, by, on: toDbDate(today) };
  await tx.inspectionReview.create({ data });
}

async function cancelOpen(tx: Tx, { input, today }: ReviewChange): Promise<void> {
  await tx.inspection.updateMany({
    where: { loanNo: input.loanNo, status: { in: ['OPEN', 'REPORTED'] } },
    data: { status: 'CANCELLED', closedOn: toDbDate(today) },
  });
}

function detailOf(fact: ReviewFact): Prisma.InputJsonObject {
  if (fact.kind === 'CLOSED') return { status: fact.loanStatus };
  if (fact.kind === 'CLASS_FELL') return { from: fact.from, to: fact.to };
  if (fact.kind === 'WARNING_LATE') return { no: fact.warningNo };
  const { id, kind, dueOn, reasons } = fact.inspection;
  const about = { inspectionId: id, kind, dueOn, reasons };
  switch (fact.kind) {
    case 'OPENED':
    case 'REASON_ADDED':
      return fact.reason === '' ? about : { ...about, reason: fact.reason };
    case 'LATE':
      return { ...about, level: fact.level };
    case 'REPORTED':
      return { ...about, outcome: fact.report.conclusion };
    case 'REVIEWED':
      return { ...about, outcome: fact.outcome, comment: fact.comment };
    default:
      return about;
  }
}
