import { addMonths, type IsoDate } from '../date';
import { entryFor, NO_POSITION, type EntryLine } from '../ledger';
import { fen } from '../money';
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

/**
 * The payer's reference under which a loan is credited with an asset: once.
 * @example assetReference('RA1') // => 'ASSET-RA1'
 */
export const assetReference = (assetNo: string): string => `ASSET-${assetNo}`;

/**
 * Is this the credit of an asset? It is not reversed like money that bounced: the asset stands in the books.
 * @example isAssetReference('BANK-1') // => false
 */
export const isAssetReference = (reference: string): boolean => reference.startsWith(assetReference(''));

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
