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
