import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { listWaivers } from '../../../src/contracts/http/waivers';
import type { z } from 'zod';
import { get, post } from '../http/client';

type WaiverList = z.output<(typeof listWaivers)['response']>;
export type Waiver = WaiverList['data'][number];

const path = (no: string): string => `loans/${encodeURIComponent(no)}/waivers`;

export const useWaivers = (no: string): UseQueryResult<WaiverList> =>
  useQuery({ queryKey: ['loans', no, 'waivers'], queryFn: ({ signal }) => get<WaiverList>(path(no), signal) });
export const requestWaiver =
  (no: string) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(path(no), body, key);
