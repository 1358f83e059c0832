import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { listAppraisals } from '../../../src/contracts/http/appraisals';
import type { getProjectCapital } from '../../../src/contracts/http/feasibility';
import type { getRiskPrice } from '../../../src/contracts/http/price';
import type { listQuestions } from '../../../src/contracts/http/questions';
import type { z } from 'zod';
import { get, post } from '../http/client';

type Questions = z.output<(typeof listQuestions)['response']>;
export type Question = Questions['data'][number];
type Appraisals = z.output<(typeof listAppraisals)['response']>;
export type Appraisal = Appraisals['data'][number];
export type RiskPrice = z.output<(typeof getRiskPrice)['response']>;

const path = (no: string, part: string): string => `applications/${encodeURIComponent(no)}/${part}`;

export const questionsKey = (no: string): readonly string[] => ['applications', no, 'questions'];
export const useQuestions = (no: string): UseQueryResult<Questions> =>
  useQuery({ queryKey: questionsKey(no), queryFn: ({ signal }) => get<Questions>(path(no, 'questions'), signal) });
export const askQuestion =
  (no: string) =>
  (body: unknown, key: string): Promise<Question> =>
    post(path(no, 'questions'), body, key);
export const answerQuestion =
  (no: string, id: string) =>
  (body: unknown, key: string): Promise<Question> =>
    post(path(no, `questions/${encodeURIComponent(id)}/answers`), body, key);

export const appraisalsKey = (no: string): readonly string[] => ['applications', no, 'appraisals'];
export const useAppraisals = (no: string): UseQueryResult<Appraisals> =>
  useQuery({
    queryKey: appraisalsKey(no),
    queryFn: ({ signal }) => get<Appraisals>(path(no, 'appraisals'), signal),
  });

export const appraise =
  (no: string) =>
  (body: unknown, key: string): Promise<Appraisal> =>
    post(path(no, 'appraisals'), body, key);

export type ProjectCapital = z.output<(typeof getProjectCapital)['response']>;
export const projectCapitalKey = (no: string): readonly string[] => ['applications', no, 'project-capital'];
export const useProjectCapital = (no: string): UseQueryResult<ProjectCapital> =>
  useQuery({
    queryKey: projectCapitalKey(no),
    queryFn: ({ signal }) => get<ProjectCapital>(path(no, 'project-capital'), signal),
  });
export const verifyProjectCapital =
  (no: string) =>
  (body: unknown, key: string): Promise<ProjectCapital> =>
    post(path(no, 'project-capital'), body, key);
export const reverseProjectCapital =
  (no: string) =>
  (body: unknown, key: string): Promise<ProjectCapital> =>
    post(path(no, 'project-capital/reversals'), body, key);

/** There is none before the rating: the page asks once it is there. */
export const useRiskPrice = (no: string, rated: boolean): UseQueryResult<RiskPrice> =>
  useQuery({
    queryKey: ['applications', no, 'price'],
    queryFn: ({ signal }) => get<RiskPrice>(path(no, 'price'), signal),
    enabled: rated,
    retry: false,
  });

const task = (id: string, part: string): string => `tasks/${encodeURIComponent(id)}/${part}`;
export const conveneCommittee =
  (taskId: string) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(task(taskId, 'session'), body, key);
export const recuseMember =
  (taskId: string) =>
  (body: unknown, key: string): Promise<unknown> =>
    post(task(taskId, 'recusals'), body, key);
