import { z } from 'zod';
import { ROLES } from '../roles';
import { bilingual, branchCode, instant, listOf } from './fields';
import { operation } from './operation';

export const signedInUser = z
  .object({
    username: z.string(),
    displayName: z.string(),
    roles: z.array(z.enum(ROLES)),
    levels: z.array(z.string()).meta({ description: '可审批的层级。Approval levels this person decides at.' }),
    branchCode,
    branchNameZh: z.string(),
    branchNameEn: z.string(),
    locale: z.string(),
  })
  .meta({ id: 'SignedInUser', description: '当前用户。Who is signed in.' });

const EXAMPLE_USER = {
  username: 'li.na',
  displayName: '李娜',
  roles: ['CLIENT_MANAGER'],
  levels: [],
  branchCode: 'SB01',
  branchNameZh: '城东支行',
  branchNameEn: 'East sub-branch',
  locale: 'zh',
};

export const createSession = operation({
  id: 'createSession',
  method: 'post',
  path: '/sessions',
  tag: 'session',
  summary: { zh: '登录', en: 'Sign in' },
  action: 'PUBLIC',
  status: 201,
  body: z.strictObject({
    username: z.string().min(1, 'TEXT_LENGTH').max(64, 'TEXT_LENGTH'),
    password: z.string().min(1, 'TEXT_LENGTH').max(200, 'TEXT_LENGTH'),
  }),
  response: z.object({ token: z.string(), expiresAt: instant, user: signedInUser }),
  errors: ['INVALID_CREDENTIALS', 'ACCOUNT_LOCKED'],
  example: {
    body: { username: 'li.na', password: 'Xindai-demo-2026' },
    response: { token: 'eyJ…', expiresAt: '2026-11-23T10:00:00.000Z', user: EXAMPLE_USER },
  },
});

export const endSession = operation({
  id: 'endSession',
  method: 'delete',
  path: '/sessions/current',
  tag: 'session',
  summary: { zh: '退出登录（清除浏览器会话）', en: 'Sign out (ends the browser session)' },
  action: 'PUBLIC',
  status: 204,
  response: z.undefined(),
});

export const getMe = operation({
  id: 'getMe',
  method: 'get',
  path: '/me',
  tag: 'session',
  summary: { zh: '当前用户', en: 'Who is signed in' },
  action: 'SESSION_OWN',
  response: signedInUser,
  example: { response: EXAMPLE_USER },
});

export const changePassword = operation({
  id: 'changePassword',
  method: 'post',
  path: '/me/password',
  tag: 'session',
  summary: { zh: '修改自己的密码（其他会话随即失效）', en: 'Change one’s password (other sessions end)' },
  action: 'SESSION_OWN',
  status: 204,
  body: z.strictObject({
    current: z.string().min(1, 'TEXT_LENGTH').max(200, 'TEXT_LENGTH'),
    next: z.string().min(10, 'PASSWORD_WEAK').max(200, 'TEXT_LENGTH'),
  }),
  response: z.undefined(),
  errors: ['INVALID_CREDENTIALS'],
  example: { body: { current: 'Xindai-demo-2026', next: 'a-longer-secret-of-mine' } },
});

export const getAbout = operation({
  id: 'getAbout',
  method: 'get',
  path: '/about',
  tag: 'session',
  summary: { zh: '系统信息', en: 'About this installation' },
  action: 'PUBLIC',
  response: z.object({
    version: z.string(),
    sandbox: z.boolean(),
    temporalUiUrl: z.string().nullable(),
    demoLogins: z.array(z.object({ username: z.string(), password: z.string(), zh: z.string(), en: z.string() })),
  }),
  example: { response: { version: '0.1.0', sandbox: true, temporalUiUrl: 'http://127.0.0.1:8233', demoLogins: [] } },
});

export const getReasonCodes = operation({
  id: 'getReasonCodes',
  method: 'get',
  path: '/reason-codes',
  tag: 'session',
  summary: { zh: '拒绝、退回、撤回的原因代码', en: 'Reasons for rejecting, returning, withdrawing' },
  action: 'SESSION_OWN',
  response: listOf(z.object({ kind: z.enum(['REJECT', 'RETURN', 'WITHDRAW']), code: z.string(), text: bilingual })),
  example: {
    response: {
      data: [{ kind: 'REJECT', code: 'POLICY', text: { zh: '不符合信贷政策', en: 'against credit policy' } }],
    },
  },
});
