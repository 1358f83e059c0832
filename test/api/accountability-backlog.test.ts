import { openLoan } from '../../src/store/loans';
import { openingOf } from '../store/support/loans';
import { liveApi, type LiveApi } from './support/life';

jest.setTimeout(120_000);
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

it('Loans that had gone wrong before cases were kept are taken up many at a time, each once and by nobody with a part', async () => {
  const { prisma } = api.db;
  const opening = (no: string) => ({ ...openingOf(no), clientNo: 'CL00000001', managerUsername: 'li.na' });
  for (const no of ['OLD1', 'OLD2', 'OLD3', 'OLD4']) await prisma.$transaction((tx) => openLoan(tx, opening(no)));
  const held = {
    floorClass: 'LOSS',
    floors: [],
    nonPerforming: true,
    riskClass: 'LOSS',
    since: new Date('2026-02-10'),
  };
  const bad = { recognisedClass: 'LOSS', recognisedBy: 'zheng.hao', recognisedOn: new Date('2026-02-10') };
  for (const loanNo of ['OLD1', 'OLD2']) await prisma.loanClass.create({ data: { loanNo, ...held, ...bad } });
  await prisma.loan.update({ where: { no: 'OLD3' }, data: { status: 'WRITTEN_OFF', formerManagers: ['shen.yan'] } });
  const backlog = async (username: string, limit = 50, cursor = '') =>
    (await (await api.as(username)).get(`/accountability-backlog?limit=${String(limit)}${cursor}`).expect(200))
      .body as {
      data: { loanNo: string; cause: string; riskClass: string }[];
      nextCursor: string | null;
    };
  const first = await backlog('shen.yan', 2);
  const second = await backlog('shen.yan', 2, `&cursor=${first.nextCursor ?? ''}`);
  expect([...first.data, ...second.data].map(({ loanNo, cause }) => [loanNo, cause])).toEqual([
    ['OLD1', 'NON_PERFORMING'],
    ['OLD2', 'NON_PERFORMING'],
    ['OLD3', 'WRITE_OFF'],
  ]);
  await (await api.as('li.na')).get('/accountability-backlog').expect(403);

  const take = async (username: string, preview: boolean, nos = ['OLD1', 'OLD3', 'OLD4', 'LN0']) => {
    const { body } = await (await api.as(username)).post('/accountability-backlog/cases', { nos, preview }).expect(200);
    return (body as { results: { no: string; outcome: string; code: string | null }[] }).results.map(
      ({ no, outcome, code }) => [no, code ?? outcome],
    );
  };
  const [part, sound, none] = [
    ['OLD3', 'ACCOUNTABILITY_PART'],
    ['OLD4', 'ACCOUNTABILITY_NOT_BAD'],
    ['LN0', 'NOT_FOUND'],
  ];
  expect(await take('shen.yan', true)).toEqual([['OLD1', 'POSSIBLE'], part, sound, none]);
  expect(await prisma.accountabilityCase.count({ where: { loanNo: { startsWith: 'OLD' } } })).toBe(0);
  expect(await take('shen.yan', false)).toEqual([['OLD1', 'DONE'], part, sound, none]);
  expect(await take('wu.gang', false, ['OLD1', 'OLD3'])).toEqual([
    ['OLD1', 'ACCOUNTABILITY_KNOWN'],
    ['OLD3', 'DONE'],
  ]);
  const { body } = await (await api.as('wu.gang')).get('/accountability-cases?loanNo=OLD1').expect(200);
  const [made] = (body as { data: { no: string; status: string; cause: string }[] }).data;
  expect(made).toMatchObject({ status: 'DUE', cause: 'NON_PERFORMING' });
  const kept = api.engine.workflow.getHandle(`accountability-${made?.no ?? ''}`);
  expect((await kept.describe()).status.name).toBe('RUNNING');
  const left = async (username: string) => (await backlog(username)).data.map(({ loanNo }) => loanNo);
  expect(await left('wu.gang')).toEqual(['OLD2']);
  // To who had a part in it the case of OLD3 does not exist, so its loan is not missed in the list either.
  expect(await left('shen.yan')).toEqual(['OLD2', 'OLD3']);
});
