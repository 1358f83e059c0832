import { UsageError, type ClientContext } from './client-command';

/** Which of these options says what to do, if any; two of them at once are a wrong command line. */
export function oneAct<Act extends string>(
  { option, given: said }: ClientContext,
  acts: readonly Act[],
): Act | undefined {
  // A flag that is denied (`--no-send`) asks for nothing.
  const given = acts.filter((name) => option(name) !== undefined && said(name) !== false);
  if (given.length > 1) throw new UsageError(given.map((name) => `--${name}`).join(' | '));
  return given[0];
}

/** What an option is needed for: without it the command line is wrong. */
export function needed({ option }: ClientContext, name: string): string {
  const value = option(name);
  if (value === undefined) throw new UsageError(`--${name}?`);
  return value;
}
