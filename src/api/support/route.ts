import type { Request, Response } from 'express';
import type { AnswerOf, BodyOf, OperationSpec, ParamsOf, QueryOf } from '../../contracts/http/operation';
import type { Language } from '../../contracts/problem';
import type { Session } from './session';

/** A request that has passed every check its operation asks for. */
export interface Ask<S extends OperationSpec> {
  params: ParamsOf<S>;
  query: QueryOf<S>;
  body: BodyOf<S>;
  /** Nobody's where the operation is public. */
  session: S extends { action: 'PUBLIC' } ? null : Session;
  /** Id of the command: the same for a repeat of the request. */
  commandId: S extends { idempotent: true } ? string : null;
  /** The version that If-Match names. */
  version: S extends { ifMatch: true } ? number : null;
  language: Language;
  http: { request: Request; response: Response };
}

/** An operation with what answers it. */
export interface Route {
  spec: OperationSpec;
  handle: (ask: Ask<OperationSpec>) => Promise<unknown>;
}

export function route<S extends OperationSpec>(spec: S, handle: (ask: Ask<S>) => Promise<AnswerOf<S>>): Route {
  return { spec, handle: handle };
}
