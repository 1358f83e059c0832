import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { notice } from '../../../src/contracts/http/notices';
import type { z } from 'zod';
import { get, post } from '../http/client';
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
