import { z } from 'zod';
import { ADMISSION_REASONS } from '../../domain/admission/screen';
import { AUTHORITY_COLUMNS } from '../../domain/approval/authority-matrix';
import { MOST_TRIED } from '../bounds';
import { bilingual, businessNo, byId, date, money, pageOf, pageQuery } from './fields';
import { operation } from './operation';

const UNSEEN = '本人无权查看的案件为空。Null for a case that the reader may not see.';

const trialQuery = pageQuery.extend({
  months: z.coerce.number().int().min(1).max(36).default(12).meta({ description: '往前几个月。How many months back.' }),
});

/** What every trial says of itself. */
const head = {
  from: date.meta({ description: '从哪天起。The first day of the window.' }),
  judged: z.int().meta({ description: '试算笔数。Cases it was tried on.' }),
  differing: z.int().meta({ description: '结果不同的笔数。Cases that would have gone otherwise.' }),
  truncated: z.boolean().meta({
    description: `期内超过 ${String(MOST_TRIED)} 笔，只试算最近的。More than ${String(MOST_TRIED)} in the window: the latest were tried.`,
  }),
  since: date.nullable().meta({ description: '试算到的最早一笔。The day of the earliest case tried.' }),
};

const level = z.object({ code: z.string(), nameZh: z.string(), nameEn: z.string() });
const chains = { from: z.array(level), to: z.array(level) };
const routed = z.object({
  id: z.string(),
  on: date,
  subject: z.enum(['APPLICATION', 'WRITE_OFF', 'EXTENSION', 'RESTRUCTURE', 'WAIVER', 'DUE_DAY', 'DISPOSAL']),
  subjectNo: z.string().nullable().meta({ description: UNSEEN }),
  branchCode: z.string().nullable().meta({ description: UNSEEN }),
  column: z.enum(AUTHORITY_COLUMNS),
  amount: money,
  groupExposure: money,
  termMonths: z.int(),
  grade: z.string().nullable(),
  ...chains,
});

export const authorityTrial = pageOf(routed)
  .extend({ ...head, moves: z.array(z.object({ ...chains, count: z.int() })) })
  .meta({
    id: 'AuthorityTrial',
    description: '授权方案在过往案件上的试算：哪些会走不同的审批层级。A proposed matrix tried on past cases.',
  });

const LEVELS = {
  head: { code: 'SUB_BRANCH_HEAD', nameZh: '支行行长', nameEn: 'sub-branch head' },
  risk: { code: 'RISK_REVIEW', nameZh: '风险经理审查', nameEn: 'risk review' },
  approver: { code: 'BRANCH_APPROVER', nameZh: '分行独立审批人', nameEn: 'branch approver' },
};
const CHAINS = { from: [LEVELS.head], to: [LEVELS.head, LEVELS.risk, LEVELS.approver] };
const WINDOW = { from: '2025-11-27', judged: 340, differing: 1, truncated: false, since: '2025-12-02' };
const PAGE = { nextCursor: null, hasMore: false };

export const tryAuthority = operation({
  id: 'tryAuthority',
  method: 'get',
  path: '/authority/proposals/{id}/trial',
  tag: 'administration',
  summary: {
    zh: '以过往案件试算授权方案：与其所改版本相比，哪些案件会走不同的审批层级',
    en: 'Try a proposed matrix on past cases: which would have climbed other levels than by the version it changes',
  },
  action: 'AUTHORITY_TRY',
  params: byId,
  query: trialQuery,
  response: authorityTrial,
  example: {
    response: {
      ...WINDOW,
      ...PAGE,
      moves: [{ ...CHAINS, count: 1 }],
      data: [
        {
          id: '7',
          on: '2026-10-12',
          subject: 'APPLICATION',
          subjectNo: 'AP20261012000003',
          branchCode: 'SB01',
          column: 'PERSONAL_UNSECURED',
          amount: '250000.00',
          groupExposure: '0.00',
          termMonths: 12,
          grade: 'A',
          ...CHAINS,
        },
      ],
    },
  },
});

const screened = z.object({
  outcome: z.enum(['ADMIT', 'REFER', 'REJECT']),
  reasons: z.array(z.object({ code: z.enum(ADMISSION_REASONS), weight: z.enum(['REFER', 'REJECT']), text: bilingual })),
});
const outcomes = { from: screened.shape.outcome, to: screened.shape.outcome };

export const admissionTrial = pageOf(
  z.object({
    id: z.string(),
    on: date,
    applicationNo: businessNo
      .nullable()
      .meta({ description: `${UNSEEN} 未受理的也为空。Nor for who was turned away.` }),
    branchCode: z.string().nullable().meta({ description: UNSEEN }),
    industry: z.string().nullable(),
    amount: money,
    groupExposure: money,
    from: screened,
    to: screened,
  }),
)
  .extend({
    ...head,
    unknown: z.int().meta({
      description: '期内未留存筛查依据、无从试算的笔数。Screens of the window of which the facts were not kept.',
    }),
    moves: z.array(z.object({ ...outcomes, count: z.int() })),
  })
  .meta({
    id: 'AdmissionTrial',
    description: '准入政策在过往筛查上的试算：哪些会有不同的结论。A proposed policy tried on past screens.',
  });

const RESTRICTED = {
  code: 'INDUSTRY_RESTRICTED',
  weight: 'REFER',
  text: { zh: '客户所属行业为限制类，须提高一级审批', en: 'The industry is restricted: one level of approval more' },
} as const;

export const tryAdmissionPolicy = operation({
  id: 'tryAdmissionPolicy',
  method: 'get',
  path: '/admission-policy/proposals/{id}/trial',
  tag: 'administration',
  summary: {
    zh: '以过往筛查试算准入政策：与其所改版本相比，哪些客户会有不同的结论',
    en: 'Try a proposed admission policy on past screens: who would have been taken on otherwise than by the version it changes',
  },
  action: 'AUTHORITY_TRY',
  params: byId,
  query: trialQuery,
  response: admissionTrial,
  example: {
    response: {
      ...WINDOW,
      ...PAGE,
      unknown: 0,
      moves: [{ from: 'ADMIT', to: 'REFER', count: 1 }],
      data: [
        {
          id: '7',
          on: '2026-10-12',
          applicationNo: 'AP20261012000003',
          branchCode: 'SB01',
          industry: '批发零售',
          amount: '250000.00',
          groupExposure: '0.00',
          from: { outcome: 'ADMIT', reasons: [] },
          to: { outcome: 'REFER', reasons: [RESTRICTED] },
        },
      ],
    },
  },
});
