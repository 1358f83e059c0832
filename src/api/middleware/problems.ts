import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { problem, type Problem } from '../../contracts/problem';
import { RuleViolation } from '../../domain/rule-violation';
import { CursorError } from '../../store/paging';
import { Refused, refuse } from '../support/refused';
import { languageOf } from './language';
import { problemPage } from './problem-page';
import { requestIdOf } from './request-id';

/** Ends every request that failed with a problem document (RFC 9457) in the caller's language. */
export function problems(logger: Logger) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const traceId = requestIdOf(response);
    const refused = asRefused(error, traceId);
    const document = documentOf(refused, request, traceId);
    if (document.status >= 500)
      logger.error({ err: error, traceId, method: request.method, path: request.path }, refused.code);
    response.locals['problemCode'] = refused.code;
    for (const [name, value] of Object.entries(refused.headers)) response.setHeader(name, value);
    if (document.status === 401) response.setHeader('WWW-Authenticate', 'Bearer realm="xindai"');
    response.status(document.status);
    // A paper that a link opens in a window of its own; scripts and programs do not navigate.
    if (request.headers['sec-fetch-mode'] === 'navigate')
      response.type('html').send(problemPage(document, languageOf(request), traceId));
    else response.type('application/problem+json').send(JSON.stringify(document));
  };
}

export interface HttpProblem extends Problem {
  instance: string;
  traceId: string;
}

export function documentOf(refused: Refused, request: Request, traceId: string): HttpProblem {
  const document = problem(refused.code, languageOf(request), refused.findings, refused.params);
  return { ...document, instance: request.originalUrl.split('?')[0] ?? '', traceId };
}

/** No such endpoint. */
export const routeNotFound: RequestHandler = (_request, _response, next) => {
  next(refuse('ROUTE_NOT_FOUND'));
};

/** Any failure as an answer: what nobody foresaw becomes INTERNAL and is logged, never told. */
export function asRefused(error: unknown, traceId: string): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof RuleViolation) {
    const { code, pointer = '', params, also } = error;
    return new Refused(code, {
      params,
      findings: [pointer, ...also].map((field) => ({ pointer: field, code, params })),
    });
  }
  if (error instanceof CursorError)
    return refuse('CURSOR_MALFORMED', { findings: [{ pointer: '/cursor', code: 'CURSOR_MALFORMED' }] });
  return bodyFailure(error) ?? databaseFailure(error) ?? refuse('INTERNAL', { params: { traceId } });
}

/** What express.json says of a body it cannot read. */
function bodyFailure(error: unknown): Refused | null {
  const { type, limit, status } = error as { type?: unknown; limit?: unknown; status?: unknown };
  if (type === 'entity.parse.failed') return refuse('MALFORMED_JSON', { params: { reason: (error as Error).message } });
  if (type === 'entity.too.large')
    return refuse('BODY_TOO_LARGE', { params: { limit: `${String(Math.floor(Number(limit) / 1024))} KiB` } });
  if (typeof type === 'string' && /^(charset|encoding)\./.test(type)) return refuse('UNSUPPORTED_MEDIA_TYPE');
  if (error instanceof URIError || status === 400) return refuse('BAD_REQUEST');
  return null;
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
]);
const RETRY_SECONDS = '5';

/** The database is away, shutting down (57P..), out of connections (53300, pool timeout), or gave a transaction up that took too long (25P0.). */
function databaseFailure(error: unknown): Refused | null {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const away =
    (typeof code === 'string' && (UNREACHABLE.has(code) || /^(57P|08|53|25P0)/.test(code))) ||
    (typeof message === 'string' &&
      /Connection terminated|timeout exceeded when trying to connect|Can't reach database|terminating connection due to/.test(
        message,
      ));
  if (!away) return null;
  return refuse('DATABASE_UNAVAILABLE', {
    params: { seconds: RETRY_SECONDS },
    headers: { 'Retry-After': RETRY_SECONDS },
  });
}
