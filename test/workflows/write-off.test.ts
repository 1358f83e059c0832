import { randomUUID } from 'node:crypto';
import { approvalUpdates } from '../../src/contracts/messages/approval';
import type { Actor } from '../../src/contracts/roles';
import { workflowIds } from '../../src/contracts/workflow-names';
import { addDays, addMonths } from '../../src/domain/date';
import { dueCase } from '../../src/store/accountability/cases';
import { verify } from '../../src/store/verify';
import { ledgerOf } from '../store/support/loans';
import { PEOPLE } from './support/people';
import { COLLECTOR, DEPARTMENT, employ, Loan, refusalOf } from './support/servicing';
import { eventually, openStage, type Stage } from './support/stage';
import { completeFile } from './support/write-off-file';

jest.setTimeout(180_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await employ(stage, [COLLECTOR, DEPARTMENT]);
});
afterAll(() => stage.close());

/** One-month bullet of 100,000 at 4.35 %, overdue from its only due date on. */
const open = (no: string): Promise<Loan> =>
  Loan.open(stage, no, { method: 'BULLET', principal: '100000.00', instalments: 1, dayCount: '30/360' });

async function decide(loanNo: string, level: number, actor: Actor, outcome: 'APPROVE' | 'REJECT'): Promise<void> {
  const approvalId = `approval-${loanNo}-1`;
  const taskId = `${approvalId}-L${String(level)}`;
  await eventually(() => stage.db.prisma.task.findUnique({ where: { id: taskId } }));
  const commandId = randomUUID();
  const reason = outcome === 'REJECT' ? { reasonCode: 'OTHER' } : {};
  await stage.env.client.workflow.getHandle(approvalId).executeUpdate(approvalUpdates.decide, {
    updateId: commandId,
    args: [{ commandId, actor, taskId, outcome, comment: '已尽职追索', ...reason }],
  });
}

/** All three levels that a write-off of 100,000 climbs. */
async function approve(loanNo: string): Promise<void> {
  await decide(loanNo, 1, PEOPLE.head, 'APPROVE');
  await decide(loanNo, 2, PEOPLE.zhao, 'APPROVE');
  await decide(loanNo, 3, PEOPLE.branch, 'APPROVE');
}

async function climbed(loan: Loan): Promise<string> {
  const dueOn = addMonths(loan.disbursedOn, 1);
  await loan.until(addDays(dueOn, 361));
  await loan.caseShows(({ done }) => done.length === 6);
  return dueOn;
}

describe('A loan that is lost', () => {
  test('climbs the whole ladder, is proposed, approved and written off, and still takes what is recovered', async () => {
    const loan = await open('LOST');
    const dueOn = addMonths(loan.disbursedOn, 1);
    const classes: string[] = [];
    for (const days of [90, 91, 270, 271, 360, 361]) {
      await loan.until(addDays(dueOn, days));
      classes.push((await eventually(async () => loan.view())).riskClass);
    }
    expect(classes).toEqual(['SPECIAL_MENTION', 'SUBSTANDARD', 'SUBSTANDARD', 'DOUBTFUL', 'DOUBTFUL', 'LOSS']);
    const view = await loan.caseShows(({ done }) => done.length === 6);
    expect(view.done).toEqual(['MESSAGE', 'CALL', 'LETTER', 'LAWYER_LETTER', 'LEGAL_DECISION', 'WRITE_OFF_PROPOSAL']);
    await loan.act(DEPARTMENT, { kind: 'LEGAL_DECISION', decision: 'CONTINUE' });

    expect(await refusalOf(loan.act(PEOPLE.li, { kind: 'WRITE_OFF_PROPOSAL' }))).toBe('COLLECTION_ROLE');
    await completeFile(stage.db.prisma, 'LOST', ['RESPONSIBILITY']);
    // Nobody proposes a write-off with a file that is not complete; the case goes on as if nobody had.
    expect(await refusalOf(loan.act(COLLECTOR, { kind: 'WRITE_OFF_PROPOSAL' }))).toBe('WRITE_OFF_FILE_INCOMPLETE');
    expect((await loan.caseView()).approvalId).toBeNull();
    await completeFile(stage.db.prisma, 'LOST');
    expect(await loan.act(COLLECTOR, { kind: 'WRITE_OFF_PROPOSAL', note: '无可供执行财产' })).toMatchObject({
      approvalId: 'approval-LOST-1',
    });
    expect(await refusalOf(loan.act(DEPARTMENT, { kind: 'WRITE_OFF_PROPOSAL' }))).toBe('WRITE_OFF_PENDING');
    const approval = await stage.db.prisma.approval.findUniqueOrThrow({ where: { id: 'approval-LOST-1' } });
    // 100,000 + 362.50 + penalty 361 days 6,543.13 + compound on 362.50 of 23.72, as the loan stood when it became a loss
    expect(approval).toMatchObject({ subject: 'WRITE_OFF', amountFen: 10_692_935n });
    await approve('LOST');

    expect(await loan.caseCloses()).toMatchObject({ status: 'CLOSED_WRITTEN_OFF' });
    // Somebody answers for what was lost, or shows that he did his duty.
    const due = await dueCase(stage.db.prisma, 'LOST');
    const { cause, concerned } = await stage.db.prisma.accountabilityCase.findFirstOrThrow({
      where: { loanNo: 'LOST' },
    });
    expect([cause, concerned]).toEqual(['WRITE_OFF', ['li', 'chen', 'zhou']]);
    const keeper = stage.env.client.workflow.getHandle(workflowIds.accountability(due?.caseNo ?? ''));
    expect((await keeper.describe()).status.name).toBe('RUNNING');
    const today = await stage.today();
    const written = await eventually(async () => {
      const view = await loan.view();
      return view.status === 'WRITTEN_OFF' ? view : null;
    });
    expect(written).toMatchObject({ riskClass: 'LOSS', asOf: today, payoffFen: 10_692_935 });
    expect(await ledgerOf(stage.db.prisma, 'LOST')).toEqual({
      BANK: '-100000.00',
      LOSS_ALLOWANCE: '100000.00',
      WRITTEN_OFF_CLAIM: '100000.00',
      NON_ACCRUAL_INTEREST: '6929.35',
      OFF_BALANCE_CONTRA: '-106929.35',
    });

    await loan.until(addDays(today, 60));
    expect(await loan.repay('5000.00', 'COURT-1')).toMatchObject({ status: 'WRITTEN_OFF', payoffFen: 10_192_935 });
    expect(await ledgerOf(stage.db.prisma, 'LOST')).toMatchObject({
      BANK: '-95000.00',
      RECOVERIES: '-5000.00',
      WRITTEN_OFF_CLAIM: '95000.00',
    });
    expect(await loan.repay('101929.35', 'COURT-2')).toMatchObject({ payoffFen: 0 });
    await loan.handle.result();
    expect((await verify(stage.db.prisma)).differences).toEqual([]);
  });

  test('a write-off that is rejected leaves the case open', async () => {
    const loan = await open('REJECTED');
    await climbed(loan);
    await completeFile(stage.db.prisma, 'REJECTED');
    await loan.act(COLLECTOR, { kind: 'WRITE_OFF_PROPOSAL' });
    await decide('REJECTED', 1, PEOPLE.head, 'REJECT');
    await loan.caseShows(({ approvalId }) => approvalId === null);
    expect(await loan.caseView()).toMatchObject({ status: 'OPEN' });
    expect(await loan.view()).toMatchObject({ status: 'OVERDUE' });
  });

  test('money that comes while the write-off is being decided wins: the case closes as paid and the approval is withdrawn', async () => {
    const loan = await open('RESCUED');
    await climbed(loan);
    await completeFile(stage.db.prisma, 'RESCUED');
    await loan.act(COLLECTOR, { kind: 'WRITE_OFF_PROPOSAL' });
    await decide('RESCUED', 1, PEOPLE.head, 'APPROVE');
    expect(await loan.repay('110000.00', 'UNCLE')).toMatchObject({ status: 'SETTLED' });
    await loan.handle.result();
    expect(await loan.caseCloses()).toMatchObject({ status: 'CLOSED_PAID' });
    await eventually(
      async () =>
        (await stage.db.prisma.approval.findUniqueOrThrow({ where: { id: 'approval-RESCUED-1' } })).status ===
        'CANCELLED',
    );
    expect(await stage.db.prisma.loan.findUniqueOrThrow({ where: { no: 'RESCUED' } })).toMatchObject({
      status: 'SETTLED',
    });
  });
});
