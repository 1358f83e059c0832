import { addDays } from '../../src/domain/date';
import { liveApi, today, type LiveApi } from './support/life';
import { overdueLoan } from './support/overdue';

jest.setTimeout(120_000);

interface Full {
  no: string;
  status: string;
  code: string;
  may: string[];
  daysLeft: number | null;
  steps: { act: string; by: string }[];
}
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
  await overdueLoan(api, 'LNCOMP', 20);
});
afterAll(() => api.close());

const post = async (
  username: string,
  path: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Full> => {
  const answer = await (await api.as(username)).post(`/complaints${path}`, body, headers);
  return answer.body as Full;
};
const GIVEN = {
  channel: 'HOTLINE',
  type: 'COLLECTION',
  complainant: 'CLIENT',
  caseId: 'collection-LNCOMP-1',
  receivedOn: today(),
  summary: '一天内多次来电',
  demand: '停止并道歉',
  accused: ['he.tao'],
};

/** What the governor says of a call to the debtor at noon, whatever the hour of the test: by night it would not come to the pause. */
async function callAtNoon(): Promise<string | null | undefined> {
  const noon = Date.parse(`${today()}T12:00:00+08:00`);
  const data = { clockOffsetMs: BigInt(noon - Date.now()) };
  await api.db.prisma.loan.update({ where: { no: 'LNCOMP' }, data });
  const { body } = await (await api.as('li.na')).get('/collections/collection-LNCOMP-1/contact-rules').expect(200);
  await api.db.prisma.loan.update({ where: { no: 'LNCOMP' }, data: { clockOffsetMs: 0n } });
  const { rules } = body as { rules: { channel: string; party: string; code: string | null }[] };
  return rules.find(({ channel, party }) => channel === 'CALL' && party === 'DEBTOR')?.code;
}

it('A complaint about a collector is answered by another, and until then nobody calls the client', async () => {
  expect((await post('zhao.lei', '', GIVEN)).code).toBe('ROLE_NOT_ALLOWED');
  expect((await post('li.na', '', { ...GIVEN, receivedOn: addDays(today(), 2) })).code).toBe('DATE_IN_FUTURE');
  expect((await post('li.na', '', { ...GIVEN, summary: '' })).code).toBe('INVALID_INPUT');
  expect((await post('li.na', '', { ...GIVEN, accused: ['no.body'] })).code).toBe('USER_UNKNOWN');
  expect((await post('li.na', '', { ...GIVEN, clientNo: 'CL00000002' })).code).toBe('COMPLAINT_SUBJECT');
  expect((await post('liu.yang', '', GIVEN)).code).toBe('NOT_FOUND');
  const key = { 'Idempotency-Key': 'the-same-complaint' };
  const taken = await post('li.na', '', GIVEN, key);
  const { no } = taken;
  expect(taken).toMatchObject({
    status: 'RECEIVED',
    loanNo: 'LNCOMP',
    clientNo: 'CL00000001',
    clientMasked: '张**',
    paused: true,
    answerBy: addDays(today(), 15),
    extensions: 0,
    repeat: false,
    may: [],
    branchCode: 'SB01',
  });
  expect((await post('li.na', '', GIVEN, key)).no).toBe(no);

  expect(await callAtNoon()).toBe('CONTACT_PAUSED');

  // Who it is about sees nothing of it; a colleague who has no part in it neither.
  await (await api.as('he.tao')).get(`/complaints/${no}`).expect(404);
  await (await api.as('wang.qiang')).get(`/complaints/${no}`).expect(404);
  await (await api.as('liu.yang')).get(`/complaints/${no}`).expect(404);
  expect((await post('he.tao', `/${no}/steps`, { act: 'WITHDRAW', text: '算了' })).code).toBe('NOT_FOUND');

  const inbox = await (await api.as('chen.jing')).get(`/tasks?view=group&subjectNo=${no}`).expect(200);
  expect(inbox.body.data).toMatchObject([{ kind: 'COMPLAINT_ACCEPT', room: 'COMPLAINT', role: 'DEPARTMENT_MANAGER' }]);
  const step = (username: string, act: string, more: object = {}) =>
    post(username, `/${no}/steps`, { act, text: '说明', ...more });
  expect((await step('li.na', 'ACCEPT', { handler: 'li.na', told: 'NOTICE' })).code).toBe('ROLE_NOT_ALLOWED');
  expect((await step('chen.jing', 'ACCEPT', { handler: 'he.tao', told: 'NOTICE' })).code).toBe(
    'COMPLAINT_ABOUT_HANDLER',
  );
  expect((await step('chen.jing', 'ACCEPT', { handler: 'qian.fang', told: 'NOTICE' })).code).toBe(
    'COMPLAINT_HANDLER_NOT_ENTITLED',
  );
  expect((await step('chen.jing', 'ACCEPT', { handler: 'wang.qiang' })).code).toBe('INVALID_INPUT');
  expect((await step('chen.jing', 'ACCEPT', { handler: 'wang.qiang', told: 'NOTICE' })).status).toBe('ACCEPTED');
  expect((await step('chen.jing', 'ACCEPT', { handler: 'wang.qiang', told: 'NOTICE' })).code).toBe('COMPLAINT_STATE');
  const mine = await (await api.as('wang.qiang')).get(`/complaints/${no}`).expect(200);
  expect(mine.body.may).toEqual(['WITHDRAW', 'NAME', 'NOTE']);
  const answer = { finding: 'PARTLY_UPHELD', told: 'NOTICE', text: '来电次数合规，但语气欠妥' };
  expect((await step('wang.qiang', 'ANSWER', answer)).code).toBe('COMPLAINT_NOT_INVESTIGATED');
  await step('wang.qiang', 'NOTE', { document: 'DOC-1 录音' });
  expect((await step('wang.qiang', 'ANSWER', answer)).code).toBe('COMPLAINT_REMEDY');
  const closed = { rootCause: 'CONDUCT', text: '加强话术培训' };
  expect((await step('zhou.min', 'CLOSE', closed)).code).toBe('COMPLAINT_STATE');
  const answered = await step('wang.qiang', 'ANSWER', { ...answer, remedies: ['APOLOGY'] });
  expect(answered).toMatchObject({ status: 'ANSWERED', paused: false, daysLeft: 10 });
  expect(await callAtNoon()).not.toBe('CONTACT_PAUSED');
  expect((await step('wang.qiang', 'CLOSE', closed)).code).toBe('ROLE_NOT_ALLOWED');
  const ended = await step('zhou.min', 'CLOSE', closed);
  expect(ended).toMatchObject({ status: 'CLOSED', daysLeft: null, may: [] });
  expect(ended.steps.map(({ act, by }) => `${act} ${by}`)).toEqual([
    'ACCEPT chen.jing',
    'NOTE wang.qiang',
    'ANSWER wang.qiang',
    'CLOSE zhou.min',
  ]);
  await expect(api.db.pool.query(`UPDATE complaint_step SET text = '改'`)).rejects.toThrow(/append-only/);
});

it('A third person is answered by name and never shown by it; the register counts, lists and exports', async () => {
  const third = {
    channel: 'COUNTER',
    type: 'COLLECTION',
    complainant: 'THIRD_PERSON',
    loanNo: 'LNCOMP',
    receivedOn: addDays(today(), -20),
    summary: '我不欠钱',
    demand: '别再打给我',
  };
  expect((await post('li.na', '', third)).code).toBe('COMPLAINT_COMPLAINANT');
  const taken = await post('li.na', '', { ...third, name: '王芳', contact: '13900001111' });
  expect(taken).toMatchObject({ complainantMasked: '王*', contactMasked: '139****1111', repeat: true });
  const secret = await post('chen.jing', `/${taken.no}/reveal`, { reason: '回访' });
  expect(secret).toEqual({ name: '王芳', contact: '13900001111' });
  expect(await api.db.prisma.auditEntry.count({ where: { action: 'COMPLAINT_REVEALED', subjectNo: taken.no } })).toBe(
    1,
  );

  const head = await api.as('chen.jing');
  const late = await head.get('/complaints?late=true').expect(200);
  expect((late.body as { data: Full[] }).data.map(({ no }) => no)).toEqual([taken.no]);
  const figures = await head.get(`/complaints/figures?to=${today()}`).expect(200);
  expect(figures.body).toMatchObject({
    received: 2,
    accepted: 1,
    answered: 1,
    answeredInTime: 1,
    upheld: 1,
    repeated: 1,
    open: 1,
    late: 1,
    types: [{ code: 'COLLECTION', count: 2 }],
    rootCauses: [{ code: 'CONDUCT', count: 1 }],
  });
  const file = await head.post('/complaints/export', { format: 'csv', columns: ['no', 'type', 'status'] }).expect(200);
  expect(file.text).toContain(`${taken.no},collection,received`);
  expect(file.text).not.toContain('王芳');
  // A collector's own register holds only what is his.
  expect((await (await api.as('he.tao')).get('/complaints').expect(200)).body.data).toEqual([]);
});
