import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type {
  account,
  getLoanJournal,
  loan,
  loanRow,
  loanView,
  quotePrepayment as quoteOperation,
} from '../../../src/contracts/http/loans';
import type { z } from 'zod';
import { get, post, query } from '../http/client';
import { usePages, type Pages } from './paging';
import type { Timeline } from './timeline';

export type LoanRow = z.output<typeof loanRow>;
export type Loan = z.output<typeof loan>;
export type LoanView = z.output<typeof loanView>;
export type LoanAccount = z.output<typeof account>;
export type ScheduleRow = LoanAccount['schedule'][number];
export type LoanTransaction = LoanAccount['transactions'][number];
export type JournalEntry = z.output<(typeof getLoanJournal)['response']>['data'][number];
export type PrepaymentQuote = z.output<(typeof quoteOperation)['response']>;

export interface LoanFilter {
  status?: string | undefined;
  riskClass?: string | undefined;
  q?: string | undefined;
  /** What a link from a figure narrows the list to. */
  [drill: string]: string | undefined;
}
export const useLoans = (filter: LoanFilter): Pages<LoanRow> =>
  usePages<LoanRow>('loans', { ...filter }, { search: true });

const path = (no: string, part = ''): string => `loans/${encodeURIComponent(no)}${part}`;
export const loanKey = (no: string): readonly string[] => ['loans', no];

export const useLoan = (no: string): UseQueryResult<Loan> =>
  useQuery({ queryKey: loanKey(no), queryFn: ({ signal }) => get<Loan>(path(no), signal), refetchInterval: 30_000 });

/** The account as of a day; without one, of the loan's own business date. */
export const useAccount = (no: string, asOf?: string): UseQueryResult<LoanAccount> =>
  useQuery({
    queryKey: ['loans', no, 'account', asOf ?? null],
    queryFn: ({ signal }) => get<LoanAccount>(path(no, `/account${query({ asOf })}`), signal),
  });
export const useJournal = (no: string): Pages<JournalEntry> => usePages<JournalEntry>(path(no, '/journal'), {});
export const useLoanTimeline = (no: string): UseQueryResult<Timeline> =>
  useQuery({
    queryKey: ['loans', no, 'timeline'],
    queryFn: ({ signal }) => get<Timeline>(path(no, '/timeline'), signal),
  });

export const repay =
  (no: string) =>
  (body: unknown, key: string): Promise<LoanView> =>
    post(path(no, '/repayments'), body, key);
export const prepay =
  (no: string) =>
  (body: unknown, key: string): Promise<LoanView> =>
    post(path(no, '/prepayments'), body, key);
export const quotePrepayment = (no: string, body: unknown): Promise<PrepaymentQuote> =>
  post(path(no, '/prepayments/quote'), body);
