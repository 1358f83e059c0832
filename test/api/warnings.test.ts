import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { addDays } from '../../src/domain/date';
import { apply, liveApi, today, toApproval, toLoan, until, type LiveApi } from './support/life';
import type { Person } from './support/api';

jest.setTimeout(120_000);

let api: LiveApi;
let manager: Person;
let department: Person;
let risk: Person;
let loanNo: string;
beforeAll(async () => {
  api = await liveApi();
  [manager, department, risk] = await Promise.all([api.as('li.na'), api.as('chen.jing'), api.as('zhou.min')]);
  const no = await apply(api);
  loanNo = await toLoan(api, no, (await toApproval(api, no)).taskId);
});
afterAll(() => api.close());

const LAWSUIT = { code: 'LITIGATION', source: 'COURT-FEED', reference: '2026-0102-123', detail: '买卖合同纠纷，被告' };
const tell = async (more: object = {}): Promise<{ no: string; level: string; dueOn: string; repeated: boolean }> =>
  (await risk.post('/warnings', { ...LAWSUIT, loanNo, ...more }).expect(201)).body as never;
interface Row {
  id: string;
  kind: string;
  status: string;
  reasons: string[];
}
const inspectionOpen = (): Promise<Row> =>
  until(async () => {
    const { body } = await manager.get(`/loans/${loanNo}/inspections`).expect(200);
    return (body as { data: Row[] }).data.find(({ kind, status }) => kind === 'TRIGGER' && status === 'OPEN');
  });
const upload = (id: string, content: Buffer, query: string): supertest.Test =>
  supertest(api.app)
    .post(`/api/loans/${loanNo}/inspections/${id}/files?${query}`)
    .set('Authorization', `Bearer ${manager.token}`)
    .set('Accept-Language', 'en')
    .set('Content-Type', 'application/octet-stream')
    .send(content);
const jpeg = (text: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(text)]);

describe('An outside signal', () => {
  test('is one warning however often it is told, has a task and a deadline, and calls for an inspection', async () => {
    const told = await tell();
    expect(told).toMatchObject({ level: 'ORANGE', repeated: false });
    expect(told.dueOn > addDays(today(), 4)).toBe(true);
    expect(await tell()).toEqual({ ...told, repeated: true });
    expect(await api.db.prisma.warning.count()).toBe(1);
    expect((await inspectionOpen()).reasons).toEqual(['WARNING']);
    const { body } = await manager.get(`/tasks?view=mine&subjectNo=${loanNo}`).expect(200);
    expect((body as { data: { kind: string }[] }).data.map(({ kind }) => kind).sort()).toEqual([
      'INSPECTION',
      'WARNING',
    ]);
  });

  test('of an unknown kind, about an unknown loan or from somebody who may not is refused', async () => {
    const body = { ...LAWSUIT, loanNo, reference: 'OTHER' };
    expect((await risk.post('/warnings', { ...body, code: 'MOONSHINE' }).expect(422)).body).toMatchObject({
      code: 'WARNING_UNKNOWN',
    });
    expect((await risk.post('/warnings', { ...body, loanNo: 'LN404' }).expect(422)).body).toMatchObject({
      code: 'WARNING_SUBJECT',
    });
    await risk.post('/warnings', { ...body, source: 'SYSTEM' }).expect(422);
    await (await api.as('shen.yan')).post('/warnings', body).expect(403);
    await (await api.as('sun.wei')).post('/warnings', body).expect(403);
    await (await api.as('liu.yang')).post('/warnings', body).expect(422);
    expect(await api.db.prisma.warning.count()).toBe(1);
  });

  test('must be disposed of with a reason by who keeps the loan or a superior', async () => {
    const { no } = await tell();
    const path = `/warnings/${no}/disposition`;
    await manager.post(path, { disposition: 'WATCH' }).expect(422);
    await (await api.as('wang.qiang')).post(path, { disposition: 'WATCH', reason: '不关我事' }).expect(403);
    const done = await manager.post(path, { disposition: 'WATCH', reason: '对方已撤诉' }).expect(200);
    expect(done.body).toMatchObject({ status: 'CLOSED', disposition: 'WATCH', closedOn: today() });
    expect((await manager.post(path, { disposition: 'LIFT', reason: '再来' }).expect(409)).body).toMatchObject({
      code: 'WARNING_NOT_OPEN',
    });
    expect((await manager.get(`/warnings/${no}`).expect(200)).body).toMatchObject({
      title: { zh: '涉诉' },
      steps: [{ what: 'DISPOSED_WATCH', by: 'li.na', reason: '对方已撤诉' }],
    });
  });

  test('a red one is lifted by two people, and may be refused', async () => {
    const { no, level } = await tell({ code: 'ENFORCEMENT', reference: 'E-1' });
    expect(level).toBe('RED');
    const lift = { disposition: 'LIFT', reason: '误报：同名企业' };
    expect((await manager.post(`/warnings/${no}/disposition`, lift).expect(200)).body).toMatchObject({
      status: 'LIFTING',
      liftedBy: 'li.na',
    });
    await manager.post(`/warnings/${no}/confirmation`, { agree: true }).expect(403);
    await department.post(`/warnings/${no}/confirmation`, { agree: false }).expect(422);
    await department.post(`/warnings/${no}/confirmation`, { agree: false, reason: '请附法院查询结果' }).expect(200);
    await department.post(`/warnings/${no}/disposition`, { ...lift, reason: '已附查询结果' }).expect(200);
    expect((await department.post(`/warnings/${no}/confirmation`, { agree: true }).expect(403)).body).toMatchObject({
      code: 'WARNING_SAME_PERSON',
    });
    const key = { 'Idempotency-Key': randomUUID() };
    for (let time = 0; time < 2; time++)
      await risk.post(`/warnings/${no}/confirmation`, { agree: true }, key).expect(200);
    expect((await risk.get(`/warnings?level=RED`).expect(200)).body).toMatchObject({
      data: [{ no, status: 'CLOSED', disposition: 'LIFT' }],
    });
  });
});

describe('The evidence of an inspection', () => {
  const placed = `takenAt=${encodeURIComponent('2026-11-26T10:00:00+08:00')}&latitude=30.274100&longitude=120.155100`;

  test('a photograph has its time and place; what is on file already shows nothing; the first report needs evidence of the use', async () => {
    const { id } = await inspectionOpen();
    expect((await upload(id, jpeg('a'), 'name=a.jpg').expect(422)).body).toMatchObject({ code: 'EVIDENCE_UNPLACED' });
    expect((await upload(id, jpeg('a'), 'name=a.jpg&latitude=30.1').expect(422)).body).toMatchObject({
      code: 'FILE_PLACE_INCOMPLETE',
    });
    await upload(id, Buffer.from('MZ'), 'name=a.jpg').expect(422);
    const filed = await upload(id, jpeg('a'), `name=a.jpg&${placed}`).expect(201);
    expect(filed.body).toMatchObject({ kind: 'PHOTO', latitude: '30.274100', filedBy: 'li.na' });
    // Sent twice over a bad line it is filed once.
    expect((await upload(id, jpeg('a'), `name=a.jpg&${placed}`).expect(201)).body).toEqual(filed.body);

    // On file with the application already.
    const { applicationNo } = await api.db.prisma.loan.findUniqueOrThrow({ where: { no: loanNo } });
    await supertest(api.app)
      .post(`/api/applications/${applicationNo}/files?name=b.jpg&${placed}`)
      .set('Authorization', `Bearer ${manager.token}`)
      .set('Content-Type', 'application/octet-stream')
      .send(jpeg('b'))
      .expect(201);
    const reused = await upload(id, jpeg('b'), `name=b.jpg&${placed}`).expect(409);
    expect(reused.body).toMatchObject({
      code: 'EVIDENCE_REUSED',
      title: expect.stringContaining(applicationNo) as string,
    });
    await (await api.as('liu.yang')).get(`/loans/${loanNo}/inspections/${id}/files/1`).expect(404);
    const file = (filed.body as { id: string }).id;
    const read = await manager.get(`/loans/${loanNo}/inspections/${id}/files/${file}`).buffer(true).expect(200);
    expect(read.headers['content-type']).toContain('image/jpeg');
  });

  test('misuse goes to risk, who books it; copied text is noticed; the report prints', async () => {
    const { id } = await inspectionOpen();
    const path = `/loans/${loanNo}/inspections/${id}`;
    await manager.get(`${path}/paper`).expect(409);
    const sections = {
      FUNDS: '贷款转入证券账户，见银行流水截图；装修合同未履行，施工方称从未收到款项。',
      GUARANTORS: '无',
    };
    const report = {
      inspectedOn: today(),
      place: '和平路12号',
      sections,
      conclusion: 'MISUSE',
      measures: '建议宣布提前到期',
    };
    await manager.post(`${path}/report`, report).expect(200);
    await department.post(`${path}/review`, { outcome: 'ACCEPT', comment: '' }).expect(200);
    const pdf = await manager.get(`${path}/paper`).buffer(true).expect(200);
    expect(pdf.headers['content-type']).toContain('application/pdf');
    expect(
      await api.db.prisma.classificationFact.findFirst({ where: { loanNo, code: 'PURPOSE_CHANGED' } }),
    ).toMatchObject({ note: id, recordedBy: 'chen.jing' });
    expect(await api.db.prisma.warning.findFirst({ where: { code: 'FUNDS_MISUSED' } })).toMatchObject({
      level: 'RED',
      loanNo,
    });
    const entry = await api.db.prisma.task.findUniqueOrThrow({ where: { id: `misuse-${loanNo}` } });
    expect(entry).toMatchObject({ status: 'OPEN', role: 'RISK_OFFICER' });
    await risk.post(`/loans/${loanNo}/misuses`, { on: today(), reason: '检查认定' }).expect(201);
    expect(await api.db.prisma.task.findUniqueOrThrow({ where: { id: entry.id } })).toMatchObject({
      status: 'DONE',
      doneBy: 'zhou.min',
    });

    // The next report says the same again.
    await department.post(`/loans/${loanNo}/inspections`, { reason: '复查' }).expect(200);
    const again = await inspectionOpen();
    await manager.post(`/loans/${loanNo}/inspections/${again.id}/report`, report).expect(200);
    expect((await department.get(`/loans/${loanNo}/inspections/${again.id}`).expect(200)).body).toMatchObject({
      reports: [{ warnings: [{ code: 'TEXT_COPIED', inspectionId: id, ppm: 1_000_000 }] }],
      files: [],
    });
  });
});

interface Rules {
  version: number;
  deadlineDays: Record<string, number>;
  rules: { code: string; level: string; title: { zh: string; en: string } }[];
  proposal: { id: string; differences: { path: string; before: unknown; after: unknown }[] } | null;
}
describe('The rules of warnings', () => {
  test('change by two people: another level, other days, a signal of the lender’s own; what the system raises stays', async () => {
    const admin = await api.as('admin');
    const { body, headers } = await admin.get('/warning-policy').expect(200);
    const { version, deadlineDays, rules } = body as Rules;
    expect(rules).toHaveLength(38);
    const tag = { 'If-Match': String(headers['etag']) };
    const own = { code: 'POWER_CUT', level: 'ORANGE', title: { zh: '用电量骤降', en: 'Power use falls' } };
    const changed = {
      effectiveFrom: today(),
      deadlineDays: { ...deadlineDays, ORANGE: 4 },
      rules: [...rules.map((rule) => (rule.code === 'NEWS' ? { ...rule, level: 'ORANGE' } : rule)), own],
    };
    await risk.put('/warning-policy', changed, tag).expect(403);
    const without = changed.rules.filter(({ code }) => code !== 'CONTACT_LOST');
    expect((await admin.put('/warning-policy', { ...changed, rules: without }, tag).expect(422)).body.code).toBe(
      'WARNING_SIGNAL_REQUIRED',
    );
    expect(
      (await admin.put('/warning-policy', { ...changed, rules: [...rules, own, own] }, tag).expect(422)).body.code,
    ).toBe('WARNING_SIGNAL_TWICE');
    const { body: waiting } = await admin.put('/warning-policy', changed, tag).expect(200);
    expect((waiting as NonNullable<Rules['proposal']>).differences).toEqual(
      expect.arrayContaining([
        { path: 'deadlineDays.ORANGE', before: 5, after: 4 },
        { path: 'rules.NEWS.level', before: 'YELLOW', after: 'ORANGE' },
      ]),
    );
    // Nothing has changed until the second person has said so.
    await risk.post('/warnings', { ...LAWSUIT, loanNo, code: own.code, reference: 'P-1' }).expect(422);
    const check = `/warning-policy/proposals/${(waiting as { id: string }).id}/decision`;
    expect((await admin.post(check, { outcome: 'CONFIRM', comment: '同意' }).expect(403)).body.code).toBe(
      'MAKER_MAY_NOT_CHECK',
    );
    await risk.post(check, { outcome: 'CONFIRM', comment: '与风险委员会决议一致' }).expect(200);
    expect(await tell({ code: own.code, reference: 'P-1' })).toMatchObject({ level: 'ORANGE' });
    expect(await tell({ code: 'NEWS', reference: 'N-1' })).toMatchObject({ level: 'ORANGE' });
    const { body: after } = await manager.get('/warning-policy/versions').expect(200);
    expect((after as { data: object[] }).data).toMatchObject([
      { version: version + 1, current: true, deadlineDays: { ORANGE: 4 } },
      { version, current: false },
    ]);
    const { body: list } = await manager.get('/warning-rules').expect(200);
    expect((list as { data: { code: string }[] }).data.find(({ code }) => code === own.code)).toMatchObject({
      level: 'ORANGE',
      deadlineDays: 4,
    });
  });
});
