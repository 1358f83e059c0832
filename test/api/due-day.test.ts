import { addDays, daysBetween } from '../../src/domain/date';
import { restartLoan } from '../../src/gateways/loan-workflows';
import { openLoan } from '../../src/store/loans';
import { servicingFromBooks } from '../../src/store/reconciliation';
import { verify } from '../../src/store/verify';
import { openingOf } from '../store/support/loans';
import { liveApi, today, until, type LiveApi } from './support/life';

jest.setTimeout(120_000);

const LOAN = 'LNDUEDAY';
const TERMS = { method: 'EQUAL_INSTALMENT', principal: '120000.00', annualRate: '0.0435', instalments: 12 } as const;
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
  const { prisma } = api.db;
  const opening = openingOf(LOAN, { ...TERMS, disbursedOn: addDays(today(), -10) });
  await prisma.$transaction((tx) => openLoan(tx, { ...opening, clientNo: 'CL00000001', managerUsername: 'li.na' }));
  const input = await servicingFromBooks(prisma, LOAN);
  if (input !== null) await restartLoan(api.engine, input);
});
afterAll(() => api.close());

interface Account {
  schedule: { dueOn: string; interest: string; principal: string }[];
}
const account = async (): Promise<Account> =>
  (await (await api.as('li.na')).get(`/loans/${LOAN}/account`).expect(200)).body as Account;
const ask = async (username: string, body: object) => {
  const answer = await (await api.as(username)).post(`/loans/${LOAN}/due-day-changes`, body);
  return answer.status === 201 ? 'asked' : (answer.body as { code: string }).code;
};

it('Asked for by who manages the loan and approved by another, the instalments fall on another day, and the books agree', async () => {
  const before = (await account()).schedule;
  const present = Number(before[0]?.dueOn.slice(-2));
  const dueDay = present === 20 ? 21 : 20;
  const request = { dueDay, reason: '发薪日调整', evidence: 'DOC-1' };
  expect(await ask('wang.qiang', request)).toBe('NOT_THE_ACCOUNT_MANAGER');
  expect(await ask('qian.fang', request)).toBe('ROLE_NOT_ALLOWED');
  expect(await ask('li.na', { ...request, dueDay: 29 })).toBe('INVALID_INPUT');
  if (present <= 28) expect(await ask('li.na', { ...request, dueDay: present })).toBe('DUE_DAY_SAME');
  expect(await ask('li.na', request)).toBe('asked');
  expect(await ask('li.na', request)).toBe('LOAN_CHANGE_PENDING');
  const approvalId = `approval-${LOAN}-1`;
  // Its first level alone decides.
  const round = await until(
    async () => (await api.db.prisma.approval.findUnique({ where: { id: approvalId } })) ?? undefined,
  );
  expect((round.levels as { code: string }[]).map(({ code }) => code)).toEqual(['SUB_BRANCH_HEAD']);
  const approver = await api.as('zhao.lei');
  await approver.post(`/tasks/${approvalId}-L1/decision`, { outcome: 'APPROVE', comment: '同意' }).expect(200);

  const manager = await api.as('li.na');
  await until(async () => {
    const { body } = await manager.get(`/loans/${LOAN}/due-day-changes`).expect(200);
    const [change] = (body as { data: { status: string; dueDay: number }[] }).data;
    return change?.status === 'BOOKED' && change.dueDay === dueDay ? true : undefined;
  });
  const { schedule } = await account();
  expect(schedule.map(({ dueOn }) => Number(dueOn.slice(-2)))).toEqual(Array(12).fill(dueDay));
  // The first period costs 120,000 x 4.35 % x its days / 360: 1,450 fen a day, exactly.
  const days = daysBetween(addDays(today(), -10), schedule[0]?.dueOn ?? '');
  expect(schedule[0]?.interest).toBe(((days * 1450) / 100).toFixed(2));
  expect(schedule[0]?.principal).toBe('9802.19');
  expect((await verify(api.db.prisma)).differences).toEqual([]);
  // What simulate says of the same terms and events is what the books have.
  const events = [{ type: 'DUE_DAY', on: today(), dueDay }];
  const terms = { ...TERMS, disbursedOn: addDays(today(), -10) };
  const simulated = await manager.post('/simulations', { terms, events, asOf: today() }).expect(200);
  expect((simulated.body as Account).schedule).toEqual(schedule);

  expect(await ask('li.na', { ...request, dueDay: 10 })).toBe('ONE_A_DAY');
  const told = await api.db.prisma.notice.count({ where: { template: 'due-day-changed', subjectNo: LOAN } });
  expect(told).toBeGreaterThan(0);
  const planned = await api.db.prisma.notice.findMany({
    where: { subjectNo: LOAN, template: 'instalment-reminder', status: 'PENDING' },
  });
  for (const { params } of planned) expect((params as { dueOn: string }).dueOn).toBe(schedule[0]?.dueOn);
});
