import { workflowIds } from '../../src/contracts/workflow-names';
import { apply, liveApi, stageOf, TERMS, toApproval, type LiveApi } from './support/life';
import { tableOf } from './support/separation-table';
import { DONE, twoWays } from './support/two-ways';

jest.setTimeout(120_000);

const ROLE = 'ROLE_NOT_ALLOWED';
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
  // Posts are given freely: only the part that somebody took keeps him from the decision.
  for (const username of ['li.na', 'wang.qiang'])
    await api.db.prisma.user.update({
      where: { username },
      data: { roles: ['CLIENT_MANAGER', 'APPROVER'], authorityLevels: ['SUB_BRANCH_HEAD'] },
    });
  await api.db.prisma.user.update({
    where: { username: 'zhou.min' },
    data: { roles: ['RISK_OFFICER', 'APPROVER'], authorityLevels: ['SUB_BRANCH_HEAD'] },
  });
});
afterAll(() => api.close());

const table = tableOf(() => api);
const { byApi } = twoWays(() => api);

describe('a reconsideration, by post and part (RULES 7.1, 7.3)', () => {
  it('is asked for by a client manager, and heard by somebody else than who said no', async () => {
    const { prisma } = api.db;
    const { passwordHash } = await prisma.user.findUniqueOrThrow({ where: { username: 'zhao.lei' } });
    const login = { displayName: '方圆', passwordHash, branchCode: 'SB01', email: 'fang.yuan@bank.example' };
    await prisma.user.create({
      data: { username: 'fang.yuan', roles: ['APPROVER'], authorityLevels: ['SUB_BRANCH_HEAD'], ...login },
    });
    const clientNo = 'CL00000002';
    const first = await apply(api, { clientNo });
    const { taskId } = await toApproval(api, first);
    const refusal = { outcome: 'REJECT', reasonCode: 'OVER_INDEBTED', comment: '负债过高' };
    expect(await byApi('zhao.lei', `/tasks/${taskId}/decision`, refusal)).toBe(DONE);
    await stageOf(await api.as('li.na'), first, 'REJECTED');
    const body = {
      clientNo,
      productCode: 'PERSONAL_CONSUMER',
      purpose: '住房装修',
      terms: TERMS,
      reconsiders: { applicationNo: first, newFacts: '客户已结清他行消费贷' },
    };
    await table({ path: '/applications', body }, [
      ['who said no', 'zhao.lei', ROLE],
      ['another post', 'qian.fang', ROLE],
      ['account manager', 'li.na', DONE],
    ]);
    const { body: file } = await (await api.as('li.na')).get(`/applications/${first}`).expect(200);
    const again = (file as { reconsideredIn: string }).reconsideredIn;
    await table({ path: '/applications', body }, [['account manager, once more', 'li.na', 'RECONSIDERED_ALREADY']]);
    const { taskId: next } = await toApproval(api, again);
    const yes = { outcome: 'APPROVE', comment: '同意' };
    await table(
      {
        path: `/tasks/${next}/decision`,
        body: yes,
        update: [workflowIds.approval(again, 1), 'decide'],
        twin: { taskId: next, ...yes },
      },
      [
        ['who said no', 'zhao.lei', 'TASK_EXCLUDES_YOU', 'REJECTER_MAY_NOT_RECONSIDER'],
        ['account manager and investigator', 'li.na', 'TASK_EXCLUDES_YOU', 'INVESTIGATOR_MAY_NOT_APPROVE'],
        ['second investigator', 'wang.qiang', 'TASK_EXCLUDES_YOU', 'INVESTIGATOR_MAY_NOT_APPROVE'],
        ['who recognised the grade', 'zhou.min', 'RATER_MAY_NOT_APPROVE', 'RATER_MAY_NOT_APPROVE'],
        ['another post', 'qian.fang', ROLE, 'ROLE_MAY_NOT_DECIDE'],
        ['another approver', 'fang.yuan', DONE],
      ],
    );
  });
});
