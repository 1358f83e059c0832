import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { getSecurity } from '../../../src/contracts/http/security';
import type { z } from 'zod';
import { get, post } from '../http/client';

export type Security = z.output<(typeof getSecurity)['response']>;
export type SecurityItem = Security['items'][number];

const path = (no: string, part = ''): string => `applications/${encodeURIComponent(no)}/security${part}`;
export const securityKey = (no: string): readonly string[] => ['applications', no, 'security'];
export const useSecurity = (no: string): UseQueryResult<Security> =>
  useQuery({ queryKey: securityKey(no), queryFn: ({ signal }) => get<Security>(path(no), signal) });

export const offerSecurity =
  (no: string) =>
  (body: unknown, key: string): Promise<Security> =>
    post(path(no), body, key);
export const actOnSecurity =
  (no: string, item: string, act: 'appraisals' | 'contract' | 'registration' | 'searches' | 'withdrawal') =>
  (body: unknown, key: string): Promise<Security> =>
    post(path(no, `/${encodeURIComponent(item)}/${act}`), body, key);
export const securityPaper = (no: string, item: string): string => path(no, `/${encodeURIComponent(item)}/paper`);
