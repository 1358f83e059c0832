import { addDays, type IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';
import type { HandedItem, HandOverStatus, HandOverTarget } from './hand-over';

/** For how long a paper leaves the archive at most, in days [CONV, 示例参数，需按本行制度调整]. */
export const ARCHIVE_LOAN_DAYS = 30;

/** OUT 借出, OVERDUE 逾期未还, BACK 已归还. */
export const ARCHIVE_LOAN_STANDINGS = ['OUT', 'OVERDUE', 'BACK'] as const;
export type ArchiveLoanStanding = (typeof ARCHIVE_LOAN_STANDINGS)[number];

/**
 * Where a paper that was lent out stands: overdue from the day after its last one.
 * @example archiveLoanStanding({ dueOn: '2026-01-15', returnedOn: null }, '2026-01-16') // => 'OVERDUE'
 */
export function archiveLoanStanding(
  { dueOn, returnedOn }: { dueOn: IsoDate; returnedOn: IsoDate | null },
  today: IsoDate,
): ArchiveLoanStanding {
  if (returnedOn !== null) return 'BACK';
  return dueOn < today ? 'OVERDUE' : 'OUT';
}

/**
 * May the archive lend this paper to this person until that day? Only what it signed for and still has, for a bounded time, and never to
 * who lends it. Source: DUTIES 20 (loan-out register).
 * @example mayLend({ target: 'ARCHIVE', status: 'OFFERED', items: [] }, { item: '借款合同', isOut: false, borrower: 'li', lentBy: 'dang', dueOn: '2026-01-20' }, '2026-01-15').allowed // => false
 */
export function mayLend(
  file: { target: HandOverTarget; status: HandOverStatus; items: readonly Pick<HandedItem, 'name'>[] },
  asked: { item: string; isOut: boolean; borrower: string; lentBy: string; dueOn: IsoDate },
  today: IsoDate,
): Verdict {
  const { item, isOut, borrower, lentBy, dueOn } = asked;
  const last = addDays(today, ARCHIVE_LOAN_DAYS);
  return firstRefusal(
    () => (file.target === 'ARCHIVE' && file.status === 'RECEIVED' ? ALLOWED : refused('NOT_IN_ARCHIVE')),
    () => (file.items.some(({ name }) => name === item) ? ALLOWED : refused('ARCHIVE_ITEM_UNKNOWN', { item })),
    () => (isOut ? refused('ARCHIVE_ITEM_OUT', { item }) : ALLOWED),
    () => (borrower === lentBy ? refused('LENDER_MAY_NOT_BORROW') : ALLOWED),
    () => (dueOn >= today && dueOn <= last ? ALLOWED : refused('ARCHIVE_LOAN_TERM', { from: today, until: last })),
  );
}

/**
 * May this person sign that the paper is back? The archive does, once, and not the borrower for himself.
 * @example mayTakeBack({ borrower: 'li', returnedOn: null }, 'li').allowed // => false
 */
export const mayTakeBack = (
  { borrower, returnedOn }: { borrower: string; returnedOn: IsoDate | null },
  username: string,
): Verdict =>
  firstRefusal(
    () => (returnedOn === null ? ALLOWED : refused('ARCHIVE_LOAN_BACK', { on: returnedOn })),
    () => (borrower === username ? refused('BORROWER_MAY_NOT_TAKE_BACK') : ALLOWED),
  );
