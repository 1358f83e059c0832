import type { WorkflowHandle } from '@temporalio/client';
import { businessDate } from '../../src/domain/business-time';
import { addDays, addMonths } from '../../src/domain/date';
import { dueFenOf, loadAccount } from '../../src/store/loan-account';
import { verify } from '../../src/store/verify';

import { COLLECTOR, DEPARTMENT, employ, Loan, refusalOf } from './support/servicing';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(180_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await employ(stage, [COLLECTOR, DEPARTMENT]);
});
afterAll(() => stage.close());

/** Templates of the notices of a loan or case, in the order in which they are for. */
const told = async (subjectNo: string): Promise<string[]> => {
  const notices = await stage.db.prisma.notice.findMany({
    where: { subjectNo, channel: { in: ['SMS', 'INBOX'] } },
    orderBy: [{ businessAt: 'asc' }, { id: 'asc' }],
  });
  return notices.map(({ template }) => template);
};

/** The day that the search attribute names, by what the workflow last told the server; null where it was taken away. */
async function shownSince(handle: WorkflowHandle): Promise<string | null> {
  const { events } = await handle.fetchHistory();
  const told = (events ?? []).flatMap(
    ({ upsertWorkflowSearchAttributesEventAttributes: upsert }) =>
      upsert?.searchAttributes?.indexedFields?.['XdOverdueSince'] ?? [],
  );
  const value = JSON.parse(Buffer.from(told.at(-1)?.data ?? []).toString() || 'null') as string | null;
  return value === null ? null : businessDate(Date.parse(value));
}

describe('A loan that falls overdue', () => {
  test('climbs the ladder, makes a promise and breaks it, pays late with penalty and compound, and goes on', async () => {
    const loan = await Loan.open(stage, 'LATE');
    const dueOn = addMonths(loan.disbursedOn, 1);
    await loan.until(addDays(dueOn, 1));
    expect(await loan.view()).toMatchObject({ status: 'OVERDUE', riskClass: 'SPECIAL_MENTION', daysOverdue: 1 });
    const opened = await loan.caseShows(({ done }) => done.includes('MESSAGE'));
    expect(opened).toMatchObject({
      status: 'OPEN',
      overdueSince: dueOn,
      done: ['MESSAGE'],
      nextStep: { step: 'CALL', daysOverdue: 3 },
      nextStepOn: addDays(dueOn, 3),
    });

    await loan.until(addDays(dueOn, 3));
    await loan.caseShows(({ done }) => done.includes('CALL'));
    const callTask = await stage.db.prisma.task.findUniqueOrThrow({ where: { id: 'collection-LATE-1-CALL' } });
    expect(callTask).toMatchObject({ status: 'OPEN', role: 'COLLECTOR', kind: 'COLLECTION_CALL' });
    await loan.act(COLLECTOR, { kind: 'CALL_LOG', note: '承诺十日内还款', contacted: true });
    expect(await stage.db.prisma.task.findUniqueOrThrow({ where: { id: callTask.id } })).toMatchObject({
      status: 'DONE',
      doneBy: 'zhou',
    });
    const promised = await loan.act(COLLECTOR, {
      kind: 'PROMISE',
      promise: { amountFen: 1_000_000, payOn: addDays(dueOn, 13) },
    });
    expect(promised.promise).toMatchObject({ status: 'OPEN', payOn: addDays(dueOn, 13) });

    await loan.until(addDays(dueOn, 14));
    await loan.caseShows(({ promise }) => promise?.status === 'BROKEN');
    await loan.until(addDays(dueOn, 30));
    const month = await loan.caseShows(({ done }) => done.includes('LETTER'));
    expect(month.done).toEqual(['MESSAGE', 'CALL', 'LETTER']);
    expect(await told('collection-LATE-1')).toEqual([
      'collection-opened',
      'collection-message',
      'promise-recorded',
      'promise-broken',
      'collection-letter',
    ]);

    // Thirty days late: penalty 9,802.19 x 6.525 % x 30/360 = 53.30 and compound 435.00 x the same = 2.37, the next
    // instalment not being due before another day at the earliest.
    const account = await loadAccount(stage.db.prisma, 'LATE', addDays(dueOn, 30));
    const second = account.schedule[1]?.dueOn === addDays(dueOn, 30) ? 1_023_719 : 0;
    const owed = 1_023_719 + 5_330 + 237 + second;
    expect(dueFenOf(account)).toBe(owed);
    const paid = await loan.repay((owed / 100).toFixed(2), 'LATE-1');
    expect(paid).toMatchObject({ status: 'CURRENT', riskClass: 'NORMAL', daysOverdue: 0, dueFen: 0 });
    expect(await loan.caseCloses()).toMatchObject({ status: 'CLOSED_PAID' });
    expect(
      await stage.db.prisma.collectionCase.findUniqueOrThrow({ where: { id: 'collection-LATE-1' } }),
    ).toMatchObject({ status: 'CLOSED_PAID', nextStep: null });
    expect((await verify(stage.db.prisma)).differences).toEqual([]);
  });

  test('within grace nothing is overdue; after it everything counts from the due date', async () => {
    const loan = await Loan.open(stage, 'GRACE', { graceDays: 3 });
    const dueOn = addMonths(loan.disbursedOn, 1);
    await loan.until(addDays(dueOn, 3));
    expect(await loan.view()).toMatchObject({ status: 'CURRENT', dueFen: 1_023_719, daysOverdue: 0 });
    await loan.until(addDays(dueOn, 4));
    // 4 days: 9,802.19 x 6.525 % x 4/360 = 7.11, 435.00 x the same = 0.32
    expect(await loan.view()).toMatchObject({ status: 'OVERDUE', daysOverdue: 4, dueFen: 1_023_719 + 711 + 32 });
    // A case that opens late catches up with what it missed.
    await loan.caseShows(({ done }) => done.join() === 'MESSAGE,CALL');
  });

  test('operators find it by the day since when it is overdue, however old it grows and whatever is paid of it', async () => {
    const loan = await Loan.open(stage, 'SINCE');
    const [first, second] = [addMonths(loan.disbursedOn, 1), addMonths(loan.disbursedOn, 2)];
    await loan.until(addDays(second, 3));
    expect(await shownSince(loan.handle)).toBe(first);
    await loan.repay('11000.00', 'A');
    expect(await loan.view()).toMatchObject({ status: 'OVERDUE', oldestUnpaidDueOn: second });
    for (const handle of [loan.handle, loan.case()])
      await eventually(async () => (await shownSince(handle)) === second);
    await loan.repay('11000.00', 'B');
    await loan.caseCloses();
    expect(await Promise.all([loan.handle, loan.case()].map(shownSince))).toEqual([null, null]);
  });

  test('a second time overdue is a case of its own', async () => {
    const loan = await Loan.open(stage, 'TWICE');
    const first = addMonths(loan.disbursedOn, 1);
    await loan.until(addDays(first, 2));
    await loan.repay('10300.00', 'A');
    await loan.caseCloses(1);
    await loan.until(addDays(addMonths(loan.disbursedOn, 2), 2));
    expect(await loan.caseShows(({ status }) => status === 'OPEN', 2)).toMatchObject({
      overdueSince: addMonths(loan.disbursedOn, 2),
      done: ['MESSAGE'],
    });
  });

  test('a kept promise closes with the arrears, and its ladder rests meanwhile', async () => {
    const loan = await Loan.open(stage, 'KEPT');
    const dueOn = addMonths(loan.disbursedOn, 1);
    await loan.until(addDays(dueOn, 1));
    await loan.caseShows(({ done }) => done.includes('MESSAGE'));
    await loan.act(COLLECTOR, { kind: 'PROMISE', promise: { amountFen: 1_023_900, payOn: addDays(dueOn, 5) } });
    await loan.until(addDays(dueOn, 4));
    expect((await loan.caseView()).done).toEqual(['MESSAGE']);
    await loan.repay('10300.00', 'A');
    expect(await loan.caseCloses()).toMatchObject({ status: 'CLOSED_PAID', promise: { status: 'KEPT' } });
  });

  test('part of the arrears leaves the case open; a payment in the middle of an escalation is neither lost nor doubled', async () => {
    const loan = await Loan.open(stage, 'MIDDLE');
    const dueOn = addMonths(loan.disbursedOn, 1);
    await loan.until(addDays(dueOn, 1));
    await loan.caseShows(({ done }) => done.includes('MESSAGE'));
    const asOf = addDays(dueOn, 1);
    const escalate = (): Promise<unknown> =>
      loan.case().executeUpdate('escalate', { args: [{ commandId: 'x', asOf }] });
    await Promise.all([escalate(), loan.repay('5000.00', 'A'), escalate(), loan.repay('100.00', 'B'), escalate()]);
    await eventually(() =>
      stage.db.prisma.collectionAction.findFirst({ where: { caseId: 'collection-MIDDLE-1', kind: 'PAYMENT' } }),
    );
    expect(await loan.caseView()).toMatchObject({ status: 'OPEN', done: ['MESSAGE'] });
    expect(await loan.view()).toMatchObject({ status: 'OVERDUE', receivedFen: 510_000 });
    expect(
      await stage.db.prisma.collectionAction.count({ where: { caseId: 'collection-MIDDLE-1', kind: 'STEP_MESSAGE' } }),
    ).toBe(1);
  });

  test('the schedulers call does what is due and is harmless when repeated', async () => {
    const loan = await Loan.open(stage, 'CALLED');
    const dueOn = addMonths(loan.disbursedOn, 1);
    await loan.until(addDays(dueOn, 3));
    await loan.caseShows(({ done }) => done.length === 2);
    for (const asOf of [addDays(dueOn, 2), addDays(dueOn, 500), 'nonsense']) {
      const view = await loan.case().executeUpdate('escalate', { args: [{ commandId: asOf, asOf }] });
      expect(view).toMatchObject({ done: ['MESSAGE', 'CALL'] });
    }
  });

  test('the rules of contact hold: roles, quiet hours, three conversations a day, one promise at a time', async () => {
    const loan = await Loan.open(stage, 'RULES');
    const dueOn = addMonths(loan.disbursedOn, 1);
    await loan.until(addDays(dueOn, 1));
    await loan.caseShows(({ done }) => done.length === 1);
    expect(await refusalOf(loan.act({ ...COLLECTOR, username: 'ghost' }, {}))).toBe('UNKNOWN_USER');
    expect(await refusalOf(loan.act({ ...COLLECTOR, username: 'sun' }, {}))).toBe('COLLECTION_ROLE');
    expect(await refusalOf(loan.act(COLLECTOR, { kind: 'LEGAL_DECISION', decision: 'SUE' }))).toBe('COLLECTION_ROLE');
    expect(await refusalOf(loan.act(COLLECTOR, { kind: 'PROMISE' }))).toBe('PROMISE_REQUIRED');
    expect(await refusalOf(loan.act(COLLECTOR, { kind: 'PROMISE', promise: { amountFen: 100, payOn: dueOn } }))).toBe(
      'PROMISE_DATE',
    );
    expect(await refusalOf(loan.act(COLLECTOR, { kind: 'WRITE_OFF_PROPOSAL' }))).toBe('WRITE_OFF_TOO_EARLY');
    for (let call = 0; call < 3; call++) await loan.act(COLLECTOR, { kind: 'CALL_LOG', contacted: true });
    expect(await refusalOf(loan.act(COLLECTOR, { kind: 'CALL_LOG', contacted: true }))).toBe('CONTACT_LIMIT');
    await stage.env.sleep(11 * 3_600_000); // half past ten at night
    expect(await refusalOf(loan.act(COLLECTOR, { kind: 'CALL_LOG', contacted: true }))).toBe('CONTACT_QUIET_HOURS');
  });
});
