import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { getRollRates, getVintages } from '../../../src/contracts/http/credit-quality';
import type { getDashboard } from '../../../src/contracts/http/dashboard';
import type { getPortfolio } from '../../../src/contracts/http/oversight';
import type { getRiskReview } from '../../../src/contracts/http/risk-review';
import type { z } from 'zod';
import { get, query } from '../http/client';

export type Portfolio = z.output<(typeof getPortfolio)['response']>;

export const usePortfolio = (): UseQueryResult<Portfolio> =>
  useQuery({
    queryKey: ['reports', 'portfolio'],
    queryFn: ({ signal }) => get<Portfolio>('reports/portfolio', signal),
  });

export type RiskReview = z.output<(typeof getRiskReview)['response']>;

export const useRiskReview = (): UseQueryResult<RiskReview> =>
  useQuery({
    queryKey: ['reports', 'risk-review'],
    queryFn: ({ signal }) => get<RiskReview>('reports/risk-review', signal),
  });

export type Dashboard = z.output<(typeof getDashboard)['response']>;

export const useDashboard = (span: {
  asOf?: string | undefined;
  days?: string | undefined;
}): UseQueryResult<Dashboard> =>
  useQuery({
    queryKey: ['reports', 'dashboard', span],
    queryFn: ({ signal }) => get<Dashboard>(`reports/dashboard${query(span)}`, signal),
    placeholderData: keepPreviousData,
  });

export type Vintages = z.output<(typeof getVintages)['response']>;
export type RollRates = z.output<(typeof getRollRates)['response']>;

export const useVintages = (asOf: string | undefined): UseQueryResult<Vintages> =>
  useQuery({
    queryKey: ['reports', 'vintages', asOf ?? null],
    queryFn: ({ signal }) => get<Vintages>(`reports/vintages${query({ asOf })}`, signal),
    placeholderData: keepPreviousData,
  });
export const useRollRates = (asOf: string | undefined): UseQueryResult<RollRates> =>
  useQuery({
    queryKey: ['reports', 'roll-rates', asOf ?? null],
    queryFn: ({ signal }) => get<RollRates>(`reports/roll-rates${query({ asOf })}`, signal),
    placeholderData: keepPreviousData,
  });
