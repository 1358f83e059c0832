import { randomUUID } from 'node:crypto';
import { approvalUpdates } from '../../src/contracts/messages/approval';
import {
  servicingSignals,
  servicingUpdates,
  type LoanChangeView,
  type RequestExtension,
} from '../../src/contracts/messages/servicing';
import { addMonths } from '../../src/domain/date';
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

const REQUEST = { reason: '下游回款延迟', repaymentSource: '应收账款回款', consents: [] };

function ask(loan: Loan, more: Partial<RequestExtension>): Promise<LoanChangeView> {
  const commandId = randomUUID();
  const given: RequestExtension = { commandId, actor: PEOPLE.li, ...REQUEST, ...more };
  return loan.handle.executeUpdate<LoanChangeView, [RequestExtension]>(servicingUpdates.requestExtension, {
    updateId: commandId,
    args: [given],
  });
}

async function decide(approvalId: string, outcome: 'APPROVE' | 'REJECT'): Promise<void> {
  const taskId = `${approvalId}-L1`;
  await eventually(() => stage.db.prisma.task.findUnique({ where: { id: taskId } }));
  const commandId = randomUUID();
  const reason = outcome === 'REJECT' ? { reasonCode: 'OTHER' } : {};
  await stage.env.client.workflow.getHandle(approvalId).executeUpdate(approvalUpdates.decide, {
    updateId: commandId,
    args: [{ commandId, actor: PEOPLE.head, taskId, outcome, comment: '', ...reason }],
  });
}

const change = (id: string) => stage.db.prisma.loanChange.findUniqueOrThrow({ where: { id } });
const ended = (id: string, status: string) => eventually(async () => (await change(id)).status === status);

test('An extension is asked for, approved by the authority for its amount, and booked by the loan itself, once and no more', async () => {
  const loan = await Loan.open(stage, 'EXTENDED', { instalments: 12 });
  const contracted = addMonths(loan.disbursedOn, 12);
  expect(await refusalOf(ask(loan, { addInstalments: 13 }))).toBe('EXTENSION_TOO_LONG');
  const asked = await ask(loan, { addInstalments: 6 });
  expect(asked).toEqual({
    approvalId: 'approval-EXTENDED-1',
    status: 'REQUESTED',
    maturityOn: addMonths(loan.disbursedOn, 18),
  });
  expect(await refusalOf(ask(loan, { addInstalments: 3 }))).toBe('LOAN_CHANGE_PENDING');

  // Somebody who makes a conclusion up changes nothing.
  const madeUp = {
    approvalId: asked.approvalId,
    outcome: 'APPROVED',
    terms: null,
    reasonCode: null,
    comment: '',
    approvers: ['head'],
  };
  await loan.handle.signal(servicingSignals.approvalConcluded, madeUp);
  await eventually(() =>
    stage.db.prisma.auditEntry.findFirst({ where: { subjectNo: 'EXTENDED', action: 'SIGNAL_REFUSED' } }),
  );
  expect((await loan.view()).maturityOn).toBe(contracted);

  await decide(asked.approvalId, 'APPROVE');
  await ended(asked.approvalId, 'BOOKED');
  const view = await eventually(async () => {
    const present = await loan.view();
    return present.maturityOn === contracted ? null : present;
  });
  // 120,000 at 4.35 % over 18 months instead of 12, by Python Decimal.
  expect(view).toMatchObject({ maturityOn: addMonths(loan.disbursedOn, 18), nextDueFen: 689_860, status: 'CURRENT' });
  const notices = await stage.db.prisma.notice.findMany({
    where: { subjectNo: 'EXTENDED', template: 'loan-extended' },
  });
  expect(notices[0]?.params).toMatchObject({ maturityOn: view.maturityOn, amountFen: 689_860 });
  const story = await stage.db.prisma.auditEntry.findMany({
    where: { subjectNo: 'EXTENDED' },
    orderBy: { seq: 'asc' },
  });
  expect(story.map(({ action }) => action).filter((action) => action.startsWith('LOAN_'))).toEqual([
    'LOAN_OPENED',
    'LOAN_EXTENSION_REQUESTED',
    'LOAN_EXTENSION',
  ]);
  await stage.pass(1);
  expect(await refusalOf(ask(loan, { addInstalments: 1 }))).toBe('EXTENSION_COUNT');
  expect((await verify(stage.db.prisma)).differences).toEqual([]);
});

test('One that is rejected leaves the schedule as it is, and may be asked for again', async () => {
  const loan = await Loan.open(stage, 'REFUSED', { method: 'BULLET', principal: '100000.00', instalments: 6 });
  const { approvalId } = await ask(loan, { newMaturity: addMonths(loan.disbursedOn, 9) });
  await decide(approvalId, 'REJECT');
  await ended(approvalId, 'REJECTED');
  expect((await loan.view()).maturityOn).toBe(addMonths(loan.disbursedOn, 6));
  expect(
    await stage.db.prisma.notice.count({ where: { subjectNo: 'REFUSED', template: 'change-refused' } }),
  ).toBeGreaterThan(0);
  const again = await eventually(async () =>
    ask(loan, { newMaturity: addMonths(loan.disbursedOn, 7) }).catch(() => null),
  );
  expect(again.approvalId).toBe('approval-REFUSED-2');
});

test('One approved after the loan has fallen into arrears lapses, and one that its loan outlives is called off', async () => {
  const late = await Loan.open(stage, 'TOOLATE', { principal: '20000.00', instalments: 12 });
  const { approvalId } = await ask(late, { addInstalments: 6 });
  const settled = await Loan.open(stage, 'OUTLIVED', { principal: '20000.00', instalments: 12 });
  const other = await ask(settled, { addInstalments: 6 });
  await settled.prepay('ALL');
  await settled.handle.result();
  await ended(other.approvalId, 'LAPSED');
  await eventually(
    async () =>
      (await stage.db.prisma.approval.findUniqueOrThrow({ where: { id: other.approvalId } })).status === 'CANCELLED',
  );

  await late.until(addMonths(late.disbursedOn, 2));
  await eventually(async () => (await late.view()).status === 'OVERDUE');
  await decide(approvalId, 'APPROVE');
  await ended(approvalId, 'LAPSED');
  expect(await change(approvalId)).toMatchObject({ lapsedFor: 'EXTENSION_OVERDUE' });
  const told = await stage.db.prisma.notice.findFirst({ where: { subjectNo: 'TOOLATE', template: 'change-lapsed' } });
  expect(told?.params).toMatchObject({ reason: { zh: expect.stringContaining('逾期') as string } });
  expect(await refusalOf(ask(late, { addInstalments: 1 }))).toBe('EXTENSION_OVERDUE');
});
