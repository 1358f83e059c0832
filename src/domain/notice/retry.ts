/** Deliveries tried before a notice is given up and operators are told. */
export const MAX_ATTEMPTS = 6;

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 30 * 60_000;

/**
 * Milliseconds to wait after the given number of failed deliveries, doubling each time; null when it is to be given up.
 * Throws nothing.
 * @example retryAfter(1) // => 5000
 * @example retryAfter(3) // => 20000
 * @example retryAfter(6) // => null
 */
export function retryAfter(failedAttempts: number): number | null {
  if (failedAttempts >= MAX_ATTEMPTS) return null;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failedAttempts - 1));
}

/**
 * The reason of a failed delivery fit to be stored and shown: mail servers repeat the address and gateways the number,
 * and neither belongs in a log.
 * @example withoutAddresses('550 no mailbox zhang@mail.cn') // => '550 no mailbox ***'
 * @example withoutAddresses('bad number 13800138000') // => 'bad number ***'
 */
export function withoutAddresses(reason: string): string {
  return reason
    .replace(/[^\s<>"']+@[^\s<>"']+/g, '***')
    .replace(/\d{7,}/g, '***')
    .slice(0, 500);
}
