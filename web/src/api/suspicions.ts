import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getSuspicion, listSuspicions } from '../../../src/contracts/http/suspicions';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';

export type Suspicion = z.output<(typeof getSuspicion)['response']>;
type List = z.output<(typeof listSuspicions)['response']>;
export type SuspicionRow = List['data'][number];

const path = (no: string, part = ''): string => `suspicions/${encodeURIComponent(no)}${part}`;

export const useSuspicions = (): Pages<SuspicionRow> => usePages<SuspicionRow>('suspicions', {});
/** Each look is on record, so it is not repeated behind the reader's back. */
export const useSuspicion = (no: string): UseQueryResult<Suspicion> =>
  useQuery({
    queryKey: ['suspicions', no],
    queryFn: ({ signal }) => get<Suspicion>(path(no), signal),
    refetchOnWindowFocus: false,
  });

type Send = (body: unknown, key: string) => Promise<Suspicion>;
export const reportSuspicion: Send = (body, key) => post('suspicions', body, key);
export const noteSuspicion =
  (no: string): Send =>
  (body, key) =>
    post(path(no, '/notes'), body, key);
export const concludeSuspicion =
  (no: string): Send =>
  (body, key) =>
    post(path(no, '/conclusion'), body, key);
