import type { Pool } from 'pg';
import type { ClientKind } from '../domain/identity/masking';
import { decodeCursor, likePrefix, pageOf, Where, type Page, type PageRequest } from './paging';
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
}

export async function listClients(pool: Pool, filter: ClientFilter): Promise<Page<ClientRecord>> {
  const after = decodeCursor(filter.cursor, ['text']);
  const where = new Where()
    .and('c.branch_code = ?', filter.branch)
    .and('c.kind = ?', filter.kind)
    .and('c.manager_username = ?', filter.managerUsername)
    .and('c.no > ?', after?.[0]);
  if (filter.identityHash !== undefined) where.and('c.identity_hash = ?', filter.identityHash);
  else if (filter.q !== undefined) searchBy(where, filter.q);
  const found = await rows<ClientRecord & Record<string, unknown>>(
    pool,
    `SELECT ${COLUMNS} FROM client c ${where.toString()} ORDER BY c.no LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf<ClientRecord>(found, filter.limit, (client) => [client.no]);
}

/** Four digits or more may be the end of a phone number; a client number or a name is looked for by its beginning. */
function searchBy(where: Where, q: string): void {
  if (/^\d{4,11}$/.test(q))
    where.always(`(c.phone LIKE '%' || ${where.bind(q)} OR c.no LIKE ${where.bind(likePrefix(q))})`);
  else where.always(`(c.no LIKE ${where.bind(likePrefix(q))} OR c.name LIKE ${where.bind(likePrefix(q))})`);
}

/** A client within a branch scope (null: any), or null. */
export function findClient(pool: Pool, no: string, branch: string | null): Promise<ClientRecord | null> {
  return row<ClientRecord & Record<string, unknown>>(
    pool,
    `SELECT ${COLUMNS} FROM client c WHERE c.no = $1 AND ($2::text IS NULL OR c.branch_code = $2)`,
    [no, branch],
  );
}
