import { z } from 'zod';
import { businessNo } from './fields';

/** More than a person looks through before he confirms. */
const MOST = 100;

/** The rows that were ticked. */
export const ticked = z
  .array(businessNo)
  .min(1)
  .max(MOST)
  .refine((nos) => new Set(nos).size === nos.length, 'LISTED_TWICE');

export const preview = z.boolean().meta({ description: '只判断，不办理。Judge only, change nothing.' });

export const outcome = {
  outcome: z.enum(['DONE', 'POSSIBLE', 'REFUSED']),
  code: z.string().nullable(),
  detail: z.string().nullable(),
};

/** One result each: one that is refused keeps none of the others back. */
const answer = z
  .object({ preview: z.boolean(), results: z.array(z.object({ no: z.string(), ...outcome })) })
  .meta({ id: 'BulkAnswer', description: '逐项结果。One result each.' });

/** What every bulk has in common. */
export const bulk = { method: 'post', idempotent: true, response: answer } as const;
