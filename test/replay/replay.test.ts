import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { temporal } from '@temporalio/proto';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker } from '@temporalio/worker';
import { bundleOf, workflowBundle } from '../support/workflow-bundle';

jest.setTimeout(120_000);

const FOLDER = path.join(__dirname, 'histories');
const recorded = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.binpb'))
  .map((file) => path.basename(file, '.binpb'));
const historyOf = (name: string) =>
  temporal.api.history.v1.History.decode(readFileSync(path.join(FOLDER, `${name}.binpb`)));

const zoneBefore = process.env.TZ;
afterAll(() => {
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
});

test('every kind of workflow has a recorded history', () => {
  expect(recorded).toEqual(
    expect.arrayContaining([
      'application',
      'application-plan',
      'application-renewal',
      'application-unanswered',
      'approval',
      'approval-late',
      'auto-debit',
      'collection',
      'collection-part-paid',
      'end-of-day',
      'incoming-booking',
      'loan-first-run',
      'loan-last-run',
      'loan-overdue',
      'loan-changed',
      'loan-renewed',
      'post-loan-review',
      'workout',
      'complaint',
      'human-review',
      'service-ticket',
      'accountability',
    ]),
  );
});

// Workers start their workflow threads after the zone is set, so each replay lives in its zone.
describe.each([
  ['Asia/Shanghai', -480],
  ['America/New_York', 300],
])('In the time zone %s', (zone, minutesBehind) => {
  beforeAll(() => {
    process.env.TZ = zone;
  });

  test('the machine is in it', () => {
    expect(new Date('2026-01-15').getTimezoneOffset()).toBe(minutesBehind);
  });

  test.each(recorded)('the recorded life "%s" replays as it was', async (name) => {
    await expect(
      Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, historyOf(name), name),
    ).resolves.toBeUndefined();
  });
});

test('a workflow that was changed without care is found out', async () => {
  const workflowBundle_ = await bundleOf(path.join(__dirname, 'broken-approval.ts'));
  await expect(
    Worker.runReplayHistory({ workflowBundle: workflowBundle_ }, historyOf('approval'), 'approval'),
  ).rejects.toThrow(DeterminismViolationError);
});
