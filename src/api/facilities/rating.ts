import * as contract from '../../contracts/http/facilities';
import type { AnswerOf } from '../../contracts/http/operation';
import { mayOverride } from '../../domain/appraisal/corporate-rating';
import { ratingHolds } from '../../domain/appraisal/rating-validity';
import { mayRate } from '../../domain/approval/separation';
import { standingModelOf } from '../../store/appraisals';
import { lockFacility, rateFacility } from '../../store/facilities';
import type { FacilityRecord } from '../../store/facilities-read';
import { dealTeamOf } from '../../store/managers';
import { once } from '../../store/once';
import type { ApiDeps } from '../deps';
import { allow, notFound, refuse } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

/** 额度重新评级: what is drawn from now on stands on this grade, for another year. */
export const facilityRating = (
  { prisma }: Pick<ApiDeps, 'prisma'>,
  visible: (no: string, session: Session) => Promise<FacilityRecord>,
  whole: (no: string, session: Session) => Promise<AnswerOf<typeof contract.getFacility>>,
): Route =>
  route(contract.rateFacility, async ({ params: { no }, body, session, commandId }) => {
    const { applicationNo, clockOffsetMs, managerUsername, formerManagers } = await visible(no, session);
    await once(prisma, `${no}/${commandId}`, async (tx) => {
      const locked = await lockFacility(tx, no);
      if (locked === null) throw notFound('facility');
      if (locked.status === 'CLOSED') throw refuse('FACILITY_NOT_IN_FORCE', { params: { status: locked.status } });
      const { investigators, raters } = locked.granted;
      const team = await dealTeamOf(tx, applicationNo);
      allow(mayRate(session.actor, { investigators, raters, managerUsername, formerManagers, team, related: [] }));
      const model = await standingModelOf(tx, applicationNo);
      const today = businessToday(clockOffsetMs);
      // What a model said longer ago than a rating holds binds nobody any more.
      if (model !== null && model.grade !== null && ratingHolds(model.on, today).allowed)
        allow(mayOverride(model.grade, body.grade, body.reason), { RATING_OVERRIDE_TOO_HIGH: '/grade' });
      const by = { username: session.actor.username, on: today, reason: body.reason };
      await rateFacility(tx, locked, body.grade, by);
      return null;
    });
    return whole(no, session);
  });
