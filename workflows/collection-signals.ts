import { proxyLocalActivities, uuid4 } from '@temporalio/workflow';
import type { ApprovalActivities } from '../activities/approval';
import type { CollectionActionSignal } from '../src/contracts/messages/collection';
import { refused } from '../src/domain/verdict';
import type { CollectionCase } from './collection-case';
import { refusalOf, refuseUnless } from './refusal';

const { lookUpActor, recordRefusedSignal } = proxyLocalActivities<
  Pick<ApprovalActivities, 'lookUpActor' | 'recordRefusedSignal'>
>({
  startToCloseTimeout: '20s',
});

/** An action told by an outside system, in the name of a person whose authority is looked up. What is refused is written down. */
export async function actBySignal(arrears: CollectionCase, signal: CollectionActionSignal): Promise<void> {
  const given = (signal as CollectionActionSignal | null | undefined) ?? ({} as Partial<CollectionActionSignal>);
  const { username = '', commandId = uuid4() } = given;
  try {
    const actor = await lookUpActor(username);
    if (actor === null) {
      refuseUnless(refused('UNKNOWN_USER'));
      return;
    }
    const { kind = 'NOTE', note = '' } = given;
    await arrears.act({ ...given, kind, note, commandId, actor });
  } catch (error) {
    const { caseId, managerUsername, clockOffsetMs } = arrears.input;
    await recordRefusedSignal({
      room: 'COLLECTION',
      subjectNo: caseId,
      commandId,
      command: 'act',
      username,
      code: refusalOf(error)?.code ?? 'INTERNAL',
      tell: managerUsername,
      at: arrears.clock.now(),
      clockOffsetMs,
    });
  }
}
