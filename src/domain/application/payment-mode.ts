import { fen, formatYuan } from '../money';
import { ALLOWED, refused, type Verdict } from '../verdict';

/** RULES 1.5: single payment to one counterparty above which working capital and fixed assets are paid by entrustment. */
const CORPORATE_ENTRUSTED_ABOVE_FEN = 1_000_000_000; // 10,000,000 yuan
/** RULES 1.5 pay.personal.selfPay.max (a)/(b) and (c). */
const CONSUMER_SELF_PAY_MAX_FEN = 30_000_000; // 300,000 yuan
const PERSONAL_BUSINESS_SELF_PAY_MAX_FEN = 50_000_000; // 500,000 yuan

/**
 * Must this payment go straight to the borrower's counterparty (受托支付)? Amount in fen.
 * Source: RULES 1.5 (Orders 2024 No.1-3).
 * @example mustBeEntrusted('PERSONAL_CONSUMER', 30_000_001) // => true
 */
export function mustBeEntrusted(category: string, amountFen: number): boolean {
  switch (category) {
    case 'PERSONAL_CONSUMER':
      return amountFen > CONSUMER_SELF_PAY_MAX_FEN;
    case 'PERSONAL_BUSINESS':
      return amountFen > PERSONAL_BUSINESS_SELF_PAY_MAX_FEN;
    default:
      return amountFen > CORPORATE_ENTRUSTED_ABOVE_FEN;
  }
}

/** Days over which self-paid draws are added up, RULES 1.5 pay.antiSplit [CONV, 示例参数，需按本行制度调整]. */
export const SPLITTING_DAYS = 30;

/** Money that a borrower pays on himself; amount in fen. */
export interface SelfPayment {
  payee: string;
  purpose: string;
  amountFen: number;
}

/**
 * Is this payment one piece of a larger one (化整为零)? With the client's self-paid draws of the last 30 days for the same
 * purpose or to the same payee it must not come to more than may be self-paid at once. Source: RULES 1.5 pay.antiSplit.
 * @example maySelfPay('PERSONAL_CONSUMER', { payee: '甲', purpose: '装修', amountFen: 20_000_000 }, [{ payee: '乙', purpose: '装修', amountFen: 15_000_000 }]).allowed // => false
 */
export function maySelfPay(category: string, payment: SelfPayment, earlier: readonly SelfPayment[]): Verdict {
  const alike = earlier.filter(({ payee, purpose }) => same(payee, payment.payee) || same(purpose, payment.purpose));
  const total = alike.reduce((sum, { amountFen }) => sum + amountFen, payment.amountFen);
  if (!mustBeEntrusted(category, total)) return ALLOWED;
  if (alike.length === 0) return refused('ENTRUSTED_PAYMENT_REQUIRED');
  return refused('PAYMENT_SPLIT', { days: String(SPLITTING_DAYS), total: formatYuan(fen(total)) });
}

/** Blanks and widths make no other payee. */
const same = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
