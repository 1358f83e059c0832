import type { ApplicationEffect } from '../src/contracts/application-effect';
import type { ApplicationInput } from '../src/contracts/messages/application';
import { mayDisburse, mayInvestigate, mayRate } from '../src/domain/approval/separation';
import { partiesOf } from '../src/domain/application/state';
import { ALLOWED, refused, type Verdict } from '../src/domain/verdict';
import type { Actor } from '../src/contracts/roles';
import { insertApplication, insertStep } from '../src/store/applications';
import { once } from '../src/store/once';
import { findActor } from '../src/store/users';
import type { ActivityDeps } from './deps';
import { refuseUnless } from './refusal';

export interface ApplicationActivities {
  /** Puts a new application on file with its checklist and first task; a repeat changes nothing. */
  recordAcceptance(input: ApplicationInput, at: string): Promise<void>;
  /** Writes one step of an application in one transaction; a repeat writes nothing. */
  recordStep(effect: ApplicationEffect): Promise<void>;
}

export function createApplicationActivities({ prisma }: ActivityDeps): ApplicationActivities {
  return {
    async recordAcceptance(input, at) {
      await once(prisma, `${input.applicationNo}/accepted`, async (tx) => {
        await insertApplication(tx, input, at);
        return null;
      });
    },

    async recordStep(effect) {
      await once(prisma, `${effect.application.applicationNo}/${effect.commandId}`, async (tx) => {
        if (effect.by !== 'system') {
          const actor = await findActor(tx, effect.by);
          refuseUnless(actor ? mayTake(actor, effect) : refused('UNKNOWN_USER'));
        }
        await insertStep(tx, effect);
        return null;
      });
    },
  };
}

/** The rule of the step once more, with the person's authority as stored. */
function mayTake(actor: Actor, { fact, after, application }: ApplicationEffect): Verdict {
  const parties = partiesOf(after, application.managerUsername);
  switch (fact.kind) {
    case 'investigation':
      return mayInvestigate(actor, [after.investigation[fact.part === 'A' ? 'B' : 'A']].filter((name) => name !== null));
    case 'rating':
      return mayRate(actor, parties);
    case 'payment':
      return mayDisburse(actor, parties, after.approvers);
    default:
      return ALLOWED;
  }
}
