import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { listOwnQuestions } from '../../../src/contracts/http/questions';
import { get } from '../http/client';

type Questions = z.output<(typeof listOwnQuestions)['response']>;
export type OwnQuestion = Questions['data'][number];
/** Questions on the cases one manages, and one's own. */
export const useOwnQuestions = (): UseQueryResult<Questions> =>
  useQuery({
    queryKey: ['questions'],
    queryFn: ({ signal }) => get<Questions>('questions', signal),
    refetchInterval: 60_000,
  });
