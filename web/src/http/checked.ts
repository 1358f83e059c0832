import type { z } from 'zod';
import { findingsOf } from '../../../src/contracts/http/findings';
import { problem } from '../../../src/contracts/problem';
import { languageSpoken } from './client';
import { Failure } from './failure';

/**
 * What a form sends, held against the API's own schema before it goes out. What is wrong arrives as the same problem
 * that the API would answer, so that it stands at the same field in the same words.
 */
export function checked<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return result.data;
  throw new Failure('invalid', problem('INVALID_INPUT', languageSpoken(), findingsOf(result.error)));
}

/** What was left empty is not sent. */
export const filled = <Values extends object>(values: Values): Partial<Values> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ) as Partial<Values>;
