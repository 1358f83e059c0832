import type { UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asFailure } from '../http/failure';
import { FailureAlert } from './failure-alert';
import { FailureView } from './failure-view';
import { Waiting } from './waiting';

interface Props<Data> {
  query: UseQueryResult<Data> | UseInfiniteQueryResult<Data>;
  /** Mostly there is nothing to show: a place kept for it while it is read would only make the page jump. */
  mostlyEmpty?: true;
  children: (data: Data) => ReactNode;
}

/** The three faces of what is read: waiting, failed, there. What was read before stays visible while the network is away. */
export function Loaded<Data>({ query, mostlyEmpty, children }: Props<Data>): ReactNode {
  const retry = (): void => void query.refetch();
  if (query.data !== undefined) {
    return (
      <>
        {query.error && <FailureAlert failure={asFailure(query.error)} onRetry={retry} />}
        {children(query.data)}
      </>
    );
  }
  if (query.error) return <FailureView failure={asFailure(query.error)} onRetry={retry} />;
  return mostlyEmpty ? null : <Waiting />;
}
