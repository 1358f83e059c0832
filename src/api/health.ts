import { Router } from 'express';
import type { ApiDeps } from './deps';
import { readiness } from './support/readiness';

/** /healthz: this process lives. /readyz: it can answer, with every reason why not. /version. */
export function health(deps: ApiDeps, version: string): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  router.get('/version', (_request, response) => {
    response.json({ version, node: process.version, environment: deps.config.XINDAI_ENV });
  });
  router.get('/readyz', async (_request, response) => {
    const checks = await readiness(deps);
    const ready = checks.every(({ ok }) => ok);
    response
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status: ready ? 'ready' : 'not ready', checks });
  });
  return router;
}
