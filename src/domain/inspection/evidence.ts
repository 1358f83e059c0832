import type { InspectionKind, InspectionStatus } from './report';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** What a file shows: a photograph of the place, where the money went, or something else. */
export const EVIDENCE_KINDS = ['PHOTO', 'PURPOSE', 'OTHER'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A file that is offered as evidence. */
export interface Evidence {
  kind: EvidenceKind;
  /** It says when and where it was taken. */
  isPlaced: boolean;
  /** Where the same content is on file already; null: nowhere. */
  filedBefore: string | null;
}

/**
 * May this file be filed as evidence of an inspection? A photograph says when and where it was taken; what is on file already,
 * for this or another case, shows nothing of this visit. Source: RULES 9 (re-use of images is blocked).
 * @example mayFile('OPEN', { kind: 'PHOTO', isPlaced: true, filedBefore: 'AP1' }).code // => 'EVIDENCE_REUSED'
 * @example mayFile('OPEN', { kind: 'PHOTO', isPlaced: false, filedBefore: null }).code // => 'EVIDENCE_UNPLACED'
 * @example mayFile('OPEN', { kind: 'PURPOSE', isPlaced: false, filedBefore: null }).allowed // => true
 */
export function mayFile(status: InspectionStatus, { kind, isPlaced, filedBefore }: Evidence): Verdict {
  return firstRefusal(
    () => (status === 'OPEN' ? ALLOWED : refused('INSPECTION_NOT_OPEN', { status })),
    () => (kind !== 'PHOTO' || isPlaced ? ALLOWED : refused('EVIDENCE_UNPLACED')),
    () => (filedBefore === null ? ALLOWED : refused('EVIDENCE_REUSED', { filed: filedBefore })),
  );
}

/**
 * Is there enough to report an inspection on? The first one shows where the money went. Source: RULES 9 (no purpose evidence).
 * @example isProven('FIRST_USE', ['PHOTO']).code // => 'EVIDENCE_OF_PURPOSE'
 * @example isProven('REGULAR', []).allowed // => true
 */
export const isProven = (kind: InspectionKind, evidence: readonly EvidenceKind[]): Verdict =>
  kind !== 'FIRST_USE' || evidence.includes('PURPOSE') ? ALLOWED : refused('EVIDENCE_OF_PURPOSE');
