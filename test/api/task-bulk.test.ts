import type { Person } from './support/api';
import { randomUUID } from 'node:crypto';
import { apply, liveApi, stageOf, toApproval, type LiveApi } from './support/life';

jest.setTimeout(120_000);

interface Answer {
  code?: string;
  errors?: { pointer: string }[];
  results: { taskId: string; subjectNo: string | null; outcome: string; code: string | null; detail: string | null }[];
}

let api: LiveApi;
let [manager, approver, head]: Person[] = [];
let cases: string[];
let taskIds: string[];
beforeAll(async () => {
  api = await liveApi();
  [manager, approver, head] = await Promise.all(['li.na', 'zhao.lei', 'chen.jing'].map((name) => api.as(name)));
  cases = [await apply(api), await apply(api, { purpose: '教育支出' })];
  taskIds = [];
  for (const no of cases) taskIds.push((await toApproval(api, no)).taskId);
});
afterAll(() => api.close());

const bulk = async (who: Person | undefined, body: object, key = randomUUID()): Promise<Answer> =>
  (await who?.post('/tasks/bulk', { taskIds, preview: false, ...body }, { 'Idempotency-Key': key }))?.body as Answer;
/** As it was before the first answer was noted: the same command is given again. */
const forgotten = (): Promise<unknown> => api.db.prisma.idempotencyKey.deleteMany();
const said = ({ results }: Answer): string[] => results.map(({ outcome, code }) => [outcome, code].join(' ').trim());
const holders = async (): Promise<(string | null)[]> => {
  const tasks = await api.db.prisma.task.findMany({ where: { id: { in: taskIds } }, orderBy: { id: 'asc' } });
  return tasks.map(({ assignee }) => assignee);
};

describe('Many documents of a case at once', () => {
  const judge = async (who: Person | undefined, no: string, body: object, key = randomUUID()): Promise<Answer> =>
    (await who?.post(`/applications/${no}/documents/verdicts`, { preview: false, ...body }, { 'Idempotency-Key': key }))
      ?.body as Answer;

  it('are judged each by itself, returned for one reason or each for its own, and verified together', async () => {
    const no = await apply(api, { purpose: '家庭消费' });
    const items = (): Promise<{ code: string; status: string; note: string | null }[]> =>
      api.db.prisma.applicationDocument.findMany({ where: { applicationNo: no }, orderBy: { code: 'asc' } });
    const before = await items();
    const nos = before.map(({ code }) => code);
    const [first = '', second = '', ...others] = nos;
    const seen = await judge(manager, no, { nos: [first, 'NO-SUCH'], status: 'VERIFIED', preview: true });
    expect(said(seen)).toEqual(['POSSIBLE', 'REFUSED DOCUMENT_UNKNOWN']);
    const late = await judge(manager, no, { nos, status: 'VERIFIED', expiresOn: '2020-01-01', preview: true });
    expect(said(late)).toEqual(nos.map(() => 'REFUSED DOCUMENT_RAN_OUT'));
    expect(said(await judge(await api.as('wang.qiang'), no, { nos, status: 'VERIFIED' }))).toEqual(
      nos.map(() => 'REFUSED NOT_THE_ACCOUNT_MANAGER'),
    );
    expect(await items()).toEqual(before);
    expect((await judge(approver, no, { nos, status: 'VERIFIED' })).code).toBe('ROLE_NOT_ALLOWED');
    expect((await judge(manager, no, { nos, status: 'WAIVED' })).errors?.[0]?.pointer).toBe('/status');
    // Whoever is to bring it again has to hear why.
    const mute = await judge(manager, no, { nos: [first, second], status: 'RETURNED', notes: { [first]: '缺页' } });
    expect(mute.errors?.[0]?.pointer).toBe('/note');

    const why = { note: '复印件不清晰', notes: { [second]: '缺少第二页' } };
    const key = randomUUID();
    for (let times = 0; times < 2; times += 1, await forgotten())
      expect(said(await judge(manager, no, { nos: [first, second], status: 'RETURNED', ...why }, key))).toEqual([
        'DONE',
        'DONE',
      ]);
    expect((await items()).slice(0, 2).map(({ status, note }) => [status, note])).toEqual([
      ['RETURNED', '复印件不清晰'],
      ['RETURNED', '缺少第二页'],
    ]);
    const filed = await api.db.prisma.auditEntry.count({ where: { subjectNo: no, action: 'DOCUMENTS_SUBMITTED' } });
    expect(filed).toBe(2);
    expect(said(await judge(manager, no, { nos: [first, second, ...others], status: 'VERIFIED' }))).toEqual(
      nos.map(() => 'DONE'),
    );
    // All that is asked for is there: the case has moved on by itself.
    await stageOf(manager as Person, no, 'INVESTIGATION');
  });
});

describe('Many tasks at once', () => {
  it('are judged each by itself in a preview, which changes nothing', async () => {
    const seen = await bulk(approver, { action: 'CLAIM', taskIds: [...taskIds, 'no-such-task'], preview: true });
    expect(said(seen)).toEqual(['POSSIBLE', 'POSSIBLE', 'REFUSED NOT_FOUND']);
    expect(await holders()).toEqual([null, null]);
    const other = await bulk(manager, { action: 'CLAIM', preview: true });
    expect(said(other)).toEqual(Array(2).fill('REFUSED TASK_FOR_OTHER_ROLE'));
    expect(other.results[0]?.detail).toBe('The task is for approver; somebody of that post does it');
    // Refused, it is still called by the number that people know.
    expect(other.results.map(({ subjectNo }) => subjectNo)).toEqual(cases);
  });

  it('are never approved', async () => {
    expect((await bulk(approver, { action: 'APPROVE' })).errors?.[0]?.pointer).toBe('/action');
    expect((await bulk(approver, { action: 'CLAIM', taskIds: [taskIds[0], taskIds[0]] })).code).toBe('INVALID_INPUT');
    expect((await bulk(await api.as('admin'), { action: 'CLAIM' })).code).toBe('ROLE_NOT_ALLOWED');
  });

  it('are taken and handed over, where each may be', async () => {
    expect(said(await bulk(head, { action: 'REMIND' }))).toEqual(Array(2).fill('REFUSED TASK_NOT_CLAIMED'));
    expect(said(await bulk(approver, { action: 'CLAIM' }))).toEqual(['DONE', 'DONE']);
    expect(await holders()).toEqual(['zhao.lei', 'zhao.lei']);
    expect((await bulk(approver, { action: 'ASSIGN' })).errors?.[0]?.pointer).toBe('/to');
    expect(said(await bulk(approver, { action: 'ASSIGN', to: 'li.na' }))).toEqual(
      Array(2).fill('REFUSED DELEGATE_NOT_ENTITLED'),
    );
    const key = randomUUID();
    for (let times = 0; times < 2; times += 1, await forgotten())
      expect(said(await bulk(approver, { action: 'RELEASE', taskIds: [taskIds[1]] }, key))).toEqual(['DONE']);
    expect(said(await bulk(approver, { action: 'RELEASE', taskIds: [taskIds[1]] }))).toEqual([
      'REFUSED TASK_NOT_CLAIMED',
    ]);
    expect((await holders()).toSorted()).toEqual(['zhao.lei', null].toSorted());
  });

  it('remind their holders once a day, however often somebody presses', async () => {
    for (let times = 0; times < 2; times += 1)
      expect(said(await bulk(head, { action: 'REMIND', taskIds: [taskIds[0]] }))).toEqual(['DONE']);
    const told = await api.db.prisma.notice.findMany({ where: { template: 'task-reminder' } });
    expect(told.map(({ recipient, channel }) => `${recipient} ${channel}`).sort()).toEqual([
      'zhao.lei EMAIL',
      'zhao.lei INBOX',
    ]);
  });

  it('are rejected for a reason by who may decide, and one that is decided keeps none of the others back', async () => {
    const why = { reasonCode: 'POLICY', comment: '不符合本期信贷政策' };
    expect((await bulk(manager, { action: 'REJECT', ...why })).code).toBe('ROLE_NOT_ALLOWED');
    expect((await bulk(approver, { action: 'REJECT', comment: '不符合' })).errors?.[0]?.pointer).toBe('/reasonCode');
    const [first = ''] = taskIds;
    const alone = { outcome: 'REJECT', reasonCode: 'POLICY', comment: '不符合本期信贷政策' };
    await approver?.post(`/tasks/${first}/decision`, alone).expect(200);
    const key = randomUUID();
    // A repeat of the same command, whose first answer was lost, finds its own work done.
    for (let times = 0; times < 2; times += 1, await forgotten())
      expect(said(await bulk(approver, { action: 'REJECT', ...why }, key))).toEqual(['REFUSED TASK_DONE', 'DONE']);
    expect(said(await bulk(approver, { action: 'REJECT', ...why }))).toEqual(Array(2).fill('REFUSED TASK_DONE'));
    for (const no of cases) await stageOf(manager as Person, no, 'REJECTED');
  });
});
