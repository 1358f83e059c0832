import type { ActOnWorkout, WorkoutInput, WorkoutView } from '../src/contracts/messages/workout';
import { PERMISSIONS } from '../src/domain/access/permissions';
import { ALLOWED, refused } from '../src/domain/verdict';
import { once, type Tx } from '../src/store/once';
import { findActor } from '../src/store/users';
import { nextPress, pressAll, type Occasion } from '../src/store/workout-duties';
import { actOnLawsuit } from '../src/store/lawsuits';
import type { ActivityDeps } from './deps';
import { recordedOrRefused, refuseUnless } from './refusal';

export interface WorkoutActivities {
  /** Judges and records what was done, once; answers with the next day on which somebody is told of a deadline. */
  recordWorkout(input: WorkoutInput, command: ActOnWorkout, at: Occasion): Promise<WorkoutView>;
  /** Tells whoever is to be told by now, each once; answers with the next day, or null when nothing is open. */
  pressDuties(input: WorkoutInput, at: Occasion): Promise<string | null>;
}

export function createWorkoutActivities({ prisma }: ActivityDeps): WorkoutActivities {
  return {
    async recordWorkout(input, { commandId, actor, act }, at) {
      const work = once(prisma, `workout-${input.loanNo}/${commandId}`, async (tx) => {
        refuseUnless((await isStaff(tx, actor)) ? ALLOWED : refused('UNKNOWN_USER'));
        const acted = await actOnLawsuit(tx, input, act, { ...at, by: actor.username });
        if ('refused' in acted) refuseUnless(acted.refused);
        return 'subject' in acted ? acted.subject : '';
      });
      const { result: subject } = await recordedOrRefused(work);
      return { subject, nextOn: await nextPress(prisma, input.loanNo, at.today) };
    },

    pressDuties: (input, at) => prisma.$transaction((tx) => pressAll(tx, input, at)),
  };
}

/** What a message says of its sender's roles does not count; the user table does. */
async function isStaff(tx: Tx, { username }: ActOnWorkout['actor']): Promise<boolean> {
  const stored = await findActor(tx, username);
  const able: readonly string[] = PERMISSIONS.LAWSUIT_WRITE;
  return stored !== null && stored.roles.some((role) => able.includes(role));
}
