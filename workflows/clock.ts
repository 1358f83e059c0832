import { businessDate } from '../src/domain/business-time';

/**
 * The business clock of a workflow: its own clock plus what its starter was ahead of the real one (0 in production).
 * `Date.now()` is the workflow's, so it replays; nothing here asks the machine for a time zone.
 */
export class BusinessClock {
  constructor(private readonly offsetMs: number) {}

  nowMs(): number {
    return Date.now() + this.offsetMs;
  }

  now(): string {
    return new Date(this.nowMs()).toISOString();
  }

  today(): string {
    return businessDate(this.nowMs());
  }

  /** Milliseconds from now to a business instant, never negative. */
  until(instantMs: number): number {
    return Math.max(0, instantMs - this.nowMs());
  }
}
