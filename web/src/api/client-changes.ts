import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getReassessment, listApplicationChanges, reassessment } from '../../../src/contracts/http/client-changes';
import type { listClientEvents } from '../../../src/contracts/http/client-events';
import type { fileClientEvidence } from '../../../src/contracts/http/client-event-files';
import { get, post, query, upload } from '../http/client';
import { usePages, type Pages } from './paging';

export type ReassessmentRow = z.output<typeof reassessment>;
export type Reassessment = z.output<(typeof getReassessment)['response']>;
type Changes = z.output<(typeof listClientEvents)['response']>;
export type Change = Changes['data'][number];
type ApplicationChanges = z.output<(typeof listApplicationChanges)['response']>;

export const useReassessments = (filter: Record<string, string | undefined>): Pages<ReassessmentRow> =>
  usePages<ReassessmentRow>('reassessments', filter);

const path = (no: string, part = ''): string => `reassessments/${encodeURIComponent(no)}${part}`;
export const useReassessment = (no: string): UseQueryResult<Reassessment> =>
  useQuery({ queryKey: ['reassessments', no], queryFn: ({ signal }) => get<Reassessment>(path(no), signal) });

type Send = (body: unknown, key: string) => Promise<Reassessment>;
export const concludeReassessment =
  (no: string): Send =>
  (body, key) =>
    post(path(no, '/conclusion'), body, key);
export const confirmReassessment =
  (no: string): Send =>
  (body, key) =>
    post(path(no, '/confirmation'), body, key);

export const changesKey = (clientNo: string): readonly string[] => ['clients', clientNo, 'events'];
const eventsOf = (clientNo: string): string => `clients/${encodeURIComponent(clientNo)}/events`;
export const useChanges = (clientNo: string): UseQueryResult<Changes> =>
  useQuery({ queryKey: changesKey(clientNo), queryFn: ({ signal }) => get<Changes>(eventsOf(clientNo), signal) });
export const registerChange =
  (clientNo: string) =>
  (body: unknown, key: string): Promise<Changes> =>
    post(eventsOf(clientNo), body, key);

export type Evidence = z.output<(typeof fileClientEvidence)['response']>;
const evidenceAt = (clientNo: string, part = ''): string =>
  `clients/${encodeURIComponent(clientNo)}/event-files${part}`;
export const fileEvidence = (clientNo: string, file: File): Promise<Evidence> =>
  upload(`${evidenceAt(clientNo)}${query({ name: file.name })}`, file);
export const evidenceUrl = (clientNo: string, hash: string): string => `/api/${evidenceAt(clientNo, `/${hash}`)}`;

export const useApplicationChanges = (no: string): UseQueryResult<ApplicationChanges> =>
  useQuery({
    queryKey: ['applications', no, 'changes'],
    queryFn: ({ signal }) => get<ApplicationChanges>(`applications/${encodeURIComponent(no)}/changes`, signal),
  });
