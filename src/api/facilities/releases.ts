import * as contract from '../../contracts/http/releases';
import type { AnswerOf } from '../../contracts/http/operation';
import type { ReleaseAct } from '../../contracts/messages/workout';
import { releaseLetter } from '../../domain/paper/release-letter';
import type { FacilityRecord } from '../../store/facilities-read';
import { releasesOfFacility, type ReleaseRecord } from '../../store/releases-read';
import { workoutOf } from '../../store/workout-duties';
import type { ApiDeps } from '../deps';
import { asPdf, partyFor } from '../papers/printing';
import { notFound } from '../support/refused';
import { releaseAnswer } from '../support/release-answer';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { keptAct } from '../support/workout';

type Answer = AnswerOf<typeof contract.listFacilityReleases>;

/** What secured a facility that has ended, given back: done by one, checked by another, drawn on or not. */
export function facilityReleases(
  deps: ApiDeps,
  visible: (no: string, session: Session) => Promise<FacilityRecord>,
): Route[] {
  const { prisma, config } = deps;
  const answer = async (facility: FacilityRecord): Promise<Answer> =>
    releaseAnswer(prisma, await releasesOfFacility(prisma, facility), businessToday(facility.clockOffsetMs));
  const oneOf = async (facility: FacilityRecord, securityNo: string): Promise<ReleaseRecord> => {
    const found = (await releasesOfFacility(prisma, facility)).find((one) => one.securityNo === securityNo);
    if (found === undefined) throw notFound('security');
    return found;
  };
  const act = async (
    facility: FacilityRecord,
    asked: ReleaseAct,
    given: { session: Session; commandId: string },
  ): Promise<Answer> => {
    const { caseNo } = await oneOf(facility, asked.securityNo);
    const kept = await workoutOf(prisma, caseNo);
    if (kept === null) throw notFound('facility');
    await keptAct(deps, kept, asked, given);
    return answer(facility);
  };

  return [
    route(contract.listFacilityReleases, async ({ params, session }) => answer(await visible(params.no, session))),
    route(contract.reportFacilityRelease, async ({ params, body, session, commandId }) =>
      act(
        await visible(params.no, session),
        { kind: 'RELEASE_REPORT', securityNo: params.securityNo, ...body },
        { session, commandId },
      ),
    ),
    route(contract.checkFacilityRelease, async ({ params, body, session, commandId }) => {
      const { note = '', ...found } = body;
      const asked: ReleaseAct = { kind: 'RELEASE_CHECK', securityNo: params.securityNo, note, ...found };
      return act(await visible(params.no, session), asked, { session, commandId });
    }),
    route(contract.printFacilityReleaseLetter, async ({ params, session }) => {
      const facility = await visible(params.no, session);
      const item = await oneOf(facility, params.securityNo);
      if (item.form === 'SURETY') throw notFound('security');
      const issuedOn = businessToday(facility.clockOffsetMs);
      const what = { subject: 'FACILITY', subjectNo: facility.no, kind: 'release-letter' } as const;
      const { name: borrower } = await partyFor(deps, facility.clientNo, what, {
        username: session.actor.username,
        on: issuedOn,
      });
      const about = {
        lender: config.LENDER_NAME,
        borrower,
        issuedOn,
        of: { kind: 'FACILITY', no: facility.no },
      } as const;
      return asPdf(releaseLetter(about, { ...item, form: item.form }), `${item.securityNo}-release`);
    }),
  ];
}
