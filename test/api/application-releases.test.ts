import { followUp } from '../../activities/end-of-day-steps';
import { addDays } from '../../src/domain/date';
import { createBankSimulator } from '../../src/gateways/bank-simulator';
import { apply, liveApi, today, until, type LiveApi } from './support/life';

jest.setTimeout(180_000);

let api: LiveApi;
let no: string;
beforeAll(async () => {
  api = await liveApi();
  await api.db.prisma.user.update({ where: { username: 'zhou.min' }, data: { roles: ['RISK_OFFICER', 'FINANCE'] } });
  no = await apply(api);
  await secured('SEA1');
});
afterAll(() => api.close());

/** A mortgage of the case that was signed for and struck in at the office. */
async function secured(item: string): Promise<void> {
  const { prisma } = api.db;
  const { clientNo: ownerNo } = await prisma.application.findUniqueOrThrow({ where: { no } });
  const thing = { form: 'MORTGAGE', kind: 'RESIDENTIAL', description: '绍兴市镜湖新区房屋', ownerNo };
  await prisma.security.create({ data: { ...thing, applicationNo: no, no: item, recordedBy: 'li.na' } });
  const on = new Date(addDays(today(), -31));
  const signed = { template: 'v1', signatories: ['张建国'], evidence: 'VID', signedOn: on, witness: 'li.na' };
  await prisma.securityContract.create({
    data: { ...signed, securityNo: item, no: `CT-${item}`, securedFen: 10_000_000n },
  });
  const searched = { searchedOn: on, searchNo: 'CX-1', registeredBy: 'zhou.min' };
  await prisma.securityRegistration.create({
    data: { ...searched, securityNo: item, office: 'REAL_ESTATE', certificateNo: `浙 ${item} 号`, registeredOn: on },
  });
}

interface Releases {
  data: { securityNo: string; state: string; dueOn: string; duties: { kind: string; lastOn: string }[] }[];
}
interface Held {
  code?: string;
  items: { no: string; papers: { state: string; pending: { id: string } | null }[] }[];
}
const get = async <T>(path: string, username = 'zhou.min'): Promise<T> =>
  (await (await api.as(username)).get(path).expect(200)).body as T;
const read = async (): Promise<Releases['data']> => (await get<Releases>(`/applications/${no}/releases`)).data;
const post = async (username: string, path: string, body: object) => {
  const answer = await (await api.as(username)).post(`/applications/${no}/${path}`, body);
  return answer.status < 300 ? 'done' : (answer.body as { code: string }).code;
};
const custody = async (username: string, part: string, body: object = {}): Promise<Held> =>
  (await (await api.as(username)).post(`/applications/${no}/collateral/SEA1${part}`, body)).body as Held;
const stateOfPaper = ({ items }: Held): string | undefined => items[0]?.papers[0]?.state;
const confirm = async (username: string, entered: Held): Promise<Held> =>
  custody(username, `/custody/${entered.items[0]?.papers[0]?.pending?.id ?? ''}/confirmation`);
const PAPER = { paper: '不动产登记证明 浙 1 号', act: 'IN', place: '一号库 3-12' };
const task = (id: string) =>
  until(async () => (await api.db.prisma.task.findFirst({ where: { id: { startsWith: id } } })) ?? undefined);
const matters = async () =>
  (await get<{ matters: { kind: string; no: string }[] }>('/reconciliation', 'ops')).matters.map(
    (one) => `${one.kind} ${one.no}`,
  );
const night = () =>
  followUp({ prisma: api.db.prisma, temporal: api.engine, bank: createBankSimulator(), lender: 'BANK' }, today(), {
    by: 'system',
    steps: ['RELEASES'],
  });
const workflow = () => api.engine.workflow.getHandle(`workout-${no}`);

it('The title papers of a case that nothing was lent on yet are kept by two people, and stay while it is under way', async () => {
  expect((await get<Held>(`/applications/${no}/collateral`)).items).toMatchObject([{ no: 'SEA1', papers: [] }]);
  expect((await custody('li.na', '/custody', PAPER)).code).toBe('ROLE_NOT_ALLOWED');
  const entered = await custody('qian.fang', '/custody', PAPER);
  expect(stateOfPaper(entered)).toBe('UNKNOWN');
  expect((await confirm('qian.fang', entered)).code).toBe('CUSTODY_SAME_PERSON');
  expect(stateOfPaper(await confirm('zhou.min', entered))).toBe('IN');
  expect((await custody('zhou.min', '/custody', { ...PAPER, act: 'RELEASE' })).code).toBe('CUSTODY_CASE_OPEN');
  await (await api.as('liu.yang')).get(`/applications/${no}/collateral`).expect(404);
  expect(await night()).toEqual([]);
  expect(await read()).toEqual([]);
});

it('Withdrawn, what secured it is asked for at the end of the day, in a time that somebody keeps', async () => {
  expect(await post('li.na', 'withdrawal', { reasonCode: 'CLIENT_REQUEST', comment: '客户另有资金' })).toBe('done');
  await until(async () => {
    const { closedOn } = await api.db.prisma.application.findUniqueOrThrow({ where: { no } });
    return closedOn === null ? undefined : true;
  });
  expect(await read()).toEqual([]);
  expect(await night()).toEqual([]);
  const [release, ...others] = await read();
  expect(others).toEqual([]);
  const dueOn = release?.dueOn ?? '';
  expect(release).toMatchObject({
    securityNo: 'SEA1',
    state: 'OPEN',
    settledOn: today(),
    duties: [{ kind: 'RELEASE', lastOn: dueOn }],
  });
  expect(await task('SEA1-RELEASE-')).toMatchObject({ role: 'FINANCE', status: 'OPEN', subjectNo: no });
  const told = await until(
    async () =>
      (await api.db.prisma.notice.findFirst({ where: { template: 'application-duty-reminder' } })) ?? undefined,
  );
  expect(told).toMatchObject({ recipient: 'li.na', subjectNo: no });
  const calendar = await get<{ data: object[] }>('/legal-calendar');
  expect(calendar.data).toMatchObject([
    { subject: 'SEA1', loanNo: null, facilityNo: null, commitmentNo: null, applicationNo: no, lastOn: dueOn },
  ]);
});

it('Days of an application that no workflow keeps are found and kept again', async () => {
  await until(async () => ((await matters()).length === 0 ? true : undefined));
  await workflow().terminate();
  await until(async () => ((await matters()).includes(`APPLICATION ${no}`) ? true : undefined));
  const operator = await api.as('ops');
  const repair = { kind: 'APPLICATION', no };
  expect((await operator.post('/reconciliation/matters', repair).expect(200)).body).toEqual({
    ...repair,
    restarted: true,
  });
  await until(async () => ((await matters()).length === 0 ? true : undefined));
  const again = await operator.post('/reconciliation/matters', repair).expect(200);
  expect(again.body).toEqual({ ...repair, restarted: false });
});

it('One gives it back, another checks it, its papers leave the safe, and nothing is waited for', async () => {
  const given = { on: today(), certificateNo: '注 1 号', handedTo: '张建国', evidence: 'DOC-1' };
  const [act, check] = ['releases/SEA1', { result: 'CHECKED', evidence: 'CX-2' }];
  expect(await post('he.tao', act, given)).toBe('ROLE_NOT_ALLOWED');
  expect(await post('liu.yang', act, given)).not.toBe('done');
  expect(await post('qian.fang', 'releases/SE-NONE', given)).toBe('NOT_FOUND');
  expect(await post('qian.fang', act, { ...given, certificateNo: null })).toBe('RELEASE_CERTIFICATE');
  expect(await post('qian.fang', act, { ...given, on: addDays(today(), -1) })).toBe('RELEASE_BEFORE_SETTLED');
  expect(await post('qian.fang', act, given)).toBe('done');
  expect(await post('qian.fang', `${act}/check`, check)).toBe('MAKER_MAY_NOT_CHECK');
  expect(await task('SEA1-RELEASE_CHECK-')).toMatchObject({ role: 'RISK_OFFICER', status: 'OPEN' });

  const letter = await (await api.as('qian.fang')).get(`/applications/${no}/${act}/letter`).expect(200);
  expect(letter.headers['content-type']).toContain('application/pdf');
  expect(await post('zhou.min', `${act}/check`, check)).toBe('done');
  expect((await read())[0]).toMatchObject({ state: 'CHECKED', duties: [] });
  expect(await api.db.prisma.task.count({ where: { subjectNo: no, status: 'OPEN' } })).toBe(0);

  const leaving = await custody('qian.fang', '/custody', { ...PAPER, act: 'RELEASE', place: '张建国' });
  expect(stateOfPaper(await confirm('zhou.min', leaving))).toBe('RELEASED');
  const story = await get<{ data: { kind: string }[] }>(`/applications/${no}/timeline`);
  expect(story.data.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['CUSTODY_IN', 'CUSTODY_RELEASE']));
  await until(async () => ((await workflow().describe()).status.name === 'COMPLETED' ? true : undefined));
});
