import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { applicationQueries, type ApplicationView } from '../../src/contracts/messages/application';
import { applicationInput } from './support/application';
import { Origination } from './support/origination';
import { PEOPLE } from './support/people';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function refusalOf(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return 'done';
  } catch (error) {
    if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure)
      return error.cause.type ?? '';
    throw error;
  }
}

test('a rating of more than a year is neither approved nor signed on: it is made again, and decided on again (RULES 6.1)', async () => {
  const { db } = stage;
  const app = new Origination(stage.env.client, applicationInput('AP1', { clientNo: 'CL1' }));
  const rate = () => app.do('rate', PEOPLE.zhao, { grade: 'A', score: 82, comment: '' });
  const reaches = (expected: string) =>
    eventually(async () => (await app.handle.query<ApplicationView>(applicationQueries.view)).stage === expected);
  const opened = (round: number) =>
    eventually(() => db.prisma.approval.findUnique({ where: { id: `approval-AP1-${String(round)}` } }));
  const sign = async () =>
    app.do('sign', PEOPLE.li, {
      signedOn: await stage.today(),
      signatories: ['张三'],
      evidence: 'v',
      disbursementAccount: '6222',
    });
  await app.toApproval(await stage.today());
  await opened(1);
  expect(await refusalOf(rate())).toBe('WRONG_STAGE');

  await stage.pass(367);
  expect(await refusalOf(app.decide(PEOPLE.head, 'APPROVE'))).toBe('RATING_EXPIRED');
  await app.decide(PEOPLE.head, 'RETURN', { reasonCode: 'MORE_EVIDENCE' });
  await reaches('SUPPLEMENT');
  expect(await app.do('resubmit', PEOPLE.li, { comment: '评级已过期，请重新评级' })).toMatchObject({ stage: 'RATING' });
  expect(await rate()).toMatchObject({ stage: 'APPROVAL', round: 2 });

  await opened(2);
  await stage.pass(350);
  await app.decide(PEOPLE.head, 'APPROVE', { round: 2 });
  await reaches('CONTRACT');
  expect(await refusalOf(rate())).toBe('WRONG_STAGE'); // it still holds
  await stage.pass(20);
  // The day after its last one the case itself asks the risk officer for a new one, with a deadline; the contract waits.
  await reaches('RATING');
  expect(await refusalOf(sign())).toBe('WRONG_STAGE');
  // What was approved on it is proposed again, and stands as approved no more.
  const file = await db.prisma.application.findUniqueOrThrow({ where: { no: 'AP1' } });
  expect(file).toMatchObject({ approvedTerms: null, suggestedTerms: { principal: expect.any(String) as string } });
  const open = await db.prisma.task.findMany({ where: { subjectNo: 'AP1', status: 'OPEN' } });
  expect(open.map(({ kind, role }) => [kind, role])).toEqual([['RATE', 'RISK_OFFICER']]);
  expect(open[0]?.dueAt).not.toBeNull();
  expect(open[0]?.excluded).toEqual(expect.arrayContaining(['li', 'wang']));
  const told = await db.prisma.notice.findMany({ where: { template: 'rating-ran-out', channel: 'INBOX' } });
  expect(told.map(({ recipient }) => recipient)).toEqual(['li']);
  expect(await rate()).toMatchObject({ stage: 'APPROVAL', round: 3 });
  await opened(3);
  await app.decide(PEOPLE.head, 'APPROVE', { round: 3 });
  await reaches('CONTRACT');
  await app.confirmCost(db.prisma, await stage.today());
  expect(await sign()).toMatchObject({ stage: 'DISBURSEMENT' });
});
