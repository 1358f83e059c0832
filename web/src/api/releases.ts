import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { listReleases } from '../../../src/contracts/http/releases';
import { get, post } from '../http/client';

type Releases = z.output<(typeof listReleases)['response']>;
export type Release = Releases['data'][number];

/** What they are read and recorded at: a loan, a facility, a promise or an ended application. */
export type ReleasesAt = { of: 'loans' | 'facilities' | 'commitments' | 'applications'; no: string };

export const releasesPath = ({ of, no }: ReleasesAt, part = ''): string =>
  `${of}/${encodeURIComponent(no)}/releases${part}`;
export const releasesKey = ({ of, no }: ReleasesAt): readonly string[] => [of, no, 'releases'];

export const useReleases = (at: ReleasesAt): UseQueryResult<Releases> =>
  useQuery({ queryKey: releasesKey(at), queryFn: ({ signal }) => get<Releases>(releasesPath(at), signal) });

type Send = (body: unknown, key: string) => Promise<Releases>;
export const reportRelease =
  (at: ReleasesAt, securityNo: string): Send =>
  (body, key) =>
    post(releasesPath(at, `/${securityNo}`), body, key);
export const checkRelease =
  (at: ReleasesAt, securityNo: string): Send =>
  (body, key) =>
    post(releasesPath(at, `/${securityNo}/check`), body, key);
