import type { InspectionState, ReviewChange } from '../contracts/messages/review';
import { audit } from './audit';
import { toDbDate } from './dates';
import type { Prisma } from './generated/client';
import { inspectionNotices } from './inspection-notices';
import { moveInspectionTasks } from './inspection-tasks';
import { enqueueNotices } from './notices';
import type { Tx } from './once';

/** Writes one change of the watch over a loan: inspection, report, tasks, notices, audit. */
export async function writeReviewChange(tx: Tx, change: ReviewChange): Promise<void> {
  const { fact, input, by, today } = change;
  if (fact.kind === 'CLOSED') await cancelOpen(tx, change);
  else await writeInspection(tx, change, fact.inspection);
  if (fact.kind === 'REPORTED') await writeReport(tx, change, fact);
  if (fact.kind === 'REVIEWED') await writeReview(tx, change, fact);
  await moveInspectionTasks(tx, change);
  await enqueueNotices(tx, inspectionNotices(change));
  await audit(tx, {
    businessOn: today,
    actor: by,
    action: `INSPECTION_${fact.kind}`,
    subject: 'LOAN',
    subjectNo: input.loanNo,
    detail: detailOf(change),
  });
}

async function writeInspection(tx: Tx, { input, fact, today }: ReviewChange, state: InspectionState): Promise<void> {
  const { id, number, kind, reasons, status, late } = state;
  const set = {
    ...{ reasons, status, late, reportedBy: state.reportedBy },
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
  await tx.inspection.create({ data: { ...{ id, loanNo, number, kind, branchCode, openedOn, dueOn }, ...set } });
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
      warnings: [],
      reportedBy: by,
      on: toDbDate(today),
    },
  });
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

function detailOf({ fact }: ReviewChange): Prisma.InputJsonObject {
  if (fact.kind === 'CLOSED') return { status: fact.loanStatus };
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
