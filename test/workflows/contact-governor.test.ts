import { businessDate, instantOf } from '../../src/domain/business-time';
import { addDays, addMonths } from '../../src/domain/date';
import { recordContactNote } from '../../src/store/collection-contacts';
import { fromDbDate } from '../../src/store/dates';
import { COLLECTOR, DEPARTMENT, employ, Loan, refusalOf } from './support/servicing';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await employ(stage, [COLLECTOR, DEPARTMENT]);
});
afterAll(() => stage.close());

const denials = async (caseId: string): Promise<[string, string][]> => {
  const entries = await stage.db.prisma.auditEntry.findMany({
    where: { subjectNo: caseId, action: 'CONTACT_DENIED' },
    orderBy: { seq: 'asc' },
  });
  return entries.map(({ actor, detail }) => [actor, (detail as { code: string }).code]);
};

const noteFor = (loan: Loan, kind: 'PAUSED' | 'LOST_CONTACT', from: string): Promise<unknown> =>
  stage.db.prisma.$transaction((tx) =>
    recordContactNote(
      tx,
      'CL1',
      { kind, from, until: null, reason: '投诉' },
      { username: 'zhou', on: from, about: { subject: 'COLLECTION', subjectNo: `collection-${loan.no}-1` } },
    ),
  );

describe('Every contact for collection passes the governor', () => {
  test('the limits are the debtor’s, over all his loans; what is denied is on file as denied', async () => {
    const [one, two] = [await Loan.open(stage, 'GOV1'), await Loan.open(stage, 'GOV2')];
    const today = addDays(addMonths(one.disbursedOn, 1), 1);
    await one.until(today);
    for (const loan of [one, two]) await loan.caseShows(({ done }) => done.includes('MESSAGE'));
    await one.act(COLLECTOR, { kind: 'CALL_LOG', contacted: true });
    await two.act(COLLECTOR, { kind: 'CALL_LOG', contacted: true });
    await two.act(COLLECTOR, { kind: 'CALL_LOG', contacted: true, line: 'work' });
    expect(await refusalOf(one.act(COLLECTOR, { kind: 'CALL_LOG', contacted: true }))).toBe('CONTACT_LIMIT');
    expect(await refusalOf(one.act(COLLECTOR, { kind: 'VISIT_LOG', party: 'THIRD_PARTY' }))).toBe(
      'CONTACT_THIRD_PARTY',
    );
    const byPeople = (await denials('collection-GOV1-1')).filter(([actor]) => actor !== 'system');
    expect(byPeople).toEqual([
      ['zhou', 'CONTACT_LIMIT'],
      ['zhou', 'CONTACT_THIRD_PARTY'],
    ]);
    // Each loan tells of its arrears and each ladder sends its message: two reach the debtor that day, two the next morning.
    // On the third day overdue each tells what will be reported.
    const messages = await stage.db.prisma.collectionContact.groupBy({
      by: ['on'],
      where: { clientNo: 'CL1', channel: 'SMS' },
      _count: true,
      orderBy: { on: 'asc' },
    });
    expect(messages.map(({ on, _count }) => [fromDbDate(on), _count])).toEqual([
      [today, 2],
      [addDays(today, 1), 2],
      [addDays(today, 2), 2],
    ]);
    const notices = await stage.db.prisma.notice.findMany({
      where: { recipient: 'CL1', channel: 'SMS', template: { in: ['instalment-overdue', 'collection-message'] } },
    });
    const moved = notices.filter(({ businessAt }) => businessDate(businessAt.getTime()) === addDays(today, 1));
    const eight = instantOf(addDays(today, 1), 8 * 60);
    expect(moved.map(({ businessAt }) => businessAt.getTime())).toEqual([eight, eight]);
    await noteFor(one, 'LOST_CONTACT', today);
    await one.act(COLLECTOR, { kind: 'VISIT_LOG', party: 'THIRD_PARTY', note: '请转告来电' });
    await stage.env.sleep(11 * 3_600_000);
    expect(await refusalOf(one.act(COLLECTOR, { kind: 'VISIT_LOG' }))).toBe('CONTACT_QUIET_HOURS');
    for (const [index, loan] of [one, two].entries()) await loan.prepay(`P${String(index)}`);
  });

  test('a signal is no way around it', async () => {
    const loan = await Loan.open(stage, 'GOV3');
    await loan.until(addDays(addMonths(loan.disbursedOn, 1), 2));
    await loan.caseShows(({ done }) => done.includes('MESSAGE'));
    await loan
      .case()
      .signal('actionTaken', { commandId: 's1', username: 'zhou', kind: 'CALL_LOG', note: '', party: 'GUARANTOR' });
    await eventually(async () => (await denials('collection-GOV3-1')).length === 1);
    expect(await denials('collection-GOV3-1')).toEqual([['zhou', 'CONTACT_NO_GUARANTOR']]);
    await loan.prepay('P');
  });

  test('while a complaint is handled the ladder goes on and the debtor hears nothing of it', async () => {
    const loan = await Loan.open(stage, 'GOV4');
    const dueOn = addMonths(loan.disbursedOn, 1);
    await noteFor(loan, 'PAUSED', loan.disbursedOn);
    await loan.until(addDays(dueOn, 1));
    await loan.caseShows(({ done }) => done.includes('MESSAGE'));
    const step = await stage.db.prisma.auditEntry.findFirstOrThrow({
      where: { subjectNo: 'collection-GOV4-1', action: 'COLLECTION_STEP_MESSAGE' },
    });
    expect(step.detail).toMatchObject({ denied: 'CONTACT_PAUSED' });
    expect(
      await stage.db.prisma.notice.count({ where: { subjectNo: 'collection-GOV4-1', template: 'collection-message' } }),
    ).toBe(0);
    expect(await refusalOf(loan.act(COLLECTOR, { kind: 'CALL_LOG' }))).toBe('CONTACT_PAUSED');
  });

  test('what contact there was stays as it was written', async () => {
    await expect(stage.db.prisma.$executeRaw`UPDATE collection_contact SET effective = false`).rejects.toThrow(
      /append-only/,
    );
  });
});
