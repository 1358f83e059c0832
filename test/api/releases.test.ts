import { WorkflowNotFoundError } from '@temporalio/client';
import { liveApi, today, until, type LiveApi } from './support/life';
import { overdueLoan } from './support/overdue';

jest.setTimeout(120_000);

const LOAN = 'LNRELEASE';
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
  await overdueLoan(api, LOAN, 5);
  const offered = { applicationNo: `AP-${LOAN}`, ownerNo: 'CL00000001', recordedBy: 'li.na' };
  const { prisma } = api.db;
  await prisma.security.createMany({
    data: [
      { ...offered, no: 'SE1', form: 'MORTGAGE', kind: 'RESIDENTIAL', description: '杭州市城东路 1 号房屋' },
      { ...offered, no: 'SE2', form: 'SURETY', kind: 'GUARANTOR_PERSON', description: '保证人' },
      { ...offered, no: 'SE3', form: 'MORTGAGE', kind: 'VEHICLE', description: '未签合同的车辆' },
    ],
  });
  const day = new Date('2026-01-15');
  const contract = {
    securedFen: 10_000_000n,
    signatories: ['张建国'],
    evidence: 'VID',
    signedOn: day,
    witness: 'li.na',
  };
  await prisma.securityContract.createMany({
    data: ['SE1', 'SE2'].map((securityNo) => ({ ...contract, securityNo, no: `CT-${securityNo}`, template: 'v1' })),
  });
  await prisma.securityRegistration.create({
    data: {
      securityNo: 'SE1',
      office: 'REAL_ESTATE',
      certificateNo: '浙（2026）证明第 1 号',
      registeredOn: day,
      searchedOn: day,
      searchNo: 'CX-1',
      registeredBy: 'zhou.min',
    },
  });
});
afterAll(() => api.close());

interface Releases {
  data: { securityNo: string; state: string; dueOn: string; duties: { kind: string; lastOn: string }[] }[];
}
const read = async (): Promise<Releases['data']> =>
  ((await (await api.as('zhou.min')).get(`/loans/${LOAN}/releases`).expect(200)).body as Releases).data;
const post = async (username: string, path: string, body: object) => {
  const answer = await (await api.as(username)).post(`/loans/${LOAN}/releases${path}`, body);
  return answer.status === 201 ? 'done' : (answer.body as { code: string }).code;
};
const task = (kind: string) =>
  until(
    async () => (await api.db.prisma.task.findFirst({ where: { id: { startsWith: `SE1-${kind}-` } } })) ?? undefined,
  );

it('Settled, a loan has its mortgage given back by one and checked by another, in a time that somebody keeps', async () => {
  expect(await read()).toEqual([]);
  const { body } = await (await api.as('qian.fang')).get(`/loans/${LOAN}/account`).expect(200);
  const { payoff } = body as { payoff: string };
  const money = { amount: payoff, receivedOn: today(), reference: 'ALL' };
  expect((await (await api.as('qian.fang')).post(`/loans/${LOAN}/repayments`, money).expect(201)).body).toMatchObject({
    status: 'SETTLED',
  });
  // The surety ends by itself, and the car was never charged.
  const [release, ...others] = await read();
  expect(others).toEqual([]);
  expect(release).toMatchObject({
    securityNo: 'SE1',
    state: 'OPEN',
    duties: [{ kind: 'RELEASE', lastOn: release?.dueOn }],
  });
  expect(await task('RELEASE')).toMatchObject({ role: 'FINANCE', status: 'OPEN', subjectNo: LOAN });

  const given = { on: today(), certificateNo: '注（2026）第 18 号', handedTo: '张建国', evidence: 'DOC-1' };
  expect(await post('he.tao', '/SE1', given)).toBe('ROLE_NOT_ALLOWED');
  expect(await post('qian.fang', '/SE2', given)).toBe('NOT_FOUND');
  expect(await post('qian.fang', '/SE1', { ...given, certificateNo: null })).toBe('RELEASE_CERTIFICATE');
  expect(await post('qian.fang', '/SE1', { ...given, on: '2026-01-01' })).toBe('RELEASE_BEFORE_SETTLED');
  expect(await post('zhou.min', '/SE1/check', { result: 'CHECKED', evidence: 'CX-2' })).toBe('RELEASE_STATE');
  expect(await post('qian.fang', '/SE1', given)).toBe('done');
  expect(await task('RELEASE_CHECK')).toMatchObject({ role: 'RISK_OFFICER', status: 'OPEN' });
  expect((await task('RELEASE')).status).toBe('CANCELLED');
  expect(await post('qian.fang', '/SE1/check', { result: 'CHECKED', evidence: 'CX-2' })).toBe('MAKER_MAY_NOT_CHECK');
  expect(await post('zhou.min', '/SE1/check', { result: 'RETURNED', evidence: 'CX-2', note: '登记仍在' })).toBe('done');
  expect((await read())[0]).toMatchObject({ state: 'OPEN', duties: [{ kind: 'RELEASE' }] });
  expect((await task('RELEASE')).status).toBe('OPEN');
  expect(await post('xie.yun', '/SE1', given)).toBe('done');
  expect(await post('zhou.min', '/SE1/check', { result: 'CHECKED', evidence: 'CX-3' })).toBe('done');
  expect((await read())[0]).toMatchObject({ state: 'CHECKED', duties: [] });

  // The consent for the office is printed; the one who kept the days has ended.
  const letter = await (await api.as('qian.fang')).get(`/loans/${LOAN}/releases/SE1/letter`).expect(200);
  expect(letter.headers['content-type']).toContain('application/pdf');
  await until(async () => {
    const { status } = await api.engine.workflow.getHandle(`workout-${LOAN}`).describe();
    return status.name === 'COMPLETED' ? true : undefined;
  });
});

it('A workflow that keeps such days and is lost is found and begun again', async () => {
  const { prisma } = api.db;
  const due = { subject: 'SE9', kind: 'RELEASE', caseNo: LOAN, branchCode: 'SB01', lastOn: new Date('2026-12-31') };
  await prisma.workoutDuty.create({ data: due });
  const operator = await api.as('ops');
  const missing = async () =>
    (
      (await operator.get('/reconciliation').expect(200)).body as { differences: { loanNo: string; kind: string }[] }
    ).differences.filter(({ loanNo }) => loanNo === LOAN);
  expect(await missing()).toMatchObject([{ kind: 'WORKOUT_MISSING', repairable: true }]);
  expect((await operator.post('/reconciliation/repairs', { loanNo: LOAN }).expect(200)).body).toEqual({
    loanNo: LOAN,
    restarted: true,
  });
  await until(async () => ((await missing()).length === 0 ? true : undefined));
  const again = await operator.post('/reconciliation/repairs', { loanNo: LOAN }).expect(200);
  expect((again.body as { restarted: boolean }).restarted).toBe(false);
  await expect(api.engine.workflow.getHandle('workout-NONE').describe()).rejects.toThrow(WorkflowNotFoundError);
});
