import { z } from 'zod';
import { LEAD_SOURCES, LEAD_STAGES, LOST_REASONS } from '../../domain/lead/pipeline';
import { client, phone } from './clients';
import {
  amount,
  branchCode,
  businessNo,
  byNo,
  date,
  instant,
  money,
  pageOf,
  pageQuery,
  text,
  username,
} from './fields';
import { exportBody, exporting } from './lists';
import { operation } from './operation';

const kind = z.enum(['PERSON', 'COMPANY']);
const stage = z.enum(LEAD_STAGES).meta({ id: 'LeadStage' });
const source = z.enum(LEAD_SOURCES).meta({ id: 'LeadSource' });
const consent = z.enum(['NONE', 'GIVEN', 'WITHDRAWN']);
const identity = z.string().trim().max(30, 'TEXT_LENGTH');

export const leadRow = z
  .object({
    no: z.string(),
    kind,
    nameMasked: z.string(),
    phoneMasked: z.string(),
    identityMasked: z.string().nullable(),
    source,
    referrerNo: z.string().nullable(),
    campaign: z.string().nullable(),
    need: z.string(),
    amount: money.nullable(),
    branchCode,
    ownerUsername: z.string().nullable().meta({ description: '空表示待领取。Null: waits to be claimed.' }),
    stage,
    lostReason: z.string().nullable(),
    consent,
    nextOn: date.nullable(),
    late: z.boolean().meta({ description: '下次跟进日期已过。The next action is late.' }),
    clientNo: z.string().nullable(),
    applicationNo: z.string().nullable(),
    createdOn: date,
    stageSince: date,
  })
  .meta({ id: 'LeadRow', description: '线索（脱敏）。A lead, masked.' });

const contact = z
  .object({
    id: z.string(),
    channel: z.enum(['CALL', 'VISIT', 'MESSAGE', 'COUNTER']),
    purpose: z.enum(['ENQUIRY', 'MARKETING']),
    on: date,
    summary: z.string(),
    nextOn: date,
    recordedBy: z.string(),
    recordedAt: instant,
  })
  .meta({ id: 'LeadContact', description: '跟进记录（只增不改）。One contact with a lead; never changed.' });

export const lead = leadRow
  .extend({
    consentOn: date.nullable(),
    createdBy: z.string(),
    moves: z.array(stage).meta({ description: '现在可变为的阶段。Where it can be moved from here.' }),
    contacts: z.array(contact),
  })
  .meta({ id: 'Lead' });

const EXAMPLE_ROW = {
  no: 'LD20261123000001',
  kind: 'PERSON',
  nameMasked: '孙*',
  phoneMasked: '139****9001',
  identityMasked: null,
  source: 'WALK_IN',
  referrerNo: null,
  campaign: null,
  need: '想贷款装修，约二十万元',
  amount: '200000.00',
  branchCode: 'SB01',
  ownerUsername: 'li.na',
  stage: 'NEW',
  lostReason: null,
  consent: 'NONE',
  nextOn: '2026-11-25',
  late: false,
  clientNo: null,
  applicationNo: null,
  createdOn: '2026-11-23',
  stageSince: '2026-11-23',
};
const EXAMPLE = { ...EXAMPLE_ROW, consentOn: null, createdBy: 'li.na', moves: ['CONTACTED', 'LOST'], contacts: [] };

const who = { kind: kind.optional(), name: text(80).optional(), phone: phone.optional() };
const wish = { need: text(500), amount: amount.optional() };
const DUPLICATES = ['LEAD_IS_CLIENT', 'LEAD_EXISTS', 'LEAD_HELD_ELSEWHERE'] as const;
const IDENTITY = [
  'IDENTITY_FORMAT',
  'IDENTITY_BIRTH_DATE',
  'IDENTITY_CHECK_DIGIT',
  'CREDIT_CODE_FORMAT',
  'CREDIT_CODE_CHECK_DIGIT',
] as const;

export const createLead = operation({
  id: 'createLead',
  method: 'post',
  path: '/leads',
  tag: 'leads',
  summary: { zh: '登记线索（按电话、证件号与线索、客户查重）', en: 'Record a lead, held against leads and clients' },
  action: 'LEAD_WRITE',
  status: 201,
  idempotent: true,
  body: z.strictObject({
    clientNo: businessNo.optional().meta({ description: '老客户的新需求。A new need of a client.' }),
    ...who,
    identity: identity.optional(),
    source,
    referrerNo: businessNo.optional().meta({ description: '介绍人的客户号。The client who referred.' }),
    campaign: text(80)
      .optional()
      .meta({ description: '活动编号，或行外活动名称。Number of a campaign, or the name of one outside.' }),
    ...wish,
    consultationId: businessNo.optional().meta({ description: '由哪次咨询而来。The consultation it grew from.' }),
    nextOn: date,
    ownerUsername: username.optional(),
  }),
  response: lead,
  errors: [
    'LEAD_WHO',
    'LEAD_REFERRER',
    'CAMPAIGN_UNKNOWN',
    'CONSULTATION_TAKEN',
    'CLIENT_UNKNOWN',
    'USER_UNKNOWN',
    ...DUPLICATES,
    ...IDENTITY,
  ],
  example: {
    body: {
      kind: 'PERSON',
      name: '孙悦',
      phone: '13900009001',
      source: 'PHONE',
      need: '想贷款装修',
      nextOn: '2026-11-25',
    },
    response: EXAMPLE,
  },
});

export const takeWalkIn = operation({
  id: 'takeWalkIn',
  method: 'post',
  path: '/leads/intake',
  tag: 'leads',
  summary: { zh: '厅堂来客快速登记，进入待领取队列', en: 'Take in a walk-in client, for a manager to claim' },
  action: 'LEAD_INTAKE',
  status: 201,
  idempotent: true,
  body: z.strictObject({ kind: kind.default('PERSON'), name: text(80), phone, ...wish }),
  response: z.object({ no: z.string(), branchCode }).meta({ id: 'WalkIn' }),
  errors: [...DUPLICATES],
  example: {
    body: { name: '孙悦', phone: '13900009001', need: '想了解经营贷' },
    response: { no: 'LD20261123000001', branchCode: 'SB01' },
  },
});

const leadFilter = z.strictObject({
  q: text(80).optional().meta({ description: '线索号、姓名或手机尾号。Number, name or last digits of the phone.' }),
  stage: z.enum(LEAD_STAGES).optional(),
  source: z.enum(LEAD_SOURCES).optional(),
  campaign: text(80).optional(),
  ownerUsername: username.optional(),
  clientNo: businessNo.optional(),
  queue: z.enum(['true']).optional().meta({ description: '只看待领取。Only those that wait to be claimed.' }),
  late: z.enum(['true']).optional().meta({ description: '只看逾期未跟进。Only those whose next action is late.' }),
});

export const listLeads = operation({
  id: 'listLeads',
  method: 'get',
  path: '/leads',
  tag: 'leads',
  summary: { zh: '线索列表', en: 'Leads' },
  action: 'LEAD_READ',
  query: pageQuery.extend(leadFilter.shape),
  response: pageOf(leadRow),
  example: { response: { data: [EXAMPLE_ROW], nextCursor: null, hasMore: false } },
});

export const exportLeads = operation({
  ...exporting,
  id: 'exportLeads',
  path: '/leads/export',
  tag: 'leads',
  summary: { zh: '导出线索（脱敏）', en: 'Export the leads, masked' },
  action: 'LEAD_READ',
  body: exportBody.extend(leadFilter.shape),
});

export const getLead = operation({
  id: 'getLead',
  method: 'get',
  path: '/leads/{no}',
  tag: 'leads',
  summary: { zh: '线索与跟进记录', en: 'A lead with its contacts' },
  action: 'LEAD_READ',
  params: byNo,
  response: lead,
  example: { response: EXAMPLE },
});

export const revealLead = operation({
  id: 'revealLead',
  method: 'post',
  path: '/leads/{no}/reveal',
  tag: 'leads',
  summary: { zh: '查看姓名与电话（留痕）', en: 'See name and phone in the clear (this is recorded)' },
  action: 'LEAD_WRITE',
  params: byNo,
  body: z.strictObject({ reason: text(200, 2) }),
  response: z.object({ name: z.string(), phone: z.string() }),
  errors: ['LEAD_NOT_YOURS', 'LEAD_UNCLAIMED'],
  example: { body: { reason: '电话回访' }, response: { name: '孙悦', phone: '13900009001' } },
});

const step = { method: 'post', tag: 'leads', params: byNo, response: lead, idempotent: true } as const;
const WORKED = ['LEAD_NOT_YOURS', 'LEAD_UNCLAIMED', 'LEAD_CLOSED'] as const;

export const claimLead = operation({
  ...step,
  id: 'claimLead',
  path: '/leads/{no}/claim',
  summary: { zh: '领取线索', en: 'Claim a lead' },
  action: 'LEAD_WRITE',
  errors: ['LEAD_CLAIMED'],
  example: { response: EXAMPLE },
});

export const assignLead = operation({
  ...step,
  id: 'assignLead',
  path: '/leads/{no}/assignment',
  summary: { zh: '转交线索给本机构客户经理', en: 'Hand a lead to a client manager of its branch' },
  action: 'LEAD_ASSIGN',
  body: z.strictObject({ ownerUsername: username, reason: text(200) }),
  errors: ['USER_UNKNOWN'],
  example: { body: { ownerUsername: 'wang.qiang', reason: '按片区调整' }, response: EXAMPLE },
});

export const contactLead = operation({
  ...step,
  id: 'contactLead',
  path: '/leads/{no}/contacts',
  summary: { zh: '登记跟进（营销联系须先有同意）', en: 'Record a contact; marketing needs consent first' },
  action: 'LEAD_WRITE',
  status: 201,
  body: z.strictObject({
    channel: z.enum(['CALL', 'VISIT', 'MESSAGE', 'COUNTER']),
    purpose: z.enum(['ENQUIRY', 'MARKETING']).meta({ description: '答复咨询 / 主动营销' }),
    on: date,
    summary: text(1000),
    nextOn: date,
  }),
  errors: [
    'DATE_IN_FUTURE',
    'CONTACT_NEXT_BEFORE',
    'MARKETING_CONSENT_REQUIRED',
    'MARKETING_CONSENT_WITHDRAWN',
    ...WORKED,
  ],
  example: {
    body: { channel: 'CALL', purpose: 'ENQUIRY', on: '2026-11-23', summary: '答复利率与期限', nextOn: '2026-11-26' },
    response: EXAMPLE,
  },
});

export const recordLeadConsent = operation({
  ...step,
  id: 'recordLeadConsent',
  path: '/leads/{no}/consent',
  summary: { zh: '登记同意或拒绝营销联系', en: 'Record that marketing was agreed to or refused' },
  action: 'LEAD_WRITE',
  body: z.strictObject({
    consent: z.enum(['GIVEN', 'WITHDRAWN']),
    on: date,
    evidence: text(200).meta({ description: '签字表单或录音编号。Reference of the form or recording.' }),
  }),
  errors: ['DATE_IN_FUTURE', 'LEAD_CONSENT_OLDER', ...WORKED],
  example: {
    body: { consent: 'GIVEN', on: '2026-11-23', evidence: 'REC-1' },
    response: { ...EXAMPLE, consent: 'GIVEN' },
  },
});

export const moveLead = operation({
  ...step,
  id: 'moveLead',
  path: '/leads/{no}/stage',
  summary: { zh: '变更线索阶段', en: 'Move a lead along the pipeline' },
  action: 'LEAD_WRITE',
  body: z.strictObject({
    stage: z.enum(['CONTACTED', 'QUALIFIED', 'LOST']),
    lostReason: z.enum(LOST_REASONS).optional(),
    comment: text(500).optional(),
  }),
  errors: ['LEAD_MOVE', 'LEAD_LOST_REASON', 'LEAD_NOT_YOURS', 'LEAD_UNCLAIMED', ...DUPLICATES],
  example: { body: { stage: 'CONTACTED' }, response: { ...EXAMPLE, stage: 'CONTACTED', moves: ['QUALIFIED', 'LOST'] } },
});

export const registerLead = operation({
  ...step,
  id: 'registerLead',
  path: '/leads/{no}/client',
  summary: { zh: '将线索登记为客户（之后可提交申请）', en: 'Register the lead as a client, who can then apply' },
  action: 'LEAD_WRITE',
  status: 201,
  body: z.strictObject({
    identity: identity.optional().meta({ description: '线索中没有时必填。Required unless the lead has it.' }),
    industry: text(60).optional(),
    email: z.email('EMAIL_FORMAT').max(100, 'TEXT_LENGTH').optional(),
    relatedParty: z.boolean().default(false),
  }),
  response: z.object({ lead, client }),
  errors: ['LEAD_IS_CLIENT_ALREADY', 'REQUIRED', 'CLIENT_EXISTS', ...IDENTITY, ...WORKED],
});
