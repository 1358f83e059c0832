import { businessDate } from '../../domain/business-time';
import { changesOf, type RelationChange, type RelationStep } from '../../domain/client-change/relation';
import { maskName, type ClientKind } from '../../domain/identity/masking';
import type { Tx } from '../once';
import { lockChangedClient } from './lock';
import { registerChange, type ChangeBy, type ClockOf } from './register';

/** A relation that was written as begun or ended, with what was said of it. */
export interface WrittenRelation extends RelationStep {
  id: bigint;
  fromNo: string;
  toNo: string;
  evidence: string;
}

/**
 * What a relation that began or ended changes of its two sides stands in the register of their changes, and weighs what its kind weighs.
 * To be called before anything else of the transaction is written to the audit log.
 * @returns the clients of whom something was registered
 */
export async function registerRelationChange(
  tx: Tx,
  relation: WrittenRelation,
  by: ChangeBy,
  clockOf: ClockOf,
): Promise<string[]> {
  const { fromNo, toNo, on, evidence } = relation;
  const changes = changesOf(relation, await sideOf(tx, fromNo), await sideOf(tx, toNo));
  // All locks before the first entry: both spouses at once are held in the order of their numbers.
  for (const { no } of changes) await lockChangedClient(tx, no);
  const states = await Promise.all(changes.map((change) => statesOf(tx, relation, change)));
  for (const [index, { no, kind, sharePpm }] of changes.entries()) {
    await registerChange(
      tx,
      no,
      {
        kind,
        on,
        learnedOn: by.on,
        source: 'OTHER',
        evidence,
        fileHash: null,
        note: '关联关系登记 relations',
        before: states[index]?.before ?? NONE,
        after: states[index]?.after ?? NONE,
        sharePpm,
        amountFen: null,
        correctsId: null,
        relationStep: relation.step,
      },
      by,
      clockOf,
    );
  }
  return changes.map(({ no }) => no);
}

async function sideOf(tx: Tx, no: string): Promise<{ no: string; knownSince: string }> {
  const { createdAt } = await tx.client.findUniqueOrThrow({ where: { no }, select: { createdAt: true } });
  return { no, knownSince: businessDate(createdAt.getTime()) };
}

const NONE = '未登记 none on record';
const PPM_OF_PERCENT = 10_000;

/** Who stood on the other side of such relations of the client without this one, and who with it, masked. */
async function statesOf(
  tx: Tx,
  { id, kind, step }: WrittenRelation,
  { no }: RelationChange,
): Promise<{ before: string; after: string }> {
  const others = kind === 'SPOUSE' ? [{ fromNo: no }, { toNo: no }] : [{ toNo: no }];
  const standing = await tx.clientRelation.findMany({
    where: { kind, AND: [{ OR: others }, { OR: [{ endedOn: null }, { id }] }] },
    orderBy: { id: 'asc' },
    select: { id: true, fromNo: true, toNo: true, sharePpm: true },
  });
  const across = standing.map((one) => ({ ...one, other: one.fromNo === no ? one.toNo : one.fromNo }));
  const names = await namesOf(
    tx,
    across.map(({ other }) => other),
  );
  const written = (all: typeof across): string =>
    all
      .map(({ other, sharePpm }) =>
        [names.get(other) ?? other, sharePpm === null ? '' : `${String(sharePpm / PPM_OF_PERCENT)}%`].join(' ').trim(),
      )
      .join('、') || NONE;
  const [without, within] = [written(across.filter((one) => one.id !== id)), written(across)];
  return step === 'BEGINS' ? { before: without, after: within } : { before: within, after: without };
}

async function namesOf(tx: Tx, nos: string[]): Promise<Map<string, string>> {
  const found = await tx.client.findMany({ where: { no: { in: nos } }, select: { no: true, kind: true, name: true } });
  return new Map(found.map(({ no, kind, name }) => [no, maskName(kind as ClientKind, name)]));
}
