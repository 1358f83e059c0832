import type { Client } from '@temporalio/client';
import { openLoan } from '../../src/store/loans';
import { openingOf } from '../store/support/loans';
import { testApi, type Person, type TestApi } from './support/api';

jest.setTimeout(60_000);

const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const [COMPANY, PERSON, SPOUSE] = ['CL00000011', 'CL00000001', 'CL00000002'];
/** The watches that were told to look again. */
const looked: string[] = [];
const handleOf = (workflowId: string) => ({ signal: () => Promise.resolve(looked.push(workflowId)) });
const engine = {
  workflow: { getHandle: handleOf },
  withDeadline: (_: number, ask: () => Promise<unknown>) => ask(),
} as unknown as Client;
let api: TestApi;
let manager: Person;
beforeAll(async () => {
  api = await testApi(engine);
  manager = await api.as('li.na');
  // Clients for years.
  await api.db.prisma.client.updateMany({ data: { createdAt: new Date('2020-01-01') } });
});
afterAll(() => api.close());

const relate = async (no: string, toClientNo: string, kind: string, more: object = {}): Promise<string> => {
  const body = { kind, toClientNo, since: TODAY, note: '工商登记', ...more };
  return ((await manager.post(`/clients/${no}/relations`, body).expect(201)).body as { id: string }).id;
};
const end = (no: string, id: string) =>
  manager.post(`/clients/${no}/relations/${id}/end`, { endedOn: TODAY, reason: '股权转让协议' }).expect(200);
interface Entry {
  kind: string;
  before: string;
  after: string;
  share: string | null;
  weight: string;
  reassessmentNo: string | null;
}
const registered = async (no: string): Promise<Entry[]> => {
  const { body } = await manager.get(`/clients/${no}/events`).expect(200);
  return (body as { data: Entry[] }).data;
};
const told = (entries: Entry[]) => entries.map(({ kind, weight }) => `${kind} ${weight}`);

it('What was there before the client only completes what is known of him, and a guarantee is registered by hand', async () => {
  await relate(PERSON, COMPANY, 'OWNS', { share: '0.3', since: '2018-05-18' });
  await relate(COMPANY, PERSON, 'GUARANTEES');
  expect(await registered(COMPANY)).toEqual([]);
  expect(await registered(PERSON)).toEqual([]);
});

it('A marriage that began or ended is registered of both, re-assessed by the manager within the days of its kind', async () => {
  const id = await relate(PERSON, SPOUSE, 'SPOUSE');
  const [married] = await registered(PERSON);
  expect(married).toMatchObject({ kind: 'MARRIAGE', weight: 'REASSESS', before: '未登记 none on record' });
  expect(told(await registered(SPOUSE))).toEqual(['MARRIAGE REASSESS']);
  const [task] = await api.db.prisma.task.findMany({ where: { subjectNo: married?.reassessmentNo ?? '' } });
  expect(task).toMatchObject({ kind: 'CHANGE_ASSESS', assignee: 'li.na', status: 'OPEN' });
  await end(SPOUSE, id);
  const [divorced] = await registered(SPOUSE);
  expect(divorced).toMatchObject({ kind: 'MARRIAGE', after: '未登记 none on record' });
  expect(divorced?.before).not.toBe('未登记 none on record');
  expect(await registered(PERSON)).toHaveLength(2);
});

it('A share weighs by its size, and one of more than half is control', async () => {
  await relate(SPOUSE, COMPANY, 'OWNS', { share: '0.04' });
  await relate('CL00000003', COMPANY, 'OWNS', { share: '0.05' });
  const majority = await relate('CL00000014', COMPANY, 'OWNS', { share: '0.51' });
  const [control, large, small] = await registered(COMPANY);
  expect(told([control, large, small].filter((one) => one !== undefined))).toEqual([
    'CONTROLLER REASSESS_AND_WARN',
    'OWNERSHIP REASSESS',
    'OWNERSHIP INFORMATION',
  ]);
  expect(small?.reassessmentNo).toBeNull();
  expect(large?.before).toMatch(/30%.*4%$/);
  expect(large?.after).toMatch(/30%.*4%.*5%$/);
  await end('CL00000014', majority);
  expect(told(await registered(COMPANY))[0]).toBe('CONTROLLER REASSESS_AND_WARN');
});

it('Another controller warns the loans that hang on the company; another office is re-assessed', async () => {
  await relate(PERSON, COMPANY, 'MANAGES');
  expect(told(await registered(COMPANY))[0]).toBe('MANAGEMENT REASSESS');
  const opening = { ...openingOf('LNCONTROL'), clientNo: COMPANY, branchCode: 'SB01', managerUsername: 'li.na' };
  await api.db.prisma.$transaction((tx) => openLoan(tx, opening));
  await relate(PERSON, COMPANY, 'CONTROLS', { note: '一致行动协议' });
  const [control] = await registered(COMPANY);
  expect(control).toMatchObject({ kind: 'CONTROLLER', weight: 'REASSESS_AND_WARN' });
  const raised = await api.db.prisma.warning.findMany({ where: { loanNo: 'LNCONTROL' } });
  expect(raised.map(({ code }) => code)).toEqual(['CONTROL_CHANGED']);
  expect(looked).toEqual(['review-LNCONTROL']);
  // The days are those of the signal, as of what is registered by hand.
  const dueOn = async (reassessmentNo: string | null | undefined) =>
    (await api.db.prisma.reassessment.findUniqueOrThrow({ where: { no: reassessmentNo ?? '' } })).dueOn;
  const byHand = { kind: 'CONTROLLER', on: TODAY, source: 'REGISTRY', evidence: '公示系统', before: '甲', after: '乙' };
  await manager.post(`/clients/${COMPANY}/events`, byHand).expect(201);
  const [hand] = await registered(COMPANY);
  expect(await dueOn(control?.reassessmentNo)).toEqual(await dueOn(hand?.reassessmentNo));
});

it('An owner in the place of another is one change: re-assessed once, by the heavier of both, and the watch hears of it once', async () => {
  const company = 'CL00000012';
  const opening = { ...openingOf('LNREPLACED'), clientNo: company, branchCode: 'SB01', managerUsername: 'li.na' };
  await api.db.prisma.$transaction((tx) => openLoan(tx, opening));
  const left = await relate(PERSON, company, 'OWNS', { share: '0.6' });
  const { prisma } = api.db;
  const [began] = await registered(company);
  await prisma.reassessment.updateMany({ where: { no: began?.reassessmentNo ?? '' }, data: { status: 'DONE' } });
  await prisma.warning.deleteMany({ where: { loanNo: 'LNREPLACED' } });
  await end(PERSON, left);
  await relate(SPOUSE, company, 'OWNS', { share: '0.3' });
  await relate('CL00000003', company, 'OWNS', { share: '0.3' });
  const [other, second, first] = await registered(company);
  expect(told([first, second].filter((one) => one !== undefined))).toEqual([
    'CONTROLLER REASSESS_AND_WARN',
    'OWNERSHIP REASSESS',
  ]);
  expect(second?.reassessmentNo).toBe(first?.reassessmentNo);
  const one = await prisma.reassessment.findUniqueOrThrow({ where: { no: first?.reassessmentNo ?? '' } });
  expect(one).toMatchObject({ weight: 'REASSESS_AND_WARN', status: 'OPEN' });
  const tasks = await prisma.task.findMany({ where: { subjectNo: one.no, status: 'OPEN' } });
  expect(tasks.map(({ kind }) => kind)).toEqual(['CHANGE_ASSESS']);
  const steps = await prisma.reassessmentStep.findMany({ where: { reassessmentNo: one.no } });
  expect(steps.map(({ act }) => act)).toEqual(['JOINED']);
  expect(await prisma.warning.count({ where: { loanNo: 'LNREPLACED' } })).toBe(1);
  // A further one takes nobody's place.
  expect(other?.reassessmentNo).not.toBe(first?.reassessmentNo);
  expect(other?.reassessmentNo).not.toBeNull();
});

it('What is refused registers nothing', async () => {
  const before = (await registered(COMPANY)).length;
  const body = { kind: 'OWNS', toClientNo: COMPANY, share: '0.9', since: TODAY };
  await manager.post('/clients/CL00000014/relations', body).expect(422);
  expect(await registered(COMPANY)).toHaveLength(before);
});
