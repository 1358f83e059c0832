import { addMonths, type IsoDate } from '../date';
import { entryFor, NO_POSITION, type EntryLine } from '../ledger';
import { fen, type Fen } from '../money';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { Duty } from './duties';

/** How the lender came by an asset in the place of money (以物抵债). */
export const ASSET_BASES = ['COURT', 'AGREEMENT'] as const;
export type AssetBasis = (typeof ASSET_BASES)[number];
export const ASSET_KINDS = ['REAL_ESTATE', 'LAND', 'EQUIPMENT', 'VEHICLE', 'EQUITY', 'OTHER'] as const;
export type AssetKind = (typeof ASSET_KINDS)[number];
export const ASSET_STATES = ['HELD', 'CREDITED', 'DISPOSED'] as const;
export type AssetState = (typeof ASSET_STATES)[number];

/** A repossessed asset as far as its rules are concerned; its value in fen. */
export interface RepossessedAsset {
  no: string;
  state: AssetState;
  valueFen: number;
  acquiredOn: IsoDate;
  /** When somebody last looked after it. */
  checkedOn: IsoDate;
  /** Who recorded it. */
  by: string;
}

/** 商业银行法 Art 42: to be disposed of within two years. */
const DISPOSE_MONTHS = 24;
/** How often somebody looks after it: 示例参数，需按本行制度调整 [CONV]. */
const CUSTODY_MONTHS = 6;

/**
 * The last day on which it may be disposed of (商业银行法 Art 42).
 * @example disposeUntil('2026-03-31') // => '2028-03-31'
 */
export const disposeUntil = (acquiredOn: IsoDate): IsoDate => addMonths(acquiredOn, DISPOSE_MONTHS);

/**
 * May an asset be taken in the place of this much? Never for more than is owed: what it is worth beyond that is the debtor's.
 * @param owedFen everything owed on the day
 * @example mayAcquire({ valueFen: 101, acquiredOn: '2026-03-01' }, 100, '2026-03-02').code // => 'ASSET_VALUE_TOO_HIGH'
 */
export function mayAcquire(
  { valueFen, acquiredOn }: Pick<RepossessedAsset, 'valueFen' | 'acquiredOn'>,
  owedFen: number,
  today: IsoDate,
): Verdict {
  return firstRefusal(
    () => (acquiredOn <= today ? ALLOWED : refused('DATE_IN_FUTURE', { date: acquiredOn, today })),
    () => (valueFen <= owedFen ? ALLOWED : refused('ASSET_VALUE_TOO_HIGH', { owed: (owedFen / 100).toFixed(2) })),
  );
}

/**
 * May its value be credited to the loan? Once, and by somebody who did not record it (RULES 7.3).
 * @example mayCredit({ no: 'RA1', state: 'HELD', valueFen: 1, acquiredOn: '2026-03-01', checkedOn: '2026-03-01', by: 'he' }, 'he').code // => 'ASSET_RECORDER'
 */
export const mayCredit = ({ state, by }: RepossessedAsset, username: string): Verdict =>
  firstRefusal(
    () => (state === 'HELD' ? ALLOWED : refused('ASSET_STATE', { state })),
    () => (by === username ? refused('ASSET_RECORDER') : ALLOWED),
  );

/**
 * May it be disposed of? Once its value stands in the books, not before it was acquired, and booked by another than who
 * recorded it.
 * @example mayDispose({ no: 'RA1', state: 'HELD', valueFen: 1, acquiredOn: '2026-03-01', checkedOn: '2026-03-01', by: 'he' }, '2026-04-01', { username: 'qian', today: '2026-04-01' }).code // => 'ASSET_STATE'
 */
export function mayDispose(
  { state, by, acquiredOn }: RepossessedAsset,
  on: IsoDate,
  { username, today }: { username: string; today: IsoDate },
): Verdict {
  return firstRefusal(
    () => (state === 'CREDITED' ? ALLOWED : refused('ASSET_STATE', { state })),
    () => (by === username ? refused('ASSET_RECORDER') : ALLOWED),
    () => (on <= today ? ALLOWED : refused('DATE_IN_FUTURE', { date: on, today })),
    () => (on >= acquiredOn ? ALLOWED : refused('ASSET_BEFORE_ACQUIRED', { on: acquiredOn })),
  );
}

/**
 * What must be done about an asset, and by when.
 * @example dutiesOfAsset({ no: 'RA1', state: 'CREDITED', valueFen: 1, acquiredOn: '2026-03-01', checkedOn: '2026-03-01', by: 'he' }).map(({ lastOn }) => lastOn) // => ['2026-09-01', '2028-03-01']
 */
export function dutiesOfAsset({ no, state, acquiredOn, checkedOn }: RepossessedAsset): Duty[] {
  if (state === 'DISPOSED') return [];
  return [
    { subject: no, kind: 'CUSTODY', lastOn: addMonths(checkedOn, CUSTODY_MONTHS) },
    { subject: no, kind: 'DISPOSE', lastOn: disposeUntil(acquiredOn) },
  ];
}

/**
 * The entry that puts the asset in the place of the money as which the loan was credited with it. Fen.
 * @example acquisitionEntry(100).map((line) => line.account) // => ['REPOSSESSED_ASSET', 'BANK']
 */
export const acquisitionEntry = (valueFen: number): EntryLine[] =>
  entryFor(NO_POSITION, { ...NO_POSITION, REPOSSESSED_ASSET: fen(valueFen), BANK: fen(-valueFen) });

/**
 * What a disposal brought above the value in the books, or below it (negative). Fen.
 * @example gainOf({ valueFen: 100, proceedsFen: 130, costsFen: 10 }) // => 20
 */
export const gainOf = ({ valueFen, proceedsFen, costsFen }: Disposal): Fen => fen(proceedsFen - costsFen - valueFen);

interface Disposal {
  valueFen: number;
  proceedsFen: number;
  /** Taxes, auction, transfer. */
  costsFen: number;
}

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
