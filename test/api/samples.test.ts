import { sampleOfTask } from '../../src/contracts/sample-task';
import { addDays } from '../../src/domain/date';
import { apply, liveApi, stageOf, TERMS, toApproval, today, type LiveApi } from './support/life';

jest.setTimeout(120_000);

let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

const SCORE = {
  kind: 'PERSONAL_SCORE',
  age: 35,
  ageAtEnd: 36,
  tenureMonths: 120,
  securityMonths: 24,
  education: 'GRADUATE',
  employment: 'PUBLIC',
  housing: 'OWNED',
  dti: '0.1',
  unsecuredToIncome: '0',
  queriesLast3Months: 0,
  overdueMonths: '000000000000000000000000',
};

describe('a small loan', () => {
  it('whose scorecard passed is approved inside the department by a second person, and reviewed when it is drawn', async () => {
    const manager = await api.as('li.na');
    const no = await apply(api, { clientNo: 'CL00000001', terms: { ...TERMS, principal: '50000.00' } });
    const score = await manager.post(`/applications/${no}/appraisals`, SCORE).expect(201);
    expect(score.body.outcome).toBe('PASS');
    expect(score.body).toMatchObject({ grade: 'AAA', score: '100', modelVersion: 'PERSONAL-2026.1' });
    const { taskId } = await toApproval(api, no, { grade: 'AA', score: 100, comment: '现单位收入波动，下调一级' });
    const yes = { outcome: 'APPROVE', comment: '复核无误' };
    const other = await (await api.as('zhao.lei')).post(`/tasks/${taskId}/decision`, yes).expect(403);
    expect(other.body.code).toBe('TASK_FOR_OTHER_ROLE');
    await (await api.as('chen.jing')).post(`/tasks/${taskId}/decision`, yes).expect(200);
    await stageOf(manager, no, 'CONTRACT');
    const { body: file } = await manager.get(`/applications/${no}`).expect(200);
    expect(file.approvals[0].levels.map(({ code }: { code: string }) => code)).toEqual(['SMALL_DUAL_CHECK']);

    // It was approved yesterday: a period is drawn when it is over.
    await api.db.prisma
      .$executeRaw`UPDATE approval SET concluded_at = concluded_at - interval '1 day' WHERE subject_no = ${no}`;
    const risk = await api.as('wu.gang');
    const yesterday = addDays(today(), -1);
    const draw = { fromOn: addDays(today(), -7), toOn: yesterday, seed: '开奖号 0815' };
    expect((await risk.post('/samples', { ...draw, toOn: today() }).expect(422)).body.code).toBe('SAMPLE_PERIOD_OPEN');
    const { body: sample } = await risk.post('/samples', draw).expect(201);
    expect(sample).toMatchObject({ population: 1, sharePercent: 10, chosen: [{ applicationNo: no, review: null }] });
    expect(sample.chosen[0].clientMasked).toMatch(/^.\*+$/);
    expect((await risk.post('/samples', { ...draw, fromOn: yesterday }).expect(409)).body.code).toBe(
      'SAMPLE_PERIOD_DRAWN',
    );
    const mine = await risk.get('/tasks?view=group').expect(200);
    // By the task the page of the case knows which sample the finding belongs to.
    const ids = (mine.body.data as { id: string }[]).map(({ id }) => sampleOfTask(id));
    expect(ids.filter((id) => id !== null)).toEqual([sample.id]);
    expect(mine.body.data).toMatchObject([{ kind: 'SAMPLE_REVIEW', subjectNo: no }]);
    const finding = { applicationNo: no, finding: 'FLAWED', comment: '用途证明未见原件' };
    // Who recognised the grade had a part in it.
    expect(
      (await (await api.as('zhou.min')).post(`/samples/${sample.id}/reviews`, finding).expect(403)).body.code,
    ).toBe('REVIEWER_HAD_PART');
    expect(
      (await risk.post(`/samples/${sample.id}/reviews`, { ...finding, applicationNo: 'AP1' }).expect(422)).body.code,
    ).toBe('NOT_SAMPLED');
    const { body: reviewed } = await risk.post(`/samples/${sample.id}/reviews`, finding).expect(201);
    expect(reviewed.chosen[0].review).toMatchObject({ finding: 'FLAWED', reviewedBy: 'wu.gang' });
    expect((await risk.post(`/samples/${sample.id}/reviews`, finding).expect(409)).body.code).toBe('SAMPLE_REVIEWED');
    const told = await api.db.prisma.notice.findMany({
      where: { template: 'sample-flawed', channel: 'INBOX' },
      orderBy: { recipient: 'asc' },
    });
    expect(told.map(({ recipient }) => recipient)).toEqual(['chen.jing', 'li.na', 'wang.qiang', 'zhou.min']);
    expect((await risk.get('/tasks?view=done').expect(200)).body.data).toMatchObject([
      { kind: 'SAMPLE_REVIEW', outcome: 'FLAWED' },
    ]);
  });
});
