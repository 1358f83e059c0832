import { createSecretKey, randomUUID, type KeyObject } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { refuse } from './refused';

export const SESSION_SECONDS = 8 * 3600;
const ISSUER = 'xindai';
const REMEMBERED = 2_000;

export interface Claims {
  username: string;
  /** Version of the user when the token was given: a change of password or authority ends it. */
  version: number;
  expiresAt: number;
}

/** Session tokens: JWT, HS256. A token verified once is remembered, so that a busy client costs one verification. */
export class Tokens {
  private readonly key: KeyObject;
  private readonly verified = new Map<string, Claims>();

  constructor(
    secret: string,
    private readonly now: () => number = Date.now,
  ) {
    this.key = createSecretKey(Buffer.from(secret, 'utf8'));
  }

  async issue(username: string, version: number): Promise<{ token: string; expiresAt: string }> {
    const issuedAt = Math.floor(this.now() / 1000);
    const token = await new SignJWT({ ver: version })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuer(ISSUER)
      .setSubject(username)
      .setJti(randomUUID())
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + SESSION_SECONDS)
      .sign(this.key);
    return { token, expiresAt: new Date((issuedAt + SESSION_SECONDS) * 1000).toISOString() };
  }

  /** Throws SESSION_EXPIRED for a token that was ours and is over, SIGNED_OUT for anything else. */
  async verify(token: string): Promise<Claims> {
    const known = this.verified.get(token);
    const claims = known ?? (await this.check(token));
    if (claims.expiresAt <= this.now()) {
      this.verified.delete(token);
      throw refuse('SESSION_EXPIRED');
    }
    if (known === undefined) {
      if (this.verified.size >= REMEMBERED) this.verified.clear();
      this.verified.set(token, claims);
    }
    return claims;
  }

  /** Whose token it is, if it has been verified before. */
  peek(token: string): string | null {
    return this.verified.get(token)?.username ?? null;
  }

  private async check(token: string): Promise<Claims> {
    try {
      const { payload } = await jwtVerify(token, this.key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        currentDate: new Date(this.now()),
      });
      const { sub, ver, exp } = payload;
      if (typeof sub !== 'string' || typeof ver !== 'number' || typeof exp !== 'number') throw refuse('SIGNED_OUT');
      return { username: sub, version: ver, expiresAt: exp * 1000 };
    } catch (error) {
      throw refuse(error instanceof errors.JWTExpired ? 'SESSION_EXPIRED' : 'SIGNED_OUT');
    }
  }
}
