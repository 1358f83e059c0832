import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  getCreditReport,
  getCreditReporting,
  listCreditReports,
} from '../../../src/contracts/http/credit-reporting';
import { get, post } from '../http/client';

type Reports = z.output<(typeof listCreditReports)['response']>;
export type Report = Reports['data'][number];
export type ReportDetail = z.output<(typeof getCreditReport)['response']>;
export type Reporting = z.output<(typeof getCreditReporting)['response']>;
export type Objection = Reporting['objections'][number];

export const reportsKey = ['credit-reports'] as const;
const reportKey = (no: string): readonly string[] => ['credit-reports', no];
export const reportingKey = (loanNo: string): readonly string[] => ['loans', loanNo, 'credit-reporting'];
const path = (no: string, part: string): string => `loans/${encodeURIComponent(no)}/${part}`;

export const useCreditReports = (): UseQueryResult<Reports> =>
  useQuery({ queryKey: reportsKey, queryFn: ({ signal }) => get<Reports>('credit-reports?limit=200', signal) });
export const useCreditReport = (no: string): UseQueryResult<ReportDetail> =>
  useQuery({
    queryKey: reportKey(no),
    queryFn: ({ signal }) => get<ReportDetail>(`credit-reports/${encodeURIComponent(no)}`, signal),
  });
export const useReporting = (loanNo: string): UseQueryResult<Reporting> =>
  useQuery({
    queryKey: reportingKey(loanNo),
    queryFn: ({ signal }) => get<Reporting>(path(loanNo, 'credit-reporting'), signal),
  });

export const buildCreditReport = (body: unknown, key: string): Promise<ReportDetail> =>
  post('credit-reports', body, key);
type Send = (body: unknown, key: string) => Promise<Reporting>;
export const takeObjection =
  (loanNo: string): Send =>
  (body, key) =>
    post(path(loanNo, 'objections'), body, key);
export const answerObjection =
  (loanNo: string, objectionNo: string): Send =>
  (body, key) =>
    post(path(loanNo, `objections/${objectionNo}/answer`), body, key);
