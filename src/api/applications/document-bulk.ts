import { judgeDocuments as contract } from '../../contracts/http/document-bulk';
import { applicationUpdates, type ApplicationView } from '../../contracts/messages/application';
import { defined } from '../../contracts/quote';
import { applyItems, dated, mayChangeItems } from '../../domain/application/documents';
import { mayStep } from '../../domain/application/stages';
import { mayHandle } from '../../domain/approval/separation';
import { firstRefusal, ALLOWED, refused } from '../../domain/verdict';
import { documentsOf, type ApplicationRecord } from '../../store/applications-read';
import type { ApiDeps } from '../deps';
import { bulkAnswer } from '../support/bulk';
import { command } from '../support/command';
import { allow } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

type Visible = (no: string, session: Session) => Promise<ApplicationRecord>;

/** Many documents of one case: each is a command of its own to the case, judged beforehand by the rules it goes by. */
export function documentBulk({ pool, temporal }: ApiDeps, visible: Visible): Route {
  return route(contract, async (ask) => {
    const { params, session, body } = ask;
    const { actor } = session;
    const { status, expiresOn, note, notes = {} } = body;
    const application = await visible(params.no, session);
    const items = (await documentsOf(pool, application.no)).map(({ expiresOn: until, ...item }) => ({
      ...item,
      ...(until === null ? {} : { expiresOn: until }),
    }));
    const rules = { items, today: businessToday(application.clockOffsetMs) };
    return bulkAnswer(ask, (code) => {
      const asked = defined({ code, status, expiresOn, note: notes[code] ?? note });
      const [document = asked] = dated(items, [asked], rules.today);
      const given = { commandId: `${ask.commandId}/${code}`, actor, documents: [document] };
      return Promise.resolve({
        judge: () => {
          allow(
            firstRefusal(
              () => mayStep(application.stage, 'submitDocuments'),
              () => mayHandle(actor, application.managerUsername),
              () =>
                applyItems(items, [document]).unknown.length === 0
                  ? ALLOWED
                  : refused('DOCUMENT_UNKNOWN', { codes: code }),
              () => mayChangeItems([document], actor, [application.managerUsername], rules),
            ),
          );
        },
        act: () =>
          command<ApplicationView>(temporal, application.workflowId, applicationUpdates.submitDocuments, given),
      });
    });
  });
}
