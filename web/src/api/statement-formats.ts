import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { listStatementFormats, tryStatementFormat } from '../../../src/contracts/http/statement-formats';
import { get, post, query, upload } from '../http/client';

type Formats = z.output<(typeof listStatementFormats)['response']>;
export type StatementFormat = Formats['data'][number];
export type StatementMapping = StatementFormat['mapping'];
export type StatementTrial = z.output<(typeof tryStatementFormat)['response']>;

export const FORMATS_KEY = ['statement-formats'];

export const useFormats = (): UseQueryResult<Formats> =>
  useQuery({
    queryKey: FORMATS_KEY,
    queryFn: ({ signal }) => get<Formats>('statement-formats', signal),
    staleTime: 600_000,
  });

/** Every version of a bank's format, newest first. */
export const useFormatVersions = (bank: string): UseQueryResult<Formats> =>
  useQuery({
    queryKey: [...FORMATS_KEY, bank],
    queryFn: ({ signal }) => get<Formats>(`statement-formats/${encodeURIComponent(bank)}/versions`, signal),
  });

export const recordFormat = (body: unknown, key: string): Promise<StatementFormat> =>
  post('statement-formats', body, key);

/** How a file would be read; the API keeps nothing of it. */
export const tryFormat = ({ columns, incoming, dateForm }: StatementMapping, file: File): Promise<StatementTrial> =>
  upload(`statement-formats/trials${query({ ...columns, incoming: incoming?.join(','), dateForm })}`, file);
