import { applicationUpdates, type ApplicationView } from '../../contracts/messages/application';
import type { Command } from '../../contracts/messages/common';
import { applicationAnswer } from '../../store/application-answers';
import type { ApplicationRecord } from '../../store/applications-read';
import type { ApiDeps } from '../deps';
import { command } from '../support/command';
import { Refused } from '../support/refused';
import type { Session } from '../support/session';

export type Visible = (no: string, session: Session) => Promise<ApplicationRecord>;
type Asked = { params: { no: string }; session: Session; commandId: string };
type Take = (
  ask: Asked,
  update: keyof typeof applicationUpdates,
  content: Record<string, unknown>,
) => Promise<ApplicationView>;

/** How a step of a person reaches the application: as a command to its workflow, which judges and records it. */
export function taking({ pool, temporal }: Pick<ApiDeps, 'pool' | 'temporal'>, visible: Visible): Take {
  return async (ask, update, content) => {
    const { workflowId, no } = await visible(ask.params.no, ask.session);
    const given: Command = { ...content, commandId: ask.commandId, actor: ask.session.actor };
    try {
      return await command<ApplicationView>(temporal, workflowId, applicationUpdates[update], given);
    } catch (error) {
      // The step may have ended the case, and only its answer was lost.
      const done =
        error instanceof Refused && error.code === 'CASE_CLOSED'
          ? await applicationAnswer(pool, no, ask.commandId)
          : null;
      if (done === null) throw error;
      return done;
    }
  };
}
