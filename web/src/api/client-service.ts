import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import { answerFeedback as answerOperation, type listFeedback } from '../../../src/contracts/http/feedback';
import {
  stepTicket as stepOperation,
  type getTicket,
  type listTickets,
} from '../../../src/contracts/http/service-tickets';
import {
  recordSurvey as recordOperation,
  type listSurveys,
  type listSurveysDue,
} from '../../../src/contracts/http/surveys';
import { checked, filled } from '../http/checked';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';

export type Ticket = z.output<(typeof getTicket)['response']>;
export type TicketRow = z.output<(typeof listTickets)['response']>['data'][number];
export type SurveysDue = z.output<(typeof listSurveysDue)['response']>;
export type SurveyDue = SurveysDue['data'][number];
export type SurveyResults = z.output<(typeof listSurveys)['response']>;
export type Feedback = z.output<(typeof listFeedback)['response']>['data'][number];

const ticketPath = (no: string, part = ''): string => `service-tickets/${encodeURIComponent(no)}${part}`;

export const useTickets = (filter: Record<string, string | undefined>): Pages<TicketRow> =>
  usePages<TicketRow>('service-tickets', filter);
export const useTicket = (no: string): UseQueryResult<Ticket> =>
  useQuery({ queryKey: ['service-tickets', no], queryFn: ({ signal }) => get<Ticket>(ticketPath(no), signal) });
export const useSurveysDue = (): Pages<SurveyDue> => usePages<SurveyDue>('surveys/due', { limit: 50 });
export const useSurveys = (from: string, to: string): UseQueryResult<SurveyResults> =>
  useQuery({
    queryKey: ['surveys', from, to],
    queryFn: ({ signal }) => get<SurveyResults>(`surveys?from=${from}&to=${to}`, signal),
  });
export const useFeedback = (filter: Record<string, string | undefined>): Pages<Feedback> =>
  usePages<Feedback>('feedback', filter);

type Send<Answer> = (values: object, key: string) => Promise<Answer>;
export const openTicket: Send<Ticket> = (values, key) => post('service-tickets', filled(values), key);
export const stepTicket =
  (no: string, act: Ticket['may'][number]): Send<Ticket> =>
  (values, key) =>
    post(ticketPath(no, '/steps'), checked(stepOperation.body, { act, ...filled(values) }), key);
export const recordSurvey =
  ({ occasion, subjectNo }: SurveyDue, outcome: 'ANSWERED' | 'UNREACHED'): Send<SurveysDue> =>
  (values, key) =>
    post('surveys', checked(recordOperation.body, { occasion, subjectNo, outcome, ...filled(values) }), key);
export const takeFeedback: Send<Feedback> = (values, key) => post('feedback', filled(values), key);
export const answerFeedback =
  (no: string): Send<Feedback> =>
  (values, key) =>
    post(`feedback/${encodeURIComponent(no)}/answer`, checked(answerOperation.body, values), key);
