import type { Request } from 'express';
import type { Accounts } from '../support/accounts';
import { refuse } from '../support/refused';
import type { Session } from '../support/session';
import type { Tokens } from '../support/tokens';

export const SESSION_COOKIE = 'xindai_session';

/** The token that a request brings, by header or by cookie. */
export const tokenOf = (request: Request): string | null =>
  bearerToken(request.headers.authorization) ?? cookie(request.headers.cookie, SESSION_COOKIE);

/** The session of a request. Throws SIGNED_OUT, SESSION_EXPIRED or CSRF_HEADER_REQUIRED. */
export async function authenticate(request: Request, tokens: Tokens, accounts: Accounts): Promise<Session> {
  const bearer = bearerToken(request.headers.authorization);
  const token = bearer ?? cookie(request.headers.cookie, SESSION_COOKIE);
  if (token === null) throw refuse('SIGNED_OUT');
  const claims = await tokens.verify(token);
  const account = await accounts.get(claims.username);
  if (!account?.active) throw refuse('SIGNED_OUT');
  if (account.version !== claims.version) throw refuse('SESSION_EXPIRED');
  const by = bearer === null ? 'cookie' : 'token';
  if (by === 'cookie') checkOrigin(request);
  const { username, roles, levels, delegated, branchCode, displayName, locale } = account;
  const actor = { username, roles, levels, branchCode, ...(delegated === null ? {} : { delegated }) };
  return { actor, displayName, locale, by };
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A foreign page cannot add this header without a CORS preflight, which is never granted. */
function checkOrigin(request: Request): void {
  if (!SAFE.has(request.method) && request.headers['x-xindai-csrf'] === undefined) throw refuse('CSRF_HEADER_REQUIRED');
}

function bearerToken(header: string | undefined): string | null {
  return /^Bearer ([\w.~+/=-]+)$/i.exec(header ?? '')?.[1] ?? null;
}

function cookie(header: string | undefined, name: string): string | null {
  if (header === undefined) return null;
  for (const part of header.split(';')) {
    const at = part.indexOf('=');
    if (part.slice(0, at).trim() === name) return part.slice(at + 1).trim() || null;
  }
  return null;
}
