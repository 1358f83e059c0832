import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getAccountability, listAccountability } from '../../../src/contracts/http/accountability';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';

export type AccountabilityRow = z.output<(typeof listAccountability)['response']>['data'][number];
export type AccountabilityCase = z.output<(typeof getAccountability)['response']>;

const path = (no: string, part = ''): string => `accountability-cases/${encodeURIComponent(no)}${part}`;

export const useAccountability = (filter: Record<string, string | undefined>): Pages<AccountabilityRow> =>
  usePages<AccountabilityRow>('accountability-cases', filter);
/** Each look is on record, so it is not repeated behind the reader's back. */
export const useAccountabilityCase = (no: string): UseQueryResult<AccountabilityCase> =>
  useQuery({
    queryKey: ['accountability-cases', no],
    queryFn: ({ signal }) => get<AccountabilityCase>(path(no), signal),
    refetchOnWindowFocus: false,
  });

type Send = (body: unknown, key: string) => Promise<AccountabilityCase>;
export const askAccountability: Send = (body, key) => post('accountability-cases', body, key);
export const stepAccountability =
  (no: string): Send =>
  (body, key) =>
    post(path(no, '/steps'), body, key);
