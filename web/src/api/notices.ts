import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { notice } from '../../../src/contracts/http/notices';
import type { listNoticePreferences } from '../../../src/contracts/http/notice-preferences';
import type { z } from 'zod';
import { get, post, put } from '../http/client';
import { usePages, type Pages } from './paging';

export type Notice = z.output<typeof notice>;

/** The texts come in the language asked for, so it is part of what names the list. */
export const useNotices = (language: string): Pages<Notice> => {
  const [path, key] = ['notices', language];
  return usePages<Notice>(path, {}, { every: 60_000, key });
};
export const useUnread = (): UseQueryResult<{ unread: number }> =>
  useQuery({
    queryKey: ['notices', 'unread'],
    queryFn: ({ signal }) => get<{ unread: number }>('notices?limit=1', signal),
    refetchInterval: 60_000,
  });
export const readNotice = (id: string): Promise<unknown> => post(`notices/${encodeURIComponent(id)}/read`, undefined);
export const readAllNotices = (): Promise<unknown> => post('notices/read-all', undefined);

type Preferences = z.output<(typeof listNoticePreferences)['response']>;
export type NoticePreference = Preferences['data'][number];
export const preferencesKey: readonly string[] = ['notices', 'preferences'];
export const useNoticePreferences = (): UseQueryResult<Preferences> =>
  useQuery({
    queryKey: preferencesKey,
    queryFn: ({ signal }) => get<Preferences>('me/notice-preferences', signal),
  });
export const setNoticePreference = ({ topic, channel, on }: Omit<NoticePreference, 'fixed'>): Promise<Preferences> =>
  put('me/notice-preferences', { topic, channel, on });
