import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { getPortfolio } from '../../../src/contracts/http/oversight';
import type { z } from 'zod';
import { get } from '../http/client';

export type Portfolio = z.output<(typeof getPortfolio)['response']>;

export const usePortfolio = (): UseQueryResult<Portfolio> =>
  useQuery({
    queryKey: ['reports', 'portfolio'],
    queryFn: ({ signal }) => get<Portfolio>('reports/portfolio', signal),
  });
