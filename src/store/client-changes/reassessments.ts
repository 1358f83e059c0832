import type { ChangeWeight } from '../../domain/client-change/kinds';
import {
  mayConclude,
  mayConfirm,
  mayTake,
  needsSecond,
  type MeasureAsked,
  type ReassessmentFacts,
  type ReassessmentState,
} from '../../domain/client-change/reassessment';
import { heavier } from '../../domain/client-change/weigh';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../../domain/verdict';
import { audit } from '../audit';
import { fromDbDate, toDbDate } from '../dates';
import type { Prisma, Reassessment } from '../generated/client';
import { nextNumber } from '../numbers';
import type { Tx } from '../once';
import type { ChangedClient } from './changed-client';
import { lockChangedClient } from './lock';
import { carryOut, judgeMeasures, measurableCases } from './measures';
import { askTask, endTasks, moveDue, type TaskOf } from './tasks';

export interface Actor {
  username: string;
  roles: readonly string[];
}
export interface ActBy {
  actor: Actor;
  on: string;
  at: string;
}
export interface ReassessedFact {
  eventId: bigint;
  weight: ChangeWeight;
  dueOn: string;
}
/** Opens the re-assessment of a material change, with the task of the client's manager. */
export async function openReassessment(
  tx: Tx,
  client: ChangedClient,
  { eventId, weight, dueOn }: ReassessedFact,
  by: { username: string; on: string; at: string },
): Promise<void> {
  const no = await nextNumber(tx, 'CE', by.on);
  await tx.reassessment.create({
    data: {
      no,
      eventId,
      weight,
      clientNo: client.no,
      openedOn: toDbDate(by.on),
      dueOn: toDbDate(dueOn),
      status: 'OPEN',
    },
  });
  const about = { no, clientNo: client.no, branchCode: client.branchCode, dueOn };
  await askTask(tx, about, 'ASSESS', { role: 'CLIENT_MANAGER', assignee: client.managerUsername, round: 0, at: by.at });
}

/**
 * A correction of what is being re-assessed takes its place: neither lighter than before nor due later, for nobody corrects a duty
 * away; what was concluded of the corrected entry is to be concluded again. False where none is under way.
 */
export async function correctReassessment(
  tx: Tx,
  client: ChangedClient,
  correctsId: bigint,
  fact: ReassessedFact,
  by: { username: string; on: string; at: string },
): Promise<boolean> {
  const found = await tx.reassessment.findFirst({ where: { eventId: correctsId, status: { not: 'DONE' } } });
  if (found === null) return false;
  await tx.reassessment.update({ where: { no: found.no }, data: { eventId: fact.eventId } });
  return hearsMore(tx, client, found.no, fact, { act: 'CORRECTED', by });
}

/**
 * What is one change with an entry that is being re-assessed is re-assessed with it, as a correction of it would be, and the entry stays what
 * it is about. False where none is under way.
 */
export async function joinReassessment(
  tx: Tx,
  client: ChangedClient,
  withId: bigint,
  fact: ReassessedFact,
  by: { username: string; on: string; at: string },
): Promise<boolean> {
  const found = await tx.reassessment.findFirst({ where: { eventId: withId, status: { not: 'DONE' } } });
  return found !== null && hearsMore(tx, client, found.no, fact, { act: 'JOINED', by });
}

async function hearsMore(
  tx: Tx,
  client: ChangedClient,
  no: string,
  { weight, dueOn }: ReassessedFact,
  { act, by }: { act: 'CORRECTED' | 'JOINED'; by: { username: string; on: string; at: string } },
): Promise<true> {
  const row = await lockRow(tx, no);
  const due = toDbDate(dueOn) < row.dueOn ? toDbDate(dueOn) : row.dueOn;
  const data = { weight: heavier(row.weight as ChangeWeight, weight), dueOn: due };
  await tx.reassessment.update({ where: { no: row.no }, data });
  const said: Said = { act, text: '', by: by.username, on: by.on };
  if (row.status === 'PROPOSED') await backToManager(tx, { ...row, dueOn: due }, client, said, by.at);
  else {
    await keepStep(tx, row.no, said);
    await moveDue(tx, row.no, fromDbDate(due));
  }
  return true;
}

/** Locked with all that is registered of the client, and the client as it is now. */
async function lockWithClient(tx: Tx, no: string): Promise<{ row: Reassessment; client: ChangedClient } | null> {
  const known = await tx.reassessment.findUnique({ where: { no }, select: { clientNo: true } });
  if (known === null) return null;
  const client = await lockChangedClient(tx, known.clientNo);
  return { row: await lockRow(tx, no), client };
}

async function lockRow(tx: Tx, no: string): Promise<Reassessment> {
  await tx.$queryRaw`SELECT 1 FROM reassessment WHERE no = ${no} FOR UPDATE`;
  return tx.reassessment.findUniqueOrThrow({ where: { no } });
}

const factsOf = ({ status, weight, dueOn, concludedBy }: Reassessment, client: ChangedClient): ReassessmentFacts => ({
  status: status as ReassessmentState,
  weight: weight as ChangeWeight,
  dueOn: fromDbDate(dueOn),
  managerUsername: client.managerUsername,
  concludedBy,
});

const aboutOf = (
  { no, dueOn }: Pick<Reassessment, 'no' | 'dueOn'>,
  { no: clientNo, branchCode }: ChangedClient,
): TaskOf => ({
  no,
  clientNo,
  branchCode,
  dueOn: fromDbDate(dueOn),
});

/** What the manager concludes: done with it where it is his alone, else put before a second person. */
export async function conclude(
  tx: Tx,
  no: string,
  { grounds, measures }: { grounds: string; measures: readonly MeasureAsked[] },
  { actor, on, at }: ActBy,
): Promise<Verdict> {
  const found = await lockWithClient(tx, no);
  if (found === null) return refused('NOT_RECORDABLE');
  const { row, client } = found;
  const cases = await measurableCases(tx, client);
  const verdict = firstRefusal(
    () => mayConclude(factsOf(row, client), actor, on),
    () => mayTake(measures, cases),
  );
  if (!verdict.allowed) return verdict;
  const feasible = await judgeMeasures(tx, measures, actor.username);
  if (!feasible.allowed) return feasible;
  const asksSecond = needsSecond(row.weight as ChangeWeight, measures.length);
  const concluded = { grounds, concludedBy: actor.username, concludedOn: toDbDate(on), confirmedBy: null };
  await tx.reassessment.update({
    where: { no },
    data: { ...concluded, ...(asksSecond ? { status: 'PROPOSED' } : { status: 'DONE', closedOn: toDbDate(on) }) },
  });
  await tx.reassessmentMeasure.createMany({
    data: measures.map((one) => ({ ...one, reassessmentNo: no, status: 'PROPOSED' })),
  });
  await endTasks(tx, no, { by: actor.username, at, outcome: 'CONCLUDED' });
  if (asksSecond) {
    const round = await tx.reassessmentStep.count({ where: { reassessmentNo: no } });
    // Where a head concludes, stepping in or for a client of his own, risk is the second.
    const role = actor.roles.includes('DEPARTMENT_MANAGER') ? 'RISK_OFFICER' : 'DEPARTMENT_MANAGER';
    const excluded = [...new Set([actor.username, client.managerUsername])];
    await askTask(tx, aboutOf(row, client), 'CONFIRM', { role, excluded, round, at });
  }
  await keepStep(tx, no, { act: 'CONCLUDED', text: grounds, by: actor.username, on });
  await trail(
    tx,
    row,
    'CHANGE_CONCLUDED',
    { username: actor.username, on },
    {
      measures: measures.map(({ kind, subjectNo }) => `${kind} ${subjectNo}`),
    },
  );
  return ALLOWED;
}

/** A second person agrees, and what was concluded is done; or sends it back, and the manager is asked again. */
export async function confirm(
  tx: Tx,
  no: string,
  { agree, comment }: { agree: boolean; comment: string },
  { actor, on, at }: ActBy,
): Promise<Verdict> {
  const found = await lockWithClient(tx, no);
  if (found === null) return refused('NOT_RECORDABLE');
  const { row, client } = found;
  const verdict = mayConfirm(factsOf(row, client), actor);
  if (!verdict.allowed) return verdict;
  const by = { username: actor.username, on, at };
  if (agree) {
    const data = { status: 'DONE', confirmedBy: actor.username, closedOn: toDbDate(on) };
    await tx.reassessment.update({ where: { no }, data });
    await endTasks(tx, no, { by: actor.username, at, outcome: 'CONFIRMED' });
    await keepStep(tx, no, { act: 'CONFIRMED', text: comment, by: actor.username, on });
    // It writes to the audit log, so it comes last; refused, nothing of this stands.
    const done = await carryOut(tx, aboutOf(row, client), { grounds: row.grounds ?? '', by });
    if (!done.allowed) return done;
  } else await backToManager(tx, row, client, { act: 'RETURNED', text: comment, by: actor.username, on }, at);
  await trail(tx, row, agree ? 'CHANGE_CONFIRMED' : 'CHANGE_RETURNED', by, { comment });
  return ALLOWED;
}

interface Said {
  act: 'CONCLUDED' | 'CONFIRMED' | 'RETURNED' | 'CORRECTED' | 'JOINED';
  text: string;
  by: string;
  on: string;
}

/** What was proposed is dropped, and the manager is asked once more. */
async function backToManager(
  tx: Tx,
  row: Pick<Reassessment, 'no' | 'dueOn'>,
  client: ChangedClient,
  said: Said,
  at: string,
): Promise<void> {
  const { no } = row;
  await tx.reassessment.update({
    where: { no },
    data: { status: 'OPEN', concludedBy: null, concludedOn: null, grounds: null },
  });
  await tx.reassessmentMeasure.updateMany({
    where: { reassessmentNo: no, status: 'PROPOSED' },
    data: { status: 'DROPPED' },
  });
  await endTasks(tx, no, { by: said.by, at, outcome: said.act });
  await keepStep(tx, no, said);
  const round = await tx.reassessmentStep.count({ where: { reassessmentNo: no } });
  const assignee = client.managerUsername;
  const about = aboutOf(row, client);
  await askTask(tx, about, 'ASSESS', { role: 'CLIENT_MANAGER', assignee, round, at });
  // The end of the day asked the heads once, and does not ask again.
  if (said.on > about.dueOn) await askTask(tx, about, 'LATE', { role: 'DEPARTMENT_MANAGER', round, at });
}

async function keepStep(tx: Tx, reassessmentNo: string, { on, ...said }: Said): Promise<void> {
  await tx.reassessmentStep.create({ data: { ...said, reassessmentNo, on: toDbDate(on) } });
}

const trail = (
  tx: Tx,
  { no, clientNo }: Reassessment,
  action: string,
  by: { username: string; on: string },
  detail: Prisma.InputJsonObject,
): Promise<void> =>
  audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action,
    subject: 'CLIENT',
    subjectNo: clientNo,
    detail: { reassessment: no, ...detail },
  });
