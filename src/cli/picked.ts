import type { ClientContext } from './client-command';

/** The fields of a body whose options were given: `{ client: 'clientNo' }` takes --client. */
export function picked({ option }: ClientContext, fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = option(name);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}
