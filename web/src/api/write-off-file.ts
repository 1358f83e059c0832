import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { getWriteOffFile } from '../../../src/contracts/http/write-off-file';
import type { z } from 'zod';
import { get, post } from '../http/client';

export type WriteOffFile = z.output<(typeof getWriteOffFile)['response']>;
export type WriteOffItem = WriteOffFile['items'][number];

const path = (no: string, part = ''): string => `loans/${encodeURIComponent(no)}/write-off-file${part}`;
export const writeOffFileKey = (no: string): readonly string[] => ['loans', no, 'write-off-file'];

export const useWriteOffFile = (no: string): UseQueryResult<WriteOffFile> =>
  useQuery({ queryKey: writeOffFileKey(no), queryFn: ({ signal }) => get<WriteOffFile>(path(no), signal) });
export const fileWriteOffPaper =
  (no: string) =>
  (body: unknown, key: string): Promise<WriteOffFile> =>
    post(path(no, '/papers'), body, key);
export const verifyWriteOffPaper =
  (no: string) =>
  (body: unknown, key: string): Promise<WriteOffFile> =>
    post(path(no, '/verifications'), body, key);
