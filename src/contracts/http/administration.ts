import { z } from 'zod';
import { AUTHORITY_COLUMNS } from '../../domain/approval/authority-matrix';
import { MOST_BRANCHES, MOST_OF_ONE, MOST_PEOPLE } from '../bounds';
import { ROLES } from '../roles';
import {
  amount,
  branchCode,
  businessNo,
  byId,
  date,
  instant,
  listOf,
  pageOf,
  pageQuery,
  rowsOfPage,
  text,
  username,
} from './fields';
import { operation } from './operation';

const limit = z.union([z.literal('0.00'), z.literal('0'), amount]);
const limits = Object.fromEntries(AUTHORITY_COLUMNS.map((column) => [column, limit])) as Record<
  (typeof AUTHORITY_COLUMNS)[number],
  typeof limit
>;

const authorityLevel = z
  .strictObject({
    code: businessNo,
    nameZh: text(40),
    nameEn: text(60),
    kind: z.enum(['INDIVIDUAL', 'COMMITTEE']),
    quorum: z.int().min(1).max(30).optional(),
    convened: z
      .boolean()
      .optional()
      .meta({ description: '须召集会议表决，不得会签。Votes only in a convened session.' }),
    smallOnly: z
      .boolean()
      .optional()
      .meta({ description: '仅审小额：评分通过、合规的小额由本层级一人复核。Decides small amounts alone.' }),
    limits: z.strictObject({
      ...limits,
      RENEWAL: limit.optional().meta({
        description:
          '续贷。早期版本未列此列时，续贷按新增贷款授权。Renewals; where an earlier version has none they are judged as new lending.',
      }),
    }),
  })
  .meta({
    id: 'AuthorityLevel',
    description: '授权层级与各列限额（元），0 表示无终审权。A rung with its limits in yuan.',
  });

/** A new version says of every kind what may be decided, of renewals too. */
const newLevel = authorityLevel.extend({ limits: z.strictObject(limits) }).meta({ id: 'NewAuthorityLevel' });

const authorityProposal = z
  .object({
    id: z.string(),
    effectiveFrom: date,
    levels: z.array(authorityLevel),
    proposedBy: z.string(),
    proposedAt: instant,
    status: z.enum(['WAITING', 'CONFIRMED', 'REJECTED']),
    checkedBy: z.string().nullable(),
    comment: z.string().nullable(),
  })
  .meta({ id: 'AuthorityProposal', description: '待复核的授权方案。A matrix that waits for a second person.' });

export const authorityMatrix = z
  .object({
    version: z.int(),
    effectiveFrom: date,
    levels: z.array(authorityLevel),
    proposal: authorityProposal
      .nullable()
      .meta({ description: '待复核的下一版。The next version, waiting to be confirmed.' }),
  })
  .meta({ id: 'AuthorityMatrix' });

export const getAuthority = operation({
  id: 'getAuthority',
  method: 'get',
  path: '/authority',
  tag: 'administration',
  summary: { zh: '现行授权矩阵', en: 'The authority matrix in force' },
  action: 'AUTHORITY_READ',
  etag: true,
  response: authorityMatrix,
});

export const proposeAuthority = operation({
  id: 'proposeAuthority',
  method: 'put',
  path: '/authority',
  tag: 'administration',
  summary: {
    zh: '提出授权矩阵新版本，待他人复核后生效',
    en: 'Propose a new authority matrix; another person confirms it',
  },
  action: 'AUTHORITY_WRITE',
  ifMatch: true,
  body: z.strictObject({ effectiveFrom: date, levels: z.array(newLevel).min(1).max(20) }),
  response: authorityProposal,
  errors: [
    'PRODUCT_EFFECTIVE_DATE',
    'AUTHORITY_PROPOSAL_WAITS',
    'AUTHORITY_LEVEL_TWICE',
    'AUTHORITY_QUORUM',
    'AUTHORITY_NO_COMMITTEE',
    'AUTHORITY_TOP',
  ],
});

export const checkAuthority = operation({
  id: 'checkAuthority',
  method: 'post',
  path: '/authority/proposals/{id}/decision',
  tag: 'administration',
  summary: {
    zh: '复核授权方案：确认生效或否决（提出人除外）',
    en: 'Confirm or reject a proposed matrix; not by its maker',
  },
  action: 'AUTHORITY_CONFIRM',
  idempotent: true,
  params: byId,
  body: z.strictObject({ outcome: z.enum(['CONFIRM', 'REJECT']), comment: text(500) }),
  response: authorityMatrix,
  errors: ['MAKER_MAY_NOT_CHECK', 'AUTHORITY_PROPOSAL_CHECKED', 'VERSION_CHANGED'],
});

const calendarDay = z
  .object({ date, kind: z.enum(['WORKDAY', 'HOLIDAY', 'MAKE_UP']), name: z.string().nullable(), version: z.string() })
  .meta({ id: 'CalendarDay' });

export const listCalendars = operation({
  id: 'listCalendars',
  method: 'get',
  path: '/calendars',
  tag: 'administration',
  summary: { zh: '已有放假安排的年份', en: 'The years whose holidays are on file' },
  action: 'CALENDAR_READ',
  response: z.object({
    coverage: z.object({ from: date, to: date }).nullable(),
    data: z
      .array(
        z.object({
          year: z.int(),
          days: z.int().meta({ description: '与星期不同的日期数。Days that are not what their weekday says.' }),
          versions: z.array(z.string()).meta({ description: '来源。Sources.' }),
        }),
      )
      .max(MOST_OF_ONE),
  }),
  example: {
    response: {
      coverage: { from: '2004-01-01', to: '2026-12-31' },
      data: [{ year: 2026, days: 39, versions: ['chinese-days 1.5.7'] }],
    },
  },
});

export const getCalendar = operation({
  id: 'getCalendar',
  method: 'get',
  path: '/calendars/{year}',
  tag: 'administration',
  summary: { zh: '某年的节假日与调休', en: 'Holidays and make-up days of a year' },
  action: 'CALENDAR_READ',
  params: z.object({ year: z.coerce.number().int().min(2000).max(2200) }),
  response: z.object({
    year: z.int(),
    covered: z.boolean(),
    coverage: z.object({ from: date, to: date }).nullable(),
    data: z.array(calendarDay),
  }),
  example: { response: { year: 2027, covered: false, coverage: { from: '2004-01-01', to: '2026-12-31' }, data: [] } },
});

export const importCalendar = operation({
  id: 'importCalendar',
  method: 'put',
  path: '/calendars/{year}',
  tag: 'administration',
  summary: { zh: '导入某年的放假安排', en: 'Import the holidays of a year' },
  action: 'CALENDAR_IMPORT',
  params: z.object({ year: z.coerce.number().int().min(2000).max(2200) }),
  body: z.strictObject({
    version: text(60).meta({ description: '来源，如“国办发明电〔2026〕…号”。Source.' }),
    days: z
      .array(z.strictObject({ date, kind: z.enum(['HOLIDAY', 'MAKE_UP']), name: text(30) }))
      .min(1)
      .max(200),
  }),
  response: z.object({ year: z.int(), days: z.int(), version: z.string() }),
  errors: ['CALENDAR_PAST'],
  example: {
    body: { version: '国务院办公厅 2027 年放假安排', days: [{ date: '2027-01-01', kind: 'HOLIDAY', name: '元旦' }] },
  },
});

const assignableRole = z.enum(ROLES).exclude(['SYSTEM']);
export const user = z
  .object({
    username: z.string(),
    displayName: z.string(),
    roles: z.array(z.enum(ROLES)),
    levels: z.array(z.string()),
    branchCode,
    email: z.string(),
    locale: z.string(),
    active: z.boolean(),
    locked: z.boolean(),
    version: z.int(),
    createdAt: instant,
  })
  .meta({ id: 'User' });

const authority = {
  displayName: text(40),
  roles: z.array(assignableRole).min(1).max(10),
  levels: z.array(businessNo).max(20).default([]),
  branchCode,
  email: z.email('EMAIL_FORMAT').max(100, 'TEXT_LENGTH'),
  locale: z.enum(['zh', 'en']).default('zh'),
};
const byUsername = z.object({ username });

export const listUsers = operation({
  id: 'listUsers',
  method: 'get',
  path: '/users',
  tag: 'administration',
  summary: { zh: '用户', en: 'Users' },
  action: 'USER_READ',
  query: pageQuery.extend({ q: text(40).optional() }),
  response: pageOf(user),
  example: { response: { data: [], nextCursor: null, hasMore: false } },
});
export const getUser = operation({
  id: 'getUser',
  method: 'get',
  path: '/users/{username}',
  tag: 'administration',
  summary: { zh: '一个用户', en: 'One user' },
  action: 'USER_READ',
  etag: true,
  params: byUsername,
  response: user,
});
export const createUser = operation({
  id: 'createUser',
  method: 'post',
  path: '/users',
  tag: 'administration',
  summary: { zh: '开立用户', en: 'Create a user' },
  action: 'USER_WRITE',
  status: 201,
  idempotent: true,
  etag: true,
  body: z
    .strictObject({ username, password: z.string().min(10, 'PASSWORD_WEAK').max(200, 'TEXT_LENGTH'), ...authority })
    .meta({ id: 'UserInput' }),
  response: user,
  errors: ['USER_EXISTS', 'BRANCH_UNKNOWN', 'LEVEL_UNKNOWN'],
});
export const updateUser = operation({
  id: 'updateUser',
  method: 'put',
  path: '/users/{username}',
  tag: 'administration',
  summary: { zh: '修改用户的岗位、权限与状态', en: 'Change a user’s roles, authority and state' },
  action: 'USER_WRITE',
  etag: true,
  ifMatch: true,
  params: byUsername,
  body: z
    .strictObject({
      ...authority,
      active: z.boolean(),
      password: z.string().min(10, 'PASSWORD_WEAK').max(200, 'TEXT_LENGTH').optional(),
    })
    .meta({ id: 'UserChange' }),
  response: user,
  errors: ['BRANCH_UNKNOWN', 'LEVEL_UNKNOWN', 'SELF_ADMINISTRATION'],
});
export const listColleagues = operation({
  id: 'listColleagues',
  method: 'get',
  path: '/colleagues',
  tag: 'session',
  summary: { zh: '同事通讯录（转交任务、分派客户时用）', en: 'Colleagues, for delegation and assignment' },
  action: 'COLLEAGUE_READ',
  query: pageQuery.extend({ limit: rowsOfPage(500, 500), role: assignableRole.optional() }),
  response: pageOf(
    z.object({ username: z.string(), displayName: z.string(), roles: z.array(z.enum(ROLES)), branchCode }),
  ),
  example: {
    response: {
      data: [{ username: 'li.na', displayName: '李娜', roles: ['CLIENT_MANAGER'], branchCode: 'SB01' }],
      nextCursor: null,
      hasMore: false,
    },
  },
});
export const listPeople = operation({
  id: 'listPeople',
  method: 'get',
  path: '/people',
  tag: 'session',
  summary: {
    zh: '按登录名查姓名，含其他机构和已停用的人员',
    en: 'The names of logins, of other branches and of former colleagues too',
  },
  action: 'COLLEAGUE_READ',
  query: z.strictObject({
    usernames: text(4000).meta({
      description: `登录名，逗号分隔，至多 ${String(MOST_PEOPLE)} 个。Logins, separated by commas.`,
    }),
  }),
  response: listOf(z.object({ username: z.string(), displayName: z.string() }), MOST_PEOPLE),
  errors: ['TOO_MANY'],
  example: {
    query: { usernames: 'li.na,liu.yang' },
    response: {
      data: [
        { username: 'li.na', displayName: '李娜' },
        { username: 'liu.yang', displayName: '刘洋' },
      ],
    },
  },
});
export const listBranches = operation({
  id: 'listBranches',
  method: 'get',
  path: '/branches',
  tag: 'session',
  summary: { zh: '机构', en: 'Branches' },
  action: 'COLLEAGUE_READ',
  response: listOf(z.object({ code: z.string(), nameZh: z.string(), nameEn: z.string() }), MOST_BRANCHES),
  example: { response: { data: [{ code: 'HQ', nameZh: '总行', nameEn: 'Head office' }] } },
});
