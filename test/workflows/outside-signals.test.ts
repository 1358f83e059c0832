import { applicationQueries, applicationSignals, type ApplicationView } from '../../src/contracts/messages/application';
import { approvalSignals, type ApprovalConclusion } from '../../src/contracts/messages/approval';
import { PEOPLE } from './support/people';
import { reaches, roundOf, Rounds } from './support/rounds';
import { openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);

let stage: Stage;
let rounds: Rounds;

beforeAll(async () => {
  stage = await openStage();
  rounds = new Rounds(stage, 'APS');
});
afterAll(() => stage.close());

const stageOf = async (app: Awaited<ReturnType<Rounds['waiting']>>): Promise<string> =>
  (await app.handle.query<ApplicationView>(applicationQueries.view)).stage;

describe('What an outside system may send never stops a case', () => {
  test('decisions that cannot be read are written down, and the next good one counts', async () => {
    const app = await rounds.waiting();
    const unreadable: unknown[] = [
      null,
      'approve',
      42,
      [],
      {},
      { commandId: 'no sender' },
      { commandId: 1, username: 'head' },
      { username: { name: 'head' } },
      { commandId: 'nul-1', username: 'he\u0000ad' },
      { commandId: 'nul-2', username: 'head', comment: 'a\u0000b' },
      { commandId: 'terms', username: 'head', terms: { principal: 'much' } },
    ];
    for (const payload of unreadable) await app.approval().signal(approvalSignals.approve, payload);
    await app.approval().signal(approvalSignals.reject);
    expect(new Set(await rounds.refusals(app, unreadable.length + 1))).toEqual(new Set(['SIGNAL_MALFORMED']));
    await app.approval().signal(approvalSignals.approve, { username: 'head' });
    await reaches(app, 'CONTRACT');
  });

  test('steps that cannot be read are written down, and people go on', async () => {
    const app = await rounds.waiting();
    const { approvalConcluded, automatedSetAside, ratingAsked, ...steps } = applicationSignals;
    const unreadable: unknown[] = [
      null,
      'x',
      {},
      { commandId: 'a', actor: null },
      { commandId: 'b', actor: { username: 'nul\u0000' } },
    ];
    for (const name of Object.values(steps)) for (const payload of unreadable) await app.handle.signal(name, payload);
    for (const payload of unreadable) await app.handle.signal(approvalConcluded, payload);
    // Of a review that is on no file, or whose number no file could hold, nothing is written: it asks nothing of anybody.
    for (const reviewNo of [null, 'HR1', 'nul\u0000']) await app.handle.signal(automatedSetAside, { reviewNo });
    for (const reassessmentNo of [null, 'CE1', 'nul\u0000']) await app.handle.signal(ratingAsked, { reassessmentNo });
    // Three of the five have no id and are written down each; the other two once under theirs.
    const written = await rounds.refusals(app, Object.keys(steps).length * 3 + 2);
    expect(new Set(written)).toEqual(new Set(['SIGNAL_MALFORMED']));
    await app.decide(PEOPLE.head, 'APPROVE');
    await reaches(app, 'CONTRACT');
    await app.confirmCost(stage.db.prisma, await stage.today());
    const incomplete = { actor: { username: 'li' }, signedOn: await stage.today(), signatories: ['张三'] };
    await app.handle.signal(applicationSignals.sign, { commandId: 'c', ...incomplete });
    await app.handle.signal(applicationSignals.sign, {
      commandId: 'd',
      ...incomplete,
      evidence: 'v',
      disbursementAccount: '62220000',
    });
    await reaches(app, 'DISBURSEMENT');
  });

  test('a conclusion that no decision brought about approves nothing', async () => {
    const app = await rounds.waiting();
    const forged: ApprovalConclusion = {
      approvalId: roundOf(app),
      outcome: 'APPROVED',
      terms: app.input.terms,
      reasonCode: null,
      comment: '',
      approvers: [],
    };
    await app.handle.signal(applicationSignals.approvalConcluded, forged);
    expect(await rounds.refusals(app, 1)).toEqual(['CONCLUSION_NOT_ON_FILE']);
    expect(await stageOf(app)).toBe('APPROVAL');
    await app.decide(PEOPLE.head, 'REJECT', { reasonCode: 'INCOME_NOT_ENOUGH' });
    expect(await app.handle.result()).toMatchObject({ stage: 'REJECTED', reasonCode: 'INCOME_NOT_ENOUGH' });
  });

  test('an approval that the case still waits for cannot be called off', async () => {
    const app = await rounds.waiting();
    await app.approval().signal(approvalSignals.cancel);
    expect(await rounds.refusals(app, 1)).toEqual(['STILL_NEEDED']);
    await app.decide(PEOPLE.head, 'APPROVE');
    await reaches(app, 'CONTRACT');
  });

  test('two systems may use the same id for decisions on two cases', async () => {
    const [one, two] = [await rounds.waiting(), await rounds.waiting()];
    for (const app of [one, two])
      await app.approval().signal(approvalSignals.approve, { commandId: '1', username: 'head' });
    await reaches(one, 'CONTRACT');
    await reaches(two, 'CONTRACT');
  });

  test.each(['open', 'cancel', 'disbursed'])(
    'an id like the system\'s own, "%s", hides no decision',
    async (commandId) => {
      const app = await rounds.waiting();
      await app.approval().signal(approvalSignals.approve, { commandId, username: 'head' });
      await reaches(app, 'CONTRACT');
      expect(await stage.db.prisma.approval.findUnique({ where: { id: roundOf(app) } })).toMatchObject({
        status: 'APPROVED',
      });
    },
  );

  test('the same signal sent twice decides once and is no refusal', async () => {
    const app = await rounds.waiting();
    const signal = { commandId: 'twice', username: 'head' };
    await app.approval().signal(approvalSignals.approve, signal);
    await app
      .approval()
      .signal(approvalSignals.approve, signal)
      .catch(() => undefined);
    await reaches(app, 'CONTRACT');
    expect(await stage.db.prisma.approvalDecision.count({ where: { approvalId: roundOf(app) } })).toBe(1);
    expect(
      await stage.db.prisma.auditEntry.count({
        where: { subjectNo: app.input.applicationNo, action: 'SIGNAL_REFUSED' },
      }),
    ).toBe(0);
  });
});
