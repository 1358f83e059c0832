import { liveApi, apply, toApproval, type LiveApi } from './support/life';
import { overdueLoan } from './support/overdue';

jest.setTimeout(120_000);
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
  await overdueLoan(api, 'LNMOVE', 5);
});
afterAll(() => api.close());

interface Transfer {
  no: string;
  code: string;
  status: string;
  may: { review: boolean; decide: boolean };
  clients: { clientNo: string; conclusion: string | null }[];
}

it('A client’s own page changes what is known of him, never who manages him', async () => {
  const manager = await api.as('li.na');
  const { body, headers } = await manager.get('/clients/CL00000001').expect(200);
  const { relatedParty, locale } = body as { relatedParty: boolean; locale: string };
  const told = { name: '张建国', phone: '13900139000', relatedParty, locale, managerUsername: 'wang.qiang' };
  const refused = await manager.put('/clients/CL00000001', told, { 'If-Match': headers['etag'] ?? '' }).expect(422);
  expect((refused.body as { errors: object[] }).errors).toMatchObject([
    { pointer: '/managerUsername', code: 'CLIENT_HANDED_OVER_ELSEWHERE' },
  ]);
  const kept = { ...told, managerUsername: 'li.na' };
  await manager.put('/clients/CL00000001', kept, { 'If-Match': headers['etag'] ?? '' }).expect(200);
});

it('Clients go to another manager by a list, an opinion on each, and a third person; loans and tasks follow', async () => {
  const applicationNo = await apply(api);
  await toApproval(api, applicationNo);
  const post = async (username: string, path: string, body: object, key?: string): Promise<Transfer> => {
    const headers = key === undefined ? {} : { 'Idempotency-Key': key };
    return (await (await api.as(username)).post(`/client-transfers${path}`, body, headers)).body as Transfer;
  };
  const given = { from: 'li.na', to: 'wang.qiang', clientNos: ['CL00000001'], reason: '岗位调整' };
  expect((await post('zhou.min', '', given)).code).toBe('ROLE_NOT_ALLOWED');
  expect((await post('wang.qiang', '', given)).code).toBe('TRANSFER_OF_OTHERS');
  expect((await post('li.na', '', { ...given, to: 'li.na' })).code).toBe('TRANSFER_TO_SELF');
  expect((await post('li.na', '', { ...given, to: 'chen.jing' })).code).toBe('USER_UNKNOWN');
  expect((await post('li.na', '', { ...given, clientNos: ['CL00000001', 'CL99999999'] })).code).toBe(
    'TRANSFER_CLIENTS',
  );
  expect((await post('li.na', '', { ...given, clientNos: [] })).code).toBe('INVALID_INPUT');
  const { no, status } = await post('li.na', '', given, 'the-transfer');
  expect(status).toBe('PROPOSED');
  expect((await post('li.na', '', given, 'the-transfer')).no).toBe(no);
  expect((await post('li.na', '', given)).code).toBe('TRANSFER_CLIENTS');

  const decide = (username: string, agree = true) => post(username, `/${no}/decision`, { agree });
  expect((await decide('chen.jing')).code).toBe('TRANSFER_NOT_REVIEWED');
  const opinion = { clientNo: 'CL00000001', conclusion: 'ATTENTION', opinion: '逾期五日，正在催收' };
  expect((await post('li.na', `/${no}/reviews`, opinion)).code).toBe('TRANSFER_NOT_YOURS');
  expect((await post('wang.qiang', `/${no}/reviews`, opinion)).code).toBe('TRANSFER_MEASURES');
  expect((await post('wang.qiang', `/${no}/reviews`, { ...opinion, clientNo: 'CL00000002' })).code).toBe(
    'TRANSFER_CLIENT',
  );
  const reviewed = await post('wang.qiang', `/${no}/reviews`, { ...opinion, measures: '本周上门走访' });
  expect(reviewed).toMatchObject({ status: 'REVIEWED', clients: [{ conclusion: 'ATTENTION', loans: 1 }] });
  await expect(api.db.pool.query(`UPDATE takeover_review SET opinion = '改'`)).rejects.toThrow(/append-only/);

  // What li.na holds of this client goes with it.
  await api.db.prisma.task.create({
    data: {
      id: 'LNMOVE-held',
      kind: 'INSPECTION',
      room: 'LOAN',
      subjectNo: 'LNMOVE',
      workflowId: '',
      role: 'CLIENT_MANAGER',
      branchCode: 'SB01',
      assignee: 'li.na',
      title: { zh: '检查', en: 'Inspect' },
      createdAt: new Date(),
      excluded: [],
    },
  });
  const inbox = await (await api.as('chen.jing')).get(`/tasks?view=group&subjectNo=${no}`).expect(200);
  expect(inbox.body.data).toMatchObject([{ kind: 'TRANSFER_DECIDE', room: 'TRANSFER' }]);
  expect((await decide('li.na')).code).toBe('ROLE_NOT_ALLOWED');
  expect((await decide('liu.yang')).code).toBe('ROLE_NOT_ALLOWED');
  expect((await decide('chen.jing')).status).toBe('CONFIRMED');
  expect((await decide('chen.jing', false)).code).toBe('TRANSFER_STATE');

  const managers = await Promise.all([
    api.db.prisma.client.findUniqueOrThrow({ where: { no: 'CL00000001' } }),
    api.db.prisma.loan.findUniqueOrThrow({ where: { no: 'LNMOVE' } }),
    api.db.prisma.application.findUniqueOrThrow({ where: { no: applicationNo } }),
  ]);
  expect(managers.map(({ managerUsername }) => managerUsername)).toEqual(['wang.qiang', 'wang.qiang', 'wang.qiang']);
  const held = await api.db.prisma.task.findUniqueOrThrow({ where: { id: 'LNMOVE-held' } });
  expect(held.assignee).toBe('wang.qiang');
  const story = await api.db.prisma.auditEntry.findMany({ where: { subjectNo: no }, orderBy: { seq: 'asc' } });
  expect(story.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
    'TRANSFER_PROPOSED li.na',
    'TAKEOVER_REVIEWED wang.qiang',
    'TRANSFER_CONFIRMED chen.jing',
  ]);
  const told = await api.db.prisma.notice.findMany({
    where: { subjectNo: no, channel: 'INBOX' },
    orderBy: { id: 'asc' },
  });
  expect(told.map(({ template, recipient }) => `${template} ${recipient}`)).toEqual([
    'transfer-proposed wang.qiang',
    'transfer-confirmed li.na',
    'transfer-confirmed wang.qiang',
  ]);
});
