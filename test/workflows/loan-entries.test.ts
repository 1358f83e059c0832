import { addDays, addMonths } from '../../src/domain/date';
import { verify } from '../../src/store/verify';
import { ledgerOf } from '../store/support/loans';
import { PEOPLE } from './support/people';
import { DEPARTMENT, employ, Loan, refusalOf, RISK } from './support/servicing';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await employ(stage, [DEPARTMENT]);
});
afterAll(async () => {
  expect((await verify(stage.db.prisma)).differences).toEqual([]);
  await stage.close();
});

describe('What people enter on a loan', () => {
  test('a repayment that bounces never counted: the arrears run from the due date and collection begins', async () => {
    const loan = await Loan.open(stage, 'BOUNCED');
    const dueOn = addMonths(loan.disbursedOn, 1);
    await loan.until(dueOn);
    expect(await loan.repay('10237.19', 'CHEQUE')).toMatchObject({ status: 'CURRENT', dueFen: 0 });
    await loan.until(addDays(dueOn, 5));
    const view = await loan.enter({ kind: 'REVERSAL', reference: 'CHEQUE' });
    // Five days at 4.35 % x 1.5 / 360: on principal 9,802.19 8.88, on interest 435.00 0.39 (RULES 3.1).
    expect(view).toMatchObject({
      status: 'OVERDUE',
      daysOverdue: 5,
      dueFen: 1_023_719 + 888 + 39,
      oldestUnpaidDueOn: dueOn,
    });
    await loan.caseShows(({ status }) => status === 'OPEN');
    expect(await loan.enter({ kind: 'REVERSAL', reference: 'CHEQUE' })).toEqual(view);
    expect(await loan.repay('10246.46', 'WIRE')).toMatchObject({ status: 'CURRENT', dueFen: 0, daysOverdue: 0 });
    await loan.caseCloses();
    expect(await ledgerOf(stage.db.prisma, 'BOUNCED')).toMatchObject({ LOAN_PRINCIPAL: '110197.81' });
  });

  test('a fee falls due on its day and is paid before everything else', async () => {
    const loan = await Loan.open(stage, 'FEE');
    const on = addDays(loan.disbursedOn, 3);
    await loan.until(on);
    expect(await loan.enter({ kind: 'FEE', on, name: '诉讼费', amountFen: 320_000 })).toMatchObject({
      dueFen: 320_000,
    });
    expect(await loan.repay('3200.00', 'R1')).toMatchObject({ dueFen: 0, heldFen: 0, principalFen: 12_000_000 });
  });

  test('a loan that is called in owes everything at once', async () => {
    const loan = await Loan.open(stage, 'CALLED-IN');
    const on = addDays(loan.disbursedOn, 10);
    await loan.until(on);
    expect(await loan.enter({ kind: 'MISUSE', on }, { actor: RISK })).toMatchObject({ status: 'CURRENT' });
    const view = await loan.enter({ kind: 'ACCELERATION', on }, { actor: DEPARTMENT });
    expect(view.dueFen).toBeGreaterThanOrEqual(12_000_000);
    expect(view.nextDueOn).toBeNull();
    await loan.until(addDays(on, 2));
    await eventually(async () => (await loan.view()).status === 'OVERDUE');
  });

  test('is refused to whom it is not for, beyond the day, and twice on one day; nothing is changed', async () => {
    const loan = await Loan.open(stage, 'REFUSED');
    const today = addDays(loan.disbursedOn, 4);
    await loan.until(today);
    const fee = { kind: 'FEE', on: today, name: '费', amountFen: 100 } as const;
    const refusals: [string, ReturnType<Loan['enter']>][] = [
      ['ENTRY_ROLE', loan.enter(fee, { actor: PEOPLE.li })],
      ['ENTRY_ROLE', loan.enter({ kind: 'MISUSE', on: today }, { actor: PEOPLE.sun })],
      // Claims a role that the user table does not give him.
      ['ENTRY_ROLE', loan.enter({ kind: 'MISUSE', on: today }, { actor: { ...PEOPLE.li, roles: ['RISK_OFFICER'] } })],
      ['DATE_IN_FUTURE', loan.enter({ ...fee, on: addDays(today, 1) })],
      ['EVENT_BEFORE_DISBURSEMENT', loan.enter({ ...fee, on: addDays(today, -5) })],
      ['MONEY_NOT_POSITIVE', loan.enter({ ...fee, amountFen: 0 })],
      ['TEXT_LENGTH', loan.enter(fee, { reason: '' })],
      ['REVERSAL_UNKNOWN', loan.enter({ kind: 'REVERSAL', reference: 'NEVER' })],
    ];
    for (const [code, asked] of refusals) expect(await refusalOf(asked)).toBe(code);
    expect(await stage.db.prisma.loanEvent.count({ where: { loanNo: 'REFUSED' } })).toBe(0);
  });

  test('comes by signal too, in the name of a person whose authority is looked up', async () => {
    const loan = await Loan.open(stage, 'SIGNALLED');
    const on = addDays(loan.disbursedOn, 2);
    await loan.until(on);
    const entry = { kind: 'MISUSE', on };
    await loan.handle.signal('entryMade', { commandId: 'x1', username: 'li', entry, reason: '查实' });
    await loan.handle.signal('entryMade', {
      commandId: 'x2',
      username: 'zhao',
      entry: { kind: 'DELETE' },
      reason: '查实',
    });
    await loan.handle.signal('entryMade', null);
    await loan.handle.signal('entryMade', { commandId: 'x3', username: 'zhao', entry, reason: '资金流入房地产' });
    const recorded = await eventually(async () =>
      stage.db.prisma.auditEntry.findFirst({ where: { subjectNo: 'SIGNALLED', action: 'LOAN_MISUSE' } }),
    );
    expect(recorded).toMatchObject({ actor: 'zhao', detail: { reason: '资金流入房地产' } });
    const refused = await eventually(async () => {
      const found = await stage.db.prisma.auditEntry.findMany({
        where: { subjectNo: 'SIGNALLED', action: 'SIGNAL_REFUSED' },
      });
      return found.length === 3 && found.map(({ detail }) => (detail as { code: string }).code).sort();
    });
    expect(refused).toEqual(['ENTRY_ROLE', 'SIGNAL_MALFORMED', 'SIGNAL_MALFORMED']);
  });
});
