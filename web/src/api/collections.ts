import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { collection, collectionRow } from '../../../src/contracts/http/collections';
import type { z } from 'zod';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';

export type CollectionRow = z.output<typeof collectionRow>;
export type CollectionCase = z.output<typeof collection>;

export const useCollections = (filter: {
  status?: string | undefined;
  loanNo?: string | undefined;
}): Pages<CollectionRow> => usePages<CollectionRow>('collections', { ...filter });

export const collectionKey = (id: string): readonly string[] => ['collections', id];
export const useCollection = (id: string): UseQueryResult<CollectionCase> =>
  useQuery({
    queryKey: collectionKey(id),
    queryFn: ({ signal }) => get<CollectionCase>(`collections/${encodeURIComponent(id)}`, signal),
    refetchInterval: 30_000,
  });
export const act =
  (id: string) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(`collections/${encodeURIComponent(id)}/actions`, body, key);
