import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { lendFromArchive } from '../../../src/contracts/http/archive-loans';
import type { giveOver, listHandOversOf } from '../../../src/contracts/http/hand-overs';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';

export type HandOver = z.output<(typeof giveOver)['response']>;
export type ArchiveLoan = z.output<(typeof lendFromArchive)['response']>;
type HandOvers = z.output<(typeof listHandOversOf)['response']>;
type Filter = Record<string, string | undefined>;
type Send<Answer> = (body: unknown, key: string) => Promise<Answer>;

const of = (applicationNo: string): string => `applications/${encodeURIComponent(applicationNo)}/hand-overs`;

export const HAND_OVERS = ['hand-overs'];
export const ARCHIVE_LOANS = ['archive-loans'];

export const useHandOvers = (filter: Filter): Pages<HandOver> => usePages<HandOver>('hand-overs', filter);
export const useHandOversOf = (applicationNo: string): UseQueryResult<HandOvers> =>
  useQuery({
    queryKey: ['hand-overs', 'of', applicationNo],
    queryFn: ({ signal }) => get<HandOvers>(of(applicationNo), signal),
  });
export const giveOverPapers =
  (applicationNo: string): Send<HandOver> =>
  (body, key) =>
    post(of(applicationNo), body, key);
export const answerHandOver =
  (no: string): Send<HandOver> =>
  (body, key) =>
    post(`hand-overs/${encodeURIComponent(no)}/answer`, body, key);

export const useArchiveLoans = (filter: Filter): Pages<ArchiveLoan> => usePages<ArchiveLoan>('archive-loans', filter);
export const lendPaper =
  (handOverNo: string): Send<ArchiveLoan> =>
  (body, key) =>
    post(`hand-overs/${encodeURIComponent(handOverNo)}/loans`, body, key);
export const takeBackPaper =
  (id: string): Send<ArchiveLoan> =>
  (body, key) =>
    post(`archive-loans/${encodeURIComponent(id)}/return`, body, key);
