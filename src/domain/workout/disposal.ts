import type { IsoDate } from '../date';
import { entryFor, NO_POSITION, type EntryLine } from '../ledger';
import { fen, type Fen } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { RepossessedAsset } from './repossession';

/** How an asset is sold; in public first, otherwise with a reason (银行抵债资产管理办法, 财金〔2005〕53号 [M]). */
export const DISPOSAL_METHODS = ['AUCTION', 'TENDER', 'AGREEMENT', 'OTHER'] as const;
export type DisposalMethod = (typeof DISPOSAL_METHODS)[number];
export const PROPOSAL_STATES = ['REQUESTED', 'APPROVED', 'REJECTED', 'RETURNED', 'DONE'] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

/** A disposal that somebody wants, as far as its rules are concerned. */
export interface Proposal {
  id: string;
  state: ProposalState;
  /** The least it may be sold for, in fen. */
  reserveFen: number;
  by: string;
  /** Everyone who decided on it. */
  approvers: readonly string[];
}

/**
 * May a disposal be proposed? Of an asset in the books, and one at a time.
 * @param standing the latest proposal of the asset, or null
 * @example mayPropose({ state: 'HELD' }, null).code // => 'ASSET_STATE'
 */
export const mayPropose = ({ state }: Pick<RepossessedAsset, 'state'>, standing: Proposal | null): Verdict =>
  firstRefusal(
    () => (state === 'CREDITED' ? ALLOWED : refused('ASSET_STATE', { state })),
    () =>
      standing?.state === 'REQUESTED' || standing?.state === 'APPROVED'
        ? refused('DISPOSAL_PROPOSED', { approvalId: standing.id })
        : ALLOWED,
  );

/** A sale as somebody books it; money in fen. */
export interface Sale {
  on: IsoDate;
  proceedsFen: number;
}

/**
 * May this sale be booked? Once the disposal is approved, for no less than its reserve, and by somebody who neither
 * recorded the asset, nor proposed the disposal, nor decided on it (RULES 7.3: approver != disburser).
 * @example mayDispose({ no: 'RA1', state: 'HELD', valueFen: 1, acquiredOn: '2026-03-01', checkedOn: '2026-03-01', by: 'he' }, null, { on: '2026-04-01', proceedsFen: 1 }, { username: 'qian', today: '2026-04-01' }).code // => 'ASSET_STATE'
 */
export function mayDispose(
  { state, by, acquiredOn }: RepossessedAsset,
  approved: Proposal | null,
  { on, proceedsFen }: Sale,
  { username, today }: { username: string; today: IsoDate },
): Verdict {
  return firstRefusal(
    () => (state === 'CREDITED' ? ALLOWED : refused('ASSET_STATE', { state })),
    () => (approved?.state === 'APPROVED' ? ALLOWED : refused('DISPOSAL_NOT_APPROVED')),
    () => ([by, approved?.by, ...(approved?.approvers ?? [])].includes(username) ? refused('ASSET_RECORDER') : ALLOWED),
    () => (on <= today ? ALLOWED : refused('DATE_IN_FUTURE', { date: on, today })),
    () => (on >= acquiredOn ? ALLOWED : refused('ASSET_BEFORE_ACQUIRED', { on: acquiredOn })),
    () =>
      approved !== null && proceedsFen < approved.reserveFen
        ? refused('DISPOSAL_BELOW_RESERVE', { reserve: (approved.reserveFen / 100).toFixed(2) })
        : ALLOWED,
  );
}

interface Disposal {
  valueFen: number;
  proceedsFen: number;
  /** Taxes, auction, transfer. */
  costsFen: number;
}

/**
 * What a disposal brought above the value in the books, or below it (negative). Fen.
 * @example gainOf({ valueFen: 100, proceedsFen: 130, costsFen: 10 }) // => 20
 */
export const gainOf = ({ valueFen, proceedsFen, costsFen }: Disposal): Fen => fen(proceedsFen - costsFen - valueFen);

/**
 * The entry of a disposal: what came in, the asset out, and the gain or loss between them. Fen.
 * @example disposalEntry({ valueFen: 100, proceedsFen: 90, costsFen: 5 }).map((line) => line.account) // => ['BANK', 'DISPOSAL_LOSS', 'REPOSSESSED_ASSET']
 */
export function disposalEntry(disposal: Disposal): EntryLine[] {
  const gain = gainOf(disposal);
  return entryFor(NO_POSITION, {
    ...NO_POSITION,
    BANK: fen(disposal.proceedsFen - disposal.costsFen),
    REPOSSESSED_ASSET: fen(0 - disposal.valueFen),
    DISPOSAL_GAIN: fen(0 - Math.max(0, gain)),
    DISPOSAL_LOSS: fen(Math.max(0, 0 - gain)),
  });
}
