import { proxyLocalActivities, uuid4 } from '@temporalio/workflow';
import type { ApprovalActivities, SignalRefusal } from '../activities/approval';
import type { SignalActivities } from '../activities/signal';
import type { Command } from '../src/contracts/messages/common';
import type { SignalKind } from '../src/contracts/messages/signals';
import { ALLOWED, refused } from '../src/domain/verdict';
import type { BusinessClock } from './clock';
import { refusalOf, refuseUnless } from './refusal';

const { admitSignal, recordRefusedSignal } = proxyLocalActivities<SignalActivities & ApprovalActivities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/** A signal as a command: its content has the form of the command of its kind, by the schema it was read with. */
export type SignalledCommand = Command & Record<string, unknown>;

/** The case that a signal reached: where a refusal is written down and who is told of it. */
export interface SignalledCase {
  room: SignalRefusal['room'];
  subjectNo: string;
  managerUsername: string;
  clock: BusinessClock;
  clockOffsetMs: number;
}

/**
 * Does what an outside system asks, in the name of a person whose authority is looked up. Nothing leaves a signal: what
 * cannot be read or breaks a rule is written down and answered by a notice, and the case goes on.
 */
export async function answerSignal(
  about: SignalledCase,
  kind: SignalKind,
  name: string,
  payload: unknown,
  work: (command: SignalledCommand) => Promise<unknown>,
): Promise<void> {
  const { actor, content, wrong, username, commandId: given } = await admitSignal(kind, payload);
  const commandId = given ?? `signal:${uuid4()}`;
  try {
    refuseUnless(wrong === null ? ALLOWED : refused('SIGNAL_MALFORMED', { field: wrong }));
    if (actor === null) refuseUnless(refused('UNKNOWN_USER'));
    else await work({ ...content, commandId, actor });
  } catch (error) {
    await writeDown(about, { commandId, username, command: name, code: refusalOf(error)?.code ?? 'INTERNAL' });
  }
}

/** A message that is not allowed, for the audit log and the account manager. */
export async function writeDown(
  { room, subjectNo, managerUsername, clock, clockOffsetMs }: SignalledCase,
  refusal: Pick<SignalRefusal, 'commandId' | 'username' | 'command' | 'code'>,
): Promise<void> {
  await recordRefusedSignal({ ...refusal, room, subjectNo, tell: managerUsername, at: clock.now(), clockOffsetMs });
}
