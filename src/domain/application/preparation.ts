import { hasManaged, type Managed } from '../approval/separation';
import { addDays, type IsoDate } from '../date';
import { naming, type Named } from '../named';
import { fen, formatYuan, parseYuan, type Fen } from '../money';
import type { ConditionRule, FeeRule, ProductRules } from '../product/rules';
import { ONE, parseRate } from '../rate';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

export interface FeeDue extends Pick<FeeRule, 'code' | 'nameZh' | 'nameEn'> {
  amountFen: Fen;
}

/**
 * The fees a product charges for an amount (fen), each once before the money leaves: as they are, or their share of the amount,
 * rounded half up to the fen.
 * @example feesDue([{ code: 'F', nameZh: '费', nameEn: 'fee', share: '0.0005' }], 100_001)[0].amountFen // => 50
 */
export const feesDue = (rules: readonly FeeRule[], amountFen: number): FeeDue[] =>
  rules.map(({ code, nameZh, nameEn, amount, share = '0' }) => ({
    code,
    nameZh,
    nameEn,
    amountFen: amount === undefined ? shareOf(amountFen, share) : parseYuan(amount),
  }));

/**
 * A share of an amount, half up to the fen.
 * @example shareOf(1_000, '0.3005') // => 301
 */
export const shareOf = (amountFen: number, share: string): Fen =>
  fen(Number((BigInt(amountFen) * BigInt(parseRate(share)) * 2n + BigInt(ONE)) / (BigInt(ONE) * 2n)));

/** What stands in the file when the money is asked for. */
export interface Preparation {
  /** Of the product and of the approval. */
  conditions: readonly (Pick<ConditionRule, 'code'> & Named)[];
  /** Codes of those that somebody verified with evidence. */
  verified: readonly string[];
  fees: readonly FeeDue[];
  receipts: readonly { code: string; amountFen: number }[];
  /** The day of the approval; null of a draw, which its facility's day bounds. */
  approvedOn: IsoDate | null;
}

/**
 * The last day of an approval.
 * @example validUntil('2026-01-15', { approvalValidDays: 90 }) // => '2026-04-15'
 */
export const validUntil = (
  approvedOn: IsoDate,
  { approvalValidDays }: Pick<ProductRules, 'approvalValidDays'>,
): IsoDate => addDays(approvedOn, approvalValidDays);

/**
 * Does the approval still hold on this day? Source: RULES 5.1 (personal 90 days, others 6 months [CONV]).
 * @example approvalHolds('2026-01-15', { approvalValidDays: 90 }, '2026-04-16').allowed // => false
 */
export function approvalHolds(
  approvedOn: IsoDate | null,
  rules: Pick<ProductRules, 'approvalValidDays'>,
  today: IsoDate,
): Verdict {
  if (approvedOn === null) return ALLOWED;
  const until = validUntil(approvedOn, rules);
  return today <= until ? ALLOWED : refused('APPROVAL_EXPIRED', { until });
}

/**
 * The fees that are not paid in full, by code.
 * @example openFees([{ code: 'F', nameZh: '费', nameEn: 'fee', amountFen: 100 }], [{ code: 'F', amountFen: 60 }]) // => ['F']
 */
export const openFees = (fees: readonly FeeDue[], receipts: Preparation['receipts']): string[] =>
  fees
    .filter(({ code, amountFen }) => {
      const received = receipts.filter((one) => one.code === code).reduce((sum, one) => sum + one.amountFen, 0);
      return received < amountFen;
    })
    .map(({ code }) => code);

/**
 * May the money leave as far as conditions, fees and the approval's validity go? Source: RULES 1.5 (all conditions precedent), 5.1.
 * @example mayRelease({ conditions: [{ code: 'X' }], verified: [], fees: [], receipts: [], approvedOn: null }, { approvalValidDays: 90 }, '2026-01-15').allowed // => false
 */
export function mayRelease(
  { conditions, verified, fees, receipts, approvedOn }: Preparation,
  rules: Pick<ProductRules, 'approvalValidDays'>,
  today: IsoDate,
): Verdict {
  return firstRefusal(
    () => approvalHolds(approvedOn, rules, today),
    () => {
      const open = conditions.filter(({ code }) => !verified.includes(code));
      return open.length === 0 ? ALLOWED : refused('CONDITIONS_NOT_MET', naming('conditions', open));
    },
    () => {
      const open = openFees(fees, receipts);
      const unpaid = fees.filter(({ code }) => open.includes(code));
      return open.length === 0 ? ALLOWED : refused('FEES_NOT_PAID', naming('fees', unpaid));
    },
  );
}

/**
 * May this person verify a condition? No account manager of it: who brings the case in does not say that it is ready.
 * @example mayVerify('li', { managerUsername: 'li' }).allowed // => false
 */
export const mayVerify = (username: string, managed: Managed): Verdict =>
  hasManaged(managed, username) ? refused('MANAGER_MAY_NOT_VERIFY') : ALLOWED;

export const SIGNING_METHODS = ['FACE_TO_FACE', 'ELECTRONIC'] as const;
export type SigningMethod = (typeof SIGNING_METHODS)[number];

/**
 * May a contract bear this date? Nobody signs before the case was approved (商业银行法 Art 35), nor a note before its draw was asked for.
 * Source: RULES 1.3, 1.4.
 * @param since the day of the approval, or of the draw
 * @example maySignOn('2026-01-14', '2026-01-15').code // => 'SIGNED_BEFORE_APPROVAL'
 */
export const maySignOn = (signedOn: IsoDate, since: IsoDate): Verdict =>
  signedOn < since ? refused('SIGNED_BEFORE_APPROVAL', { signedOn, since }) : ALLOWED;

/**
 * May a contract of this amount (fen) be signed so? Electronically up to what the product allows (RULES 1.4: persons up to 200,000,
 * never housing); face to face with its recording among the files, where the product asks for that.
 * @example maySignBy('ELECTRONIC', 20_000_001, { signElectronicallyMax: '200000.00' }, null).allowed // => false
 */
export function maySignBy(
  method: SigningMethod,
  amountFen: number,
  { signElectronicallyMax, signingOnFile = false }: Pick<ProductRules, 'signElectronicallyMax' | 'signingOnFile'>,
  recordHash: string | null,
): Verdict {
  if (method === 'FACE_TO_FACE')
    return signingOnFile && recordHash === null ? refused('SIGNING_RECORD_REQUIRED') : ALLOWED;
  const max = parseYuan(signElectronicallyMax);
  return amountFen <= max ? ALLOWED : refused('SIGN_FACE_TO_FACE', { max: formatYuan(max) });
}
