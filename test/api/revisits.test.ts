import { addDays } from '../../src/domain/date';
import { noEngine, testApi, type TestApi } from './support/api';
import { today } from './support/life';

jest.setTimeout(60_000);
let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
});
afterAll(() => api.close());

interface Revisits {
  data: { clientNo: string; segment: string; dueOn: string; late: boolean; clientMasked: string }[];
  segments: { segment: string; clients: number; due: number }[];
}

it('Clients nobody spoke to for long are due again; a contact on record fulfils it until the day it names', async () => {
  await api.db.pool.query(`UPDATE client SET created_at = now() - interval '400 days'`);
  const manager = await api.as('li.na');
  const ask = async (more = ''): Promise<Revisits> =>
    (await manager.get(`/revisits?managerUsername=li.na${more}`).expect(200)).body as Revisits;
  const before = await ask();
  const first = before.data[0];
  expect(first).toMatchObject({ segment: 'DORMANT', late: true });
  expect(first?.clientMasked).toContain('*');
  const clientNo = first?.clientNo ?? '';
  const dormant = ({ segments }: Revisits) => segments.find(({ segment }) => segment === 'DORMANT')?.clients ?? 0;

  const contact = { kind: 'VISIT', on: today(), summary: '上门回访', nextOn: addDays(today(), 10) };
  await manager.post(`/clients/${clientNo}/contacts`, contact).expect(201);
  const after = await ask();
  expect(after.data.map((one) => one.clientNo)).not.toContain(clientNo);
  expect(dormant(after)).toBe(dormant(before) - 1);
  const later = await ask('&withinDays=10&segment=NEW');
  expect(later.data).toMatchObject([{ clientNo, dueOn: addDays(today(), 10), late: false }]);

  expect((await manager.get('/revisits?withinDays=-1')).body.code).toBe('INVALID_INPUT');
  await (await api.as('qian.fang')).get('/revisits').expect(403);
  const west = (await (await api.as('liu.yang')).get('/revisits').expect(200)).body as Revisits;
  expect(west.data.map((one) => one.clientNo)).not.toContain(before.data[1]?.clientNo);
});
