import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { compareSolutions } from '../../../src/contracts/http/solutions';
import type { z } from 'zod';
import { post } from '../http/client';

export type Comparison = z.input<(typeof compareSolutions)['body']>;
type Answer = z.output<(typeof compareSolutions)['response']>;
export type Solution = Answer['data'][number];

/** Plans side by side; asks nothing while one of them is incomplete. */
export const useSolutions = (asked: Comparison | null): UseQueryResult<Answer> =>
  useQuery({
    queryKey: ['quotes', 'solutions', asked],
    queryFn: () => post<Answer>('quotes/solutions', asked),
    enabled: asked !== null,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });
