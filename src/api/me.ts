import { verify } from '@node-rs/argon2';
import * as contract from '../contracts/http/sessions';
import { findAccount } from '../store/accounts';
import { setPassword } from '../store/users-write';
import type { ApiDeps } from './deps';
import { userOf } from './sessions';
import type { Accounts } from './support/accounts';
import { refuse, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';

export function me({ prisma, pool }: ApiDeps, accounts: Accounts): Route[] {
  return [
    route(contract.getMe, async ({ session }) => {
      const account = await accounts.get(session.actor.username);
      if (account === null) throw refuse('SIGNED_OUT');
      return userOf(account);
    }),
    route(contract.changePassword, async ({ session, body }) => {
      const { username } = session.actor;
      const account = await findAccount(pool, username);
      if (account === null || !(await verify(account.passwordHash, body.current))) {
        throw refuseField('/current', 'INVALID_CREDENTIALS');
      }
      await setPassword(prisma, username, body.next, { username, on: businessToday() });
      accounts.forget(username);
      return undefined;
    }),
  ];
}
