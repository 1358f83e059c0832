import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WaysOn } from '../app/ways-on';
import { asFailure } from '../http/failure';
import { FailureView } from './failure-view';
import { Loaded } from './loaded';
import { Page } from './page';

interface Props<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** A page about one thing that is read first: what could not be read is a page of its own, with a heading and a name. */
export function LoadedPage<Data>({ query, children }: Props<Data>): ReactNode {
  const { t } = useTranslation();
  if (query.data !== undefined || query.error === null) return <Loaded query={query}>{children}</Loaded>;
  const failure = asFailure(query.error);
  // What is not there, or not his to see, is so however often it is asked for.
  const isInVain = failure.kind === 'not-found' || failure.kind === 'forbidden';
  return (
    <Page title={t(`failure.${failure.kind}.title`)}>
      <FailureView
        failure={failure}
        isNamed
        onRetry={() => void query.refetch()}
        {...(isInVain && { waysOn: <WaysOn /> })}
      />
    </Page>
  );
}
