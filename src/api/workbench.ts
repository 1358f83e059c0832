import fs from 'node:fs';
import path from 'node:path';
import express, { Router, type RequestHandler } from 'express';

const YEAR_SECONDS = 31_536_000;
const OURS = /^\/(api|codec|healthz|readyz|metrics|version)(\/|$)/;
const FOR_GOOD = { immutable: true, maxAge: YEAR_SECONDS * 1000 };

/** The built workbench. Its pages are addresses of their own, so every one of them answers with the same document. */
export function workbench(root: string): Router {
  const router = Router();
  const assets = path.join(root, 'assets');
  router.use('/assets', compressed(assets), express.static(assets, { ...FOR_GOOD, index: false, fallthrough: true }));
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

const ENCODINGS = { br: '.br', gzip: '.gz' } as const;

/** Answers with the copy that the build compressed, where there is one and the browser takes it. */
function compressed(root: string): RequestHandler {
  return (request, response, next) => {
    const name = path.basename(request.path);
    const encoding = request.acceptsEncodings(['br', 'gzip']);
    response.vary('Accept-Encoding');
    if ((encoding !== 'br' && encoding !== 'gzip') || !fs.existsSync(path.join(root, name + ENCODINGS[encoding]))) {
      next();
      return;
    }
    response.type(path.extname(name));
    response.setHeader('Content-Encoding', encoding);
    response.sendFile(name + ENCODINGS[encoding], { ...FOR_GOOD, root });
  };
}
