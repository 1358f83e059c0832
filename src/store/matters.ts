import { workflowIds } from '../contracts/workflow-names';
import type { Matter, MatterKind } from '../domain/reconciliation/matters';
import { pressesOf, pressKey } from '../domain/complaint/deadlines';
import { reviewPresses, type HumanReviewState } from '../domain/human-review/human-review';
import { audit } from './audit';
import { pendingOf } from './complaint-record';
import { fromDbDate } from './dates';
import type { PrismaClient } from './generated/client';
import { reviewPressKey } from './human-review-days';
import { ticketPressKey } from './service/ticket-days';
import { pressesOf as ticketPresses } from './service/tickets';

/** A matter, and the keys of all that is to be told of it. */
interface Told {
  matter: Matter;
  keys: string[];
}

/** Complaints, reviews and tickets of which somebody is still to be told; one whose last day was told has nothing to wait for. */
export async function mattersToKeep(db: PrismaClient): Promise<Matter[]> {
  const open = [...(await openComplaints(db)), ...(await openReviews(db)), ...(await openTickets(db))];
  const keys = open.flatMap((one) => one.keys);
  const told = await db.effect.findMany({ where: { businessKey: { in: keys } }, select: { businessKey: true } });
  const known = new Set(told.map(({ businessKey }) => businessKey));
  return open.filter(({ keys: own }) => own.some((key) => !known.has(key))).map(({ matter }) => matter);
}

/** One of them; null when there is no such matter, or nothing to wait for. */
export const matterToKeep = async (db: PrismaClient, kind: MatterKind, no: string): Promise<Matter | null> =>
  (await mattersToKeep(db)).find((matter) => matter.kind === kind && matter.no === no) ?? null;

async function openComplaints(db: PrismaClient): Promise<Told[]> {
  const rows = await db.complaint.findMany({ where: { status: { in: ['RECEIVED', 'ACCEPTED', 'ANSWERED'] } } });
  return rows.map((row) => ({
    matter: {
      kind: 'COMPLAINT',
      no: row.no,
      status: row.status,
      workflowId: workflowIds.complaint(row.no),
      branchCode: row.branchCode,
      clockOffsetMs: Number(row.clockOffsetMs),
    },
    keys: pressesOf(pendingOf(row)).map((press) => pressKey(row.no, press)),
  }));
}

async function openReviews(db: PrismaClient): Promise<Told[]> {
  const rows = await db.humanReview.findMany({ where: { status: 'ASKED' } });
  return rows.map(({ no, status, branchCode, clockOffsetMs, dueOn }) => ({
    matter: {
      kind: 'HUMAN_REVIEW',
      no,
      status,
      workflowId: workflowIds.humanReview(no),
      branchCode,
      clockOffsetMs: Number(clockOffsetMs),
    },
    keys: reviewPresses(status as HumanReviewState, fromDbDate(dueOn)).map(({ on }) => reviewPressKey(no, on)),
  }));
}

async function openTickets(db: PrismaClient): Promise<Told[]> {
  const rows = await db.serviceTicket.findMany({ where: { status: { in: ['OPEN', 'ANSWERED'] } } });
  return rows.map((row) => ({
    matter: {
      kind: 'SERVICE_TICKET',
      no: row.no,
      status: row.status,
      workflowId: workflowIds.serviceTicket(row.no),
      branchCode: row.branchCode,
      clockOffsetMs: Number(row.clockOffsetMs),
    },
    keys: ticketPresses(row).map((press) => ticketPressKey(row.no, press)),
  }));
}

/** That somebody had the workflow of a matter begun again. */
export async function recordMatterRestart(
  db: PrismaClient,
  { kind, no }: Matter,
  by: { username: string; on: string },
): Promise<void> {
  await db.$transaction((tx) =>
    audit(tx, {
      businessOn: by.on,
      actor: by.username,
      action: 'MATTER_WORKFLOW_RESTARTED',
      subject: 'SYSTEM',
      subjectNo: no,
      detail: { kind },
    }),
  );
}
