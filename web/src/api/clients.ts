import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { client, clientRow, revealClient as revealOperation } from '../../../src/contracts/http/clients';
import type { z } from 'zod';
import { get, post, put } from '../http/client';
import { usePages, type Pages, type Slice } from './paging';

export type ClientCard = z.output<typeof clientRow>;
export type Client = z.output<typeof client>;
export type Revealed = z.output<(typeof revealOperation)['response']>;

export const useClientSearch = (q: string): UseQueryResult<Slice<ClientCard>> =>
  useQuery({
    queryKey: ['clients', q],
    queryFn: ({ signal }) =>
      post<Slice<ClientCard>>('clients/search', { limit: 20, ...(q === '' ? {} : { q }) }, undefined, signal),
    placeholderData: keepPreviousData,
  });

export const revealClient = (no: string, reason: string, key: string): Promise<Revealed> =>
  post(`clients/${encodeURIComponent(no)}/reveal`, { reason }, key);

export const useClients = (filter: Record<string, string | undefined>): Pages<ClientCard> =>
  usePages<ClientCard>('clients', filter, { search: true });

const path = (no: string): string => `clients/${encodeURIComponent(no)}`;
export const clientKey = (no: string): readonly string[] => ['clients', no];
export const readClient = (no: string, signal?: AbortSignal): Promise<Client> => get<Client>(path(no), signal);
export const useClient = (no: string): UseQueryResult<Client> =>
  useQuery({ queryKey: clientKey(no), queryFn: ({ signal }) => readClient(no, signal) });

export const registerClient = (body: unknown, key: string): Promise<Client> => post('clients', body, key);
export const changeClient = (no: string, body: unknown, version: number): Promise<Client> =>
  put(path(no), body, version);
