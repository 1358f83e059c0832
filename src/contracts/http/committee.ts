import { z } from 'zod';
import { RECUSAL_GROUNDS } from '../messages/approval';
import { approvalView } from './approvals';
import { byId, date, text, username } from './fields';
import { operation } from './operation';
import { task } from './tasks';

const response = z.object({ task, approval: approvalView });

export const conveneCommittee = operation({
  id: 'conveneCommittee',
  method: 'post',
  path: '/tasks/{id}/session',
  tag: 'tasks',
  summary: {
    zh: '召集贷审会：主任委员、参会委员、会议日；再次召集即换人',
    en: 'Convene the committee: chair, members, day; convene anew to change them',
  },
  action: 'COMMITTEE_CONVENE',
  idempotent: true,
  params: byId,
  body: z.strictObject({
    chair: username.meta({
      description: '主任委员，最后表决，有一票否决权。The chair, who votes last and may veto a yes.',
    }),
    members: z
      .array(username)
      .min(1)
      .max(30)
      .meta({ description: '参会委员，含主任委员。Everybody convened, the chair among them.' }),
    heldOn: date.meta({ description: '会议日；此前不收票。No ballot before this day.' }),
  }),
  response,
  errors: [
    'NOT_A_COMMITTEE',
    'MEMBER_NOT_ENTITLED',
    'MEMBERS_BELOW_QUORUM',
    'CHAIR_NOT_A_MEMBER',
    'CHAIR_MUST_VOTE_LAST',
    'MEMBER_ALREADY_HEARD',
    'MEMBER_TWICE',
    'SESSION_DAY_PASSED',
    'MANAGER_MAY_NOT_CONVENE',
    'INVESTIGATOR_MAY_NOT_CONVENE',
    'CASE_CLOSED',
    'ANSWER_PENDING',
    'ENGINE_UNAVAILABLE',
  ],
  example: { body: { chair: 'feng.jie', members: ['feng.jie', 'han.xue', 'cao.ming'], heldOn: '2026-11-24' } },
});

export const recuseMember = operation({
  id: 'recuseMember',
  method: 'post',
  path: '/tasks/{id}/recusals',
  tag: 'tasks',
  summary: { zh: '登记委员回避', en: 'Record that a member recuses himself' },
  action: 'COMMITTEE_RECUSE',
  idempotent: true,
  params: byId,
  body: z.strictObject({
    username: username.optional().meta({ description: '回避的委员；不填即本人。The member; absent: oneself.' }),
    ground: z.enum(RECUSAL_GROUNDS).meta({ description: 'RELATED 关联关系；CONFLICT 利益冲突。' }),
    comment: text(500),
  }),
  response,
  errors: [
    'SESSION_NOT_CONVENED',
    'NOT_CONVENED',
    'ALREADY_RECUSED',
    'ALREADY_DECIDED',
    'CASE_CLOSED',
    'ROLE_MAY_NOT_CONVENE',
    'ANSWER_PENDING',
    'ENGINE_UNAVAILABLE',
    'NOT_A_COMMITTEE',
  ],
  example: { body: { ground: 'RELATED', comment: '申请人系本人配偶之兄' } },
});
