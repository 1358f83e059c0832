import { createContext, useContext } from 'react';
import type { Me } from '../api/session';

export interface Session {
  me: Me;
  /** The same with all his posts, where what is shown is by his part in a case (`ByPart`). */
  self: Me;
  signOut: () => void;
}

export const SessionContext = createContext<Session | null>(null);

/** Whoever is signed in; only pages behind the session gate may ask. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of the session gate');
  return session;
}
