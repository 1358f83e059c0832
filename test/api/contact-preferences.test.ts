import { openLoan } from '../../src/store/loans';
import { openingOf } from '../store/support/loans';
import { noEngine, testApi, type Person, type TestApi } from './support/api';

jest.setTimeout(60_000);

let api: TestApi;
let manager: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  manager = await api.as('li.na');
});
afterAll(() => api.close());

const BODY = {
  channels: ['PHONE', 'SMS'],
  fromHour: 18,
  untilHour: 21,
  language: 'zh',
  statedOn: '2026-11-02',
  evidence: 'PREF-1',
};
const state = (more: object = {}, no = 'CL00000001', key?: string) =>
  manager.post(
    `/clients/${no}/contact-preferences`,
    { ...BODY, ...more },
    key === undefined ? {} : { 'Idempotency-Key': key },
  );

it('A client says how he wants to be told; what stood before stays on file with its evidence', async () => {
  const none = await manager.get('/clients/CL00000001/contact-preferences').expect(200);
  expect(none.body).toEqual({ standing: null, history: [] });
  const first = await state({}, 'CL00000001', 'pref-1').expect(201);
  expect(first.body.standing).toMatchObject({ ...BODY, statedBy: null, recordedBy: 'li.na', hasWecom: false });
  await state({}, 'CL00000001', 'pref-1').expect(201);
  const second = await state({ channels: ['WECOM', 'WECOM'], wecomId: 'wm-1', evidence: 'PREF-2' }).expect(201);
  expect(second.body).toMatchObject({
    standing: { channels: ['WECOM'], hasWecom: true, evidence: 'PREF-2' },
    history: [{ evidence: 'PREF-2' }, { evidence: 'PREF-1' }],
  });
  expect(second.text).not.toContain('wm-1');
  // The id of the outside contact is kept from what was said before.
  await state({ channels: ['WECOM', 'EMAIL'], evidence: 'PREF-3' }).expect(201);
  const audited = { action: 'CLIENT_PREFERENCE_STATED', subjectNo: 'CL00000001' };
  expect(await api.db.prisma.auditEntry.count({ where: audited })).toBe(3);
  await expect(api.db.pool.query(`UPDATE client_preference SET evidence = 'x'`)).rejects.toThrow('append-only');
});

it.each([
  [{ fromHour: 6 }, 'PREFERENCE_HOURS'],
  [{ fromHour: 21 }, 'PREFERENCE_HOURS'],
  [{ statedOn: '2090-01-01' }, 'DATE_IN_FUTURE'],
])('%j is refused as %s', async (more, code) => {
  expect((await state(more).expect(422)).body.code).toBe(code);
});

it('A company says through whom; nobody prefers a channel without an address; finance records nothing', async () => {
  const company = 'CL00000011';
  expect((await state({}, company).expect(422)).body.code).toBe('PREFERENCE_WHO');
  await state({ statedBy: '财务负责人 周会计' }, company).expect(201);
  expect((await state({ channels: ['WECOM'], statedBy: '财务负责人' }, company).expect(422)).body.code).toBe(
    'PREFERENCE_NO_ADDRESS',
  );
  await state({ channels: [] }).expect(422);
  await state({ channels: ['FAX'] }).expect(422);
  await (await api.as('qian.fang')).post('/clients/CL00000001/contact-preferences', BODY).expect(403);
});

it('A statement is rendered by the outbox, once a key, and only of what there is', async () => {
  const path = '/clients/CL00000002/account-statement/sendings';
  const period = { from: '2026-01-01', to: '2026-01-31' };
  expect((await manager.post(path, period).expect(409)).body.code).toBe('NOTHING_TO_STATE');
  const opening = { ...openingOf('LNS9'), clientNo: 'CL00000002', managerUsername: 'li.na' };
  await api.db.prisma.$transaction((tx) => openLoan(tx, opening));
  const key = { 'Idempotency-Key': 'statement-1' };
  for (const _ of [1, 2])
    expect((await manager.post(path, period, key).expect(201)).body).toMatchObject({ loans: 1, closing: '120000.00' });
  expect((await manager.post(path, { from: '2026-02-01', to: '2026-01-31' }).expect(422)).body.code).toBe('DATE_ORDER');
  const told = await api.db.prisma.notice.findMany({ where: { template: 'account-statement' } });
  expect(told.map(({ channel }) => channel).sort()).toEqual(['EMAIL', 'SMS']);
  expect(told[0]?.params).toMatchObject({ closingFen: 12_000_000, receivedFen: 0 });
});
