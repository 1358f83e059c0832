import type { UseQueryResult } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Unread } from './unread';

interface Props<Value> extends Omit<SelectProps<Value>, 'loading' | 'notFoundContent'> {
  /** What the options are read by. */
  query: UseQueryResult;
  /** Said where it was read and there is nothing to choose from. */
  nothing?: string;
}

/** A select whose options are read: that they could not be read is said, and never passes for there being none. */
export function ReadSelect<Value = string>({ query, nothing, ...select }: Props<Value>): ReactNode {
  const { t } = useTranslation();
  const { status, isFetching } = query;
  const none = { pending: t('common.loading'), error: t('common.notRead'), success: nothing ?? t('common.nothing') };
  return (
    <>
      <Select<Value> {...select} loading={isFetching} notFoundContent={none[status]} />
      <Unread query={query} />
    </>
  );
}
