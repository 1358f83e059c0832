import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { tellRatingAsked } from '../../src/gateways/rating-asked';
import { ratingsToTell } from '../../src/store/client-changes/gate';
import { apply, approvalTask, liveApi, stageOf, toApproval, today, toDisbursement, type LiveApi } from './support/life';

jest.setTimeout(120_000);
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

const CLIENT = 'CL00000003';

it('A rated application is rated again before anything is decided, signed or paid on its old rating', async () => {
  const { prisma } = api.db;
  const [manager, risk, approver] = await Promise.all([api.as('li.na'), api.as('zhou.min'), api.as('zhao.lei')]);
  const no = await apply(api, { clientNo: CLIENT });
  const { taskId } = await toApproval(api, no);
  const openTasks = async (subjectNo: string): Promise<string[]> =>
    (await prisma.task.findMany({ where: { subjectNo, status: 'OPEN' } })).map(({ kind, role }) => `${kind} ${role}`);
  /** A change of the client, concluded by his manager: the rating is to be made again. */
  const doubted = async (note: string): Promise<string> => {
    const change = { kind: 'MARRIAGE', before: '未婚', after: '已婚', evidence: '走访记录', on: today(), note };
    await manager.post(`/clients/${CLIENT}/events`, change).expect(201);
    const found = await prisma.reassessment.findFirstOrThrow({ where: { clientNo: CLIENT }, orderBy: { no: 'desc' } });
    const measures = [{ kind: 'RENEW_RATING', subjectNo: no }];
    await manager.post(`/reassessments/${found.no}/conclusion`, { grounds: '家庭收入变化', measures }).expect(200);
    return found.no;
  };
  const rate = { grade: 'BBB', score: 68, comment: '家庭负债上升' };
  const ratedAgain = async (reassessment: string): Promise<string> => {
    const agreed = { agree: true, comment: '同意' };
    const { body } = await risk.post(`/reassessments/${reassessment}/confirmation`, agreed).expect(200);
    expect(body.measures).toMatchObject([{ kind: 'RENEW_RATING', status: 'PENDING' }]);
    await stageOf(manager, no, 'RATING');
    expect(await openTasks(no)).toEqual(['RATE RISK_OFFICER']);
    expect(await openTasks(reassessment)).toEqual([]);
    await risk.post(`/applications/${no}/rating`, rate).expect(200);
    const [done] = await prisma.reassessmentMeasure.findMany({ where: { reassessmentNo: reassessment } });
    expect(done).toMatchObject({ status: 'DONE', doneBy: 'zhou.min' });
    return approvalTask(approver, no);
  };
  const approve = (task: string) => approver.post(`/tasks/${task}/decision`, { outcome: 'APPROVE', comment: '同意' });

  const first = await doubted('结婚');
  // As long as the case has not heard of it, nobody decides on the old rating.
  const asked = { where: { reassessmentNo: first } };
  await prisma.reassessmentMeasure.updateMany({ ...asked, data: { status: 'PENDING' } });
  expect((await approve(taskId)).body.code).toBe('CHANGE_RATING_PENDING');
  expect(await ratingsToTell(prisma)).toContainEqual({ applicationNo: no, reassessmentNo: first });
  await prisma.reassessmentMeasure.updateMany({ ...asked, data: { status: 'PROPOSED' } });
  const second = await ratedAgain(first);
  // Told once more, as an end of day might, it does nothing.
  await tellRatingAsked(api.engine, no, first);
  await approve(second).expect(200);
  await stageOf(manager, no, 'CONTRACT');

  const third = await ratedAgain(await doubted('离婚'));
  expect((await manager.get(`/applications/${no}`)).body).toMatchObject({
    grade: 'BBB',
    round: 3,
    approvedTerms: null,
  });
  await toDisbursement(api, no, third);
  await approve(await ratedAgain(await doubted('再婚'))).expect(200);
  await stageOf(manager, no, 'CONTRACT');
  const told = { template: 'rating-asked', subjectNo: no, channel: 'INBOX', recipient: 'li.na' };
  expect(await prisma.notice.count({ where: told })).toBe(3);
});

it('What proves a change is filed for the client and named by the change; of another branch nobody files or reads it', async () => {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF');
  const at = `/api/clients/${CLIENT}/event-files`;
  const as = async (username: string) => ({ Authorization: `Bearer ${(await api.as(username)).token}` });
  const file = async (username: string) =>
    supertest(api.app)
      .post(at)
      .query({ name: '迁址证明.pdf' })
      .set({ ...(await as(username)), 'Content-Type': 'application/octet-stream', 'Idempotency-Key': randomUUID() })
      .send(pdf);
  expect((await file('liu.yang')).status).toBe(404);
  expect((await file('qian.fang')).status).toBe(403);
  const { body, status } = await file('li.na');
  expect([status, body]).toMatchObject([201, { name: '迁址证明.pdf', mime: 'application/pdf', size: pdf.length }]);
  const { hash } = body as { hash: string };
  expect((await file('li.na')).body).toMatchObject({ hash });
  expect(await api.db.prisma.auditEntry.count({ where: { action: 'CLIENT_EVENT_FILED', subjectNo: CLIENT } })).toBe(1);

  const moved = { kind: 'ADDRESS', before: '滨江区二号', after: '余杭区三号', fileHash: hash };
  const register = async (clientNo: string) => {
    const change = { ...moved, evidence: '营业执照', on: today() };
    return (await (await api.as('li.na')).post(`/clients/${clientNo}/events`, change)).body;
  };
  expect((await register('CL00000002')).code).toBe('FILE_UNKNOWN');
  expect((await register(CLIENT)).data[0]).toMatchObject({ kind: 'ADDRESS', fileHash: hash });
  const read = async (username: string) =>
    supertest(api.app)
      .get(`${at}/${hash}`)
      .set(await as(username));
  expect((await read('liu.yang')).status).toBe(404);
  const { headers, body: bytes } = await read('li.na');
  expect([headers['content-type'], Buffer.compare(bytes as Buffer, pdf)]).toEqual(['application/pdf', 0]);
});
