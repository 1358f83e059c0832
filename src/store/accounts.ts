import type { Pool } from 'pg';
import type { Actor, Role } from '../contracts/roles';
import { delegatedTo } from './delegations';
import { row } from './sql';

/** A login as authentication needs it. */
export interface Account {
  username: string;
  displayName: string;
  passwordHash: string;
  roles: Role[];
  levels: string[];
  /** Lent to this person today. */
  delegated: NonNullable<Actor['delegated']> | null;
  branchCode: string;
  branchNameZh: string;
  branchNameEn: string;
  locale: string;
  active: boolean;
  lockedUntil: string | null;
  version: number;
}

const ACCOUNT = `
  SELECT u.username, u.display_name AS "displayName", u.password_hash AS "passwordHash", u.roles,
         u.authority_levels AS levels, u.branch_code AS "branchCode", b.name_zh AS "branchNameZh",
         b.name_en AS "branchNameEn", u.locale, u.active, u.locked_until AS "lockedUntil", u.version,
         ${delegatedTo('u.username')} AS delegated
  FROM app_user u JOIN branch b ON b.code = u.branch_code
  WHERE u.username = $1`;

export const findAccount = (pool: Pool, username: string): Promise<Account | null> =>
  row<Account>(pool, ACCOUNT, [username]);

/** Counts a failed sign-in; the fifth in a row locks the account. */
const COUNT_FAILURE = `
  UPDATE app_user
  SET failed_logins = CASE WHEN failed_logins + 1 >= $2 THEN 0 ELSE failed_logins + 1 END,
      locked_until = CASE WHEN failed_logins + 1 >= $2 THEN now() + make_interval(mins => $3) ELSE locked_until END
  WHERE username = $1
  RETURNING locked_until AS "lockedUntil"`;

export const countFailure = (
  pool: Pool,
  username: string,
  limit: { failures: number; minutes: number },
): Promise<{ lockedUntil: string | null } | null> =>
  row(pool, COUNT_FAILURE, [username, limit.failures, limit.minutes]);

const CLEAR_FAILURES = `
  UPDATE app_user SET failed_logins = 0, locked_until = NULL
  WHERE username = $1 AND (failed_logins > 0 OR locked_until IS NOT NULL) RETURNING username`;

export const clearFailures = (pool: Pool, username: string): Promise<unknown> => row(pool, CLEAR_FAILURES, [username]);
