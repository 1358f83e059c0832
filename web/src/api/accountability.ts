import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getAccountability, listAccountability } from '../../../src/contracts/http/accountability';
import type { listAccountabilityBacklog } from '../../../src/contracts/http/accountability-backlog';
import { get, post } from '../http/client';
import { asFailure } from '../http/failure';
import { usePages, type Pages } from './paging';

export type AccountabilityRow = z.output<(typeof listAccountability)['response']>['data'][number];
export type AccountabilityCase = z.output<(typeof getAccountability)['response']>;

export type MissedLoan = z.output<(typeof listAccountabilityBacklog)['response']>['data'][number];

const path = (no: string, part = ''): string => `accountability-cases/${encodeURIComponent(no)}${part}`;

export const useAccountability = (filter: Record<string, string | undefined>): Pages<AccountabilityRow> =>
  usePages<AccountabilityRow>('accountability-cases', filter);
export const useAccountabilityBacklog = (): Pages<MissedLoan> => usePages<MissedLoan>('accountability-backlog', {});
export const findingPaperOf = (no: string): string => `/api/${path(no, '/paper')}`;
const keyOf = (no: string): readonly string[] => ['accountability-cases', no];
/** What a step changes beside the case itself, which it answers. */
export const AFTER_STEP = [['accountability-cases', 'list'], ['tasks']] as const;
/** Each look is on record, so it is not repeated behind the reader's back. */
export const useAccountabilityCase = (no: string): UseQueryResult<AccountabilityCase> =>
  useQuery({
    queryKey: keyOf(no),
    queryFn: ({ signal }) => get<AccountabilityCase>(path(no), signal),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });

type Send = (body: unknown, key: string) => Promise<AccountabilityCase>;
export const askAccountability: Send = (body, key) => post('accountability-cases', body, key);
/** The case is set from the step's answer: to read it again would put a second look on record. */
export function useAccountabilityStep(no: string): Send {
  const queries = useQueryClient();
  return async (body, key) => {
    try {
      const found = await post<AccountabilityCase>(path(no, '/steps'), body, key);
      queries.setQueryData(keyOf(no), found);
      return found;
    } catch (error) {
      // Somebody else was first: only a look shows what is true now.
      if (asFailure(error).kind === 'stale') void queries.invalidateQueries({ queryKey: keyOf(no) });
      throw error;
    }
  };
}
