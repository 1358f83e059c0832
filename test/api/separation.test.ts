import type { Role } from '../../src/contracts/roles';
import { workflowIds } from '../../src/contracts/workflow-names';
import { addDays } from '../../src/domain/date';
import {
  costConfirmed,
  apply,
  approvalTask,
  liveApi,
  stageOf,
  TERMS,
  toApproval,
  today,
  type LiveApi,
} from './support/life';
import { twoWays } from './support/two-ways';

jest.setTimeout(120_000);

/** Everybody has the post for every step: only the part he took in the case keeps him from it (RULES 7.3). */
const CAST: [username: string, roles: Role[]][] = [
  ['li.na', ['CLIENT_MANAGER', 'RISK_OFFICER', 'APPROVER', 'FINANCE']], // account manager and investigator A
  ['wang.qiang', ['CLIENT_MANAGER', 'RISK_OFFICER', 'APPROVER', 'FINANCE']], // investigator B
  ['zhou.min', ['RISK_OFFICER', 'APPROVER']], // recognises the grade
  ['zhao.lei', ['APPROVER', 'FINANCE']], // decides
  ['admin', ['ADMINISTRATOR', 'APPROVER']],
  ['chen.jing', ['DEPARTMENT_MANAGER']],
  ['qian.fang', ['FINANCE']],
];

let api: LiveApi;
let no: string;
let taskId: string;
beforeAll(async () => {
  api = await liveApi();
  for (const [username, roles] of CAST) {
    await api.db.prisma.user.update({ where: { username }, data: { roles, authorityLevels: ['SUB_BRANCH_HEAD'] } });
  }
  no = await apply(api);
});
afterAll(() => api.close());

const { byApi, byWorkflow } = twoWays(() => api);

/** A new authority matrix, proposed by one and confirmed by another. */
async function publish(levels: object[], etag: string): Promise<void> {
  const { body } = await (
    await api.as('admin')
  )
    .put('/authority', { effectiveFrom: today(), levels }, { 'If-Match': etag })
    .expect(200);
  const { id } = body as { id: string };
  expect(await byApi('admin', `/authority/proposals/${id}/decision`, { outcome: 'CONFIRM', comment: '-' })).toBe(
    'MAKER_MAY_NOT_CHECK',
  );
  expect(
    await byApi('wu.gang', `/authority/proposals/${id}/decision`, { outcome: 'CONFIRM', comment: '核对无误' }),
  ).toBe('done');
}

const step = async (username: string, path: string, update: string, body: object): Promise<[string, string]> => [
  await byApi(username, `/applications/${no}/${path}`, body),
  await byWorkflow(username, workflowIds.application(no), update, body),
];

describe('separation of duties, at the API and at the workflow (RULES 7.3)', () => {
  const rating = { grade: 'A', score: 76, comment: '征信良好' };
  const decision = { outcome: 'APPROVE', comment: '同意' };
  const payment = {
    conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
    mode: 'SELF',
    payee: '张建国',
  };

  it('part B of the investigation is not for who signed part A, nor for another post', async () => {
    const documents = ['ID_CARD', 'CREDIT_AUTHORISATION', 'INCOME_PROOF', 'BANK_STATEMENT', 'PURPOSE_EVIDENCE'];
    await (
      await api.as('li.na')
    )
      .post(`/applications/${no}/documents`, { documents: documents.map((code) => ({ code, status: 'VERIFIED' })) })
      .expect(200);
    const report = { summary: '收入稳定', siteVisitOn: today(), findings: '实地核实无误' };
    const sign = (part: 'A' | 'B') => ({ part, report, agree: true });
    expect(await byApi('li.na', `/applications/${no}/investigation`, sign('A'))).toBe('done');
    expect(await step('li.na', 'investigation', 'investigate', sign('B'))).toEqual(
      Array(2).fill('SECOND_INVESTIGATOR_MUST_DIFFER'),
    );
    expect(await step('zhou.min', 'investigation', 'investigate', sign('B'))).toEqual([
      'ROLE_NOT_ALLOWED',
      'ROLE_MAY_NOT_INVESTIGATE',
    ]);
    expect(await byApi('wang.qiang', `/applications/${no}/investigation`, sign('B'))).toBe('done');
  });

  it('the grade is not for investigators, the account manager or another post', async () => {
    expect(await step('li.na', 'rating', 'rate', rating)).toEqual(Array(2).fill('INVESTIGATOR_MAY_NOT_RATE'));
    expect(await step('wang.qiang', 'rating', 'rate', rating)).toEqual(Array(2).fill('INVESTIGATOR_MAY_NOT_RATE'));
    expect(await step('chen.jing', 'rating', 'rate', rating)).toEqual(['ROLE_NOT_ALLOWED', 'ROLE_MAY_NOT_RATE']);
    expect(await byApi('zhou.min', `/applications/${no}/rating`, rating)).toBe('done');
  });

  it('the task is claimed once by who presses eight times at once, and released', async () => {
    const approver = await api.as('zhao.lei');
    const task = `/tasks/${await approvalTask(approver, no)}`;
    const claims = await Promise.all(Array.from({ length: 8 }, () => approver.post(`${task}/claim`)));
    expect(claims.map(({ status }) => status)).toEqual(Array(8).fill(200));
    const history = await api.db.prisma.auditEntry.count({ where: { action: 'TASK_CLAIMED' } });
    expect(history).toBe(1);
    expect((await approver.post(`${task}/release`).expect(200)).body).toMatchObject({ assignee: null });
  });

  it('the decision is not for investigators, the account manager, who recognised the grade, or an administrator', async () => {
    taskId = await approvalTask(await api.as('zhao.lei'), no);
    const decide = (username: string) =>
      byWorkflow(username, workflowIds.approval(no, 1), 'decide', { taskId, ...decision });
    expect(await decide('li.na')).toBe('INVESTIGATOR_MAY_NOT_APPROVE');
    expect(await decide('wang.qiang')).toBe('INVESTIGATOR_MAY_NOT_APPROVE');
    expect(await decide('zhou.min')).toBe('RATER_MAY_NOT_APPROVE');
    expect(await decide('admin')).toBe('ADMINISTRATOR_NEVER_APPROVES');
    expect(await decide('qian.fang')).toBe('ROLE_MAY_NOT_DECIDE');
    for (const username of ['li.na', 'wang.qiang', 'zhou.min', 'admin', 'qian.fang']) {
      expect(await byApi(username, `/tasks/${taskId}/decision`, decision)).not.toBe('done');
    }
    expect(await byApi('zhao.lei', `/tasks/${taskId}/decision`, decision)).toBe('done');
  });

  it('the money is not for who approved, investigated or manages the case', async () => {
    const manager = await api.as('li.na');
    await stageOf(manager, no, 'CONTRACT');
    const contract = {
      signedOn: today(),
      signatories: ['张建国'],
      evidence: 'VID-1',
      disbursementAccount: '6222021234567890123',
    };
    // Nor does anybody sign what is not granted yet.
    const early = { ...contract, signedOn: addDays(today(), -2) };
    const refusedEarly = await manager.post(`/applications/${no}/signature`, early).expect(422);
    expect(refusedEarly.body).toMatchObject({ code: 'SIGNED_BEFORE_APPROVAL' });
    await costConfirmed(manager, no);
    await manager.post(`/applications/${no}/signature`, contract).expect(200);
    expect(await step('zhao.lei', 'disbursement', 'disburse', payment)).toEqual(
      Array(2).fill('APPROVER_MAY_NOT_DISBURSE'),
    );
    expect(await step('li.na', 'disbursement', 'disburse', payment)).toEqual(
      Array(2).fill('INVESTIGATOR_MAY_NOT_DISBURSE'),
    );
    expect(await step('wang.qiang', 'disbursement', 'disburse', payment)).toEqual(
      Array(2).fill('INVESTIGATOR_MAY_NOT_DISBURSE'),
    );
    expect(await step('chen.jing', 'disbursement', 'disburse', payment)).toEqual([
      'ROLE_NOT_ALLOWED',
      'ROLE_MAY_NOT_DISBURSE',
    ]);
    expect(await byApi('qian.fang', `/applications/${no}/disbursement`, payment)).toBe('done');
    await stageOf(manager, no, 'DISBURSED');
  });
});

describe('a committee’s session, at the API and at the workflow (RULES 7.1, 7.3)', () => {
  let task: string;
  const session = { chair: 'feng.jie', members: ['feng.jie', 'han.xue', 'cao.ming', 'deng.li'], heldOn: today() };
  const both = async (username: string, path: string, update: string, body: object): Promise<[string, string]> => [
    await byApi(username, `/tasks/${task}/${path}`, body),
    await byWorkflow(username, workflowIds.approval(no, 1), update, { taskId: task, ...body }),
  ];

  it('is called by who has no part in the case, with members who have none', async () => {
    const admin = await api.as('admin');
    const { body, headers } = await admin.get('/authority').expect(200);
    const levels = (body as { levels: { code: string }[] }).levels.filter(({ code }) => code === 'HEAD_OFFICE');
    await publish(
      levels.map((level) => ({ ...level, quorum: 3 })),
      headers['etag'] ?? '',
    );
    no = await apply(api, { clientNo: 'CL00000002' });
    task = (await toApproval(api, no)).taskId;
    expect(await both('feng.jie', 'session', 'convene', session)).toEqual(['ROLE_NOT_ALLOWED', 'ROLE_MAY_NOT_CONVENE']);
    expect(await both('admin', 'session', 'convene', session)).toEqual(['ROLE_NOT_ALLOWED', 'ROLE_MAY_NOT_CONVENE']);
    expect(await both('wang.qiang', 'session', 'convene', session)).toEqual(
      Array(2).fill('INVESTIGATOR_MAY_NOT_CONVENE'),
    );
    expect(
      await both('chen.jing', 'session', 'convene', { ...session, members: ['feng.jie', 'han.xue', 'qian.fang'] }),
    ).toEqual(Array(2).fill('MEMBER_NOT_ENTITLED'));
    expect(await both('chen.jing', 'session', 'convene', { ...session, chair: 'peng.fei' })).toEqual(
      Array(2).fill('CHAIR_NOT_A_MEMBER'),
    );
    expect(await both('han.xue', 'decision', 'decide', { outcome: 'APPROVE', comment: '同意' })).toEqual(
      Array(2).fill('SESSION_NOT_CONVENED'),
    );
    // Nobody is called together for a day that has passed.
    const past = { ...session, heldOn: addDays(today(), -1) };
    expect(await both('chen.jing', 'session', 'convene', past)).toEqual(Array(2).fill('SESSION_DAY_PASSED'));
    const told = await (await api.as('chen.jing')).post(`/tasks/${task}/session`, past).expect(422);
    expect(told.body).toMatchObject({ errors: [{ pointer: '/heldOn', code: 'SESSION_DAY_PASSED' }] });
    const fieldOf = async (body: object) => {
      const refused = await (await api.as('chen.jing')).post(`/tasks/${task}/session`, body);
      return (refused.body as { errors: { pointer: string; code: string }[] }).errors[0];
    };
    expect(await fieldOf({ ...session, chair: 'peng.fei' })).toMatchObject({ pointer: '/chair' });
    expect(await fieldOf({ ...session, members: ['feng.jie', 'han.xue'] })).toMatchObject({
      pointer: '/members',
      code: 'MEMBERS_BELOW_QUORUM',
    });
    expect(await byApi('chen.jing', `/tasks/${task}/session`, session)).toBe('done');
  });

  it('hears its members alone, without the recused, its chair last', async () => {
    const yes = { outcome: 'APPROVE', comment: '同意' };
    expect(await both('peng.fei', 'decision', 'decide', yes)).toEqual(['TASK_EXCLUDES_YOU', 'NOT_CONVENED']);
    expect(
      await both('han.xue', 'recusals', 'recuse', { username: 'deng.li', ground: 'CONFLICT', comment: '-' }),
    ).toEqual(Array(2).fill('ROLE_MAY_NOT_CONVENE'));
    expect(await byApi('deng.li', `/tasks/${task}/recusals`, { ground: 'RELATED', comment: '申请人系本人亲属' })).toBe(
      'done',
    );
    expect(await both('deng.li', 'decision', 'decide', yes)).toEqual(['TASK_EXCLUDES_YOU', 'RECUSED_MAY_NOT_VOTE']);
    expect(await both('feng.jie', 'decision', 'decide', yes)).toEqual(Array(2).fill('CHAIR_MUST_WAIT'));
    for (const username of ['han.xue', 'cao.ming', 'feng.jie'])
      expect(await byApi(username, `/tasks/${task}/decision`, yes)).toBe('done');
    const { body } = await (await api.as('li.na')).get(`/applications/${no}`).expect(200);
    expect(body.approvals[0]).toMatchObject({
      status: 'APPROVED',
      sessions: [
        {
          level: 'HEAD_OFFICE',
          chair: 'feng.jie',
          members: session.members,
          heldOn: session.heldOn,
          recusals: [{ username: 'deng.li', ground: 'RELATED' }],
        },
      ],
    });
    await stageOf(await api.as('li.na'), no, 'CONTRACT');
  });
});

describe('delegated authority, at the API and at the workflow (RULES 7.3)', () => {
  const lend = (more: object = {}) => ({
    to: 'liu.yang',
    level: 'BRANCH_APPROVER',
    limit: '150000.00',
    fromOn: today(),
    untilOn: today(),
    reason: '休假',
    ...more,
  });
  const yes = { outcome: 'APPROVE', comment: '同意' };
  let granted: string;

  /** A case whose only level is the branch approver's. */
  async function before(
    terms: object,
  ): Promise<{ task: string; decide: (username: string) => Promise<[string, string]> }> {
    const admin = await api.as('admin');
    const { body, headers } = await admin.get('/authority').expect(200);
    const { levels } = body as { levels: { kind: string }[] };
    const [first, committee] = [levels[0], levels.findLast(({ kind }) => kind === 'COMMITTEE')];
    const one = { ...first, code: 'BRANCH_APPROVER', kind: 'INDIVIDUAL', convened: false };
    // What is above him, and related parties, go to the committee.
    await publish([one, { ...committee }], headers['etag'] ?? '');
    const number = await apply(api, { clientNo: 'CL00000003', terms });
    const { taskId: task } = await toApproval(api, number);
    return {
      task,
      decide: async (username) => [
        await byApi(username, `/tasks/${task}/decision`, yes),
        await byWorkflow(username, workflowIds.approval(number, 1), 'decide', { taskId: task, ...yes }),
      ],
    };
  }

  let large: Awaited<ReturnType<typeof before>>;
  it('is lent by who holds it, to the same post, for a time; and not lent on', async () => {
    for (const [username, level] of [
      ['zhao.lei', 'BRANCH_APPROVER'],
      ['li.na', 'BRANCH_APPROVER'],
      ['liu.yang', 'SUB_BRANCH_HEAD'],
    ] as const) {
      await api.db.prisma.user.update({
        where: { username },
        data: {
          roles: ['APPROVER', 'CLIENT_MANAGER', 'RISK_OFFICER', 'FINANCE'],
          authorityLevels: [level],
          branchCode: 'SB01',
        },
      });
    }
    large = await before({ ...TERMS, principal: '150000.01' });
    const grant = (username: string, body: object) => byApi(username, '/authority/delegations', body);
    expect(await grant('zhao.lei', lend({ to: 'admin' }))).toBe('ADMINISTRATOR_NEVER_APPROVES');
    expect(await grant('zhao.lei', lend({ to: 'chen.jing' }))).toBe('DELEGATE_ROLE');
    expect(await grant('zhao.lei', lend({ to: 'li.na' }))).toBe('DELEGATE_HOLDS_LEVEL');
    expect(await grant('zhao.lei', lend({ untilOn: '2099-01-01' }))).toBe('DELEGATION_PERIOD');
    expect(await grant('zhao.lei', lend({ limit: '90000000000.01' }))).toBe('DELEGATION_EXCEEDS');
    expect(await grant('admin', lend())).not.toBe('done');
    const { body } = await (await api.as('zhao.lei')).post('/authority/delegations', lend()).expect(201);
    granted = (body as { id: string }).id;
    expect(body).toMatchObject({ from: 'zhao.lei', to: 'liu.yang', inForce: true });
    expect(await grant('liu.yang', lend({ to: 'chen.jing' }))).toBe('DELEGATION_NOT_YOURS');
  });

  it('decides within its amount only, never where either has a part, and not once it is taken back', async () => {
    expect(await large.decide('liu.yang')).toEqual(Array(2).fill('DELEGATION_TOO_SMALL'));
    expect(await large.decide('peng.fei')).toEqual(['TASK_FOR_OTHER_ROLE', 'AUTHORITY_TOO_SMALL']);
    const revoke = (username: string) =>
      byApi(username, `/authority/delegations/${granted}/revocation`, { reason: '提前返岗' });
    expect(await revoke('liu.yang')).toBe('NOT_YOUR_DELEGATION');
    expect(await revoke('zhao.lei')).toBe('done');
    expect(await revoke('zhao.lei')).toBe('DELEGATION_REVOKED');
    expect(await large.decide('liu.yang')).toEqual(Array(2).fill('AUTHORITY_TOO_SMALL'));
    // li.na investigated: what she lends is barred in this case, though liu.yang is not.
    expect(await byApi('li.na', '/authority/delegations', lend({ limit: '300000.00' }))).toBe('done');
    expect(await large.decide('liu.yang')).toEqual(Array(2).fill('DELEGATOR_HAS_PART'));
    expect(await byApi('zhao.lei', '/authority/delegations', lend({ limit: '150000.01' }))).toBe('done');
    expect(await byApi('liu.yang', `/tasks/${large.task}/decision`, yes)).toBe('done');
    expect(await api.db.prisma.approvalDecision.findFirst({ where: { taskId: large.task } })).toMatchObject({
      username: 'liu.yang',
      onBehalfOf: 'zhao.lei',
    });
  });
});

describe('a new authority matrix', () => {
  it('is in force when another person confirms it, one proposal at a time', async () => {
    const admin = await api.as('admin');
    const { body, headers } = await admin.get('/authority').expect(200);
    const { levels, version } = body as { levels: object[]; version: number };
    const propose = () =>
      admin.put('/authority', { effectiveFrom: today(), levels }, { 'If-Match': headers['etag'] ?? '' });
    const first = await propose().expect(200);
    expect((await propose().expect(409)).body.code).toBe('AUTHORITY_PROPOSAL_WAITS');
    expect((await admin.get('/authority').expect(200)).body).toMatchObject({
      version,
      proposal: { proposedBy: 'admin', status: 'WAITING' },
    });
    const check = `/authority/proposals/${(first.body as { id: string }).id}/decision`;
    expect(await byApi('han.xue', check, { outcome: 'CONFIRM', comment: '-' })).toBe('ROLE_NOT_ALLOWED');
    expect(await byApi('wu.gang', check, { outcome: 'REJECT', comment: '限额过宽' })).toBe('done');
    expect(await byApi('wu.gang', check, { outcome: 'CONFIRM', comment: '-' })).toBe('AUTHORITY_PROPOSAL_CHECKED');
    expect((await admin.get('/authority').expect(200)).body).toMatchObject({ version, proposal: null });
  });
});
