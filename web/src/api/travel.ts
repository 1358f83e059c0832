import type { travel as operation } from '../../../src/contracts/http/oversight';
import type { z } from 'zod';
import { request } from '../http/client';

export type TravelSubject = { loanNo: string } | { applicationNo: string };
type Journey = z.output<(typeof operation)['response']>;

/** Long journeys pass many timers: minutes, not seconds. */
const TIMEOUT_MS = 600_000;

export const travel = (body: TravelSubject & { days: number }, key: string): Promise<Journey> =>
  request<Journey>('POST', 'sandbox/travel', { body, idempotencyKey: key, timeoutMs: TIMEOUT_MS });
