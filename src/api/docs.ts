import { Router } from 'express';
import { openApiDocument } from './openapi';
import { docsPage, DOCS_SCRIPT } from './docs/page';
import { problemPage } from './docs/problem-page';

/** The API's description and its reference page: everything from here, nothing from elsewhere. */
export function docs(): Router {
  const router = Router();
  let document: string | undefined;
  const json = (): string => (document ??= JSON.stringify(openApiDocument()));
  router.get('/openapi.json', (_request, response) => {
    response.type('application/json').send(json());
  });
  router.get('/docs', (_request, response) => {
    response.type('html').send(docsPage(openApiDocument()));
  });
  router.get('/docs/reference.js', (_request, response) => {
    response.type('application/javascript').send(DOCS_SCRIPT);
  });
  router.get('/problems/:slug', (request, response, next) => {
    const page = problemPage(request.params.slug);
    if (page === null) next();
    else response.type('html').send(page);
  });
  return router;
}
