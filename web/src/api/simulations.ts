import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { SimulateInput } from '../../../src/contracts/simulate';
import { get, post } from '../http/client';
import type { LoanAccount } from './loans';

/** The account that terms and events give; asks nothing while they are incomplete. */
export const useSimulation = (input: SimulateInput | null): UseQueryResult<LoanAccount> =>
  useQuery({
    queryKey: ['simulations', input],
    queryFn: () => post<LoanAccount>('simulations', input),
    enabled: input !== null,
    staleTime: Infinity,
    placeholderData: keepPreviousData,
  });

/** What a loan's account is folded from; of no loan while its number is empty. Read anew only when asked: a form is filled from it. */
export const useLoanSimulation = (no: string): UseQueryResult<SimulateInput> =>
  useQuery({
    queryKey: ['loans', no, 'simulation'],
    queryFn: ({ signal }) => get<SimulateInput>(`loans/${encodeURIComponent(no)}/simulation`, signal),
    enabled: no !== '',
    staleTime: Infinity,
  });
