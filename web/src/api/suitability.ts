import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { getSuitability } from '../../../src/contracts/http/suitability';
import type { z } from 'zod';
import { get, post } from '../http/client';

export type Suitability = z.output<(typeof getSuitability)['response']>;
export type Assessment = Suitability['assessments'][number];
export type Confirmation = Suitability['confirmations'][number];

const path = (no: string, part: string): string => `applications/${encodeURIComponent(no)}/${part}`;
export const suitabilityKey = (no: string): readonly string[] => ['applications', no, 'suitability'];
export const useSuitability = (no: string): UseQueryResult<Suitability> =>
  useQuery({
    queryKey: suitabilityKey(no),
    queryFn: ({ signal }) => get<Suitability>(path(no, 'suitability'), signal),
  });

export const assessSuitability =
  (no: string) =>
  (body: unknown, key: string): Promise<Suitability> =>
    post(path(no, 'suitability'), body, key);
export const confirmCost =
  (no: string) =>
  (body: unknown, key: string): Promise<Suitability> =>
    post(path(no, 'cost-confirmations'), body, key);
