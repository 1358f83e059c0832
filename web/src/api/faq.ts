import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { listFaq } from '../../../src/contracts/http/faq';
import { post } from '../http/client';
import { readWhole, usePages, type Pages } from './paging';

type Faq = z.output<(typeof listFaq)['response']>;
export type FaqNote = Faq['data'][number];

export const FAQ = ['faq'] as const;
export const useFaq = (filter: Record<string, string | undefined>): Pages<FaqNote> =>
  usePages<FaqNote>('faq', { ...filter, limit: 50 });
/** All that may be answered with today. */
export const useFaqInForce = (): UseQueryResult<{ data: FaqNote[] }> =>
  useQuery({
    queryKey: [...FAQ, 'in-force'],
    queryFn: ({ signal }) => readWhole<FaqNote>('faq', { standing: 'IN_FORCE' }, signal),
  });

export const writeFaq = (body: unknown, key: string): Promise<FaqNote> => post('faq', body, key);
export const actOnFaq =
  (id: string, act: 'release' | 'withdrawal') =>
  (body: unknown, key: string): Promise<FaqNote> =>
    post(`faq/${encodeURIComponent(id)}/${act}`, body, key);
