import { addDays } from '../../src/domain/date';
import { tellOverduePapers } from '../../src/store/archive-loans';
import { noEngine, testApi, type Person, type TestApi } from './support/api';
import { today } from './support/life';

jest.setTimeout(60_000);

let api: TestApi;
let manager: Person;
let archivist: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  [manager, archivist] = await Promise.all([api.as('li.na'), api.as('lu.qing')]);
  await caseAt('AP1', 'DISBURSED');
  await caseAt('AP2', 'DISBURSEMENT');
});
afterAll(() => api.close());

const caseAt = (no: string, stage: string) =>
  api.db.prisma.application.create({
    data: {
      no,
      clientNo: 'CL00000001',
      productCode: 'PERSONAL_CONSUMER',
      productVersion: 1,
      category: 'PERSONAL_CONSUMER',
      security: 'UNSECURED',
      branchCode: 'SB01',
      managerUsername: 'li.na',
      purpose: '装修',
      amountFen: 12_000_000n,
      appliedTerms: {},
      stage,
      workflowId: `application-${no}`,
      acceptedOn: new Date('2026-11-23'),
    },
  });
/** The refusal, or what was answered. */
async function said(who: Person, path: string, body: object): Promise<Record<string, unknown>> {
  const answer = await who.post(path, body);
  return answer.body as Record<string, unknown>;
}
const code = async (who: Person, path: string, body: object): Promise<unknown> =>
  (await said(who, path, body))['code'] ?? 'done';
const PAPERS = [
  { name: '借款合同', pages: 8, original: true },
  { name: '借据', pages: 1, original: true },
];

describe('the file of a case on its way to the archive (DUTIES 20, 51)', () => {
  it('is given by its manager, signed for by the archivist or sent back with a reason, and every step is on record', async () => {
    const give = { target: 'ARCHIVE', items: PAPERS };
    expect(await code(archivist, '/applications/AP1/hand-overs', give)).toBe('ROLE_NOT_ALLOWED');
    expect(await code(await api.as('wang.qiang'), '/applications/AP1/hand-overs', give)).toBe(
      'NOT_THE_ACCOUNT_MANAGER',
    );
    expect(await code(await api.as('liu.yang'), '/applications/AP1/hand-overs', give)).toBe('NOT_FOUND');
    expect(await code(manager, '/applications/AP2/hand-overs', give)).toBe('HAND_OVER_TOO_EARLY');
    expect(await code(manager, '/applications/AP1/hand-overs', { ...give, items: [] })).toBe('INVALID_INPUT');
    const first = await said(manager, '/applications/AP1/hand-overs', give);
    expect(first).toMatchObject({ status: 'OFFERED', givenBy: 'li.na', answeredBy: null, items: PAPERS });
    expect(await code(manager, '/applications/AP1/hand-overs', give)).toBe('HAND_OVER_WAITS');

    const answer = `/hand-overs/${String(first['no'])}/answer`;
    expect(await code(manager, answer, { outcome: 'RECEIVE' })).toBe('ROLE_NOT_ALLOWED');
    expect(await code(await api.as('qian.fang'), answer, { outcome: 'RECEIVE' })).toBe('HAND_OVER_FOR_OTHER_POST');
    const silent = await archivist.post(answer, { outcome: 'RETURN' }).expect(422);
    expect(silent.body).toMatchObject({ code: 'HAND_OVER_REASON', errors: [{ pointer: '/reason' }] });
    expect(await said(archivist, answer, { outcome: 'RETURN', reason: '合同缺第 3 页' })).toMatchObject({
      status: 'RETURNED',
      answeredBy: 'lu.qing',
      reason: '合同缺第 3 页',
    });
    expect(await code(archivist, answer, { outcome: 'RECEIVE' })).toBe('HAND_OVER_ANSWERED');
    const { no } = await said(manager, '/applications/AP1/hand-overs', give);
    expect(await code(archivist, `/hand-overs/${String(no)}/answer`, { outcome: 'RECEIVE' })).toBe('done');

    const finance = await api.as('qian.fang');
    const list = await said(manager, '/applications/AP2/hand-overs', { ...give, target: 'FINANCE' });
    expect(await code(archivist, `/hand-overs/${String(list['no'])}/answer`, { outcome: 'RECEIVE' })).toBe(
      'HAND_OVER_FOR_OTHER_POST',
    );
    expect(await code(finance, `/hand-overs/${String(list['no'])}/answer`, { outcome: 'RECEIVE' })).toBe('done');
    const story = await api.db.prisma.auditEntry.findMany({ where: { subjectNo: 'AP1' }, orderBy: { seq: 'asc' } });
    expect(story.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
      'HAND_OVER_GIVEN li.na',
      'HAND_OVER_RETURNED lu.qing',
      'HAND_OVER_GIVEN li.na',
      'HAND_OVER_RECEIVED lu.qing',
    ]);
    const { body } = await archivist.get('/hand-overs?status=RECEIVED').expect(200);
    expect((body.data as { target: string }[]).map(({ target }) => target)).toEqual(['FINANCE', 'ARCHIVE']);
  });

  it('is lent paper by paper for a time, comes back once, and who keeps it too long is told once', async () => {
    const { body } = await archivist.get('/hand-overs?status=RECEIVED&target=ARCHIVE').expect(200);
    const { no } = (body.data as { no: string }[])[0] ?? { no: '' };
    const lend = { item: '借款合同', borrower: 'he.tao', purpose: '起诉立案', dueOn: addDays(today(), 10) };
    const path = `/hand-overs/${no}/loans`;
    expect(await code(manager, path, lend)).toBe('ROLE_NOT_ALLOWED');
    expect(await code(archivist, path, { ...lend, borrower: 'nobody' })).toBe('USER_UNKNOWN');
    expect(await code(archivist, path, { ...lend, borrower: 'lu.qing' })).toBe('LENDER_MAY_NOT_BORROW');
    expect(await code(archivist, path, { ...lend, dueOn: addDays(today(), 31) })).toBe('ARCHIVE_LOAN_TERM');
    const both = await Promise.all([said(archivist, path, lend), said(archivist, path, lend)]);
    expect(both.map((one) => one['code'] ?? one['standing']).sort()).toEqual(['ARCHIVE_ITEM_OUT', 'OUT']);
    const id = String(both.find((one) => one['standing'] === 'OUT')?.['id']);
    for (const day of [10, 11, 12]) await tellOverduePapers(api.db.prisma, addDays(today(), day));
    const told = await api.db.prisma.notice.findMany({ where: { template: 'archive-loan-overdue' } });
    expect(new Set(told.map(({ recipient }) => recipient))).toEqual(new Set(['he.tao']));
    expect(new Set(told.map(({ channel }) => channel)).size).toBe(told.length);
    expect(await said(archivist, `/archive-loans/${id}/return`, {})).toMatchObject({
      standing: 'BACK',
      returnedOn: today(),
      takenBy: 'lu.qing',
    });
    expect(await code(archivist, `/archive-loans/${id}/return`, {})).toBe('ARCHIVE_LOAN_BACK');
    expect(await code(archivist, '/archive-loans/x1/return', {})).toBe('NOT_FOUND');
    expect(await code(archivist, path, lend)).toBe('done');
    const out = await archivist.get('/archive-loans?standing=OUT&borrower=he.tao').expect(200);
    expect(out.body.data).toHaveLength(1);
    for (const key of ['x1', '9'.repeat(40), 7, null]) {
      const forged = Buffer.from(JSON.stringify([key])).toString('base64url');
      expect((await archivist.get(`/archive-loans?cursor=${forged}`).expect(400)).body.code).toBe('CURSOR_MALFORMED');
    }
    const { text } = await archivist.post('/archive-loans/export', { format: 'csv' }).expect(200);
    expect(text).toContain('借款合同,he.tao,起诉立案,lu.qing');
  });
});
