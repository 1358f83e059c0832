import type { Pool } from 'pg';
import type { ClientKind } from '../domain/identity/masking';
import { clientMatches } from './client-search';
import { count } from './count';
import { pageOf, Where, type Page, type PageRequest } from './paging';
import { Sorting } from './sorting';
import { row, rows } from './sql';

/** A client as it is stored; what leaves the API is masked there. */
export interface ClientRecord {
  no: string;
  kind: ClientKind;
  name: string;
  identityMasked: string;
  phone: string;
  email: string | null;
  industry: string | null;
  groupCode: string | null;
  relatedParty: boolean;
  branchCode: string;
  managerUsername: string;
  locale: string;
  version: number;
  createdAt: string;
}

const COLUMNS = `c.no, c.kind, c.name, c.identity_masked AS "identityMasked", c.phone, c.email, c.industry,
  c.group_code AS "groupCode", c.related_party AS "relatedParty", c.branch_code AS "branchCode",
  c.manager_username AS "managerUsername", c.locale, c.version, c.created_at AS "createdAt"`;

export interface ClientFilter extends PageRequest {
  branch: string | null;
  q?: string | undefined;
  /** Keyed hash of `q`, when it is a whole identity number. */
  identityHash?: string | undefined;
  kind?: string | undefined;
  managerUsername?: string | undefined;
  /** `no` or `-no`; the oldest first where there is none. */
  sort?: string | undefined;
}

const SORTS = new Sorting<ClientRecord>('c.no', {});

export async function listClients(pool: Pool, filter: ClientFilter): Promise<Page<ClientRecord>> {
  const where = clientsWhere(filter);
  const sorted = SORTS.apply(where, filter.sort ?? 'no', filter.cursor);
  const found = await rows<ClientRecord & Record<string, unknown>>(
    pool,
    `SELECT ${COLUMNS} FROM client c ${where.toString()} ORDER BY ${sorted.orderBy} LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf<ClientRecord>(found, filter.limit, sorted.keysOf);
}

/** How many clients fit. */
export const countClients = (pool: Pool, filter: ClientFilter): Promise<number> =>
  count(pool, 'client c', clientsWhere(filter));

function clientsWhere(filter: ClientFilter): Where {
  const where = new Where()
    .and('c.branch_code = ?', filter.branch)
    .and('c.kind = ?', filter.kind)
    .and('c.manager_username = ?', filter.managerUsername);
  if (filter.identityHash !== undefined) where.and('c.identity_hash = ?', filter.identityHash);
  else if (filter.q !== undefined) where.always(clientMatches(where, filter.q));
  return where;
}

/** A client within a branch scope (null: any), or null. */
export function findClient(pool: Pool, no: string, branch: string | null): Promise<ClientRecord | null> {
  return row<ClientRecord & Record<string, unknown>>(
    pool,
    `SELECT ${COLUMNS} FROM client c WHERE c.no = $1 AND ($2::text IS NULL OR c.branch_code = $2)`,
    [no, branch],
  );
}
