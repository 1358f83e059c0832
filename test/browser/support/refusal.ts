import type { Route } from 'playwright-core';

/** Answers in the place of the API that it refuses. */
export const refusal =
  (status: number, code: string) =>
  (route: Route): Promise<void> =>
    route.fulfill({
      status,
      contentType: 'application/problem+json',
      json: { type: `/api/problems/${code}`, title: '', status, code, errors: [] },
    });
