import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getPipeline } from '../../../src/contracts/http/lead-figures';
import type { lead, leadRow, registerLead as registerOperation } from '../../../src/contracts/http/leads';
import { get, post, query } from '../http/client';
import { usePages, type Pages } from './paging';

export type LeadRow = z.output<typeof leadRow>;
export type Lead = z.output<typeof lead>;
export type Pipeline = z.output<(typeof getPipeline)['response']>;
export type RegisteredLead = z.output<(typeof registerOperation)['response']>;

export const useLeads = (filter: Record<string, string | undefined>): Pages<LeadRow> =>
  usePages<LeadRow>('leads', filter);

export const usePipeline = (ownerUsername: string | undefined): UseQueryResult<Pipeline> =>
  useQuery({
    queryKey: ['leads', 'pipeline', ownerUsername],
    queryFn: ({ signal }) => get<Pipeline>(`leads/pipeline${query({ ownerUsername })}`, signal),
  });

const path = (no: string, part = ''): string => `leads/${encodeURIComponent(no)}${part}`;
export const useLead = (no: string): UseQueryResult<Lead> =>
  useQuery({ queryKey: ['leads', no], queryFn: ({ signal }) => get<Lead>(path(no), signal) });

export const recordLead = (body: unknown, key: string): Promise<Lead> => post('leads', body, key);
export const takeWalkIn = (body: unknown, key: string): Promise<{ no: string }> => post('leads/intake', body, key);
export const revealLead = (no: string, reason: string, key: string): Promise<{ name: string; phone: string }> =>
  post(path(no, '/reveal'), { reason }, key);
export const registerLead = (no: string, body: unknown, key: string): Promise<RegisteredLead> =>
  post(path(no, '/client'), body, key);

/** One step on a lead; `step` is the resource under it. */
export const leadStep =
  (no: string, step: 'claim' | 'assignment' | 'contacts' | 'consent' | 'stage') =>
  (body: unknown, key: string): Promise<Lead> =>
    post(path(no, `/${step}`), body, key);
