import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { clientRow, revealClient as revealOperation } from '../../../src/contracts/http/clients';
import type { z } from 'zod';
import { get, post, query } from '../http/client';
import type { Slice } from './paging';

export type ClientCard = z.output<typeof clientRow>;
export type Revealed = z.output<(typeof revealOperation)['response']>;

export const useClientSearch = (q: string): UseQueryResult<Slice<ClientCard>> =>
  useQuery({
    queryKey: ['clients', q],
    queryFn: ({ signal }) => get<Slice<ClientCard>>(`clients${query({ q, limit: 20 })}`, signal),
    placeholderData: keepPreviousData,
  });

export const revealClient = (no: string, reason: string, key: string): Promise<Revealed> =>
  post(`clients/${encodeURIComponent(no)}/reveal`, { reason }, key);
