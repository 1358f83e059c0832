import { addDays } from '../../src/domain/date';
import { businessDate } from '../../src/domain/business-time';
import { runEndOfDay } from '../../src/store/end-of-day';
import { openLoan } from '../../src/store/loans';
import { openingOf, TERMS } from '../store/support/loans';
import { noEngine, testApi, type TestApi } from './support/api';

jest.setTimeout(60_000);

let api: TestApi;
const today = businessDate(Date.now());

beforeAll(async () => {
  api = await testApi(noEngine());
  // Who reviews may recognise elsewhere, not here.
  await api.db.prisma.user.update({ where: { username: 'zhou.min' }, data: { roles: ['RISK_OFFICER', 'APPROVER'] } });
  // Paid out 100 days ago and never paid: well below 90 days overdue, so special mention.
  const opening = openingOf('LN1', { ...TERMS, disbursedOn: addDays(today, -100) });
  await api.db.prisma.$transaction((tx) =>
    openLoan(tx, { ...opening, clientNo: 'CL00000001', managerUsername: 'li.na' }),
  );
  await runEndOfDay(api.db.prisma, today);
});
afterAll(() => api.close());

const opinion = async (username: string, riskClass: string, reason = '逾期两期，经营正常') =>
  (await api.as(username)).post('/loans/LN1/class/opinions', { riskClass, reason });
const openTask = () => api.db.prisma.task.findFirst({ where: { subjectNo: 'LN1', status: 'OPEN' } });

describe('The class of a loan', () => {
  it('is proposed by the end of day with every floor and its rule, and a task for the manager', async () => {
    const { body } = await (await api.as('li.na')).get('/loans/LN1/class').expect(200);
    expect(body).toMatchObject({
      riskClass: 'SPECIAL_MENTION',
      floor: 'SPECIAL_MENTION',
      floors: [{ rule: 'OVERDUE', riskClass: 'SPECIAL_MENTION', source: 'RULES 2.2' }],
      recognised: { riskClass: 'NORMAL', by: null },
      review: { step: 'GRADE', opinions: [] },
      history: [{ from: 'NORMAL', to: 'SPECIAL_MENTION', cause: 'END_OF_DAY', by: 'system' }],
    });
    expect(await openTask()).toMatchObject({ kind: 'CLASS_GRADE', assignee: 'li.na', role: 'CLIENT_MANAGER' });
  });

  it('is never recognised better than its floor, and nothing changes by trying', async () => {
    const refused = await opinion('li.na', 'NORMAL');
    expect([refused.status, refused.body.code]).toEqual([422, 'CLASS_BELOW_FLOOR']);
    expect(await api.db.prisma.classOpinion.count()).toBe(0);
  });

  it('goes through three people: no step is skipped, no person takes two', async () => {
    expect((await opinion('zhou.min', 'SPECIAL_MENTION')).body.code).toBe('CLASS_ROLE');
    expect((await opinion('wang.qiang', 'SPECIAL_MENTION')).body.code).toBe('NOT_THE_ACCOUNT_MANAGER');
    expect((await opinion('li.na', 'SPECIAL_MENTION')).body).toMatchObject({
      review: { step: 'REVIEW' },
      recognised: { riskClass: 'NORMAL' },
    });
    expect(await openTask()).toMatchObject({
      kind: 'CLASS_REVIEW',
      role: 'RISK_OFFICER',
      excluded: ['li.na', 'li.na'],
    });
    expect((await opinion('li.na', 'SPECIAL_MENTION')).body.code).toBe('CLASS_ROLE');
    expect((await opinion('zhou.min', 'SUBSTANDARD', '第二还款来源不足')).body.review.step).toBe('RECOGNISE');
    expect((await opinion('zhou.min', 'SUBSTANDARD')).body.code).toBe('CLASS_SAME_PERSON');
  });

  it('is in force when recognised, with its reason in the history, and worse than the floor if people say so', async () => {
    const { body } = await opinion('zhao.lei', 'SUBSTANDARD', '按次级认定');
    expect(body).toMatchObject({
      riskClass: 'SUBSTANDARD',
      floor: 'SPECIAL_MENTION',
      recognised: { riskClass: 'SUBSTANDARD', by: 'zhao.lei', on: today },
      review: null,
    });
    expect(body.history[0]).toMatchObject({
      from: 'SPECIAL_MENTION',
      to: 'SUBSTANDARD',
      cause: 'RECOGNITION',
      by: 'zhao.lei',
      reason: '按次级认定',
    });
    expect(await openTask()).toBeNull();
    expect(
      await api.db.prisma.auditEntry.count({ where: { subjectNo: 'LN1', action: { startsWith: 'CLASS_' } } }),
    ).toBe(3);
  });

  // Recognised as non-performing by people: it has to be paid for months before the floor lets it rise.
  it('does not rise by itself the next day', async () => {
    await runEndOfDay(api.db.prisma, addDays(today, 1));
    const { body } = await (await api.as('li.na')).get('/loans/LN1/class').expect(200);
    expect(body).toMatchObject({ riskClass: 'SUBSTANDARD', floor: 'SUBSTANDARD' });
    expect(body.floors.map(({ rule }: { rule: string }) => rule)).toEqual(['OVERDUE', 'NON_PERFORMING_KEPT']);
  });
});

describe('A fact that risk records', () => {
  const record = async (username: string, body: object) =>
    (await api.as(username)).post('/loans/LN1/class/facts', body);

  it('is a floor from the next end of day on, for all loans of the debtor when it concerns the debtor', async () => {
    const { body } = await record('zhou.min', { code: 'BANKRUPTCY', on: today, note: '法院受理破产清算' });
    expect(body.facts).toEqual([
      {
        id: expect.any(String),
        stands: true,
        floor: 'LOSS',
        code: 'BANKRUPTCY',
        scope: 'DEBTOR',
        on: today,
        endsOn: null,
        impairment: null,
        note: '法院受理破产清算',
        by: 'zhou.min',
      },
    ]);
    await record('zhou.min', { code: 'IMPAIRMENT', on: today, impairment: '0.55', note: '评估减值' });
    await runEndOfDay(api.db.prisma, addDays(today, 2));
    const after = await (await api.as('li.na')).get('/loans/LN1/class').expect(200);
    expect(after.body).toMatchObject({
      riskClass: 'LOSS',
      facts: [{ code: 'IMPAIRMENT', scope: 'LOAN', impairment: '0.5500' }, { code: 'BANKRUPTCY' }],
    });
    expect(after.body.floors.map(({ rule }: { rule: string }) => rule)).toEqual([
      'OVERDUE',
      'IMPAIRED_HALF',
      'BANKRUPTCY',
    ]);
  });

  it('is withdrawn with a reason by risk, for all loans of the debtor, and is no floor from the next end of day on', async () => {
    const seen = await (await api.as('zhou.min')).get('/loans/LN1/class').expect(200);
    const [impairment, bankruptcy] = (seen.body as { facts: { id: string; floor: string | null }[] }).facts;
    expect([impairment?.floor, bankruptcy?.floor]).toEqual(['DOUBTFUL', 'LOSS']);
    const end = async (username: string, id = bankruptcy?.id ?? '', reason = '法院裁定驳回') =>
      (await api.as(username)).post(`/loans/LN1/class/facts/${id}/end`, { reason });
    expect((await end('li.na')).body.code).toBe('ROLE_NOT_ALLOWED');
    expect((await end('zhou.min', '999')).status).toBe(404);
    expect((await end('zhou.min', undefined, ' ')).body.errors[0].pointer).toBe('/reason');
    // Who recorded it does not lift it alone, nor does anybody who managed the client.
    expect((await end('zhou.min')).body.code).toBe('CLASS_FACT_OWN');
    await api.db.prisma.user.update({ where: { username: 'chen.jing' }, data: { roles: ['RISK_OFFICER'] } });
    const former = (formerManagers: string[]) =>
      api.db.prisma.loan.update({ where: { no: 'LN1' }, data: { formerManagers } });
    await former(['chen.jing']);
    expect((await end('chen.jing')).body.code).toBe('CLASS_FACT_MANAGER');
    await former([]);
    const { body } = await end('chen.jing');
    expect(body.facts[1]).toMatchObject({ code: 'BANKRUPTCY', endsOn: today, stands: false });
    expect((await end('chen.jing')).body.code).toBe('CLASS_FACT_OVER');
    await runEndOfDay(api.db.prisma, addDays(today, 3));
    const after = await (await api.as('li.na')).get('/loans/LN1/class').expect(200);
    expect(after.body.floors.map(({ rule }: { rule: string }) => rule)).not.toContain('BANKRUPTCY');
    expect(after.body.floors.map(({ rule }: { rule: string }) => rule)).toContain('IMPAIRED_HALF');
    // The class stays until three people recognise a better one, which the manager is asked for.
    expect(after.body).toMatchObject({
      riskClass: 'LOSS',
      floor: 'DOUBTFUL',
      recognised: { riskClass: 'LOSS', by: null, on: null },
    });
    expect(await openTask()).toMatchObject({ kind: 'CLASS_GRADE', assignee: 'li.na' });
    // What the system recorded by its own rule runs out by it.
    const { id } = await api.db.prisma.classificationFact.create({
      data: {
        businessKey: 'observation',
        clientNo: 'CL00000001',
        loanNo: 'LN1',
        code: 'RESTRUCTURED',
        on: new Date(addDays(today, -400)),
        endsOn: new Date(addDays(today, -1)),
        note: '-',
        recordedBy: 'system',
      },
    });
    expect((await end('zhou.min', String(id))).body.code).toBe('CLASS_FACT_BY_RULE');
    await api.db.prisma.classificationFact.delete({ where: { id } });
  });

  it('is refused from the manager, from the future, without its share, or ending before it began', async () => {
    expect((await record('li.na', { code: 'TECHNICAL_DELAY', on: today, note: 'x' })).body.code).toBe(
      'ROLE_NOT_ALLOWED',
    );
    const refused = async (body: object) =>
      (await record('zhou.min', { note: 'x', on: today, ...body })).body.errors[0];
    expect(await refused({ code: 'REFINANCED', on: addDays(today, 1) })).toMatchObject({
      pointer: '/on',
      code: 'DATE_IN_FUTURE',
    });
    expect(await refused({ code: 'IMPAIRMENT' })).toMatchObject({
      pointer: '/impairment',
      code: 'CLASS_FACT_IMPAIRMENT',
    });
    expect(await refused({ code: 'REFINANCED', endsOn: today })).toMatchObject({
      pointer: '/endsOn',
      code: 'CLASS_FACT_ENDS',
    });
    expect(await api.db.prisma.classificationFact.count()).toBe(2);
  });
});
