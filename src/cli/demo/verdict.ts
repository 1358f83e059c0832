import type { Example } from './example';
import type { Story } from './story';

/** What differs between how an example ended and what its file expects; empty when nothing does. */
export async function differences(example: Example, story: Story): Promise<string[]> {
  const { expect } = example;
  const found: string[] = [];
  const compare = (what: string, is: unknown, should: unknown): void => {
    if (should !== undefined && JSON.stringify(is) !== JSON.stringify(should)) {
      found.push(`${what}: ${JSON.stringify(is)}, expected ${JSON.stringify(should)}`);
    }
  };
  await story.settle(expect.stage);
  const file = await story.application();
  compare('stage', file.stage, expect.stage);
  compare('reasonCode', file.reasonCode, expect.reasonCode ?? file.reasonCode);
  compare('rounds', file.approvals.length, expect.rounds ?? 1);
  const lastRound = [...file.approvals].sort((a, b) => a.round - b.round).at(-1);
  compare('levels', [...new Set(lastRound?.decisions.map(({ level }) => level))], expect.levels);
  if (expect.loan) {
    const loan = await story.loan();
    compare('loan.status', loan.status, expect.loan.status);
    compare('loan.riskClass', loan.riskClass, expect.loan.riskClass);
    compare('loan.principal', loan.principal, expect.loan.principal);
    compare('loan.due', loan.due, expect.loan.due);
    compare('loan.held', loan.held, expect.loan.held);
  }
  if (expect.paid) {
    const sums = await story.allocated();
    for (const [name, amount] of Object.entries(expect.paid))
      compare(`paid.${name}`, (sums[name] ?? 0) / 100, Number(amount));
  }
  if (expect.collection) {
    const [last] = (await story.collections()).reverse();
    compare('collection.status', last?.status, expect.collection.status);
    compare('collection.promise', last?.promise?.status, expect.collection.promise);
  }
  return found;
}
