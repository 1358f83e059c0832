import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { listSavedViews, LISTS } from '../../../src/contracts/http/saved-views';
import type { z } from 'zod';
import { get, put, query, remove } from '../http/client';

type Views = z.output<(typeof listSavedViews)['response']>;
export type SavedView = Views['data'][number];
export type ListName = (typeof LISTS)[number];

export const useSavedViews = (list: ListName): UseQueryResult<Views> =>
  useQuery({
    queryKey: ['views', list],
    queryFn: ({ signal }) => get<Views>(`me/views${query({ list })}`, signal),
    staleTime: 300_000,
  });
export const saveView = (body: unknown): Promise<SavedView> => put('me/views', body);
export const dropView = (id: string): Promise<unknown> => remove(`me/views/${encodeURIComponent(id)}`);
