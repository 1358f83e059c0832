import { randomUUID } from 'node:crypto';
import { addDays } from '../../src/domain/date';
import { businessDate } from '../../src/domain/business-time';
import { openLoan } from '../../src/store/loans';
import { moveCollectionTasks } from '../../src/store/collection-tasks';
import { openingOf } from '../store/support/loans';
import { noEngine, testApi, type Person, type TestApi } from './support/api';

jest.setTimeout(60_000);

/** So far is the business clock ahead that it is ten in the morning, when people may be reminded. */
const TEN = (() => {
  const now = new Date();
  const ten = new Date(now);
  ten.setUTCHours(2, 0, 0, 0);
  if (ten <= now) ten.setUTCDate(ten.getUTCDate() + 1);
  return ten.getTime() - now.getTime();
})();
const TODAY = businessDate(Date.now() + TEN);
const [FIRST, SECOND, PAID] = ['collection-LNB1-1', 'collection-LNB2-1', 'collection-LNB3-1'] as const;
const CASES = [FIRST, SECOND, PAID];

let api: TestApi;
let [collector, head, manager]: Person[] = [];
beforeAll(async () => {
  api = await testApi(noEngine());
  [collector, head, manager] = await Promise.all(['he.tao', 'chen.jing', 'li.na'].map((name) => api.as(name)));
  await overdue('LNB1', 'CL00000001');
  await overdue('LNB2', 'CL00000002');
  await overdue('LNB3', 'CL00000001', 'CLOSED_PAID');
});
afterAll(() => api.close());

async function overdue(loanNo: string, clientNo: string, status = 'OPEN'): Promise<void> {
  const { prisma } = api.db;
  const opening = { ...openingOf(loanNo), clientNo, managerUsername: 'li.na', clockOffsetMs: TEN };
  await prisma.$transaction((tx) => openLoan(tx, opening));
  const [id, since] = [`collection-${loanNo}-1`, new Date(addDays(TODAY, -40))];
  await prisma.collectionCase.create({
    data: {
      id,
      loanNo,
      episode: 1,
      clientNo,
      branchCode: 'SB01',
      status,
      done: [],
      workflowId: id,
      overdueSince: since,
      openedOn: since,
    },
  });
}

interface Answer {
  code?: string;
  results: { no: string; outcome: string; code: string | null; detail: string | null }[];
}
const bulk = async (who: Person | undefined, path: string, body: object, key = randomUUID()): Promise<Answer> =>
  (await who?.post(path, { preview: false, ...body }, { 'Idempotency-Key': key }))?.body as Answer;
const said = ({ results }: Answer): string[] => results.map(({ outcome, code }) => [outcome, code].join(' ').trim());
/** As it was before the first answer was noted: the same command is given again. */
const forgotten = (): Promise<unknown> => api.db.prisma.idempotencyKey.deleteMany();
const audited = (action: string): Promise<number> => api.db.prisma.auditEntry.count({ where: { action } });

describe('Many collection cases at once', () => {
  const reminders = '/collections/reminders';

  it('are reminded as far as the rules of contact allow, each with its reason', async () => {
    await collector
      ?.post(`/collections/${SECOND}/contact-notes`, { kind: 'PAUSED', reason: '投诉处理中 CP1' })
      .expect(201);
    const seen = await bulk(collector, reminders, { nos: [...CASES, 'collection-NONE-1'], preview: true });
    expect(said(seen)).toEqual(['POSSIBLE', 'REFUSED CONTACT_PAUSED', 'REFUSED CASE_CLOSED', 'REFUSED NOT_FOUND']);
    expect(await api.db.prisma.notice.count({ where: { template: 'collection-message' } })).toBe(0);
    const key = randomUUID();
    // A repeat whose first answer was lost sends nothing twice and counts nothing twice.
    for (let times = 0; times < 2; times += 1, await forgotten())
      expect(said(await bulk(collector, reminders, { nos: [FIRST, SECOND] }, key))).toEqual([
        'DONE',
        'REFUSED CONTACT_PAUSED',
      ]);
    const told = await api.db.prisma.notice.findMany({ where: { template: 'collection-message' } });
    expect(new Set(told.map(({ recipient }) => recipient))).toEqual(new Set(['CL00000001']));
    expect(new Set(told.map(({ cause }) => cause)).size).toBe(1);
    expect(await audited('COLLECTION_REMINDED')).toBe(1);
    expect(await audited('CONTACT_DENIED')).toBe(1);
    // Two messages a day and no more (RULES 4.1).
    expect(said(await bulk(collector, reminders, { nos: [FIRST] }))).toEqual(['DONE']);
    expect(said(await bulk(collector, reminders, { nos: [FIRST], preview: true }))).toEqual([
      'REFUSED CONTACT_MESSAGES',
    ]);
    expect((await bulk(await api.as('admin'), reminders, { nos: [FIRST] })).code).toBe('ROLE_NOT_ALLOWED');
  });

  it('go to a collector with what waits in them and what comes', async () => {
    const path = '/collections/assignments';
    const { prisma } = api.db;
    await openStep('CALL');
    expect((await bulk(collector, path, { nos: CASES, to: 'he.tao' })).code).toBe('ROLE_NOT_ALLOWED');
    expect((await bulk(head, path, { nos: CASES, to: 'li.na' })).code).toBe('USER_UNKNOWN');
    expect(said(await bulk(head, path, { nos: CASES, to: 'he.tao', preview: true }))).toEqual([
      'POSSIBLE',
      'POSSIBLE',
      'REFUSED CASE_CLOSED',
    ]);
    expect(await audited('COLLECTION_ASSIGNED')).toBe(0);
    expect(said(await bulk(head, path, { nos: CASES, to: 'he.tao' }))).toEqual(['DONE', 'DONE', 'REFUSED CASE_CLOSED']);
    await openStep('LETTER');
    const tasks = await prisma.task.findMany({ where: { subjectNo: FIRST }, orderBy: { id: 'asc' } });
    expect(tasks.map(({ id, assignee }) => [id, assignee])).toEqual([
      [`${FIRST}-CALL`, 'he.tao'],
      [`${FIRST}-LETTER`, 'he.tao'],
    ]);
    const mine = await collector?.get('/collections?collector=he.tao').expect(200);
    expect((mine?.body as { data: { id: string }[] }).data.map(({ id }) => id)).toEqual([FIRST, SECOND]);
  });

  it('are placed only with an agency that may work them', async () => {
    const placing = { nos: [FIRST, PAID], agency: 'AG99', reason: '电话无果', handedOver: ['NAME'] };
    expect((await bulk(collector, '/collections/placements', placing)).code).toBe('ROLE_NOT_ALLOWED');
    expect(said(await bulk(head, '/collections/placements', placing))).toEqual(Array(2).fill('REFUSED NOT_FOUND'));
    expect((await bulk(head, '/collections/placements', { ...placing, handedOver: ['IDENTITY'] })).code).toBe(
      'INVALID_INPUT',
    );
  });

  async function openStep(step: 'CALL' | 'LETTER'): Promise<void> {
    const input = { caseId: FIRST, branchCode: 'SB01', clientMasked: '张*', managerUsername: 'li.na' };
    const change = {
      input,
      fact: { kind: 'STEP', step },
      view: { status: 'OPEN' },
      by: 'system',
      at: new Date().toISOString(),
    };
    await api.db.prisma.$transaction((tx) =>
      moveCollectionTasks(tx, change as unknown as Parameters<typeof moveCollectionTasks>[1]),
    );
  }
});

describe('Many leads at once', () => {
  it('go to a client manager of their branch; one of another branch keeps none of the others back', async () => {
    const lead = async (phone: string): Promise<string> => {
      const given = { kind: 'PERSON', name: '钱学', phone, source: 'PHONE', need: '经营周转', nextOn: '2026-12-01' };
      const { body } = (await manager?.post('/leads', given)) ?? {};
      return (body as { no: string }).no;
    };
    const nos = [await lead('13911110001'), await lead('13911110002')];
    const path = '/leads/assignments';
    const to = { ownerUsername: 'wang.qiang', reason: '片区调整' };
    expect((await bulk(manager, path, { nos, ...to })).code).toBe('ROLE_NOT_ALLOWED');
    expect(said(await bulk(head, path, { nos: [...nos, 'LD404'], ...to, preview: true }))).toEqual([
      'POSSIBLE',
      'POSSIBLE',
      'REFUSED NOT_FOUND',
    ]);
    const key = randomUUID();
    for (let times = 0; times < 2; times += 1, await forgotten())
      expect(said(await bulk(head, path, { nos, ...to }, key))).toEqual(['DONE', 'DONE']);
    expect(await audited('LEAD_ASSIGNED')).toBe(2);
    expect(said(await bulk(head, path, { nos: [nos[0]], ownerUsername: 'liu.yang', reason: '片区' }))).toEqual([
      'REFUSED USER_UNKNOWN',
    ]);
  });
});

describe('Loans that were ticked', () => {
  it('are exported, and no others', async () => {
    const file = await head?.post('/loans/export', { format: 'csv', nos: ['LNB1', 'LNB3'] }).expect(200);
    const text = file?.text ?? '';
    expect(['LNB1', 'LNB2', 'LNB3'].filter((no) => text.includes(`\n${no},`))).toEqual(['LNB1', 'LNB3']);
  });
});
