import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { StatementMapping } from './statement-file';

/**
 * May a bank's statements be read by such a mapping? Money in and out stand in two columns, or in one with its sign or its direction; and
 * no two of what a line is known and booked by are one column.
 * @example mayRead({ columns: { reference: '流水号', on: '日期', payerName: '户名', payerAccount: '账号', remark: '摘要', credit: '贷方' }, dateForm: 'YYYY-MM-DD' }).code // => 'STATEMENT_FORMAT_COLUMNS'
 * @example mayRead({ columns: { reference: '流水号', on: '日期', payerName: '户名', payerAccount: '账号', remark: '摘要', amount: '流水号' }, dateForm: 'YYYY-MM-DD' }).code // => 'STATEMENT_FORMAT_TWICE'
 */
export const mayRead = (mapping: StatementMapping): Verdict =>
  firstRefusal(
    () => (hasAmount(mapping) ? ALLOWED : refused('STATEMENT_FORMAT_COLUMNS')),
    () => {
      const twice = titleUsedTwice(mapping);
      return twice === undefined ? ALLOWED : refused('STATEMENT_FORMAT_TWICE', { column: twice });
    },
  );

/**
 * May this be recorded as the next version? Whoever corrects names the version he saw, so that of two corrections none is lost unseen.
 * @example mayCorrect(2, 1).code // => 'STATEMENT_FORMAT_CHANGED'
 */
export const mayCorrect = (newest: number, seen: number | undefined): Verdict =>
  seen === undefined || seen === newest ? ALLOWED : refused('STATEMENT_FORMAT_CHANGED', { version: String(newest) });

function hasAmount({ columns, incoming = [] }: StatementMapping): boolean {
  const { credit, debit, amount, direction } = columns;
  if (amount === undefined) return credit !== undefined && debit !== undefined && direction === undefined;
  return credit === undefined && debit === undefined && (direction === undefined) === (incoming.length === 0);
}

function titleUsedTwice({ columns }: StatementMapping): string | undefined {
  const { reference, on, credit, debit, amount, direction } = columns;
  const titles = [reference, on, credit, debit, amount, direction].filter((title) => title !== undefined);
  return titles.find((title, index) => titles.indexOf(title) !== index);
}
