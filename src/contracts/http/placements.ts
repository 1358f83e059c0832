import { z } from 'zod';
import { HANDED_OVER } from '../../domain/collection/placement';
import { businessNo, byId, date, listOf, money, rate, text } from './fields';
import { operation } from './operation';

const placement = z
  .object({
    id: z.string(),
    caseId: z.string(),
    agency: z.string(),
    agencyName: z.string(),
    rate,
    placedOn: date,
    placedBy: z.string(),
    reason: z.string(),
    handedOver: z.array(z.string()),
    endedOn: date.nullable(),
    endedAs: z.string().nullable(),
    endedFor: z.string().nullable(),
    received: money.meta({ description: '委托期间收回。Received while placed, after the day of placement.' }),
    commission: money,
  })
  .meta({ id: 'Placement', description: '案件委外。A case with an agency.' });

export const listPlacements = operation({
  id: 'listPlacements',
  method: 'get',
  path: '/collections/{id}/placements',
  tag: 'collections',
  summary: { zh: '案件的委外记录', en: 'With which agencies a case was and is' },
  action: 'COLLECTION_READ',
  params: byId,
  response: listOf(placement),
});

export const placeCase = operation({
  id: 'placeCase',
  method: 'post',
  path: '/collections/{id}/placements',
  tag: 'collections',
  summary: { zh: '决定委外', en: 'Decide to place a case with an agency' },
  action: 'PLACEMENT_DECIDE',
  status: 201,
  idempotent: true,
  params: byId,
  body: z.strictObject({
    agency: businessNo,
    reason: text(500),
    handedOver: z
      .array(z.enum(HANDED_OVER))
      .min(1)
      .max(HANDED_OVER.length)
      .meta({ description: '移交的信息，仅限催收所必需（不含证件号）。Only what collecting needs.' }),
  }),
  response: listOf(placement),
  errors: [
    ...(['CASE_CLOSED', 'CASE_PLACED', 'PLACEMENT_TOO_EARLY', 'AGENCY_NOT_LISTED', 'AGENCY_NO_CONTRACT'] as const),
    ...(['AGENCY_FAILED', 'AGENCY_EVALUATION_DUE', 'AGENCY_UNTRAINED'] as const),
  ],
});

export const recallCase = operation({
  id: 'recallCase',
  method: 'post',
  path: '/collections/{id}/placements/recall',
  tag: 'collections',
  summary: { zh: '收回委外', en: 'Recall a case from its agency' },
  action: 'PLACEMENT_DECIDE',
  idempotent: true,
  params: byId,
  body: z.strictObject({ reason: text(500) }),
  response: listOf(placement),
  errors: ['CASE_NOT_PLACED'],
});

export const handOverCase = operation({
  id: 'handOverCase',
  method: 'post',
  path: '/collections/{id}/placements/handover',
  tag: 'collections',
  summary: { zh: '导出移交给机构的信息（留痕）', en: 'What is handed over to the agency; each look is on record' },
  action: 'PLACEMENT_DECIDE',
  params: byId,
  response: z.object({
    agency: z.string(),
    data: z.record(z.string(), z.string()).meta({ description: '仅含决定移交的项目。Only what was decided on.' }),
  }),
  errors: ['CASE_NOT_PLACED'],
});
