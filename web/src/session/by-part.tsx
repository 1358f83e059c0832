import { useMemo, type ReactNode } from 'react';
import { mayReach } from '../../../src/domain/access/access';
import { SessionContext, useSession } from './use-session';

/**
 * What is shown of a case to whoever works on its deal: one of another branch sees it by his part in it, and his post, which is of his own
 * branch, opens no door here but what the deal itself gives to it (`self`).
 */
export function ByPart({ branchCode, children }: { branchCode: string; children: ReactNode }): ReactNode {
  const session = useSession();
  const { me } = session;
  const isOurs = mayReach(me.branchCode, branchCode);
  const here = useMemo(() => (isOurs ? session : { ...session, me: { ...session.me, roles: [] } }), [isOurs, session]);
  return <SessionContext value={here}>{children}</SessionContext>;
}
