import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getPerformance } from '../../../src/contracts/http/targets';
import { get, post, query } from '../http/client';

export type Performance = z.output<(typeof getPerformance)['response']>;
export type ManagerPerformance = Performance['data'][number];

export const usePerformance = (period: string): UseQueryResult<Performance> =>
  useQuery({
    queryKey: ['performance', period],
    queryFn: ({ signal }) => get<Performance>(`performance${query({ period })}`, signal),
  });
export const setTarget = (body: unknown, key: string): Promise<unknown> => post('targets', body, key);
