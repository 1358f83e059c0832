import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { applicationQueries, applicationSignals, type ApplicationView } from '../../src/contracts/messages/application';
import { addDays } from '../../src/domain/date';
import { applicationInput, PERSONAL_TERMS } from './support/application';
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

test('a document that runs out before the money leaves is asked for again; until then nothing is signed or paid', async () => {
  const app = new Origination(stage.env.client, applicationInput('AP1', { clientNo: 'CL1' }));
  const { db } = stage;
  const start = await stage.today();
  const verify = (code: string, expiresOn: string) =>
    app.do('submitDocuments', PEOPLE.li, { documents: [{ code, status: 'VERIFIED', expiresOn }] });
  const sign = async () =>
    app.do('sign', PEOPLE.li, {
      signedOn: await stage.today(),
      signatories: ['张三'],
      evidence: 'v',
      disbursementAccount: '6222',
    });
  const pay = () =>
    app.do('disburse', PEOPLE.sun, {
      conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
      mode: 'SELF',
      payee: '张三',
    });
  const statusOf = async (code: string): Promise<string> =>
    (
      await db.prisma.applicationDocument.findUniqueOrThrow({
        where: { applicationNo_code: { applicationNo: 'AP1', code } },
      })
    ).status;

  await app.accept();
  expect(await refusalOf(verify('ID', addDays(start, -1)))).toBe('DOCUMENT_RAN_OUT');
  await app.do('submitDocuments', PEOPLE.li, { documents: [{ code: 'ID', status: 'ORIGINAL_SEEN' }] });
  expect(await statusOf('ID')).toBe('ORIGINAL_SEEN');
  await verify('ID', addDays(start, 1));
  await verify('INCOME', addDays(start, 5));
  await app.investigate('A', PEOPLE.li, start);
  await app.investigate('B', PEOPLE.wang, start);
  await app.do('rate', PEOPLE.zhao, { grade: 'A', score: 82, comment: '' });
  await eventually(() => db.prisma.approval.findUnique({ where: { id: 'approval-AP1-1' } }));
  await app.decide(PEOPLE.head, 'APPROVE');
  await eventually(async () => (await app.handle.query<ApplicationView>(applicationQueries.view)).stage === 'CONTRACT');

  // The day after its last the timer of the case finds it, and the client is told.
  await stage.pass(3);
  await eventually(async () => (await statusOf('ID')) === 'EXPIRED');
  expect(await statusOf('INCOME')).toBe('VERIFIED');
  const letter = await db.prisma.notice.findFirstOrThrow({
    where: { subjectNo: 'AP1', template: 'documents-missing' },
  });
  // The client reads what the document is called, not its code.
  expect(letter.params).toMatchObject({
    missing: [{ zh: expect.any(String) as string, en: expect.any(String) as string }],
  });
  expect(await refusalOf(sign())).toBe('DOCUMENTS_MISSING');
  // Without a new day it would run out again at once.
  const again = { documents: [{ code: 'ID', status: 'VERIFIED' as const }] };
  expect(await refusalOf(app.do('submitDocuments', PEOPLE.li, again))).toBe('DOCUMENT_RAN_OUT');
  await verify('ID', addDays(start, 4_000));
  await app.confirmCost(db.prisma, await stage.today());
  expect(await refusalOf(sign())).toBe('done');

  await stage.pass(4);
  await eventually(async () => (await statusOf('INCOME')) === 'EXPIRED');
  expect(await refusalOf(pay())).toBe('DOCUMENTS_MISSING');
  await verify('INCOME', addDays(start, 90));
  expect(await refusalOf(pay())).toBe('done');
  expect(((await app.handle.result()) as ApplicationView).stage).toBe('DISBURSED');
  const story = await db.prisma.auditEntry.findMany({ where: { subjectNo: 'AP1', action: 'DOCUMENTS_EXPIRED' } });
  expect(story.map(({ actor }) => actor)).toEqual(['system', 'system']);
});

test('nobody need go there for a small personal loan that is verified otherwise, by update or signal; for a larger one somebody must', async () => {
  const report = { summary: 's', findings: 'f', verification: '视频面谈' };
  const unseen = (part: 'A' | 'B') => ({ part, agree: true, report });
  const open = async (no: string, clientNo: string, principal: string): Promise<Origination> => {
    const input = applicationInput(no, { clientNo, terms: { ...PERSONAL_TERMS, principal } });
    const app = new Origination(stage.env.client, input);
    await app.accept();
    await app.documents();
    return app;
  };
  const small = await open('AP-SMALL', 'CL2', '200000.00');
  await small.do('investigate', PEOPLE.li, unseen('A'));
  await small.handle.signal(applicationSignals.investigate, { commandId: 'i1', actor: PEOPLE.wang, ...unseen('B') });
  await eventually(async () => (await small.handle.query<ApplicationView>(applicationQueries.view)).stage === 'RATING');
  const larger = await open('AP-LARGER', 'CL3', '200000.01');
  // What is suggested now may be taken back at a supplement: what was applied for counts.
  const less = { ...unseen('A'), suggestedTerms: PERSONAL_TERMS };
  expect(await refusalOf(larger.do('investigate', PEOPLE.li, less))).toBe('SITE_VISIT_REQUIRED');
});

test('a paper without a day of its own is young enough for the approval, and then counts as long as the approval does', async () => {
  const checklist = ['ID', 'TITLE_SEARCH'].map((code) => ({ code, required: true, nameZh: code, nameEn: code }));
  const app = new Origination(stage.env.client, applicationInput('AP9', { clientNo: 'CL1', checklist }));
  const { db } = stage;
  const until = async (): Promise<string | undefined> =>
    (
      await db.prisma.applicationDocument.findUniqueOrThrow({
        where: { applicationNo_code: { applicationNo: 'AP9', code: 'TITLE_SEARCH' } },
      })
    ).expiresOn
      ?.toISOString()
      .slice(0, 10);

  await app.accept();
  const start = await stage.today();
  await app.do('submitDocuments', PEOPLE.li, {
    documents: checklist.map(({ code }) => ({ code, status: 'VERIFIED' as const })),
  });
  // A search of titles counts for thirty days (RULES 5.1).
  expect(await until()).toBe(addDays(start, 30));
  await app.investigate('A', PEOPLE.li, start);
  await app.investigate('B', PEOPLE.wang, start);
  await app.do('rate', PEOPLE.zhao, { grade: 'A', score: 82, comment: '' });
  await eventually(() => db.prisma.approval.findUnique({ where: { id: 'approval-AP9-1' } }));
  await app.decide(PEOPLE.head, 'APPROVE');
  await eventually(async () => (await app.handle.query<ApplicationView>(applicationQueries.view)).stage === 'CONTRACT');
  expect(await until()).toBeUndefined();
  // Nor does one that is verified once more get such a day again.
  await app.do('submitDocuments', PEOPLE.li, { documents: [{ code: 'TITLE_SEARCH', status: 'VERIFIED' }] });
  expect(await until()).toBeUndefined();

  await stage.pass(40);
  await app.confirmCost(db.prisma, await stage.today());
  expect(
    await refusalOf(
      app.do('sign', PEOPLE.li, {
        signedOn: await stage.today(),
        signatories: ['张三'],
        evidence: 'v',
        disbursementAccount: '6222',
      }),
    ),
  ).toBe('done');
});
