import { z } from 'zod';
import {
  COMPLAINANTS,
  COMPLAINT_CHANNELS,
  COMPLAINT_FINDINGS,
  COMPLAINT_REMEDIES,
  COMPLAINT_STATES,
  COMPLAINT_TYPES,
  ROOT_CAUSES,
  TOLD_BY,
} from '../../domain/complaint/complaint';
import { COMPLAINT_ACTS } from '../../domain/complaint/way';
import { branchCode, businessNo, byNo, date, pageOf, pageQuery, text, username } from './fields';
import { exportBody, exporting } from './lists';
import { ENGINE, operation } from './operation';

const complaint = z
  .object({
    no: z.string(),
    branchCode,
    status: z.enum(COMPLAINT_STATES),
    channel: z.enum(COMPLAINT_CHANNELS),
    type: z.enum(COMPLAINT_TYPES),
    complainant: z.enum(COMPLAINANTS),
    complainantMasked: z.string().nullable(),
    contactMasked: z.string().nullable(),
    clientNo: z.string().nullable(),
    clientMasked: z.string().nullable(),
    loanNo: z.string().nullable(),
    caseId: z.string().nullable(),
    takenBy: username,
    handler: z.string().nullable(),
    receivedOn: date,
    acceptBy: date,
    acceptedOn: date.nullable(),
    answerBy: date.meta({ description: '最迟答复日：收到之日起 15 日，可延至 30、60 日。The last day to answer.' }),
    extensions: z.int(),
    answeredOn: date.nullable(),
    finding: z.enum(COMPLAINT_FINDINGS).nullable(),
    remedies: z.array(z.string()),
    closeBy: date.nullable(),
    endedOn: date.nullable(),
    rootCause: z.enum(ROOT_CAUSES).nullable(),
    repeat: z.boolean().meta({ description: '90 日内同类重复投诉。The same client complained about the same before.' }),
    paused: z.boolean().meta({ description: '催收联系因此暂停。Collectors keep away from the debtor meanwhile.' }),
    daysLeft: z.int().nullable().meta({ description: '距下一期限的天数，负数为已过。Days to its next deadline.' }),
  })
  .meta({ id: 'Complaint', description: '投诉。A complaint and how far it has come.' });

const fullComplaint = complaint
  .extend({
    summary: z.string(),
    demand: z.string(),
    authority: z.string().nullable(),
    accused: z.array(z.string()),
    may: z.array(z.enum(COMPLAINT_ACTS)).meta({ description: '您现在可以做的。What you may do now.' }),
    steps: z.array(
      z.object({
        act: z.string(),
        by: z.string(),
        on: date,
        text: z.string(),
        document: z.string().nullable(),
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'FullComplaint', description: '投诉及其处理经过。A complaint with all that was done about it.' });

const filter = {
  status: z.enum(COMPLAINT_STATES).optional(),
  type: z.enum(COMPLAINT_TYPES).optional(),
  handler: username.optional(),
  clientNo: businessNo.optional(),
  loanNo: businessNo.optional(),
  from: date.optional(),
  to: date.optional(),
};
const flag = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .optional();

const EXAMPLE = {
  no: 'CP20261123000001',
  branchCode: 'SB01',
  status: 'RECEIVED',
  channel: 'HOTLINE',
  type: 'COLLECTION',
  complainant: 'CLIENT',
  complainantMasked: null,
  contactMasked: null,
  clientNo: 'CL00000001',
  clientMasked: '张**',
  loanNo: 'LN20261123000001',
  caseId: null,
  takenBy: 'li.na',
  handler: null,
  receivedOn: '2026-11-23',
  acceptBy: '2026-11-24',
  acceptedOn: null,
  answerBy: '2026-12-08',
  extensions: 0,
  answeredOn: null,
  finding: null,
  remedies: [],
  closeBy: null,
  endedOn: null,
  rootCause: null,
  repeat: false,
  paused: true,
  daysLeft: 1,
};
const FULL = {
  ...EXAMPLE,
  summary: '一天内接到多次催收电话',
  demand: '停止骚扰并道歉',
  authority: null,
  accused: [],
  may: ['ACCEPT'],
  steps: [],
};
export const takeInComplaint = operation({
  id: 'takeInComplaint',
  method: 'post',
  path: '/complaints',
  tag: 'complaints',
  summary: {
    zh: '登记投诉；涉及催收的，答复前暂停联系债务人',
    en: 'Take in a complaint; one about collection pauses contacts',
  },
  action: 'COMPLAINT_TAKE',
  status: 201,
  idempotent: true,
  body: z
    .strictObject({
      channel: z.enum(COMPLAINT_CHANNELS),
      type: z.enum(COMPLAINT_TYPES),
      complainant: z.enum(COMPLAINANTS),
      name: text(80).optional().meta({ description: '代理人或第三人的姓名。Of an agent or a third person.' }),
      contact: text(200).optional().meta({ description: '其电话或地址。Where to reach them.' }),
      authority: text(200).optional().meta({ description: '授权委托书存放处。Where the written authority is filed.' }),
      clientNo: businessNo.optional(),
      loanNo: businessNo.optional(),
      caseId: businessNo.optional().meta({ description: '催收案件。The collection case.' }),
      receivedOn: date,
      summary: text(2000),
      demand: text(1000).meta({ description: '诉求。What is asked for.' }),
      accused: z.array(username).max(5).default([]).meta({ description: '被投诉的员工。Colleagues it is about.' }),
    })
    .meta({ id: 'ComplaintInput' }),
  response: fullComplaint,
  errors: [
    ...ENGINE,
    ...(['COMPLAINT_CLIENT', 'COMPLAINT_COMPLAINANT', 'COMPLAINT_AUTHORITY', 'COMPLAINT_SUBJECT'] as const),
    ...(['DATE_IN_FUTURE', 'NOT_FOUND', 'USER_UNKNOWN', 'CASE_OF_OTHER_BRANCH'] as const),
  ],
  example: {
    body: {
      channel: 'HOTLINE',
      type: 'COLLECTION',
      complainant: 'CLIENT',
      loanNo: 'LN20261123000001',
      receivedOn: '2026-11-23',
      summary: FULL.summary,
      demand: FULL.demand,
    },
    response: FULL,
  },
});

export const listComplaints = operation({
  id: 'listComplaints',
  method: 'get',
  path: '/complaints',
  tag: 'complaints',
  summary: { zh: '投诉登记簿，新的在前', en: 'The register of complaints, the latest first' },
  action: 'COMPLAINT_READ',
  query: pageQuery.extend({ ...filter, late: flag }),
  response: pageOf(complaint),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const exportComplaints = operation({
  ...exporting,
  id: 'exportComplaints',
  path: '/complaints/export',
  tag: 'complaints',
  summary: { zh: '导出投诉登记簿', en: 'Export the register of complaints' },
  action: 'COMPLAINT_READ',
  body: exportBody.extend({ ...filter, late: z.boolean().optional() }),
});

const counts = z.array(z.object({ code: z.string(), count: z.int() }));
export const getComplaintFigures = operation({
  id: 'getComplaintFigures',
  method: 'get',
  path: '/complaints/figures',
  tag: 'complaints',
  summary: {
    zh: '期间投诉统计：件数、按时答复、重复、根因',
    en: 'Complaints of a period: how many, in time, repeated, why',
  },
  action: 'COMPLAINT_READ',
  query: z.strictObject({ from: date.optional(), to: date.optional() }),
  response: z
    .object({
      received: z.int(),
      accepted: z.int(),
      answered: z.int(),
      answeredInTime: z.int(),
      upheld: z.int(),
      repeated: z.int(),
      open: z.int(),
      late: z.int(),
      types: counts,
      rootCauses: counts,
    })
    .meta({ id: 'ComplaintFigures' }),
  example: {
    response: {
      received: 1,
      accepted: 1,
      answered: 1,
      answeredInTime: 1,
      upheld: 1,
      repeated: 0,
      open: 0,
      late: 0,
      types: [{ code: 'COLLECTION', count: 1 }],
      rootCauses: [{ code: 'CONDUCT', count: 1 }],
    },
  },
});

export const getComplaint = operation({
  id: 'getComplaint',
  method: 'get',
  path: '/complaints/{no}',
  tag: 'complaints',
  summary: { zh: '一件投诉及其处理经过', en: 'A complaint and what was done about it' },
  action: 'COMPLAINT_READ',
  params: byNo,
  response: fullComplaint,
  example: { response: FULL },
});

export const revealComplainant = operation({
  id: 'revealComplainant',
  method: 'post',
  path: '/complaints/{no}/reveal',
  tag: 'complaints',
  summary: {
    zh: '查看代理人或第三人的姓名与联系方式（留痕）',
    en: 'The name of who complains and where to reach them; audited',
  },
  action: 'COMPLAINT_HANDLE',
  params: byNo,
  body: z.strictObject({ reason: text(200) }),
  response: z.object({ name: z.string().nullable(), contact: z.string().nullable() }),
  example: { body: { reason: '电话回访' }, response: { name: '王芳', contact: '13900000000' } },
});

const told = z.enum(TOLD_BY).meta({ description: '告知投诉人的方式。How the complainant was told.' });
const said = text(2000);
const document = text(200).nullable().default(null);
const step = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.literal('ACCEPT'), handler: username, told, text: text(2000, 0).default('') }),
    z.strictObject({ act: z.literal('REASSIGN'), handler: username, text: said }),
    z.strictObject({ act: z.literal('DISMISS'), told, text: said }),
    z.strictObject({ act: z.literal('WITHDRAW'), text: said }),
    z.strictObject({ act: z.literal('NAME'), username, text: said }),
    z.strictObject({ act: z.literal('NOTE'), text: said, document }),
    z.strictObject({ act: z.literal('EXTEND'), told, text: said }),
    z.strictObject({
      act: z.literal('ANSWER'),
      finding: z.enum(COMPLAINT_FINDINGS),
      remedies: z.array(z.enum(COMPLAINT_REMEDIES)).max(5).default([]),
      told,
      text: said,
      document,
    }),
    z.strictObject({ act: z.literal('CLOSE'), rootCause: z.enum(ROOT_CAUSES), text: said }),
  ])
  .meta({ id: 'ComplaintStepInput' });

export const stepComplaint = operation({
  id: 'stepComplaint',
  method: 'post',
  path: '/complaints/{no}/steps',
  tag: 'complaints',
  summary: {
    zh: '受理、改派、不予受理、撤回、登记被投诉人、调查、延期、答复、结案',
    en: 'Accept, reassign, dismiss, withdraw, name, note, extend, answer, close',
  },
  action: 'COMPLAINT_HANDLE',
  status: 201,
  idempotent: true,
  params: byNo,
  body: step,
  response: fullComplaint,
  errors: [
    ...ENGINE,
    ...([
      'COMPLAINT_ABOUT_YOU',
      'COMPLAINT_ABOUT_HANDLER',
      'COMPLAINT_HANDLER_NOT_ENTITLED',
      'COMPLAINT_STATE',
    ] as const),
    ...([
      'COMPLAINT_NOT_HANDLER',
      'COMPLAINT_HANDLER_DECIDES',
      'COMPLAINT_EXTENDED_OUT',
      'COMPLAINT_EXTEND_LATE',
    ] as const),
    ...(['COMPLAINT_EXTEND_HEAD_OFFICE', 'COMPLAINT_NOT_INVESTIGATED', 'COMPLAINT_REMEDY', 'COMPLAINT_NAMED'] as const),
    ...(['COMPLAINT_TOLD', 'USER_UNKNOWN'] as const),
    'CASE_CLOSED',
    'CASE_OF_OTHER_BRANCH',
  ],
  example: { body: { act: 'ACCEPT', handler: 'wang.qiang', told: 'NOTICE' }, response: FULL },
});
