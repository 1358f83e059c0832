import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getHumanReview } from '../../../src/contracts/http/human-reviews';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';

export type HumanReview = z.output<(typeof getHumanReview)['response']>;

const path = (no: string, part = ''): string => `human-reviews/${encodeURIComponent(no)}${part}`;

export const useHumanReviews = (filter: Record<string, string | undefined>): Pages<HumanReview> =>
  usePages<HumanReview>('human-reviews', filter);
export const useHumanReview = (no: string): UseQueryResult<HumanReview> =>
  useQuery({ queryKey: ['human-reviews', no], queryFn: ({ signal }) => get<HumanReview>(path(no), signal) });

type Send = (body: unknown, key: string) => Promise<HumanReview>;
export const askHumanReview: Send = (body, key) => post('human-reviews', body, key);
export const concludeHumanReview =
  (no: string): Send =>
  (body, key) =>
    post(path(no, '/conclusion'), body, key);
export const withdrawHumanReview =
  (no: string): Send =>
  (body, key) =>
    post(path(no, '/withdrawal'), body, key);
