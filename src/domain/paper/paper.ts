import type { IsoDate } from '../date';
import { formatYuan, type Fen } from '../money';
import { ONE, type Rate } from '../rate';

/** A paper to be printed, as content: what is in it is decided here, how it looks where it is drawn. */
export interface Paper {
  title: string;
  /** Number of the paper or of the case it belongs to. */
  no: string;
  lender: string;
  issuedOn: IsoDate;
  blocks: readonly Block[];
}

export type Block =
  | { kind: 'heading'; text: string }
  /** `strong`: what the other side must be made aware of is underlined (民法典 496). */
  | { kind: 'text'; text: string; strong?: true }
  | { kind: 'fields'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[]; align?: readonly Align[] }
  | { kind: 'signatures'; parties: readonly string[] };

export type Align = 'left' | 'right' | 'center';

/** What stands where nothing was filled in: a gap in a paper is seen. */
export const BLANK = '未填写';

/**
 * Yuan with separators, as papers show money.
 * @example yuanOf(fen(1023719)) // => '10,237.19'
 */
export function yuanOf(amount: Fen): string {
  const [whole = '', decimals = ''] = formatYuan(amount).split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${decimals}`;
}

/**
 * A rate in per cent, without needless zeros.
 * @example percentOf(parseRate('0.0435')) // => '4.35%'
 * @example percentOf(parseRate('0')) // => '0%'
 */
export function percentOf(rate: Rate): string {
  const scaled = BigInt(rate) * 100n;
  const decimals = String(scaled % BigInt(ONE))
    .padStart(12, '0')
    .replace(/0+$/, '');
  return `${String(scaled / BigInt(ONE))}${decimals === '' ? '' : `.${decimals}`}%`;
}

/**
 * A date as Chinese papers write it.
 * @example dayText('2026-01-05') // => '2026年1月5日'
 */
export function dayText(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${String(Number(month))}月${String(Number(day))}日`;
}
