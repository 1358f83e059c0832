import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getConsultationDigest, listConsultations } from '../../../src/contracts/http/consultations';
import { get, post, query } from '../http/client';
import { usePages, type Pages } from './paging';

export type Consultation = z.output<(typeof listConsultations)['response']>['data'][number];
export type ConsultationDigest = z.output<(typeof getConsultationDigest)['response']>;

export const useConsultations = (filter: Record<string, string | undefined>): Pages<Consultation> =>
  usePages<Consultation>('consultations', filter);

export const useConsultationDigest = (on: string): UseQueryResult<ConsultationDigest> =>
  useQuery({
    queryKey: ['consultations', 'digest', on],
    queryFn: ({ signal }) => get<ConsultationDigest>(`consultations/digest${query({ on })}`, signal),
  });

export const recordConsultation = (body: unknown, key: string): Promise<Consultation> =>
  post('consultations', body, key);
