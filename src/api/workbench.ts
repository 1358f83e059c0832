import path from 'node:path';
import express, { Router } from 'express';

const YEAR_SECONDS = 31_536_000;
const OURS = /^\/(api|codec|healthz|readyz|metrics|version)(\/|$)/;

/** The built workbench. Its pages are addresses of their own, so every one of them answers with the same document. */
export function workbench(root: string): Router {
  const router = Router();
  router.use('/assets', express.static(path.join(root, 'assets'), { immutable: true, maxAge: YEAR_SECONDS * 1000, index: false, fallthrough: true }));
  router.use(express.static(root, { index: false, cacheControl: false }));
  router.get(/.*/, (request, response, next) => {
    if (OURS.test(request.path) || request.path.startsWith('/assets/') || !request.accepts('html')) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root }, (error?: Error) => {
      if (error !== undefined) next();
    });
  });
  return router;
}
