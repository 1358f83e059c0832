/** Excel takes a file for UTF-8 only when it begins with this. */
export const BYTE_ORDER_MARK = '\ufeff';

/** Rows as CSV (RFC 4180) with the byte-order mark, the keys of the first row as heads. */
export function toCsv(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const heads = Object.keys(rows[0] ?? {});
  const lines = [heads, ...rows.map((row) => heads.map((head) => row[head]))];
  return `${BYTE_ORDER_MARK}${lines.map(csvLine).join('')}`;
}

/** One line of CSV. A text that a spreadsheet would take for a formula is quoted by an apostrophe; a number stays one. */
export const csvLine = (cells: readonly unknown[]): string =>
  `${cells.map((value) => quoted(textOf(value))).join(',')}\r\n`;

/** What a formula begins with, in the full width of a Chinese keyboard too; a tab or line end hides the sign after it. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const isFormula = FORMULA.test(text) && !/^-?\d+(\.\d+)?$/.test(text);
  return isFormula ? `'${text}` : text;
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The cells of a CSV text (RFC 4180), line by line, as `csvLine` writes them; lines that are empty are none. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const whole = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  for (const [, quotedCell, plain = '', end] of whole.matchAll(CELL)) {
    row.push(quotedCell?.replaceAll('""', '"') ?? plain);
    if (end === ',') continue;
    if (row.some((cell) => cell !== '')) rows.push(row);
    row = [];
    if (end === '') break;
  }
  return rows;
}

/** A cell, in quotes or not, with what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|\r|$)/g;

/**
 * The text of a CSV file in UTF-8 or GBK, null where it is neither. Most banks and Chinese spreadsheets write GBK, whose
 * bytes are hardly ever valid UTF-8: that is tried first.
 */
export function decodedCsv(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // Not this one.
    }
  }
  return null;
}
