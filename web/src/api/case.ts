import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { listAppraisals } from '../../../src/contracts/http/appraisals';
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

export const useAppraisals = (no: string): UseQueryResult<Appraisals> =>
  useQuery({
    queryKey: ['applications', no, 'appraisals'],
    queryFn: ({ signal }) => get<Appraisals>(path(no, 'appraisals'), signal),
  });

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
