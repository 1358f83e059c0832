import { DEMO_LOGINS } from '../../store/seed';
import { businessDate } from '../../domain/business-time';
import { Cast } from './cast';
import { play } from './desks/act';
import { CASES } from './desks/cases';
import { publishRates } from './desks/rates';
import { REGISTERS, REGISTERS_OF_LOANS, type Register } from './desks/registers';

/** How many cases are on the desks, and what could not be written. */
export interface Filled {
  cases: number;
  failures: string[];
}

/** A database that nobody has worked with yet gets cases and registers, so that there is something to see. */
export async function playCases(apiUrl: string): Promise<Filled> {
  const cast = await Cast.signIn(apiUrl, DEMO_LOGINS);
  const [manager] = cast.all('CLIENT_MANAGER');
  const { data } = (await manager?.get<{ data: unknown[] }>('/applications?limit=1')) ?? { data: [] };
  if (data.length > 0) return { cases: 0, failures: [] };
  await publishRates(cast);
  const today = businessDate(Date.now());
  const fill = (registers: Readonly<Record<string, Register>>): Promise<string[]> =>
    failuresOf(Object.entries(registers).map(([name, write]) => [name, () => write(cast, today)]));
  // One after the other: whoever has just started the system comes first.
  const unwritten = await fill(REGISTERS);
  const unplayed = await failuresOf(CASES.map((one, n) => [one.client.name, () => play(one, n + 1, cast)]));
  const unfilled = await fill(REGISTERS_OF_LOANS);
  return { cases: CASES.length - unplayed.length, failures: [...unwritten, ...unplayed, ...unfilled] };
}

/** Each stands for itself: what cannot be done is told, and the next is done. */
export async function failuresOf(
  tasks: readonly (readonly [name: string, work: () => Promise<void>])[],
): Promise<string[]> {
  const failures: string[] = [];
  for (const [name, work] of tasks) {
    try {
      await work();
    } catch (error) {
      failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return failures;
}
