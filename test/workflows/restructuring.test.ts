import { randomUUID } from 'node:crypto';
import { approvalUpdates } from '../../src/contracts/messages/approval';
import { servicingUpdates, type LoanChangeView, type RequestRestructure } from '../../src/contracts/messages/servicing';
import type { Actor } from '../../src/contracts/roles';
import { addDays, addMonths } from '../../src/domain/date';
import { loadAccount } from '../../src/store/loans';
import { observationsOf } from '../../src/store/loan-changes-read';
import { verify } from '../../src/store/verify';
import { PEOPLE } from './support/people';
import { Loan, refusalOf } from './support/servicing';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const REQUEST = {
  reason: '主要客户破产',
  repaymentSource: '新订单回款',
  consents: [],
  waivers: [],
  difficulties: ['CASH_FLOW'],
};

function ask(loan: Loan, more: Partial<RequestRestructure>): Promise<LoanChangeView> {
  const commandId = randomUUID();
  const given: RequestRestructure = { commandId, actor: PEOPLE.li, ...REQUEST, ...more };
  return loan.handle.executeUpdate<LoanChangeView, [RequestRestructure]>(servicingUpdates.requestRestructure, {
    updateId: commandId,
    args: [given],
  });
}

/** Relief is an exception to policy: it climbs to the branch approver, whatever the sub-branch head may decide alone. */
async function approve(approvalId: string): Promise<void> {
  const levels: Actor[] = [PEOPLE.head, PEOPLE.zhao, PEOPLE.branch];
  for (const [index, actor] of levels.entries()) {
    const taskId = `${approvalId}-L${String(index + 1)}`;
    await eventually(() => stage.db.prisma.task.findUnique({ where: { id: taskId } }));
    const commandId = randomUUID();
    await stage.env.client.workflow.getHandle(approvalId).executeUpdate(approvalUpdates.decide, {
      updateId: commandId,
      args: [{ commandId, actor, taskId, outcome: 'APPROVE', comment: '' }],
    });
  }
}

const booked = (id: string) =>
  eventually(async () => (await stage.db.prisma.loanChange.findUniqueOrThrow({ where: { id } })).status === 'BOOKED');

test('A loan in arrears is restructured: more time, a lower rate, the penalty given up, and a year under observation', async () => {
  const loan = await Loan.open(stage, 'RELIEF', { instalments: 12 });
  const [first, second] = [addMonths(loan.disbursedOn, 1), addMonths(loan.disbursedOn, 2)];
  await loan.until(addDays(first, 10));
  await eventually(async () => (await loan.view()).status === 'OVERDUE');
  expect(await refusalOf(ask(loan, { annualRate: '0.05' }))).toBe('RESTRUCTURE_RATE');
  const relief = {
    addInstalments: 12,
    annualRate: '0.0385',
    waivers: [{ component: 'PENALTY' as const, amount: '1000.00' }],
  };
  const asked = await ask(loan, relief);
  expect(asked).toMatchObject({ approvalId: 'approval-RELIEF-1', maturityOn: addMonths(loan.disbursedOn, 24) });
  await approve(asked.approvalId);
  await booked(asked.approvalId);

  const today = await stage.today();
  const account = await loadAccount(stage.db.prisma, 'RELIEF', today);
  expect(account.balances.penalty).toBe(0);
  // 110,197.81 not yet due over 23 rows at 3.85 %, by Python Decimal; the row after the broken one.
  expect(account.schedule[2]?.total).toBe(497_784);
  const observations = await observationsOf(stage.db.prisma, [asked.approvalId]);
  expect(observations.get(asked.approvalId)).toEqual({ from: second, until: addMonths(second, 12), again: false });
  expect(
    await stage.db.prisma.notice.count({
      where: { subjectNo: 'RELIEF', template: { in: ['loan-extended', 'rate-repriced'] } },
    }),
  ).toBe(0);
  expect(
    await stage.db.prisma.notice.count({ where: { subjectNo: 'RELIEF', template: 'loan-restructured' } }),
  ).toBeGreaterThan(0);

  // Restructured again within the observation: at least substandard, and the observation begins anew (RULES 2.5).
  await loan.until(addDays(second, 5));
  const again = await eventually(() => ask(loan, { addInstalments: 3 }).catch(() => null));
  await approve(again.approvalId);
  await booked(again.approvalId);
  const third = addMonths(loan.disbursedOn, 3);
  expect((await observationsOf(stage.db.prisma, [again.approvalId])).get(again.approvalId)).toEqual({
    from: third,
    until: addMonths(third, 12),
    again: true,
  });
  expect((await verify(stage.db.prisma)).differences).toEqual([]);
});
