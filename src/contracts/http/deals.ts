import { z } from 'zod';
import { MILESTONE_ACTS } from '../../domain/deal/milestone';
import { PRE_REVIEW_OPINIONS } from '../../domain/deal/pre-review';
import { DEAL_ROLES } from '../../domain/deal/team';
import {
  branchCode,
  byNo,
  businessNo,
  date,
  fileHash,
  money,
  pageOf,
  pageQuery,
  text,
  username,
  whole,
} from './fields';
import { operation } from './operation';

const change = z.object({
  username: z.string(),
  role: z.enum(DEAL_ROLES),
  act: z.enum(['JOINED', 'LEFT']),
  note: z.string(),
  by: z.string(),
  on: date,
});

const milestone = z.object({
  id: z.string(),
  title: z.string(),
  owner: z.string(),
  dueOn: date.meta({ description: '现期限。By when it is due now.' }),
  standing: z.enum(['OPEN', 'LATE', 'DONE', 'DROPPED']),
  setBy: z.string(),
  steps: z.array(
    z.object({
      act: z.enum(MILESTONE_ACTS),
      note: z.string(),
      dueOn: date.nullable(),
      fileHash: z.string().nullable(),
      by: z.string(),
      on: date,
    }),
  ),
});

const preReview = z.object({
  id: z.string(),
  opinion: z.enum(PRE_REVIEW_OPINIONS),
  summary: z.string(),
  concerns: z.array(
    z.object({
      text: z.string(),
      answer: z.object({ answer: z.string(), by: z.string(), on: date }).nullable(),
    }),
  ),
  reviewedBy: z.string(),
  reviewedOn: date,
});

const deal = z
  .object({
    members: z.array(change).meta({ description: '现有成员。Who is on the team now.' }),
    changes: z.array(change).meta({ description: '加入与退出，按先后。Who came and went.' }),
    milestones: z.array(milestone),
    preReviewFrom: z
      .string()
      .nullable()
      .meta({ description: '自此金额（元）起须前置审查。From this amount a pre-review is needed.' }),
    preReviews: z.array(preReview).meta({ description: '最新在前，以最新为准。The latest first; it counts.' }),
    findings: z.array(z.string()).meta({ description: '签署调查时将被拒的原因。What would refuse the signature.' }),
  })
  .meta({ id: 'Deal', description: '项目组、里程碑与风险前置审查。Team, milestones and pre-review of a deal.' });

const act = { method: 'post', tag: 'applications', status: 201, idempotent: true, response: deal } as const;

const mine = z
  .object({
    applicationNo: z.string(),
    clientMasked: z.string(),
    amount: money,
    stage: z.string(),
    branchCode,
    managerUsername: username,
    role: z.enum(DEAL_ROLES).meta({ description: '本人在项目组中的分工。What one does in it.' }),
    joinedOn: date,
    nextDueOn: date
      .nullable()
      .meta({ description: '本人最早到期的里程碑。By when the first of one’s milestones is due.' }),
  })
  .meta({ id: 'OwnDeal', description: '本人参加的一个在办项目。An open deal that one works on.' });

export const listOwnDeals = operation({
  id: 'listOwnDeals',
  method: 'get',
  path: '/deals/mine',
  tag: 'applications',
  summary: {
    zh: '本人参加的在办项目（含其他机构的），最近加入的在前',
    en: 'The open deals one works on, of whatever branch, the latest joined first',
  },
  action: 'APPLICATION_READ',
  query: pageQuery,
  response: pageOf(mine),
  example: {
    response: {
      data: [
        {
          applicationNo: 'AP20261123000001',
          clientMasked: '杭州******公司',
          amount: '30000000.00',
          stage: 'INVESTIGATION',
          branchCode: 'SB01',
          managerUsername: 'li.na',
          role: 'LEGAL',
          joinedOn: '2026-11-24',
          nextDueOn: '2026-12-15',
        },
      ],
      nextCursor: null,
      hasMore: false,
    },
  },
});

export const getDeal = operation({
  id: 'getDeal',
  method: 'get',
  path: '/applications/{no}/deal',
  tag: 'applications',
  summary: { zh: '项目组、里程碑、风险前置审查', en: 'Team, milestones and pre-review of a deal' },
  action: 'APPLICATION_READ',
  params: byNo,
  response: deal,
});

export const joinDeal = operation({
  ...act,
  id: 'joinDeal',
  path: '/applications/{no}/deal/members',
  summary: {
    zh: '指定项目组成员（可为其他机构人员，成员在结案前可查看本案）',
    en: 'Put somebody on the team, also of another branch; a member sees the case until it ends',
  },
  action: 'DEAL_APPOINT',
  params: byNo,
  body: z.strictObject({ username, role: z.enum(DEAL_ROLES), note: text(500) }),
  errors: [
    'USER_UNKNOWN',
    'DEAL_SETTLED',
    'DEAL_MEMBER_KNOWN',
    'DEAL_LEAD_EXISTS',
    'DEAL_JUDGE_MAY_NOT_JOIN',
    'CASE_CLOSED',
  ],
  example: { body: { username: 'wang.qiang', role: 'LEGAL', note: '审查股权与担保合同' } },
});

export const leaveDeal = operation({
  ...act,
  id: 'leaveDeal',
  path: '/applications/{no}/deal/departures',
  summary: {
    zh: '成员退出项目组（任何阶段）；做过的仍须回避审批',
    en: 'Take somebody off the team, at any stage; what he worked on he still does not decide',
  },
  action: 'DEAL_APPOINT',
  params: byNo,
  body: z.strictObject({ username, note: text(500) }),
  errors: ['DEAL_NOT_MEMBER'],
  example: { body: { username: 'wang.qiang', note: '调离' } },
});

export const setMilestone = operation({
  ...act,
  id: 'setMilestone',
  path: '/applications/{no}/deal/milestones',
  summary: { zh: '设定里程碑：事项、负责人、期限', en: 'Set a milestone: what, who, by when' },
  action: 'DEAL_WORK',
  params: byNo,
  body: z.strictObject({ title: text(120), owner: username, dueOn: date }),
  errors: ['DEAL_NOT_LEAD', 'DEAL_NOT_MEMBER', 'MILESTONE_DUE', 'CASE_CLOSED'],
  example: { body: { title: '现场尽调完成', owner: 'wang.qiang', dueOn: '2026-12-15' } },
});

export const stepMilestone = operation({
  ...act,
  id: 'stepMilestone',
  path: '/applications/{no}/deal/milestones/{id}/steps',
  summary: {
    zh: '里程碑完成（附说明与文件）、改期或取消',
    en: 'Call a milestone done with what shows it, move or drop it',
  },
  action: 'DEAL_WORK',
  params: byNo.extend({ id: businessNo }),
  body: z.strictObject({
    act: z.enum(MILESTONE_ACTS),
    note: text(1000),
    dueOn: date.optional().meta({ description: '改期时必填。To move it.' }),
    fileHash: fileHash.optional(),
  }),
  errors: ['MILESTONE_ENDED', 'MILESTONE_NOT_YOURS', 'DEAL_NOT_LEAD', 'MILESTONE_DUE', 'FILE_UNKNOWN', 'CASE_CLOSED'],
  example: { body: { act: 'DONE', note: '尽调底稿已归档' } },
});

export const preReviewDeal = operation({
  ...act,
  id: 'preReviewDeal',
  path: '/applications/{no}/deal/pre-reviews',
  summary: {
    zh: '风险前置审查意见（项目组以外的风险经理，不具约束力）',
    en: 'Give an opinion before the investigation is signed, as a risk officer outside the team; it binds nobody',
  },
  action: 'DEAL_PRE_REVIEW',
  params: byNo,
  body: z.strictObject({
    opinion: z.enum(PRE_REVIEW_OPINIONS),
    summary: text(4000),
    concerns: z.array(text(500)).max(20).default([]).meta({ description: '须逐条答复。Each is to be answered.' }),
  }),
  errors: ['PRE_REVIEW_TOO_LATE', 'PRE_REVIEWER_WORKS_ON_IT', 'PRE_REVIEW_CONCERNS', 'CASE_CLOSED'],
  example: {
    body: {
      opinion: 'SUPPORT_WITH_CONCERNS',
      summary: '方案可行，回款集中',
      concerns: ['下游前两户占比过高如何缓释？'],
    },
  },
});

export const answerConcern = operation({
  ...act,
  id: 'answerConcern',
  path: '/applications/{no}/deal/pre-reviews/{id}/answers',
  summary: { zh: '答复前置审查的一条关注事项', en: 'Answer one concern of a pre-review' },
  action: 'DEAL_WORK',
  params: byNo.extend({ id: businessNo }),
  body: z.strictObject({
    concern: whole(1, 20).meta({ description: '第几条，从 1 起。Its place, from 1.' }),
    answer: text(4000),
  }),
  errors: ['DEAL_NOT_MEMBER', 'PRE_REVIEW_ANSWERED', 'CASE_CLOSED'],
  example: { body: { concern: 1, answer: '已取得第三家订单，集中度降至 38%' } },
});
