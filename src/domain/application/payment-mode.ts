import type { RatingGrade } from '../appraisal/corporate-rating';
import { RATING_GRADES } from '../appraisal/corporate-rating';
import { fen, formatYuan, parseYuan } from '../money';
import type { ProductRules } from '../product/rules';
import { ALLOWED, refused, type Verdict } from '../verdict';
import { payeeCore } from './payee';

/** Days over which self-paid draws are added up, RULES 1.5 pay.antiSplit [CONV, 示例参数，需按本行制度调整]. */
export const SPLITTING_DAYS = 30;

/** Money that a borrower pays on himself; amount in fen. */
export interface SelfPayment {
  payee: string;
  purpose: string;
  amountFen: number;
  /** The group of clients that the payee belongs to, where it is one of ours. */
  payeeGroup?: string;
  /** Drawn by another client of the borrower's group. */
  byGroup?: boolean;
}

type PaymentRules = Pick<ProductRules, 'selfPayMax' | 'entrustNewBelow'>;

/**
 * May the borrower pay this himself, or must it go straight to his counterparty (受托支付)? Not above what the product says, nor one
 * piece of a larger payment (化整为零): what the client drew in the last 30 days for the same purpose or to the same payee, and what its
 * group drew to that payee, count together; payees of one group are one. Source: RULES 1.5 (Orders 2024 No.1-3, pay.antiSplit).
 * @example maySelfPay({ selfPayMax: '300000.00' }, { payee: '甲', purpose: '装修', amountFen: 20_000_000 }, [{ payee: '乙', purpose: '装修', amountFen: 15_000_000 }]).allowed // => false
 */
export function maySelfPay(
  { selfPayMax }: PaymentRules,
  payment: SelfPayment,
  earlier: readonly SelfPayment[],
): Verdict {
  const max = parseYuan(selfPayMax);
  const alike = earlier.filter((one) => ofOnePiece(one, payment));
  const total = alike.reduce((sum, { amountFen }) => sum + amountFen, payment.amountFen);
  if (total <= max) return ALLOWED;
  if (payment.amountFen > max) return refused('ENTRUSTED_PAYMENT_REQUIRED', { max: formatYuan(max) });
  return refused('PAYMENT_SPLIT', {
    days: String(SPLITTING_DAYS),
    total: formatYuan(fen(total)),
    max: formatYuan(max),
  });
}

/**
 * A client that has borrowed nothing here before and whose credit is no better than average does not pay itself, whatever the amount.
 * Source: RULES 1.5 pay.workingCapital.entrusted (a); what counts as average is the product's [CONV].
 * @example mayPayAsNew({ entrustNewBelow: 'A' }, { grade: 'BBB', hasBorrowed: false }).allowed // => false
 */
export function mayPayAsNew(
  { entrustNewBelow }: Pick<ProductRules, 'entrustNewBelow'>,
  { grade, hasBorrowed }: { grade: string | null; hasBorrowed: boolean },
): Verdict {
  if (entrustNewBelow === undefined || grade === null || hasBorrowed) return ALLOWED;
  const isBelow = RATING_GRADES.indexOf(grade as RatingGrade) > RATING_GRADES.indexOf(entrustNewBelow);
  return isBelow ? refused('NEW_CLIENT_ENTRUSTED', { grade, from: entrustNewBelow }) : ALLOWED;
}

function ofOnePiece(earlier: SelfPayment, payment: SelfPayment): boolean {
  if (payeeCore(earlier.payee) === payeeCore(payment.payee)) return true;
  if (payment.payeeGroup !== undefined && payment.payeeGroup === earlier.payeeGroup) return true;
  return earlier.byGroup !== true && same(earlier.purpose, payment.purpose);
}

/** Blanks and widths make no other purpose. */
const same = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
