import { addDays, addMonths } from '../../src/domain/date';
import { findBooking, repaymentKey } from '../../src/store/loans';
import { verify } from '../../src/store/verify';
import { Loan, refusalOf } from './support/servicing';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(180_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const refusedSignals = async (loanNo: string): Promise<unknown[]> => {
  const entries = await stage.db.prisma.auditEntry.findMany({
    where: { subjectNo: loanNo, action: 'SIGNAL_REFUSED' },
    orderBy: { seq: 'asc' },
  });
  return entries.map(({ detail }) => (detail as { code: string }).code);
};

describe('Money that arrives', () => {
  test('twice under one reference posts once, whoever sends it; under two references it posts twice', async () => {
    const loan = await Loan.open(stage, 'DOUBLE');
    await loan.until(addDays(loan.disbursedOn, 1));
    const first = await loan.repay('100.00', 'R1');
    expect(await loan.repay('100.00', 'R1')).toEqual(first);
    await loan.handle.signal('repaymentReceived', {
      commandId: 's1',
      amountFen: 10_000,
      receivedOn: await stage.today(),
      reference: 'R1',
    });
    await loan.handle.signal('repaymentReceived', {
      commandId: 's2',
      amountFen: 10_000,
      receivedOn: await stage.today(),
      reference: 'R2',
    });
    await eventually(async () => (await loan.view()).receivedFen === 20_000);
    expect(await stage.db.prisma.loanEvent.count({ where: { loanNo: 'DOUBLE' } })).toBe(2);
    expect(await refusalOf(loan.repay('100.01', 'R1'))).toBe('REFERENCE_NOT_UNIQUE');
  });

  test('a command id that was answered gets the same answer, also in a later run', async () => {
    const loan = await Loan.open(stage, 'CARRIED', { instalments: 14 });
    await loan.until(addDays(loan.disbursedOn, 1));
    const first = await loan.repay('50.00', 'R0', { commandId: 'once' });
    for (let number = 1; number <= 12; number++) {
      await loan.until(addMonths(loan.disbursedOn, number));
      await loan.repay('9000.00', `M${String(number)}`);
    }
    await eventually(async () => (await loan.events()).length === 2);
    expect(await loan.repay('50.00', 'R0', { commandId: 'once' })).toEqual(first);
    expect(await loan.repay('50.00', 'R0', { receivedOn: first.asOf, commandId: 'another' })).toEqual(first);
  });

  test('out of order: a payment of an earlier day takes its place, and penalty between the two is taken back', async () => {
    const loan = await Loan.open(stage, 'ORDER');
    const dueOn = addMonths(loan.disbursedOn, 1);
    await loan.until(addDays(dueOn, 5));
    expect(await loan.view()).toMatchObject({ status: 'OVERDUE' });
    await loan.repay('100.00', 'LATER');
    const view = await loan.repay('10237.19', 'EARLIER', { receivedOn: dueOn });
    expect(view).toMatchObject({ status: 'CURRENT', dueFen: 0, heldFen: 10_000, daysOverdue: 0 });
    await loan.caseCloses();
  });

  test('far too much is held and not lost; an impossible amount, date or reference is refused', async () => {
    const loan = await Loan.open(stage, 'LARGE');
    await loan.until(addDays(loan.disbursedOn, 2));
    expect(await loan.repay('9999999.00', 'HUGE')).toMatchObject({ heldFen: 999_999_900, status: 'CURRENT' });
    expect(await refusalOf(loan.repay('100000000000.01', 'TOO-LARGE'))).toBe('AMOUNT_TOO_LARGE');
    expect(await refusalOf(loan.repay('0', 'ZERO'))).toBe('MONEY_NOT_POSITIVE');
    expect(await refusalOf(loan.repay('-5.00', 'NEGATIVE'))).toBe('MONEY_NOT_POSITIVE');
    expect(await refusalOf(loan.repay('5.00', 'FUTURE', { receivedOn: addDays(loan.disbursedOn, 3) }))).toBe(
      'DATE_IN_FUTURE',
    );
    expect(await refusalOf(loan.repay('5.00', 'PAST', { receivedOn: addDays(loan.disbursedOn, -1) }))).toBe(
      'EVENT_BEFORE_DISBURSEMENT',
    );
    expect(await refusalOf(loan.repay('5.00', 'NO-DATE', { receivedOn: '2026-02-30' }))).toBe('DATE_FORMAT');
    expect(await refusalOf(loan.repay('5.00', ''))).toBe('TEXT_LENGTH');
    expect(await stage.db.prisma.loanEvent.count({ where: { loanNo: 'LARGE' } })).toBe(1);
  });

  test('for a settled loan finds its workflow ended; a repeat of the last payment still has its answer', async () => {
    const loan = await Loan.open(stage, 'CLOSED');
    await loan.until(addDays(loan.disbursedOn, 10));
    await loan.prepay('P1');
    await loan.handle.result();
    await expect(loan.repay('5.00', 'AFTER')).rejects.toThrow();
    expect(await findBooking(stage.db.prisma, 'loan-CLOSED/prepayment/P1')).toMatchObject({ status: 'SETTLED' });
    expect(await findBooking(stage.db.prisma, repaymentKey('CLOSED', 'AFTER'))).toBeNull();
  });
});

test('signals that are refused, or make no sense at all, are written down and answered, and never stop a loan', async () => {
  const loan = await Loan.open(stage, 'SIGNALS');
  const { handle } = loan;
  const today = await stage.today();
  const money = { commandId: 'c', amountFen: 100, receivedOn: today, reference: 'R' };
  await handle.signal('repaymentReceived', { ...money, commandId: 'a', receivedOn: addDays(today, 1) });
  await handle.signal('repaymentReceived', { ...money, commandId: 'b', amountFen: -1 });
  await handle.signal('repaymentReceived', { ...money, commandId: 'd', amountFen: 'many' });
  await handle.signal('repaymentReceived', null);
  await handle.signal('repaymentReceived');
  await handle.signal('repaymentReceived', 'garbage');
  await handle.signal('prepaymentReceived', { commandId: 'e', on: today, reference: '' });
  await handle.signal('writeOffApproved', { approvalId: 'approval-SIGNALS-1', caseId: 'none', approvers: [] });
  await handle.signal('writeOffApproved', {});
  await eventually(async () => (await refusedSignals('SIGNALS')).length === 9);
  const codes = { DATE_IN_FUTURE: 1, MONEY_NOT_POSITIVE: 2, TEXT_LENGTH: 4, LOAN_NOT_OVERDUE: 2 };
  expect((await refusedSignals('SIGNALS')).sort()).toEqual(
    Object.entries(codes)
      .flatMap(([code, times]) => Array<string>(times).fill(code))
      .sort(),
  );
  expect(
    await stage.db.prisma.notice.count({
      where: { subjectNo: 'SIGNALS', template: 'signal-refused', channel: 'INBOX', recipient: 'li' },
    }),
  ).toBe(9);
  expect(await loan.repay('100.00', 'GOOD')).toMatchObject({ heldFen: 10_000 });
  expect((await verify(stage.db.prisma)).differences).toEqual([]);
});
