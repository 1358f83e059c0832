import type { ApplicationRecord } from '../../store/applications-read';
import type { AnswerOf } from '../../contracts/http/operation';
import type { getSecurity } from '../../contracts/http/security';
import { once, type Tx } from '../../store/once';
import { lockSecurity } from '../../store/security';
import { securityOf, type SecurityRecord } from '../../store/security-read';
import type { ApiDeps } from '../deps';
import { notFound, refuse, refuseField } from '../support/refused';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { securityAnswer } from './security-answer';

export type Visible = (no: string, session: Session) => Promise<ApplicationRecord>;
interface Ask {
  params: { no: string; item: string };
  session: Session;
  commandId: string;
}
interface By {
  username: string;
  on: string;
}
type Work = (tx: Tx, item: SecurityRecord, application: ApplicationRecord, by: By) => Promise<void>;
export type Act = (ask: Ask, work: Work) => Promise<AnswerOf<typeof getSecurity>>;

/** Judges and writes what is done to one piece of security under its lock, then answers with all of it. */
export const actOnSecurity =
  (deps: ApiDeps, visible: Visible): Act =>
  async ({ params, session, commandId }, work) => {
    const application = await visible(params.no, session);
    const by = { username: session.actor.username, on: businessToday(application.clockOffsetMs) };
    await once(deps.prisma, `${params.no}/security/${commandId}`, async (tx) => {
      await lockSecurity(tx, params.item);
      const item = (await securityOf(tx, params.no)).find(({ no }) => no === params.item);
      if (item === undefined) throw notFound('security');
      if (item.withdrawnOn !== null) throw refuse('SECURITY_WITHDRAWN');
      await work(tx, item, application, by);
      return null;
    });
    return securityAnswer(deps, application);
  };

export function notInFuture(pointer: string, date: string, today: string): void {
  if (date > today) throw refuseField(pointer, 'DATE_IN_FUTURE', { date, today });
}
