import { addDays } from '../../src/domain/date';
import { openLoan } from '../../src/store/loans';
import { openingOf, TERMS as LOAN_TERMS } from '../store/support/loans';
import { liveApi, today, until, type LiveApi } from './support/life';

jest.setTimeout(120_000);
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

interface Answer {
  no: string;
  code: string;
  status: string;
  may: string[];
  data: Record<string, unknown>[];
  figures: Record<string, unknown>[];
}
const post = async (username: string, path: string, body: object, key?: string): Promise<Answer> =>
  (await (await api.as(username)).post(path, body, key === undefined ? {} : { 'Idempotency-Key': key })).body as Answer;
const get = async (username: string, path: string): Promise<Answer> =>
  (await (await api.as(username)).get(path)).body as Answer;

test('What a client asks for is one task until he is answered; then a colleague asks him how content he is', async () => {
  const request = { kind: 'PAPERS', clientNo: 'CL00000001', request: '开具还款证明' };
  expect((await post('li.na', '/service-tickets', { ...request, request: ' ' })).code).toBe('INVALID_INPUT');
  expect((await post('li.na', '/service-tickets', { ...request, kind: 'LUNCH' })).code).toBe('INVALID_INPUT');
  expect((await post('li.na', '/service-tickets', { ...request, loanNo: 'LN404' })).code).toBe('NOT_FOUND');
  expect((await post('li.na', '/service-tickets', { ...request, owner: 'liu.yang' })).code).toBe('TICKET_OWNER');
  expect((await post('liu.yang', '/service-tickets', request)).code).toBe('NOT_FOUND');
  expect((await post('zhou.min', '/service-tickets', request)).code).toBe('ROLE_NOT_ALLOWED');
  const opened = await post('li.na', '/service-tickets', { ...request, owner: 'wang.qiang' }, 'the-ticket');
  expect(opened).toMatchObject({ status: 'OPEN', owner: 'wang.qiang', takenOn: today(), may: ['WITHDRAW'] });
  expect((await post('li.na', '/service-tickets', { ...request, owner: 'wang.qiang' }, 'the-ticket')).no).toBe(
    opened.no,
  );
  const { no } = opened;
  const inbox = await get('wang.qiang', `/tasks?view=mine&subjectNo=${no}`);
  expect(inbox.data).toMatchObject([{ kind: 'SERVICE_TICKET', room: 'SERVICE', assignee: 'wang.qiang' }]);
  expect((await get('liu.yang', `/service-tickets/${no}`)).code).toBe('NOT_FOUND');
  expect((await get('li.na', '/service-tickets?late=true')).data).toEqual([]);
  expect((await get('li.na', '/service-tickets?owner=wang.qiang')).data).toMatchObject([{ no, clientMasked: '张**' }]);

  const step = (username: string, body: object): Promise<Answer> =>
    post(username, `/service-tickets/${no}/steps`, body);
  expect(await step('li.na', { act: 'ANSWER', text: '已开具' })).toMatchObject({
    code: 'TICKET_OF_ANOTHER',
    title: expect.stringContaining('王强'),
  });
  expect((await step('wang.qiang', { act: 'CLOSE', text: '办结' })).code).toBe('TICKET_STATE');
  expect((await step('wang.qiang', { act: 'ASSIGN', text: '改派' })).code).toBe('INVALID_INPUT');
  expect((await step('wang.qiang', { act: 'ANSWER', text: '已开具' })).may).toEqual(['REOPEN', 'CLOSE']);
  expect(await step('li.na', { act: 'CLOSE', text: '客户已领取' })).toMatchObject({ status: 'CLOSED', may: [] });
  await until(async () => ((await get('wang.qiang', '/tasks?view=mine')).data.length === 0 ? true : undefined));
  const told = await api.db.prisma.notice.findMany({ where: { subjectNo: no, template: 'ticket-answered' } });
  expect(told.length).toBeGreaterThan(0);
  await expect(api.db.pool.query(`UPDATE service_ticket_step SET text = '改'`)).rejects.toThrow(/append-only/);

  // 满意度: nobody asks his own client, a low score says why, and it is asked once.
  const event = { occasion: 'TICKET_CLOSED', subjectNo: no };
  const due = (await get('li.na', '/surveys/due')).data.filter(({ subjectNo }) => subjectNo === no);
  expect(due).toMatchObject([{ ...event, clientMasked: '张**', managerUsername: 'li.na', attempts: 0, mayAsk: false }]);
  const survey = (username: string, body: object): Promise<Answer> => post(username, '/surveys', { ...event, ...body });
  const good = { outcome: 'ANSWERED', score: 5 };
  expect((await survey('li.na', good)).code).toBe('SURVEY_OWN_CLIENT');
  expect((await survey('liu.yang', good)).code).toBe('SURVEY_EVENT');
  expect((await survey('zhou.min', good)).code).toBe('ROLE_NOT_ALLOWED');
  expect((await survey('wang.qiang', { outcome: 'ANSWERED', score: 6 })).code).toBe('INVALID_INPUT');
  expect((await survey('wang.qiang', { outcome: 'ANSWERED', score: 2 })).code).toBe('SURVEY_REASON');
  expect((await survey('wang.qiang', { ...good, subjectNo: 'SK404' })).code).toBe('SURVEY_EVENT');
  expect((await survey('wang.qiang', { outcome: 'UNREACHED' })).data).toContainEqual(
    expect.objectContaining({ ...event, attempts: 1, mayAsk: true }),
  );
  const left = await survey('wang.qiang', { outcome: 'ANSWERED', score: 2, comment: '等了三天' });
  expect(left.data.filter(({ subjectNo }) => subjectNo === no)).toEqual([]);
  expect((await survey('chen.jing', good)).code).toBe('SURVEY_DONE');
  const period = `from=${today()}&to=${today()}`;
  expect(await get('chen.jing', `/surveys?${period}`)).toMatchObject({
    data: [{ outcome: 'ANSWERED', score: 2, comment: '等了三天' }, { outcome: 'UNREACHED' }],
    figures: [{ managerUsername: 'li.na', answered: 1, mean: '2.00', low: 1 }],
  });
  expect((await get('wang.qiang', `/surveys?${period}`)).figures).toEqual([]);
  expect((await get('wang.qiang', '/surveys?from=2026-02-01&to=2026-01-01')).code).toBe('DATE_ORDER');
  await expect(api.db.pool.query(`UPDATE survey SET score = 5`)).rejects.toThrow(/append-only/);

  // A client who was handed over since was served by who gave him away: he is judged by it, and does not ask.
  const [paidOutOn, decidedOn] = [addDays(today(), -10), addDays(today(), -3)];
  const terms = { ...LOAN_TERMS, disbursedOn: paidOutOn };
  const opening = { ...openingOf('LN-GIVEN', terms), clientNo: 'CL00000002', managerUsername: 'li.na' };
  await api.db.prisma.$transaction((tx) => openLoan(tx, opening));
  await api.db.prisma.clientTransfer.create({
    data: {
      no: 'CT-1',
      branchCode: 'SB01',
      fromUsername: 'wang.qiang',
      toUsername: 'li.na',
      clientNos: ['CL00000002'],
      reason: '轮岗',
      status: 'CONFIRMED',
      proposedBy: 'chen.jing',
      proposedOn: new Date(paidOutOn),
      decidedBy: 'chen.jing',
      decidedOn: new Date(decidedOn),
    },
  });
  const about = { occasion: 'LOAN_PAID_OUT', subjectNo: 'LN-GIVEN' };
  expect((await get('li.na', '/surveys/due')).data).toContainEqual(
    expect.objectContaining({ ...about, managerUsername: 'wang.qiang', mayAsk: true }),
  );
  expect((await survey('wang.qiang', { ...good, ...about })).code).toBe('SURVEY_OWN_CLIENT');
  expect((await survey('li.na', { ...good, ...about })).code).toBeUndefined();
  expect((await get('wang.qiang', `/surveys?${period}`)).figures).toMatchObject([
    { managerUsername: 'wang.qiang', answered: 1, mean: '5.00' },
  ]);
});

test('What a client wants otherwise is decided by another than took it down, answered, and counted by topic', async () => {
  const wish = { clientNo: 'CL00000001', topic: 'PRODUCT', productCode: 'PERSONAL_CONSUMER', text: '希望按季付息' };
  expect((await post('li.na', '/feedback', { ...wish, productCode: 'NO_SUCH' })).code).toBe('PRODUCT_UNKNOWN');
  expect((await post('liu.yang', '/feedback', wish)).code).toBe('NOT_FOUND');
  const { no } = await post('chen.jing', '/feedback', wish, 'the-wish');
  expect((await post('chen.jing', '/feedback', wish, 'the-wish')).no).toBe(no);
  const answer = (username: string, status: string): Promise<Answer> =>
    post(username, `/feedback/${no}/answer`, { status, reply: '列入一季度产品调整' });
  expect((await answer('chen.jing', 'PLANNED')).code).toBe('FEEDBACK_SAME_PERSON');
  expect((await answer('li.na', 'PLANNED')).code).toBe('ROLE_NOT_ALLOWED');
  expect((await answer('xu.hui', 'PLANNED')).code).toBe('NOT_FOUND');
  expect((await answer('zhou.min', 'RECEIVED')).code).toBe('INVALID_INPUT');
  expect((await answer('zhou.min', 'PLANNED')).status).toBe('PLANNED');
  expect(await answer('zhou.min', 'DONE')).toMatchObject({
    status: 'DONE',
    steps: [{ act: 'RECEIVED' }, { act: 'PLANNED' }, { act: 'DONE', by: 'zhou.min' }],
  });
  expect((await answer('zhou.min', 'DECLINED')).code).toBe('FEEDBACK_STATE');
  expect(await api.db.prisma.notice.count({ where: { subjectNo: no, recipient: 'CL00000001', channel: 'SMS' } })).toBe(
    2,
  );
  await post('wang.qiang', '/feedback', { topic: 'PROCESS', text: '面签排队太久' });
  expect((await get('li.na', '/feedback?topic=PROCESS')).data).toMatchObject([{ clientNo: null, status: 'RECEIVED' }]);
  expect((await get('li.na', `/feedback/figures?from=${today()}&to=${today()}`)).data).toEqual([
    { topic: 'PROCESS', received: 1, planned: 0, done: 0, declined: 0 },
    { topic: 'PRODUCT', received: 1, planned: 0, done: 1, declined: 0 },
  ]);
  await expect(api.db.pool.query('DELETE FROM feedback_step')).rejects.toThrow(/append-only/);
});
