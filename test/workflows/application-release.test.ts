import { addDays } from '../../src/domain/date';
import { keepDaysOf } from '../../src/gateways/workout-acts';
import { releaseEndedApplications } from '../../src/store/application-releases';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(180_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const CASE = 'AP20250101000001';

/** A mortgaged case whose contract lapsed before any money left, and which nobody was asked about then. */
async function lapsed(closedOn: string): Promise<void> {
  const { prisma } = stage.db;
  await prisma.application.create({
    data: {
      clientNo: 'CL1',
      branchCode: 'SB01',
      no: CASE,
      managerUsername: 'li',
      productCode: 'PERSONAL_BUSINESS',
      productVersion: 1,
      category: 'PERSONAL_BUSINESS',
      security: 'MORTGAGE',
      purpose: '周转',
      amountFen: 20_000_000n,
      appliedTerms: {},
      stage: 'EXPIRED',
      workflowId: `application-${CASE}`,
      acceptedOn: new Date('2025-01-01'),
      closedOn: new Date(closedOn),
    },
  });
  await prisma.security.create({
    data: {
      applicationNo: CASE,
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

test('The days of a case that nothing was lent on are kept: a task at once, reminders, and the department when they have passed', async () => {
  const { prisma } = stage.db;
  const today = await stage.today();
  await lapsed(addDays(today, -40));
  await releaseEndedApplications(prisma, today);
  await keepDaysOf(prisma, stage.env.client, CASE);
  const workflow = stage.env.client.workflow.getHandle(`workout-${CASE}`);
  const { lastOn } = await prisma.workoutDuty.findFirstOrThrow({ where: { caseNo: CASE } });
  const due = lastOn.toISOString().slice(0, 10);
  const first = await eventually(() => prisma.task.findFirst({ where: { subjectNo: CASE } }));
  expect(first).toMatchObject({ id: `SE1-RELEASE-${due}`, role: 'FINANCE', room: 'WORKOUT', branchCode: 'SB01' });

  // Nobody does anything; when the last was told there is nothing to wait for.
  await workflow.result();
  const tasks = await prisma.task.findMany({ where: { subjectNo: CASE }, orderBy: { id: 'asc' } });
  expect(tasks.map(({ id, role }) => [id, role])).toEqual([
    [`SE1-RELEASE-${due}`, 'FINANCE'],
    [`SE1-RELEASE-${due}-passed`, 'DEPARTMENT_MANAGER'],
  ]);
  const told = await prisma.notice.findMany({
    where: { subjectNo: CASE, channel: 'INBOX' },
    orderBy: { id: 'asc' },
  });
  expect(told.map(({ template, recipient }) => [template, recipient])).toEqual([
    ['application-duty-reminder', 'li'],
    ['application-duty-reminder', 'li'],
    ['application-duty-reminder', 'li'],
    ['application-duty-passed', 'li'],
  ]);
  const story = await prisma.auditEntry.findMany({ where: { subjectNo: CASE }, orderBy: { seq: 'asc' } });
  expect(story.map(({ action, businessOn }) => [action, businessOn.toISOString().slice(0, 10)])).toEqual([
    ['RELEASE_OPENED', today],
    ['DUTY_REMINDED', today],
    ['DUTY_REMINDED', addDays(due, -5)],
    ['DUTY_REMINDED', addDays(due, -1)],
    ['DUTY_ESCALATED', addDays(due, 1)],
  ]);
});
