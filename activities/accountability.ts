import type {
  AccountabilityInput,
  AccountabilityView,
  ActOnAccountability,
} from '../src/contracts/messages/accountability';
import type { Occasion } from '../src/contracts/messages/common';
import { refused } from '../src/domain/verdict';
import { askAccountability } from '../src/store/accountability/cases';
import { pressAccountability } from '../src/store/accountability/days';
import { accountabilityView } from '../src/store/accountability/record';
import { stepOnAccountability } from '../src/store/accountability/steps';
import { once } from '../src/store/once';
import { findActor } from '../src/store/users';
import type { ActivityDeps } from './deps';
import { recordedOrRefused, refuseUnless } from './refusal';

export interface AccountabilityActivities {
  /** Judges and records what was done in a case, once. */
  recordAccountability(
    input: AccountabilityInput,
    command: ActOnAccountability,
    at: Occasion,
  ): Promise<AccountabilityView>;
  /** Does what is due by now, each once; answers with the next day, or null when nothing is open. */
  pressAccountability(input: AccountabilityInput, at: Occasion): Promise<string | null>;
}

export function createAccountabilityActivities({ prisma }: ActivityDeps): AccountabilityActivities {
  return {
    async recordAccountability(input, { commandId, actor, step }, at) {
      const work = once(prisma, `accountability-${input.caseNo}/${commandId}`, async (tx) => {
        // What a message says of its sender's roles does not count; the user table does.
        const by = await findActor(tx, actor.username);
        if (by === null) {
          refuseUnless(refused('UNKNOWN_USER'));
          return null;
        }
        refuseUnless(
          step.act === 'ASK'
            ? await askAccountability(tx, input, step.asked, { ...at, by })
            : await stepOnAccountability(tx, input, step, { ...at, by }),
        );
        return null;
      });
      await recordedOrRefused(work);
      return accountabilityView(prisma, input.caseNo, at.today);
    },

    pressAccountability: (input, at) => prisma.$transaction((tx) => pressAccountability(tx, input, at)),
  };
}
