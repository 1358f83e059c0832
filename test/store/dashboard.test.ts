import { runEndOfDay } from '../../src/store/end-of-day';
import { approvalTimes, roundOutcomes } from '../../src/store/reports/approval-times';
import { bookOf, latestDay, snapshotDay } from '../../src/store/reports/book';
import { collectionResults } from '../../src/store/reports/collection-results';
import { monthFlows, upcomingDues } from '../../src/store/reports/flows';
import { funnelOf } from '../../src/store/reports/funnel';
import { testDatabase, type TestDatabase } from '../support/database';
import { bring, open, repay, TERMS } from './support/loans';

jest.setTimeout(60_000);
let db: TestDatabase;

/** Three loans of 120,000 from 15 January 2026 and one of 60,000 from 1 March; 10,237.19 a month on the 15th, 9,802.19 of
 *  it principal in the first (120,000 x 4.35 % / 12 = 435.00 interest). */
beforeAll(async () => {
  db = await testDatabase();
  await open(db.prisma, 'PAYS');
  await repay(db.prisma, 'PAYS', { on: '2026-02-15', amount: '10237.19', reference: 'R1' });
  await open(db.prisma, 'LATE');
  await open(db.prisma, 'GONE');
  await open(db.prisma, 'NEW', { ...TERMS, principal: '60000.00', disbursedOn: '2026-03-01' });
  await runEndOfDay(db.prisma, '2026-02-28');
  await bring(db.prisma, 'PAYS', '2026-03-20');
  await bring(db.prisma, 'LATE', '2026-03-20');
  await bring(db.prisma, 'GONE', '2026-03-20');
  await bring(db.prisma, 'GONE', '2026-03-20', { type: 'WRITE_OFF', on: '2026-03-20' });
  await bring(db.prisma, 'NEW', '2026-03-20');
});
afterAll(() => db.close());

describe('The book of a day', () => {
  it('takes the whole principal of a loan into PAR and its bucket, and leaves written-off loans out', async () => {
    // On 20 March PAYS is 5 days late with its second instalment, LATE 33 days, NEW not at all; GONE is written off.
    const book = await bookOf(db.pool, null, null);
    expect(book.total).toEqual({ loans: 3, clients: 1, principalFen: 11_019_781 + 12_000_000 + 6_000_000 });
    expect(book.par30).toEqual({ loans: 1, principalFen: 12_000_000 });
    expect(book.par90).toEqual({ loans: 0, principalFen: 0 });
    expect(book.nonPerforming).toEqual({ loans: 0, principalFen: 0 });
    expect(Object.fromEntries(book.buckets.map(({ bucket, loans }) => [bucket, loans]))).toEqual({
      '0': 1,
      '1-30': 1,
      '31-60': 1,
    });
    expect(book.classes).toContainEqual({
      riskClass: 'SPECIAL_MENTION',
      loans: 2,
      principalFen: 11_019_781 + 12_000_000,
    });
  });

  it('is the photograph of an earlier day, found by the last end of day before it', async () => {
    expect(await snapshotDay(db.pool, '2026-03-10')).toBe('2026-02-28');
    expect(await snapshotDay(db.pool, '2026-02-27')).toBeNull();
    expect(await latestDay(db.pool)).toBe('2026-03-20');
    // 28 February: PAYS has paid, LATE and GONE are 13 days late, NEW is not there yet.
    const book = await bookOf(db.pool, null, '2026-02-28');
    expect(book.total).toEqual({ loans: 3, clients: 1, principalFen: 11_019_781 + 12_000_000 + 12_000_000 });
    expect(book.buckets).toContainEqual({ bucket: '1-30', loans: 2, principalFen: 24_000_000 });
  });

  it('is empty in a branch that has lent nothing', async () => {
    expect((await bookOf(db.pool, 'SB02', null)).total).toEqual({ loans: 0, clients: 0, principalFen: 0 });
  });
});

describe('The flows', () => {
  it('count principal paid out and recovered by month; a write-off recovers nothing', async () => {
    expect(await monthFlows(db.pool, null, '2026-01-01', '2026-03-31')).toEqual([
      { month: '2026-01', loans: 3, disbursedFen: 36_000_000, recoveredFen: 0 },
      { month: '2026-02', loans: 0, disbursedFen: 0, recoveredFen: 980_219 },
      { month: '2026-03', loans: 1, disbursedFen: 6_000_000, recoveredFen: 0 },
    ]);
  });

  it('keep beside each entry what it took off the principal, where money moved', async () => {
    type Entry = { id: string; cause: string; lines: { account: string; off: number }[] };
    const { rows: entries } = await db.pool.query<Entry>(
      `SELECT e.id, e.cause, (SELECT jsonb_agg(jsonb_build_object('account', account, 'off', credit_fen - debit_fen)) FROM journal_line
         WHERE entry_id = e.id) AS lines FROM journal_entry e ORDER BY e.id`,
    );
    const wanted = entries.flatMap(({ id, cause, lines }) => {
      const has = (...accounts: string[]): boolean => lines.some(({ account }) => accounts.includes(account));
      const principal = lines.filter(({ account }) => ['LOAN_PRINCIPAL', 'LOAN_OVERDUE'].includes(account));
      const off = principal.reduce((sum, line) => sum + line.off, 0);
      const lends = cause.startsWith('DISBURSEMENT ') || cause.startsWith('RENEWAL ');
      return has('BANK', 'HELD') && !has('LOSS_ALLOWANCE') && !lends && off !== 0 ? [[id, String(off)]] : [];
    });
    const { rows: kept } = await db.pool.query<{ id: string; fen: string }>(
      'SELECT entry_id AS id, fen FROM principal_recovery ORDER BY entry_id',
    );
    expect(kept.map(({ id, fen }) => [id, fen])).toEqual(wanted);
    expect([wanted.length > 0, entries.some(({ cause }) => cause.startsWith('DISBURSEMENT '))]).toEqual([true, true]);
    await expect(db.pool.query('UPDATE principal_recovery SET fen = 1')).rejects.toThrow(/append-only/);
  });

  it('foretell what falls due next', async () => {
    // 60,000 is half of 120,000: half of 10,237.19 is 5,118.595, which the engine rounds to a fen.
    const dues = await upcomingDues(db.pool, null, '2026-03-21', '2026-04-01');
    expect(dues).toEqual([{ dueOn: '2026-04-01', loans: 1, amountFen: expect.any(Number) as number }]);
    expect([511_859, 511_860]).toContain(dues[0]?.amountFen);
  });
});

describe('The way of applications', () => {
  const at = (text: string): Date => new Date(`${text}+08:00`);
  const level = (code: string) => ({ code, nameZh: code, nameEn: code, kind: 'INDIVIDUAL' });
  beforeAll(async () => {
    const common = {
      clientNo: 'CL1',
      productCode: 'P',
      productVersion: 1,
      category: 'PERSONAL_CONSUMER',
      security: 'CREDIT',
    };
    const more = {
      branchCode: 'SB01',
      managerUsername: 'li',
      purpose: 'x',
      appliedTerms: {},
      acceptedOn: at('2026-03-02T08:00'),
    };
    const application = (no: string, amountFen: bigint, rest: object) =>
      db.prisma.application.create({
        data: { no, amountFen, stage: 'X', workflowId: no, ...common, ...more, ...rest },
      });
    await application('A1', 100n, { loanNo: 'PAYS' });
    await application('A2', 200n, {});
    await application('A3', 400n, {});
    await application('OLD', 800n, { acceptedOn: at('2026-02-27T08:00') });
    for (const [no, part] of [
      ['A1', 'A'],
      ['A1', 'B'],
      ['A2', 'A'],
      ['A2', 'B'],
      ['A3', 'A'],
    ] as const) {
      const signedOn = at('2026-03-04T08:00');
      await db.prisma.investigation.create({
        data: { applicationNo: no, round: 0, part, investigator: part, report: {}, agree: true, signedOn },
      });
    }
    const approval = (id: string, subjectNo: string, status: string, concludedAt: string) =>
      db.prisma.approval.create({
        data: {
          id,
          subject: 'APPLICATION',
          subjectNo,
          round: 1,
          status,
          levels: [level('L1'), level('L2')],
          levelIndex: 0,
          amountFen: 1n,
          openedAt: at('2026-03-06T17:00'),
          concludedAt: at(concludedAt),
        },
      });
    await approval('P1', 'A1', 'APPROVED', '2026-03-10T12:00');
    await approval('P2', 'A2', 'REJECTED', '2026-03-06T19:00');
    const decision = (approvalId: string, code: string, username: string, decidedAt: string) =>
      db.prisma.approvalDecision.create({
        data: {
          id: `${approvalId}/${username}`,
          approvalId,
          taskId: `${approvalId}-${code}`,
          level: code,
          username,
          outcome: 'APPROVE',
          comment: '',
          decidedAt: at(decidedAt),
        },
      });
    await decision('P1', 'L1', 'zhao', '2026-03-09T10:00'); // Friday 17:00 to Monday 10:00: 7 + 10 hours, the weekend left out
    await decision('P1', 'L2', 'zheng', '2026-03-10T12:00'); // 26 hours after the first
    await decision('P2', 'L1', 'zhao', '2026-03-06T19:00'); // 2 hours
  });

  it('narrows from what was accepted to what was paid out', async () => {
    const funnel = await funnelOf(db.pool, 'SB01', '2026-03-01', '2026-03-31');
    const counts = Object.fromEntries(
      funnel.map(({ step, applications, amountFen }) => [step, [applications, amountFen]]),
    );
    expect(counts).toEqual({
      ACCEPTED: [3, 700],
      INVESTIGATED: [2, 300],
      SUBMITTED: [2, 300],
      APPROVED: [1, 100],
      DISBURSED: [1, 100],
    });
  });

  it('takes each level the hours of working days between the decision before it and its own', async () => {
    const times = await approvalTimes(db.pool, null, '2026-03-01', '2026-03-31');
    // L1: 17.0 and 2.0, median 9.5, nine tenths of the way 2 + 0.9 x 15 = 15.5
    expect(times).toEqual([
      { level: 'L1', nameZh: 'L1', nameEn: 'L1', decisions: 2, medianHours: '9.5', slowestTenthHours: '15.5' },
      { level: 'L2', nameZh: 'L2', nameEn: 'L2', decisions: 1, medianHours: '26.0', slowestTenthHours: '26.0' },
    ]);
    expect(await roundOutcomes(db.pool, null, '2026-03-01', '2026-03-31')).toEqual({
      concluded: 2,
      approved: 1,
      firstConcluded: 2,
      firstApproved: 1,
    });
  });
});

describe('Collection', () => {
  beforeAll(async () => {
    const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
    const made = { clientNo: 'CL1', branchCode: 'SB01', overdueSince: day('2026-02-15'), done: [] };
    await db.prisma.collectionCase.createMany({
      data: [
        {
          id: 'K1',
          loanNo: 'LATE',
          episode: 1,
          status: 'OPEN',
          openedOn: day('2026-02-16'),
          workflowId: 'K1',
          ...made,
        },
        {
          id: 'K2',
          loanNo: 'PAYS',
          episode: 1,
          status: 'CLOSED_PAID',
          openedOn: day('2026-03-16'),
          closedOn: day('2026-03-18'),
          workflowId: 'K2',
          ...made,
        },
      ],
    });
    const action = (id: string, caseId: string, kind: string, on: string, detail: object) => ({
      id,
      caseId,
      loanNo: 'x',
      kind,
      on: day(on),
      by: 'he',
      note: '',
      detail,
    });
    await db.prisma.collectionAction.createMany({
      data: [
        action('1', 'K1', 'CALL_LOG', '2026-03-02', { contacted: false }),
        action('2', 'K1', 'CALL_LOG', '2026-03-03', { contacted: true }),
        action('3', 'K1', 'PROMISE_RESULT', '2026-03-10', { promise: { status: 'BROKEN' } }),
        action('4', 'K2', 'PAYMENT', '2026-03-18', { amountFen: 1_000 }),
        action('5', 'K1', 'PAYMENT', '2026-02-20', { amountFen: 9_999 }),
      ],
    });
  });

  it('is judged by calls that reached, promises kept, cases cured and money brought in, in the span alone', async () => {
    expect(await collectionResults(db.pool, 'SB01', '2026-03-01', '2026-03-31')).toEqual({
      opened: 1,
      cured: 1,
      collectedFen: 1_000,
      calls: 2,
      reached: 1,
      promisesKept: 0,
      promisesBroken: 1,
    });
  });
});
