import { addDays } from '../../src/domain/date';
import { keepDaysOf } from '../../src/gateways/workout-acts';
import { pressCommitments } from '../../src/store/commitment-days';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(180_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const PROMISE = 'CM20250101000001';

/** A mortgaged letter of guarantee whose term and the days after it have passed, and that nobody ever claimed. */
async function runOut(today: string): Promise<void> {
  const { prisma } = stage.db;
  const of = { clientNo: 'CL1', branchCode: 'SB01' };
  await prisma.application.create({
    data: {
      ...of,
      no: 'AP-CM',
      managerUsername: 'li',
      productCode: 'LETTER_OF_GUARANTEE',
      productVersion: 1,
      category: 'LETTER_OF_GUARANTEE',
      security: 'MORTGAGE',
      purpose: '履约保函',
      amountFen: 20_000_000n,
      appliedTerms: {},
      stage: 'ISSUED',
      workflowId: 'application-AP-CM',
      acceptedOn: new Date('2025-01-01'),
    },
  });
  await prisma.commitment.create({
    data: {
      ...of,
      no: PROMISE,
      applicationNo: 'AP-CM',
      category: 'LETTER_OF_GUARANTEE',
      beneficiary: '水务集团',
      amountFen: 20_000_000n,
      marginFen: 0n,
      issuedOn: new Date('2025-01-01'),
      expiresOn: new Date(addDays(today, -16)),
      issuedBy: 'sun',
      status: 'ISSUED',
    },
  });
  await prisma.security.create({
    data: {
      applicationNo: 'AP-CM',
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

test('The days of a promise that nobody claimed are kept: a task at once, reminders, and the department when they have passed', async () => {
  const { prisma } = stage.db;
  const today = await stage.today();
  await runOut(today);
  await pressCommitments(prisma, today);
  await keepDaysOf(prisma, stage.env.client, PROMISE);
  const workflow = stage.env.client.workflow.getHandle(`workout-${PROMISE}`);
  const { lastOn } = await prisma.workoutDuty.findFirstOrThrow({ where: { caseNo: PROMISE } });
  const due = lastOn.toISOString().slice(0, 10);
  const first = await eventually(() => prisma.task.findFirst({ where: { subjectNo: PROMISE } }));
  expect(first).toMatchObject({ id: `SE1-RELEASE-${due}`, role: 'FINANCE', room: 'WORKOUT', branchCode: 'SB01' });

  // Nobody does anything; when the last was told there is nothing to wait for.
  await workflow.result();
  const tasks = await prisma.task.findMany({ where: { subjectNo: PROMISE }, orderBy: { id: 'asc' } });
  expect(tasks.map(({ id, role }) => [id, role])).toEqual([
    [`SE1-RELEASE-${due}`, 'FINANCE'],
    [`SE1-RELEASE-${due}-passed`, 'DEPARTMENT_MANAGER'],
  ]);
  const told = await prisma.notice.findMany({
    where: { subjectNo: PROMISE, channel: 'INBOX' },
    orderBy: { id: 'asc' },
  });
  expect(told.map(({ template, recipient }) => [template, recipient])).toEqual([
    ['commitment-duty-reminder', 'li'],
    ['commitment-duty-reminder', 'li'],
    ['commitment-duty-reminder', 'li'],
    ['commitment-duty-passed', 'li'],
  ]);
  const story = await prisma.auditEntry.findMany({ where: { subjectNo: PROMISE }, orderBy: { seq: 'asc' } });
  expect(story.map(({ action, businessOn }) => [action, businessOn.toISOString().slice(0, 10)])).toEqual([
    ['RELEASE_OPENED', today],
    ['DUTY_REMINDED', today],
    ['DUTY_REMINDED', addDays(due, -5)],
    ['DUTY_REMINDED', addDays(due, -1)],
    ['DUTY_ESCALATED', addDays(due, 1)],
  ]);
});
