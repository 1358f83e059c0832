import { DEBIT_FAILURES, type DebitFailure, type DebitResult } from '../../contracts/debit';
import { parseYuan } from '../../domain/money';
import { rowsOf } from '../statements/read-csv';
import { refuse } from '../support/refused';

const ORDER = /^DB\d{8}-\d{6,}$/;
const STATUSES = ['PAID', 'PART', 'FAILED'] as const;

/** The lines of a result file: order, result, amount paid, bank reference, reason. A line of titles may stand above them. */
export function resultsOf(bytes: Uint8Array): DebitResult[] {
  const rows = rowsOf(bytes).map((row, index) => ({ row: row.map((cell) => cell.trim()), line: index + 1 }));
  const written = rows.filter(({ row }) => row.some((cell) => cell !== ''));
  const isTitled = written[0] !== undefined && !ORDER.test(written[0].row[0] ?? '');
  return written.slice(isTitled ? 1 : 0).map(({ row, line }) => resultOf(row, line));
}

function resultOf(row: readonly string[], line: number): DebitResult {
  const [reference = '', word = '', paid = '', bankReference = '', why = ''] = row;
  const status = STATUSES.find((one) => one === word);
  const paidFen = fenOf(paid);
  const isSound = status !== undefined && paidFen !== null && (status === 'FAILED') === (paidFen === 0);
  if (!ORDER.test(reference) || !isSound) throw refuse('DEBIT_FILE', { params: { line: String(line) } });
  return { reference, status, paidFen, bankReference: bankReference.slice(0, 64), reason: reasonOf(why) };
}

function fenOf(text: string): number | null {
  try {
    const amount = parseYuan(text === '' ? '0' : text);
    return amount < 0 ? null : amount;
  } catch {
    return null;
  }
}

function reasonOf(word: string): DebitFailure | null {
  if (word === '') return null;
  return DEBIT_FAILURES.find((one) => one === word) ?? 'OTHER';
}
