import * as contract from '../contracts/http/facilities';
import type { AnswerOf, BodyOf } from '../contracts/http/operation';
import { planned } from '../contracts/planned';
import type { ApplicationInput } from '../contracts/messages/application';
import { branchScope } from '../domain/access/access';
import { ratingValidUntil } from '../domain/appraisal/rating-validity';
import { mayHandle } from '../domain/approval/separation';
import { mayChange, type FacilityChange } from '../domain/facility/change';
import { availability, stillLives } from '../domain/facility/facility';
import { maskName } from '../domain/identity/masking';
import { formatYuan, parseYuan } from '../domain/money';
import { acceptApplication } from '../gateways/workflow-starter';
import { keepDaysOf } from '../gateways/workout-acts';
import { findApplication } from '../store/applications-read';
import { changeFacility, lockFacility } from '../store/facilities';
import { releaseFacility } from '../store/facility-releases';
import {
  countFacilities,
  drawsOf,
  findFacility,
  listFacilities,
  type DrawRecord,
  type FacilityFilter,
  type FacilityRecord,
} from '../store/facilities-read';
import { nextNumber } from '../store/numbers';
import { once } from '../store/once';
import type { PageRequest } from '../store/paging';
import { productVersion } from '../store/products-read';
import type { ApiDeps } from './deps';
import { facilityCollateral } from './facilities/collateral';
import { facilityRating } from './facilities/rating';
import { facilityReleases } from './facilities/releases';
import { answered } from './support/command';
import { exported } from './support/exporting';
import { rateOfDraw } from './support/rate-rule';
import { allow, atFields, notFound, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { timelineOf } from './support/timeline';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Facility = AnswerOf<typeof contract.getFacility>;
type Facilities = AnswerOf<typeof contract.listFacilities>;

/** Which field is to be mended for what the workflow refuses of a draw. */
const DRAW_FIELDS = {
  DRAW_TOO_SMALL: '/amount',
  FACILITY_LIMIT: '/amount',
  DRAW_TOO_LONG: '/instalments',
  DRAW_BEYOND_FACILITY: '/instalments',
  DRAW_BEYOND_NORMAL_TERM: '/instalments',
};

/** Facilities and the draws on them. A draw is an application that was approved with its facility. */
export function facilities(deps: ApiDeps): Route[] {
  const { prisma, pool, temporal, config } = deps;
  const visible = async (no: string, { actor }: Session): Promise<FacilityRecord> => {
    const facility = await findFacility(pool, no, branchScope(actor.branchCode));
    if (facility === null) throw notFound('facility');
    return facility;
  };
  const scopeOf = ({ actor }: Session): { branch: string | null } => ({ branch: branchScope(actor.branchCode) });
  const listed = async (filter: FacilityFilter): Promise<Facilities> => {
    const page = await listFacilities(pool, filter);
    return { ...page, data: page.data.map(rowOf) };
  };
  const whole = async (no: string, session: Session): Promise<Facility> =>
    wholeOf(await visible(no, session), await drawsOf(pool, no));
  const change = async (
    no: string,
    session: Session,
    commandId: string,
    asked: FacilityChange,
    reason: string,
  ): Promise<Facility> => {
    const { clockOffsetMs } = await visible(no, session);
    const { result: released } = await once(prisma, `${no}/${commandId}`, async (tx) => {
      const locked = await lockFacility(tx, no);
      if (locked === null) throw notFound('facility');
      const { username } = session.actor;
      const today = businessToday(clockOffsetMs);
      allow(mayChange(locked, asked, username));
      await changeFacility(tx, locked, asked, { username, on: today, reason });
      return asked.kind === 'CLOSE' ? releaseFacility(tx, no, { today, actor: username }) : null;
    });
    if (released !== null) await keepDaysOf(prisma, temporal, released, config.TASK_QUEUE);
    return whole(no, session);
  };

  return [
    route(contract.listFacilities, ({ query, session }) => listed({ ...query, ...scopeOf(session) })),
    route(contract.exportFacilities, (ask) => {
      const filter = { ...ask.body, ...scopeOf(ask.session), limit: 1 };
      const page = (at: PageRequest): Promise<Facilities> => listed({ ...filter, ...at });
      return exported(deps, { list: 'facilities', count: () => countFacilities(pool, filter), page }, ask);
    }),

    route(contract.getFacility, ({ params, session }) => whole(params.no, session)),
    route(contract.getFacilityTimeline, async ({ params, session }) =>
      timelineOf(pool, [(await visible(params.no, session)).no]),
    ),

    route(contract.createDraw, async ({ params, body, session, commandId }) => {
      const facility = await visible(params.no, session);
      allow(mayHandle(session.actor, facility.managerUsername));
      const asked = await drawInput(deps, facility, body);
      const { result } = await once(prisma, `draw/${commandId}`, async (tx) => ({
        no: await nextNumber(tx, 'AP', businessToday(facility.clockOffsetMs)),
      }));
      return answered(temporal, () =>
        acceptApplication(temporal, { ...asked, applicationNo: result.no }, commandId, config.TASK_QUEUE),
      ).catch(atFields(DRAW_FIELDS));
    }),

    facilityRating(deps, visible, whole),
    ...facilityCollateral(deps, visible),
    ...facilityReleases(deps, visible),
    route(contract.freezeFacility, ({ params, body, session, commandId }) =>
      change(params.no, session, commandId, { kind: 'FREEZE' }, body.reason),
    ),
    route(contract.releaseFacility, ({ params, body, session, commandId }) =>
      change(params.no, session, commandId, { kind: 'RELEASE' }, body.reason),
    ),
    route(contract.reduceFacility, ({ params, body, session, commandId }) =>
      change(params.no, session, commandId, { kind: 'REDUCE', limitFen: parseYuan(body.limit) }, body.reason),
    ),
    route(contract.closeFacility, ({ params, body, session, commandId }) =>
      change(params.no, session, commandId, { kind: 'CLOSE' }, body.reason),
    ),
  ];
}

/** Everything a draw is accepted with; whether so much is free is judged where it is reserved. */
async function drawInput(
  { prisma, pool }: Pick<ApiDeps, 'prisma' | 'pool'>,
  facility: FacilityRecord,
  { amount, instalments, method, purpose }: BodyOf<typeof contract.createDraw>,
): Promise<Omit<ApplicationInput, 'applicationNo'>> {
  const { clientNo, clientKind, clientName, branchCode, productCode, clockOffsetMs, granted } = facility;
  const { managerUsername, formerManagers } = facility;
  const [product, origin] = await Promise.all([
    productVersion(pool, productCode, facility.productVersion),
    findApplication(pool, facility.applicationNo, null),
  ]);
  if (product === null || origin === null)
    throw new Error(`facility ${facility.no} has lost its product or application`);
  const { methods } = product.limits;
  if (method !== undefined && !methods.includes(method))
    throw refuseField('/method', 'PRODUCT_METHOD', { values: methods.join(', ') });
  const today = businessToday(clockOffsetMs);
  const annualRate = await rateOfDraw(prisma, facility.terms, today);
  const terms = {
    ...facility.terms,
    annualRate,
    instalments,
    method: method ?? facility.terms.method,
    principal: formatYuan(parseYuan(amount)),
  };
  const maturityOn = planned(terms, today).instalments.at(-1)?.dueOn ?? today;
  return {
    clientNo,
    clientMasked: maskName(clientKind, clientName),
    branchCode,
    managerUsername,
    formerManagers,
    clockOffsetMs,
    productCode,
    productVersion: product.version,
    category: product.category,
    security: origin.security,
    terms,
    purpose,
    checklist: [],
    deadlines: product.deadlines,
    groupExposureFen: 0,
    flags: { relatedParty: false, restrictedIndustry: false, policyException: false },
    draw: { facilityNo: facility.no, ...granted, maturityOn },
  };
}

function wholeOf(facility: FacilityRecord, draws: readonly DrawRecord[]): Facility {
  const { terms, frozenBy, line, granted, ratedOn } = facility;
  return {
    ...rowOf(facility),
    terms,
    frozenBy,
    grade: granted.grade,
    ratingUntil: ratedOn === null ? null : ratingValidUntil(ratedOn),
    drawMin: yuan(line.drawMinFen),
    drawMaxMonths: line.drawMaxMonths,
    draws: draws.map(drawOf),
  };
}

function rowOf(facility: FacilityRecord): AnswerOf<typeof contract.listFacilities>['data'][number] {
  const { no, applicationNo, clientNo, productCode, branchCode, managerUsername, status, startsOn, expiresOn } =
    facility;
  const { usedFen, reservedFen, availableFen } = availability(facility);
  return {
    no,
    applicationNo,
    clientNo,
    productCode,
    branchCode,
    managerUsername,
    status,
    startsOn,
    expiresOn,
    clientMasked: maskName(facility.clientKind, facility.clientName),
    revolving: facility.line.revolving,
    limit: yuan(facility.limitFen),
    used: yuan(usedFen),
    reserved: yuan(reservedFen),
    // What has ended is drawn on no more, whatever is free of it.
    available: yuan(stillLives(facility, businessToday(facility.clockOffsetMs)) ? availableFen : 0),
  };
}

function drawOf({ amountFen, principalFen, ...draw }: DrawRecord): Facility['draws'][number] {
  return { ...draw, amount: yuan(amountFen), principal: principalFen === null ? null : yuan(principalFen) };
}
