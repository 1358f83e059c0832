import { liveApi, today, until, type LiveApi } from './support/life';
import { overdueLoan } from './support/overdue';

jest.setTimeout(120_000);

const LINE = 'FC20260115000901';
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
  const { prisma } = api.db;
  const of = { clientNo: 'CL00000001', branchCode: 'SB01', managerUsername: 'li.na' };
  const product = { productCode: 'BUSINESS_LINE', productVersion: 1 };
  const begun = new Date('2026-01-15');
  await prisma.application.create({
    data: {
      ...of,
      ...product,
      no: 'AP-LINE',
      category: 'PERSONAL_BUSINESS',
      security: 'MORTGAGE',
      purpose: '周转',
      amountFen: 20_000_000n,
      appliedTerms: {},
      stage: 'GRANTED',
      workflowId: 'application-AP-LINE',
      acceptedOn: begun,
    },
  });
  await prisma.facility.create({
    data: {
      ...of,
      ...product,
      no: LINE,
      applicationNo: 'AP-LINE',
      terms: { method: 'INTEREST_ONLY', principal: '200000.00', annualRate: '0.0435', instalments: 36 },
      line: { revolving: true, drawMinFen: 1, drawMaxMonths: 12 },
      granted: { investigators: [], raters: [], approvers: [], grade: 'A' },
      limitFen: 20_000_000n,
      startsOn: begun,
      expiresOn: new Date('2029-01-15'),
      status: 'ACTIVE',
    },
  });
  await prisma.security.create({
    data: {
      applicationNo: 'AP-LINE',
      ownerNo: 'CL00000001',
      recordedBy: 'li.na',
      no: 'SELINE',
      form: 'MORTGAGE',
      kind: 'RESIDENTIAL',
      description: '杭州市城东路 9 号房屋',
    },
  });
  await prisma.securityContract.create({
    data: {
      securityNo: 'SELINE',
      no: 'CT-SELINE',
      template: 'v1',
      securedFen: 20_000_000n,
      signatories: ['张建国'],
      evidence: 'VID',
      signedOn: begun,
      witness: 'li.na',
    },
  });
  await prisma.securityRegistration.create({
    data: {
      securityNo: 'SELINE',
      office: 'REAL_ESTATE',
      certificateNo: '浙（2026）证明第 9 号',
      registeredOn: begun,
      searchedOn: begun,
      searchNo: 'CX-9',
      registeredBy: 'zhou.min',
    },
  });
});
afterAll(() => api.close());

interface Releases {
  data: { securityNo: string; state: string; dueOn: string; duties: { kind: string; lastOn: string }[] }[];
}
const get = async <T>(path: string, username = 'zhou.min'): Promise<T> =>
  (await (await api.as(username)).get(path).expect(200)).body as T;
const read = async (): Promise<Releases['data']> => (await get<Releases>(`/facilities/${LINE}/releases`)).data;
const post = async (username: string, path: string, body: object) => {
  const answer = await (await api.as(username)).post(`/facilities/${LINE}${path}`, body);
  return answer.status === 201 ? 'done' : (answer.body as { code: string }).code;
};
const task = (kind: string) =>
  until(
    async () => (await api.db.prisma.task.findFirst({ where: { id: { startsWith: `SELINE-${kind}-` } } })) ?? undefined,
  );
const lost = async () =>
  (await get<{ matters: { kind: string; no: string }[] }>('/reconciliation', 'ops')).matters.map(
    ({ kind, no }) => `${kind} ${no}`,
  );

interface Held {
  code?: string;
  items: { no: string; papers: { state: string; pending: { id: string } | null }[] }[];
}
const custody = async (username: string, part: string, body: object = {}): Promise<Held> =>
  (await (await api.as(username)).post(`/facilities/${LINE}/collateral/SELINE${part}`, body)).body as Held;

it('The title papers of a facility that nobody drew on are kept by two people, until it is over', async () => {
  const paper = '不动产登记证明 浙（2026）第 9 号';
  const entry = { paper, act: 'IN', place: '一号库 3-12' };
  expect((await get<Held>(`/facilities/${LINE}/collateral`)).items).toMatchObject([{ no: 'SELINE', papers: [] }]);
  expect((await custody('li.na', '/custody', entry)).code).toBe('ROLE_NOT_ALLOWED');
  const entered = await custody('qian.fang', '/custody', entry);
  const { id = '' } = entered.items[0]?.papers[0]?.pending ?? {};
  expect(entered.items[0]?.papers).toMatchObject([{ state: 'UNKNOWN', pending: { by: 'qian.fang' } }]);
  expect((await custody('qian.fang', `/custody/${id}/confirmation`)).code).toBe('CUSTODY_SAME_PERSON');
  expect((await custody('zhou.min', `/custody/${id}/confirmation`)).items[0]?.papers).toMatchObject([{ state: 'IN' }]);
  expect((await custody('zhou.min', '/custody', { ...entry, act: 'OUT' })).code).toBe('CUSTODY_BACK_BY');
  // Nothing is owed, but it may still be drawn on.
  expect((await custody('zhou.min', '/custody', { ...entry, act: 'RELEASE' })).code).toBe('CUSTODY_FACILITY_LIVES');
  expect(
    (await get<{ data: { kind: string }[] }>(`/facilities/${LINE}/timeline`)).data.map(({ kind }) => kind),
  ).toEqual(expect.arrayContaining(['CUSTODY_IN', 'CUSTODY_CONFIRMED']));
});

it('Closed and never drawn on, a facility has its mortgage given back in a time that somebody keeps', async () => {
  expect(await read()).toEqual([]);
  expect(await get(`/facilities/${LINE}`)).toMatchObject({ status: 'ACTIVE', available: '200000.00' });
  expect(await post('chen.jing', '/closure', { reason: '客户申请' })).toBe('done');
  expect(await get(`/facilities/${LINE}`)).toMatchObject({ status: 'CLOSED', available: '0.00' });
  const [release, ...others] = await read();
  expect(others).toEqual([]);
  const dueOn = release?.dueOn ?? '';
  expect(release).toMatchObject({
    securityNo: 'SELINE',
    state: 'OPEN',
    settledOn: today(),
    duties: [{ kind: 'RELEASE', lastOn: dueOn }],
  });
  expect(await task('RELEASE')).toMatchObject({ role: 'FINANCE', status: 'OPEN', subjectNo: LINE, branchCode: 'SB01' });

  // It stands in the calendar of all deadlines, by the facility.
  const calendar = await get<{ data: object[] }>('/legal-calendar');
  expect(calendar.data).toMatchObject([{ subject: 'SELINE', loanNo: null, facilityNo: LINE, lastOn: dueOn }]);

  const given = { on: today(), certificateNo: '注（2026）第 9 号', handedTo: '张建国', evidence: 'DOC-9' };
  expect(await post('he.tao', '/releases/SELINE', given)).toBe('ROLE_NOT_ALLOWED');
  expect(await post('qian.fang', '/releases/SE-NONE', given)).toBe('NOT_FOUND');
  expect(await post('qian.fang', '/releases/SELINE', { ...given, certificateNo: null })).toBe('RELEASE_CERTIFICATE');
  expect(await post('qian.fang', '/releases/SELINE', given)).toBe('done');
  const check = { result: 'CHECKED', evidence: 'CX-10' };
  expect(await post('qian.fang', '/releases/SELINE/check', check)).toBe('MAKER_MAY_NOT_CHECK');
  expect(await task('RELEASE_CHECK')).toMatchObject({ role: 'RISK_OFFICER', status: 'OPEN' });
  const story = await get<{ data: { kind: string }[]; next: { taskId: string }[] }>(`/facilities/${LINE}/timeline`);
  expect(story.data.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['FACILITY_CLOSE', 'RELEASE_OPENED', 'RELEASE_REPORTED']),
  );
  expect(story.next.map(({ taskId }) => taskId)).toEqual([expect.stringMatching(/^SELINE-RELEASE_CHECK-/)]);

  const letter = await (await api.as('qian.fang')).get(`/facilities/${LINE}/releases/SELINE/letter`).expect(200);
  expect(letter.headers['content-type']).toContain('application/pdf');
  expect(await post('zhou.min', '/releases/SELINE/check', check)).toBe('done');
  expect((await read())[0]).toMatchObject({ state: 'CHECKED', duties: [] });
  await until(async () => {
    const { status } = await api.engine.workflow.getHandle(`workout-${LINE}`).describe();
    return status.name === 'COMPLETED' ? true : undefined;
  });
});

it('Days of a facility that no workflow keeps are found and kept again', async () => {
  const due = { subject: 'SE8', kind: 'RELEASE', caseNo: LINE, branchCode: 'SB01', lastOn: new Date('2026-12-31') };
  await api.db.prisma.workoutDuty.create({ data: due });
  await until(async () => ((await lost()).includes(`FACILITY ${LINE}`) ? true : undefined));
  const operator = await api.as('ops');
  const repair = { kind: 'FACILITY', no: LINE };
  expect((await operator.post('/reconciliation/matters', repair).expect(200)).body).toEqual({
    ...repair,
    restarted: true,
  });
  await until(async () => ((await lost()).length === 0 ? true : undefined));
  const again = await operator.post('/reconciliation/matters', repair).expect(200);
  expect((again.body as { restarted: boolean }).restarted).toBe(false);
});

it('A release that began with the last draw is seen and done at the facility too', async () => {
  await overdueLoan(api, 'LNDRAW', 5);
  const { prisma } = api.db;
  const thing = {
    form: 'PLEDGE',
    kind: 'DEPOSIT',
    description: '定期存单',
    ownerNo: 'CL00000001',
    recordedBy: 'li.na',
  };
  await prisma.security.create({ data: { ...thing, applicationNo: 'AP-LINE', no: 'SE7' } });
  const day = new Date(today());
  await prisma.securityRelease.create({ data: { securityNo: 'SE7', caseNo: 'LNDRAW', settledOn: day, dueOn: day } });
  const given = { on: today(), handedTo: '张建国', evidence: 'DOC-7' };
  expect(await post('qian.fang', '/releases/SE7', given)).toBe('done');
  expect((await read()).map(({ securityNo, state }) => `${securityNo} ${state}`)).toEqual([
    'SE7 REPORTED',
    'SELINE CHECKED',
  ]);
  expect(await prisma.auditEntry.findMany({ where: { action: 'RELEASE_REPORTED', subjectNo: 'LNDRAW' } })).toHaveLength(
    1,
  );
});
