import type { ReactNode } from 'react';
import { asFailure } from '../http/failure';
import { FailureAlert } from './failure-alert';

/** What is read beside the rest of a page. */
interface Read {
  error: Error | null;
  refetch: () => Promise<unknown>;
}

/** Says that it could not be read: a part of a page that is silent then passes for there being nothing. */
export function Unread({ query: { error, refetch } }: { query: Read }): ReactNode {
  return <FailureAlert failure={error && asFailure(error)} onRetry={() => void refetch()} />;
}
