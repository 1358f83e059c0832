import { expireItems } from '../src/domain/application/documents';
import type { Stage } from '../src/domain/application/stages';
import { atStage } from '../src/domain/application/state';
import type { ApplicationCase } from './application-case';

/** Stages at which a passed deadline only presses: the lender's own work never costs the client the application. */
const NEVER_LAPSES: readonly Stage[] = ['ADMISSION', 'ADMISSION_REVIEW', 'ADMISSION_RISK', 'INVESTIGATION', 'RATING'];

/** What has run out since it was verified is asked for again. */
export function expireDocuments(app: ApplicationCase, stage: Stage): Promise<void> {
  return app.own(stage, () => {
    const today = app.clock.today();
    const { items, expired } = expireItems(app.state.items, today);
    if (expired.length === 0) return null;
    const gone = app.state.items
      .filter(({ code }) => expired.includes(code))
      .map(({ code, expiresOn = today }) => `${code}@${expiresOn}`);
    return {
      // By the documents and their days: each runs out once, however many do in a day.
      commandId: `documents-expired-${gone.join('+')}`,
      by: 'system',
      action: 'DOCUMENTS_EXPIRED',
      after: { ...app.state, items },
      fact: { kind: 'documents-expired', codes: expired },
    };
  });
}

/** The rating is older than it may be at the signature: a risk officer makes it again, and the case is decided on again (RULES 6.1). */
export function ratingRanOut(app: ApplicationCase, stage: Stage): Promise<void> {
  return app.own(stage, () => ({
    commandId: `${stage}-${String(app.state.round)}-rating-ran-out`,
    by: 'system',
    action: 'RATING_RAN_OUT',
    after: atStage(app.state, 'RATING'),
    fact: { kind: 'rating-ran-out' },
  }));
}

/** Reminds manager and client that the stage runs out. */
export function remind(app: ApplicationCase, stage: Stage): Promise<void> {
  return app.own(stage, () => ({
    commandId: `${stage}-${String(app.state.round)}-reminder`,
    by: 'system',
    action: 'DEADLINE_REMINDED',
    after: app.state,
    fact: { kind: 'reminder' },
  }));
}

/** At the deadline the application lapses, or, where the lender is late, everyone is reminded once more. */
export async function expire(app: ApplicationCase, stage: Stage): Promise<void> {
  // Nor does one lapse of which part has been paid: the rest is paid, or given up by a person.
  if (NEVER_LAPSES.includes(stage) || app.paidFen > 0) {
    await app.own(stage, () => {
      app.extendDeadline();
      return {
        commandId: `${stage}-${String(app.state.round)}-overdue-${app.clock.today()}`,
        by: 'system',
        action: 'STAGE_OVERDUE',
        after: app.state,
        fact: { kind: 'reminder' },
      };
    });
    return;
  }
  await app.own(stage, () => ({
    commandId: `${stage}-${String(app.state.round)}-expired`,
    by: 'system',
    action: 'EXPIRED',
    after: atStage(app.state, 'EXPIRED', 'DEADLINE_PASSED'),
    fact: { kind: 'end', reasonCode: 'DEADLINE_PASSED', comment: stage },
  }));
}
