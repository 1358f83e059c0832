import { apply, liveApi, toApproval, type LiveApi } from './support/life';

jest.setTimeout(120_000);

let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

it('a task is escalated by who holds it or leads the branch: nobody holds it, and others are told why, once', async () => {
  const [manager, approver, head] = await Promise.all(['li.na', 'zhao.lei', 'chen.jing'].map((name) => api.as(name)));
  const { taskId } = await toApproval(api, await apply(api));
  const path = `/tasks/${taskId}/escalation`;
  const why = { reason: '抵押物权属有争议，请上级先行研判' };
  await approver?.post(`/tasks/${taskId}/claim`, {}).expect(200);
  // Neither who brought the case nor anybody else takes it from who holds it.
  expect((await manager?.post(path, why).expect(409))?.body.code).toBe('TASK_CLAIMED');
  expect((await approver?.post(path, {}).expect(422))?.body.errors[0].pointer).toBe('/reason');

  const { body } = (await approver?.post(path, why).expect(200)) ?? {};
  expect(body).toMatchObject({ assignee: null, status: 'OPEN' });
  expect(body.title.zh).toMatch(/^【已升级】/);
  // Nobody holds it: who could take it may still press, and a department manager; its title is marked once.
  expect((await manager?.post(path, why).expect(403))?.body.code).toBe('TASK_FOR_OTHER_ROLE');
  await approver?.post(path, why).expect(200);
  const again = (await head?.post(path, why).expect(200))?.body as { title: { zh: string } };
  expect(again.title.zh).not.toContain('【已升级】【已升级】');

  const told = await api.db.prisma.notice.findMany({ where: { template: 'task-escalated', channel: 'INBOX' } });
  const by = (username: string) =>
    told.filter(({ cause }) => cause.includes(`/escalated/${username}/`)).map(({ recipient }) => recipient);
  expect(by('zhao.lei')).toContain('chen.jing');
  expect(by('zhao.lei')).not.toContain('zhao.lei');
  expect(by('zhao.lei')).not.toContain('li.na');
  expect(new Set(by('zhao.lei')).size).toBe(by('zhao.lei').length);
  expect(by('chen.jing')).toContain('zhao.lei');
  const trail = await api.db.prisma.auditEntry.findMany({
    where: { action: 'TASK_ESCALATED' },
    orderBy: { seq: 'asc' },
  });
  expect(trail.map(({ actor }) => actor)).toEqual(['zhao.lei', 'zhao.lei', 'chen.jing']);

  // The case goes on: whoever takes it decides it.
  await approver?.post(`/tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '同意' }).expect(200);
  expect((await head?.post(path, why).expect(409))?.body.code).toBe('TASK_DONE');
});
