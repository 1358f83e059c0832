import { z } from 'zod';
import { TASK_ROOMS } from '../task-rooms';
import { approvalView } from './approvals';
import { bilingual, byId, instant, pageOf, pageQuery, reasonCode, text, username } from './fields';
import { exportBody, exporting } from './lists';
import { operation } from './operation';
import { CHANGED_TERMS_REFUSALS, EXAMPLE_TERMS, termsInput } from './terms';

const verdict = z
  .object({ allowed: z.boolean(), code: z.string().nullable(), detail: z.string().nullable() })
  .meta({ id: 'MayVerdict', description: '可否操作及原因。Whether one may, and why not.' });

export const task = z
  .object({
    id: z.string(),
    kind: z.string(),
    room: z.enum(TASK_ROOMS),
    subjectNo: z.string(),
    role: z.string(),
    level: z.string().nullable(),
    branchCode: z.string(),
    title: bilingual,
    status: z.enum(['OPEN', 'DONE', 'CANCELLED']),
    assignee: z.string().nullable(),
    claimedAt: instant.nullable(),
    createdAt: instant,
    dueAt: instant.nullable(),
    doneAt: instant.nullable(),
    doneBy: z.string().nullable(),
    outcome: z.string().nullable(),
    subject: z.object({ clientMasked: z.string(), amount: z.string(), productCode: z.string() }).nullable(),
    may: z.object({ claim: verdict, release: verdict, delegate: verdict, escalate: verdict, act: verdict }),
  })
  .meta({ id: 'Task', description: '待办任务。A human step that a case waits for.' });

export const TASK_VIEWS = ['mine', 'group', 'all', 'done'] as const;

const YES = { allowed: true, code: null, detail: null };
const EXAMPLE = {
  id: 'approval-AP20261123000001-1-L1',
  kind: 'APPROVE',
  room: 'APPROVAL',
  subjectNo: 'AP20261123000001',
  role: 'APPROVER',
  level: 'SUB_BRANCH_HEAD',
  branchCode: 'SB01',
  title: { zh: '支行行长审批贷款：张**，请审阅并作出决定', en: 'Decide this loan as sub-branch head: 张**' },
  status: 'OPEN',
  assignee: null,
  claimedAt: null,
  createdAt: '2026-11-23T02:00:00.000Z',
  dueAt: '2026-11-25T02:00:00.000Z',
  doneAt: null,
  doneBy: null,
  outcome: null,
  subject: { clientMasked: '张**', amount: '120000.00', productCode: 'PERSONAL_CONSUMER' },
  may: { claim: YES, release: YES, delegate: YES, escalate: YES, act: YES },
};

export const listTasks = operation({
  id: 'listTasks',
  method: 'get',
  path: '/tasks',
  tag: 'tasks',
  summary: { zh: '待办：我的、本组、全部、已办', en: 'Work list: mine, my group’s, all, done' },
  action: 'TASK_READ',
  query: pageQuery.extend({
    view: z.enum(TASK_VIEWS).default('mine').meta({
      description: 'mine 我领取的；group 我可处理且无人领取的；all 本机构全部未结；done 我办结的',
    }),
    subjectNo: z.string().max(80, 'TEXT_LENGTH').optional(),
  }),
  response: pageOf(task),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const exportTasks = operation({
  ...exporting,
  id: 'exportTasks',
  path: '/tasks/export',
  tag: 'tasks',
  summary: { zh: '导出待办', en: 'Export a work list' },
  action: 'TASK_READ',
  body: exportBody.extend({ view: z.enum(TASK_VIEWS) }),
});

export const countTasks = operation({
  id: 'countTasks',
  method: 'get',
  path: '/tasks/counts',
  tag: 'tasks',
  summary: { zh: '各视图的任务数', en: 'How many tasks each view has' },
  action: 'TASK_READ',
  response: z.object({ mine: z.int(), group: z.int(), all: z.int(), done: z.int(), late: z.int() }),
  example: { response: { mine: 1, group: 4, all: 12, done: 30, late: 0 } },
});

export const getTask = operation({
  id: 'getTask',
  method: 'get',
  path: '/tasks/{id}',
  tag: 'tasks',
  summary: { zh: '一个任务', en: 'One task' },
  action: 'TASK_READ',
  params: byId,
  response: task,
  example: { response: EXAMPLE },
});

export const claimTask = operation({
  id: 'claimTask',
  method: 'post',
  path: '/tasks/{id}/claim',
  tag: 'tasks',
  summary: { zh: '领取任务（先到先得）', en: 'Take a task (first come, first served)' },
  action: 'TASK_CLAIM',
  params: byId,
  response: task,
  errors: ['TASK_CLAIMED', 'TASK_DONE', 'TASK_IS_SHARED', 'TASK_FOR_OTHER_ROLE', 'TASK_EXCLUDES_YOU'],
  example: { response: { ...EXAMPLE, assignee: 'zhao.lei' } },
});

export const releaseTask = operation({
  id: 'releaseTask',
  method: 'post',
  path: '/tasks/{id}/release',
  tag: 'tasks',
  summary: { zh: '退还任务', en: 'Give a task back' },
  action: 'TASK_CLAIM',
  params: byId,
  response: task,
  errors: ['TASK_CLAIMED', 'TASK_NOT_CLAIMED', 'TASK_DONE', 'TASK_IS_PERSONAL'],
  example: { response: EXAMPLE },
});

export const delegateTask = operation({
  id: 'delegateTask',
  method: 'post',
  path: '/tasks/{id}/delegate',
  tag: 'tasks',
  summary: { zh: '转交任务给有权处理的同事', en: 'Hand a task to a colleague who may work on it' },
  action: 'TASK_CLAIM',
  params: byId,
  body: z.strictObject({ to: username, comment: text(500).optional() }),
  response: task,
  errors: [
    'TASK_CLAIMED',
    'TASK_DONE',
    'TASK_FOR_OTHER_ROLE',
    'TASK_IS_PERSONAL',
    'USER_UNKNOWN',
    'DELEGATE_NOT_ENTITLED',
  ],
  example: { body: { to: 'zhao.lei' }, response: { ...EXAMPLE, assignee: 'zhao.lei' } },
});

export const escalateTask = operation({
  id: 'escalateTask',
  method: 'post',
  path: '/tasks/{id}/escalation',
  tag: 'tasks',
  summary: {
    zh: '升级任务：退出持有人，标记升级，通知有权办理的同事和部门经理',
    en: 'Escalate a task: nobody holds it any more, it is marked, and who may take it and the department managers are told',
  },
  action: 'TASK_CLAIM',
  params: byId,
  body: z.strictObject({ reason: text(500) }),
  response: task,
  errors: ['TASK_CLAIMED', 'TASK_DONE', 'TASK_FOR_OTHER_ROLE', 'TASK_EXCLUDES_YOU', 'TASK_IS_PERSONAL'],
  example: { body: { reason: '客户资料存疑，需上级先行研判' }, response: EXAMPLE },
});

export const decideTask = operation({
  id: 'decideTask',
  method: 'post',
  path: '/tasks/{id}/decision',
  tag: 'tasks',
  summary: {
    zh: '审批决定：同意、变更后同意、退回、拒绝',
    en: 'Decide: approve, approve with changed terms, return, reject',
  },
  action: 'TASK_DECIDE',
  idempotent: true,
  params: byId,
  body: z.strictObject({
    outcome: z.enum(['APPROVE', 'APPROVE_CHANGED', 'RETURN', 'REJECT']),
    reasonCode: reasonCode.optional().meta({ description: '退回、拒绝时必填。Required for RETURN and REJECT.' }),
    comment: text(2000),
    terms: termsInput.optional().meta({ description: '变更后同意时必填。Required for APPROVE_CHANGED.' }),
  }),
  response: z.object({ task, approval: approvalView }),
  errors: [
    'TASK_CLAIMED',
    'TASK_DONE',
    'TASK_NOT_DECIDABLE',
    'CASE_CLOSED',
    'APPROVAL_CLOSED',
    'ALREADY_DECIDED',
    'COMMITTEE_VOTES_ON_TERMS',
    'DELEGATION_NOT_IN_FORCE',
    'RECUSED_MAY_NOT_VOTE',
    'RELATED_MUST_RECUSE',
    'SESSION_NOT_YET',
    'TERMS_NOT_EXPECTED',
    'ADMINISTRATOR_NEVER_APPROVES',
    'AUTHORITY_TOO_SMALL',
    'RATING_EXPIRED',
    'CHANGE_RATING_PENDING',
    'CREDIT_REPORT_STALE',
    'APPRAISAL_STALE',
    'TERM_GROUND_REQUIRED',
    'RATED_IN_DEFAULT',
    'REJECTER_MAY_NOT_RECONSIDER',
    'CHAIR_MUST_WAIT',
    'CHAIR_RECUSED',
    'SESSION_BELOW_QUORUM',
    ...CHANGED_TERMS_REFUSALS,
    'DELEGATION_TOO_SMALL',
    'DELEGATOR_HAS_PART',
    'RATER_MAY_NOT_APPROVE',
    'REASON_REQUIRED',
    'SESSION_NOT_CONVENED',
    'TASK_EXCLUDES_YOU',
    'TASK_FOR_OTHER_ROLE',
    'TERMS_REQUIRED',
    'INVESTIGATOR_MAY_NOT_APPROVE',
    'MANAGER_MAY_NOT_APPROVE',
    'TEAM_MAY_NOT_APPROVE',
  ],
  example: {
    body: {
      outcome: 'APPROVE_CHANGED',
      comment: '还款来源充足，金额酌减',
      terms: { ...EXAMPLE_TERMS, principal: '100000.00' },
    },
  },
});
