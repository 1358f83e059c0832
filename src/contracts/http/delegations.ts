import { z } from 'zod';
import { amount, businessNo, byId, date, longPageQuery, pageOf, text, username } from './fields';
import { operation } from './operation';

const delegation = z
  .object({
    id: z.string(),
    level: z.string(),
    from: z.string(),
    to: z.string(),
    limit: z.string(),
    fromOn: date,
    untilOn: date,
    reason: z.string(),
    revokedOn: date.nullable(),
    revokedBy: z.string().nullable(),
    inForce: z.boolean().meta({ description: '今日是否有效。Whether it can be used today.' }),
  })
  .meta({
    id: 'AuthorityDelegation',
    description: '转授权：有期限、有金额、可收回。Authority lent in time and amount.',
  });

const EXAMPLE = {
  id: '1',
  level: 'SUB_BRANCH_HEAD',
  from: 'zhao.lei',
  to: 'he.ping',
  limit: '300000.00',
  fromOn: '2026-11-24',
  untilOn: '2026-12-04',
  reason: '出差',
  revokedOn: null,
  revokedBy: null,
  inForce: true,
};

export const delegateAuthority = operation({
  id: 'delegateAuthority',
  method: 'post',
  path: '/authority/delegations',
  tag: 'administration',
  summary: {
    zh: '转授权：把本人的审批层级在限期、限额内授予同岗位同事',
    en: 'Delegate one’s own level for a time and up to an amount',
  },
  action: 'AUTHORITY_DELEGATE',
  status: 201,
  idempotent: true,
  body: z.strictObject({
    to: username,
    level: businessNo,
    limit: amount,
    fromOn: date,
    untilOn: date,
    reason: text(200),
  }),
  response: delegation,
  errors: [
    'USER_UNKNOWN',
    'LEVEL_UNKNOWN',
    'DELEGATION_NOT_YOURS',
    'DELEGATE_ROLE',
    'DELEGATE_HOLDS_LEVEL',
    'COMMITTEE_SEAT_STAYS',
    'DELEGATION_EXCEEDS',
    'DELEGATION_PERIOD',
    'ADMINISTRATOR_NEVER_APPROVES',
    'DELEGATE_IS_ONESELF',
    'DELEGATION_BACKDATED',
  ],
  example: {
    body: {
      to: 'he.ping',
      level: 'SUB_BRANCH_HEAD',
      limit: '300000.00',
      fromOn: '2026-11-24',
      untilOn: '2026-12-04',
      reason: '出差',
    },
    response: EXAMPLE,
  },
});

export const listDelegations = operation({
  id: 'listDelegations',
  method: 'get',
  path: '/authority/delegations',
  tag: 'administration',
  summary: {
    zh: '转授权台账：本人给出与收到的；管理员与审计看全部',
    en: 'Delegations given and received; administrators and auditors see all',
  },
  action: 'AUTHORITY_READ',
  query: longPageQuery,
  response: pageOf(delegation),
  example: { response: { data: [EXAMPLE], nextCursor: null, hasMore: false } },
});

export const revokeDelegation = operation({
  id: 'revokeDelegation',
  method: 'post',
  path: '/authority/delegations/{id}/revocation',
  tag: 'administration',
  summary: { zh: '收回转授权，即时生效', en: 'Take a delegation back, at once' },
  action: 'DELEGATION_REVOKE',
  idempotent: true,
  params: byId,
  body: z.strictObject({ reason: text(200) }),
  response: delegation,
  errors: ['NOT_YOUR_DELEGATION', 'DELEGATION_REVOKED'],
  example: {
    body: { reason: '提前返岗' },
    response: { ...EXAMPLE, revokedOn: '2026-11-28', revokedBy: 'zhao.lei', inForce: false },
  },
});
