/** Runs asynchronous handlers one after the other, in the order in which they arrived. */
export class Mutex {
  private last: Promise<unknown> = Promise.resolve();

  run<T>(work: () => Promise<T>): Promise<T> {
    const result = this.last.then(work);
    // The next one waits for the end, whether good or bad; the caller alone hears of a failure.
    this.last = result.catch(() => undefined);
    return result;
  }
}
