import { randomUUID } from 'node:crypto';
import { reviewQueries, reviewSignals, reviewUpdates, type ReviewView } from '../../src/contracts/messages/review';
import { workflowIds } from '../../src/contracts/workflow-names';
import type { Actor } from '../../src/contracts/roles';
import { addDays, addMonths } from '../../src/domain/date';
import { COMPANY_PLAN, PERSON_PLAN, type InspectionPlan } from '../../src/domain/inspection/plan';
import { startReview } from '../../src/gateways/review-workflows';
import { reviewFromBooks } from '../../src/store/review-facts';
import { PEOPLE } from './support/people';
import { COLLECTOR, DEPARTMENT, employ, Loan, refusalOf } from './support/servicing';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(180_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await employ(stage, [COLLECTOR, DEPARTMENT]);
});
afterAll(() => stage.close());

/** The watch over one loan, driven as the API and outside systems would. */
class Watch {
  private constructor(readonly loan: Loan) {}

  static async over(loan: Loan, plan: InspectionPlan): Promise<Watch> {
    const input = await reviewFromBooks(stage.db.prisma, loan.no);
    if (input === null) throw new Error('no such loan');
    const { carried: _carried, ...rest } = input;
    expect(await startReview(stage.env.client, { ...rest, plan })).toBe(true);
    expect(await startReview(stage.env.client, { ...rest, plan })).toBe(false);
    // What a date brings is done by its late morning; the test may begin at any hour.
    await loan.until(loan.disbursedOn);
    return new Watch(loan);
  }

  get handle() {
    return stage.env.client.workflow.getHandle(workflowIds.review(this.loan.no));
  }
  view = (): Promise<ReviewView> => this.handle.query<ReviewView>(reviewQueries.view);
  shows = (wanted: (view: ReviewView) => boolean): Promise<ReviewView> =>
    eventually(async () => {
      const view = await this.view();
      return wanted(view) ? view : null;
    });

  async ask(update: string, actor: Actor, given: object, commandId: string = randomUUID()): Promise<ReviewView> {
    const args: [object] = [{ commandId, actor, ...given }];
    return this.handle.executeUpdate<ReviewView, [object]>(update, { updateId: commandId, args });
  }

  async report(number: number, more: object = {}, actor: Actor = PEOPLE.li, commandId?: string): Promise<ReviewView> {
    const report = {
      inspectedOn: await stage.today(),
      place: '厂区',
      sections: Object.fromEntries(COMPANY_PLAN.sections.map((section) => [section, '已核实'])),
      conclusion: 'NORMAL',
      measures: '',
      ...more,
    };
    return this.ask(reviewUpdates.report, actor, { inspectionId: this.id(number), report }, commandId);
  }
  review = (number: number, outcome = 'ACCEPT', comment = '', actor: Actor = DEPARTMENT): Promise<ReviewView> =>
    this.ask(reviewUpdates.review, actor, { inspectionId: this.id(number), outcome, comment });
  /** Something in the file that shows where the money went. */
  async prove(number: number): Promise<void> {
    await stage.db.prisma.inspectionFile.create({
      data: {
        inspectionId: this.id(number),
        loanNo: this.loan.no,
        kind: 'PURPOSE',
        hash: this.id(number),
        name: 'invoice.pdf',
        mime: 'application/pdf',
        size: 1,
        filedBy: 'li',
        filedOn: new Date('2026-01-01'),
      },
    });
  }
  id = (number: number): string => workflowIds.inspection(this.loan.no, number);
}

const tasksOf = async (loanNo: string): Promise<Record<string, string>> => {
  const tasks = await stage.db.prisma.task.findMany({ where: { subjectNo: loanNo, room: 'LOAN' } });
  return Object.fromEntries(tasks.map(({ id, status }) => [id.replace(`inspection-${loanNo}-`, ''), status]));
};
const told = async (loanNo: string): Promise<string[]> =>
  (
    await stage.db.prisma.notice.findMany({
      where: { subjectNo: loanNo, channel: 'INBOX', template: { startsWith: 'inspection-' } },
      orderBy: { id: 'asc' },
    })
  ).map(({ template }) => template);

describe('The watch over a loan', () => {
  test('first the use of the funds, then quarterly; who is late is reminded, then told on; the last repayment ends it', async () => {
    const loan = await Loan.open(stage, 'WATCHED');
    const watch = await Watch.over(loan, COMPANY_PLAN);
    const firstDue = addDays(loan.disbursedOn, 15);
    const opened = await watch.shows(({ open }) => open.length === 1);
    expect(opened.open[0]).toMatchObject({
      kind: 'FIRST_USE',
      dueOn: firstDue,
      status: 'OPEN',
      openedOn: loan.disbursedOn,
    });

    await loan.until(addDays(firstDue, 6));
    await watch.shows(({ open }) => open[0]?.late === 'RISK');
    expect(await told('WATCHED')).toEqual([
      'inspection-opened',
      'inspection-reminder',
      'inspection-late',
      'inspection-late',
    ]);
    expect(await tasksOf('WATCHED')).toEqual({
      '1-REPORT': 'OPEN',
      '1-LATE-DEPARTMENT': 'OPEN',
      '1-LATE-RISK': 'OPEN',
    });

    // Who may not, who has not said enough, and what is not there.
    expect(await refusalOf(watch.report(1, { sections: {} }))).toBe('INSPECTION_SECTIONS');
    expect(await refusalOf(watch.report(1, { inspectedOn: addDays(firstDue, 60) }))).toBe('DATE_IN_FUTURE');
    expect(await refusalOf(watch.report(1, {}, COLLECTOR))).toBe('ROLE_NOT_ALLOWED');
    expect(await refusalOf(watch.report(1, {}, PEOPLE.wang))).toBe('TASK_CLAIMED');
    expect(await refusalOf(watch.report(1, {}, { ...COLLECTOR, roles: ['CLIENT_MANAGER'] }))).toBe('ROLE_NOT_ALLOWED');
    expect(await refusalOf(watch.report(7))).toBe('INSPECTION_NOT_OPEN');
    expect(await refusalOf(watch.review(1))).toBe('INSPECTION_NOT_REPORTED');

    expect(await refusalOf(watch.report(1))).toBe('EVIDENCE_OF_PURPOSE');
    await watch.prove(1);
    const command = randomUUID();
    await watch.report(1, {}, PEOPLE.li, command);
    expect(await watch.report(1, {}, PEOPLE.li, command)).toMatchObject({ open: [{ status: 'REPORTED' }] });
    expect(await stage.db.prisma.inspectionReport.count({ where: { loanNo: 'WATCHED' } })).toBe(1);
    expect(await refusalOf(watch.review(1, 'RETURN'))).toBe('INSPECTION_RETURN_REASON');
    await watch.review(1, 'RETURN', '缺少发票');
    expect(await tasksOf('WATCHED')).toMatchObject({ '1-REPORT': 'OPEN', '1-REVIEW': 'DONE' });
    await watch.report(1);
    expect(await tasksOf('WATCHED')).toMatchObject({ '1-REPORT': 'DONE', '1-REVIEW': 'OPEN', '1-LATE-RISK': 'DONE' });
    const inspectedOn = await stage.today();
    const done = await watch.review(1);
    expect(done).toMatchObject({ open: [], plannedOn: addMonths(inspectedOn, 3) });

    // Nobody is asked for anything until the next one opens; paid in full, the watch ends and so does what is open.
    const opensOn = addDays(addMonths(inspectedOn, 3), -COMPANY_PLAN.leadDays);
    for (let month = 1; month <= 3; month++) {
      await loan.until(addMonths(loan.disbursedOn, month));
      await loan.repay('10237.19', `R${String(month)}`);
    }
    await loan.until(addDays(opensOn, -1));
    expect((await watch.view()).open).toEqual([]);
    await loan.until(opensOn);
    await watch.shows(({ open }) => open[0]?.kind === 'REGULAR');
    await loan.prepay('FULL');
    await eventually(async () => (await watch.handle.describe()).status.name === 'COMPLETED');
    expect(
      await stage.db.prisma.inspection.findMany({ where: { loanNo: 'WATCHED' }, orderBy: { number: 'asc' } }),
    ).toMatchObject([
      { status: 'DONE', conclusion: 'NORMAL', reportedBy: 'li', late: 'RISK' },
      { status: 'CANCELLED', kind: 'REGULAR' },
    ]);
    expect((await tasksOf('WATCHED'))['2-REPORT']).toBe('CANCELLED');
    expect((await watch.handle.describe()).historyLength).toBeLessThan(150);
  });

  test('principal overdue calls for an inspection out of turn at once; a class that falls makes the regular ones more frequent', async () => {
    const loan = await Loan.open(stage, 'FALLS');
    const watch = await Watch.over(loan, COMPANY_PLAN);
    await watch.shows(({ open }) => open.length === 1);
    await watch.prove(1);
    await watch.report(1);
    await watch.review(1);
    const dueOn = addMonths(loan.disbursedOn, 1);
    await loan.until(addDays(dueOn, 1));
    const { open } = await watch.shows((view) => view.open.length > 0 && view.riskClass === 'SPECIAL_MENTION');
    expect(open.find(({ kind }) => kind === 'TRIGGER')).toMatchObject({
      reasons: ['PRINCIPAL_OVERDUE'],
      openedOn: addDays(dueOn, 1),
      dueOn: addDays(dueOn, 8),
    });

    // A superior's order joins the one that is open; a message of somebody who may not is written down.
    const trigger = open.find(({ kind }) => kind === 'TRIGGER')?.number ?? 0;
    const ordered = await watch.ask(reviewUpdates.order, DEPARTMENT, { trigger: 'ORDERED', reason: '听说停产' });
    expect(ordered.open.find(({ number }) => number === trigger)?.reasons).toEqual(['PRINCIPAL_OVERDUE', 'ORDERED']);
    await watch.handle.signal(reviewSignals.inspectionOrdered, { username: 'zhou', reason: '请查' });
    await watch.handle.signal(reviewSignals.inspectionOrdered, { username: 'chen' });
    await watch.handle.signal(reviewSignals.lookAgain, null);
    await watch.handle.signal(reviewSignals.lookAgain, { asOf: 'tomorrow' });
    expect(
      await eventually(async () => {
        const refusals = await stage.db.prisma.auditEntry.findMany({
          where: { subjectNo: 'FALLS', action: 'SIGNAL_REFUSED' },
        });
        return refusals.length === 2 ? refusals.map(({ detail }) => (detail as { code: string }).code).sort() : null;
      }),
    ).toEqual(['ROLE_NOT_ALLOWED', 'SIGNAL_MALFORMED']);

    await loan.until(addDays(dueOn, 61));
    await watch.shows((view) => view.open.some(({ reasons }) => reasons.includes('INTEREST_UNPAID')));
    await loan.until(addDays(dueOn, 91));
    await watch.shows(({ riskClass }) => riskClass === 'SUBSTANDARD');
    const raised = await stage.db.prisma.warning.findMany({ where: { loanNo: 'FALLS' }, orderBy: { no: 'asc' } });
    expect(raised.map(({ code }) => code)).toEqual(['INTEREST_LATE', 'CLASS_FELL', 'CLASS_FELL']);
    // Nobody disposed of the first two in time: each was put before the department manager once.
    expect(raised.map(({ late }) => late)).toEqual([true, true, false]);
    expect(await stage.db.prisma.task.count({ where: { subjectNo: 'FALLS', kind: 'WARNING_LATE' } })).toBe(2);
    const regular = (await watch.view()).open.find(({ kind }) => kind === 'REGULAR')?.number ?? 0;
    await watch.report(regular);
    const today = await stage.today();
    expect(await watch.review(regular)).toMatchObject({ plannedOn: addDays(today, 15) });
    // Half-monthly, the next one opens at once. What the books know is enough to go on from.
    await watch.shows(({ open: now }) => now.length === 2);
    await watch.handle.terminate('by mistake');
    const again = await reviewFromBooks(stage.db.prisma, 'FALLS');
    expect(again?.carried).toMatchObject({
      inspectedOn: today,
      open: [
        { kind: 'TRIGGER', number: trigger },
        { kind: 'REGULAR', openedOn: today },
      ],
    });
  });

  test('a personal instalment loan is watched by data until two instalments are missed', async () => {
    const loan = await Loan.open(stage, 'PERSONAL');
    const watch = await Watch.over(loan, PERSON_PLAN);
    await loan.until(addDays(loan.disbursedOn, 16));
    await watch.prove(1);
    await watch.report(1);
    expect(await watch.review(1)).toMatchObject({ open: [], plannedOn: null });
    await loan.until(addDays(addMonths(loan.disbursedOn, 1), 2));
    await loan.caseShows(({ done }) => done.length > 0);
    expect((await watch.view()).open).toEqual([]);
    await loan.until(addDays(addMonths(loan.disbursedOn, 2), 1));
    await watch.shows((view) => view.open[0]?.reasons.includes('MISSED_INSTALMENTS') === true);
  });
});
