import { DEMO_LOGINS } from '../../store/seed';
import { Cast } from './cast';
import { play } from './desks/act';
import { CASES } from './desks/cases';
import { publishRates } from './desks/rates';
import { fillRegisters } from './desks/registers';

/** A database that nobody has worked with yet gets cases and registers, so that there is something to see. How many. */
export async function playCases(apiUrl: string): Promise<number> {
  const cast = await Cast.signIn(apiUrl, DEMO_LOGINS);
  const [manager] = cast.all('CLIENT_MANAGER');
  const { data } = (await manager?.get<{ data: unknown[] }>('/applications?limit=1')) ?? { data: [] };
  if (data.length > 0) return 0;
  await publishRates(cast);
  // One after the other: whoever has just started the system comes first.
  for (const one of CASES) await play(one, cast);
  await fillRegisters(cast);
  return CASES.length;
}
