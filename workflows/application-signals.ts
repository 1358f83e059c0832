import { proxyLocalActivities } from '@temporalio/workflow';
import type { ApprovalActivities } from '../activities/approval';
import type { ApplicationView } from '../src/contracts/messages/application';
import type { Command } from '../src/contracts/messages/common';
import { refused } from '../src/domain/verdict';
import type { ApplicationCase } from './application-case';
import { refusalOf, refuseUnless } from './refusal';

const { lookUpActor, recordRefusedSignal } = proxyLocalActivities<ApprovalActivities>({ startToCloseTimeout: '20s' });

/**
 * The same command from an outside system. Whatever authority the message claims, the stored one counts. Nothing leaves
 * a signal: what is refused is written down and answered by a notice, and the application goes on.
 */
export async function answerSignal<C extends Command>(
  app: ApplicationCase,
  name: string,
  command: C,
  run: (command: C) => Promise<ApplicationView>,
): Promise<void> {
  const username = command.actor.username;
  try {
    const actor = await lookUpActor(username);
    if (!actor) refuseUnless(refused('UNKNOWN_USER'));
    else await run({ ...command, actor });
  } catch (error) {
    await recordRefusedSignal({
      room: 'APPLICATION',
      subjectNo: app.input.applicationNo,
      commandId: command.commandId,
      command: name,
      username,
      code: refusalOf(error)?.code ?? 'INTERNAL',
      tell: app.input.managerUsername,
      at: app.clock.now(),
      clockOffsetMs: app.input.clockOffsetMs,
    });
  }
}
