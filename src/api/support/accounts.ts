import type { Pool } from 'pg';
import { findAccount, type Account } from '../../store/accounts';

const FRESH_MS = 5_000;
const MOST = 5_000;

/**
 * Accounts by user name, read from the database at most once every five seconds each: a closed login is refused within
 * that time, and no request waits for the database because of its session.
 */
export class Accounts {
  private readonly known = new Map<string, { until: number; account: Promise<Account | null> }>();

  constructor(
    private readonly pool: Pool,
    private readonly now: () => number = Date.now,
  ) {}

  get(username: string): Promise<Account | null> {
    const entry = this.known.get(username);
    if (entry !== undefined && entry.until > this.now()) return entry.account;
    if (this.known.size >= MOST) this.known.clear();
    const account = findAccount(this.pool, username);
    this.known.set(username, { until: this.now() + FRESH_MS, account });
    account.catch(() => this.known.delete(username));
    return account;
  }

  /** After a change made here, the next request sees it at once. */
  forget(username: string): void {
    this.known.delete(username);
  }
}
