import type { z } from 'zod';
import type { getExitPlan } from '../../../src/contracts/http/exit-plans';
import { post } from '../http/client';
import { usePages, type Pages } from './paging';

export type ExitPlan = z.output<(typeof getExitPlan)['response']>;

export const EXIT_PLANS = ['exit-plans'] as const;

export const useExitPlans = (): Pages<ExitPlan> => usePages<ExitPlan>('exit-plans', {});

type Send = (body: unknown, key: string) => Promise<ExitPlan>;
export const proposeExitPlan: Send = (body, key) => post('exit-plans', body, key);
export const actOnExitPlan =
  (no: string, act: 'decision' | 'end'): Send =>
  (body, key) =>
    post(`exit-plans/${encodeURIComponent(no)}/${act}`, body, key);
