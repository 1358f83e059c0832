import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getAdmissionPolicy, listAdmissionPolicies } from '../../../src/contracts/http/admission';
import type { getWarningPolicy, listWarningPolicies } from '../../../src/contracts/http/warning-policy';
import { get, post, put } from '../http/client';

export type AdmissionPolicy = z.output<(typeof getAdmissionPolicy)['response']>;
export type WarningPolicy = z.output<(typeof getWarningPolicy)['response']>;
type AdmissionVersions = z.output<(typeof listAdmissionPolicies)['response']>;
type WarningVersions = z.output<(typeof listWarningPolicies)['response']>;
export type AdmissionVersion = AdmissionVersions['data'][number];
export type WarningVersion = WarningVersions['data'][number];
/** What stands in the head of every version of a policy. */
export type Version = Pick<AdmissionVersion, 'version' | 'effectiveFrom' | 'current' | 'differences'>;
export type Proposal = Pick<
  NonNullable<AdmissionPolicy['proposal']>,
  'id' | 'proposedBy' | 'effectiveFrom' | 'differences'
>;

export const useAdmissionPolicy = (): UseQueryResult<AdmissionPolicy> =>
  useQuery({
    queryKey: ['admission-policy'],
    queryFn: ({ signal }) => get<AdmissionPolicy>('admission-policy', signal),
  });
export const useAdmissionVersions = (): UseQueryResult<AdmissionVersions> =>
  useQuery({
    queryKey: ['admission-policy', 'versions'],
    queryFn: ({ signal }) => get<AdmissionVersions>('admission-policy/versions', signal),
  });
/** The newest version, as it stands now. */
export const readNewestAdmission = async (): Promise<AdmissionVersion | undefined> =>
  (await get<AdmissionVersions>('admission-policy/versions')).data[0];
export const proposeAdmissionPolicy = (body: unknown, version: number): Promise<unknown> =>
  put('admission-policy', body, version);

export const useWarningPolicy = (): UseQueryResult<WarningPolicy> =>
  useQuery({ queryKey: ['warning-policy'], queryFn: ({ signal }) => get<WarningPolicy>('warning-policy', signal) });
export const useWarningVersions = (): UseQueryResult<WarningVersions> =>
  useQuery({
    queryKey: ['warning-policy', 'versions'],
    queryFn: ({ signal }) => get<WarningVersions>('warning-policy/versions', signal),
  });
export const readNewestWarning = async (): Promise<WarningVersion | undefined> =>
  (await get<WarningVersions>('warning-policy/versions')).data[0];
export const proposeWarningPolicy = (body: unknown, version: number): Promise<unknown> =>
  put('warning-policy', body, version);

export type PolicyPath = 'admission-policy' | 'warning-policy' | 'funding-policy';
export const checkPolicy = (path: PolicyPath, id: string, body: unknown, key: string): Promise<unknown> =>
  post(`${path}/proposals/${encodeURIComponent(id)}/decision`, body, key);
