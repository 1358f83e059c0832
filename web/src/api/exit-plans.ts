import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getExitPlan, listExitPlans } from '../../../src/contracts/http/exit-plans';
import { get, post } from '../http/client';

export type ExitPlan = z.output<(typeof getExitPlan)['response']>;
type List = z.output<(typeof listExitPlans)['response']>;

export const EXIT_PLANS = ['exit-plans'] as const;

export const useExitPlans = (): UseQueryResult<List> =>
  useQuery({ queryKey: EXIT_PLANS, queryFn: ({ signal }) => get<List>('exit-plans', signal) });

type Send = (body: unknown, key: string) => Promise<ExitPlan>;
export const proposeExitPlan: Send = (body, key) => post('exit-plans', body, key);
export const actOnExitPlan =
  (no: string, act: 'decision' | 'end'): Send =>
  (body, key) =>
    post(`exit-plans/${encodeURIComponent(no)}/${act}`, body, key);
