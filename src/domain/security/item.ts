import { HAIRCUTS, valueOf, type CollateralKind, type CollateralValue } from '../appraisal/collateral';
import { guaranteeCapacity } from '../appraisal/guarantee';
import { APPRAISAL_MOST_MONTHS } from '../application/papers';
import { addDays, addMonths, type IsoDate } from '../date';
import { ALLOWED, refused, type Verdict } from '../verdict';
import { formOf, officeOf, type SecurityForm, type SecurityKind } from './form';

/** The latest appraisal of an item; amounts in fen, null when not at hand. */
export interface SecurityAppraisal {
  transactionFen: number | null;
  appraisalFen: number | null;
  modelFen: number | null;
  /** What earlier charges on it secure. */
  priorClaimsFen: number;
  /** Of a guarantor. */
  netAssetsFen: number | null;
  givenFen: number | null;
  on: IsoDate;
}

/** One piece of security as far as it can be relied on. */
export interface SecurityItem {
  no: string;
  kind: SecurityKind;
  appraisal: SecurityAppraisal | null;
  /** With the principal that it secures, in fen. */
  contract: { signedOn: IsoDate; securedFen: number } | null;
  registration: { registeredBy: string; searchedBy: string; validUntil: IsoDate | null; searchedOn: IsoDate } | null;
}

/** RULES 5.1 [CONV, 示例参数，需按本行制度调整]: an appraisal holds 6 months, a search of the register 30 days. */
const APPRAISAL_MONTHS = 6;
const SEARCH_DAYS = 30;

export const SECURITY_GAPS = [
  'NOT_APPRAISED',
  'APPRAISAL_STALE',
  'CONTRACT_NOT_SIGNED',
  'NOT_REGISTERED',
  'REGISTRATION_ENDED',
  'SEARCH_STALE',
] as const;
export type SecurityGap = (typeof SECURITY_GAPS)[number];

/**
 * What still keeps an item from being relied on: an appraisal that holds, a contract, and for things a registration with a clean
 * search that is still fresh. Source: RULES 5.1, 5.2 (disburse only after the certificate is recorded and the search is clean).
 * @example gapsOf({ no: 'SE1', kind: 'GUARANTOR_PERSON', appraisal: null, contract: null, registration: null }, '2026-01-15') // => ['NOT_APPRAISED', 'CONTRACT_NOT_SIGNED']
 */
export function gapsOf({ kind, appraisal, contract, registration }: SecurityItem, today: IsoDate): SecurityGap[] {
  const gaps: SecurityGap[] = [];
  if (appraisal === null) gaps.push('NOT_APPRAISED');
  else if (holdsUntil(appraisal.on) < today) gaps.push('APPRAISAL_STALE');
  if (contract === null) gaps.push('CONTRACT_NOT_SIGNED');
  if (officeOf(kind) === null) return gaps;
  if (registration === null) return [...gaps, 'NOT_REGISTERED'];
  if (registration.validUntil !== null && registration.validUntil < today) gaps.push('REGISTRATION_ENDED');
  if (addDays(registration.searchedOn, SEARCH_DAYS) < today) gaps.push('SEARCH_STALE');
  return gaps;
}

/** The last day on which an appraisal holds. */
const holdsUntil = (on: IsoDate): IsoDate => addMonths(on, APPRAISAL_MONTHS);

/**
 * May an appraisal of this day be entered? Not one that is older than any appraisal may be. Source: RULES 5.1.
 * @example mayEnterAppraisal('2025-01-15', '2026-01-15').allowed // => true
 * @example mayEnterAppraisal('2025-01-14', '2026-01-15').code // => 'APPRAISAL_TOO_OLD'
 */
export function mayEnterAppraisal(on: IsoDate, today: IsoDate): Verdict {
  const until = addMonths(on, APPRAISAL_MOST_MONTHS);
  return until >= today ? ALLOWED : refused('APPRAISAL_TOO_OLD', { on, until });
}

/**
 * Does every appraisal that a yes would rest on still hold? What was not appraised yet is asked for before the money leaves.
 * Source: RULES 5.1; decision 0157.
 * @example appraisalsHold([], '2026-01-15').allowed // => true
 */
export function appraisalsHold(items: readonly Pick<SecurityItem, 'no' | 'appraisal'>[], today: IsoDate): Verdict {
  const ends = items.flatMap(({ no, appraisal }) =>
    appraisal === null ? [] : [{ no, on: appraisal.on, until: holdsUntil(appraisal.on) }],
  );
  const stale = ends.find(({ until }) => until < today);
  return stale === undefined ? ALLOWED : refused('APPRAISAL_STALE', stale);
}

const isThing = (kind: SecurityKind): kind is CollateralKind => Object.hasOwn(HAIRCUTS, kind);

/**
 * What an item bears: of a thing the lowest value × its cap less prior claims, of a guarantor what he can still stand for.
 * @param capPercent the product's cap in place of the thing's own
 */
export function bears(
  { kind, appraisal }: Pick<SecurityItem, 'kind' | 'appraisal'>,
  capPercent?: number,
): CollateralValue {
  if (appraisal === null) return valueOf({ kind: 'VEHICLE', ...NO_VALUE });
  const { transactionFen, appraisalFen, modelFen, priorClaimsFen, netAssetsFen, givenFen } = appraisal;
  if (isThing(kind)) return valueOf({ kind, transactionFen, appraisalFen, modelFen, priorClaimsFen }, capPercent);
  const lendableFen = guaranteeCapacity({ netAssetsFen: netAssetsFen ?? 0, givenFen: givenFen ?? 0 });
  return { valueFen: lendableFen, maxPercent: 100, lendableFen };
}

const NO_VALUE = { transactionFen: null, appraisalFen: null, modelFen: null, priorClaimsFen: 0 };

/** @example isOfForm({ kind: 'RESIDENTIAL' }, 'MORTGAGE') // => true */
export const isOfForm = ({ kind }: Pick<SecurityItem, 'kind'>, form: SecurityForm): boolean => formOf(kind) === form;
