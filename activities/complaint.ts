import type { Occasion } from '../src/contracts/messages/common';
import type { ActOnComplaint, ComplaintInput, ComplaintView } from '../src/contracts/messages/complaint';
import { pressComplaint } from '../src/store/complaint-days';
import { complaintView } from '../src/store/complaint-record';
import { stepOnComplaint } from '../src/store/complaint-steps';
import { takeInComplaint } from '../src/store/complaints';
import type { ActivityDeps } from './deps';
import { recordAct } from './recorded-act';

export interface ComplaintActivities {
  /** Judges and records what was done about a complaint, once. */
  recordComplaint(input: ComplaintInput, command: ActOnComplaint, at: Occasion): Promise<ComplaintView>;
  /** Tells whoever is to be told by now, each once; answers with the next day, or null when nothing is open. */
  pressComplaint(input: ComplaintInput, at: Occasion): Promise<string | null>;
}

export function createComplaintActivities({ prisma }: ActivityDeps): ComplaintActivities {
  return {
    async recordComplaint(input, { commandId, actor, step }, at) {
      await recordAct(prisma, `complaint-${input.complaintNo}/${commandId}`, actor, (tx, by) =>
        step.act === 'TAKE_IN'
          ? takeInComplaint(tx, input, step.intake, { ...at, by })
          : stepOnComplaint(tx, input, step, { ...at, by }),
      );
      return complaintView(prisma, input.complaintNo, at.today);
    },

    pressComplaint: (input, at) => prisma.$transaction((tx) => pressComplaint(tx, input, at)),
  };
}
