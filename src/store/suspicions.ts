import type { Actor } from '../contracts/roles';
import {
  ASSESS_WITHIN,
  mayConcludeSuspicion,
  type Suspicion,
  type SuspicionKind,
  type SuspicionOutcome,
  type SuspicionState,
} from '../domain/suspicion/suspicion';
import { ALLOWED, refused, type Verdict } from '../domain/verdict';
import { workingDaysAfter } from '../domain/warning/deadline';
import { audit } from './audit';
import { announcedFrom } from './calendar';
import { fromDbDate, toDbDate } from './dates';
import type { PrismaClient, SuspicionReport } from './generated/client';
import { enqueueNotices, toStaff } from './notices';
import type { Tx } from './once';
import { belowNo, pageOf, type Page, type PageRequest } from './paging';

interface By {
  actor: Actor;
  on: string;
}
export interface NewSuspicion {
  branchCode: string;
  kind: SuspicionKind;
  clientNo: string | null;
  applicationNo: string | null;
  loanNo: string | null;
  about: string | null;
  reasons: string;
  evidence: string;
}
export interface SuspicionRecord extends NewSuspicion {
  no: string;
  status: SuspicionState;
  reportedBy: string;
  reportedOn: string;
  assessBy: string;
  reference: string | null;
  endedOn: string | null;
}

export async function reportSuspicion(tx: Tx, no: string, given: NewSuspicion, { actor, on }: By): Promise<Verdict> {
  const { about } = given;
  // Whom it is about never sees it, so nobody could follow what he says of himself: that is told to people, not reported.
  if (about === actor.username) return refused('SUSPICION_OWN');
  if (about !== null && (await tx.user.count({ where: { username: about } })) === 0)
    return refused('USER_UNKNOWN', { username: about });
  const assessBy = workingDaysAfter(on, ASSESS_WITHIN, await announcedFrom(tx, on));
  await tx.suspicionReport.create({
    data: {
      ...given,
      no,
      status: 'REPORTED',
      reportedBy: actor.username,
      reportedOn: toDbDate(on),
      assessBy: toDbDate(assessBy),
    },
  });
  await tellAssessors(tx, { no, branchCode: given.branchCode, kept: [actor.username, about ?? ''], assessBy });
  await record(tx, no, 'SUSPICION_REPORTED', { actor, on });
  return ALLOWED;
}

/** No task is opened: work lists are seen by the whole branch. Those who assess are told, without a word of what it is about. */
async function tellAssessors(
  tx: Tx,
  { no, branchCode, kept, assessBy }: { no: string; branchCode: string; kept: string[]; assessBy: string },
): Promise<void> {
  const assessors = await tx.user.findMany({
    where: {
      active: true,
      branchCode: { in: [branchCode, 'HQ'] },
      roles: { has: 'RISK_OFFICER' },
      username: { notIn: kept },
    },
  });
  const at = new Date().toISOString();
  await enqueueNotices(
    tx,
    assessors.flatMap(({ username }) =>
      toStaff({
        cause: `suspicion-${no}`,
        recipient: username,
        template: 'suspicion-reported' as const,
        subjectNo: no,
        params: { reportNo: no, assessBy },
        businessAt: at,
        clockOffsetMs: 0,
      }),
    ),
  );
}

export async function noteSuspicion(tx: Tx, no: string, text: string, by: By): Promise<Verdict> {
  const row = await locked(tx, no);
  if (row.status !== 'REPORTED') return refused('SUSPICION_STATE', { status: row.status });
  await insertStep(tx, no, 'NOTE', text, by);
  await record(tx, no, 'SUSPICION_NOTED', by);
  return ALLOWED;
}

export async function concludeSuspicion(
  tx: Tx,
  no: string,
  given: { outcome: SuspicionOutcome; reference: string | null; text: string },
  by: By,
): Promise<Verdict> {
  const verdict = mayConcludeSuspicion(judgedSuspicion(recordOf(await locked(tx, no))), given, by.actor);
  if (!verdict.allowed) return verdict;
  const { outcome, reference, text } = given;
  await tx.suspicionReport.update({
    where: { no },
    data: { status: outcome, reference, endedOn: toDbDate(by.on) },
  });
  await insertStep(tx, no, outcome, text, by);
  await record(tx, no, `SUSPICION_${outcome}`, by);
  return ALLOWED;
}

async function locked(tx: Tx, no: string): Promise<SuspicionReport> {
  await tx.$queryRaw`SELECT 1 FROM suspicion_report WHERE no = ${no} FOR UPDATE`;
  return tx.suspicionReport.findUniqueOrThrow({ where: { no } });
}

const insertStep = (tx: Tx, reportNo: string, act: string, text: string, { actor, on }: By): Promise<unknown> =>
  tx.suspicionStep.create({ data: { reportNo, act, text, by: actor.username, on: toDbDate(on) } });

/** The audit log names the report and nothing of what it says or whom it is about. */
const record = (tx: Tx, no: string, action: string, { actor, on }: By): Promise<void> =>
  audit(tx, { businessOn: on, actor: actor.username, action, subject: 'SUSPICION', subjectNo: no, detail: {} });

/** Every look at a report leaves its trace, the reporter's own too. */
export const lookedAt = (db: PrismaClient, no: string, by: By): Promise<void> =>
  db.$transaction((tx) => record(tx, no, 'SUSPICION_READ', by));

export const judgedSuspicion = ({ status, branchCode, reportedBy, about }: SuspicionRecord): Suspicion => ({
  status,
  branchCode,
  reportedBy,
  about,
});

const recordOf = ({ status, kind, reportedOn, assessBy, endedOn, ...rest }: SuspicionReport): SuspicionRecord => ({
  ...rest,
  status: status as SuspicionState,
  kind: kind as SuspicionKind,
  reportedOn: fromDbDate(reportedOn),
  assessBy: fromDbDate(assessBy),
  endedOn: endedOn === null ? null : fromDbDate(endedOn),
});

export async function findSuspicion(db: PrismaClient, no: string): Promise<SuspicionRecord | null> {
  const row = await db.suspicionReport.findUnique({ where: { no } });
  return row === null ? null : recordOf(row);
}

interface Asked extends PageRequest {
  /** Who asks: what is about him does not exist to him (`knowsOf`), so that no cursor tells its number either. */
  username: string;
  /** Those of his scope too (null: any), not only his own. */
  assesses: boolean;
  branch: string | null;
  status?: string | undefined;
}

/** The reports this person knows of, the latest first. */
export async function listSuspicions(
  db: PrismaClient,
  { username, assesses, branch, status, limit, cursor }: Asked,
): Promise<Page<SuspicionRecord>> {
  const served = branch === null ? {} : { OR: [{ branchCode: branch }, { reportedBy: username }] };
  const found = await db.suspicionReport.findMany({
    where: {
      ...belowNo(cursor),
      ...(status === undefined ? {} : { status }),
      ...(assesses ? served : { reportedBy: username }),
      AND: { OR: [{ about: null }, { about: { not: username } }] },
    },
    orderBy: { no: 'desc' },
    take: limit + 1,
  });
  return pageOf(found.map(recordOf), limit, ({ no }) => [no]);
}

export async function stepsOfSuspicion(
  db: PrismaClient,
  reportNo: string,
): Promise<{ act: string; by: string; on: string; text: string }[]> {
  const found = await db.suspicionStep.findMany({ where: { reportNo }, orderBy: { id: 'asc' } });
  return found.map(({ act, by, on, text }) => ({ act, by, on: fromDbDate(on), text }));
}
