/**
 * The digits that tell one telephone from another, however its number was written: with or without country code, the zero of a
 * long-distance call, blanks and dashes. The limits of calls count by telephone (RULES 4.1), not by spelling.
 * @example lineDigits('+86 138-0013-8000') // => '13800138000'
 * @example lineDigits('0571-88880000') === lineDigits('0086 571 88880000') // => true
 */
export function lineDigits(number: string): string {
  const digits = number.replace(/\D/g, '').replace(/^0+/, '');
  const isAbroadForm = digits.startsWith('86') && digits.length >= 12;
  return isAbroadForm ? digits.slice(2).replace(/^0+/, '') : digits;
}
