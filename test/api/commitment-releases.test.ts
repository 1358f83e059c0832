import { addDays } from '../../src/domain/date';
import { verify } from '../../src/store/verify';
import type { Person } from './support/api';
import { liveApi, today, until, type LiveApi } from './support/life';
import { promised } from './support/promised';

jest.setTimeout(180_000);

const LETTER = 'CM20260115000901';
const BILL = 'CM20260115000902';
let api: LiveApi;
let manager: Person;
beforeAll(async () => {
  api = await liveApi();
  await api.db.prisma.user.update({ where: { username: 'zhou.min' }, data: { roles: ['RISK_OFFICER', 'FINANCE'] } });
  manager = await api.as('li.na');
});
afterAll(() => api.close());

/** A promise in force with a registered mortgage; answers with the hash of its document. */
async function secured(no: string, item: string, more: Parameters<typeof promised>[3] = {}): Promise<string> {
  const hash = await promised(api, manager, no, more);
  const { prisma } = api.db;
  const { applicationNo, clientNo: ownerNo } = await prisma.commitment.findUniqueOrThrow({ where: { no } });
  const thing = { form: 'MORTGAGE', kind: 'INDUSTRIAL_OR_LAND', description: '绍兴市镜湖新区厂房', ownerNo };
  await prisma.security.create({ data: { ...thing, applicationNo, no: item, recordedBy: 'li.na' } });
  const on = new Date(addDays(today(), -31));
  const signed = { template: 'v1', signatories: ['法定代表人'], evidence: 'VID', signedOn: on, witness: 'li.na' };
  await prisma.securityContract.create({
    data: { ...signed, securityNo: item, no: `CT-${item}`, securedFen: 10_000_000n },
  });
  const searched = { searchedOn: on, searchNo: 'CX-1', registeredBy: 'zhou.min' };
  await prisma.securityRegistration.create({
    data: { ...searched, securityNo: item, office: 'REAL_ESTATE', certificateNo: `浙 ${item} 号`, registeredOn: on },
  });
  return hash;
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
const read = async (no: string): Promise<Releases['data']> => (await get<Releases>(`/commitments/${no}/releases`)).data;
const post = async (username: string, path: string, body: object) => {
  const answer = await (await api.as(username)).post(`/commitments/${path}`, body);
  return answer.status === 201 ? 'done' : (answer.body as { code: string }).code;
};
const custody = async (username: string, part: string, body: object = {}): Promise<Held> =>
  (await (await api.as(username)).post(`/commitments/${LETTER}/collateral/SECM1${part}`, body)).body as Held;
const stateOfPaper = ({ items }: Held): string | undefined => items[0]?.papers[0]?.state;
const task = (id: string) =>
  until(async () => (await api.db.prisma.task.findFirst({ where: { id: { startsWith: id } } })) ?? undefined);
const matters = async () =>
  (await get<{ matters: { kind: string; no: string }[] }>('/reconciliation', 'ops')).matters.map(
    ({ kind, no }) => `${kind} ${no}`,
  );

const PAPER = { paper: '不动产登记证明 浙 1 号', act: 'IN', place: '一号库 3-12' };
const confirm = async (username: string, entered: Held): Promise<Held> =>
  custody(username, `/custody/${entered.items[0]?.papers[0]?.pending?.id ?? ''}/confirmation`);

it('The title papers of a promise that nobody claimed are kept by two people, and stay while it may be claimed', async () => {
  await secured(LETTER, 'SECM1');
  expect((await get<Held>(`/commitments/${LETTER}/collateral`)).items).toMatchObject([{ no: 'SECM1', papers: [] }]);
  expect((await custody('li.na', '/custody', PAPER)).code).toBe('ROLE_NOT_ALLOWED');
  const entered = await custody('qian.fang', '/custody', PAPER);
  expect(stateOfPaper(entered)).toBe('UNKNOWN');
  expect((await confirm('qian.fang', entered)).code).toBe('CUSTODY_SAME_PERSON');
  expect(stateOfPaper(await confirm('zhou.min', entered))).toBe('IN');
  // Nothing is owed, but the beneficiary may still call it.
  expect((await custody('zhou.min', '/custody', { ...PAPER, act: 'RELEASE' })).code).toBe('CUSTODY_PROMISE_STANDS');
  await (await api.as('liu.yang')).get(`/commitments/${LETTER}/collateral`).expect(404);
  expect(await read(LETTER)).toEqual([]);
  const { applicationNo } = await api.db.prisma.commitment.findUniqueOrThrow({ where: { no: LETTER } });
  const story = await get<{ data: { kind: string }[] }>(`/applications/${applicationNo}/timeline`);
  expect(story.data.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['CUSTODY_IN', 'CUSTODY_CONFIRMED']));
});

it('Given back by its beneficiary, a letter has its margin, its mortgage and its papers given back in a time that somebody keeps', async () => {
  expect(await post('zhou.min', `${LETTER}/end`, { outcome: 'RELEASED', evidence: '保函原件退回' })).toBe('done');
  expect(await get(`/commitments/${LETTER}`)).toMatchObject({ status: 'RELEASED', managerUsername: 'li.na' });
  const [release, ...others] = await read(LETTER);
  expect(others).toEqual([]);
  const dueOn = release?.dueOn ?? '';
  expect(release).toMatchObject({
    securityNo: 'SECM1',
    state: 'OPEN',
    settledOn: today(),
    duties: [{ kind: 'RELEASE', lastOn: dueOn }],
  });
  expect(await task('SECM1-RELEASE-')).toMatchObject({ role: 'FINANCE', status: 'OPEN', subjectNo: LETTER });
  const told = await until(
    async () =>
      (await api.db.prisma.notice.findFirst({ where: { template: 'commitment-duty-reminder' } })) ?? undefined,
  );
  expect(told).toMatchObject({ recipient: 'li.na', subjectNo: LETTER });

  // It stands in the calendar of all deadlines, by the promise.
  const calendar = await get<{ data: object[] }>('/legal-calendar');
  expect(calendar.data).toMatchObject([
    { subject: 'SECM1', loanNo: null, facilityNo: null, commitmentNo: LETTER, lastOn: dueOn },
  ]);

  const given = { on: today(), certificateNo: '注 1 号', handedTo: '法定代表人', evidence: 'DOC-1' };
  const [act, check] = [`${LETTER}/releases/SECM1`, { result: 'CHECKED', evidence: 'CX-2' }];
  expect(await post('he.tao', act, given)).toBe('ROLE_NOT_ALLOWED');
  expect(await post('liu.yang', act, given)).not.toBe('done');
  expect(await post('qian.fang', `${LETTER}/releases/SE-NONE`, given)).toBe('NOT_FOUND');
  expect(await post('qian.fang', act, { ...given, certificateNo: null })).toBe('RELEASE_CERTIFICATE');
  expect(await post('qian.fang', act, { ...given, on: addDays(today(), -1) })).toBe('RELEASE_BEFORE_SETTLED');
  expect(await post('qian.fang', act, given)).toBe('done');
  expect(await post('qian.fang', `${act}/check`, check)).toBe('MAKER_MAY_NOT_CHECK');
  expect(await task('SECM1-RELEASE_CHECK-')).toMatchObject({ role: 'RISK_OFFICER', status: 'OPEN' });

  const letter = await (await api.as('qian.fang')).get(`/commitments/${act}/letter`).expect(200);
  expect(letter.headers['content-type']).toContain('application/pdf');
  expect(await post('zhou.min', `${act}/check`, check)).toBe('done');
  expect((await read(LETTER))[0]).toMatchObject({ state: 'CHECKED', duties: [] });
  expect(await api.db.prisma.task.count({ where: { subjectNo: LETTER, status: 'OPEN' } })).toBe(0);

  // Its papers leave the safe, and its margin has left the ledger with the end.
  const leaving = await custody('qian.fang', '/custody', { ...PAPER, act: 'RELEASE', place: '法定代表人' });
  expect(stateOfPaper(await confirm('zhou.min', leaving))).toBe('RELEASED');
  expect(await api.db.prisma.journalEntry.count({ where: { businessKey: `${LETTER}/margin/given-back` } })).toBe(1);
  expect((await verify(api.db.prisma)).differences).toEqual([]);
  await until(async () => {
    const { status } = await api.engine.workflow.getHandle(`workout-${LETTER}`).describe();
    return status.name === 'COMPLETED' ? true : undefined;
  });
});

it('A bill that margin and client pay wholly has its mortgage given back too', async () => {
  const fileHash = await secured(BILL, 'SECM2', { category: 'BILL_ACCEPTANCE', expiresOn: addDays(today(), -3) });
  const claim = { amount: '100000.00', deposited: '70000.00', claimedOn: today(), evidence: '提示付款 1', fileHash };
  expect(await post('li.na', `${BILL}/claims`, claim)).toBe('done');
  const [{ id }] = (await get<{ data: [{ id: string }] }>(`/commitments/${BILL}/claims`)).data;
  const paying = { paidOn: today(), paymentReference: 'BK-1' };
  expect(await post('zhou.min', `${BILL}/claims/${id}/payment`, paying)).toBe('done');
  expect(await get(`/commitments/${BILL}`)).toMatchObject({ status: 'PAID', loanNo: null });
  expect(await read(BILL)).toMatchObject([{ securityNo: 'SECM2', state: 'OPEN', settledOn: today() }]);
  expect(await task('SECM2-RELEASE-')).toMatchObject({ role: 'FINANCE', status: 'OPEN', subjectNo: BILL });
});

it('Days of a promise that no workflow keeps are found and kept again', async () => {
  await until(async () => ((await matters()).length === 0 ? true : undefined));
  await api.engine.workflow.getHandle(`workout-${BILL}`).terminate();
  await until(async () => ((await matters()).includes(`COMMITMENT ${BILL}`) ? true : undefined));
  const operator = await api.as('ops');
  const repair = { kind: 'COMMITMENT', no: BILL };
  expect((await operator.post('/reconciliation/matters', repair).expect(200)).body).toEqual({
    ...repair,
    restarted: true,
  });
  await until(async () => ((await matters()).length === 0 ? true : undefined));
  const again = await operator.post('/reconciliation/matters', repair).expect(200);
  expect(again.body).toEqual({ ...repair, restarted: false });
});
