import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { getEqualPricing } from '../../../src/contracts/http/equal-pricing';
import type { z } from 'zod';
import { get, post } from '../http/client';

export type EqualPricing = z.output<(typeof getEqualPricing)['response']>;
export type PriceGroup = EqualPricing['groups'][number];
export type PriceOutlier = EqualPricing['outliers'][number];
export type PriceTally = EqualPricing['managers'][number];

export const EQUAL_PRICING = ['equal-pricing'] as const;
export const useEqualPricing = (period: { from: string; to: string }): UseQueryResult<EqualPricing> =>
  useQuery({
    queryKey: [...EQUAL_PRICING, period],
    queryFn: ({ signal }) => get<EqualPricing>(`equal-pricing?${new URLSearchParams(period).toString()}`, signal),
    placeholderData: keepPreviousData,
  });

export const explainPrice =
  (loanNo: string) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(`loans/${encodeURIComponent(loanNo)}/price-reasons`, body, key);
