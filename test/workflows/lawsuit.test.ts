import { randomUUID } from 'node:crypto';
import type { WorkoutAct, WorkoutInput, WorkoutView } from '../../src/contracts/messages/workout';
import type { Actor } from '../../src/contracts/roles';
import { workflowIds } from '../../src/contracts/workflow-names';
import { addDays, addMonths } from '../../src/domain/date';
import { actOnWorkout } from '../../src/gateways/workout-acts';
import { findTravelCase } from '../../src/store/travel';
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

function act(
  loanNo: string,
  given: WorkoutAct,
  actor: Actor = COLLECTOR,
  commandId = randomUUID(),
): Promise<WorkoutView> {
  const input: WorkoutInput = {
    loanNo,
    clientMasked: '张*',
    branchCode: 'SB01',
    managerUsername: 'li',
    clockOffsetMs: 0,
  };
  return actOnWorkout(stage.env.client, input, { commandId, actor, act: given });
}

const tasks = () => stage.db.prisma.task.findMany({ where: { room: 'WORKOUT', subjectNo: 'SUED' } });
const dutiesNow = async (): Promise<string[]> =>
  (await stage.db.prisma.workoutDuty.findMany({ where: { caseNo: 'SUED' }, orderBy: { kind: 'asc' } })).map(
    ({ kind, lastOn }) => `${kind} ${lastOn.toISOString().slice(0, 10)}`,
  );

test('A law suit goes its way from the decision to sue to enforcement, and nobody misses a day', async () => {
  const loan = await Loan.open(stage, 'SUED', { method: 'BULLET', principal: '100000.00', instalments: 1 });
  await loan.until(addDays(addMonths(loan.disbursedOn, 1), 91));
  await loan.caseShows(({ done }) => done.includes('LEGAL_DECISION'));
  const filedOn = await stage.today();
  const open: WorkoutAct = {
    kind: 'LAWSUIT_OPEN',
    court: '西湖区人民法院',
    procedure: 'ORDINARY',
    claimFen: 10_200_000,
    filedOn,
    document: 'DOC-1',
    note: '',
  };
  expect(await refusalOf(act('SUED', open))).toBe('LAWSUIT_NOT_DECIDED');
  await loan.act(DEPARTMENT, { kind: 'LEGAL_DECISION', decision: 'SUE' });
  expect(await refusalOf(act('SUED', open, PEOPLE.sun))).toBe('UNKNOWN_USER');
  const commandId = randomUUID();
  const { subject: lawsuitNo } = await act('SUED', open, COLLECTOR, commandId);
  expect(lawsuitNo).toMatch(/^LS\d+/);
  expect((await act('SUED', open, COLLECTOR, commandId)).subject).toBe(lawsuitNo);
  expect(await refusalOf(act('SUED', open))).toBe('LAWSUIT_OPEN');

  // Nobody asks the court: reminded on the day, escalated the day after.
  await loan.until(addDays(filedOn, 8));
  await eventually(async () => (await tasks()).length === 2);
  expect((await tasks()).map(({ role }) => role).sort()).toEqual(['COLLECTOR', 'DEPARTMENT_MANAGER']);
  const told = await stage.db.prisma.notice.findMany({
    where: { subjectNo: 'SUED', template: { startsWith: 'duty-' }, channel: 'INBOX' },
    orderBy: { id: 'asc' },
  });
  expect(told.map(({ template, recipient }) => [template, recipient])).toEqual([
    ['duty-reminder', 'li'],
    ['duty-passed', 'li'],
  ]);

  const step = (code: Extract<WorkoutAct, { kind: 'LAWSUIT_STEP' }>['step']['stage'], on: string, performBy?: string) =>
    act('SUED', {
      kind: 'LAWSUIT_STEP',
      lawsuitNo,
      document: 'DOC-2',
      note: '',
      courtCaseNo: '（2026）浙0106民初1号',
      step: { stage: code, on, ...(performBy === undefined ? {} : { performBy }) },
    });
  const acceptedOn = await stage.today();
  expect(await refusalOf(step('JUDGED', acceptedOn))).toBe('LAWSUIT_STEP');
  await step('ACCEPTED', acceptedOn);
  expect(await dutiesNow()).toEqual([`COURT_FEE ${addDays(acceptedOn, 7)}`, `TRIAL ${addMonths(acceptedOn, 6)}`]);
  expect((await tasks()).map(({ status }) => status)).toEqual(['CANCELLED', 'CANCELLED']);
  await act('SUED', {
    kind: 'LAWSUIT_COST',
    lawsuitNo,
    cost: 'ACCEPTANCE',
    amountFen: 234_000,
    paidOn: acceptedOn,
    evidence: 'FP-1',
  });
  expect(await dutiesNow()).toEqual([`TRIAL ${addMonths(acceptedOn, 6)}`]);
  await loan.until(addDays(acceptedOn, 60));
  await step('HEARING', await stage.today());
  const servedOn = addDays(await stage.today(), 0);
  await step('JUDGED', servedOn);
  expect(await refusalOf(step('EFFECTIVE', servedOn, servedOn))).toBe('LAWSUIT_STILL_APPEALABLE');
  // Fifteen days later may be a holiday: the books know until when.
  const [appeal] = await dutiesNow();
  const effectiveOn = addDays(appeal?.slice('APPEAL '.length) ?? '', 1);
  expect([16, 17, 18, 19, 20, 21, 22, 23, 24].map((days) => addDays(servedOn, days))).toContain(effectiveOn);
  await loan.until(effectiveOn);
  const performBy = addDays(servedOn, 30);
  await step('EFFECTIVE', effectiveOn, performBy);
  expect(await dutiesNow()).toEqual([`ENFORCE ${addMonths(performBy, 24)}`]);
  // A traveller stops wherever somebody is told of something.
  const travelCase = await findTravelCase(stage.db.prisma, 'SUED');
  expect(travelCase?.workflowIds).toContain(workflowIds.workout('SUED'));
  expect(travelCase?.dates).toContain(addDays(addMonths(performBy, 24), -180));
  await step('ENFORCING', await stage.today());
  expect(await dutiesNow()).toEqual([]);
  // Nothing is open: the workflow rests, and begins again with the next act.
  await stage.env.client.workflow.getHandle(workflowIds.workout('SUED')).result();
  await step('TERMINATED', await stage.today());
  expect((await dutiesNow())[0]).toMatch(/^RECHECK/);
  await step('ENDED', await stage.today());
  const suit = await stage.db.prisma.lawsuit.findUniqueOrThrow({ where: { no: lawsuitNo } });
  expect(suit).toMatchObject({ stage: 'ENDED', courtCaseNo: '（2026）浙0106民初1号' });
  expect(suit.closedOn).not.toBeNull();
});
