import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { listFaq } from '../../../src/contracts/http/faq';
import { get, post, query } from '../http/client';

type Faq = z.output<(typeof listFaq)['response']>;
export type FaqNote = Faq['data'][number];

export const FAQ = ['faq'] as const;
export const useFaq = (filter: Record<string, string | undefined>): UseQueryResult<Faq> =>
  useQuery({
    queryKey: [...FAQ, filter],
    queryFn: ({ signal }) => get<Faq>(`faq${query(filter)}`, signal),
  });

export const writeFaq = (body: unknown, key: string): Promise<FaqNote> => post('faq', body, key);
export const actOnFaq =
  (id: string, act: 'release' | 'withdrawal') =>
  (body: unknown, key: string): Promise<FaqNote> =>
    post(`faq/${encodeURIComponent(id)}/${act}`, body, key);
