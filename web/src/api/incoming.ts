import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { getDebitBatch, importDebitResults, listDebitBatches } from '../../../src/contracts/http/debits';
import type { getIncomingPayment, listIncomingPayments } from '../../../src/contracts/http/incoming-payments';
import type { importStatement } from '../../../src/contracts/http/statements';
import type { z } from 'zod';
import { get, post, query, upload } from '../http/client';
import { usePages, type Pages } from './paging';

export type IncomingPayment = z.output<(typeof getIncomingPayment)['response']>;
export type IncomingRow = z.output<(typeof listIncomingPayments)['response']>['data'][number];
export type Statement = z.output<(typeof importStatement)['response']>;

export const INCOMING_KEY = ['incoming-payments'];
export const STATEMENTS_KEY = ['statements'];

export const useIncoming = (filter: Record<string, string | undefined>): Pages<IncomingRow> =>
  usePages<IncomingRow>('incoming-payments', filter);
export const useStatements = (): Pages<Statement> => usePages<Statement>('statements', {});

const path = (no: string): string => `incoming-payments/${encodeURIComponent(no)}`;
export const useIncomingPayment = (no: string): UseQueryResult<IncomingPayment> =>
  useQuery({
    queryKey: [...INCOMING_KEY, no],
    queryFn: ({ signal }) => get<IncomingPayment>(path(no), signal),
    refetchInterval: ({ state }) => (state.data?.status === 'BOOKING' ? 2_000 : false),
  });

export const sendStatement = (bank: string, file: File): Promise<Statement> =>
  upload(`statements${query({ bank, name: file.name })}`, file);
export const resumeStatement = (no: string, key: string): Promise<Statement> =>
  post(`statements/${encodeURIComponent(no)}/booking`, {}, key);

export const decideIncoming =
  (no: string, decision: 'assignment' | 'hold' | 'confirmation') =>
  (body: unknown, key: string): Promise<IncomingPayment> =>
    post(`${path(no)}/${decision}`, body, key);

export type DebitBatch = z.output<(typeof listDebitBatches)['response']>['data'][number];
export const DEBITS_KEY = ['debit-batches'];
export const useDebitBatches = (): Pages<DebitBatch> => usePages<DebitBatch>('debit-batches', {});
export const runDebits = (businessDate: string, key: string): Promise<{ no: string }> =>
  post('debit-batches', { businessDate }, key);

export type DebitOrder = z.output<(typeof getDebitBatch)['response']>['results'][number];
type BatchWithOrders = z.output<(typeof getDebitBatch)['response']>;
type ResultsTaken = z.output<(typeof importDebitResults)['response']>;
const batchPath = (no: string): string => `debit-batches/${encodeURIComponent(no)}`;
export const useDebitBatch = (no: string): UseQueryResult<BatchWithOrders> =>
  useQuery({
    queryKey: [...DEBITS_KEY, no],
    queryFn: ({ signal }) => get<BatchWithOrders>(batchPath(no), signal),
  });
export const sendDebitResults = (no: string, file: File): Promise<ResultsTaken> =>
  upload(`${batchPath(no)}/results`, file);
