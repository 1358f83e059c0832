import { addDays } from '../../src/domain/date';
import { lendable } from '../../src/store/exit-plans';
import { judgeMilestones } from '../../src/store/exit-milestones';
import { openLoan } from '../../src/store/loans';
import { bring, openingOf } from '../store/support/loans';
import { createEndOfDayActivities } from '../../activities/end-of-day';
import { createBankSimulator } from '../../src/gateways/bank-simulator';
import { toldEngine } from './support/told-engine';
import { noEngine, testApi, type TestApi } from './support/api';
import { today } from './support/life';

jest.setTimeout(60_000);

const CLIENT = 'CL00000001';
let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
  const opening = { ...openingOf('LNX'), clientNo: CLIENT, managerUsername: 'li.na' };
  await api.db.prisma.$transaction((tx) => openLoan(tx, opening));
});
afterAll(() => api.close());

const TARGETS = [
  { on: addDays(today(), 30), target: '100000.00' },
  { on: addDays(today(), 60), target: '0' },
];
const BODY = {
  clientNo: CLIENT,
  measures: ['NO_NEW_CREDIT', 'EARLY_REPAYMENT'],
  reason: '现金流恶化',
  owner: 'li.na',
  targets: TARGETS,
};
const send = async (who: string, path: string, body: object): Promise<Record<string, unknown>> =>
  (await (await api.as(who)).post(`/exit-plans${path}`, body)).body as Record<string, unknown>;
let no: string;

it('The business proposes it and risk decides: not the wrong role, the same person, or twice', async () => {
  const refusals: [object, string][] = [
    [{ owner: 'zhou.min' }, 'EXIT_OWNER'],
    [{ clientNo: 'CL404' }, 'CLIENT_UNKNOWN'],
    [{ clientNo: 'CL00000002' }, 'EXIT_NOTHING_OWED'],
    [{ targets: [{ on: today(), target: '0' }] }, 'EXIT_TARGET_PAST'],
    [{ targets: [{ on: addDays(today(), 9), target: '120000.00' }] }, 'EXIT_TARGET_TOO_HIGH'],
    [{ targets: [...TARGETS].reverse() }, 'EXIT_TARGETS_ORDER'],
    [{ targets: [{ on: addDays(today(), 9), target: '-1' }] }, 'INVALID_INPUT'],
    [{ measures: ['PRAY'] }, 'INVALID_INPUT'],
  ];
  for (const [more, code] of refusals)
    expect([more, (await send('chen.jing', '', { ...BODY, ...more })).code]).toEqual([more, code]);
  expect((await send('qian.fang', '', BODY)).code).toBe('ROLE_NOT_ALLOWED');
  const proposed = await send('chen.jing', '', BODY);
  expect(proposed).toMatchObject({ status: 'PROPOSED', base: '120000.00', exposure: '120000.00', cap: '120000.00' });
  no = String(proposed['no']);
  expect((await send('chen.jing', '', BODY)).code).toBe('EXIT_PLAN_STANDS');
  expect((await send('chen.jing', `/${no}/decision`, { outcome: 'APPROVE', comment: '同意' })).code).toBe(
    'ROLE_NOT_ALLOWED',
  );
  // Decided so late that its first day has come, it would be missed before anybody had agreed to it.
  const dated = (on: string) =>
    api.db.prisma.exitMilestone.updateMany({ where: { planNo: no, n: 1 }, data: { on: new Date(on) } });
  await dated(today());
  const late = await send('zhou.min', `/${no}/decision`, { outcome: 'APPROVE', comment: '同意' });
  expect(late['code']).toBe('EXIT_TARGET_PAST');
  await dated(addDays(today(), 30));
  const decided = await send('zhou.min', `/${no}/decision`, { outcome: 'APPROVE', comment: '同意' });
  expect(decided).toMatchObject({ status: 'ACTIVE', decidedBy: 'zhou.min' });
  expect((await send('zhou.min', `/${no}/decision`, { outcome: 'REJECT', comment: '再议' })).code).toBe('EXIT_STATE');
  const { body } = await (await api.as('li.na')).get(`/exit-plans?clientNo=${CLIENT}&status=ACTIVE`).expect(200);
  expect((body as { data: { no: string }[] }).data.map((plan) => plan.no)).toEqual([no]);
});

it('A page tells of each plan what its own client owes, or its whole group', async () => {
  const { prisma } = api.db;
  const [spouse, stranger] = ['CL00000002', 'CL00000003'];
  const on = new Date(today());
  await prisma.clientRelation.create({
    data: { fromNo: spouse, toNo: CLIENT, kind: 'SPOUSE', since: on, recordedBy: 'li.na' },
  });
  const plan = { branchCode: 'SB01', measures: [], reason: 'x', owner: 'li.na', baseFen: 1, status: 'REJECTED' };
  const of = (planNo: string, clientNo: string, wholeGroup: boolean) => ({
    ...plan,
    no: planNo,
    clientNo,
    wholeGroup,
    proposedBy: 'chen.jing',
    proposedOn: on,
  });
  await prisma.exitPlan.createMany({
    data: [of('XP1', spouse, true), of('XP2', spouse, false), of('XP3', stranger, true), of('XP4', CLIENT, true)],
  });
  const { body } = await (await api.as('zhou.min')).get('/exit-plans?status=REJECTED').expect(200);
  const told = (body as { data: { no: string; exposure: string }[] }).data.map((one) => [one.no, one.exposure]);
  expect(told).toEqual([
    ['XP4', '120000.00'],
    ['XP3', '0.00'],
    ['XP2', '0.00'],
    ['XP1', '120000.00'],
  ]);
});

it('Nothing is lent beyond the cap: a new application is refused, and so is what would be drawn', async () => {
  const terms = { method: 'EQUAL_INSTALMENT', principal: '50000.00', annualRate: '0.0435', instalments: 12 };
  const application = { clientNo: CLIENT, productCode: 'PERSONAL_CONSUMER', purpose: '装修', terms };
  const { body } = await (await api.as('li.na')).post('/applications', application).expect(409);
  expect(body).toMatchObject({ code: 'EXIT_PLAN_CAP' });
  const may = (addedFen: number) => api.db.prisma.$transaction((tx) => lendable(tx, CLIENT, addedFen, today()));
  expect((await may(1)).allowed).toBe(false);
  expect((await may(0)).allowed).toBe(true);
});

it('A target is judged once on what is really owed: missed, its owner is told and a warning with its task is raised', async () => {
  const { prisma } = api.db;
  const [first = '', last = ''] = TARGETS.map(({ on }) => on);
  const where = { code: 'EXIT_TARGET_MISSED' };
  await judgeMilestones(prisma, addDays(first, -1));
  expect(await prisma.warning.count({ where })).toBe(0);
  // The watch over its loan hears of it once, with the other signals of the day.
  const { engine, told } = toldEngine();
  const endOfDay = createEndOfDayActivities({ prisma, temporal: engine, bank: createBankSimulator(), lender: 'BANK' });
  await endOfDay.closeBusinessDate(first);
  await judgeMilestones(prisma, first);
  expect(await prisma.warning.count({ where })).toBe(1);
  const { no: missed } = await prisma.warning.findFirstOrThrow({ where });
  expect(told.filter((one) => one.endsWith(missed))).toEqual([`review-LNX lookAgain ${missed}`]);
  const warning = await prisma.warning.findFirstOrThrow({ where });
  expect(warning).toMatchObject({ loanNo: 'LNX', level: 'ORANGE', status: 'OPEN' });
  expect(await prisma.task.count({ where: { id: `warning-${warning.no}`, assignee: 'li.na', status: 'OPEN' } })).toBe(
    1,
  );
  expect(await prisma.notice.count({ where: { template: 'exit-target-missed', recipient: 'li.na' } })).toBe(2);
  await bring(prisma, 'LNX', first, { type: 'PREPAYMENT', on: first, full: true, reference: 'P-X' });
  await judgeMilestones(prisma, last);
  expect(await prisma.warning.count({ where })).toBe(1);
  const { body } = await (await api.as('zhou.min')).get(`/exit-plans/${no}`).expect(200);
  expect(body).toMatchObject({
    status: 'REACHED',
    exposure: '0.00',
    milestones: [
      { target: '100000.00', exposure: '120000.00', state: 'MISSED' },
      { target: '0.00', exposure: '0.00', state: 'MET' },
    ],
  });
  // A plan that was reached binds no more.
  expect((await prisma.$transaction((tx) => lendable(tx, CLIENT, 100, last))).allowed).toBe(true);
  expect((await send('zhou.min', `/${no}/end`, { comment: '好转' })).code).toBe('EXIT_STATE');
});
