import type { Occasion } from '../src/contracts/messages/common';
import type { ActOnComplaint, ComplaintInput, ComplaintView } from '../src/contracts/messages/complaint';
import { pressComplaint } from '../src/store/complaint-days';
import { complaintView } from '../src/store/complaint-record';
import { stepOnComplaint } from '../src/store/complaint-steps';
import { takeInComplaint } from '../src/store/complaints';
import { once } from '../src/store/once';
import { findActor } from '../src/store/users';
import { refused } from '../src/domain/verdict';
import type { ActivityDeps } from './deps';
import { recordedOrRefused, refuseUnless } from './refusal';

export interface ComplaintActivities {
  /** Judges and records what was done about a complaint, once. */
  recordComplaint(input: ComplaintInput, command: ActOnComplaint, at: Occasion): Promise<ComplaintView>;
  /** Tells whoever is to be told by now, each once; answers with the next day, or null when nothing is open. */
  pressComplaint(input: ComplaintInput, at: Occasion): Promise<string | null>;
}

export function createComplaintActivities({ prisma }: ActivityDeps): ComplaintActivities {
  return {
    async recordComplaint(input, { commandId, actor, step }, at) {
      const work = once(prisma, `complaint-${input.complaintNo}/${commandId}`, async (tx) => {
        // What a message says of its sender's roles does not count; the user table does.
        const by = await findActor(tx, actor.username);
        if (by === null) {
          refuseUnless(refused('UNKNOWN_USER'));
          return null;
        }
        refuseUnless(
          step.act === 'TAKE_IN'
            ? await takeInComplaint(tx, input, step.intake, { ...at, by })
            : await stepOnComplaint(tx, input, step, { ...at, by }),
        );
        return null;
      });
      await recordedOrRefused(work);
      return complaintView(prisma, input.complaintNo, at.today);
    },

    pressComplaint: (input, at) => prisma.$transaction((tx) => pressComplaint(tx, input, at)),
  };
}
