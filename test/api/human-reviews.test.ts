import { apply, liveApi, TERMS, today, type LiveApi } from './support/life';

jest.setTimeout(120_000);
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

const IDENTITY = '11010519491231002X';

it('A client whom the blacklist turned away is looked at by a person, and then judged by people', async () => {
  const manager = await api.as('li.na');
  const created = await manager
    .post('/clients', { kind: 'PERSON', name: '周同名', identity: IDENTITY, phone: '13900008001', relatedParty: false })
    .expect(201);
  const { no } = created.body as { no: string };
  const risk = await api.as('zhou.min');
  await risk.post('/blacklist', { kind: 'PERSON', identity: IDENTITY, reason: '欺诈', source: '同业' }).expect(201);
  const body = { clientNo: no, productCode: 'PERSONAL_CONSUMER', purpose: '住房装修', terms: TERMS };
  expect((await manager.post('/applications', body).expect(422)).body.code).toBe('ADMISSION_REJECTED');
  const screenings = await manager.get(`/clients/${no}/admission-screenings`).expect(200);
  const subject = (screenings.body as { data: { id: string }[] }).data[0]?.id ?? '';

  const asked = { kind: 'SCREENING', subject, clientNo: no, reason: '系同名同号录入错误' };
  const ask = async (username: string, more: object = {}) => {
    const answer = await (await api.as(username)).post('/human-reviews', { ...asked, ...more });
    return answer.body as { no: string; code: string; dueOn: string; mayConclude: boolean };
  };
  expect((await ask('zhou.min')).code).toBe('ROLE_NOT_ALLOWED');
  expect((await ask('liu.yang')).code).toBe('NOT_FOUND');
  expect((await ask('li.na', { subject: '999999' })).code).toBe('NOT_FOUND');
  expect((await ask('li.na', { kind: 'PRICE', subject: 'AP404' })).code).toBe('NOT_FOUND');
  expect((await ask('li.na', { reason: ' ' })).code).toBe('INVALID_INPUT');
  const review = await ask('li.na');
  expect(review).toMatchObject({
    status: 'ASKED',
    reasons: ['CLIENT_BLACKLISTED'],
    clientMasked: '周**',
    mayConclude: false,
  });
  expect((await ask('wang.qiang')).code).toBe('HUMAN_REVIEWED');

  const conclude = async (username: string, outcome: string) => {
    const person = await api.as(username);
    const answer = await person.post(`/human-reviews/${review.no}/conclusion`, { outcome, reason: '经核实非同一人' });
    return answer.body as { code: string; status: string };
  };
  expect((await conclude('li.na', 'UPHELD')).code).toBe('ROLE_NOT_ALLOWED');
  // The risk officer who put the client on the list does not judge herself; the task is an approver's.
  expect((await conclude('zhou.min', 'UPHELD')).code).toBe('HUMAN_REVIEW_SAME_PERSON');
  const inbox = await (await api.as('zhao.lei')).get(`/tasks?view=group&subjectNo=${review.no}`).expect(200);
  expect(inbox.body.data).toMatchObject([{ kind: 'HUMAN_REVIEW', room: 'HUMAN_REVIEW', role: 'APPROVER' }]);
  expect((await conclude('zhao.lei', 'SET_ASIDE')).status).toBe('SET_ASIDE');
  expect((await conclude('zhao.lei', 'UPHELD')).code).toBe('HUMAN_REVIEW_STATE');

  const takeUp = () => api.db.prisma.task.findUniqueOrThrow({ where: { id: `${review.no}-take-up` } });
  expect(await takeUp()).toMatchObject({ kind: 'TAKE_UP_AGAIN', status: 'OPEN', assignee: 'li.na' });

  // Taken on now, and one level higher.
  const applicationNo = await apply(api, { clientNo: no });
  expect(await takeUp()).toMatchObject({ status: 'DONE', doneBy: 'li.na' });
  const { body: application } = await manager.get(`/applications/${applicationNo}`).expect(200);
  expect(application).toMatchObject({ clientNo: no });
  const screened = await manager.get(`/clients/${no}/admission-screenings`).expect(200);
  expect((screened.body as { data: { outcome: string }[] }).data[0]?.outcome).toBe('REFER');
  const list = await manager.get(`/human-reviews?clientNo=${no}`).expect(200);
  expect(list.body.data).toMatchObject([{ no: review.no, endedBy: 'zhao.lei', endedOn: today(), daysLeft: null }]);
  expect((await (await api.as('liu.yang')).get('/human-reviews').expect(200)).body.data).toEqual([]);
});
