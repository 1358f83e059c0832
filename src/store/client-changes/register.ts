import { CHANGE_RULES, isEnd, type ChangeWeight } from '../../domain/client-change/kinds';
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
import { correctReassessment, openReassessment } from './reassessments';
import type { ChangeTold } from './told';

export interface NewChange extends ChangeTold {
  correctsId: bigint | null;
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
  const { id } = await tx.clientEvent.create({
    data: {
      ...rest,
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
  const goesOn = given.correctsId !== null && (await correctReassessment(tx, client, given.correctsId, fact, by));
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

/** An entry of this client that none has taken the place of. */
async function isCorrectable(tx: Tx, clientNo: string, id: bigint | null): Promise<boolean> {
  if (id === null) return true;
  const known = await tx.clientEvent.count({ where: { id, clientNo } });
  return known > 0 && (await tx.clientEvent.count({ where: { correctsId: id } })) === 0;
}

/** The entry that a chain of corrections began with: told of by it, the watch hears of one thing once. */
async function firstOf(tx: Tx, id: bigint): Promise<bigint> {
  const [first] = await tx.$queryRaw<{ id: bigint }[]>`
    WITH RECURSIVE chain AS (
      SELECT id, corrects_id FROM client_event WHERE id = ${id}
      UNION SELECT e.id, e.corrects_id FROM client_event e JOIN chain c ON e.id = c.corrects_id
    ) SELECT id FROM chain WHERE corrects_id IS NULL`;
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
