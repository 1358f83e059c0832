import { MAX_FILE_BYTES } from '../domain/file/admit';
import express, { Router, type Express } from 'express';
import type { ApiDeps } from './deps';
import { docs } from './docs';
import { health } from './health';
import { Idempotency } from './idempotency';
import { Metrics } from './metrics';
import { tokenOf } from './middleware/authentication';
import { problems, routeNotFound } from './middleware/problems';
import { requestLimit, signInLimit } from './middleware/rate-limit';
import { requestId } from './middleware/request-id';
import { requestLog } from './middleware/request-log';
import { security } from './middleware/security';
import { operations } from './operations';
import { Accounts } from './support/accounts';
import { methodNotAllowed } from './support/methods';
import { serve } from './support/serve';
import { Tokens } from './support/tokens';
import { VERSION } from './version';
import { workbench } from './workbench';

/** Of JSON; files have a limit of their own. */
const BODY_LIMIT = '256kb';

/** The whole HTTP side: the API below /api, health and metrics, and the workbench for everything else. */
export function createApp(deps: ApiDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  const metrics = new Metrics(deps.pool);
  app.use(
    requestId,
    security(deps.config.PUBLIC_URL?.startsWith('https:') ?? false),
    metrics.observe,
    requestLog(deps.logger),
  );
  app.get('/metrics', metrics.handler);
  app.use(health(deps, VERSION));
  app.use('/api', api(deps));
  if (deps.webRoot !== undefined) app.use(workbench(deps.webRoot));
  app.use(routeNotFound);
  app.use(problems(deps.logger));
  return app;
}

function api(deps: ApiDeps): Router {
  const { config, pool } = deps;
  const tokens = new Tokens(config.JWT_SECRET);
  const accounts = new Accounts(pool);
  const serving = { tokens, accounts, idempotency: new Idempotency(pool), checkAnswers: config.XINDAI_ENV === 'test' };
  const router = Router({ caseSensitive: true });
  const whoIs = (request: Parameters<typeof tokenOf>[0]): string | null => {
    const token = tokenOf(request);
    return token === null ? null : tokens.peek(token);
  };
  router.use(requestLimit(config, whoIs));
  router.use(docs());
  router.post('/sessions', signInLimit(config));
  router.use(express.json({ limit: BODY_LIMIT, type: ['application/json', 'application/*+json'] }));
  const routes = operations(deps, tokens, accounts, VERSION);
  // Files are taken as they are, of any type: what they are is judged by their content.
  const raw = express.raw({ type: () => true, limit: MAX_FILE_BYTES + 1 });
  for (const route of routes) {
    const { method, path, upload } = route.spec;
    router[method](expressPath(path), ...(upload === true ? [raw] : []), serve(route, serving));
  }
  for (const [path, methods] of byPath(routes.map(({ spec }) => spec))) router.all(path, methodNotAllowed(methods));
  router.use(routeNotFound);
  return router;
}

export const expressPath = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');

function byPath(specs: readonly { path: string; method: string }[]): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  for (const { path, method } of specs)
    paths.set(expressPath(path), [...(paths.get(expressPath(path)) ?? []), method.toUpperCase()]);
  return paths;
}
