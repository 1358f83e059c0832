import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { post } from '../http/client';
import type { ApplicationRow } from './applications';
import type { ClientCard } from './clients';
import type { LoanRow } from './loans';
import type { Slice } from './paging';

/** How many of each kind are worth showing under what was typed. */
const MOST = 5;

function useFirst<Row>(list: string, q: string, enabled: boolean): UseQueryResult<Slice<Row>> {
  return useQuery({
    queryKey: ['palette', list, q],
    queryFn: ({ signal }) => post<Slice<Row>>(`${list}/search`, { q, limit: MOST }, undefined, signal),
    placeholderData: keepPreviousData,
    enabled: enabled && q !== '',
  });
}

/** What is asked for goes into the body: it may name a person. */
export const useFirstClients = (q: string, enabled: boolean): UseQueryResult<Slice<ClientCard>> =>
  useFirst<ClientCard>('clients', q, enabled);
export const useFirstApplications = (q: string, enabled: boolean): UseQueryResult<Slice<ApplicationRow>> =>
  useFirst<ApplicationRow>('applications', q, enabled);
export const useFirstLoans = (q: string, enabled: boolean): UseQueryResult<Slice<LoanRow>> =>
  useFirst<LoanRow>('loans', q, enabled);
