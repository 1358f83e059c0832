import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  of: { clientNo: string; clientMasked: string };
}

/** Whose it is, and the way to everything about him. */
export function ClientLink({ of: { clientNo, clientMasked } }: Props): ReactNode {
  return <Link to={`/clients/${clientNo}`}>{`${clientMasked} (${clientNo})`}</Link>;
}
