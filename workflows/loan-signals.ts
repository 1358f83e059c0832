import { proxyLocalActivities, uuid4 } from '@temporalio/workflow';
import type { ApprovalActivities } from '../activities/approval';
import { SYSTEM_ACTOR } from '../src/contracts/roles';
import type { LoanCase } from './loan-case';
import { refusalOf } from './refusal';

const { recordRefusedSignal } = proxyLocalActivities<Pick<ApprovalActivities, 'recordRefusedSignal'>>({
  startToCloseTimeout: '20s',
});

/**
 * Does what a signal asks. One that breaks a rule is written down and answered by a notice, whatever it contains; the loan
 * goes on. A signal without a command id gets one.
 */
export async function answerSignal<S extends object>(
  loan: LoanCase,
  command: string,
  signal: S & { commandId?: string },
  work: (signal: S & { commandId: string }) => Promise<unknown>,
): Promise<void> {
  const given: unknown = signal;
  const asked = typeof given === 'object' && given !== null ? signal : ({} as S);
  const id = (asked as { commandId?: unknown }).commandId;
  const commandId = typeof id === 'string' && id !== '' ? id : uuid4();
  try {
    await work({ ...asked, commandId });
  } catch (error) {
    const { loanNo, managerUsername, clockOffsetMs } = loan.input;
    await recordRefusedSignal({
      room: 'LOAN',
      subjectNo: loanNo,
      commandId,
      command,
      username: SYSTEM_ACTOR.username,
      code: refusalOf(error)?.code ?? 'INTERNAL',
      tell: managerUsername,
      at: loan.clock.now(),
      clockOffsetMs,
    });
  }
}
