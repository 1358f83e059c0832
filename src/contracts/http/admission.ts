import { z } from 'zod';
import { ADMISSION_REASONS } from '../../domain/admission/screen';
import { BLACKLIST_ROWS } from '../bounds';
import {
  amount,
  bilingual,
  businessNo,
  byNo,
  date,
  listOf,
  money,
  pageOf,
  pageQuery,
  rowsOfPage,
  text,
  whole,
} from './fields';
import { operation } from './operation';
import { checking, proposalOf, proposing, versionOf } from './policy-proposals';

const reasons = z.array(
  z.object({ code: z.enum(ADMISSION_REASONS), weight: z.enum(['REFER', 'REJECT']), text: bilingual }),
);
/** What the screen refuses outright; also where a contract is signed or money leaves, by what is known on that day. */
export const ADMISSION_REFUSALS = [
  'INDUSTRY_PROHIBITED',
  'CLIENT_BLACKLISTED',
  'RELATED_PARTY_WITHOUT_SECURITY',
  'SINGLE_BORROWER_LIMIT',
  'SINGLE_EXPOSURE_LIMIT',
  'GROUP_EXPOSURE_LIMIT',
] as const;
const outcome = z.enum(['ADMIT', 'REFER', 'REJECT']).meta({ description: '准入、提高一级审批、不予受理' });

const REASON = {
  code: 'INDUSTRY_RESTRICTED',
  weight: 'REFER',
  text: { zh: '客户所属行业为限制类，须提高一级审批', en: 'The industry is restricted: one level of approval more' },
};

export const screenClient = operation({
  id: 'screenClient',
  method: 'post',
  path: '/clients/{no}/admission-screen',
  tag: 'clients',
  summary: { zh: '准入筛查（试算，不留档）', en: 'Try the admission screen; nothing is recorded' },
  action: 'CLIENT_READ',
  params: byNo,
  body: z.strictObject({ security: z.enum(['UNSECURED', 'GUARANTEED', 'MORTGAGE', 'PLEDGE']), amount }),
  response: z.object({ outcome, reasons, policyVersion: z.int(), groupExposure: money }),
  example: {
    body: { security: 'MORTGAGE', amount: '3000000.00' },
    response: { outcome: 'REFER', reasons: [REASON], policyVersion: 1, groupExposure: '500000.00' },
  },
});

export const listScreenings = operation({
  id: 'listClientScreenings',
  method: 'get',
  path: '/clients/{no}/admission-screenings',
  tag: 'clients',
  summary: { zh: '准入筛查记录', en: 'How applications of a client were screened' },
  action: 'CLIENT_READ',
  params: byNo,
  response: listOf(
    z.object({
      id: z.string(),
      applicationNo: businessNo.nullable(),
      policyVersion: z.int(),
      outcome,
      reasons,
      screenedBy: z.string(),
      on: date,
    }),
  ),
});

const share = whole(1, 1_000_000).meta({ description: '百万分之几。Parts of a million.', example: 100_000 });
const words = z.array(text(30)).max(200);
const appraisers = z
  .array(text(120))
  .max(200)
  .meta({ description: '认可的评估机构名单；空则不作要求。Approved appraisers; none listed: none is asked for.' });
const policyFields = {
  prohibitedIndustries: words,
  restrictedIndustries: words,
  approvedAppraisers: appraisers,
  capital: amount.meta({ description: '资本净额（元）' }),
  tierOne: amount.meta({ description: '一级资本净额（元）' }),
  singleBorrowerPpm: share,
  singleExposurePpm: share,
  groupExposurePpm: share,
};
export const admissionProposal = proposalOf(policyFields).meta({
  id: 'AdmissionPolicyProposal',
  description: '待他人复核的准入政策。A policy that waits for a second person.',
});
export const admissionPolicy = z
  .object({
    version: z.int(),
    effectiveFrom: date,
    ...policyFields,
    proposal: admissionProposal.nullable().meta({ description: '待复核的下一版。The next version, waiting.' }),
  })
  .meta({
    id: 'AdmissionPolicy',
    description: '准入政策：行业名单、资本与集中度限额。What the lender takes on at all.',
  });

export const getAdmissionPolicy = operation({
  id: 'getAdmissionPolicy',
  method: 'get',
  path: '/admission-policy',
  tag: 'administration',
  summary: { zh: '现行准入政策', en: 'The admission policy in force' },
  action: 'AUTHORITY_READ',
  etag: true,
  response: admissionPolicy,
});

export const listAdmissionPolicies = operation({
  id: 'listAdmissionPolicies',
  method: 'get',
  path: '/admission-policy/versions',
  tag: 'administration',
  summary: { zh: '准入政策的各版本及其变更', en: 'The versions of the admission policy, with what each changed' },
  action: 'AUTHORITY_READ',
  response: listOf(versionOf(policyFields)),
  etag: true,
});

export const proposeAdmissionPolicy = operation({
  ...proposing,
  id: 'proposeAdmissionPolicy',
  path: '/admission-policy',
  summary: {
    zh: '提出准入政策新版本，待他人复核后生效',
    en: 'Propose a new admission policy; another person confirms it',
  },
  // Whoever does not know of the list leaves it as it is.
  body: z.strictObject({ effectiveFrom: date, ...policyFields, approvedAppraisers: appraisers.optional() }),
  response: admissionProposal,
});

export const checkAdmissionPolicy = operation({
  ...checking,
  id: 'checkAdmissionPolicy',
  path: '/admission-policy/proposals/{id}/decision',
  summary: {
    zh: '复核准入政策：确认生效或否决（提出人除外）',
    en: 'Confirm or reject a proposed admission policy; not by its maker',
  },
  response: admissionPolicy,
});

const entry = z
  .object({
    id: z.string(),
    identityMasked: z.string(),
    reason: z.string(),
    source: z.string(),
    listedOn: date,
    listedBy: z.string(),
    removedOn: date.nullable(),
    removedBy: z.string().nullable(),
  })
  .meta({ id: 'BlacklistEntry' });

export const listBlacklist = operation({
  id: 'listBlacklist',
  method: 'get',
  path: '/blacklist',
  tag: 'clients',
  summary: { zh: '黑名单', en: 'The blacklist' },
  action: 'BLACKLIST_READ',
  query: pageQuery.extend({ limit: rowsOfPage(BLACKLIST_ROWS, BLACKLIST_ROWS) }),
  response: pageOf(entry),
});

export const addToBlacklist = operation({
  id: 'addToBlacklist',
  method: 'post',
  path: '/blacklist',
  tag: 'clients',
  summary: { zh: '列入黑名单', en: 'Put an identity on the blacklist' },
  action: 'BLACKLIST_WRITE',
  status: 201,
  idempotent: true,
  body: z.strictObject({
    kind: z.enum(['PERSON', 'COMPANY']),
    identity: z.string().trim().max(30, 'TEXT_LENGTH'),
    reason: text(500),
    source: text(120).meta({ description: '来源，如失信被执行人名单。Where it is known from.' }),
  }),
  response: pageOf(entry),
  errors: [
    'BLACKLIST_EXISTS',
    'IDENTITY_FORMAT',
    'IDENTITY_BIRTH_DATE',
    'IDENTITY_CHECK_DIGIT',
    'CREDIT_CODE_FORMAT',
    'CREDIT_CODE_CHECK_DIGIT',
  ],
  example: {
    body: { kind: 'PERSON', identity: '11010519491231002X', reason: '失信被执行', source: '最高人民法院失信名单' },
  },
});

export const removeFromBlacklist = operation({
  id: 'removeFromBlacklist',
  method: 'post',
  path: '/blacklist/{id}/removal',
  tag: 'clients',
  summary: { zh: '移出黑名单', en: 'Take an entry off the blacklist' },
  action: 'BLACKLIST_WRITE',
  idempotent: true,
  params: z.object({ id: z.string().regex(/^[1-9]\d{0,17}$/, 'TEXT_FORMAT') }),
  body: z.strictObject({ reason: text(500) }),
  response: pageOf(entry),
  errors: ['BLACKLIST_NOT_OPEN'],
});
