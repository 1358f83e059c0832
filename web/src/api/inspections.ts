import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getInspection, inspection } from '../../../src/contracts/http/inspections';
import type { evidence } from '../../../src/contracts/http/inspection-files';
import type { getWarning, warning } from '../../../src/contracts/http/warnings';
import type { EvidenceKind } from '../../../src/domain/inspection/evidence';
import { get, post, query, upload } from '../http/client';
import { usePages, type Pages } from './paging';

export type InspectionRow = z.output<typeof inspection>;
export type Inspection = z.output<(typeof getInspection)['response']>;
export type Evidence = z.output<typeof evidence>;
export type WarningRow = z.output<typeof warning>;
export type Warning = z.output<(typeof getWarning)['response']>;
type Filter = Record<string, string | undefined>;

export const useInspections = (filter: Filter): Pages<InspectionRow> => usePages<InspectionRow>('inspections', filter);
export const useWarnings = (filter: Filter): Pages<WarningRow> => usePages<WarningRow>('warnings', filter);

const path = (loanNo: string, id = ''): string =>
  `loans/${encodeURIComponent(loanNo)}/inspections${id === '' ? '' : `/${encodeURIComponent(id)}`}`;
export const inspectionsKey = (loanNo: string): readonly string[] => ['loans', loanNo, 'inspections'];

export const useLoanInspections = (loanNo: string): UseQueryResult<{ data: InspectionRow[] }> =>
  useQuery({
    queryKey: inspectionsKey(loanNo),
    queryFn: ({ signal }) => get<{ data: InspectionRow[] }>(path(loanNo), signal),
  });
export const useInspection = (loanNo: string, id: string): UseQueryResult<Inspection> =>
  useQuery({
    queryKey: [...inspectionsKey(loanNo), id],
    queryFn: ({ signal }) => get<Inspection>(path(loanNo, id), signal),
  });

export const evidenceUrl = ({ loanNo, id }: Inspection, file: string): string =>
  `/api/${path(loanNo, id)}/files/${encodeURIComponent(file)}`;
export const paperUrl = ({ loanNo, id }: Inspection): string => `/api/${path(loanNo, id)}/paper`;

/** Where and when a photograph was taken. */
export interface Taken {
  takenAt: string;
  latitude: string;
  longitude: string;
}
export const sendEvidence = (
  { loanNo, id }: Inspection,
  file: File,
  kind: EvidenceKind,
  taken: Taken | null,
): Promise<Evidence> => upload(`${path(loanNo, id)}/files${query({ name: file.name, kind, ...(taken ?? {}) })}`, file);

export const orderInspection =
  (loanNo: string) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(path(loanNo), body, key);
export const reportInspection =
  ({ loanNo, id }: Inspection) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(`${path(loanNo, id)}/report`, body, key);
export const reviewInspection =
  ({ loanNo, id }: Inspection) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(`${path(loanNo, id)}/review`, body, key);

const warningPath = (no: string, part = ''): string => `warnings/${encodeURIComponent(no)}${part}`;
export const useWarning = (no: string): UseQueryResult<Warning> =>
  useQuery({ queryKey: ['warnings', no], queryFn: ({ signal }) => get<Warning>(warningPath(no), signal) });
export const disposeWarning =
  (no: string) =>
  (body: unknown, key: string): Promise<WarningRow> =>
    post(warningPath(no, '/disposition'), body, key);
export const confirmLifting =
  (no: string) =>
  (body: unknown, key: string): Promise<WarningRow> =>
    post(warningPath(no, '/confirmation'), body, key);
