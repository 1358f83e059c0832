import * as contract from '../contracts/http/clients';
import { changeClient, ClientExistsError, insertClient, revealClient, type ClientDetails } from '../store/clients';
import type { ClientRecord } from '../store/clients-read';
import type { PrismaClient } from '../store/generated/client';
import { IdentityCipher } from '../store/identity-cipher';
import { nextNumber } from '../store/numbers';
import { once } from '../store/once';
import type { ApiDeps } from './deps';
import { checkedIdentity } from './support/checked-identity';
import { changedSince } from '../store/changed-since';
import { changedTo } from './support/etag';
import { fullClient } from './support/full-client';
import { refuseField } from './support/refused';
import { route, type Route } from './support/route';
import { clockOf } from './support/secured-loans';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import { visibleClient } from './support/visible-client';
import { accountStatements } from './clients/account-statement';
import { clientConsents } from './clients/consents';
import { clientContacts } from './clients/contacts';
import { clientEventFiles } from './clients/event-files';
import { clientEvents } from './clients/events';
import { clientLists } from './clients/lists';
import { clientPreferences } from './clients/preferences';
import { clientRelations } from './clients/relations';
import { clientStatements } from './clients/statements';

/** Clients have no workflow: they go straight to the store, each change in one transaction with its audit entry. */
export function clients(deps: ApiDeps): Route[] {
  const { prisma, pool, config } = deps;
  const cipher = new IdentityCipher(config.IDENTITY_KEY);
  const visible = (no: string, session: Session): Promise<ClientRecord> => visibleClient(pool, no, session);
  return [
    route(contract.createClient, async ({ body, session, commandId }) => {
      const { actor } = session;
      const { kind, identity, managerUsername = actor.username, ...details } = body;
      const normalised = checkedIdentity(kind, identity);
      await checkManager(prisma, managerUsername, actor.branchCode);
      const by = { username: actor.username, on: businessToday() };
      const { result } = await once(prisma, `client/${commandId}`, async (tx) => {
        const no = await nextNumber(tx, 'CL', by.on);
        const given = {
          ...stored(details, managerUsername),
          no,
          kind,
          identity: normalised,
          branchCode: actor.branchCode,
        };
        await insertClient(tx, cipher, given, by);
        return { no };
      }).catch((error: unknown) => {
        throw error instanceof ClientExistsError ? refuseField('/identity', 'CLIENT_EXISTS') : error;
      });
      return fullClient(prisma, await visible(result.no, session));
    }),

    ...clientLists(deps, cipher),

    route(contract.getClient, async ({ params, session }) => fullClient(prisma, await visible(params.no, session))),

    route(contract.updateClient, async ({ params, body, session, version }) => {
      const client = await visible(params.no, session);
      const { managerUsername, ...details } = body;
      if (managerUsername !== client.managerUsername)
        throw refuseField('/managerUsername', 'CLIENT_HANDED_OVER_ELSEWHERE');
      const by = { username: session.actor.username, on: businessToday(), at: new Date().toISOString() };
      const stands = await prisma.$transaction((tx) =>
        changeClient(tx, params.no, version, stored(details, managerUsername), by, clockOf),
      );
      if (stands !== null) {
        const change = { subjectNo: params.no, action: 'CLIENT_CHANGED' } as const;
        throw changedTo(stands, await changedSince(prisma, change, version));
      }
      return fullClient(prisma, await visible(params.no, session));
    }),

    route(contract.revealClient, async ({ params, body, session }) => {
      await visible(params.no, session);
      const by = { username: session.actor.username, on: businessToday(), reason: body.reason };
      return prisma.$transaction((tx) => revealClient(tx, cipher, params.no, by));
    }),

    ...clientRelations(deps),
    ...clientContacts(deps),
    ...clientPreferences(deps),
    ...clientConsents(deps, cipher),
    ...clientStatements(deps),
    ...accountStatements(deps),
    ...clientEvents(deps),
    ...clientEventFiles(deps),
  ];
}

async function checkManager(prisma: PrismaClient, username: string, branchCode: string): Promise<void> {
  const manager = await prisma.user.findFirst({
    where: { username, active: true, roles: { has: 'CLIENT_MANAGER' }, branchCode },
  });
  if (manager === null) throw refuseField('/managerUsername', 'USER_UNKNOWN', { username });
}

type Details = Omit<ClientDetails, 'managerUsername' | 'email' | 'industry' | 'groupCode'> & {
  email?: string | undefined;
  industry?: string | undefined;
  groupCode?: string | undefined;
};

const stored = (details: Details, managerUsername: string): ClientDetails => ({
  ...details,
  email: details.email ?? null,
  industry: details.industry ?? null,
  groupCode: details.groupCode ?? null,
  managerUsername,
});
