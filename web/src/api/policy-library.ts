import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  enterPolicy as enterOperation,
  type getPolicy,
  type getPolicyImpact,
  type listPolicies,
} from '../../../src/contracts/http/policy-library';
import { checked, filled } from '../http/checked';
import { get, post, query, upload } from '../http/client';
import { usePages, type Pages } from './paging';

export type PolicyRow = z.output<(typeof listPolicies)['response']>['data'][number];
export type Policy = z.output<(typeof getPolicy)['response']>;
export type PolicyImpact = z.output<(typeof getPolicyImpact)['response']>;

export const POLICIES = ['policy-documents'] as const;
const path = (no: string, part = ''): string => `policy-documents/${encodeURIComponent(no)}${part}`;

export const usePolicies = (filter: Record<string, string | undefined>): Pages<PolicyRow> =>
  usePages<PolicyRow>('policy-documents', filter);
export const usePolicy = (no: string): UseQueryResult<Policy> =>
  useQuery({ queryKey: [...POLICIES, no], queryFn: ({ signal }) => get<Policy>(path(no), signal) });
export const usePolicyImpact = (no: string): UseQueryResult<PolicyImpact> =>
  useQuery({
    queryKey: [...POLICIES, no, 'impact'],
    queryFn: ({ signal }) => get<PolicyImpact>(path(no, '/impact'), signal),
  });

export const policyFileUrl = (no: string): string => `/api/${path(no, '/file')}`;
export const sendPolicyFile = (no: string, file: File): Promise<Policy> =>
  upload(`${path(no, '/file')}${query({ name: file.name })}`, file);

type Send = (values: object, key: string) => Promise<Policy>;
export const enterPolicy: Send = (values, key) =>
  post('policy-documents', checked(enterOperation.body, filled(values)), key);
export const actOnPolicy =
  (no: string, act: 'check' | 'receipt' | 'reviews'): Send =>
  (values, key) =>
    post(path(no, `/${act}`), values, key);
