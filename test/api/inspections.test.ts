import { apply, liveApi, today, toApproval, toLoan, until, type LiveApi } from './support/life';
import { workflowIds } from '../../src/contracts/workflow-names';
import { addDays } from '../../src/domain/date';
import type { Person } from './support/api';

jest.setTimeout(120_000);

let api: LiveApi;
let manager: Person;
let department: Person;
let loanNo: string;
beforeAll(async () => {
  api = await liveApi();
  [manager, department] = await Promise.all([api.as('li.na'), api.as('chen.jing')]);
  const no = await apply(api);
  loanNo = await toLoan(api, no, (await toApproval(api, no)).taskId);
  // The watch begins a moment after the loan is in the books.
  const watch = api.engine.workflow.getHandle(workflowIds.review(loanNo));
  await until(() =>
    watch.describe().then(
      () => true,
      () => undefined,
    ),
  );
});
afterAll(() => api.close());

interface Row {
  id: string;
  kind: string;
  status: string;
  dueOn: string;
  reasons: string[];
  inspector: string | null;
}
const rowsOf = async (person: Person): Promise<Row[]> =>
  ((await person.get(`/loans/${loanNo}/inspections`).expect(200)).body as { data: Row[] }).data;
const open = (kind: string): Promise<Row> =>
  until(async () => (await rowsOf(manager)).find((row) => row.kind === kind && row.status === 'OPEN'));
const outcomes = (body: unknown): string[] =>
  (body as { results: { outcome: string; code: string | null }[] }).results.map(({ outcome, code }) =>
    [outcome, code].join(' ').trim(),
  );
const REPORT = {
  inspectedOn: today(),
  place: '城东区和平路12号',
  sections: { FUNDS: '装修款已付，见发票', GUARANTORS: '无担保' },
  conclusion: 'NORMAL',
};

describe('Inspecting a loan', () => {
  test('its first inspection is ordered out of turn, made by its manager, and accepted by the department manager', async () => {
    // A person's first check is due in thirty days and opens fifteen before.
    expect(await rowsOf(manager)).toEqual([]);
    await manager.post(`/loans/${loanNo}/inspections`, { reason: '想去看看' }).expect(403);
    await department.post(`/loans/${loanNo}/inspections`, { reason: '' }).expect(422);
    await department.post('/loans/LN404/inspections', { reason: '不存在' }).expect(404);
    const order = { reason: '邻居反映已搬走' };
    const once = { 'Idempotency-Key': 'order-1' };
    const ordered = await department.post(`/loans/${loanNo}/inspections`, order, once).expect(200);
    expect(ordered.body).toMatchObject({ loanNo, status: 'WATCHING', plannedOn: addDays(today(), 30) });
    expect((await department.post(`/loans/${loanNo}/inspections`, order, once).expect(200)).body).toEqual(ordered.body);
    const { id, ...row } = await open('TRIGGER');
    expect(row).toMatchObject({ reasons: ['ORDERED'], dueOn: addDays(today(), 7), status: 'OPEN' });
    expect((await manager.get(`/tasks?view=mine&subjectNo=${loanNo}`)).body).toMatchObject({
      data: [{ kind: 'INSPECTION', room: 'LOAN', assignee: 'li.na' }],
    });

    const path = `/loans/${loanNo}/inspections/${id}`;
    const bad = await manager.post(`${path}/report`, { ...REPORT, sections: { FUNDS: '已付' } }).expect(422);
    expect(bad.body).toMatchObject({
      code: 'INSPECTION_SECTIONS',
      title: expect.stringContaining('Guarantors') as string,
    });
    const misused = await manager.post(`${path}/report`, { ...REPORT, conclusion: 'RISK' }).expect(422);
    expect(misused.body).toMatchObject({ code: 'INSPECTION_MEASURES' });
    await manager.post(`${path}/report`, { ...REPORT, sections: { MOON: '圆' } }).expect(422);
    await manager.post(`${path}/report`, { ...REPORT, inspectedOn: addDays(today(), 2) }).expect(422);
    await (await api.as('wang.qiang')).post(`${path}/report`, REPORT).expect(409);
    await department.post(`${path}/report`, REPORT).expect(403);
    await department.post(`${path}/review`, { outcome: 'ACCEPT' }).expect(409);
    await manager.post(`${path}/report`, REPORT).expect(200);
    await manager.post(`${path}/review`, { outcome: 'ACCEPT' }).expect(403);
    await department.post(`${path}/review`, { outcome: 'RETURN' }).expect(422);
    await department.post(`${path}/review`, { outcome: 'ACCEPT', comment: '情况属实' }).expect(200);
    expect((await department.get(path).expect(200)).body).toMatchObject({
      status: 'DONE',
      conclusion: 'NORMAL',
      sections: ['FUNDS', 'GUARANTORS'],
      reports: [{ place: REPORT.place, reportedBy: 'li.na', sections: REPORT.sections }],
      reviews: [{ outcome: 'ACCEPT', by: 'chen.jing', comment: '情况属实' }],
    });
    const { body } = await department.get(`/inspections?status=DONE&managerUsername=li.na`).expect(200);
    expect((body as { data: Row[] }).data.map((one) => one.id)).toEqual([id]);
  });

  test('many are ordered and given to another manager at once, each with its own result', async () => {
    const path = `/loans/${loanNo}`;
    const order = { nos: [loanNo, 'LN404'], preview: false, reason: '行业风险上升' };
    await manager.post('/loans/inspections', order).expect(403);
    const before = (await rowsOf(manager)).length;
    const judged = await department.post('/loans/inspections', { ...order, preview: true }).expect(200);
    expect(outcomes(judged.body)).toEqual(['POSSIBLE', 'REFUSED NOT_FOUND']);
    expect(await rowsOf(manager)).toHaveLength(before);
    const ordered = await department.post('/loans/inspections', order).expect(200);
    expect(outcomes(ordered.body)).toEqual(['DONE', 'REFUSED NOT_FOUND']);
    const { id } = await open('TRIGGER');
    const [done] = (await rowsOf(manager)).filter(({ status }) => status === 'DONE');

    const given = { nos: [id, done?.id, 'LN404-I1'], to: 'wang.qiang' };
    await manager.post('/inspections/assignments', { ...given, preview: false }).expect(403);
    const seen = await department.post('/inspections/assignments', { ...given, preview: true }).expect(200);
    expect(outcomes(seen.body)).toEqual(['POSSIBLE', 'REFUSED TASK_DONE', 'REFUSED NOT_FOUND']);
    const assigned = await department.post('/inspections/assignments', { ...given, preview: false }).expect(200);
    expect(outcomes(assigned.body)).toEqual(['DONE', 'REFUSED TASK_DONE', 'REFUSED NOT_FOUND']);
    // Who makes it now has it among his own; the manager of the loan has what he made before.
    const mine = async (who: string) => {
      const { body } = await (await api.as(who)).get('/inspections?mine=true').expect(200);
      return (body as { data: Row[] }).data.map((one) => [one.id, one.inspector]);
    };
    expect(await mine('wang.qiang')).toEqual([[id, 'wang.qiang']]);
    expect(await mine('li.na')).toEqual([[done?.id, 'li.na']]);
    const { text } = await manager.post('/inspections/export', { format: 'csv', mine: 'true' }).expect(200);
    const [head = '', ...lines] = text.trim().split('\n');
    expect(head).toContain('Inspector');
    expect(lines.map((line) => line.includes('li.na'))).toEqual([true]);
    await manager.post(`${path}/inspections/${id}/report`, REPORT).expect(409);
    await (await api.as('wang.qiang')).post(`${path}/inspections/${id}/report`, REPORT).expect(200);
  });

  test('people of another branch see none of it', async () => {
    const stranger = await api.as('sun.wei');
    await stranger.get(`/loans/${loanNo}/inspections`).expect(404);
    expect((await stranger.get('/inspections').expect(200)).body).toMatchObject({ data: [] });
  });
});
