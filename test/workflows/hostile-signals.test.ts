import { applicationQueries, applicationSignals, type ApplicationStage, type ApplicationView } from '../../src/contracts/messages/application';
import { approvalSignals } from '../../src/contracts/messages/approval';
import { applicationInput } from './support/application';
import { Origination } from './support/origination';
import { PEOPLE } from './support/people';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);

let stage: Stage;
let counter = 0;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

async function atApproval(overrides: Parameters<typeof applicationInput>[1] = {}): Promise<Origination> {
  counter += 1;
  const app = new Origination(stage.env.client, applicationInput(`APH${String(counter)}`, overrides));
  await app.toApproval(await stage.today());
  await eventually(() => stage.db.prisma.approval.findUnique({ where: { id: approvalIdOf(app) } }));
  return app;
}
const approvalIdOf = (app: Origination, round = 1): string => `approval-${app.input.applicationNo}-${String(round)}`;

const reaches = (app: Origination, wanted: ApplicationStage): Promise<ApplicationView> =>
  eventually(async () => {
    const view = await app.handle.query<ApplicationView>(applicationQueries.view);
    return view.stage === wanted ? view : null;
  });

describe('What an outside system may send never stops a case', () => {
  test('malformed decisions', async () => {
    const app = await atApproval();
    const hostile: unknown[] = [null, 'approve', 42, [], {}, { commandId: 'x' }, { username: 'head' }, { commandId: 1, username: {} },
      { commandId: 'nul', username: 'he\u0000ad' }, { commandId: 'nul2', username: 'head', comment: 'a\u0000b' },
      { commandId: 'terms', username: 'head', terms: { principal: 'much' } }];
    for (const signal of hostile) await app.approval().signal(approvalSignals.approve, signal);
    await app.approval().signal(approvalSignals.approve);
    await app.approval().signal(approvalSignals.approve, { commandId: 'good', username: 'head' });
    expect(await reaches(app, 'CONTRACT')).toMatchObject({ stage: 'CONTRACT' });
  });

  test('malformed steps of an application', async () => {
    const app = await atApproval();
    for (const name of Object.values(applicationSignals)) {
      await app.handle.signal(name);
      for (const signal of [null, 'x', {}, { commandId: 'a', actor: null }, { commandId: 'b', actor: { username: 'li' } }])
        await app.handle.signal(name, signal);
    }
    await app.decide(PEOPLE.head, 'APPROVE');
    expect(await reaches(app, 'CONTRACT')).toMatchObject({ stage: 'CONTRACT' });
    await app.handle.signal('signed', { commandId: 'c', actor: { username: 'li' }, signedOn: await stage.today(), signatories: ['x'] });
    await app.handle.signal('signed', { commandId: 'd', actor: { username: 'li' }, signedOn: await stage.today(), signatories: ['x'], evidence: 'a\u0000', disbursementAccount: '6222' });
    await app.do('sign', PEOPLE.li, { signedOn: await stage.today(), signatories: ['张三'], evidence: 'v', disbursementAccount: '62220000' });
    await reaches(app, 'DISBURSEMENT');
  });

  test('a forged conclusion', async () => {
    const app = await atApproval();
    await app.handle.signal(applicationSignals.approvalConcluded, {
      approvalId: approvalIdOf(app), outcome: 'APPROVED', terms: null, reasonCode: null, comment: '', approvers: [],
    });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await app.handle.query<ApplicationView>(applicationQueries.view)).stage).toBe('APPROVAL');
    await app.decide(PEOPLE.head, 'APPROVE');
    await reaches(app, 'CONTRACT');
  });

  test('a forged cancellation', async () => {
    const app = await atApproval();
    await app.approval().signal(approvalSignals.cancel);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await app.decide(PEOPLE.head, 'APPROVE');
    await reaches(app, 'CONTRACT');
  });

  test('ids that others have used', async () => {
    const [one, two] = [await atApproval(), await atApproval()];
    for (const app of [one, two]) await app.approval().signal(approvalSignals.approve, { commandId: '1', username: 'head' });
    await reaches(one, 'CONTRACT');
    await reaches(two, 'CONTRACT');
  });

  test('ids that the system itself uses', async () => {
    const app = await atApproval();
    await app.approval().signal(approvalSignals.approve, { commandId: 'open', username: 'head' });
    await reaches(app, 'CONTRACT');
    expect(await stage.db.prisma.approval.findUnique({ where: { id: approvalIdOf(app) } })).toMatchObject({ status: 'APPROVED' });
  });
});
