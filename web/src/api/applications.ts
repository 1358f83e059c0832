import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { getAdmissionForm } from '../../../src/contracts/http/admission-forms';
import type { judgeDocuments as judging } from '../../../src/contracts/http/document-bulk';
import type { application, applicationRow, applicationView } from '../../../src/contracts/http/applications';
import type { listPlannedPayments } from '../../../src/contracts/http/payment-plans';
import type { z } from 'zod';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';
import type { Timeline } from './timeline';

export type ApplicationRow = z.output<typeof applicationRow>;
export type Application = z.output<typeof application>;
export type ApplicationView = z.output<typeof applicationView>;
export type ApplicationDocument = Application['documents'][number];
export type Investigation = Application['investigations'][number];
export type ApprovalRound = Application['approvals'][number];
export type TermsCompared = Application['termsCompared'];

export interface ApplicationFilter {
  stage?: string | undefined;
  q?: string | undefined;
  /** What a link from a figure narrows the list to. */
  [drill: string]: string | undefined;
}
export const useApplications = (filter: ApplicationFilter): Pages<ApplicationRow> =>
  usePages<ApplicationRow>('applications', { ...filter }, { search: true });

export const applicationKey = (no: string): readonly string[] => ['applications', no];
const path = (no: string, part = ''): string => `applications/${encodeURIComponent(no)}${part}`;

export const useApplication = (no: string): UseQueryResult<Application> =>
  useQuery({
    queryKey: applicationKey(no),
    queryFn: ({ signal }) => get<Application>(path(no), signal),
    refetchInterval: 20_000,
  });
export const useApplicationTimeline = (no: string): UseQueryResult<Timeline> =>
  useQuery({
    queryKey: ['applications', no, 'timeline'],
    queryFn: ({ signal }) => get<Timeline>(path(no, '/timeline'), signal),
  });

export type PlannedPayments = z.output<(typeof listPlannedPayments)['response']>;
export const useApplicationPayments = (no: string): UseQueryResult<PlannedPayments> =>
  useQuery({
    queryKey: ['applications', no, 'payments'],
    queryFn: ({ signal }) => get<PlannedPayments>(path(no, '/payments'), signal),
  });

export type AdmissionFile = z.output<(typeof getAdmissionForm)['response']>;
export const useAdmission = (no: string): UseQueryResult<AdmissionFile> =>
  useQuery({
    queryKey: ['applications', no, 'admission'],
    queryFn: ({ signal }) => get<AdmissionFile>(path(no, '/admission'), signal),
  });

export const createApplication = (body: unknown, key: string): Promise<ApplicationView> =>
  post('applications', body, key);

export const giveTermGround = (no: string, body: unknown, key: string): Promise<NonNullable<Application['longTerm']>> =>
  post(path(no, '/term-grounds'), body, key);

/** One step of the case; `step` is the resource under it, such as `documents` or `signature`. */
export const takeStep =
  (no: string, step: string) =>
  (body: unknown, key: string): Promise<ApplicationView> =>
    post(path(no, `/${step}`), body, key);

export const judgeDocuments = (
  no: string,
  body: unknown,
  key: string,
): Promise<z.output<(typeof judging)['response']>> => post(path(no, '/documents/verdicts'), body, key);
