import type { RequestHandler } from 'express';
import { refuse } from './refused';

/** The address exists, the method does not. */
export function methodNotAllowed(methods: readonly string[]): RequestHandler {
  const allowed = methods.join(', ');
  return (request, _response, next) => {
    next(refuse('METHOD_NOT_ALLOWED', { params: { method: request.method, allowed }, headers: { Allow: allowed } }));
  };
}
