import { decideTransfer } from '../../src/store/client-transfers';
import { costConfirmed, approvalTask, apply, liveApi, stageOf, today, until, type LiveApi } from './support/life';

jest.setTimeout(180_000);
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
  await hire('gao.yuan', ['CLIENT_MANAGER']);
  await hire('tang.lin', ['CLIENT_MANAGER', 'APPROVER']);
  await hire('ruan.fei', ['CLIENT_MANAGER']);
});
afterAll(() => api.close());

/** A colleague of li.na's with her password. */
async function hire(username: string, roles: string[]): Promise<void> {
  const { passwordHash } = await api.db.prisma.user.findUniqueOrThrow({ where: { username: 'li.na' } });
  const authorityLevels = roles.includes('APPROVER') ? ['SUB_BRANCH_HEAD'] : [];
  await api.db.prisma.user.create({
    data: {
      username,
      displayName: username,
      passwordHash,
      roles,
      authorityLevels,
      branchCode: 'SB01',
      email: `${username}@bank.example`,
    },
  });
}

const post = async (username: string, path: string, body: object): Promise<Record<string, unknown>> =>
  (await (await api.as(username)).post(path, body)).body as Record<string, unknown>;
const promote = (username: string, ...roles: string[]) =>
  api.db.prisma.user.update({ where: { username }, data: { roles } });

/** Proposed and taken over; answers with the number of the transfer. */
async function readyToDecide(from: string, to: string): Promise<string> {
  const given = { from, to, clientNos: ['CL00000001'], reason: '岗位调整' };
  const { no } = (await post('chen.jing', '/client-transfers', given)) as { no: string };
  const opinion = { clientNo: 'CL00000001', conclusion: 'SOUND', opinion: '经营正常' };
  expect(await post(to, `/client-transfers/${no}/reviews`, opinion)).toMatchObject({ status: 'REVIEWED' });
  return no;
}

const DECIDER = { username: 'zhou.min', roles: ['RISK_OFFICER' as const], levels: [], branchCode: 'SB01' };
/** How many wait for what another transaction holds. */
async function waitingForLocks(): Promise<number> {
  const waiting = {
    text: `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  };
  return (await api.db.pool.query(waiting)).rows.length;
}

let told = 0;
/** What an outside system that acts in this person's name is refused; the engine asks the user table what he may. */
async function refusalOf(workflowId: string, signal: string, username: string, content: object): Promise<string> {
  const commandId = `outside-${String((told += 1))}`;
  await api.engine.workflow.getHandle(workflowId).signal(signal, { commandId, username, ...content });
  return until(async () => {
    const found = await api.db.prisma.auditEntry.findFirst({
      where: { action: 'SIGNAL_REFUSED', detail: { path: ['commandId'], equals: `signal:${commandId}` } },
    });
    return found === null ? undefined : (found.detail as { code: string }).code;
  });
}

/** Decides the case while a transfer of its client is being written, which the decision has to wait for; answers with what it came to. */
async function decidedWhileMoving<T>(no: string, transferNo: string, decideCase: () => Promise<T>): Promise<T> {
  const begun = await api.db.prisma.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM application WHERE no = ${no} FOR UPDATE`;
      const decision = decideCase();
      await until(async () => ((await waitingForLocks()) > 0 ? true : undefined));
      const by = { actor: DECIDER, on: today(), at: new Date().toISOString() };
      expect(await decideTransfer(tx, transferNo, { agree: true, comment: '' }, by)).toEqual({ allowed: true });
      return { decision };
    },
    { timeout: 60_000 },
  );
  return begun.decision;
}

const decide = (no: string, agree = true) => post('zhou.min', `/client-transfers/${no}/decision`, { agree });
const openTasks = (subjectNo: string) =>
  api.db.prisma.task.findMany({ where: { subjectNo, status: 'OPEN' }, orderBy: { id: 'asc' } });

it('A transfer is judged again at its decision, and whole: a receiver who is gone, a client somebody else has by now', async () => {
  const { prisma } = api.db;
  const no = await readyToDecide('li.na', 'gao.yuan');
  await promote('gao.yuan', 'COLLECTOR');
  expect(await decide(no)).toMatchObject({ code: 'TRANSFER_RECEIVER' });
  await promote('gao.yuan', 'CLIENT_MANAGER');
  await prisma.user.update({ where: { username: 'gao.yuan' }, data: { active: false } });
  expect(await decide(no)).toMatchObject({ code: 'TRANSFER_RECEIVER' });
  await prisma.user.update({ where: { username: 'gao.yuan' }, data: { active: true } });
  const client = { where: { no: 'CL00000001' } };
  await prisma.client.update({ ...client, data: { managerUsername: 'wang.qiang' } });
  expect(await decide(no)).toMatchObject({ code: 'TRANSFER_CLIENTS_GONE' });
  expect((await prisma.client.findUniqueOrThrow(client)).managerUsername).toBe('wang.qiang');
  // Rejected it needs neither; the way is free for another.
  expect(await decide(no, false)).toMatchObject({ status: 'REJECTED' });
  await prisma.client.update({ ...client, data: { managerUsername: 'li.na' } });
});

it('An application in flight follows its client: who takes over acts on it, who handed over does not, and neither judges it', async () => {
  const { prisma } = api.db;
  const no = await apply(api);
  const at = `/applications/${no}`;
  await prisma.lead.create({
    data: {
      no: 'LDMOVE',
      kind: 'PERSON',
      name: '张建国',
      phone: '13900139000',
      source: 'VISIT',
      need: '经营周转',
      branchCode: 'SB01',
      ownerUsername: 'li.na',
      stage: 'CONTACTED',
      clientNo: 'CL00000001',
      createdBy: 'li.na',
      createdOn: new Date(today()),
      stageSince: new Date(today()),
    },
  });
  const request = { kind: 'PAPERS', clientNo: 'CL00000001', request: '开具还款证明' };
  const { no: ticket } = (await post('li.na', '/service-tickets', request)) as { no: string };
  const { no: others } = (await post('li.na', '/service-tickets', { ...request, owner: 'wang.qiang' })) as {
    no: string;
  };

  expect(await decide(await readyToDecide('li.na', 'gao.yuan'))).toMatchObject({ status: 'CONFIRMED' });

  // What the client asked of his manager is the new one's to answer; what he asked of another stays there.
  const answer = { act: 'ANSWER', text: '已开具' };
  expect((await openTasks(ticket)).map(({ assignee }) => assignee)).toEqual(['gao.yuan']);
  expect((await openTasks(others)).map(({ assignee }) => assignee)).toEqual(['wang.qiang']);
  expect(await post('li.na', `/service-tickets/${ticket}/steps`, answer)).toMatchObject({ code: 'TICKET_OF_ANOTHER' });
  expect(await post('gao.yuan', `/service-tickets/${ticket}/steps`, answer)).toMatchObject({
    status: 'ANSWERED',
    owner: 'gao.yuan',
  });

  expect((await prisma.lead.findUniqueOrThrow({ where: { no: 'LDMOVE' } })).ownerUsername).toBe('gao.yuan');
  expect((await openTasks(no)).map(({ kind, assignee }) => [kind, assignee])).toEqual([
    ['COLLECT_DOCUMENTS', 'gao.yuan'],
  ]);

  const codes = ['ID_CARD', 'CREDIT_AUTHORISATION', 'INCOME_PROOF', 'BANK_STATEMENT', 'PURPOSE_EVIDENCE'];
  const documents = codes.map((code) => ({ code, status: 'VERIFIED' }));
  expect(await post('li.na', `${at}/documents`, { documents })).toMatchObject({ code: 'NOT_THE_ACCOUNT_MANAGER' });
  // An outside system is told the same: the engine asks the file who manages the case.
  const application = `application-${no}`;
  const refused = await refusalOf(application, 'documentsSubmitted', 'li.na', { documents });
  expect(refused).toBe('NOT_THE_ACCOUNT_MANAGER');
  const heard = await prisma.notice.findFirst({ where: { template: 'signal-refused', subjectNo: no } });
  expect(heard?.recipient).toBe('gao.yuan');
  expect(await post('gao.yuan', `${at}/documents`, { documents })).toMatchObject({ stage: 'INVESTIGATION' });
  expect((await openTasks(no)).map(({ kind, assignee, excluded }) => [kind, assignee, excluded])).toEqual([
    ['INVESTIGATE_A', 'gao.yuan', []],
    ['INVESTIGATE_B', null, ['gao.yuan']],
  ]);

  const report = { summary: '收入稳定', siteVisitOn: today(), findings: '实地核实无误', monthlyIncome: '18000.00' };
  await post('gao.yuan', `${at}/investigation`, { part: 'A', report, agree: true });
  expect(await post('wang.qiang', `${at}/investigation`, { part: 'B', report, agree: true })).toMatchObject({
    stage: 'RATING',
  });
  const [rating] = await openTasks(no);
  expect(rating?.excluded.toSorted()).toEqual(['gao.yuan', 'li.na', 'wang.qiang']);
  const grade = { grade: 'A', score: 76, comment: '征信良好' };
  await promote('li.na', 'RISK_OFFICER');
  expect(await refusalOf(application, 'rated', 'li.na', grade)).toBe('MANAGER_MAY_NOT_RATE');
  await post('zhou.min', `${at}/rating`, grade);
  const taskId = await approvalTask(await api.as('zhao.lei'), no);

  // Handed over again while the approval is open, in the instant in which who takes over decides it: he is barred by then.
  const approval = { outcome: 'APPROVE', comment: '同意' };
  const taken = await decidedWhileMoving(no, await readyToDecide('gao.yuan', 'tang.lin'), () =>
    post('tang.lin', `/tasks/${taskId}/decision`, approval),
  );
  expect(taken).toMatchObject({ code: 'MANAGER_MAY_NOT_APPROVE' });
  const [voting] = await openTasks(no);
  expect(voting?.excluded).toEqual(expect.arrayContaining(['li.na', 'gao.yuan', 'tang.lin']));
  expect(await refusalOf(`approval-${no}-1`, 'approve', 'tang.lin', { comment: '同意' })).toBe(
    'MANAGER_MAY_NOT_APPROVE',
  );

  // And once more in the instant of a decision that stands: what follows from it is the new manager's.
  await decidedWhileMoving(no, await readyToDecide('tang.lin', 'ruan.fei'), () =>
    post('zhao.lei', `/tasks/${taskId}/decision`, approval),
  );
  await stageOf(await api.as('ruan.fei'), no, 'CONTRACT');
  expect((await openTasks(no)).map(({ kind, assignee }) => [kind, assignee])).toEqual([['SIGN', 'ruan.fei']]);
  const concluded = await prisma.notice.findFirst({ where: { template: 'approval-concluded', subjectNo: no } });
  expect(concluded?.recipient).toBe('ruan.fei');

  const contract = {
    signedOn: today(),
    signatories: ['张建国'],
    evidence: 'VID-1',
    disbursementAccount: '6222021234567890123',
  };
  expect(await post('gao.yuan', `${at}/signature`, contract)).toMatchObject({ code: 'NOT_THE_ACCOUNT_MANAGER' });
  await costConfirmed(await api.as('ruan.fei'), no);
  expect(await post('ruan.fei', `${at}/signature`, contract)).toMatchObject({ stage: 'DISBURSEMENT' });
  const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];
  const order = { conditionsConfirmed, mode: 'SELF', payee: '张建国' };
  for (const username of ['li.na', 'tang.lin', 'ruan.fei']) {
    await promote(username, 'FINANCE');
    expect(await refusalOf(application, 'disbursementOrdered', username, order)).toBe('MANAGER_MAY_NOT_DISBURSE');
  }
  await promote('ruan.fei', 'CLIENT_MANAGER');
  await post('qian.fang', `${at}/disbursement`, order);
  await stageOf(await api.as('ruan.fei'), no, 'DISBURSED');
  const loan = await prisma.loan.findFirstOrThrow({ where: { applicationNo: no } });
  expect(loan).toMatchObject({
    managerUsername: 'ruan.fei',
    formerManagers: ['li.na', 'gao.yuan', 'tang.lin'],
  });
});
