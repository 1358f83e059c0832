import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getCollectionDesk } from '../../../src/contracts/http/collection-desk';
import type { listLetters } from '../../../src/contracts/http/collection-letters';
import type { listPlacements } from '../../../src/contracts/http/placements';
import { get, post } from '../http/client';

export type Desk = z.output<(typeof getCollectionDesk)['response']>;
export type Letter = z.output<(typeof listLetters)['response']>['data'][number];
export type Placement = z.output<(typeof listPlacements)['response']>['data'][number];

const part = (id: string, name: string): string => `collections/${encodeURIComponent(id)}/${name}`;

/** Read again every minute: what is allowed changes with the hour. */
export const useDesk = (id: string): UseQueryResult<Desk> =>
  useQuery({
    queryKey: ['collections', id, 'desk'],
    queryFn: ({ signal }) => get<Desk>(part(id, 'desk'), signal),
    refetchInterval: 60_000,
  });
export const useLetters = (id: string): UseQueryResult<{ data: Letter[] }> =>
  useQuery({
    queryKey: ['collections', id, 'letters'],
    queryFn: ({ signal }) => get<{ data: Letter[] }>(part(id, 'letters'), signal),
  });
export const usePlacements = (id: string): UseQueryResult<{ data: Placement[] }> =>
  useQuery({
    queryKey: ['collections', id, 'placements'],
    queryFn: ({ signal }) => get<{ data: Placement[] }>(part(id, 'placements'), signal),
  });

const send =
  (path: string) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(path, body, key);
export const recordLetter = (id: string) => send(part(id, 'letters'));
export const recordOutcome = (id: string, letterId: string) => send(part(id, `letters/${letterId}/outcome`));
export const place = (id: string) => send(part(id, 'placements'));
export const recall = (id: string) => send(part(id, 'placements/recall'));
