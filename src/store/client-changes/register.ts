import { CHANGE_RULES, isEnd, type ChangeKind, type ChangeWeight } from '../../domain/client-change/kinds';
import { isReplacement, type RelationStep } from '../../domain/client-change/relation';
import { daysFor, weightOf } from '../../domain/client-change/weigh';
import { ruleOf } from '../../domain/warning/policy';
import { workingDaysAfter } from '../../domain/warning/deadline';
import { ALLOWED, refused, type Verdict } from '../../domain/verdict';
import { audit } from '../audit';
import { announcedFrom } from '../calendar';
import { toDbDate } from '../dates';
import type { Tx } from '../once';
import { warningPolicy } from '../warning-policy';
import { raiseWarning } from '../warnings';
import { casesOf, type TouchedCase } from './cases';
import { lockChangedClient } from './lock';
import { tellManagers } from './notices';
import type { ChangedClient } from './changed-client';
import { correctReassessment, joinReassessment, openReassessment, type ReassessedFact } from './reassessments';
import type { ChangeTold } from './told';

export interface NewChange extends ChangeTold {
  correctsId: bigint | null;
  /** Of an entry that the relations make. */
  relationStep?: RelationStep['step'];
}

export interface ChangeBy {
  username: string;
  on: string;
  at: string;
}

export type ClockOf = (clockOffsetMs: number) => { today: string; at: string };

/**
 * Registers what changed of a client: by its kind and size it is kept, re-assessed, or re-assessed with a signal to the watch over
 * every loan that hangs on him. The refusal names an entry that cannot be corrected.
 */
export async function registerChange(
  tx: Tx,
  clientNo: string,
  given: NewChange,
  by: ChangeBy,
  clockOf: ClockOf,
): Promise<Verdict> {
  const client = await lockChangedClient(tx, clientNo);
  if (!(await isCorrectable(tx, client.no, given.correctsId))) return refused('CHANGE_CORRECTS');
  const netAssetsFen = await netAssetsOf(tx, client.no);
  const weight = weightOf(given.kind, { ...given, netAssetsFen });
  const { on, learnedOn, ...rest } = given;
  const withId = await changeWith(tx, client.no, given);
  const { id } = await tx.clientEvent.create({
    data: {
      ...rest,
      withId,
      clientNo: client.no,
      on: toDbDate(on),
      learnedOn: toDbDate(learnedOn),
      weight,
      by: by.username,
      recordedOn: toDbDate(by.on),
    },
  });
  const cases = await casesOf(tx, client.no);
  const dueOn = await deadlineOf(tx, given, weight, by.on);
  const fact = { eventId: id, weight, dueOn };
  const goesOn = await heardAlready(tx, client, { ...given, withId }, fact, by);
  if (!goesOn && weight !== 'INFORMATION') await openReassessment(tx, client, fact, by);
  if (weight !== 'INFORMATION') await tellManagers(tx, client, { id, on, weight }, cases, by);
  // It writes to the audit log: nothing that others may hold is asked for after it.
  if (weight === 'REASSESS_AND_WARN')
    await warn(tx, client.no, { ...given, id: await firstOf(tx, id) }, cases, by, clockOf);
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'CLIENT_EVENT',
    subject: 'CLIENT',
    subjectNo: client.no,
    detail: { event: String(id), kind: given.kind, on, learnedOn, weight, evidence: given.evidence },
  });
  return ALLOWED;
}

/** Whether a re-assessment that is under way hears of it: of the entry that this one corrects, or of the change that both tell of. */
async function heardAlready(
  tx: Tx,
  client: ChangedClient,
  { correctsId, withId }: Pick<NewChange, 'correctsId'> & { withId: bigint | null },
  fact: ReassessedFact,
  by: ChangeBy,
): Promise<boolean> {
  if (withId !== null && fact.weight !== 'INFORMATION') return joinReassessment(tx, client, withId, fact, by);
  return correctsId !== null && correctReassessment(tx, client, correctsId, fact, by);
}

/** The entry with whose change this one is one: what it corrects was one with it, or it is the other half of a replacement. */
async function changeWith(
  tx: Tx,
  clientNo: string,
  { kind, correctsId, relationStep: step }: Pick<NewChange, 'kind' | 'correctsId' | 'relationStep'>,
): Promise<bigint | null> {
  if (correctsId !== null) {
    const { withId } = await tx.clientEvent.findUniqueOrThrow({ where: { id: correctsId }, select: { withId: true } });
    return withId;
  }
  if (step === undefined) return null;
  const open = await tx.reassessment.findMany({ where: { clientNo, status: { not: 'DONE' } }, orderBy: { no: 'asc' } });
  const ids = open.map(({ eventId }) => eventId);
  const others = await tx.clientEvent.findMany({ where: { OR: [{ id: { in: ids } }, { withId: { in: ids } }] } });
  const found = ids.find((id) => {
    const other = others.find((one) => one.id === id);
    const otherStep = other?.relationStep ?? null;
    if (other === undefined || otherStep === null) return false;
    const half = { kind: other.kind as ChangeKind, step: otherStep as RelationStep['step'] };
    return isReplacement({ kind, step }, { ...half, isWhole: others.some(({ withId }) => withId === id) });
  });
  return found ?? null;
}

/** An entry of this client that none has taken the place of. */
async function isCorrectable(tx: Tx, clientNo: string, id: bigint | null): Promise<boolean> {
  if (id === null) return true;
  const known = await tx.clientEvent.count({ where: { id, clientNo } });
  return known > 0 && (await tx.clientEvent.count({ where: { correctsId: id } })) === 0;
}

/** The entry that a chain of corrections, or a replacement, began with: told of by it, the watch hears of one thing once. */
async function firstOf(tx: Tx, id: bigint): Promise<bigint> {
  const [first] = await tx.$queryRaw<{ id: bigint }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, corrects_id FROM client_event WHERE id = ${id}
      UNION SELECT e.id, e.corrects_id FROM client_event e JOIN chain c ON e.id = c.corrects_id
    ) SELECT coalesce(e.with_id, e.id) AS id FROM chain c JOIN client_event e ON e.id = c.id WHERE c.corrects_id IS NULL`;
  return first?.id ?? id;
}

async function netAssetsOf(tx: Tx, clientNo: string): Promise<number | null> {
  const [latest] = await tx.$queryRaw<{ net: bigint | null }[]>`
    SELECT (figures->>'equity')::bigint AS net FROM client_statement WHERE client_no = ${clientNo}
    ORDER BY period_end DESC, id DESC LIMIT 1`;
  const net = latest?.net ?? null;
  return net === null ? null : Number(net);
}

/** Counted from the day it was learnt: who is slow to register has the less time left. */
async function deadlineOf(
  tx: Tx,
  { kind, learnedOn }: Pick<NewChange, 'kind' | 'learnedOn'>,
  weight: ChangeWeight,
  today: string,
): Promise<string> {
  const policy = await warningPolicy(tx, today);
  const { signal } = CHANGE_RULES[kind];
  const level = weight === 'REASSESS_AND_WARN' && signal !== undefined ? (ruleOf(policy, signal)?.level ?? null) : null;
  return workingDaysAfter(learnedOn, daysFor(kind, level, policy.deadlineDays), await announcedFrom(tx, learnedOn));
}

/**
 * Tells the watch over the loans. What ends a client's capacity warns of the loans that he stands for; a signal that the policy in
 * force does not know is not raised, the re-assessment stands by itself.
 */
async function warn(
  tx: Tx,
  clientNo: string,
  { kind, on, id }: Pick<NewChange, 'kind' | 'on'> & { id: bigint },
  cases: readonly TouchedCase[],
  by: ChangeBy,
  clockOf: ClockOf,
): Promise<void> {
  const code = isEnd(kind) ? 'GUARANTOR_GONE' : CHANGE_RULES[kind].signal;
  if (code === undefined) return;
  const loans = cases.filter((one) => one.kind === 'LOAN' && (!isEnd(kind) || one.as === 'SECURITY'));
  for (const { no: loanNo, clockOffsetMs } of loans) {
    const { today, at } = clockOf(clockOffsetMs);
    await raiseWarning(tx, {
      code,
      source: 'SYSTEM',
      reference: `${code}/${loanNo}/${String(id)}`,
      loanNo,
      detail: `${clientNo} ${kind} ${on}`,
      on: today,
      at,
      by: by.username,
    });
  }
}
