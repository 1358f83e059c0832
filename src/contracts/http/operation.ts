import type { Writable } from 'node:stream';
import { z } from 'zod';
import type { Action } from '../../domain/access/permissions';
import type { ErrorCode } from '../errors';

/**
 * One operation of the API: the route, its checks and its documentation are all made from this, so that they cannot
 * differ. Paths are as in OpenAPI, below /api.
 */
export interface OperationSpec {
  id: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: `/${string}`;
  tag: string;
  summary: { zh: string; en: string };
  /** What a person must be permitted to do; PUBLIC asks for no session. */
  action: Action | 'PUBLIC';
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  response: z.ZodType;
  /** The answer is a paper or file: its bytes, and the name under which it is kept. */
  paper?: true;
  /** The answer is a file that is written while it is sent. */
  stream?: true;
  /** The body is a file, as it is. */
  upload?: true;
  /** 200 unless said otherwise. */
  status?: 201 | 204;
  /** Money or a decision moves: an Idempotency-Key is required. */
  idempotent?: true;
  /** An editable resource: the answer has an ETag; with `ifMatch` the request must name it. */
  etag?: true;
  ifMatch?: true;
  /** Refusals beyond those that every operation of its kind may give. */
  errors?: readonly ErrorCode[];
  example?: { body?: unknown; response?: unknown };
}

/** What an operation with `paper` answers; a paper that was printed is PDF. */
export const printed = z.object({ name: z.string(), mime: z.string().optional(), bytes: z.instanceof(Uint8Array) });

/** What an operation with `stream` answers: how many rows come, and who writes them. */
export const streamed = z.object({
  name: z.string(),
  mime: z.string(),
  rows: z.int(),
  write: z.custom<(out: Writable) => Promise<void>>((value) => typeof value === 'function'),
});

/** What any step that goes through a workflow may be refused with besides its own rules. */
export const ENGINE = ['ENGINE_UNAVAILABLE', 'ANSWER_PENDING', 'NOT_RECORDABLE', 'UNKNOWN_USER'] as const;

export function operation<const S extends OperationSpec>(spec: S): S {
  return spec;
}

type Parsed<S, K extends string> = S extends Record<K, infer T extends z.ZodType> ? z.output<T> : undefined;
export type ParamsOf<S> = Parsed<S, 'params'>;
export type QueryOf<S> = Parsed<S, 'query'>;
export type BodyOf<S> = Parsed<S, 'body'>;
export type AnswerOf<S extends OperationSpec> = z.input<S['response']>;
