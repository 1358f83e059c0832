import { KINDS } from '../../scripts/bench/kinds';
import { goOn } from '../../src/cli/demo/desks/act';
import { Story } from '../../src/cli/demo/story';
import { until } from '../../src/cli/demo/until';
import { APPLICATION_STAGES, type ApplicationStage } from '../../src/contracts/messages/application';
import { stageOf } from '../../src/contracts/search-attribute-keys';
import { businessDate } from '../../src/domain/business-time';
import { afterWorkingHours } from '../../src/domain/calendar/working-hours';
import { CODES } from '../../src/domain/notice/codes';
import { FINAL_STAGES } from '../../src/domain/application/stages';
import { createBankSimulator } from '../../src/gateways/bank-simulator';
import { announcedFrom } from '../../src/store/calendar';
import { liveCast, type LiveCast } from './live-cast';
import { STATES, type State } from './application-states';

jest.setTimeout(180_000);

/** What the product gives a level before it is reminded, and once more before it is escalated. */
const APPROVAL_HOURS = 48;

let live: LiveCast;
beforeAll(async () => {
  const simulator = createBankSimulator();
  live = await liveCast({
    ...simulator,
    pay: (order) =>
      order.payee.includes('HELD') ? Promise.reject(new Error('the bank does not answer')) : simulator.pay(order),
  });
});
afterAll(() => live.close());

const prisma = (): LiveCast['db']['prisma'] => live.db.prisma;
let clients = 0;

function begun({ productCode }: State): Story {
  const kind = KINDS.find((one) => one.productCode === productCode);
  if (kind === undefined) throw new Error(`no kind ${productCode}`);
  clients += 1;
  const { client, application } = kind;
  return new Story({ client, productCode, application, clientNumber: clients, story: [] }, live.cast, () => undefined);
}

/** Who somebody is to the case: its client, its account manager, or a role of the department. */
function whoIs(story: Story, recipient: string): string {
  if (recipient === story.clientNo) return 'client';
  if (recipient === story.manager.user.username) return 'manager';
  return live.cast.named(recipient).user.roles[0] ?? recipient;
}

async function told(story: Story, after: bigint): Promise<string[]> {
  // What comes of it has a number of its own: its client is told under that.
  const ofIt = [{ subjectNo: story.applicationNo }, { recipient: story.clientNo }];
  const notices = await prisma().notice.findMany({ where: { OR: ofIt, id: { gt: after } } });
  return [...new Set(notices.map(({ template, recipient }) => `${template} ${whoIs(story, recipient)}`))].sort();
}

const lastNotice = async (): Promise<bigint> => (await prisma().notice.aggregate({ _max: { id: true } }))._max.id ?? 0n;
const entries = async (no: string): Promise<string[]> =>
  (await prisma().auditEntry.findMany({ where: { subjectNo: no }, orderBy: { seq: 'asc' } })).map(
    ({ action }) => action,
  );

test('the table has a row for every state', () => {
  expect(Object.keys(STATES).sort()).toEqual([...APPLICATION_STAGES].sort());
});

describe.each(Object.entries(STATES) as [ApplicationStage, State][])('%s', (stage, state) => {
  let story: Story;
  let before: bigint;

  beforeAll(async () => {
    story = begun(state);
    if (state.before !== null) {
      await story.begin();
      await goOn(story, state.before);
    }
    before = await lastNotice();
    if (state.before === null) await story.begin();
    await goOn(story, state.enter);
    await until(`${story.applicationNo} at ${stage}`, async () => {
      const { stage: now, openTasks } = await story.application();
      return now === stage && openTasks.length >= state.tasks.length;
    });
  });

  test('has its tasks, each with its time, or is an end', async () => {
    const tasks = await prisma().task.findMany({ where: { subjectNo: story.applicationNo, status: 'OPEN' } });
    expect(tasks.map(({ kind, role }) => `${kind} ${role}`).sort()).toEqual([...state.tasks].sort());
    expect(tasks.filter(({ dueAt }) => dueAt === null)).toEqual([]);
    const { closedOn } = await prisma().application.findUniqueOrThrow({ where: { no: story.applicationNo } });
    expect(closedOn !== null).toBe(FINAL_STAGES.includes(stage));
  });

  test('was entered with an entry in the audit log, and those whom it concerns were told', async () => {
    expect(await entries(story.applicationNo)).toContain(state.audit);
    expect(await told(story, before)).toEqual([...state.told].sort());
  });

  test('stands in the Temporal UI: its summary, its state, what it waits for and until when, in Chinese', async () => {
    const handle = live.engine.workflow.getHandle(`application-${story.applicationNo}`);
    const seen = await until('the stage in the UI', async () => {
      const described = await handle.describe();
      return stageOf(described.typedSearchAttributes) === stage && described;
    });
    expect(await seen.staticSummary()).toMatch(/^申请 Application AP\d+/);
    const metadata = await handle.query<{ currentDetails: string }>('__temporal_workflow_metadata');
    expect(metadata.currentDetails).toContain(`**${CODES[stage]?.zh ?? 'missing'}`);
    const final = FINAL_STAGES.includes(stage);
    expect(seen.status.name).toBe(final ? 'COMPLETED' : 'RUNNING');
    const { deadlineAt } = await prisma().application.findUniqueOrThrow({ where: { no: story.applicationNo } });
    const deadline = seen.typedSearchAttributes.getAll().find(({ key }) => key.name === 'XdDeadline')?.value ?? null;
    expect(deadline).toEqual(deadlineAt);
    if (deadlineAt === null) return;
    expect(metadata.currentDetails).toContain('截止 deadline');
    const { events } = await handle.fetchHistory();
    const timers = (events ?? []).filter(({ timerStartedEventAttributes }) => timerStartedEventAttributes);
    expect(timers.map(({ userMetadata }) => String(userMetadata?.summary?.data)).at(-1)).toContain(CODES[stage]?.zh);
  });

  test('what its deadline brings', async () => {
    const { applicationNo: no } = story;
    if (state.deadline === 'NONE') return;
    if (state.deadline === 'ASKS') {
      // No time can be taken forward while a payment is under way: what this one brings is test/workflows/unanswered-payment.test.ts.
      const { deadlineAt, createdAt } = await prisma().application.findUniqueOrThrow({ where: { no } });
      const [from, until] = [createdAt, new Date()].map((at) => at.getTime() + 2 * 3_600_000);
      expect(deadlineAt?.getTime()).toBeGreaterThan(from ?? 0);
      expect(deadlineAt?.getTime()).toBeLessThan(until ?? 0);
      return;
    }
    const from = await lastNotice();
    const task = await prisma().task.findFirstOrThrow({ where: { subjectNo: no, status: 'OPEN' } });
    const dueAt = task.dueAt?.getTime() ?? 0;
    const announced = await announcedFrom(prisma(), businessDate(dueAt));
    const last = state.deadline === 'ESCALATES' ? afterWorkingHours(dueAt, APPROVAL_HOURS, announced) : dueAt;
    const days = Math.ceil((last - Date.now()) / 86_400_000) + 1;
    await live.cast.one('OPERATOR').post('/sandbox/travel', { applicationNo: no, days });
    const { action, then } = {
      LAPSES: { action: 'EXPIRED', then: 'EXPIRED' },
      PRESSES: { action: 'STAGE_OVERDUE', then: stage },
      ESCALATES: { action: 'APPROVAL_ESCALATED', then: stage },
    }[state.deadline];
    await until(`${action} of ${no}`, async () => (await entries(no)).includes(action));
    expect(await story.application()).toMatchObject({ stage: then });
    expect((await prisma().task.count({ where: { subjectNo: no, status: 'OPEN' } })) > 0).toBe(then !== 'EXPIRED');
    expect(await told(story, from)).toEqual([...state.pressed].sort());
  });
});
