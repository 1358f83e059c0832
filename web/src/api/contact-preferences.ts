import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { getPreferences } from '../../../src/contracts/http/client-preferences';
import type { z } from 'zod';
import { get, post } from '../http/client';

export type ContactPreferences = z.output<(typeof getPreferences)['response']>;

const path = (no: string): string => `clients/${encodeURIComponent(no)}/contact-preferences`;
export const preferencesKey = (no: string): readonly string[] => ['clients', no, 'contact-preferences'];

export const useContactPreferences = (no: string): UseQueryResult<ContactPreferences> =>
  useQuery({ queryKey: preferencesKey(no), queryFn: ({ signal }) => get<ContactPreferences>(path(no), signal) });

export const statePreference =
  (no: string) =>
  (body: unknown, key: string): Promise<ContactPreferences> =>
    post(path(no), body, key);

export const sendStatement =
  (no: string) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(`clients/${encodeURIComponent(no)}/account-statement/sendings`, body, key);
