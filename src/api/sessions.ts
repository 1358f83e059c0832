import { hash, verify } from '@node-rs/argon2';
import type { Response } from 'express';
import * as contract from '../contracts/http/sessions';
import { clearFailures, countFailure, findAccount, type Account } from '../store/accounts';
import type { ApiDeps } from './deps';
import type { Accounts } from './support/accounts';
import { SESSION_COOKIE } from './middleware/authentication';
import { refuse, type Refused } from './support/refused';
import { route, type Route } from './support/route';
import { SESSION_SECONDS, type Tokens } from './support/tokens';

const LOCK = { failures: 5, minutes: 15 };

export function sessions({ pool, config }: ApiDeps, tokens: Tokens, accounts: Accounts): Route[] {
  const signIn = signInWith(pool);
  return [
    route(contract.createSession, async ({ body, http }) => {
      const account = await signIn(body.username, body.password);
      // The new session is of the account as it stands now, not as it was remembered.
      accounts.forget(account.username);
      const { token, expiresAt } = await tokens.issue(account.username, account.version);
      setCookie(http.response, token, SESSION_SECONDS, config.PUBLIC_URL);
      return { token, expiresAt, user: userOf(account) };
    }),
    route(contract.endSession, ({ http }) => {
      setCookie(http.response, '', 0, config.PUBLIC_URL);
      return Promise.resolve(undefined);
    }),
  ];
}

export const userOf = (account: Account) => {
  const { username, displayName, roles, levels, branchCode, branchNameZh, branchNameEn, locale } = account;
  return { username, displayName, roles, levels, branchCode, branchNameZh, branchNameEn, locale };
};

/** SameSite=Strict: no other site's page can make the browser send it. */
function setCookie(response: Response, token: string, seconds: number, publicUrl: string | undefined): void {
  response.cookie(SESSION_COOKIE, token, {
    httpOnly: true,
    sameSite: 'strict',
    secure: publicUrl?.startsWith('https:') ?? false,
    path: '/',
    maxAge: seconds * 1000,
  });
}

/** Checks a password; whether the name exists cannot be told from the answer nor from its time. */
function signInWith(pool: ApiDeps['pool']): (username: string, password: string) => Promise<Account> {
  const unknown = new UnknownNames();
  const dummy = hash('nobody has this password');
  return async (username, password) => {
    const account = username.includes('\0') ? null : await findAccount(pool, username);
    const lockedUntil = account === null ? unknown.lockedUntil(username) : Date.parse(account.lockedUntil ?? '');
    if (lockedUntil > Date.now()) throw locked(lockedUntil);
    const matches = await verify(account?.passwordHash ?? (await dummy), password);
    if (account?.active === true && matches) {
      await clearFailures(pool, account.username);
      return account;
    }
    const until = account === null ? unknown.count(username) : await failed(pool, account.username);
    throw until > Date.now() ? locked(until) : refuse('INVALID_CREDENTIALS');
  };
}

async function failed(pool: ApiDeps['pool'], username: string): Promise<number> {
  const counted = await countFailure(pool, username, LOCK);
  return Date.parse(counted?.lockedUntil ?? '');
}

function locked(until: number): Refused {
  const seconds = Math.ceil((until - Date.now()) / 1000);
  return refuse('ACCOUNT_LOCKED', {
    params: { minutes: String(Math.ceil(seconds / 60)) },
    headers: { 'Retry-After': String(seconds) },
  });
}

/** Names that nobody has are locked like those that somebody has, or the lock would tell them apart. */
class UnknownNames {
  private readonly tried = new Map<string, { failures: number; lockedUntil: number }>();

  lockedUntil(name: string): number {
    return this.tried.get(name)?.lockedUntil ?? 0;
  }

  count(name: string): number {
    if (this.tried.size > 10_000) this.tried.clear();
    const failures = (this.tried.get(name)?.failures ?? 0) + 1;
    const isLocked = failures >= LOCK.failures;
    const entry = { failures: isLocked ? 0 : failures, lockedUntil: isLocked ? Date.now() + LOCK.minutes * 60_000 : 0 };
    this.tried.set(name, entry);
    return entry.lockedUntil;
  }
}
