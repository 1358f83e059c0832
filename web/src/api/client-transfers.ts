import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getTransfer } from '../../../src/contracts/http/client-transfers';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';

export type ClientTransfer = z.output<(typeof getTransfer)['response']>;

const path = (no: string, part = ''): string => `client-transfers/${encodeURIComponent(no)}${part}`;

export const useTransfers = (): Pages<ClientTransfer> => usePages<ClientTransfer>('client-transfers', {});
export const useTransfer = (no: string): UseQueryResult<ClientTransfer> =>
  useQuery({ queryKey: ['client-transfers', no], queryFn: ({ signal }) => get<ClientTransfer>(path(no), signal) });

type Send = (body: unknown, key: string) => Promise<ClientTransfer>;
export const proposeTransfer: Send = (body, key) => post('client-transfers', body, key);
export const reviewTakeover =
  (no: string): Send =>
  (body, key) =>
    post(path(no, '/reviews'), body, key);
export const decideTransfer =
  (no: string): Send =>
  (body, key) =>
    post(path(no, '/decision'), body, key);
