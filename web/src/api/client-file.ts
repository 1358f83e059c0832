import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { listScreenings, screenClient } from '../../../src/contracts/http/admission';
import type { listConsents, listCreditQueries } from '../../../src/contracts/http/client-consents';
import type { listContacts } from '../../../src/contracts/http/client-contacts';
import type { getGroup, listRelations } from '../../../src/contracts/http/client-relations';
import { get, post } from '../http/client';

type Consents = z.output<(typeof listConsents)['response']>;
type CreditQueries = z.output<(typeof listCreditQueries)['response']>;
type Contacts = z.output<(typeof listContacts)['response']>;
type Relations = z.output<(typeof listRelations)['response']>;
export type Consent = Consents['data'][number];
export type CreditQuery = CreditQueries['data'][number];
export type Contact = Contacts['data'][number];
export type Relation = Relations['data'][number];
export type ClientGroup = z.output<(typeof getGroup)['response']>;
type Screenings = z.output<(typeof listScreenings)['response']>;
export type Screening = Screenings['data'][number];
export type ScreenAnswer = z.output<(typeof screenClient)['response']>;
type Part = 'admission-screenings' | 'consents' | 'credit-queries' | 'contacts' | 'relations' | 'group';

const path = (no: string, part: string): string => `clients/${encodeURIComponent(no)}/${part}`;
export const clientPart = (no: string, part: Part): readonly string[] => ['clients', no, part];
function usePart<Answer>(no: string, part: Part): UseQueryResult<Answer> {
  return useQuery({
    queryKey: clientPart(no, part),
    queryFn: ({ signal }) => get<Answer>(path(no, part), signal),
  });
}

export const useConsents = (no: string): UseQueryResult<Consents> => usePart(no, 'consents');
export const useCreditQueries = (no: string): UseQueryResult<CreditQueries> => usePart(no, 'credit-queries');
export const useContacts = (no: string): UseQueryResult<Contacts> => usePart(no, 'contacts');
export const useRelations = (no: string): UseQueryResult<Relations> => usePart(no, 'relations');
export const useGroup = (no: string): UseQueryResult<ClientGroup> => usePart(no, 'group');

export const useScreenings = (no: string): UseQueryResult<Screenings> => usePart(no, 'admission-screenings');
export const screenAgain = (no: string, body: unknown, key: string): Promise<ScreenAnswer> =>
  post(path(no, 'admission-screen'), body, key);

/** One act on a part of a client's file. */
export const actOnClient =
  (no: string, act: string) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(path(no, act), body, key);
