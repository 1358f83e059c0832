import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

const HEADER = 'X-Request-Id';
const WELL_FORMED = /^[\w.:/-]{1,100}$/;

/** Gives each request a name that the caller, the log and a problem document share; the caller's own is kept. */
export function requestId(request: Request, response: Response, next: NextFunction): void {
  const given = request.get(HEADER);
  response.setHeader(HEADER, given !== undefined && WELL_FORMED.test(given) ? given : randomUUID());
  next();
}

export const requestIdOf = (response: Response): string => String(response.getHeader(HEADER) ?? '');
