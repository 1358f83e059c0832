import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { listBlacklist } from '../../../src/contracts/http/admission';
import { get, post } from '../http/client';

type Blacklist = z.output<(typeof listBlacklist)['response']>;
export type BlacklistEntry = Blacklist['data'][number];

export const BLACKLIST = ['blacklist'];
export const useBlacklist = (): UseQueryResult<Blacklist> =>
  useQuery({ queryKey: BLACKLIST, queryFn: ({ signal }) => get<Blacklist>('blacklist', signal) });
export const addToBlacklist = (body: unknown, key: string): Promise<Blacklist> => post('blacklist', body, key);
export const removeFromBlacklist =
  (id: string) =>
  (body: unknown, key: string): Promise<Blacklist> =>
    post(`blacklist/${encodeURIComponent(id)}/removal`, body, key);
