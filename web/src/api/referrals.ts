import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { listReferrals } from '../../../src/contracts/http/lead-figures';
import { get, query } from '../http/client';

type Referrals = z.output<(typeof listReferrals)['response']>;
export type Referral = Referrals['data'][number];
export const useReferrals = (year: number): UseQueryResult<Referrals> =>
  useQuery({
    queryKey: ['leads', 'referrals', year],
    queryFn: ({ signal }) => get<Referrals>(`leads/referrals${query({ year })}`, signal),
  });
