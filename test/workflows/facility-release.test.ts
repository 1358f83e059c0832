import { addDays } from '../../src/domain/date';
import { keepDaysOf } from '../../src/gateways/workout-acts';
import { releaseExpired } from '../../src/store/facility-releases';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(180_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const LINE = 'FC20250101000001';

/** A mortgaged line whose last day was yesterday and that nobody ever drew on. */
async function expiredLine(today: string): Promise<void> {
  const { prisma } = stage.db;
  const of = { clientNo: 'CL1', branchCode: 'SB01', managerUsername: 'li', productCode: 'LINE', productVersion: 1 };
  await prisma.facility.create({
    data: {
      ...of,
      no: LINE,
      applicationNo: 'AP-LINE',
      terms: {},
      line: { revolving: true, drawMinFen: 1, drawMaxMonths: 12 },
      granted: { investigators: [], raters: [], approvers: [], grade: 'A' },
      limitFen: 20_000_000n,
      startsOn: new Date('2025-01-01'),
      expiresOn: new Date(addDays(today, -1)),
      status: 'ACTIVE',
    },
  });
  await prisma.security.create({
    data: {
      applicationNo: 'AP-LINE',
      ownerNo: 'CL1',
      recordedBy: 'li',
      no: 'SE1',
      form: 'MORTGAGE',
      kind: 'RESIDENTIAL',
      description: '房屋',
    },
  });
  await prisma.securityContract.create({
    data: {
      securityNo: 'SE1',
      no: 'CT1',
      template: 'v1',
      securedFen: 1n,
      signatories: ['甲'],
      evidence: 'V',
      signedOn: new Date('2025-01-01'),
      witness: 'li',
    },
  });
}

test('The days of a facility that was never drawn on are kept: a task at once, reminders, and the department when they have passed', async () => {
  const { prisma } = stage.db;
  const today = await stage.today();
  await expiredLine(today);
  await releaseExpired(prisma, today);
  await keepDaysOf(prisma, stage.env.client, LINE);
  const workflow = stage.env.client.workflow.getHandle(`workout-${LINE}`);
  const { lastOn } = await prisma.workoutDuty.findFirstOrThrow({ where: { caseNo: LINE } });
  const due = lastOn.toISOString().slice(0, 10);
  const first = await eventually(() => prisma.task.findFirst({ where: { subjectNo: LINE } }));
  expect(first).toMatchObject({ id: `SE1-RELEASE-${due}`, role: 'FINANCE', room: 'WORKOUT', branchCode: 'SB01' });

  // Nobody does anything; when the last was told there is nothing to wait for.
  await workflow.result();
  expect(
    (await prisma.task.findMany({ where: { subjectNo: LINE }, orderBy: { id: 'asc' } })).map(({ id, role }) => [
      id,
      role,
    ]),
  ).toEqual([
    [`SE1-RELEASE-${due}`, 'FINANCE'],
    [`SE1-RELEASE-${due}-passed`, 'DEPARTMENT_MANAGER'],
  ]);
  const told = await prisma.notice.findMany({ where: { subjectNo: LINE, channel: 'INBOX' }, orderBy: { id: 'asc' } });
  expect(told.map(({ template, recipient }) => [template, recipient])).toEqual([
    ['facility-duty-reminder', 'li'],
    ['facility-duty-reminder', 'li'],
    ['facility-duty-reminder', 'li'],
    ['facility-duty-passed', 'li'],
  ]);
  const story = await prisma.auditEntry.findMany({ where: { subjectNo: LINE }, orderBy: { seq: 'asc' } });
  expect(story.map(({ action, businessOn }) => [action, businessOn.toISOString().slice(0, 10)])).toEqual([
    ['RELEASE_OPENED', today],
    ['DUTY_REMINDED', today],
    ['DUTY_REMINDED', addDays(due, -5)],
    ['DUTY_REMINDED', addDays(due, -1)],
    ['DUTY_ESCALATED', addDays(due, 1)],
  ]);
});
