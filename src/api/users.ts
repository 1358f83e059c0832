import { MOST_BRANCHES, MOST_PEOPLE } from '../contracts/bounds';
import * as contract from '../contracts/http/administration';
import { branchScope } from '../domain/access/access';
import { matrixInForce } from '../store/authority';
import { isUniqueViolation, once } from '../store/once';
import { findUser, listColleagues, listUsers, type UserRecord } from '../store/users-read';
import { changeUser, hashPassword, insertUser } from '../store/users-write';
import type { ApiDeps } from './deps';
import type { Accounts } from './support/accounts';
import { changedSince } from '../store/changed-since';
import { changedTo } from './support/etag';
import { notFound, refuse, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';

export function users({ prisma, pool }: ApiDeps, accounts: Accounts): Route[] {
  const existing = async (username: string): Promise<UserRecord> => {
    const user = await findUser(pool, username);
    if (user === null) throw notFound('user');
    return user;
  };
  const check = async ({ branchCode, levels }: { branchCode: string; levels: string[] }): Promise<void> => {
    if ((await prisma.branch.findUnique({ where: { code: branchCode } })) === null)
      throw refuseField('/branchCode', 'BRANCH_UNKNOWN');
    const known = (await matrixInForce(prisma, businessToday())).levels.map(({ code }) => code);
    const strange = levels.findIndex((level) => !known.includes(level));
    if (strange >= 0)
      throw refuseField(`/levels/${String(strange)}`, 'LEVEL_UNKNOWN', { level: levels[strange] ?? '' });
  };

  return [
    route(contract.listUsers, ({ query }) => listUsers(pool, query)),
    route(contract.getUser, ({ params }) => existing(params.username)),
    route(contract.createUser, async ({ body, session, commandId }) => {
      await check(body);
      const { username, password, ...details } = body;
      const passwordHash = await hashPassword(password);
      const by = { username: session.actor.username, on: businessToday() };
      await once(prisma, `user/${commandId}`, async (tx) => {
        if ((await tx.user.findUnique({ where: { username } })) !== null)
          throw refuseField('/username', 'USER_EXISTS', { username });
        await insertUser(tx, username, passwordHash, { ...details, active: true }, by);
        return null;
      }).catch((error: unknown) => {
        throw isUniqueViolation(error) ? refuseField('/username', 'USER_EXISTS', { username }) : error;
      });
      return existing(username);
    }),
    route(contract.updateUser, async ({ params, body, session, version }) => {
      const { username } = params;
      if (username === session.actor.username) throw refuse('SELF_ADMINISTRATION');
      await existing(username);
      await check(body);
      const { password, ...details } = body;
      const passwordHash = password === undefined ? null : await hashPassword(password);
      const by = { username: session.actor.username, on: businessToday() };
      const stands = await prisma.$transaction((tx) => changeUser(tx, username, version, details, passwordHash, by));
      if (stands !== null) {
        const change = { subjectNo: username, action: 'USER_CHANGED' } as const;
        throw changedTo(stands, await changedSince(prisma, change, version));
      }
      accounts.forget(username);
      return existing(username);
    }),
    route(contract.listColleagues, async ({ query, session }) => {
      const page = await listColleagues(pool, { ...query, branch: branchScope(session.actor.branchCode) });
      return {
        ...page,
        data: page.data.map(({ username, displayName, roles, branchCode }) => ({
          username,
          displayName,
          roles,
          branchCode,
        })),
      };
    }),
    route(contract.listPeople, async ({ query }) => {
      const usernames = [...new Set(query.usernames.split(','))];
      if (usernames.length > MOST_PEOPLE) throw refuseField('/usernames', 'TOO_MANY', { max: String(MOST_PEOPLE) });
      const select = { username: true, displayName: true };
      return { data: await prisma.user.findMany({ where: { username: { in: usernames } }, select }) };
    }),
    route(contract.listBranches, async () => ({
      data: await prisma.branch.findMany({ orderBy: { code: 'asc' }, take: MOST_BRANCHES }),
    })),
  ];
}
