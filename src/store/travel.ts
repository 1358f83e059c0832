import { businessDate } from '../domain/business-time';
import type { Plan } from '../domain/collection/plan';
import { pressDatesOf } from '../domain/commitment/expiry';
import { addDays, type IsoDate } from '../domain/date';
import { renderNotice } from '../domain/notice/render';
import { workflowIds } from '../contracts/workflow-names';
import { STORY_TITLES } from '../contracts/story-titles';
import { accountabilityPresses } from '../domain/accountability/deadlines';
import { pressesOf } from '../domain/workout/duties';
import { pressesOf as pressesOfComplaint } from '../domain/complaint/deadlines';
import { judgedCase, openCasesOf } from './accountability/record';
import { commitmentsOf } from './commitments';
import { complaintsOfLoan, pendingOf } from './complaint-record';
import { fromDbDate } from './dates';
import type { CollectionCase, PrismaClient } from './generated/client';
import { travelParty } from './travel-party';
import { openDuties } from './workout-duties';

/** What travels together: applications with the loans, facilities and promises they became (`travelParty`). */
export interface TravelCase {
  applicationNos: string[];
  loanNos: string[];
  facilityNos: string[];
  commitmentNos: string[];
  clockOffsetMs: number;
  /** Workflows the database knows of, in the order in which they are taken forward. */
  workflowIds: string[];
  /** Every number under which something of the case may be recorded. */
  subjectNos: string[];
  /** Business dates on which something will happen, as far as the database knows. */
  dates: IsoDate[];
}

/** By application or loan number; null when there is no such case. */
export async function findTravelCase(db: PrismaClient, no: string): Promise<TravelCase | null> {
  const party = await travelParty(db, no);
  return party.length === 0 ? null : travelCaseOf(db, party);
}

/** The case of these applications as it stands. */
export async function travelCaseOf(db: PrismaClient, applicationNos: readonly string[]): Promise<TravelCase> {
  const ofThese = { applicationNo: { in: [...applicationNos] } };
  const [applications, loans, promised] = await Promise.all([
    db.application.findMany({ where: { no: { in: [...applicationNos] } } }),
    db.loan.findMany({ where: ofThese }),
    promisedBy(db, applicationNos),
  ]);
  const loanNos = loans.map(({ no }) => no);
  const promisedNos = [...promised.nos.facilityNos, ...promised.nos.commitmentNos];
  const numbers = [...applicationNos, ...loanNos];
  const ofAll = async <T>(nos: readonly string[], read: (no: string) => Promise<T[]>): Promise<T[]> =>
    (await Promise.all(nos.map(read))).flat();
  const [approvals, cases, inspections, duties, complaints, accountability] = await Promise.all([
    db.approval.findMany({ where: { subjectNo: { in: numbers } }, orderBy: { openedAt: 'asc' }, select: { id: true } }),
    db.collectionCase.findMany({ where: { loanNo: { in: numbers } }, orderBy: { episode: 'asc' } }),
    db.inspection.findMany({ where: { loanNo: { in: numbers }, status: 'OPEN' }, select: { dueOn: true } }),
    ofAll([...numbers, ...promisedNos], async (caseNo) =>
      (await openDuties(db, caseNo)).map((duty) => ({ caseNo, duty })),
    ),
    ofAll(loanNos, (loanNo) => complaintsOfLoan(db, loanNo)),
    ofAll(loanNos, (loanNo) => openCasesOf(db, loanNo)),
  ]);
  const judged = await Promise.all(accountability.map((row) => judgedCase(db, row)));
  return {
    applicationNos: [...applicationNos],
    loanNos,
    ...promised.nos,
    clockOffsetMs: Math.max(
      0,
      ...[...applications, ...loans, ...promised.clocks].map(({ clockOffsetMs }) => Number(clockOffsetMs)),
    ),
    workflowIds: [
      ...applications.map(({ workflowId }) => workflowId),
      ...loans.flatMap(({ no, workflowId }) => [workflowId, workflowIds.review(no)]),
      ...approvals.map((approval) => approval.id),
      ...cases.map((collection) => collection.workflowId),
      // The days of a work-out are kept by a workflow of their own while any is open.
      ...new Set(duties.map(({ caseNo }) => workflowIds.workout(caseNo))),
      ...complaints.map(({ no }) => workflowIds.complaint(no)),
      ...accountability.map(({ no }) => workflowIds.accountability(no)),
    ],
    subjectNos: [
      ...numbers,
      ...promisedNos,
      ...approvals.map((approval) => approval.id),
      ...cases.map((collection) => collection.id),
      ...complaints.map((complaint) => complaint.no),
      ...accountability.map(({ no }) => no),
    ],
    dates: [
      ...loans.flatMap(loanDates),
      ...promised.dates,
      ...duties.flatMap(({ duty }) => pressesOf(duty).map(({ on }) => on)),
      ...complaints.flatMap((complaint) => pressesOfComplaint(pendingOf(complaint)).map(({ on }) => on)),
      ...judged.flatMap(({ days }) => accountabilityPresses(days).map(({ on }) => on)),
      ...cases.flatMap(collectionDates),
      ...inspections.map(({ dueOn }) => addDays(fromDbDate(dueOn), 1)),
    ],
  };
}

/** The facilities and promises that applications became, and the days on which something comes of them. */
async function promisedBy(
  db: PrismaClient,
  applicationNos: readonly string[],
): Promise<{
  nos: Pick<TravelCase, 'facilityNos' | 'commitmentNos'>;
  clocks: { clockOffsetMs: bigint }[];
  dates: IsoDate[];
}> {
  const ofThese = { where: { applicationNo: { in: [...applicationNos] } } };
  const [facilities, ever, promises] = await Promise.all([
    db.facility.findMany(ofThese),
    db.commitment.findMany({ ...ofThese, select: { no: true } }),
    commitmentsOf(db, applicationNos),
  ]);
  return {
    nos: { facilityNos: facilities.map(({ no }) => no), commitmentNos: ever.map(({ no }) => no) },
    clocks: facilities,
    dates: [
      ...facilities.map(({ expiresOn }) => addDays(fromDbDate(expiresOn), 1)),
      ...promises.flatMap(({ expiresOn }) => pressDatesOf(expiresOn)),
    ],
  };
}

/** The next step of a collection that is open, and what its debtor promised. */
const collectionDates = ({ status, nextStepOn, promise, plan }: CollectionCase): IsoDate[] =>
  status !== 'OPEN'
    ? []
    : [
        ...(nextStepOn ? [fromDbDate(nextStepOn)] : []),
        ...promisedOn(promise),
        ...((plan as unknown as Plan | null)?.items ?? []).flatMap(promisedOn),
      ];

/** The day a loan may begin to be overdue: what is due is still unpaid when its grace has passed. */
function loanDates(loan: {
  status: string;
  nextDueOn: Date | null;
  oldestUnpaidDueOn: Date | null;
  graceDays: number;
}): IsoDate[] {
  if (loan.status === 'SETTLED') return [];
  return [loan.nextDueOn, loan.oldestUnpaidDueOn]
    .filter((date) => date !== null)
    .map((date) => addDays(fromDbDate(date), loan.graceDays + 1));
}

function promisedOn(promise: unknown): IsoDate[] {
  const { payOn, status } = (promise ?? {}) as { payOn?: string; status?: string };
  return payOn !== undefined && status === 'OPEN' ? [payOn, addDays(payOn, 1)] : [];
}

/**
 * Tells API and relay where a case stands in time. Its arrears grow older as at every end of day (`end-of-day/age`), for none happens on the
 * way; status and class change in the loan's own workflow, which wakes on each day on which they do.
 */
export async function writeClockOffset(
  db: PrismaClient,
  { applicationNos, loanNos }: Pick<TravelCase, 'applicationNos' | 'loanNos'>,
  clockOffsetMs: number,
): Promise<void> {
  const data = { clockOffsetMs: BigInt(Math.round(clockOffsetMs)) };
  const today = businessDate(Date.now() + clockOffsetMs);
  await db.$transaction([
    db.$executeRaw`
      UPDATE loan SET days_overdue = ${today}::date - oldest_unpaid_due_on, as_of = ${today}::date, updated_at = now()
      WHERE no = ANY(${loanNos}::text[]) AND status IN ('OVERDUE', 'WRITTEN_OFF') AND as_of < ${today}::date
        AND oldest_unpaid_due_on + grace_days < ${today}::date`,
    db.application.updateMany({ where: { no: { in: applicationNos } }, data }),
    db.loan.updateMany({ where: { applicationNo: { in: applicationNos } }, data }),
    db.facility.updateMany({ where: { applicationNo: { in: applicationNos } }, data }),
    db.commitment.updateMany({ where: { applicationNo: { in: applicationNos } }, data }),
    db.complaint.updateMany({ where: { loanNo: { in: loanNos }, endedOn: null }, data }),
  ]);
}

/** One thing that happened on a journey. */
export interface TravelStory {
  source: 'AUDIT' | 'NOTICE';
  businessOn: IsoDate;
  subjectNo: string;
  actor: string;
  kind: string;
  title: { zh: string; en: string };
  detail: Record<string, unknown>;
}

/** How far the record reaches: what is written later has happened since. */
export interface RecordMark {
  auditSeq: bigint;
  noticeId: bigint;
}

export async function markRecord(db: PrismaClient): Promise<RecordMark> {
  const [audit, notice] = await Promise.all([
    db.auditEntry.aggregate({ _max: { seq: true } }),
    db.notice.aggregate({ _max: { id: true } }),
  ]);
  return { auditSeq: audit._max.seq ?? 0n, noticeId: notice._max.id ?? 0n };
}

/** What was recorded of a case since a mark, in the order of business dates. */
export async function storiesSince(db: PrismaClient, travelCase: TravelCase, mark: RecordMark): Promise<TravelStory[]> {
  const subjectNo = { in: travelCase.subjectNos };
  const [entries, notices] = await Promise.all([
    db.auditEntry.findMany({ where: { subjectNo, seq: { gt: mark.auditSeq } }, orderBy: { seq: 'asc' } }),
    db.notice.findMany({
      where: {
        subjectNo,
        id: { gt: mark.noticeId },
        channel: { in: ['INBOX', 'SMS', 'WECOM'] },
        status: { not: 'CANCELLED' },
      },
      orderBy: { id: 'asc' },
    }),
  ]);
  const stories: TravelStory[] = [
    ...entries.map((entry) => ({
      source: 'AUDIT' as const,
      businessOn: fromDbDate(entry.businessOn),
      subjectNo: entry.subjectNo,
      actor: entry.actor,
      kind: entry.action,
      title: STORY_TITLES[entry.action] ?? { zh: entry.action, en: entry.action },
      detail: entry.detail as Record<string, unknown>,
    })),
    ...notices.map((notice) => ({
      source: 'NOTICE' as const,
      businessOn: businessDate(notice.businessAt.getTime()),
      subjectNo: notice.subjectNo,
      actor: notice.recipient,
      kind: notice.template,
      title: titleOf(notice.template, notice.params as Record<string, unknown>),
      detail: { channel: notice.channel },
    })),
  ];
  return stories.sort((a, b) => (a.businessOn < b.businessOn ? -1 : a.businessOn > b.businessOn ? 1 : 0));
}

function titleOf(template: string, params: Record<string, unknown>): { zh: string; en: string } {
  try {
    return { zh: renderNotice(template, 'zh', params).subject, en: renderNotice(template, 'en', params).subject };
  } catch {
    // The relay reports a notice that cannot be written; a story can do with its name.
    return { zh: template, en: template };
  }
}
