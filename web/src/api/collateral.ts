import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getCollateral } from '../../../src/contracts/http/collateral';
import { get, post } from '../http/client';

export type LoanCollateral = z.output<(typeof getCollateral)['response']>;
export type CollateralItem = LoanCollateral['items'][number];
export type Paper = CollateralItem['papers'][number];

/** What the security is asked of: a loan, a facility that may not be drawn on yet, a promise or an application. */
export interface Secured {
  of: 'loans' | 'facilities' | 'commitments' | 'applications';
  no: string;
  managerUsername: string;
}

const path = ({ of, no }: Pick<Secured, 'of' | 'no'>, part = ''): string =>
  `${of}/${encodeURIComponent(no)}/collateral${part}`;
export const collateralKey = ({ of, no }: Pick<Secured, 'of' | 'no'>): readonly string[] => [of, no, 'collateral'];

export const useCollateral = (at: Secured): UseQueryResult<LoanCollateral> =>
  useQuery({ queryKey: collateralKey(at), queryFn: ({ signal }) => get<LoanCollateral>(path(at), signal) });

type Send = (body: unknown, key: string) => Promise<unknown>;
const sender =
  (target: string): Send =>
  (body, key) =>
    post(target, body, key);
export const enterCustody = (at: Secured, item: string): Send => sender(path(at, `/${item}/custody`));
export const confirmCustody = (at: Secured, item: string, entry: string): Send =>
  sender(path(at, `/${item}/custody/${entry}/confirmation`));
export const recordInsurance = (no: string, item: string): Send =>
  sender(path({ of: 'loans', no }, `/${item}/insurance`));
export const extendRegistration = (no: string, item: string): Send =>
  sender(path({ of: 'loans', no }, `/${item}/registration-extension`));
