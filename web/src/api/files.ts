import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { uploadFile } from '../../../src/contracts/http/files';
import type { z } from 'zod';
import { get, query, upload } from '../http/client';

export type CaseFile = z.output<(typeof uploadFile)['response']>;

const path = (no: string): string => `applications/${encodeURIComponent(no)}/files`;
export const filesKey = (no: string): readonly string[] => ['applications', no, 'files'];

export const useFiles = (no: string): UseQueryResult<{ data: CaseFile[] }> =>
  useQuery({ queryKey: filesKey(no), queryFn: ({ signal }) => get<{ data: CaseFile[] }>(path(no), signal) });

export const fileUrl = (no: string, id: string): string => `/api/${path(no)}/${encodeURIComponent(id)}`;

export const sendFile = (no: string, file: File, document: string | undefined): Promise<CaseFile> =>
  upload(`${path(no)}${query({ name: file.name, document })}`, file);
