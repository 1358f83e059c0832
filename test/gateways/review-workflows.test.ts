import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { sideBySide } from '../../activities/side-by-side';
import { tellReview } from '../../src/gateways/review-workflows';

it('Many watches are told side by side, sixteen at a time; one that has ended holds up nobody', async () => {
  const told: string[] = [];
  let [waiting, most] = [0, 0];
  const signal = async (id: string): Promise<void> => {
    most = Math.max(most, (waiting += 1));
    await new Promise((resolve) => setImmediate(resolve));
    waiting -= 1;
    if (id === 'review-LN7') throw new WorkflowNotFoundError('over', id, undefined);
    told.push(id);
  };
  const engine = { workflow: { getHandle: (id: string) => ({ signal: () => signal(id) }) } } as unknown as Client;
  const loans = Array.from({ length: 100 }, (_, index) => `LN${String(index)}`);
  await sideBySide(loans, (no) => tellReview(engine, no, { asOf: '2026-06-30' }));
  expect(told.toSorted()).toEqual(
    loans
      .filter((no) => no !== 'LN7')
      .map((no) => `review-${no}`)
      .toSorted(),
  );
  expect(most).toBe(16);
});
