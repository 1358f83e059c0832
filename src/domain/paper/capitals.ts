import type { Fen } from '../money';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const UNITS = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];

/** One to four digits, without zeros before or behind: 1020 → 壹仟零贰拾. */
function group(value: number): string {
  const digits = Array.from(String(value), Number);
  let text = '';
  let zero = false;
  digits.forEach((digit, index) => {
    if (digit === 0) {
      zero = true;
      return;
    }
    text += `${zero ? '零' : ''}${DIGITS.charAt(digit)}${UNITS[digits.length - 1 - index] ?? ''}`;
    zero = false;
  });
  return text;
}

function wholeYuan(yuan: number): string {
  let text = '';
  for (let power = 3, rest = yuan; power >= 0; power--) {
    const size = 10_000 ** power;
    const value = Math.floor(rest / size);
    rest -= value * size;
    if (value === 0) continue;
    // A gap between two groups is told by one 零.
    const gap = text !== '' && (value < 1000 || !text.endsWith(GROUPS[power + 1] ?? ''));
    text += `${gap ? '零' : ''}${group(value)}${GROUPS[power] ?? ''}`;
  }
  return text;
}

/**
 * An amount in Chinese capitals, as contracts and vouchers write it beside the figures. Not negative; in fen.
 * Source: 支付结算办法 附一《正确填写票据和结算凭证的基本规定》 (整 after 元 or 角; 零 for zeros within, and before 分 without 角).
 * @example inCapitals(fen(12000000)) // => '人民币壹拾贰万元整'
 * @example inCapitals(fen(1640902)) // => '人民币壹万陆仟肆佰零玖元零贰分'
 */
export function inCapitals(amount: Fen): string {
  const yuan = Math.floor(amount / 100);
  const jiao = Math.floor((amount % 100) / 10);
  const rest = amount % 10;
  const whole = yuan === 0 ? '' : `${wholeYuan(yuan)}元`;
  if (jiao === 0 && rest === 0) return `人民币${whole === '' ? '零元' : whole}整`;
  const tenths = jiao > 0 ? `${DIGITS.charAt(jiao)}角` : whole === '' ? '' : '零';
  return `人民币${whole}${tenths}${rest > 0 ? `${DIGITS.charAt(rest)}分` : '整'}`;
}
