import { mayServe } from '../src/domain/access/access';
import { mayHoldOn } from '../src/domain/approval/session';
import { businessDate } from '../src/domain/business-time';
import { refused } from '../src/domain/verdict';
import { decisionId } from '../src/store/approvals';
import {
  insertRecusal,
  insertSession,
  mayAllSit,
  type RecusalEffect,
  type SessionEffect,
} from '../src/store/committee';
import { lockRoundOfNow } from '../src/store/managers';
import { once, type Tx } from '../src/store/once';
import { findActor } from '../src/store/users';
import type { ActivityDeps } from './deps';
import { recordedOrRefused, refuseUnless } from './refusal';

export interface CommitteeActivities {
  /** Writes a session down when everybody who is called may vote on the case, by the user table. */
  recordSession(effect: SessionEffect): Promise<void>;
  recordRecusal(effect: RecusalEffect): Promise<void>;
}

export function createCommitteeActivities({ prisma }: ActivityDeps): CommitteeActivities {
  const record = async <E extends SessionEffect | RecusalEffect>(
    effect: E,
    write: (tx: Tx, now: E) => Promise<void>,
  ): Promise<void> => {
    const recorded = once(prisma, decisionId(effect.approval.approvalId, effect.commandId), async (tx) => {
      const approval = await lockRoundOfNow(tx, effect.approval);
      const actor = await findActor(tx, effect.by);
      refuseUnless(actor === null ? refused('UNKNOWN_USER') : mayServe(actor.branchCode, approval.branchCode));
      await write(tx, { ...effect, approval });
      return null;
    });
    await recordedOrRefused(recorded);
  };
  return {
    recordSession: (effect) =>
      record(effect, async (tx, now) => {
        refuseUnless(await mayAllSit(tx, now));
        // By the file and not by the workflow: what one has convened before stays convened when it is replayed.
        refuseUnless(mayHoldOn(now.heldOn, businessDate(Date.parse(now.at))));
        await insertSession(tx, now);
      }),
    recordRecusal: (effect) => record(effect, insertRecusal),
  };
}
