import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { fetchMe, signOut as endSession, ME_KEY } from '../api/session';
import { asFailure, type Failure } from '../http/failure';
import { whenUnauthenticated } from '../http/client';
import { forgetDrafts } from '../http/drafts';
import { FailureView } from '../ui/failure-view';
import { Waiting } from '../ui/waiting';
import { LoginPage } from '../pages/login/login-page';
import { SignInAgain } from './sign-in-again';
import { SessionContext } from './use-session';

/**
 * Shows the login page to whoever is not signed in. When a session ends in the middle of work, the page stays as it is,
 * with everything typed on it, and a dialog over it asks for the password.
 */
export function SessionGate({ children }: { children: ReactNode }): ReactNode {
  const queries = useQueryClient();
  const me = useQuery({ queryKey: ME_KEY, queryFn: fetchMe, staleTime: Infinity, retry: false });
  const [lost, setLost] = useState<Failure | null>(null);
  useEffect(() => {
    whenUnauthenticated(setLost);
  }, []);

  const forget = useCallback(() => {
    forgetDrafts();
    setLost(null);
    queries.clear();
    queries.setQueryData(ME_KEY, null);
  }, [queries]);
  const signOut = useCallback(() => {
    void endSession().finally(forget);
  }, [forget]);
  const session = useMemo(() => (me.data ? { me: me.data, self: me.data, signOut } : null), [me.data, signOut]);

  if (me.isPending) return <Waiting />;
  if (me.error) return <FailureView failure={asFailure(me.error)} onRetry={() => void me.refetch()} />;
  if (!session) return <LoginPage onSignedIn={(user) => queries.setQueryData(ME_KEY, user)} />;
  return (
    <SessionContext value={session}>
      {children}
      {lost && (
        <SignInAgain
          failure={lost}
          username={session.me.username}
          onSignedIn={() => {
            setLost(null);
            void queries.invalidateQueries();
          }}
          onLeave={forget}
        />
      )}
    </SessionContext>
  );
}
