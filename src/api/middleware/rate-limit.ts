import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { ApiConfig } from '../deps';
import { refuse } from '../support/refused';

const MINUTE_MS = 60_000;
/** A sandbox is one's own machine, and its benchmarks knock hard. */
const DEFAULTS = { production: 1_200, sandbox: 1_000_000, test: 1_000_000 };
const SIGN_INS = { production: 20, sandbox: 600, test: 600 };

function limiter(limit: number, key: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: key,
    handler: (_request, response, next) => {
      const seconds = String(response.getHeader('Retry-After') ?? '60');
      next(refuse('RATE_LIMITED', { params: { seconds } }));
    },
  });
}

const address = (request: Request): string => ipKeyGenerator(request.ip ?? '');

/** For each person, or each address where nobody has proved who he is. */
export const requestLimit = (config: ApiConfig, whoIs: (request: Request) => string | null): RequestHandler =>
  limiter(config.RATE_LIMIT_PER_MINUTE ?? DEFAULTS[config.XINDAI_ENV], (request) => whoIs(request) ?? address(request));

/** For each address: guessing the passwords of many accounts is slow too. */
export const signInLimit = (config: ApiConfig): RequestHandler => limiter(SIGN_INS[config.XINDAI_ENV], address);
