import type { Occasion } from '../contracts/messages/common';
import { caseNoOf, type CaseKey, type WorkoutInput } from '../contracts/messages/workout';
import { workflowIds } from '../contracts/workflow-names';
import {
  DUTY_RULES,
  nextPressOn,
  pressesOf,
  pressKey,
  type Duty,
  type DutyKind,
  type Press,
} from '../domain/workout/duties';
import { instantOf } from '../domain/business-time';
import { addDays } from '../domain/date';
import { maskName } from '../domain/identity/masking';
import { audit } from './audit';
import { fromDbDate, toDbDate } from './dates';
import { Prisma, type PrismaClient } from './generated/client';
import { undecidedProposals } from './asset-disposals';
import { managersOfApplication } from './managers';
import { enqueueNotices, toStaff, type NoticeFact } from './notices';
import type { Tx } from './once';
import { openTask } from './tasks';

/** The end of a working day, in minutes. */
const END_OF_DAY = 18 * 60;
const taskId = ({ subject, kind, lastOn }: Duty): string => `${subject}-${kind}-${lastOn}`;

/** What is open about a loan, facility, promise or application, the nearest first. */
export const openDuties = (db: Tx | PrismaClient, caseNo: string): Promise<Duty[]> => dutiesWhere(db, { caseNo });

/** What is open about these law suits, things or securities, whatever they are kept with. */
export const openDutiesAbout = (db: PrismaClient, subjects: string[]): Promise<Duty[]> =>
  dutiesWhere(db, { subject: { in: subjects } });

async function dutiesWhere(db: Tx | PrismaClient, where: Prisma.WorkoutDutyWhereInput): Promise<Duty[]> {
  const found = await db.workoutDuty.findMany({ where, orderBy: [{ lastOn: 'asc' }, { kind: 'asc' }] });
  return found.map(({ subject, kind, lastOn }) => ({ subject, kind: kind as DutyKind, lastOn: fromDbDate(lastOn) }));
}

/**
 * The next day on which somebody is told of a deadline of this case, or null when nothing is waited for. While a proposal is not decided
 * it is the next day: should the message of its decision be lost, it is found on file then.
 */
export async function nextPress(db: Tx | PrismaClient, caseNo: string, today: string): Promise<string | null> {
  const [duties, undecided] = await Promise.all([openDuties(db, caseNo), undecidedProposals(db, caseNo)]);
  return undecided > 0 ? addDays(today, 1) : nextPressOn(duties, today);
}

/** A loan, facility, promise or application and its branch. */
type Case = CaseKey & { branchCode: string };

/** What is recorded of a loan, a facility, a promise or an application comes one after the other. */
export async function lockCase(tx: Tx, of: CaseKey): Promise<void> {
  const cases = Prisma.raw(tableOf(of));
  await tx.$queryRaw`SELECT 1 FROM ${cases} WHERE no = ${caseNoOf(of)} FOR UPDATE`;
}

function tableOf(of: CaseKey): string {
  if ('loanNo' in of) return 'loan';
  if ('facilityNo' in of) return 'facility';
  return 'commitmentNo' in of ? 'commitment' : 'application';
}

/** Writes down what is to be done about a case from now on. */
export async function addDuties(tx: Tx, of: Case, duties: readonly Duty[]): Promise<void> {
  const { branchCode } = of;
  const caseNo = caseNoOf(of);
  await tx.workoutDuty.createMany({
    data: duties.map(({ subject, kind, lastOn }) => ({ subject, kind, caseNo, branchCode, lastOn: toDbDate(lastOn) })),
  });
}

/** Puts what is now to be done about a subject in the place of what was; tasks of what is done or gone are withdrawn. */
export async function replaceDuties(
  tx: Tx,
  of: Case,
  subject: string,
  duties: readonly Duty[],
  at: string,
): Promise<void> {
  await tx.workoutDuty.deleteMany({ where: { subject } });
  await addDuties(tx, of, duties);
  const ids = duties.map(taskId);
  const ours = { room: 'WORKOUT', subjectNo: caseNoOf(of) };
  await tx.task.updateMany({
    where: { ...ours, status: 'OPEN', id: { startsWith: `${subject}-`, notIn: ids } },
    data: { status: 'CANCELLED', doneAt: new Date(at) },
  });
  // Done and returned, it is to be done again: nobody is told of it a second time, but the task is there.
  await tx.task.updateMany({
    where: { ...ours, status: 'CANCELLED', id: { in: ids } },
    data: { status: 'OPEN', doneAt: null },
  });
}

/** What the workflow that keeps the days of a loan, facility, promise or application is begun with, as the books know it; null when there is none of this number. */
export async function workoutOf(db: PrismaClient, caseNo: string): Promise<WorkoutInput | null> {
  const where = { no: caseNo };
  const [loan, facility, promise, application] = await Promise.all([
    db.loan.findUnique({ where }),
    db.facility.findUnique({ where }),
    db.commitment.findUnique({ where }),
    db.application.findUnique({ where }),
  ]);
  const found = loan ?? facility ?? promise ?? application;
  if (found === null) return null;
  const { branchCode, clientNo, clockOffsetMs } = found;
  const { managerUsername } =
    loan ?? facility ?? (await managersOfApplication(db, promise === null ? caseNo : promise.applicationNo));
  const client = await db.client.findUnique({ where: { no: clientNo }, select: { kind: true, name: true } });
  const about = {
    branchCode,
    managerUsername,
    clockOffsetMs: Number(clockOffsetMs),
    clientMasked: client === null ? '*' : maskName(client.kind as 'PERSON' | 'COMPANY', client.name),
  };
  if (loan !== null) return { ...about, loanNo: caseNo };
  if (facility !== null) return { ...about, facilityNo: caseNo };
  return promise === null ? { ...about, applicationNo: caseNo } : { ...about, commitmentNo: caseNo };
}

/** The same of a case about which something is waited for; else null. */
export async function workoutFromBooks(db: PrismaClient, caseNo: string): Promise<WorkoutInput | null> {
  const kept = await db.$queryRaw<unknown[]>(Prisma.sql`SELECT 1 FROM ${TO_KEEP} k WHERE case_no = ${caseNo}`);
  return kept.length === 0 ? null : workoutOf(db, caseNo);
}

/** Loans, facilities, promises and applications with something to wait for: a duty whose passing has not been told yet, or a proposal that is not decided. */
const TO_KEEP = Prisma.sql`(
  SELECT case_no FROM workout_duty d
  WHERE NOT EXISTS (SELECT 1 FROM effect e
                    WHERE e.business_key = d.subject || '/' || d.kind || '/' || to_char(d.last_on, 'YYYY-MM-DD') || '/passed')
  UNION
  SELECT a.loan_no FROM asset_disposal p JOIN repossessed_asset a ON a.no = p.asset_no WHERE p.state = 'REQUESTED')`;

/** Every loan, facility, promise and application whose days a workflow must keep. Once everybody was told of what has passed, nothing is waited for. */
export async function casesToKeep(db: PrismaClient): Promise<Set<string>> {
  const found = await db.$queryRaw<{ no: string }[]>(Prisma.sql`SELECT case_no AS no FROM ${TO_KEEP} k`);
  return new Set(found.map(({ no }) => no));
}

/** Tells whoever is to be told by today, each once. */
export async function pressAll(tx: Tx, input: WorkoutInput, occasion: Occasion): Promise<void> {
  const duties = await openDuties(tx, caseNoOf(input));
  for (const duty of duties) {
    const due = pressesOf(duty).filter(({ on }) => on <= occasion.today);
    const keys = due.map((press) => pressKey(duty, press));
    const told = await tx.effect.findMany({ where: { businessKey: { in: keys } }, select: { businessKey: true } });
    const fresh = keys.filter((key) => !told.some(({ businessKey }) => businessKey === key));
    const last = due.at(-1);
    if (fresh.length === 0 || last === undefined) continue;
    // Who learns of a duty late is told once, of how it stands now.
    await tx.effect.createMany({ data: fresh.map((businessKey) => ({ businessKey, result: {} })) });
    await press(tx, input, { duty, last }, occasion);
  }
}

async function press(
  tx: Tx,
  input: WorkoutInput,
  { duty, last }: { duty: Duty; last: Press },
  { today, at }: Occasion,
): Promise<void> {
  const { branchCode, managerUsername, clientMasked, clockOffsetMs } = input;
  const caseNo = caseNoOf(input);
  const rule = DUTY_RULES[duty.kind];
  const isLate = last.step === 'ESCALATE';
  const told = {
    what: { zh: rule.zh, en: rule.en },
    lastOn: duty.lastOn,
    source: { zh: rule.source, en: rule.sourceEn },
  };
  await openTask(tx, {
    id: isLate ? `${taskId(duty)}-passed` : taskId(duty),
    kind: 'WORKOUT_DUTY',
    room: 'WORKOUT' as const,
    subjectNo: caseNo,
    workflowId: workflowIds.workout(caseNo),
    branchCode,
    createdAt: at,
    role: isLate ? 'DEPARTMENT_MANAGER' : rule.role,
    title: isLate
      ? { zh: `【已过期】${rule.zh}：${clientMasked}`, en: `[Passed] ${rule.en}: ${clientMasked}` }
      : { zh: `${rule.zh}：${clientMasked}`, en: `${rule.en}: ${clientMasked}` },
    dueAt: new Date(instantOf(duty.lastOn, END_OF_DAY)).toISOString(),
  });
  await enqueueNotices(
    tx,
    toStaff({
      cause: pressKey(duty, last),
      recipient: managerUsername,
      subjectNo: caseNo,
      businessAt: at,
      clockOffsetMs,
      ...wordsOf(input, isLate, told),
    }),
  );
  await audit(tx, {
    businessOn: today,
    actor: 'system',
    action: isLate ? 'DUTY_ESCALATED' : 'DUTY_REMINDED',
    subject: 'WORKOUT',
    subjectNo: caseNo,
    detail: { about: duty.subject, kind: duty.kind, lastOn: duty.lastOn },
  });
}

/** How a deadline is told of, by what it is about. */
function wordsOf(of: CaseKey, isLate: boolean, told: NoticeFact['params']): Pick<NoticeFact, 'template' | 'params'> {
  const how = isLate ? 'duty-passed' : 'duty-reminder';
  if ('loanNo' in of) return { template: how, params: { loanNo: of.loanNo, ...told } };
  if ('facilityNo' in of) return { template: `facility-${how}`, params: { facilityNo: of.facilityNo, ...told } };
  return 'commitmentNo' in of
    ? { template: `commitment-${how}`, params: { commitmentNo: of.commitmentNo, ...told } }
    : { template: `application-${how}`, params: { applicationNo: of.applicationNo, ...told } };
}
