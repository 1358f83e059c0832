import { addDays, addMonths } from '../../src/domain/date';
import { verify } from '../../src/store/verify';
import { Loan } from './support/servicing';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(180_000);
/** What a run costs by itself: its start, its first task of three events, its end and the search attributes then. */
const RUN_EVENTS = 6;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

describe('A loan that is paid on time', () => {
  test('thirty-six months to settlement: at most 20 events an instalment, new runs every twelve', async () => {
    const loan = await Loan.open(stage, 'T36', { principal: '1000000.00', annualRate: '0.035', instalments: 36 });
    const perInstalment: number[] = [];
    let before = 0;
    for (let number = 1; number <= 36; number++) {
      await loan.until(addMonths(loan.disbursedOn, number));
      const due = await loan.view();
      expect(due).toMatchObject({ status: 'CURRENT', dueFen: number === 36 ? 2_930_206 : 2_930_208 });
      const paid = await loan.repay(number === 36 ? '29302.06' : '29302.08', `R${String(number)}`);
      expect(paid).toMatchObject({ dueFen: 0, status: number === 36 ? 'SETTLED' : 'CURRENT' });
      const total = (await loan.events()).reduce((sum, count) => sum + count, 0);
      perInstalment.push(total - before);
      before = total;
    }
    await loan.handle.result();
    const runs = await loan.events();
    expect(runs).toHaveLength(3);
    const betweenRuns = perInstalment.filter((_, index) => ![0, 1, 11].includes(index % 12));
    expect(Math.max(...betweenRuns)).toBeLessThanOrEqual(20);
    for (const run of runs) expect(run - RUN_EVENTS).toBeLessThanOrEqual(12 * 20);
    // Beside the 120 that its application may cost: 900 in all.
    expect(runs.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(780);
    expect(await stage.db.prisma.loan.findUniqueOrThrow({ where: { no: 'T36' } })).toMatchObject({
      status: 'SETTLED',
      principalFen: 0n,
    });
    expect((await verify(stage.db.prisma)).differences).toEqual([]);
  });

  test('each instalment has its three reminders, and a payment withdraws those that lie after it', async () => {
    const loan = await Loan.open(stage, 'REMINDED');
    const dueOn = addMonths(loan.disbursedOn, 1);
    await loan.until(addDays(dueOn, -5));
    const reminders = (): Promise<{ params: unknown; status: string; businessAt: Date }[]> =>
      stage.db.prisma.notice.findMany({
        where: { subjectNo: 'REMINDED', template: 'instalment-reminder', channel: 'SMS' },
        orderBy: { businessAt: 'asc' },
      });
    const planned = await reminders();
    expect(planned.map(({ params }) => params)).toEqual(
      [7, 3, 1].map((daysLeft) => ({ loanNo: 'REMINDED', number: 1, dueOn, amountFen: 1_023_719, daysLeft })),
    );
    expect(planned.every(({ businessAt }) => businessAt.getUTCHours() === 1 || businessAt.getUTCHours() === 2)).toBe(
      true,
    );
    expect(await loan.repay('10237.19', 'EARLY')).toMatchObject({ heldFen: 1_023_719, dueFen: 0 });
    expect((await reminders()).map(({ status }) => status)).toEqual(['PENDING', 'CANCELLED', 'CANCELLED']);
    await loan.until(dueOn);
    expect(await loan.view()).toMatchObject({ heldFen: 0, dueFen: 0, nextDueNumber: 2 });
    expect(await stage.db.prisma.notice.count({ where: { subjectNo: 'REMINDED', template: 'instalment-due' } })).toBe(
      0,
    );
  });

  test('a prepayment in full settles it, ends its workflow and tells the client', async () => {
    const loan = await Loan.open(stage, 'PREPAID');
    await loan.until(addDays(loan.disbursedOn, 10));
    expect(await loan.prepay('P1')).toMatchObject({ status: 'SETTLED', payoffFen: 0, receivedFen: 12_014_500 });
    await loan.handle.result();
    expect(await stage.db.prisma.notice.count({ where: { subjectNo: 'PREPAID', template: 'loan-settled' } })).toBe(2);
  });

  test('what is held when it settles is told to the manager as a refund', async () => {
    const loan = await Loan.open(stage, 'REFUND', { instalments: 1 });
    await loan.until(addMonths(loan.disbursedOn, 1));
    expect(await loan.repay('120500.00', 'R1')).toMatchObject({ status: 'SETTLED', heldFen: 6_500 });
    await loan.handle.result();
    const refund = await eventually(() =>
      stage.db.prisma.notice.findFirst({ where: { subjectNo: 'REFUND', template: 'refund-due' } }),
    );
    expect(refund).toMatchObject({ recipient: 'li', params: { amountFen: 6_500 } });
  });

  test('a partial prepayment lowers the next instalment and the reminders already planned', async () => {
    const loan = await Loan.open(stage, 'PARTLY');
    await loan.until(addDays(addMonths(loan.disbursedOn, 1), -6));
    const view = await loan.prepay('P1', '60000.00');
    expect(view.nextDueFen).toBeLessThan(600_000);
    const pending = await stage.db.prisma.notice.findMany({
      where: {
        subjectNo: 'PARTLY',
        template: 'instalment-reminder',
        channel: 'SMS',
        status: 'PENDING',
        businessAt: { gt: new Date(await stage.env.currentTimeMs()) },
      },
    });
    expect(pending.map(({ params }) => params)).toEqual([
      expect.objectContaining({ amountFen: view.nextDueFen, daysLeft: 3 }),
      expect.objectContaining({ amountFen: view.nextDueFen, daysLeft: 1 }),
    ]);
  });
});
