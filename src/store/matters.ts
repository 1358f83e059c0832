import { workflowIds } from '../contracts/workflow-names';
import type { Matter, MatterKind } from '../domain/reconciliation/matters';
import { pressesOf, pressKey } from '../domain/complaint/deadlines';
import { reviewPresses, type HumanReviewState } from '../domain/human-review/human-review';
import { pressesOf as pressesOfDuty, pressKey as dutyPressKey, type DutyKind } from '../domain/workout/duties';
import { accountabilityPresses, accountabilityPressKey } from '../domain/accountability/deadlines';
import { judgedCases } from './accountability/record';
import { audit } from './audit';
import { pendingOf } from './complaint-record';
import { fromDbDate } from './dates';
import type { Facility, PrismaClient } from './generated/client';
import { reviewPressKey } from './human-review-days';
import { ticketPressKey } from './service/ticket-days';
import { pressesOf as ticketPresses } from './service/tickets';

/** A matter, and the keys of all that is to be told of it. */
interface Told {
  matter: Matter;
  keys: string[];
}

/** Complaints, reviews, tickets, cases of accountability, ended facilities, ended promises and ended applications of which somebody is still to be told; one whose last day was told has nothing to wait for. */
export async function mattersToKeep(db: PrismaClient): Promise<Matter[]> {
  return waiting(db, [
    ...(await openComplaints(db)),
    ...(await openReviews(db)),
    ...(await openTickets(db)),
    ...(await openAccountability(db)),
    ...(await endedFacilities(db)),
    ...(await endedPromises(db)),
    ...(await endedApplications(db)),
  ]);
}

/** One of them; null when there is no such matter, or nothing to wait for. */
export async function matterToKeep(db: PrismaClient, kind: MatterKind, no: string): Promise<Matter | null> {
  const [matter] = await waiting(db, await OPEN_MATTERS[kind](db, no));
  return matter ?? null;
}

async function waiting(db: PrismaClient, open: readonly Told[]): Promise<Matter[]> {
  const keys = open.flatMap((one) => one.keys);
  const told = await db.effect.findMany({ where: { businessKey: { in: keys } }, select: { businessKey: true } });
  const known = new Set(told.map(({ businessKey }) => businessKey));
  return open.filter(({ keys: own }) => own.some((key) => !known.has(key))).map(({ matter }) => matter);
}

/** All of them, or the one with this number. */
type Read = (db: PrismaClient, no?: string) => Promise<Told[]>;
const numbered = (no: string | undefined): { no?: string } => (no === undefined ? {} : { no });

const openComplaints: Read = async (db, no) => {
  const status = { in: ['RECEIVED', 'ACCEPTED', 'ANSWERED'] };
  const rows = await db.complaint.findMany({ where: { status, ...numbered(no) } });
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
};

const openReviews: Read = async (db, one) => {
  const rows = await db.humanReview.findMany({ where: { status: 'ASKED', ...numbered(one) } });
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
};

const openTickets: Read = async (db, no) => {
  const rows = await db.serviceTicket.findMany({ where: { status: { in: ['OPEN', 'ANSWERED'] }, ...numbered(no) } });
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
};

const openAccountability: Read = async (db, no) => {
  const rows = await db.accountabilityCase.findMany({
    where: { status: { not: 'CLOSED' }, ...(no === undefined ? {} : { no }) },
  });
  const judged = await judgedCases(db, rows);
  return judged.map(({ row: { no: caseNo, status, branchCode, clockOffsetMs }, days }) => ({
    matter: {
      kind: 'ACCOUNTABILITY',
      no: caseNo,
      status,
      workflowId: workflowIds.accountability(caseNo),
      branchCode,
      clockOffsetMs: Number(clockOffsetMs),
    },
    keys: accountabilityPresses(days).map((press) => accountabilityPressKey(caseNo, press)),
  }));
};

type Secured = Pick<Facility, 'no' | 'status' | 'branchCode' | 'clockOffsetMs'>;

/** Security of one kind of case that is to be given back. */
const secured =
  (
    kind: 'FACILITY' | 'COMMITMENT' | 'APPLICATION',
    casesOf: (db: PrismaClient, nos: string[]) => Promise<Secured[]>,
  ): Read =>
  async (db, one) => {
    const duties = await db.workoutDuty.findMany({ where: one === undefined ? {} : { caseNo: one } });
    const rows = await casesOf(
      db,
      duties.map(({ caseNo }) => caseNo),
    );
    return rows.map(({ no, status, branchCode, clockOffsetMs }) => ({
      matter: {
        kind,
        no,
        status,
        workflowId: workflowIds.workout(no),
        branchCode,
        clockOffsetMs: Number(clockOffsetMs),
      },
      keys: duties
        .filter(({ caseNo }) => caseNo === no)
        .map(({ subject, kind: duty, lastOn }) => ({ subject, kind: duty as DutyKind, lastOn: fromDbDate(lastOn) }))
        .flatMap((duty) => pressesOfDuty(duty).map((press) => dutyPressKey(duty, press))),
    }));
  };
const endedFacilities = secured('FACILITY', (db, nos) => db.facility.findMany({ where: { no: { in: nos } } }));
const endedPromises = secured('COMMITMENT', (db, nos) => db.commitment.findMany({ where: { no: { in: nos } } }));
const endedApplications = secured('APPLICATION', async (db, nos) => {
  const found = await db.application.findMany({ where: { no: { in: nos } } });
  return found.map(({ stage: status, ...application }) => ({ ...application, status }));
});

const OPEN_MATTERS: Readonly<Record<MatterKind, Read>> = {
  COMPLAINT: openComplaints,
  HUMAN_REVIEW: openReviews,
  SERVICE_TICKET: openTickets,
  ACCOUNTABILITY: openAccountability,
  FACILITY: endedFacilities,
  COMMITMENT: endedPromises,
  APPLICATION: endedApplications,
};

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
