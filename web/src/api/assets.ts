import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { listRepossessedAssets } from '../../../src/contracts/http/repossession';
import { get, post } from '../http/client';

type Assets = z.output<(typeof listRepossessedAssets)['response']>;
export type Asset = Assets['data'][number];

const path = (no: string, part = ''): string => `loans/${encodeURIComponent(no)}/assets${part}`;
export const assetsKey = (no: string): readonly string[] => ['loans', no, 'assets'];

export const useAssets = (no: string): UseQueryResult<Assets> =>
  useQuery({ queryKey: assetsKey(no), queryFn: ({ signal }) => get<Assets>(path(no), signal) });

export const acquireAsset =
  (no: string) =>
  (body: unknown, key: string): Promise<Assets> =>
    post(path(no), body, key);

/** What is done about an asset, by the last part of its address. */
export const actOnAsset =
  (no: string, assetNo: string, part: 'credit' | 'checks' | 'proposals' | 'disposal') =>
  (body: unknown, key: string): Promise<Assets> =>
    post(path(no, `/${assetNo}/${part}`), body, key);
