import { z } from 'zod';
import { RATING_GRADES } from '../../domain/appraisal/corporate-rating';
import { FACILITY_STATUSES } from '../../domain/facility/facility';
import { APPLICATION_STAGES } from '../messages/application';
import { applicationView } from './applications';
import { amount, branchCode, businessNo, byNo, date, money, pageOf, pageQuery, text, username, whole } from './fields';
import { exportBody, exporting } from './lists';
import { operation } from './operation';
import { EXAMPLE_TERMS, METHODS, terms } from './terms';
import { timeline } from './timeline';

const facilityRow = z
  .object({
    no: z.string(),
    applicationNo: z.string(),
    clientNo: z.string(),
    clientMasked: z.string(),
    productCode: z.string(),
    branchCode,
    managerUsername: username,
    status: z.enum(FACILITY_STATUSES).meta({ description: '生效、冻结、终止。In force, frozen, closed.' }),
    revolving: z.boolean().meta({ description: '循环额度：还款后可再用。What is repaid may be drawn again.' }),
    limit: money,
    used: money,
    reserved: money.meta({ description: '在途用款。Draws asked for and not yet paid out.' }),
    available: money.meta({ description: '可用；已到期或终止的为零。Free to draw; nothing once it has ended.' }),
    startsOn: date,
    expiresOn: date,
  })
  .meta({ id: 'FacilityRow' });

const draw = z
  .object({
    applicationNo: z.string(),
    stage: z.enum(APPLICATION_STAGES),
    amount: money,
    purpose: z.string(),
    acceptedOn: date,
    loanNo: z.string().nullable(),
    loanStatus: z.string().nullable(),
    principal: money.nullable(),
    maturityOn: date.nullable(),
  })
  .meta({ id: 'Draw', description: '一笔用款（借据）。One draw.' });

const facility = facilityRow
  .extend({
    grade: z.string().nullable(),
    ratingUntil: date.nullable().meta({ description: '评级有效期末日，过期不能用款。Last day of its rating.' }),
  })
  .extend({ terms, drawMin: money, drawMaxMonths: z.int(), frozenBy: z.string().nullable(), draws: z.array(draw) })
  .meta({ id: 'Facility' });

export const listFacilities = operation({
  id: 'listFacilities',
  method: 'get',
  path: '/facilities',
  tag: 'facilities',
  summary: { zh: '授信额度列表', en: 'Facilities' },
  action: 'FACILITY_READ',
  query: pageQuery.extend({ status: z.enum(FACILITY_STATUSES).optional(), clientNo: businessNo.optional() }),
  response: pageOf(facilityRow),
  example: { response: { data: [], nextCursor: null, hasMore: false } },
});

export const exportFacilities = operation({
  ...exporting,
  id: 'exportFacilities',
  path: '/facilities/export',
  tag: 'facilities',
  summary: { zh: '导出授信额度', en: 'Export the facilities' },
  action: 'FACILITY_READ',
  body: exportBody.extend({ status: z.enum(FACILITY_STATUSES).optional(), clientNo: businessNo.optional() }),
});

export const getFacility = operation({
  id: 'getFacility',
  method: 'get',
  path: '/facilities/{no}',
  tag: 'facilities',
  summary: { zh: '授信额度及其用款', en: 'A facility with its draws' },
  action: 'FACILITY_READ',
  params: byNo,
  response: facility,
});

export const getFacilityTimeline = operation({
  id: 'getFacilityTimeline',
  method: 'get',
  path: '/facilities/{no}/timeline',
  tag: 'facilities',
  summary: {
    zh: '额度时间线：变更、到期、担保解除与下一步',
    en: 'What happened to a facility, in order, and what comes next',
  },
  action: 'FACILITY_READ',
  params: byNo,
  response: timeline,
});

export const createDraw = operation({
  id: 'createDraw',
  method: 'post',
  path: '/facilities/{no}/draws',
  tag: 'facilities',
  summary: {
    zh: '申请用款：占用额度，签借据后由财务放款',
    en: 'Ask for a draw: it takes up the limit, and is paid out once its note is signed',
  },
  action: 'FACILITY_DRAW',
  status: 201,
  idempotent: true,
  params: byNo,
  body: z
    .strictObject({
      amount,
      instalments: whole(1, 480),
      method: z
        .enum(METHODS)
        .optional()
        .meta({ description: '默认为额度批复的还款方式。Default: the method of the facility.' }),
      purpose: text(500, 2),
    })
    .meta({ id: 'DrawInput' }),
  response: applicationView,
  errors: [
    'FACILITY_NOT_IN_FORCE',
    'FACILITY_NOT_BEGUN',
    'DRAW_STOPPED_MISUSE',
    'DRAW_STOPPED_NON_PERFORMING',
    'FACILITY_EXPIRED',
    'FACILITY_LIMIT',
    'EXIT_PLAN_CAP',
    'DRAW_TOO_SMALL',
    'DRAW_TOO_LONG',
    'DRAW_BEYOND_FACILITY',
    'DRAW_BEYOND_NORMAL_TERM',
    'RATING_EXPIRED',
    'RATED_IN_DEFAULT',
    'PRODUCT_METHOD',
    'COST_ABOVE_CAP',
    'OVERDUE_COST_ABOVE_CAP',
    'LPR_NOT_COVERED',
    'NOT_THE_ACCOUNT_MANAGER',
    'ANSWER_PENDING',
    'CASE_CLOSED',
    'ENGINE_UNAVAILABLE',
  ],
  example: {
    body: { amount: '50000.00', instalments: 6, purpose: '采购原材料' },
    response: {
      applicationNo: 'AP20261123000002',
      stage: 'CONTRACT',
      round: 0,
      terms: { ...EXAMPLE_TERMS, principal: '50000.00', instalments: 6 },
      grade: 'A',
      deadlineAt: '2026-12-23T02:00:00.000Z',
      missingDocuments: [],
      loanNo: null,
      reasonCode: null,
    },
  },
});

const reason = { reason: text(500, 2) };

const change = (
  id: string,
  path: string,
  summary: { zh: string; en: string },
  action: 'FACILITY_FREEZE' | 'FACILITY_CHANGE' | 'APPLICATION_RATE',
) =>
  ({
    id,
    method: 'post',
    path: `/facilities/{no}/${path}`,
    tag: 'facilities',
    summary,
    action,
    status: 201,
    idempotent: true,
    params: byNo,
    response: facility,
  }) as const;

export const rateFacility = operation({
  ...change(
    'rateFacility',
    'rating',
    { zh: '额度存续期重新评级（评级一年有效）', en: 'Rate a facility again: a rating holds for a year' },
    'APPLICATION_RATE',
  ),
  body: z.strictObject({ grade: z.enum(RATING_GRADES), ...reason }),
  errors: [
    'FACILITY_NOT_IN_FORCE',
    'INVESTIGATOR_MAY_NOT_RATE',
    'MANAGER_MAY_NOT_RATE',
    'TEAM_MAY_NOT_RATE',
    'RATING_OVERRIDE_TOO_HIGH',
    'RATING_DEFAULT_STANDS',
  ],
});

export const freezeFacility = operation({
  ...change(
    'freezeFacility',
    'freeze',
    { zh: '冻结额度', en: 'Freeze a facility: nothing is drawn on it' },
    'FACILITY_FREEZE',
  ),
  body: z.strictObject(reason),
  errors: ['FACILITY_NOT_IN_FORCE'],
});

export const releaseFacility = operation({
  ...change(
    'releaseFacility',
    'release',
    { zh: '解冻额度（须由冻结人以外的人办理）', en: 'Release a frozen facility; not by who froze it' },
    'FACILITY_CHANGE',
  ),
  body: z.strictObject(reason),
  errors: ['FACILITY_NOT_IN_FORCE', 'FREEZER_MAY_NOT_RELEASE'],
});

export const reduceFacility = operation({
  ...change('reduceFacility', 'reduction', { zh: '调低额度', en: 'Lower the limit' }, 'FACILITY_CHANGE'),
  body: z.strictObject({ limit: amount, ...reason }),
  errors: ['FACILITY_NOT_IN_FORCE', 'LIMIT_NOT_LOWER', 'LIMIT_IN_USE'],
});

export const closeFacility = operation({
  ...change('closeFacility', 'closure', { zh: '终止额度', en: 'Close a facility' }, 'FACILITY_CHANGE'),
  body: z.strictObject(reason),
  errors: ['FACILITY_NOT_IN_FORCE', 'FACILITY_IN_USE'],
});
