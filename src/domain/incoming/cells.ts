import { MAX_AMOUNT, parseYuan, type Fen } from '../money';

/**
 * A cell without what spreadsheets and banks wrap around it: `="622202"` or a tab keep a long number from being turned into a
 * float, an apostrophe keeps text text. A formula stays what it is: text.
 * @example cellText('="622202"') // => '622202'
 */
export function cellText(cell: string): string {
  const text = cell.replace(/\p{Cc}/gu, ' ').trim();
  return text
    .replace(/^="(.*)"$/, '$1')
    .replace(/^'/, '')
    .trim();
}

/**
 * An amount of a cell in fen, with its separators and its sign of currency; null when it cannot be read, or is beyond what we keep.
 * @example cellAmount('￥1,000.50') // => 100050
 * @example cellAmount('1.2E+07') // => null
 */
export function cellAmount(text: string): Fen | null {
  const digits = text.replaceAll(/[,，￥¥\s]/g, '').replace(/^\+/, '');
  if (digits === '-' || digits === '--') return 0 as Fen;
  try {
    const amount = parseYuan(digits);
    return Math.abs(amount) <= MAX_AMOUNT ? amount : null;
  } catch {
    return null;
  }
}
