import { parse } from 'csv-parse/sync';
import { decodedCsv } from '../../contracts/csv';
import { refuse } from '../support/refused';

/** Of a statement file: 示例参数，需按本行制度调整 [CONV]. */
export const MOST_BYTES = 5 * 1024 * 1024;
/** A cell or a row beyond this is no statement's. */
const MOST_IN_A_ROW = 64 * 1024;
/** Rows, blank ones among them: a file of nothing but line ends would hold up everybody else while it is read. */
const MOST_ROWS = 50_000;

/**
 * The rows of a CSV file in UTF-8 or GBK, separated by commas or tabs, with whatever stands above, between and below the lines: a blank
 * row counts, so that a fault is found under the number a spreadsheet shows.
 */
export function rowsOf(bytes: Uint8Array): string[][] {
  if (bytes.length === 0) throw refuse('FILE_EMPTY');
  if (bytes.length > MOST_BYTES) throw refuse('FILE_TOO_LARGE', { params: { max: String(MOST_BYTES / 1_048_576) } });
  const text = decodedCsv(bytes);
  if (text === null) throw refuse('STATEMENT_ENCODING');
  const rows = parsed(text);
  if (rows.length > MOST_ROWS)
    throw refuse('STATEMENT_NOT_CSV', {
      params: { reason: `超过 ${String(MOST_ROWS)} 行 more than ${String(MOST_ROWS)} rows` },
    });
  return rows;
}

function parsed(text: string): string[][] {
  try {
    return parse(text, {
      delimiter:
        text.slice(0, MOST_IN_A_ROW).includes('\t') && !text.slice(0, MOST_IN_A_ROW).includes(',') ? '\t' : ',',
      relax_column_count: true,
      // A quote in the middle of a cell, as in ="6222": the cell is what it says.
      relax_quotes: true,
      max_record_size: MOST_IN_A_ROW,
      to: MOST_ROWS + 1,
    });
  } catch (error) {
    throw refuse('STATEMENT_NOT_CSV', { params: { reason: (error as Error).message.slice(0, 200) } });
  }
}
