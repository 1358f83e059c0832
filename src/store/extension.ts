import type { LoanView } from '../contracts/messages/servicing';
import { textOf } from '../contracts/problem';
import { mayExtend } from '../domain/servicing/extension';
import { audit } from './audit';
import { fromDbDate } from './dates';
import { bookEvents } from './loans';
import { closeChange, extendable, type ChangeRequest } from './loan-changes';
import { lockLoan } from './loan-events';
import { enqueueNotices, toClient, toStaff } from './notices';
import type { Tx } from './once';
import { tellingOf } from './servicing-notices';

/** When something is concluded, on the loan's own clock. */
export interface Concluding {
  loanNo: string;
  today: string;
  /** Business instant. */
  at: string;
  clockOffsetMs: number;
  /** The last instalment whose reminders are planned. */
  reminded: number;
}

/**
 * Ends a request as its approval did. An approved one is judged once more, for the loan has lived on meanwhile, and booked with
 * the day as its date; what may no longer be lapses and is told.
 */
export async function concludeExtension(
  tx: Tx,
  { approvalId, outcome, by }: { approvalId: string; outcome: string; by: string },
  at: Concluding,
): Promise<LoanView | null> {
  const { loanNo, today } = at;
  await lockLoan(tx, loanNo);
  const change = await tx.loanChange.findUniqueOrThrow({ where: { id: approvalId } });
  if (change.status !== 'REQUESTED' || change.loanNo !== loanNo) return null;
  if (outcome !== 'APPROVED') {
    await closeChange(tx, approvalId, { status: outcome === 'RETURNED' ? 'RETURNED' : 'REJECTED', on: today });
    const { clientNo } = await tx.loan.findUniqueOrThrow({ where: { no: loanNo }, select: { clientNo: true } });
    if (outcome === 'REJECTED') await enqueueNotices(tx, toClient({ ...about(at, approvalId), recipient: clientNo, template: 'extension-refused' }));
    await record(tx, at, 'LOAN_EXTENSION_DECIDED', { approvalId, outcome });
    return null;
  }
  const { event, consents } = change.request as unknown as ChangeRequest;
  const verdict = mayExtend(await extendable(tx, loanNo, today), { maturityOn: fromDbDate(change.maturityOn), consents: consents.length }, today);
  if (!verdict.allowed) {
    await lapse(tx, approvalId, at, verdict);
    return null;
  }
  await closeChange(tx, approvalId, { status: 'BOOKED', on: today });
  const events = [{ ...event, on: today }];
  const businessKey = `loan-${loanNo}/extension/${approvalId}`;
  return bookEvents(tx, {
    ...{ loanNo, businessKey, events, asOf: today, cause: `EXTENSION ${approvalId}`, action: 'LOAN_EXTENSION', actor: by },
    tell: (booked) =>
      tellingOf({ businessKey, events, at: at.at, clockOffsetMs: at.clockOffsetMs, reminders: null, reminded: at.reminded }, booked),
  });
}

/** A request that its loan has outlived. */
export async function withdrawChange(tx: Tx, approvalId: string, at: Concluding): Promise<void> {
  const change = await tx.loanChange.findUnique({ where: { id: approvalId }, select: { status: true } });
  if (change?.status === 'REQUESTED') await lapse(tx, approvalId, at, { code: 'LOAN_CLOSED', params: {} });
}

async function lapse(
  tx: Tx,
  approvalId: string,
  at: Concluding,
  { code, params: why }: { code: string; params: Record<string, string> },
): Promise<void> {
  await closeChange(tx, approvalId, { status: 'LAPSED', on: at.today, lapsedFor: code });
  const { managerUsername } = await tx.loan.findUniqueOrThrow({ where: { no: at.loanNo }, select: { managerUsername: true } });
  const told = about(at, approvalId);
  const reason = { zh: textOf(code, 'zh', why), en: textOf(code, 'en', why) };
  const params = { ...told.params, reason };
  await enqueueNotices(tx, toStaff({ ...told, params, recipient: managerUsername, template: 'extension-lapsed' }));
  await record(tx, at, 'LOAN_EXTENSION_LAPSED', { approvalId, code });
}

const about = ({ loanNo, at, clockOffsetMs }: Concluding, approvalId: string) => ({
  ...{ cause: `${approvalId}/ended`, params: { loanNo }, subjectNo: loanNo, businessAt: at, clockOffsetMs },
});

const record = (tx: Tx, { loanNo, today }: Concluding, action: string, detail: Record<string, string>): Promise<void> =>
  audit(tx, { businessOn: today, actor: 'system', action, subject: 'LOAN', subjectNo: loanNo, detail });
