import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  enterHolding as enterOperation,
  type getContribution,
  type getHoldings,
  type importHoldings as importOperation,
} from '../../../src/contracts/http/holdings';
import {
  findOpportunity as findOperation,
  stepOpportunity as stepOperation,
  type getOpportunity,
  type listOpportunities,
} from '../../../src/contracts/http/opportunities';
import { parseMoney } from '../format/money';
import { checked, filled } from '../http/checked';
import { get, post, query, upload } from '../http/client';
import { usePages, type Pages } from './paging';

export type Holdings = z.output<(typeof getHoldings)['response']>;
export type Contribution = z.output<(typeof getContribution)['response']>;
export type Imported = z.output<(typeof importOperation)['response']>;
export type OpportunityRow = z.output<(typeof listOpportunities)['response']>['data'][number];
export type Opportunity = z.output<(typeof getOpportunity)['response']>;

export const HOLDINGS = ['client-holdings'] as const;
export const OPPORTUNITIES = ['opportunities'] as const;
const ofClient = (no: string, part: string): string => `clients/${encodeURIComponent(no)}/${part}`;
const path = (no: string, part = ''): string => `opportunities/${encodeURIComponent(no)}${part}`;

export const useHoldings = (no: string): UseQueryResult<Holdings> =>
  useQuery({ queryKey: [...HOLDINGS, no], queryFn: ({ signal }) => get<Holdings>(ofClient(no, 'holdings'), signal) });
export const useContribution = (no: string, period: string): UseQueryResult<Contribution> =>
  useQuery({
    queryKey: [...HOLDINGS, no, period],
    queryFn: ({ signal }) => get<Contribution>(`${ofClient(no, 'contribution')}?period=${period}`, signal),
  });
export const useOpportunities = (filter: Record<string, string | undefined>): Pages<OpportunityRow> =>
  usePages<OpportunityRow>('opportunities', filter);
export const useOpportunity = (no: string): UseQueryResult<Opportunity> =>
  useQuery({ queryKey: [...OPPORTUNITIES, no], queryFn: ({ signal }) => get<Opportunity>(path(no), signal) });

type Send<Answer> = (values: object, key: string) => Promise<Answer>;
export interface HoldingValues {
  kind: Holdings['data'][number]['kind'];
  month: string;
  balance?: string;
  volume?: string;
  fee?: string;
}
/** Money as people write it. */
const read = (typed: string | undefined): string | undefined => (typed ? (parseMoney(typed) ?? typed) : undefined);
export const enterHolding =
  (no: string) =>
  ({ balance, volume, fee, ...values }: HoldingValues, key: string): Promise<Holdings> => {
    const amounts = filled({ balance: read(balance), volume: read(volume), fee: read(fee) });
    return post(ofClient(no, 'holdings'), checked(enterOperation.body, { ...values, ...amounts }), key);
  };
export const recordOpportunity =
  (no: string): Send<Opportunity> =>
  (values, key) =>
    post(ofClient(no, 'opportunities'), checked(findOperation.body, values), key);
export const stepOpportunity =
  (no: string): Send<Opportunity> =>
  (values, key) =>
    post(path(no, '/steps'), checked(stepOperation.body, filled(values)), key);
export const fileOpportunity = (no: string, file: File): Promise<Opportunity> =>
  upload(`${path(no, '/files')}${query({ name: file.name })}`, file);
export const opportunityFileUrl = (no: string, hash: string): string => `/api/${path(no, `/files/${hash}`)}`;
export const importHoldings = (file: File, key: string): Promise<Imported> =>
  upload(`holdings/import${query({ name: file.name })}`, file, key);
