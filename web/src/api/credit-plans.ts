import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  handDownCreditPlan,
  makeCreditPlan as makeOperation,
  type getCreditPlan,
  type listCreditPlans,
} from '../../../src/contracts/http/credit-plans';
import { parseMoney } from '../format/money';
import { checked, filled } from '../http/checked';
import { get, post } from '../http/client';
import { usePages, type Pages } from './paging';
import type { Timeline } from './timeline';

export type CreditPlan = z.output<(typeof getCreditPlan)['response']>;
type List = z.output<(typeof listCreditPlans)['response']>;
export type CreditPlanRow = List['data'][number];

export const CREDIT_PLANS = ['credit-plans'] as const;
const path = (no: string, part = ''): string => `credit-plans/${encodeURIComponent(no)}${part}`;

export const useCreditPlans = (): Pages<CreditPlanRow> => usePages<CreditPlanRow>('credit-plans', {});
export const useCreditPlan = (no: string): UseQueryResult<CreditPlan> =>
  useQuery({ queryKey: [...CREDIT_PLANS, no], queryFn: ({ signal }) => get<CreditPlan>(path(no), signal) });

export const useCreditPlanStory = (no: string): UseQueryResult<Timeline> =>
  useQuery({
    queryKey: [...CREDIT_PLANS, no, 'timeline'],
    queryFn: ({ signal }) => get<Timeline>(path(no, '/timeline'), signal),
  });

export interface PlanValues {
  period: string;
  basis: string;
  lines: {
    productCode?: string;
    industry?: string;
    kind?: 'PERSON' | 'COMPANY';
    disbursed?: string;
    balance?: string;
    newBorrowers?: string;
    /** Per cent. */
    badPercent?: number | null;
  }[];
}
const money = (text: string | undefined): string | undefined => (text ? (parseMoney(text) ?? text) : undefined);

export function makeCreditPlan({ lines, ...rest }: PlanValues, key: string): Promise<CreditPlan> {
  const wired = lines.map(({ disbursed, balance, newBorrowers, badPercent, ...scope }) =>
    filled({
      ...scope,
      disbursed: money(disbursed),
      balance: money(balance),
      newBorrowers: newBorrowers ? Number(newBorrowers) : undefined,
      // What was typed and taken back again is null, and no ceiling of nought.
      badRate: typeof badPercent === 'number' ? (badPercent / 100).toFixed(6) : undefined,
    }),
  );
  return post('credit-plans', checked(makeOperation.body, { ...rest, lines: wired }), key);
}
export const decideCreditPlan =
  (no: string, outcome: 'APPROVE' | 'RETURN') =>
  (values: object, key: string): Promise<CreditPlan> =>
    post(path(no, '/decision'), { ...values, outcome }, key);

export interface HandDownValues {
  metric: 'DISBURSED' | 'NEW_BORROWERS' | 'BALANCE';
  shares: { managerUsername?: string; target: string }[];
}
export const handDown =
  (no: string, n: number) =>
  ({ metric, shares }: HandDownValues, key: string): Promise<CreditPlan> => {
    const wired = shares.map(({ managerUsername, target }) => ({
      managerUsername,
      target: parseMoney(target) ?? target,
    }));
    return post(
      path(no, `/lines/${String(n)}/targets`),
      checked(handDownCreditPlan.body, {
        metric,
        shares: metric === 'NEW_BORROWERS' ? shares : wired,
      }),
      key,
    );
  };
