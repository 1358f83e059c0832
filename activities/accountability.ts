import type {
  AccountabilityInput,
  AccountabilityView,
  ActOnAccountability,
} from '../src/contracts/messages/accountability';
import type { Occasion } from '../src/contracts/messages/common';
import { askAccountability } from '../src/store/accountability/cases';
import { pressAccountability } from '../src/store/accountability/days';
import { accountabilityView } from '../src/store/accountability/record';
import { stepOnAccountability } from '../src/store/accountability/steps';
import type { ActivityDeps } from './deps';
import { recordAct } from './recorded-act';

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
      await recordAct(prisma, `accountability-${input.caseNo}/${commandId}`, actor, (tx, by) =>
        step.act === 'ASK'
          ? askAccountability(tx, input, step.asked, { ...at, by })
          : stepOnAccountability(tx, input, step, { ...at, by }),
      );
      return accountabilityView(prisma, input.caseNo, at.today);
    },

    pressAccountability: (input, at) => prisma.$transaction((tx) => pressAccountability(tx, input, at)),
  };
}
