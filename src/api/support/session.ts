import type { Actor } from '../../contracts/roles';

/** Who asks. */
export interface Session {
  actor: Actor;
  displayName: string;
  locale: string;
  /** How the session came: a cookie is sent by the browser on its own, so it needs the CSRF header beside it. */
  by: 'token' | 'cookie';
}
