import * as contract from '../../contracts/http/clients';
import type { AnswerOf } from '../../contracts/http/operation';
import { branchScope } from '../../domain/access/access';
import { countClients, listClients, type ClientFilter } from '../../store/clients-read';
import type { IdentityCipher } from '../../store/identity-cipher';
import type { PageRequest } from '../../store/paging';
import type { ApiDeps } from '../deps';
import { checkedIdentity } from '../support/checked-identity';
import { exported } from '../support/exporting';
import { maskedClient } from '../support/masked-client';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';

type Clients = AnswerOf<typeof contract.listClients>;
type Wanted = Omit<ClientFilter, 'branch' | 'identityHash'>;

/** The list of clients: read, searched, written to a file; always masked. */
export function clientLists(deps: ApiDeps, cipher: IdentityCipher): Route[] {
  const { pool } = deps;
  const filterOf = (wanted: Wanted, { actor }: Session): ClientFilter => ({
    ...wanted,
    identityHash: wanted.q === undefined ? undefined : identityHash(cipher, wanted.q),
    branch: branchScope(actor.branchCode),
  });
  const listed = async (filter: ClientFilter): Promise<Clients> => {
    const page = await listClients(pool, filter);
    return { ...page, data: page.data.map(maskedClient) };
  };
  return [
    route(contract.listClients, ({ query, session }) => listed(filterOf(query, session))),
    route(contract.searchClients, ({ body, session }) => listed(filterOf(body, session))),
    route(contract.exportClients, (ask) => {
      const filter = filterOf({ ...ask.body, limit: 1 }, ask.session);
      const page = (at: PageRequest): Promise<Clients> => listed({ ...filter, ...at });
      return exported(deps, { list: 'clients', count: () => countClients(pool, filter), page }, ask);
    }),
  ];
}

/** When the search is a whole identity number, its hash finds the client; anything else is a name, a number or a phone. */
function identityHash(cipher: IdentityCipher, q: string): string | undefined {
  for (const kind of ['PERSON', 'COMPANY'] as const) {
    try {
      return cipher.hash(kind, checkedIdentity(kind, q));
    } catch {
      continue;
    }
  }
  return undefined;
}
