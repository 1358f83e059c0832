import type { ComplaintView } from '../contracts/messages/complaint';
import type { ComplaintState } from '../domain/complaint/complaint';
import { nextPressOn, type Pending } from '../domain/complaint/deadlines';
import type { Complaint } from '../domain/complaint/way';
import { fromDbDate } from './dates';
import type { Complaint as ComplaintRow, PrismaClient } from './generated/client';
import type { Tx } from './once';

/** A complaint as its way is judged. */
export async function judged(db: Tx | PrismaClient, row: ComplaintRow): Promise<Complaint> {
  const { branchCode, accused, handler, extensions } = row;
  const notes = await db.complaintStep.count({ where: { complaintNo: row.no, act: 'NOTE' } });
  const status = row.status as ComplaintState;
  return { status, branchCode, accused, handler, extensions, answerBy: fromDbDate(row.answerBy), notes };
}

/** A complaint as far as its days are concerned. */
export const pendingOf = ({ status, acceptBy, answerBy, closeBy }: ComplaintRow): Pending => ({
  status: status as ComplaintState,
  acceptBy: fromDbDate(acceptBy),
  answerBy: fromDbDate(answerBy),
  closeBy: closeBy === null ? null : fromDbDate(closeBy),
});

export async function complaintView(db: PrismaClient, no: string, today: string): Promise<ComplaintView> {
  const row = await db.complaint.findUnique({ where: { no } });
  if (row === null) return { status: null, nextOn: null };
  return { status: row.status as ComplaintState, nextOn: nextPressOn(pendingOf(row), today) };
}

/** Open complaints about a loan: they travel with it. */
export const complaintsOfLoan = (db: PrismaClient, loanNo: string): Promise<ComplaintRow[]> =>
  db.complaint.findMany({ where: { loanNo, status: { in: ['RECEIVED', 'ACCEPTED', 'ANSWERED'] } } });
