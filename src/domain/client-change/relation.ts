import type { RelationKind } from '../client/relation';
import type { IsoDate } from '../date';
import type { ChangeKind } from './kinds';

/** From more than half on an owner decides alone: 公司法 Art 265 (控股股东). In parts of a million. */
const MAJORITY_PPM = 500_000;

/** A relation that begins or ends. */
export interface RelationStep {
  kind: RelationKind;
  /** Only of OWNS: parts of a million. */
  sharePpm: number | null;
  step: 'BEGINS' | 'ENDS';
  /** The day it began, or ended. */
  on: IsoDate;
}

/** A side of it, with the day since which it is a client. */
export interface RelationSide {
  no: string;
  knownSince: IsoDate;
}

/** What has changed of one of them; the share is that of the capital. */
export interface RelationChange {
  no: string;
  kind: ChangeKind;
  sharePpm: number | null;
}

/**
 * What a relation that begins or ends changes: of a company its control, ownership or management, of both spouses their marriage. A share
 * of more than half is control. One that was there before the client was only completes what is known of him; what ends takes away something
 * known. What a client invests or guarantees has no amount among the relations and is registered by hand.
 * Source: RULES 9 (trigger check: change of control).
 * @example changesOf({ kind: 'CONTROLS', sharePpm: null, step: 'BEGINS', on: '2026-11-20' }, { no: 'CL1', knownSince: '2026-01-01' }, { no: 'CL2', knownSince: '2026-01-01' }) // => [{ no: 'CL2', kind: 'CONTROLLER', sharePpm: null }]
 * @example changesOf({ kind: 'OWNS', sharePpm: 40_000, step: 'ENDS', on: '2026-11-20' }, { no: 'CL1', knownSince: '2026-01-01' }, { no: 'CL2', knownSince: '2026-01-01' }) // => [{ no: 'CL2', kind: 'OWNERSHIP', sharePpm: 40_000 }]
 * @example changesOf({ kind: 'SPOUSE', sharePpm: null, step: 'BEGINS', on: '2026-11-20' }, { no: 'CL2', knownSince: '2026-01-01' }, { no: 'CL1', knownSince: '2026-01-01' }).map(({ no, kind }) => `${no} ${kind}`) // => ['CL1 MARRIAGE', 'CL2 MARRIAGE']
 * @example changesOf({ kind: 'SPOUSE', sharePpm: null, step: 'BEGINS', on: '2012-10-01' }, { no: 'CL1', knownSince: '2026-01-01' }, { no: 'CL2', knownSince: '2026-01-01' }) // => []
 */
export function changesOf(
  { kind, sharePpm, step, on }: RelationStep,
  from: RelationSide,
  to: RelationSide,
): RelationChange[] {
  const changed = changedBy(kind, sharePpm ?? 0);
  if (changed === null) return [];
  const sides = changed === 'MARRIAGE' ? [from, to] : [to];
  return sides
    .filter(({ knownSince }) => step === 'ENDS' || on > knownSince)
    .toSorted((a, b) => (a.no < b.no ? -1 : 1))
    .map(({ no }) => ({ no, kind: changed, sharePpm }));
}

/** An entry that the relations made of a client, whose re-assessment is under way. */
export interface OtherHalf {
  kind: ChangeKind;
  step: RelationStep['step'];
  /** Another entry is one with it already. */
  isWhole: boolean;
}

/** Whoever owns a company, a majority or not, is one matter. */
const matterOf = (kind: ChangeKind): ChangeKind => (kind === 'CONTROLLER' ? 'OWNERSHIP' : kind);

/**
 * Do both tell of one change: one left and another came in his place (变更股东、法定代表人、实际控制人)? A re-assessment of one of them hears the
 * other. Source: RULES 9 (a trigger is checked once); decision 0158.
 * @example isReplacement({ kind: 'CONTROLLER', step: 'BEGINS' }, { kind: 'OWNERSHIP', step: 'ENDS', isWhole: false }) // => true
 * @example isReplacement({ kind: 'OWNERSHIP', step: 'BEGINS' }, { kind: 'OWNERSHIP', step: 'BEGINS', isWhole: false }) // => false
 * @example isReplacement({ kind: 'MANAGEMENT', step: 'BEGINS' }, { kind: 'OWNERSHIP', step: 'ENDS', isWhole: false }) // => false
 */
export const isReplacement = (
  { kind, step }: { kind: ChangeKind; step: RelationStep['step'] },
  other: OtherHalf,
): boolean => matterOf(kind) === matterOf(other.kind) && step !== other.step && !other.isWhole;

function changedBy(kind: RelationKind, sharePpm: number): ChangeKind | null {
  switch (kind) {
    case 'CONTROLS':
      return 'CONTROLLER';
    case 'OWNS':
      return sharePpm > MAJORITY_PPM ? 'CONTROLLER' : 'OWNERSHIP';
    case 'MANAGES':
      return 'MANAGEMENT';
    case 'SPOUSE':
      return 'MARRIAGE';
    case 'GUARANTEES':
      return null;
  }
}
