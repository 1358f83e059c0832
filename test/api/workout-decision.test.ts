import type { AnswerOf } from '../../src/contracts/http/operation';
import type { getReconciliation } from '../../src/contracts/http/reconciliation';
import { addDays } from '../../src/domain/date';
import { liveApi, today, until, type LiveApi } from './support/life';
import { overdueLoan } from './support/overdue';

jest.setTimeout(120_000);
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
  await overdueLoan(api, 'LNOLD', 120);
});
afterAll(() => api.close());

const post = async (username: string, path: string, body: object) =>
  (await (await api.as(username)).post(`/loans/LNOLD/assets${path}`, body).expect(201)).body as {
    data: { no: string; state: string; proposals: { state: string }[] }[];
  };
const propose = (no: string) =>
  post('chen.jing', `/${no}/proposals`, {
    method: 'AUCTION',
    reserve: '45000.00',
    reason: '首拍九折',
    document: 'DOC-3',
  });
const workout = () => api.engine.workflow.getHandle('workout-LNOLD');
const status = async () => (await workout().describe()).status.name;
const stateOf = (id: string) => api.db.prisma.assetDisposal.findUniqueOrThrow({ where: { id } });

/** Everybody whose decision it needs says yes. */
async function approve(approvalId: string): Promise<void> {
  const deciders: Record<string, string> = {
    SUB_BRANCH_HEAD: 'zhao.lei',
    RISK_REVIEW: 'zhou.min',
    BRANCH_APPROVER: 'zheng.hao',
  };
  for (let level = 1; ; level++) {
    const id = `${approvalId}-L${String(level)}`;
    const task = await until(async () => {
      const found = await api.db.prisma.task.findUnique({ where: { id } });
      const round = await api.db.prisma.approval.findUnique({ where: { id: approvalId } });
      return found ?? (round?.status === 'APPROVED' ? 'done' : undefined);
    });
    if (task === 'done') return;
    const person = await api.as(deciders[task.level ?? ''] ?? '');
    await person.post(`/tasks/${id}/decision`, { outcome: 'APPROVE', comment: '同意' }).expect(200);
  }
}

const missing = async () => {
  const answer = await (await api.as('ops')).get('/reconciliation').expect(200);
  return (answer.body as AnswerOf<typeof getReconciliation>).differences.filter(
    ({ loanNo, kind }) => loanNo === 'LNOLD' && kind === 'WORKOUT_MISSING',
  );
};

it('A decision on a disposal reaches its loan although every day about it has passed, and is found should its message be lost', async () => {
  const taken = {
    asset: 'VEHICLE',
    basis: 'COURT',
    description: '货车一辆',
    value: '50000.00',
    acquiredOn: addDays(today(), -1100),
    custodian: '某资产管理公司',
    document: 'DOC-1',
  };
  const no = (await post('he.tao', '', taken)).data[0]?.no ?? '';
  // Custody and disposal are overdue, everybody was told: there is nothing to wait for, and nothing is missing.
  await until(async () => ((await status()) === 'COMPLETED' ? true : undefined));
  expect(await missing()).toEqual([]);

  await post('qian.fang', `/${no}/credit`, {});
  await propose(no);
  expect(await status()).toBe('RUNNING');
  // What no approval could have sent holds up nobody.
  for (const told of [null, 'x', {}, { approvalId: 'nul\u0000', approvers: [] }, { approvalId: 'approval-x-1' }])
    await workout().signal('approvalConcluded', told);
  await approve(`approval-${no}-1`);
  await until(async () => ((await stateOf(`approval-${no}-1`)).state === 'APPROVED' ? true : undefined));
  await until(async () => ((await status()) === 'COMPLETED' ? true : undefined));

  // The next round is decided while nobody is there to be told.
  await api.db.prisma.assetDisposal.update({ where: { id: `approval-${no}-1` }, data: { state: 'RETURNED' } });
  await propose(no);
  await workout().terminate('by mistake');
  await approve(`approval-${no}-2`);
  await until(async () => ((await missing()).length === 1 ? true : undefined));
  expect((await stateOf(`approval-${no}-2`)).state).toBe('REQUESTED');
  const repaired = await (await api.as('ops')).post('/reconciliation/repairs', { loanNo: 'LNOLD' }).expect(200);
  expect(repaired.body).toEqual({ loanNo: 'LNOLD', restarted: true });
  const decided = await until(async () => {
    const found = await stateOf(`approval-${no}-2`);
    return found.state === 'APPROVED' ? found : undefined;
  });
  expect(decided.approvers.length).toBeGreaterThan(0);
  await until(async () => ((await missing()).length === 0 ? true : undefined));
});
