import type { LiveApi } from './life';
import { twoWays } from './two-ways';

/** One relation to the case: by whom, and what the API says; what the workflow says, where one decides the step. */
export type Row = [relation: string, username: string, api: string, workflow?: string];

/** Each row in its order; who may take the step comes last, and by the API alone, for it is taken once. */
export const tableOf = (api: () => LiveApi) => {
  const { byApi, byWorkflow } = twoWays(api);
  return async (
    step: { path: string; body: object; update?: [string, string]; twin?: object },
    rows: Row[],
  ): Promise<void> => {
    const found: Row[] = [];
    for (const [relation, username, , workflow] of rows) {
      const said = await byApi(username, step.path, step.body);
      const [id, update] = step.update ?? ['', ''];
      if (workflow === undefined) found.push([relation, username, said]);
      else found.push([relation, username, said, await byWorkflow(username, id, update, step.twin ?? step.body)]);
    }
    expect(found).toEqual(rows);
  };
};
