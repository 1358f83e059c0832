/**
 * A share as a decimal fraction with four decimals, half up; null of nothing.
 * @param part and `whole` in the same unit, not negative
 * @example shareOf(1, 3) // => '0.3333'
 * @example shareOf(0, 0) // => null
 */
export function shareOf(part: number, whole: number): string | null {
  if (whole === 0) return null;
  const scaled = (BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole));
  return `${String(scaled / 10_000n)}.${String(scaled % 10_000n).padStart(4, '0')}`;
}
