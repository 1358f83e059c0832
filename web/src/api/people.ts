import type { z } from 'zod';
import { MOST_PEOPLE } from '../../../src/contracts/bounds';
import type { listPeople } from '../../../src/contracts/http/administration';
import { get, query } from '../http/client';

type Found = z.output<(typeof listPeople)['response']>['data'];

const find = async (usernames: readonly string[]): Promise<Found> =>
  (await get<{ data: Found }>(`people${query({ usernames: usernames.join(',') })}`)).data;

/** After a read that failed; twice as long after each one more. */
const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 300_000;

/**
 * Names of people who are not among one's colleagues: of other branches, or gone. Those that a page comes upon are asked for
 * together and once; nobody's name stays the login. One that could not be read stands as the login until a page comes upon it after
 * a pause, which grows while reads fail.
 */
export class Strangers {
  private names: ReadonlyMap<string, string> = new Map();
  private readonly asked = new Set<string>();
  /** Names that could not be read, and from when they may be asked for again. */
  private readonly failed = new Map<string, number>();
  private pauseMs = FIRST_PAUSE_MS;
  private waiting: string[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly search: typeof find = find,
    private readonly now: () => number = Date.now,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly snapshot = (): ReadonlyMap<string, string> => this.names;

  ask(username: string): void {
    if (this.asked.has(username) || this.now() < (this.failed.get(username) ?? 0)) return;
    this.asked.add(username);
    this.waiting.push(username);
    if (this.waiting.length === 1) setTimeout(() => void this.read(), 0);
  }

  private async read(): Promise<void> {
    const asked = this.waiting.splice(0, MOST_PEOPLE);
    if (this.waiting.length > 0) setTimeout(() => void this.read(), 0);
    const found = await this.search(asked).catch(() => null);
    if (found === null) this.putOff(asked);
    else this.pauseMs = FIRST_PAUSE_MS;
    const named = new Map(found?.map(({ username, displayName }) => [username, displayName]));
    this.names = new Map([...this.names, ...asked.map((one) => [one, named.get(one) ?? one] as const)]);
    for (const listener of this.listeners) listener();
  }

  private putOff(usernames: readonly string[]): void {
    for (const username of usernames) {
      this.asked.delete(username);
      this.failed.set(username, this.now() + this.pauseMs);
    }
    this.pauseMs = Math.min(2 * this.pauseMs, LONGEST_PAUSE_MS);
  }
}

export const strangers = new Strangers();
