import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getCollateral } from '../../../src/contracts/http/collateral';
import { get, post } from '../http/client';

export type LoanCollateral = z.output<(typeof getCollateral)['response']>;
export type CollateralItem = LoanCollateral['items'][number];
export type Paper = CollateralItem['papers'][number];

const path = (no: string, part = ''): string => `loans/${encodeURIComponent(no)}/collateral${part}`;
export const collateralKey = (no: string): readonly string[] => ['loans', no, 'collateral'];

export const useCollateral = (no: string): UseQueryResult<LoanCollateral> =>
  useQuery({ queryKey: collateralKey(no), queryFn: ({ signal }) => get<LoanCollateral>(path(no), signal) });

type Send = (body: unknown, key: string) => Promise<unknown>;
const sender =
  (target: string): Send =>
  (body, key) =>
    post(target, body, key);
export const enterCustody = (no: string, item: string): Send => sender(path(no, `/${item}/custody`));
export const confirmCustody = (no: string, item: string, entry: string): Send =>
  sender(path(no, `/${item}/custody/${entry}/confirmation`));
export const recordInsurance = (no: string, item: string): Send => sender(path(no, `/${item}/insurance`));
export const extendRegistration = (no: string, item: string): Send =>
  sender(path(no, `/${item}/registration-extension`));
