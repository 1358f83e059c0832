import type { IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** 银行, 信托, 担保基金, 资产管理机构, 个人: who may put money into a loan beside the lender. */
export const FUNDING_KINDS = ['BANK', 'TRUST', 'GUARANTEE_FUND', 'ASSET_MANAGER', 'INDIVIDUAL'] as const;
export type FundingKind = (typeof FUNDING_KINDS)[number];

/** The licence by which an institution may bring funding parties and loans together. */
export interface FundingLicence {
  readonly name: string;
  readonly number: string;
  readonly authority: string;
  readonly validUntil: IsoDate;
}
/** What of it is switched on here, by maker and checker. Off: no licence, nobody. */
export interface FundingPolicy {
  readonly licence: FundingLicence | null;
  /** Whom the licence lets in; a person only where it says so. */
  readonly kinds: readonly FundingKind[];
}

/** How every institution begins: matching private money with borrowers is tightly restricted (DUTIES, licence caution). */
export const FUNDING_OFF: FundingPolicy = { licence: null, kinds: [] };

/**
 * May anything be done here with funding parties on this day?
 * @example mayFund(FUNDING_OFF, '2026-11-27').code // => 'FUNDING_NOT_LICENSED'
 * @example mayFund({ licence: { name: '资金信托', number: 'K0001', authority: 'NFRA', validUntil: '2026-11-26' }, kinds: [] }, '2026-11-27').code // => 'FUNDING_LICENCE_RAN_OUT'
 */
export function mayFund({ licence }: FundingPolicy, today: IsoDate): Verdict {
  if (licence === null) return refused('FUNDING_NOT_LICENSED');
  const { validUntil } = licence;
  return validUntil < today ? refused('FUNDING_LICENCE_RAN_OUT', { validUntil }) : ALLOWED;
}

/**
 * May what is on file be read, put right, withdrawn from or closed? After the licence has run out too: the loans that were funded run on.
 * @example wasLicensed(FUNDING_OFF).code // => 'FUNDING_NOT_LICENSED'
 */
export const wasLicensed = ({ licence }: FundingPolicy): Verdict =>
  licence === null ? refused('FUNDING_NOT_LICENSED') : ALLOWED;

interface PartyIdentity {
  readonly kind: FundingKind;
  readonly creditCode: string | null;
  readonly clientNo: string | null;
}
const isNamed = ({ kind, creditCode, clientNo }: PartyIdentity): Verdict =>
  (kind === 'INDIVIDUAL' ? clientNo !== null && creditCode === null : creditCode !== null)
    ? ALLOWED
    : refused('FUNDING_IDENTITY');

/**
 * May what is on file of a party be put right so? Whatever the licence says by now, it is named as its kind is.
 * @example mayCorrect({ licence: { name: '资金信托', number: 'K0001', authority: 'NFRA', validUntil: '2020-12-31' }, kinds: [] }, { kind: 'BANK', creditCode: null, clientNo: null }).code // => 'FUNDING_IDENTITY'
 */
export const mayCorrect = (policy: FundingPolicy, party: PartyIdentity): Verdict =>
  firstRefusal(
    () => wasLicensed(policy),
    () => isNamed(party),
  );

/**
 * May such a party be taken in? An institution is named by its credit code, a person is a client on file, whose identity is kept there.
 * @example mayTakeIn({ licence: { name: '资金信托', number: 'K0001', authority: 'NFRA', validUntil: '2030-12-31' }, kinds: ['BANK'] }, { kind: 'INDIVIDUAL', creditCode: null, clientNo: 'CL1' }, '2026-11-27').code // => 'FUNDING_KIND'
 */
export function mayTakeIn(
  policy: FundingPolicy,
  { kind, creditCode, clientNo }: PartyIdentity,
  today: IsoDate,
): Verdict {
  return firstRefusal(
    () => mayFund(policy, today),
    () => (policy.kinds.includes(kind) ? ALLOWED : refused('FUNDING_KIND', { kind })),
    () => isNamed({ kind, creditCode, clientNo }),
  );
}
