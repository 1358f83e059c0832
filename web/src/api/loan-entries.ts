import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { listWarningRules, reportSignal as reporting } from '../../../src/contracts/http/warnings';
import type { LoanClass } from './loan-changes';
import { get, post } from '../http/client';
import type { LoanView } from './loans';

const path = (no: string, part: string): string => `loans/${encodeURIComponent(no)}/${part}`;

/** What a person vouches for: a payment taken back, a fee, misuse of the funds, the loan called in. */
export type Entry = 'reversals' | 'fees' | 'misuses' | 'accelerations';
export const enter = (no: string, entry: Entry, body: unknown, key: string): Promise<LoanView> =>
  post(path(no, entry), body, key);

export const recordFact = (no: string, body: unknown, key: string): Promise<LoanClass> =>
  post(path(no, 'class/facts'), body, key);
export const endFact = (no: string, id: string, body: unknown, key: string): Promise<LoanClass> =>
  post(path(no, `class/facts/${encodeURIComponent(id)}/end`), body, key);

type WarningRules = z.output<(typeof listWarningRules)['response']>;
export const useWarningRules = (): UseQueryResult<WarningRules> =>
  useQuery({
    queryKey: ['warning-rules'],
    queryFn: ({ signal }) => get<WarningRules>('warning-rules', signal),
    staleTime: 300_000,
  });
export type Signalled = z.output<(typeof reporting)['response']>;
export const reportSignal = (body: unknown, key: string): Promise<Signalled> => post('warnings', body, key);
