import supertest from 'supertest';
import type { Transfer } from '../../src/domain/client-transfer/transfer';
import { addDays } from '../../src/domain/date';
import { newsOfDay, raiseSignals } from '../../src/store/internal-signals';
import { moveClients } from '../../src/store/client-transfer-moves';
import { openLoan } from '../../src/store/loans';
import { restrictedLoans } from '../../src/store/policy-library/impact';
import { openingOf } from '../store/support/loans';
import { noEngine, testApi, type TestApi } from './support/api';
import { today } from './support/life';

jest.setTimeout(60_000);

let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
  // A textile company of branch one, one of dyeing in the same group, and a person of branch two.
  for (const [loanNo, clientNo, managerUsername, branchCode] of [
    ['LNT', 'CL00000011', 'li.na', 'SB01'],
    ['LND', 'CL00000012', 'wang.qiang', 'SB01'],
    ['LNW', 'CL00000008', 'liu.yang', 'SB02'],
  ] as const)
    await api.db.prisma.$transaction((tx) =>
      openLoan(tx, { ...openingOf(loanNo), clientNo, managerUsername, branchCode }),
    );
});
afterAll(() => api.close());

const BODY = {
  title: '关于纺织印染行业信贷政策的通知',
  issuer: '示例银行总行',
  number: '示银发〔2026〕18号',
  kind: 'INTERNAL',
  stance: 'RESTRICTED',
  summary: '存量逐户排查，新增实行名单制',
  effectiveFrom: addDays(today(), -1),
  industries: ['纺织', '钢铁'],
  mustRead: ['CLIENT_MANAGER'],
};
const send = async (who: string, path: string, body: object): Promise<Record<string, unknown>> =>
  (await (await api.as(who)).post(`/policy-documents${path}`, body)).body as Record<string, unknown>;
const read = async (who: string, path: string): Promise<Record<string, unknown>> =>
  (await (await api.as(who)).get(`/policy-documents${path}`).expect(200)).body as Record<string, unknown>;
const listed = async (who: string, query: string): Promise<string[]> =>
  ((await read(who, `?${query}`))['data'] as { no: string }[]).map((one) => one.no);
let no: string;

it('A document is entered by one and released by another, with its text filed before that', async () => {
  const refusals: [object, string][] = [
    [{ industries: [] }, 'POLICY_SCOPE'],
    [{ effectiveTo: addDays(today(), -2) }, 'DATE_ORDER'],
    [{ productCodes: ['NO_SUCH_PRODUCT'] }, 'PRODUCT_UNKNOWN'],
    [{ branchCodes: ['SB01', 'SB99'] }, 'BRANCH_UNKNOWN'],
    [{ supersedes: 'PD404' }, 'POLICY_SUPERSEDED'],
    [{ kind: 'RUMOUR' }, 'INVALID_INPUT'],
    [{ industries: ['x'] }, 'INVALID_INPUT'],
  ];
  for (const [more, code] of refusals)
    expect([more, (await send('zhou.min', '', { ...BODY, ...more }))['code']]).toEqual([more, code]);
  // Told where it is to be mended.
  expect(await send('zhou.min', '', { ...BODY, effectiveTo: addDays(today(), -2) })).toMatchObject({
    errors: [{ pointer: '/effectiveTo', code: 'DATE_ORDER' }],
  });
  expect((await send('li.na', '', BODY))['code']).toBe('ROLE_NOT_ALLOWED');
  const entered = await send('zhou.min', '', BODY);
  expect(entered).toMatchObject({ standing: 'WAITING', file: null, enteredBy: 'zhou.min', toRead: false });
  no = String(entered['no']);
  expect((await send('chen.jing', '', BODY))['code']).toBe('POLICY_NUMBER_KNOWN');

  const upload = async (who: string) => {
    const { token } = await api.as(who);
    return supertest(api.app)
      .post(`/api/policy-documents/${no}/file`)
      .query({ name: '通知.pdf' })
      .set('Authorization', `Bearer ${token}`)
      .set('Content-Type', 'application/octet-stream')
      .send(Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF'));
  };
  expect((await upload('wu.gang')).body).toMatchObject({ code: 'POLICY_FILE_CLOSED' });
  expect((await upload('zhou.min')).body).toMatchObject({ file: { name: '通知.pdf', mime: 'application/pdf' } });
  expect((await send('li.na', `/${no}/receipt`, {}))['code']).toBe('POLICY_STATE');

  expect((await send('zhou.min', `/${no}/check`, { outcome: 'RELEASE', comment: '自己同意' }))['code']).toBe(
    'POLICY_SAME_PERSON',
  );
  const key = { 'Idempotency-Key': 'release-it-once' };
  const release = async () =>
    (
      await (
        await api.as('wu.gang')
      ).post(`/policy-documents/${no}/check`, { outcome: 'RELEASE', comment: '同意' }, key)
    ).body as unknown;
  const released = await release();
  expect(released).toMatchObject({ standing: 'IN_FORCE', checkedBy: 'wu.gang', reviewsWaiting: ['li.na'] });
  expect(await release()).toEqual(released);
  expect((await send('wu.gang', `/${no}/check`, { outcome: 'RETURN', comment: '再议' }))['code']).toBe('POLICY_STATE');
  expect((await upload('zhou.min')).body).toMatchObject({ code: 'POLICY_FILE_CLOSED' });
  const text = await (await api.as('lu.qing')).get(`/policy-documents/${no}/file`).expect(200);
  expect((text.body as Buffer).toString()).toContain('%PDF-1.7');
});

it('Whoever must read it is told once, confirms it once, and the others are named', async () => {
  const { prisma } = api.db;
  expect(await prisma.notice.count({ where: { template: 'policy-released', channel: 'INBOX' } })).toBe(4);
  expect(await listed('li.na', 'toRead=true')).toEqual([no]);
  expect(await listed('zhou.min', 'toRead=true')).toEqual([]);
  await send('li.na', `/${no}/receipt`, {});
  const again = await send('li.na', `/${no}/receipt`, {});
  expect(again).toMatchObject({ read: true, toRead: false, readers: { due: 4, read: 1 } });
  expect((again['readers'] as { missing: string[] }).missing).toEqual(['liu.yang', 'wang.qiang', 'yang.fan']);
  expect(await prisma.policyReceipt.count()).toBe(1);
  expect(await prisma.auditEntry.count({ where: { action: 'POLICY_READ', subjectNo: no } })).toBe(1);
  await expect(prisma.policyReceipt.deleteMany()).rejects.toThrow();
});

it('It shows whom it concerns as far as one may see, and what the admission policy does not have yet', async () => {
  expect(await read('zhou.min', `/${no}/impact`)).toMatchObject({
    clients: 1,
    loans: 1,
    principal: '120000.00',
    notScreened: ['纺织'],
    data: [{ clientNo: 'CL00000011', industry: '纺织', loans: ['LNT'], managerUsername: 'li.na' }],
  });
  expect(await read('xu.hui', `/${no}/impact`)).toMatchObject({ clients: 0, data: [] });
  expect((await (await api.as('qian.fang')).get(`/policy-documents/${no}/impact`)).body).toMatchObject({
    code: 'ROLE_NOT_ALLOWED',
  });
});

it('The end of the day warns of the loans lent before it, once; another stance warns of nothing', async () => {
  const { prisma } = api.db;
  const quiet = await send('chen.jing', '', { ...BODY, number: '鼓励1号', stance: 'ENCOURAGED', industries: ['印染'] });
  await send('wu.gang', `/${String(quiet['no'])}/check`, { outcome: 'RELEASE', comment: '同意' });
  const warned = async (): Promise<string[]> => {
    await raiseSignals(prisma, today());
    return (await newsOfDay(prisma, today())).map(({ loanNo }) => loanNo);
  };
  expect(await warned()).toEqual(['LNT']);
  expect(await warned()).toEqual(['LNT']);
  // By its own days, not that of its release: not before the first, from then on, and no more once another stands in its place.
  const later = addDays(today(), 60);
  const coming = await send('chen.jing', '', {
    ...BODY,
    number: '限制2号',
    industries: ['印染'],
    effectiveFrom: later,
  });
  const comingNo = String(coming['no']);
  await send('wu.gang', `/${comingNo}/check`, { outcome: 'RELEASE', comment: '同意' });
  const restricted = async (on: string) =>
    (await restrictedLoans(prisma, addDays(on, -30), on)).filter(({ policyNo }) => policyNo === comingNo).length;
  expect(await restricted(today())).toBe(0);
  expect(await restricted(addDays(later, -1))).toBe(0);
  expect(await restricted(later)).toBe(1);
  for (const data of [
    { effectiveTo: new Date(later) },
    { effectiveTo: null, supersededFrom: new Date(addDays(later, 1)) },
  ]) {
    await prisma.policyDocument.update({ where: { no: comingNo }, data });
    expect([await restricted(later), await restricted(addDays(later, 1))]).toEqual([1, 0]);
  }
  expect(await prisma.warning.findMany({ where: { code: 'INDUSTRY_POLICY' } })).toMatchObject([
    { loanNo: 'LNT', level: 'YELLOW', status: 'OPEN' },
  ]);
});

it('A manager says what it means for his borrowers: when asked, once; his task is done with it', async () => {
  const said = { conclusion: 'WATCHED', findings: '产能置换名单内，按季检查' };
  expect((await send('wang.qiang', `/${no}/reviews`, said))['code']).toBe('POLICY_NOT_ASKED');
  expect((await send('wu.gang', `/${no}/reviews`, said))['code']).toBe('ROLE_NOT_ALLOWED');
  expect((await send('li.na', `/${no}/reviews`, { ...said, findings: '' }))['code']).toBe('INVALID_INPUT');
  expect(await send('li.na', `/${no}/reviews`, said)).toMatchObject({
    mayReview: false,
    reviewsWaiting: [],
    reviews: [{ by: 'li.na', conclusion: 'WATCHED' }],
  });
  expect((await send('li.na', `/${no}/reviews`, said))['code']).toBe('POLICY_REVIEWED');
  // Her findings are her branch's to read, and head office's; nobody else's.
  const seen = async (who: string) => (await read(who, `/${no}`))['reviews'];
  for (const who of ['wang.qiang', 'zhou.min', 'chen.jing']) expect(await seen(who)).toHaveLength(1);
  for (const who of ['liu.yang', 'xu.hui', 'qian.fang']) expect(await seen(who)).toEqual([]);
  const { body } = await (await api.as('li.na')).get('/tasks?view=done').expect(200);
  expect((body as { data: object[] }).data).toContainEqual(
    expect.objectContaining({ room: 'POLICY', subjectNo: no, outcome: 'WATCHED' }),
  );
});

it('With the last of the borrowers concerned the task goes over, and whoever holds it answers it, though he has before', async () => {
  const { prisma } = api.db;
  const { no: other } = await send('chen.jing', '', { ...BODY, number: '排查3号', industries: ['纺织', '印染'] });
  const asked = String(other);
  await send('wu.gang', `/${asked}/check`, { outcome: 'RELEASE', comment: '同意' });
  const waiting = async () => (await read('zhou.min', `/${asked}`))['reviewsWaiting'];
  expect(await waiting()).toEqual(['li.na', 'wang.qiang']);
  const said = { conclusion: 'WATCHED', findings: '按季检查' };
  expect(await send('wang.qiang', `/${asked}/reviews`, said)).toMatchObject({ reviewsWaiting: ['li.na'] });
  const handedOver: Transfer = {
    status: 'CONFIRMED',
    branchCode: 'SB01',
    from: 'li.na',
    to: 'wang.qiang',
    proposedBy: 'li.na',
    clientNos: ['CL00000011'],
    reviewed: ['CL00000011'],
  };
  const move = (clientNos: string[]) =>
    prisma.$transaction((tx) => moveClients(tx, { ...handedOver, clientNos }, { by: 'chen.jing', on: today() }));
  // A client whom the document does not concern brings no question with him.
  await move(['CL00000001']);
  expect(await waiting()).toEqual(['li.na']);
  await move(handedOver.clientNos.slice());
  expect(await waiting()).toEqual(['wang.qiang']);
  expect((await send('li.na', `/${asked}/reviews`, said))['code']).toBe('POLICY_NOT_ASKED');
  expect(await read('wang.qiang', `/${asked}`)).toMatchObject({ mayReview: true });
  expect(await send('wang.qiang', `/${asked}/reviews`, { ...said, conclusion: 'REDUCED' })).toMatchObject({
    mayReview: false,
    reviewsWaiting: [],
    reviews: [{ conclusion: 'WATCHED' }, { conclusion: 'REDUCED' }],
  });
});

it('The one in its place ends it from its own first day; what stands how is found by that', async () => {
  const next = { ...BODY, number: '示银发〔2027〕1号', supersedes: no, effectiveFrom: addDays(today(), 30) };
  const [first, second] = [
    await send('chen.jing', '', next),
    await send('chen.jing', '', { ...next, number: '另一份' }),
  ];
  const check = (one: Record<string, unknown>, outcome: string) =>
    send('zhou.min', `/${String(one['no'])}/check`, { outcome, comment: '已核' });
  expect(await check(first, 'RELEASE')).toMatchObject({ standing: 'COMING', supersedes: no });
  expect((await check(second, 'RELEASE'))['code']).toBe('POLICY_SUPERSEDED');
  expect(await check(second, 'RETURN')).toMatchObject({ standing: 'RETURNED' });
  expect(await read('li.na', `/${no}`)).toMatchObject({ standing: 'IN_FORCE', supersededBy: first['no'] });
  for (const [standing, at] of [
    ['SUPERSEDED', 0],
    ['EXPIRED', 400],
  ] as const) {
    await api.db.prisma.policyDocument.update({
      where: { no },
      data:
        standing === 'EXPIRED'
          ? { effectiveTo: new Date(addDays(today(), -1)), supersededFrom: new Date(addDays(today(), at)) }
          : { supersededFrom: new Date(today()) },
    });
    expect(await listed('li.na', `standing=${standing}`)).toEqual([no]);
    expect(await read('li.na', `/${no}`)).toMatchObject({ standing });
    expect(await listed('li.na', 'standing=IN_FORCE')).not.toContain(no);
  }
  expect(await listed('li.na', 'standing=COMING')).toContain(first['no']);
  expect(await listed('li.na', 'standing=RETURNED')).toEqual([second['no']]);
  expect(await listed('li.na', `q=${encodeURIComponent('〔2027〕')}&industry=${encodeURIComponent('钢铁')}`)).toEqual([
    first['no'],
  ]);
  expect((await (await api.as('li.na')).get('/policy-documents/PD404')).status).toBe(404);
});
