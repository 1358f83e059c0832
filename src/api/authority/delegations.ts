import type { z } from 'zod';
import * as contract from '../../contracts/http/delegations';
import { mayDelegate, mayRevoke } from '../../domain/approval/delegation';
import { fen, formatYuan, parseYuan } from '../../domain/money';
import { matrixInForce } from '../../store/authority';
import {
  delegationsOf,
  findDelegation,
  insertDelegation,
  revokeDelegation,
  type DelegationRecord,
} from '../../store/delegations';
import { once } from '../../store/once';
import { findActor } from '../../store/users';
import type { ApiDeps } from '../deps';
import type { Accounts } from '../support/accounts';
import { allow, notFound, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import { businessToday } from '../support/today';

const FIELDS = {
  DELEGATION_NOT_YOURS: '/level',
  COMMITTEE_SEAT_STAYS: '/level',
  DELEGATE_IS_ONESELF: '/to',
  ADMINISTRATOR_NEVER_APPROVES: '/to',
  DELEGATE_ROLE: '/to',
  DELEGATE_HOLDS_LEVEL: '/to',
  DELEGATION_EXCEEDS: '/limit',
  DELEGATION_BACKDATED: '/fromOn',
  DELEGATION_PERIOD: '/untilOn',
} as const;

/** 转授权: lent by who holds the level, taken back by him or by an administrator. */
export function delegations({ prisma }: ApiDeps, accounts: Accounts): Route[] {
  return [
    route(contract.delegateAuthority, async ({ body, session, commandId }) => {
      const today = businessToday();
      const { limit, ...asked } = body;
      const [to, matrix] = await Promise.all([findActor(prisma, body.to), matrixInForce(prisma, today)]);
      if (to === null) throw refuseField('/to', 'USER_UNKNOWN', { username: body.to });
      const level = matrix.levels.find(({ code }) => code === body.level);
      if (level === undefined) throw refuseField('/level', 'LEVEL_UNKNOWN', { level: body.level });
      const delegation = { ...asked, limitFen: parseYuan(limit) };
      const { result } = await once(prisma, `delegation/${commandId}`, async (tx) => {
        const { actor } = session;
        // By what is stored, not by what the session remembers.
        allow(mayDelegate((await findActor(tx, actor.username)) ?? actor, to, level, delegation, today), FIELDS);
        return insertDelegation(tx, actor.username, delegation, today);
      });
      accounts.forget(body.to);
      return answer(result);
    }),

    route(contract.listDelegations, async ({ query, session }) => {
      const { username, roles } = session.actor;
      const all = roles.includes('ADMINISTRATOR') || roles.includes('AUDITOR');
      const page = await delegationsOf(prisma, all ? null : username, query);
      return { ...page, data: page.data.map(answer) };
    }),

    route(contract.revokeDelegation, async ({ params, body, session, commandId }) => {
      const given = await findDelegation(prisma, params.id);
      if (given === null) throw notFound('delegation');
      allow(mayRevoke(session.actor, given.from));
      await once(prisma, `delegation-revocation/${commandId}`, async (tx) => {
        if (!(await revokeDelegation(tx, given, session.actor.username, businessToday(), body.reason)))
          throw refuse('DELEGATION_REVOKED');
        return null;
      });
      accounts.forget(given.to);
      return answer((await findDelegation(prisma, params.id)) ?? given);
    }),
  ];
}

function answer({ limitFen, ...delegation }: DelegationRecord): z.input<typeof contract.delegateAuthority.response> {
  const today = businessToday();
  const inForce = delegation.revokedOn === null && delegation.fromOn <= today && today <= delegation.untilOn;
  return { ...delegation, limit: formatYuan(fen(limitFen)), inForce };
}
