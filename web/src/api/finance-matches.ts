import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getFinanceMatch, listFinanceMatches, listMatchLoans } from '../../../src/contracts/http/finance-matches';
import { get, post, query, upload } from '../http/client';
import { usePages, type Pages } from './paging';

export type FinanceMatch = z.output<(typeof getFinanceMatch)['response']>;
export type MatchLine = FinanceMatch['lines'][number];
export type MatchRow = z.output<(typeof listFinanceMatches)['response']>['data'][number];
type Behind = z.output<(typeof listMatchLoans)['response']>;
type Send = (body: unknown, key: string) => Promise<FinanceMatch>;

export const FINANCE_MATCHES = ['finance-matches'];
const at = (no: string): string => `finance-matches/${encodeURIComponent(no)}`;

export const useFinanceMatches = (filter: Record<string, string | undefined>): Pages<MatchRow> =>
  usePages<MatchRow>('finance-matches', filter);
export const useFinanceMatch = (no: string): UseQueryResult<FinanceMatch> =>
  useQuery({ queryKey: [...FINANCE_MATCHES, no], queryFn: ({ signal }) => get<FinanceMatch>(at(no), signal) });
export const useLoansBehind = (no: string, round: number, line: number): UseQueryResult<Behind> =>
  useQuery({
    queryKey: [...FINANCE_MATCHES, no, round, line],
    queryFn: ({ signal }) => get<Behind>(`${at(no)}/lines/${String(line)}/loans`, signal),
  });

export const openFinanceMatch: Send = (body, key) => post('finance-matches', body, key);
export const sendFigures = (no: string, file: File, key: string): Promise<FinanceMatch> =>
  upload(`${at(no)}/figures-file${query({ name: file.name })}`, file, key);
export const reportFigures =
  (no: string): Send =>
  (body, key) =>
    post(`${at(no)}/figures`, body, key);
export const settleLine =
  (no: string, line: number, act: 'explanation' | 'answer'): Send =>
  (body, key) =>
    post(`${at(no)}/lines/${String(line)}/${act}`, body, key);
export const signMatch =
  (no: string): Send =>
  (body, key) =>
    post(`${at(no)}/signature`, body, key);
/** The statement as PDF opens in a window of its own. */
export const paperOf = (no: string): string => `/api/${at(no)}/paper`;
