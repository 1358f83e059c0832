import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { getPreparation } from '../../../src/contracts/http/preparation';
import type { z } from 'zod';
import { get, post } from '../http/client';

export type Preparation = z.output<(typeof getPreparation)['response']>;
export type Condition = Preparation['conditions'][number];
export type Fee = Preparation['fees'][number];

const path = (no: string, part: string): string => `applications/${encodeURIComponent(no)}/${part}`;
export const preparationKey = (no: string): readonly string[] => ['applications', no, 'preparation'];
export const usePreparation = (no: string): UseQueryResult<Preparation> =>
  useQuery({
    queryKey: preparationKey(no),
    queryFn: ({ signal }) => get<Preparation>(path(no, 'preparation'), signal),
  });

export const setCondition =
  (no: string) =>
  (body: unknown, key: string): Promise<Preparation> =>
    post(path(no, 'conditions'), body, key);
export const verifyCondition =
  (no: string, code: string) =>
  (body: unknown, key: string): Promise<Preparation> =>
    post(path(no, `conditions/${encodeURIComponent(code)}/evidence`), body, key);
export const receiveFee =
  (no: string, code: string) =>
  (body: unknown, key: string): Promise<Preparation> =>
    post(path(no, `fees/${encodeURIComponent(code)}/receipts`), body, key);
