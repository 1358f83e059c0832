import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { requestIdOf } from './request-id';

/** One line a request; what only reads is logged when somebody debugs. No query, no body: they may name people. */
export function requestLog(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const began = performance.now();
    response.once('finish', () => {
      const { statusCode } = response;
      const level = statusCode >= 500 ? 'error' : request.method === 'GET' && statusCode < 400 ? 'debug' : 'info';
      logger[level](
        {
          requestId: requestIdOf(response),
          method: request.method,
          path: request.originalUrl.split('?')[0],
          status: statusCode,
          code: (response.locals as { problemCode?: string }).problemCode,
          ms: Math.round(performance.now() - began),
        },
        'request',
      );
    });
    next();
  };
}
