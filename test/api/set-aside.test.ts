import { approvalTask, apply, liveApi, stageOf, toApproval, until, type LiveApi } from './support/life';
import { SCORED_71 } from './support/scores';

jest.setTimeout(120_000);
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

it('A score or a price that a person set aside binds nobody: the open case goes back to people, whatever an outside message says', async () => {
  const { prisma } = api.db;
  const manager = await api.as('li.na');
  const no = await apply(api);
  const scored = await manager.post(`/applications/${no}/appraisals`, SCORED_71).expect(201);
  const { id } = scored.body as { id: string };
  const { taskId } = await toApproval(api, no, { grade: 'A', score: 71, comment: '征信良好' });
  const setAside = async (kind: string, subject: string): Promise<string> => {
    const asked = { kind, subject, clientNo: 'CL00000001', reason: '认为评分未考虑新收入' };
    const { body } = await manager.post('/human-reviews', asked).expect(201);
    const reviewer = await api.as('wu.gang');
    const conclusion = { outcome: 'SET_ASIDE', reason: '评分未计入公积金' };
    await reviewer.post(`/human-reviews/${(body as { no: string }).no}/conclusion`, conclusion).expect(200);
    return (body as { no: string }).no;
  };
  const openKinds = async () =>
    (await prisma.task.findMany({ where: { subjectNo: no, status: 'OPEN' } })).map(({ kind }) => kind);

  // Nothing is on file: the case stands.
  await api.engine.workflow.getHandle(`application-${no}`).signal('automatedSetAside', { reviewNo: 'HR404' });
  const review = await setAside('SCORE', id);
  await stageOf(manager, no, 'RATING');
  await until(async () =>
    (await prisma.approval.findUniqueOrThrow({ where: { id: `approval-${no}-1` } })).status === 'CANCELLED'
      ? true
      : undefined,
  );
  expect(await openKinds()).toEqual(['RATE']);
  expect((await prisma.task.findUniqueOrThrow({ where: { id: taskId } })).status).toBe('CANCELLED');
  const shown = await manager.get(`/applications/${no}/appraisals`).expect(200);
  expect((shown.body as { data: object[] }).data).toMatchObject([{ id, setAsideIn: review }]);
  // Two notches up, and another score: a person's own judgement now.
  const risk = await api.as('zhou.min');
  const judged = { grade: 'AAA', score: 90, comment: '公积金缴存十年，本人复核' };
  await risk.post(`/applications/${no}/rating`, judged).expect(200);
  const approver = await api.as('zhao.lei');
  const second = await until(async () => {
    const found = await approvalTask(approver, no);
    return found.includes(`-${no}-2-`) ? found : undefined;
  });
  await approver.post(`/tasks/${second}/decision`, { outcome: 'APPROVE', comment: '同意' }).expect(200);
  await stageOf(manager, no, 'CONTRACT');

  // The price of what is approved and not yet signed: approvers set it anew.
  await setAside('PRICE', no);
  await stageOf(manager, no, 'APPROVAL');
  await until(async () => ((await openKinds()).includes('APPROVAL_DECISION') ? true : undefined));
  expect(await openKinds()).toEqual(['APPROVAL_DECISION']);
  const story = await prisma.auditEntry.findMany({ where: { subjectNo: no, action: 'AUTOMATED_SET_ASIDE' } });
  expect(story.map(({ detail }) => detail)).toMatchObject([
    { from: 'APPROVAL', to: 'RATING', reviewNo: review },
    { from: 'CONTRACT', to: 'APPROVAL' },
  ]);
  // It was never turned away: nobody is asked to take it up again.
  expect(await prisma.task.count({ where: { kind: 'TAKE_UP_AGAIN' } })).toBe(0);
});
