import {
  keepPreviousData,
  useInfiniteQuery,
  type InfiniteData,
  type UseInfiniteQueryResult,
} from '@tanstack/react-query';
import type { getEqualPricing } from '../../../src/contracts/http/equal-pricing';
import type { z } from 'zod';
import { get, post, query } from '../http/client';
import type { Slice } from './paging';

export type EqualPricing = z.output<(typeof getEqualPricing)['response']>;
export type PriceGroup = EqualPricing['groups'][number];
export type PriceOutlier = EqualPricing['outliers'][number];
export type PriceTally = EqualPricing['managers'][number];

export const EQUAL_PRICING = ['equal-pricing'] as const;
/** Every page tells the whole of it, and the outliers of its own. */
interface PricePage extends Slice<PriceOutlier> {
  audit: EqualPricing;
}
type PricePages = UseInfiniteQueryResult<InfiniteData<PricePage>>;

export const useEqualPricing = (period: { from: string; to: string }): PricePages =>
  useInfiniteQuery({
    queryKey: [...EQUAL_PRICING, period],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }): Promise<PricePage> => {
      const asked = query({ ...period, limit: 50, cursor: pageParam });
      const audit = await get<EqualPricing>(`equal-pricing${asked}`, signal);
      return { audit, data: audit.outliers, nextCursor: audit.nextCursor, hasMore: audit.hasMore };
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const explainPrice =
  (loanNo: string) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(`loans/${encodeURIComponent(loanNo)}/price-reasons`, body, key);
