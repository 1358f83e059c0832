import { randomUUID } from 'node:crypto';
import { approvalUpdates } from '../../src/contracts/messages/approval';
import { servicingUpdates, type LoanChangeView, type RequestWaiver } from '../../src/contracts/messages/servicing';
import type { Actor } from '../../src/contracts/roles';
import { addDays, addMonths } from '../../src/domain/date';
import { loadAccount } from '../../src/store/loans';
import { verify } from '../../src/store/verify';
import { PEOPLE } from './support/people';
import { COLLECTOR, employ, Loan, refusalOf } from './support/servicing';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await employ(stage, [COLLECTOR]);
});
afterAll(() => stage.close());

function ask(loan: Loan, more: Partial<RequestWaiver>, commandId = randomUUID()): Promise<LoanChangeView> {
  const given: RequestWaiver = {
    commandId,
    actor: COLLECTOR,
    ground: 'SETTLEMENT',
    reason: '一次性结清',
    evidence: 'DOC-1',
    waivers: [],
    ...more,
  };
  return loan.handle.executeUpdate<LoanChangeView, [RequestWaiver]>(servicingUpdates.requestWaiver, {
    updateId: commandId,
    args: [given],
  });
}

async function decide(approvalId: string, level: number, actor: Actor): Promise<unknown> {
  const taskId = `${approvalId}-L${String(level)}`;
  await eventually(() => stage.db.prisma.task.findUnique({ where: { id: taskId } }));
  const commandId = randomUUID();
  return stage.env.client.workflow.getHandle(approvalId).executeUpdate(approvalUpdates.decide, {
    updateId: commandId,
    args: [{ commandId, actor, taskId, outcome: 'APPROVE', comment: '' }],
  });
}

/** Giving up is a write-off of as much: it is never final below the branch approver. */
async function approve(approvalId: string): Promise<void> {
  const levels: Actor[] = [PEOPLE.head, PEOPLE.zhao, PEOPLE.branch];
  for (const [index, actor] of levels.entries()) await decide(approvalId, index + 1, actor);
}

const ended = (id: string) =>
  eventually(async () => {
    const { status } = await stage.db.prisma.loanChange.findUniqueOrThrow({ where: { id } });
    return status === 'REQUESTED' ? null : status;
  });

test('A collector asks that penalty be given up; three levels decide; it is booked that day, and the client is told', async () => {
  const loan = await Loan.open(stage, 'WAIVE', { instalments: 12 });
  await loan.until(addDays(addMonths(loan.disbursedOn, 1), 40));
  await eventually(async () => (await loan.view()).status === 'OVERDUE');
  const before = await loadAccount(stage.db.prisma, 'WAIVE', await stage.today());
  const { penalty, compound } = before.balances;
  expect(penalty).toBeGreaterThan(0);

  expect(await refusalOf(ask(loan, { waivers: [] }))).toBe('WAIVER_NOTHING');
  expect(await refusalOf(ask(loan, { waivers: [{ component: 'PENALTY', amountFen: penalty + 1 }] }))).toBe(
    'WAIVER_TOO_MUCH',
  );
  const waivers: RequestWaiver['waivers'] = [
    { component: 'COMPOUND', amountFen: compound },
    { component: 'PENALTY', amountFen: penalty - 1 },
  ];
  const commandId = randomUUID();
  const asked = await ask(loan, { waivers }, commandId);
  expect(await ask(loan, { waivers }, commandId)).toEqual(asked);
  expect(await refusalOf(ask(loan, { waivers }))).toBe('LOAN_CHANGE_PENDING');
  // Who asked and who manages the loan are kept from every level (RULES 7.3).
  const task = await eventually(() => stage.db.prisma.task.findUnique({ where: { id: `${asked.approvalId}-L1` } }));
  expect(task.excluded).toEqual(expect.arrayContaining([COLLECTOR.username, 'li']));

  await approve(asked.approvalId);
  expect(await ended(asked.approvalId)).toBe('BOOKED');
  const after = await loadAccount(stage.db.prisma, 'WAIVE', await stage.today());
  expect(after.balances).toMatchObject({ penalty: 1, compound: 0, interestDue: before.balances.interestDue });
  const events = await stage.db.prisma.loanEvent.findMany({ where: { loanNo: 'WAIVE', type: 'WAIVER' } });
  expect(events.map(({ reference }) => reference)).toEqual([
    `${asked.approvalId}/COMPOUND`,
    `${asked.approvalId}/PENALTY`,
  ]);
  const letter = await stage.db.prisma.notice.findFirst({ where: { subjectNo: 'WAIVE', template: 'amount-waived' } });
  expect(letter?.params).toMatchObject({ amountFen: compound + penalty - 1 });

  // What is paid while the waiver is being decided cannot be given up any more.
  const interest = after.balances.interestDue;
  const second = await ask(loan, { ground: 'DISPUTE', waivers: [{ component: 'INTEREST', amountFen: interest >> 1 }] });
  await loan.repay('10237.19', 'P1');
  await approve(second.approvalId);
  expect(await ended(second.approvalId)).toBe('LAPSED');
  const lapsed = await stage.db.prisma.loanChange.findUniqueOrThrow({ where: { id: second.approvalId } });
  expect(lapsed.lapsedFor).toBe('WAIVER_TOO_MUCH');
  expect((await verify(stage.db.prisma)).differences).toEqual([]);
});
