import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { collection, collectionRow, getContactRules } from '../../../src/contracts/http/collections';
import type { getCollectionDeadlines } from '../../../src/contracts/http/collection-deadlines';
import type { z } from 'zod';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';

export type CollectionRow = z.output<typeof collectionRow>;
export type CollectionCase = z.output<typeof collection>;
export type ContactRules = z.output<(typeof getContactRules)['response']>;
export type LegalDeadlines = z.output<(typeof getCollectionDeadlines)['response']>;

export const useCollections = (filter: {
  status?: string | undefined;
  loanNo?: string | undefined;
  collector?: string | undefined;
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

const part = (id: string, name: string): string => `collections/${encodeURIComponent(id)}/${name}`;
/** Read again every minute: what is allowed changes with the hour. */
export const useContactRules = (id: string): UseQueryResult<ContactRules> =>
  useQuery({
    queryKey: ['collections', id, 'contact-rules'],
    queryFn: ({ signal }) => get<ContactRules>(part(id, 'contact-rules'), signal),
    refetchInterval: 60_000,
  });
export const useLegalDeadlines = (id: string): UseQueryResult<LegalDeadlines> =>
  useQuery({
    queryKey: ['collections', id, 'deadlines'],
    queryFn: ({ signal }) => get<LegalDeadlines>(part(id, 'deadlines'), signal),
  });
export const createContactNote =
  (id: string) =>
  (body: unknown): Promise<unknown> =>
    post(part(id, 'contact-notes'), body);
export const endContactNote =
  (id: string, noteId: string) =>
  (body: unknown): Promise<unknown> =>
    post(part(id, `contact-notes/${encodeURIComponent(noteId)}/end`), body);
