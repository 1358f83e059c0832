import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { authorityMatrix, getCalendar, user } from '../../../src/contracts/http/administration';
import type { auditEntry } from '../../../src/contracts/http/oversight';
import type { getReconciliation } from '../../../src/contracts/http/reconciliation';
import type { getSystem } from '../../../src/contracts/http/system';
import type {
  repairEndOfDay as repairing,
  resendNotices as resending,
} from '../../../src/contracts/http/system-repairs';
import type { z } from 'zod';
import { get, post, put } from '../http/client';
import { usePages, type Pages } from './paging';

export type AuditEntry = z.output<typeof auditEntry>;
export type User = z.output<typeof user>;
export type Matrix = z.output<typeof authorityMatrix>;
export type Calendar = z.output<(typeof getCalendar)['response']>;
export type Reconciliation = z.output<(typeof getReconciliation)['response']>;
export type Difference = Reconciliation['differences'][number];
export type LostMatter = Reconciliation['matters'][number];
export type System = z.output<(typeof getSystem)['response']>;

export const useAudit = (filter: Record<string, string | undefined>): Pages<AuditEntry> =>
  usePages<AuditEntry>('audit', filter);

export const useUsers = (q: string | undefined): Pages<User> => usePages<User>('users', { q });
export const readUser = (username: string): Promise<User> => get<User>(`users/${encodeURIComponent(username)}`);
export const createUser = (body: unknown, key: string): Promise<User> => post('users', body, key);
export const changeUser = (username: string, body: unknown, version: number): Promise<User> =>
  put(`users/${encodeURIComponent(username)}`, body, version);

export const useBranches = (): UseQueryResult<{ data: { code: string; nameZh: string; nameEn: string }[] }> =>
  useQuery({
    queryKey: ['branches'],
    queryFn: ({ signal }) => get<{ data: { code: string; nameZh: string; nameEn: string }[] }>('branches', signal),
    staleTime: 300_000,
  });

export const useAuthority = (): UseQueryResult<Matrix> =>
  useQuery({ queryKey: ['authority'], queryFn: ({ signal }) => get<Matrix>('authority', signal) });
export const readAuthority = (): Promise<Matrix> => get<Matrix>('authority');
export const proposeAuthority = (body: unknown, version: number): Promise<Matrix['proposal']> =>
  put('authority', body, version);
export const checkAuthority = (id: string, body: unknown, key: string): Promise<Matrix> =>
  post(`authority/proposals/${id}/decision`, body, key);

export const useCalendar = (year: string): UseQueryResult<Calendar> =>
  useQuery({ queryKey: ['calendars', year], queryFn: ({ signal }) => get<Calendar>(`calendars/${year}`, signal) });
export const importCalendar = (year: string, body: unknown): Promise<{ days: number }> =>
  put(`calendars/${year}`, body);

/** Read again by itself: whoever looks at it waits for something to change. */
export const useSystem = (): UseQueryResult<System> =>
  useQuery({
    queryKey: ['system'],
    queryFn: ({ signal }) => get<System>('system', signal),
    refetchInterval: 10_000,
  });

type EndOfDayFailure = System['endOfDay'][number]['failures'][number];
/** Has one part that an end of day has left done again, or all of them. */
export const repairEndOfDay = (
  on: string,
  part?: Pick<EndOfDayFailure, 'step' | 'subjectNo'>,
): Promise<z.output<(typeof repairing)['response']>> =>
  post(
    `system/ends-of-day/${on}/repairs`,
    part === undefined ? {} : { only: { step: part.step, subjectNo: part.subjectNo } },
  );
/** Ends a stuck workflow, for the books to begin it again. */
export const stopStuckWorkflow = (workflowId: string): Promise<{ workflowId: string }> =>
  post('system/stuck-workflows/stops', { workflowId });
/** Sends notices again that were given up: those named, or all. */
export const resendNotices = (
  ids: string[] | undefined,
  key: string,
): Promise<z.output<(typeof resending)['response']>> =>
  post('system/notices/resend', ids === undefined ? {} : { ids }, key);

export const useReconciliation = (): UseQueryResult<Reconciliation> =>
  useQuery({
    queryKey: ['reconciliation'],
    queryFn: ({ signal }) => get<Reconciliation>('reconciliation', signal),
  });
export const repairLoan = (loanNo: string): Promise<{ loanNo: string; restarted: boolean }> =>
  post('reconciliation/repairs', { loanNo });
export const repairMatter = ({ kind, no }: LostMatter): Promise<{ restarted: boolean }> =>
  post('reconciliation/matters', { kind, no });
