import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { getFacility, listFacilities } from '../../../src/contracts/http/facilities';
import type { z } from 'zod';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';
import type { ApplicationView } from './applications';
import type { Timeline } from './timeline';

export type Facility = z.output<(typeof getFacility)['response']>;
export type FacilityRow = z.output<(typeof listFacilities)['response']>['data'][number];
export type FacilityChange = 'freeze' | 'release' | 'reduction' | 'closure';

export const useFacilities = (filter: Record<string, string | undefined>): Pages<FacilityRow> =>
  usePages<FacilityRow>('facilities', filter);

const path = (no: string, part = ''): string => `facilities/${encodeURIComponent(no)}${part}`;
export const facilityKey = (no: string): readonly string[] => ['facilities', no];
export const useFacility = (no: string): UseQueryResult<Facility> =>
  useQuery({
    queryKey: facilityKey(no),
    queryFn: ({ signal }) => get<Facility>(path(no), signal),
    refetchInterval: 20_000,
  });

export const useFacilityTimeline = (no: string): UseQueryResult<Timeline> =>
  useQuery({
    queryKey: [...facilityKey(no), 'timeline'],
    queryFn: ({ signal }) => get<Timeline>(path(no, '/timeline'), signal),
  });

export const draw =
  (no: string) =>
  (body: unknown, key: string): Promise<ApplicationView> =>
    post(path(no, '/draws'), body, key);
export const changeFacility =
  (no: string, change: FacilityChange | 'rating') =>
  (body: unknown, key: string): Promise<Facility> =>
    post(path(no, `/${change}`), body, key);
