import type { z } from 'zod';
import { MOST_PEOPLE } from '../../../src/contracts/bounds';
import type { listPeople } from '../../../src/contracts/http/administration';
import { get, query } from '../http/client';

type Found = z.output<(typeof listPeople)['response']>['data'];

const find = async (usernames: readonly string[]): Promise<Found> =>
  (await get<{ data: Found }>(`people${query({ usernames: usernames.join(',') })}`)).data;

/**
 * Names of people who are not among one's colleagues: of other branches, or gone. Those that a page comes upon are asked for
 * together and once; nobody's name, or one that could not be read, stays the login.
 */
export class Strangers {
  private names: ReadonlyMap<string, string> = new Map();
  private readonly asked = new Set<string>();
  private waiting: string[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(private readonly search: typeof find = find) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): ReadonlyMap<string, string> => this.names;

  ask(username: string): void {
    if (this.asked.has(username)) return;
    this.asked.add(username);
    this.waiting.push(username);
    if (this.waiting.length === 1) setTimeout(() => void this.read(), 0);
  }

  private async read(): Promise<void> {
    const asked = this.waiting.splice(0, MOST_PEOPLE);
    if (this.waiting.length > 0) setTimeout(() => void this.read(), 0);
    const found = await this.search(asked).catch(() => []);
    const named = new Map(found.map(({ username, displayName }) => [username, displayName]));
    this.names = new Map([...this.names, ...asked.map((one) => [one, named.get(one) ?? one] as const)]);
    for (const listener of this.listeners) listener();
  }
}

export const strangers = new Strangers();
