import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { useSession } from '../session/use-session';
import { homeOf } from './navigation';

export function Home(): ReactNode {
  const { me } = useSession();
  return <Navigate to={homeOf(me.roles)} replace />;
}
