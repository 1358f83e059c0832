import { TASK_QUEUE, WORKFLOW_TYPES, workflowIds } from '../../src/contracts/workflow-names';
import { addDays } from '../../src/domain/date';
import type { Fen } from '../../src/domain/money';
import { takeStatement } from '../../src/store/incoming/take';
import { batchNo } from '../../src/store/debit/batch';
import { changeAccount, recordMandate } from '../../src/store/debit/accounts';
import { takeResults } from '../../src/store/debit/results';
import { verify } from '../../src/store/verify';
import { Loan } from './support/servicing';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(300_000);

const INSTALMENT = 1_023_719;
let stage: Stage;
let loans: Record<'pays' | 'empty' | 'half' | 'closed' | 'twice' | 'unsigned', Loan>;
let dueOn: string;

/** A loan that is repaid from an account, with a mandate for it; the last four digits say what the bank answers. */
async function open(no: string, account: string | null): Promise<Loan> {
  const loan = await Loan.open(stage, no);
  if (account === null) return loan;
  const on = await stage.today();
  const by = { username: 'li', on, at: `${on}T09:00:00+08:00` };
  await stage.db.prisma.$transaction(async (tx) => {
    await changeAccount(tx, no, { account, evidence: 'RA-1', reason: '工资卡' }, by);
    await recordMandate(tx, no, { account, evidence: 'DA-1', signedOn: on }, by);
  });
  return loan;
}

beforeAll(async () => {
  stage = await openStage();
  loans = {
    pays: await open('LN20260101000001', '622200009999'),
    empty: await open('LN20260101000002', '622200000001'),
    half: await open('LN20260101000003', '622200000002'),
    closed: await open('LN20260101000004', '622200000003'),
    twice: await open('LN20260101000005', '622200000005'),
    unsigned: await open('LN20260101000006', null),
  };
  dueOn = (await loans.pays.view()).nextDueOn ?? '';
});
afterAll(() => stage.close());

/** The debits of a date, to their end; time passes as the bank takes it. */
const debit = (businessDate: string): Promise<string> =>
  stage.env.client.workflow.execute(WORKFLOW_TYPES.autoDebit, {
    taskQueue: TASK_QUEUE,
    workflowId: workflowIds.autoDebit(businessDate),
    args: [{ businessDate }],
  });
const booked = (no: string): Promise<true> =>
  eventually(async () => {
    const open_ = await stage.db.prisma.incomingPayment.count({ where: { statementNo: no, status: 'BOOKING' } });
    return open_ === 0;
  });
const ordersOf = (no: string) =>
  stage.db.prisma.debitOrder.findMany({
    where: { batchNo: no },
    orderBy: { loanNo: 'asc' },
    select: { loanNo: true, amountFen: true, status: true, paidFen: true, reason: true },
  });

describe('批量代扣', () => {
  test('on the due date takes from each account what is due, and books what the bank says it took', async () => {
    await loans.pays.until(dueOn);
    const no = await debit(dueOn);
    await booked(no);
    const amountFen = BigInt(INSTALMENT);
    const order = (loan: Loan, status: string, paidFen: bigint, reason: string | null) => ({
      loanNo: loan.no,
      amountFen,
      status,
      paidFen,
      reason,
    });
    expect(await ordersOf(no)).toEqual([
      order(loans.pays, 'PAID', amountFen, null),
      order(loans.empty, 'FAILED', 0n, 'INSUFFICIENT_FUNDS'),
      order(loans.half, 'PART', 511_859n, 'INSUFFICIENT_FUNDS'),
      order(loans.closed, 'FAILED', 0n, 'ACCOUNT_CLOSED'),
      order(loans.twice, 'PAID', amountFen, null),
    ]);
    const due = async (loan: Loan): Promise<number> => (await loan.view()).dueFen;
    expect(await due(loans.pays)).toBe(0);
    expect(await due(loans.twice)).toBe(0);
    expect((await loans.twice.view()).receivedFen).toBe(INSTALMENT);
    expect(await due(loans.empty)).toBe(INSTALMENT);
    expect(await due(loans.half)).toBe(INSTALMENT - 511_859);
    expect(await stage.db.prisma.debitBatch.findUnique({ where: { no } })).toMatchObject({ status: 'DONE', orders: 5 });
  });

  test('begun again, or answered again by the bank, takes and books nothing twice', async () => {
    const no = await debit(dueOn);
    const orders = await stage.db.prisma.debitOrder.findMany({ where: { batchNo: no }, orderBy: { no: 'asc' } });
    const [paid] = orders;
    const again = {
      reference: paid?.no ?? '',
      status: 'PAID' as const,
      paidFen: INSTALMENT,
      bankReference: 'x',
      reason: null,
    };
    const by = { username: 'system', on: dueOn };
    expect(await takeResults(stage.db.prisma, no, [again, again], by)).toEqual({ taken: 0, repeated: 2, conflicts: 0 });
    const other = [
      { ...again, paidFen: 1 },
      { ...again, reference: `${no}-999999` },
    ];
    expect(await takeResults(stage.db.prisma, no, other, by)).toEqual({ taken: 0, repeated: 0, conflicts: 2 });
    expect((await loans.pays.view()).receivedFen).toBe(INSTALMENT);
    expect(await stage.db.prisma.incomingPayment.count({ where: { statementNo: no } })).toBe(3);
  });

  test('named in a bank statement, by order or by batch, is known already; for another amount it waits', async () => {
    const no = batchNo(dueOn);
    const line = (n: number, remark: string, amountFen: number) => ({
      line: n,
      reference: `S${String(n)}`,
      on: dueOn,
      amountFen: amountFen as Fen,
      payerName: '',
      payerAccount: '',
      remark,
    });
    const lines = [
      line(1, `代扣 ${no}-000001`, INSTALMENT),
      line(2, `代扣汇总${no}`, 2 * INSTALMENT + 511_859),
      line(3, `代扣 ${no}-000001`, 5),
    ];
    const file = { fileHash: 'debits', fileName: 'a.csv', bank: 'CSV', formatVersion: 1, lines };
    const statementNo = await takeStatement(stage.db.prisma, file, { username: 'sun', on: dueOn });
    const taken = await stage.db.prisma.statementLine.findMany({ where: { statementNo }, orderBy: { line: 'asc' } });
    expect(taken.map(({ outcome }) => outcome)).toEqual(['REPEATED', 'REPEATED', 'TAKEN']);
    expect((await loans.pays.view()).receivedFen).toBe(INSTALMENT);
  });

  test('an account that is closed ends the mandate, and the account manager is told', async () => {
    expect(await stage.db.prisma.debitMandate.findFirst({ where: { loanNo: loans.closed.no } })).toMatchObject({
      status: 'REFUSED',
      endedFor: 'ACCOUNT_CLOSED',
    });
    const told = { template: 'mandate-refused', recipient: 'li', channel: 'INBOX' };
    expect(await stage.db.prisma.notice.count({ where: { ...told, subjectNo: loans.closed.no } })).toBe(1);
  });

  test('what was not paid is tried again on the days of the policy, with the penalty of the days between', async () => {
    const next = addDays(dueOn, 1);
    await loans.empty.until(next);
    const retried = await ordersOf(await debit(next));
    await booked(batchNo(next));
    expect(retried.map(({ loanNo }) => loanNo)).toEqual([loans.empty.no, loans.half.no]);
    // 9,802.19 principal and 435.00 interest a day late at 4.35 % x 1.5: 1.78 penalty, 0.08 compound (RULES 3.1).
    expect(retried.map(({ amountFen }) => Number(amountFen))).toEqual([INSTALMENT + 178 + 8, expect.any(Number)]);
    const between = addDays(dueOn, 2);
    await loans.empty.until(between);
    expect(await ordersOf(await debit(between))).toEqual([]);
    const third = addDays(dueOn, 3);
    await loans.empty.until(third);
    const [empty] = await ordersOf(await debit(third));
    await booked(batchNo(third));
    expect(Number(empty?.amountFen)).toBe(INSTALMENT + 533 + 24);
  });

  test('that comes for a loan that was settled meanwhile waits for a person', async () => {
    const late = await open('LN20260101000007', '622200000004');
    const on = (await late.view()).nextDueOn ?? '';
    await late.until(on);
    const handle = await stage.env.client.workflow.start(WORKFLOW_TYPES.autoDebit, {
      taskQueue: TASK_QUEUE,
      workflowId: workflowIds.autoDebit(on),
      args: [{ businessDate: on }],
    });
    await eventually(async () => (await stage.db.prisma.debitBatch.findFirst({ where: { status: 'SENT' } })) !== null);
    await late.prepay('FULL');
    await handle.result();
    await booked(batchNo(on));
    const waiting = await stage.db.prisma.incomingPayment.findMany({ where: { status: 'WAITING', bank: 'DEBIT' } });
    expect(waiting).toMatchObject([{ remark: late.no, waitsFor: 'LOAN_CLOSED', openFen: BigInt(INSTALMENT) }]);
  });

  test('leaves books that nothing differs from', async () => {
    expect((await verify(stage.db.prisma)).differences).toEqual([]);
  });
});
