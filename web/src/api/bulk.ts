import type { z } from 'zod';
import type { orderInspections } from '../../../src/contracts/http/inspection-bulk';
import type { Asked, Chosen, Result } from '../bulk/act';
import { checked, filled } from '../http/checked';
import { post } from '../http/client';

type Answer = z.output<(typeof orderInspections)['response']>;

/** Sends one bulk of the API; each result is called by the number that people know. */
export const bulkBy =
  ({ body, path }: { body: z.ZodType; path: string }, labelOf = (no: string): string => no) =>
  async (asked: Asked, { ids, preview }: Chosen, key: string): Promise<Result[]> => {
    const sent = checked(body, { ...filled(asked), nos: ids, preview });
    const { results } = await post<Answer>(path.slice(1), sent, key);
    return results.map(({ no, ...result }) => ({ ...result, id: no, label: labelOf(no) }));
  };
