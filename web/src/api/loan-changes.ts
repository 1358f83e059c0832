import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { getLoanClass } from '../../../src/contracts/http/classification';
import type { listDueDays } from '../../../src/contracts/http/due-day';
import type { listExtensions, listRestructurings } from '../../../src/contracts/http/loan-changes';
import type { z } from 'zod';
import { get, post } from '../http/client';

type ExtensionList = z.output<(typeof listExtensions)['response']>;
export type Extension = ExtensionList['data'][number];
type RestructuringList = z.output<(typeof listRestructurings)['response']>;
export type Restructuring = RestructuringList['data'][number];
type DueDayList = z.output<(typeof listDueDays)['response']>;
export type DueDay = DueDayList['data'][number];
export type LoanClass = z.output<(typeof getLoanClass)['response']>;

const path = (no: string, part: string): string => `loans/${encodeURIComponent(no)}/${part}`;

export const useExtensions = (no: string): UseQueryResult<ExtensionList> =>
  useQuery({
    queryKey: ['loans', no, 'extensions'],
    queryFn: ({ signal }) => get<ExtensionList>(path(no, 'extensions'), signal),
  });
export const requestExtension =
  (no: string) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(path(no, 'extensions'), body, key);

export const useDueDays = (no: string): UseQueryResult<DueDayList> =>
  useQuery({
    queryKey: ['loans', no, 'due-days'],
    queryFn: ({ signal }) => get<DueDayList>(path(no, 'due-day-changes'), signal),
  });
export const requestDueDay =
  (no: string) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(path(no, 'due-day-changes'), body, key);

export const useRestructurings = (no: string): UseQueryResult<RestructuringList> =>
  useQuery({
    queryKey: ['loans', no, 'restructurings'],
    queryFn: ({ signal }) => get<RestructuringList>(path(no, 'restructurings'), signal),
  });
export const requestRestructuring =
  (no: string) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(path(no, 'restructurings'), body, key);

export const useLoanClass = (no: string): UseQueryResult<LoanClass> =>
  useQuery({
    queryKey: ['loans', no, 'class'],
    queryFn: ({ signal }) => get<LoanClass>(path(no, 'class'), signal),
  });
export const giveClassOpinion =
  (no: string) =>
  (body: unknown, key: string): Promise<LoanClass> =>
    post(path(no, 'class/opinions'), body, key);
