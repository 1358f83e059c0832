import { countTasks, listTasks, type Viewer } from '../../src/store/tasks-read';
import { testDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(60_000);

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const at = (day: number): Date => new Date(Date.UTC(2026, 4, day));
const viewer = (username: string, branch: string | null = null): Viewer => ({
  username,
  roles: ['COMMITTEE_MEMBER'],
  levels: [],
  branch,
});
const task = (id: string, more: object = {}) =>
  db.prisma.task.create({
    data: {
      id,
      kind: 'APPROVAL',
      room: 'APPROVAL',
      subjectNo: `AP-${id}`,
      workflowId: id,
      role: 'COMMITTEE_MEMBER',
      branchCode: 'SB01',
      title: { zh: id, en: id },
      createdAt: at(1),
      ...more,
    },
  });
const vote = (taskId: string, username: string) =>
  db.prisma.approvalDecision.create({
    data: {
      id: `${taskId}/${username}`,
      approvalId: taskId,
      taskId,
      level: 'X',
      username,
      outcome: 'APPROVE',
      comment: '同意',
      decidedAt: at(2),
    },
  });

/** Page by page, so that a cursor loses nothing. */
async function done(who: Viewer, more: { subjectNo?: string } = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await listTasks(db.pool, who, { view: 'done', limit: 2, cursor, ...more });
    ids.push(...page.data.map(({ id }) => id));
    if (page.nextCursor === null) return ids;
    cursor = page.nextCursor;
  }
}

it('What one has done or decided is listed by when it ended, whoever ended it and in whatever order it was written', async () => {
  await task('ended-by-me', { status: 'DONE', doneBy: 'feng', doneAt: at(9), outcome: 'APPROVE' });
  await task('of-others', { status: 'DONE', doneBy: 'han', doneAt: at(8), outcome: 'APPROVE' });
  await task('voted-open');
  await vote('voted-open', 'feng');
  await task('voted-then-ended', { branchCode: 'SB02' });
  await vote('voted-then-ended', 'feng');
  await vote('vote-first', 'feng');
  await task('vote-first', { status: 'CANCELLED', doneAt: at(9) });
  await task('in-confidence', { room: 'ACCOUNTABILITY', excluded: ['feng'] });
  await vote('in-confidence', 'feng');
  expect(await done(viewer('feng'))).toEqual(['vote-first', 'ended-by-me', 'voted-then-ended', 'voted-open']);

  const ended = { status: 'DONE', doneBy: 'han', doneAt: at(12) };
  await db.prisma.task.updateMany({ where: { id: 'voted-then-ended' }, data: ended });
  expect(await done(viewer('feng'))).toEqual(['voted-then-ended', 'vote-first', 'ended-by-me', 'voted-open']);
  expect(await done(viewer('feng', 'SB01'))).toEqual(['vote-first', 'ended-by-me', 'voted-open']);
  expect(await done(viewer('feng'), { subjectNo: 'AP-voted-open' })).toEqual(['voted-open']);
  expect(await done(viewer('han'))).toEqual(['voted-then-ended', 'of-others']);
  expect([
    (await countTasks(db.pool, viewer('feng'))).done,
    (await countTasks(db.pool, viewer('feng', 'SB02'))).done,
  ]).toEqual([4, 1]);

  // Written anew as somebody else's: who only ended it has no part any more, who voted keeps his.
  await db.prisma.task.updateMany({
    where: { id: { in: ['ended-by-me', 'voted-then-ended'] } },
    data: { doneBy: 'deng' },
  });
  expect(await done(viewer('feng'))).toEqual(['voted-then-ended', 'vote-first', 'voted-open']);
  expect(await done(viewer('han'))).toEqual(['of-others']);
  expect(await done(viewer('deng'))).toEqual(['voted-then-ended', 'ended-by-me']);
});
