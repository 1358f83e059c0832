import { addDays } from '../../src/domain/date';
import { restartLoan } from '../../src/gateways/loan-workflows';
import { pressReassessments } from '../../src/store/client-changes/days';
import { measuresBefore } from '../../src/store/client-changes/gate';
import { openLoan } from '../../src/store/loans';
import { servicingFromBooks } from '../../src/store/reconciliation';
import { insertSecurityContract } from '../../src/store/security';
import { openingOf } from '../store/support/loans';
import { apply, costConfirmed, liveApi, stageOf, TERMS, today, toApproval, type LiveApi } from './support/life';

jest.setTimeout(120_000);
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

const CLIENT = 'CL00000001';
interface Answer {
  code: string;
  status: string;
  no: string;
  data: Record<string, unknown>[];
  measures: { kind: string; status: string }[];
  cases: { kind: string; no: string; as: string }[];
  may: { conclude: boolean; confirm: boolean };
}
const post = async (username: string, path: string, body: object, key?: string): Promise<Answer> => {
  const headers = key === undefined ? {} : { 'Idempotency-Key': key };
  return (await (await api.as(username)).post(path, body, headers)).body as Answer;
};
const read = async (username: string, path: string): Promise<Answer> =>
  (await (await api.as(username)).get(path)).body as Answer;
const register = (body: object, username = 'li.na', clientNo = CLIENT, key?: string): Promise<Answer> =>
  post(username, `/clients/${clientNo}/events`, { evidence: '走访记录', on: today(), ...body }, key);
const openTasks = async (subjectNo: string): Promise<string[]> =>
  (await api.db.prisma.task.findMany({ where: { subjectNo, status: 'OPEN' }, orderBy: { id: 'asc' } })).map(
    ({ kind, role, assignee }) => `${kind} ${assignee ?? role}`,
  );
const SIGNED = {
  signedOn: today(),
  signatories: ['张建国'],
  evidence: 'VID-1',
  disbursementAccount: '6222021234567890123',
};
const ORDER = {
  conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
  mode: 'SELF',
  payee: '张建国',
};
/** The latest re-assessment of the client. */
const latest = async (): Promise<string> => {
  const [found] = await api.db.prisma.reassessment.findMany({ where: { clientNo: CLIENT }, orderBy: { no: 'desc' } });
  return found?.no ?? '';
};

it('A change is registered by kind and size, corrected by a further entry, never changed', async () => {
  const marriage = { kind: 'MARRIAGE', before: '未婚', after: '已婚' };
  expect((await register({ kind: 'CONTROLLER', before: '甲', after: '乙' })).code).toBe('EVENT_OF_OTHERS');
  expect(await register({ kind: 'MARRIAGE' })).toMatchObject({
    errors: [{ pointer: '/after', code: 'CHANGE_WITHOUT_STATES' }],
  });
  expect((await register({ ...marriage, learnedOn: addDays(today(), -1) })).code).toBe('CHANGE_LEARNT_BEFORE');
  expect((await register({ ...marriage, learnedOn: addDays(today(), 1) })).code).toBe('DATE_IN_FUTURE');
  expect((await register({ ...marriage, fileHash: 'a'.repeat(64) })).code).toBe('FILE_UNKNOWN');
  expect((await register({ ...marriage, kind: 'MOON' })).code).toBe('INVALID_INPUT');
  expect((await register({ ...marriage, corrects: '999999' })).code).toBe('CHANGE_CORRECTS');
  expect((await register(marriage, 'qian.fang')).code).toBe('ROLE_NOT_ALLOWED');
  expect((await register(marriage, 'liu.yang')).code).toBe('NOT_FOUND');
  expect(await api.db.prisma.clientEvent.count()).toBe(0);

  const moved = { kind: 'ADDRESS', before: '杭州市西湖区一号', after: '杭州市滨江区二号', source: 'CLIENT' };
  const { data: kept } = await register(moved, 'li.na', CLIENT, 'moved');
  expect((await register(moved, 'li.na', CLIENT, 'moved')).data).toHaveLength(1);
  expect(kept).toMatchObject([{ kind: 'ADDRESS', weight: 'INFORMATION', reassessmentNo: null, learnedOn: today() }]);

  // Half the income is lost; the correction says it was a tenth of a hundredth, and does not do away with the duty.
  const job = { kind: 'EMPLOYMENT', before: '在职', after: '离职', share: '0.5' };
  const { data: lost } = await register(job);
  expect(lost[0]).toMatchObject({ weight: 'REASSESS', share: '0.5000' });
  const no = lost[0]?.['reassessmentNo'] as string;
  const id = lost[0]?.['id'] as string;
  expect(await openTasks(no)).toEqual(['CHANGE_ASSESS li.na']);
  const corrected = { ...job, share: '0.001', corrects: id, note: '误录' };
  const { data: entries } = await register(corrected);
  expect(entries).toMatchObject([
    { weight: 'INFORMATION', corrects: id, reassessmentNo: no },
    { id, correctedBy: entries[0]?.['id'], reassessmentNo: null },
    {},
  ]);
  expect((await register(corrected)).code).toBe('CHANGE_CORRECTS');
  expect(await read('li.na', `/reassessments/${no}`)).toMatchObject({ status: 'OPEN', weight: 'REASSESS' });
  expect(await openTasks(no)).toEqual(['CHANGE_ASSESS li.na']);
  await expect(api.db.prisma.$executeRaw`UPDATE client_event SET note = ''`).rejects.toThrow('append-only');

  // Without effect, of a change that nobody was warned of, it is the manager's alone.
  const conclude = (username: string) => post(username, `/reassessments/${no}/conclusion`, { grounds: '收入未受影响' });
  expect((await conclude('qian.fang')).code).toBe('ROLE_NOT_ALLOWED');
  expect((await conclude('liu.yang')).code).toBe('NOT_FOUND');
  expect((await conclude('wang.qiang')).code).toBe('CHANGE_OF_OTHERS');
  expect((await conclude('chen.jing')).code).toBe('CHANGE_OF_OTHERS');
  expect(await conclude('li.na')).toMatchObject({ status: 'DONE', confirmedBy: null, may: { conclude: false } });
  expect((await conclude('li.na')).code).toBe('CHANGE_STATE');
  expect(await openTasks(no)).toEqual([]);
});

it('What is changed in the record of a client is registered too, masked', async () => {
  const manager = await api.as('li.na');
  const { body, headers } = await manager.get(`/clients/${CLIENT}`).expect(200);
  const { relatedParty, locale } = body as { relatedParty: boolean; locale: string };
  const told = { name: '张建国', phone: '13900139000', relatedParty, locale, managerUsername: 'li.na' };
  const put = (etag: string, more: object) =>
    manager.put(`/clients/${CLIENT}`, { ...told, ...more }, { 'If-Match': etag });
  const changed = await put(headers['etag'] ?? '', {}).expect(200);
  const known = { industry: '零售', email: 'zhang@example.com' };
  const completed = await put(changed.headers['etag'] ?? '', known).expect(200);
  // Whoever comes second is told who was first, by name.
  const late = (await put(headers['etag'] ?? '', known).expect(412)).body as { code: string; title: string };
  expect(late).toMatchObject({ code: 'VERSION_CHANGED', title: expect.stringContaining('李娜') as string });
  const { data } = await read('li.na', `/clients/${CLIENT}/events`);
  expect(data[0]).toMatchObject({
    kind: 'ADDRESS',
    weight: 'INFORMATION',
    before: '138****0001',
    after: '139****9000',
  });
  expect(data.filter(({ note }) => note === '电话 phone')).toHaveLength(1);

  // What was not known before is no change; another way to reach him is kept, another trade is re-assessed.
  await put(completed.headers['etag'] ?? '', { industry: '餐饮', email: 'jianguo@example.com' }).expect(200);
  const since = (await read('li.na', `/clients/${CLIENT}/events`)).data;
  expect(
    since.slice(0, since.length - data.length).map(({ kind, weight, before, after }) => [kind, weight, before, after]),
  ).toEqual([
    ['EMPLOYMENT', 'REASSESS', '零售', '餐饮'],
    ['ADDRESS', 'INFORMATION', 'z****@example.com', 'j******@example.com'],
  ]);
  const no = await latest();
  expect(await openTasks(no)).toEqual(['CHANGE_ASSESS li.na']);
  const done = await manager.post(`/reassessments/${no}/conclusion`, { grounds: '换了行业，收入不变', measures: [] });
  expect(done.body).toMatchObject({ status: 'DONE' });
});

it('A case whose borrower changed is approved with the change in view, and signed and paid once it is re-assessed', async () => {
  const applicationNo = await apply(api);
  const { taskId } = await toApproval(api, applicationNo);
  await register({ kind: 'CONTACT_LOST' });
  const no = await latest();
  const shown = await read('zhao.lei', `/applications/${applicationNo}/changes`);
  expect(shown.data).toMatchObject([
    { no, what: 'REASSESSMENT', as: 'BORROWER', kind: 'CONTACT_LOST', clientMasked: '张**' },
  ]);
  await (
    await api.as('zhao.lei')
  )
    .post(`/tasks/${taskId}/decision`, { outcome: 'APPROVE', comment: '同意' })
    .expect(200);
  const manager = await api.as('li.na');
  await stageOf(manager, applicationNo, 'CONTRACT');
  await costConfirmed(manager, applicationNo);
  const sign = () => post('li.na', `/applications/${applicationNo}/signature`, SIGNED);
  expect((await sign()).code).toBe('CLIENT_CHANGE_OPEN');

  // Of what the watch is warned of the manager disposes together with a second person.
  const about = await read('li.na', `/reassessments/${no}`);
  expect(about.cases).toMatchObject([{ kind: 'APPLICATION', no: applicationNo, as: 'BORROWER' }]);
  const put = (path: string, body: object, username: string) => post(username, `/reassessments/${no}/${path}`, body);
  const stranger = { grounds: '追加', measures: [{ kind: 'MORE_SECURITY', subjectNo: 'AP1' }] };
  expect((await put('conclusion', stranger, 'li.na')).code).toBe('CHANGE_MEASURE_SUBJECT');
  expect((await put('confirmation', { agree: true, comment: '同意' }, 'chen.jing')).code).toBe('CHANGE_STATE');
  const security = {
    grounds: '已重新取得联系，追加担保',
    measures: [{ kind: 'MORE_SECURITY', subjectNo: applicationNo }],
  };
  expect(await put('conclusion', security, 'li.na')).toMatchObject({ status: 'PROPOSED' });
  expect(await openTasks(no)).toEqual(['CHANGE_CONFIRM DEPARTMENT_MANAGER']);
  expect((await sign()).code).toBe('CLIENT_CHANGE_OPEN');
  expect((await put('confirmation', { agree: true, comment: '同意' }, 'li.na')).code).toBe('ROLE_NOT_ALLOWED');
  expect(await put('confirmation', { agree: false, comment: '请说明联系经过' }, 'chen.jing')).toMatchObject({
    status: 'OPEN',
    measures: [{ kind: 'MORE_SECURITY', status: 'DROPPED' }],
  });
  expect(await openTasks(no)).toEqual(['CHANGE_ASSESS li.na']);
  await put('conclusion', security, 'li.na');
  expect(await put('confirmation', { agree: true, comment: '同意' }, 'chen.jing')).toMatchObject({
    status: 'DONE',
    confirmedBy: 'chen.jing',
  });
  expect(await openTasks(no)).toEqual(['CHANGE_MORE_SECURITY li.na']);

  // The contract may be signed; money waits for the security.
  expect((await sign()).code).toBeUndefined();
  const pay = () => post('qian.fang', `/applications/${applicationNo}/disbursement`, ORDER);
  expect((await pay()).code).toBe('CHANGE_SECURITY_PENDING');
  const offered = {
    kind: 'GUARANTOR_PERSON',
    ownerNo: 'CL00000002',
    description: '连带责任保证',
    consent: '保证意愿书',
  };
  const item = await (await api.as('li.na')).post(`/applications/${applicationNo}/security`, offered);
  expect(item.status).toBe(201);
  const [held] = await api.db.prisma.security.findMany({ where: { applicationNo } });
  await api.db.prisma.$transaction(async (tx) => {
    const given = { securedFen: 12_000_000, signatories: ['李'], evidence: 'V', signedOn: today() };
    await insertSecurityContract(tx, applicationNo, held?.no ?? '', '1', given, { username: 'li.na', on: today() });
  });
  expect(await openTasks(no)).toEqual([]);

  // The guarantor changes next: what he stands for is held up too, and his manager, who is another, is asked.
  await register({ kind: 'ENFORCEMENT' }, 'li.na', 'CL00000002');
  expect((await pay()).code).toBe('CLIENT_CHANGE_OPEN');
  const { data } = await read('qian.fang', `/applications/${applicationNo}/changes`);
  expect(data).toMatchObject([{ as: 'SECURITY', kind: 'ENFORCEMENT', clientNo: 'CL00000002' }]);
});

it('What two people agree to is done: a facility frozen and reduced, a class proposed, a rating asked for, a loan called in', async () => {
  const { prisma } = api.db;
  await register({ kind: 'MARRIAGE', before: '已婚', after: '离异' });
  const no = await latest();
  await prisma.$transaction((tx) =>
    openLoan(tx, {
      ...openingOf('LNCHG', {
        method: 'INTEREST_ONLY',
        principal: '100000.00',
        annualRate: '0.0435',
        instalments: 12,
        disbursedOn: today(),
      }),
      clientNo: CLIENT,
      managerUsername: 'li.na',
      plan: { reminderDays: [], ladder: [] },
    }),
  );
  const input = await servicingFromBooks(prisma, 'LNCHG');
  if (input !== null) await restartLoan(api.engine, input);
  const line = { revolving: true, drawMinFen: 100_000, drawMaxMonths: 12 };
  for (const [facilityNo, applicationNo] of [
    ['FCA', 'APFCA'],
    ['FCB', 'APFCB'],
  ] as const)
    await prisma.facility.create({
      data: {
        no: facilityNo,
        applicationNo,
        clientNo: CLIENT,
        branchCode: 'SB01',
        managerUsername: 'li.na',
        productCode: 'BUSINESS_LINE',
        productVersion: 1,
        terms: TERMS,
        line,
        granted: { investigators: [], raters: [], approvers: [], grade: 'A' },
        limitFen: 20_000_000n,
        startsOn: new Date(today()),
        expiresOn: new Date(addDays(today(), 300)),
        status: 'ACTIVE',
      },
    });

  const conclude = (measures: object[]) =>
    post('li.na', `/reassessments/${no}/conclusion`, { grounds: '收入来源变化', measures });
  const cut = (limit: string) => ({ kind: 'REDUCE', subjectNo: 'FCB', limit });
  expect((await conclude([cut('200000.01')])).code).toBe('LIMIT_NOT_LOWER');
  expect((await conclude([{ kind: 'REDUCE', subjectNo: 'FCB' }])).code).toBe('CHANGE_MEASURE_LIMIT');
  const measures = [
    { kind: 'FREEZE', subjectNo: 'FCA' },
    cut('150000.00'),
    { kind: 'RENEW_RATING', subjectNo: 'FCB' },
    { kind: 'CLASS_REVIEW', subjectNo: 'LNCHG' },
    { kind: 'RECALL', subjectNo: 'LNCHG' },
  ];
  expect(await conclude(measures)).toMatchObject({ status: 'PROPOSED' });
  const facilities = async () =>
    (await prisma.facility.findMany({ orderBy: { no: 'asc' } })).map(
      ({ status, limitFen }) => `${status} ${String(limitFen)}`,
    );
  expect(await facilities()).toEqual(['ACTIVE 20000000', 'ACTIVE 20000000']);
  const agree = () =>
    post('zhou.min', `/reassessments/${no}/confirmation`, { agree: true, comment: '同意' }, `agree-${no}`);
  const done = await agree();
  expect(done.measures.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
    'FREEZE DONE',
    'REDUCE DONE',
    'RENEW_RATING PENDING',
    'CLASS_REVIEW DONE',
    'RECALL DONE',
  ]);
  expect((await agree()).status).toBe('DONE');
  expect(await facilities()).toEqual(['FROZEN 20000000', 'ACTIVE 15000000']);
  expect(await openTasks('LNCHG')).toEqual(['CLASS_GRADE li.na']);
  expect(await prisma.loanEvent.count({ where: { loanNo: 'LNCHG', type: 'ACCELERATION' } })).toBe(1);
  expect(await openTasks(no)).toEqual(['CHANGE_RENEW_RATING RISK_OFFICER']);
  const draw = { applicationNo: 'APX', clientNo: CLIENT, facilityNo: 'FCB' };
  expect((await measuresBefore(prisma, draw)).rating).toMatchObject([{ no }]);
  const rated = await post('zhou.min', '/facilities/FCB/rating', { grade: 'B', reason: '婚姻变化后重评' });
  expect(rated.code).toBeUndefined();
  expect((await measuresBefore(prisma, draw)).rating).toEqual([]);
  expect(await openTasks(no)).toEqual([]);
  const trail = await prisma.auditEntry.findMany({
    where: { subjectNo: CLIENT, action: { startsWith: 'CHANGE_' } },
    orderBy: { seq: 'desc' },
    take: 4,
  });
  expect(trail.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
    'CHANGE_MEASURE_DONE zhou.min',
    'CHANGE_MEASURE_DONE zhou.min',
    'CHANGE_CONFIRMED zhou.min',
    'CHANGE_CONCLUDED li.na',
  ]);
});

it('A late re-assessment comes before the head, who may conclude it; a transfer takes it to the new manager', async () => {
  const learnedOn = addDays(today(), -30);
  await register({ kind: 'HEALTH', on: learnedOn, learnedOn });
  const no = await latest();
  expect(await read('li.na', '/reassessments?status=OPEN&limit=1')).toMatchObject({ data: [{ no, late: true }] });
  const tell = () => pressReassessments(api.db.prisma, today());
  await tell();
  await tell();
  const told = await api.db.prisma.notice.findMany({
    where: { template: 'reassessment-late', subjectNo: no, channel: 'INBOX' },
    orderBy: { recipient: 'asc' },
  });
  expect(told.map(({ recipient }) => recipient)).toEqual(['chen.jing', 'li.na']);
  expect(await openTasks(no)).toEqual(['CHANGE_ASSESS li.na', 'CHANGE_LATE DEPARTMENT_MANAGER']);

  const transfer = await post('li.na', '/client-transfers', {
    from: 'li.na',
    to: 'wang.qiang',
    clientNos: [CLIENT],
    reason: '岗位调整',
  });
  const opinion = { clientNo: CLIENT, conclusion: 'SOUND', opinion: '资料齐全' };
  await post('wang.qiang', `/client-transfers/${transfer.no}/reviews`, opinion);
  expect(await post('chen.jing', `/client-transfers/${transfer.no}/decision`, { agree: true })).toMatchObject({
    status: 'CONFIRMED',
  });
  expect(await openTasks(no)).toEqual(['CHANGE_ASSESS wang.qiang', 'CHANGE_LATE DEPARTMENT_MANAGER']);
  const conclude = (username: string) =>
    post(username, `/reassessments/${no}/conclusion`, { grounds: '已投保，不影响还款' });
  expect((await conclude('li.na')).code).toBe('CHANGE_OF_OTHERS');
  expect(await conclude('wang.qiang')).toMatchObject({ status: 'DONE' });
  expect(await openTasks(no)).toEqual([]);
});
