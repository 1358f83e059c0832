import type { Pool } from 'pg';
import type { Role } from '../contracts/roles';
import { decodeCursor, likePrefix, pageOf, Where, type Page, type PageRequest } from './paging';
import { row, rows } from './sql';

export interface UserRecord {
  username: string;
  displayName: string;
  roles: Role[];
  levels: string[];
  branchCode: string;
  email: string;
  locale: string;
  active: boolean;
  locked: boolean;
  version: number;
  createdAt: string;
}

const SELECT = `
  SELECT u.username, u.display_name AS "displayName", u.roles, u.authority_levels AS levels, u.branch_code AS "branchCode", u.email,
         u.locale, u.active, coalesce(u.locked_until > now(), false) AS locked, u.version, u.created_at AS "createdAt"
  FROM app_user u`;

export async function listUsers(
  pool: Pool,
  filter: PageRequest & { q?: string | undefined },
): Promise<Page<UserRecord>> {
  const after = decodeCursor(filter.cursor, ['text']);
  const where = new Where().and('u.username > ?', after?.[0]);
  if (filter.q !== undefined) where.and('(u.username LIKE ? OR u.display_name LIKE ?)', likePrefix(filter.q));
  const found = await rows<UserRecord & Record<string, unknown>>(
    pool,
    `${SELECT} ${where.toString()} ORDER BY u.username LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf<UserRecord>(found, filter.limit, ({ username }) => [username]);
}

export const findUser = (pool: Pool, username: string): Promise<UserRecord | null> =>
  row<UserRecord & Record<string, unknown>>(pool, `${SELECT} WHERE u.username = $1`, [username]);

/** Active colleagues that a person may hand work to: those of his branch and of head office, or everybody for head office. */
export async function listColleagues(
  pool: Pool,
  filter: PageRequest & { branch: string | null; role?: string | undefined },
): Promise<Page<UserRecord>> {
  const after = decodeCursor(filter.cursor, ['text']);
  const where = new Where()
    .always('u.active')
    .and("u.branch_code IN (?, 'HQ')", filter.branch)
    .and('? = ANY(u.roles)', filter.role)
    .and('u.username > ?', after?.[0]);
  const found = await rows<UserRecord & Record<string, unknown>>(
    pool,
    `${SELECT} ${where.toString()} ORDER BY u.username LIMIT ${where.bind(filter.limit + 1)}`,
    where.values,
  );
  return pageOf<UserRecord>(found, filter.limit, ({ username }) => [username]);
}
