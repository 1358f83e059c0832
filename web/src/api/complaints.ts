import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getComplaint, getComplaintFigures, listComplaints } from '../../../src/contracts/http/complaints';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';

export type ComplaintRow = z.output<(typeof listComplaints)['response']>['data'][number];
export type Complaint = z.output<(typeof getComplaint)['response']>;
export type ComplaintFigures = z.output<(typeof getComplaintFigures)['response']>;

const path = (no: string, part = ''): string => `complaints/${encodeURIComponent(no)}${part}`;

export const useComplaints = (filter: Record<string, string | undefined>): Pages<ComplaintRow> =>
  usePages<ComplaintRow>('complaints', filter);
export const useComplaintFigures = (): UseQueryResult<ComplaintFigures> =>
  useQuery({
    queryKey: ['complaints', 'figures'],
    queryFn: ({ signal }) => get<ComplaintFigures>('complaints/figures', signal),
  });
export const useComplaint = (no: string): UseQueryResult<Complaint> =>
  useQuery({ queryKey: ['complaints', no], queryFn: ({ signal }) => get<Complaint>(path(no), signal) });

export const takeInComplaint = (body: unknown, key: string): Promise<Complaint> => post('complaints', body, key);
export const stepComplaint =
  (no: string) =>
  (body: unknown, key: string): Promise<Complaint> =>
    post(path(no, '/steps'), body, key);
export const revealComplainant =
  (no: string) =>
  (body: unknown, key: string): Promise<{ name: string | null; contact: string | null }> =>
    post(path(no, '/reveal'), body, key);
