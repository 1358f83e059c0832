import { useQuery, type QueryKey, type UseQueryResult } from '@tanstack/react-query';
import type { getDeal, listOwnDeals } from '../../../src/contracts/http/deals';
import type { z } from 'zod';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';

export type Deal = z.output<(typeof getDeal)['response']>;
export type DealMember = Deal['members'][number];
export type DealMilestone = Deal['milestones'][number];
export type PreReview = Deal['preReviews'][number];

export type OwnDeal = z.output<(typeof listOwnDeals)['response']>['data'][number];
export const useOwnDeals = (): Pages<OwnDeal> => usePages<OwnDeal>('deals/mine', {});

const path = (no: string, part = ''): string => `applications/${encodeURIComponent(no)}/deal${part}`;
const dealKey = (no: string): readonly string[] => ['applications', no, 'deal'];
/** What an act on a deal changes: the deal itself, and the lists of whose deals there are. */
export const changedBy = (no: string): readonly QueryKey[] => [dealKey(no), ['deals']];
export const useDeal = (no: string): UseQueryResult<Deal> =>
  useQuery({ queryKey: dealKey(no), queryFn: ({ signal }) => get<Deal>(path(no), signal) });

/** One act on a deal, by the part of it: members, departures, milestones, ... */
export const actOnDeal =
  (no: string, part: string) =>
  (body: unknown, key: string): Promise<Deal> =>
    post(path(no, `/${part}`), body, key);
