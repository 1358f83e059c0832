import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { reportAgencyContacts, type agencyStatement, type listAgencies } from '../../../src/contracts/http/agencies';
import type { z } from 'zod';
import { checked } from '../http/checked';
import { get, post } from '../http/client';

export type Agency = z.output<(typeof listAgencies)['response']>['data'][number];
export type AgencyStatement = z.output<(typeof agencyStatement)['response']>;

const path = (code: string, part: string): string => `agencies/${encodeURIComponent(code)}/${part}`;
export const agenciesKey: readonly string[] = ['agencies'];
export const useAgencies = (): UseQueryResult<{ data: Agency[] }> =>
  useQuery({ queryKey: agenciesKey, queryFn: ({ signal }) => get<{ data: Agency[] }>('agencies', signal) });
export const useAgencyStatement = (code: string): UseQueryResult<AgencyStatement> =>
  useQuery({
    queryKey: ['agencies', code, 'statement'],
    queryFn: ({ signal }) => get<AgencyStatement>(path(code, 'statement'), signal),
  });

export const proposeAgency = (body: unknown, key: string): Promise<Agency> => post('agencies', body, key);
export const actOnAgency =
  (code: string, act: 'listing' | 'delisting' | 'evaluations' | 'trainings') =>
  (body: unknown, key: string): Promise<Agency> =>
    post(path(code, act), body, key);

export type ContactsTaken = z.output<(typeof reportAgencyContacts)['response']>;
export const reportContacts = (code: string, body: unknown): Promise<ContactsTaken> =>
  post(path(code, 'contacts'), checked(reportAgencyContacts.body, body));
