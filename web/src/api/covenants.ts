import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { z } from 'zod';
import type { getCovenantWatch } from '../../../src/contracts/http/covenants';
import { get, post } from '../http/client';

export type CovenantWatch = z.output<(typeof getCovenantWatch)['response']>;
export type Covenant = CovenantWatch['covenants'][number];
export type CovenantTest = CovenantWatch['tests'][number];

const path = (no: string): string => `loans/${encodeURIComponent(no)}/covenants`;
const ofApplication = (no: string): string => `applications/${encodeURIComponent(no)}/covenants`;
export const covenantsKey = (no: string): readonly string[] => ['loans', no, 'covenants'];

export const useCovenantWatch = (no: string): UseQueryResult<CovenantWatch> =>
  useQuery({ queryKey: covenantsKey(no), queryFn: ({ signal }) => get<CovenantWatch>(path(no), signal) });

type Send = (body: unknown, key: string) => Promise<unknown>;
const sender =
  (target: string): Send =>
  (body, key) =>
    post(target, body, key);
export const enterStatement = (clientNo: string): Send => sender(`clients/${encodeURIComponent(clientNo)}/statements`);
export const proposeCovenant = (applicationNo: string): Send => sender(ofApplication(applicationNo));
export const decideCovenant = (applicationNo: string, covenantNo: string): Send =>
  sender(`${ofApplication(applicationNo)}/${encodeURIComponent(covenantNo)}/decision`);
export const waiveBreach = (loanNo: string, testId: string): Send => sender(`${path(loanNo)}/tests/${testId}/waiver`);
