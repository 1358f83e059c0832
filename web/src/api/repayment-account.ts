import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { getRepaymentAccounts } from '../../../src/contracts/http/repayment-accounts';
import type { z } from 'zod';
import { get, post } from '../http/client';

export type RepaymentAccounts = z.output<(typeof getRepaymentAccounts)['response']>;
export type AccountStep = 'repayment-account' | 'mandates' | 'mandate-revocations';

const path = (no: string, part: AccountStep): string => `loans/${encodeURIComponent(no)}/${part}`;
export const accountsKey = (no: string): readonly string[] => ['loans', no, 'repayment-account'];

export const useRepaymentAccounts = (no: string): UseQueryResult<RepaymentAccounts> =>
  useQuery({
    queryKey: accountsKey(no),
    queryFn: ({ signal }) => get<RepaymentAccounts>(path(no, 'repayment-account'), signal),
  });

export const changeAccounts =
  (no: string, step: AccountStep) =>
  (body: unknown, key: string): Promise<RepaymentAccounts> =>
    post(path(no, step), body, key);
