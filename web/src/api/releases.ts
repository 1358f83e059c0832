import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { listReleases } from '../../../src/contracts/http/releases';
import { get, post } from '../http/client';

type Releases = z.output<(typeof listReleases)['response']>;
export type Release = Releases['data'][number];

const path = (no: string, part = ''): string => `loans/${encodeURIComponent(no)}/releases${part}`;
export const releasesKey = (no: string): readonly string[] => ['loans', no, 'releases'];

export const useReleases = (no: string): UseQueryResult<Releases> =>
  useQuery({ queryKey: releasesKey(no), queryFn: ({ signal }) => get<Releases>(path(no), signal) });

type Send = (body: unknown, key: string) => Promise<Releases>;
export const reportRelease =
  (no: string, securityNo: string): Send =>
  (body, key) =>
    post(path(no, `/${securityNo}`), body, key);
export const checkRelease =
  (no: string, securityNo: string): Send =>
  (body, key) =>
    post(path(no, `/${securityNo}/check`), body, key);
