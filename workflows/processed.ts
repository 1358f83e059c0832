/**
 * Answers of the commands already done, so that a repeat is answered and not done twice. Temporal dedupes update ids
 * within one run only; this travels on. The oldest are dropped first: the database's business keys are the last word.
 */
export class ProcessedCommands<T> {
  private readonly answers: Map<string, T>;

  constructor(
    carried: readonly { commandId: string; result: T }[] = [],
    private readonly limit = 64,
  ) {
    this.answers = new Map(carried.map(({ commandId, result }) => [commandId, result]));
  }

  get(commandId: string): T | undefined {
    return this.answers.get(commandId);
  }

  put(commandId: string, result: T): T {
    this.answers.set(commandId, result);
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= this.limit) break;
      this.answers.delete(oldest);
    }
    return result;
  }

  carry(): { commandId: string; result: T }[] {
    return [...this.answers].map(([commandId, result]) => ({ commandId, result }));
  }
}
