import { applicationQueries, type ApplicationView } from '../../src/contracts/messages/application';
import { addMonths } from '../../src/domain/date';
import { verify } from '../../src/store/verify';
import { applicationInput, PERSONAL_TERMS } from './support/application';
import { Origination } from './support/origination';
import { PEOPLE } from './support/people';
import { Loan } from './support/servicing';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(180_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const MONTHS = 36;

test('thirty-six months from application to settlement take at most 900 history events in all runs together', async () => {
  const terms = { ...PERSONAL_TERMS, instalments: MONTHS };
  const app = new Origination(stage.env.client, applicationInput('AP1', { terms }));
  const today = await stage.today();
  await app.toApproval(today);
  await eventually(() => stage.db.prisma.approval.findUnique({ where: { id: 'approval-AP1-1' } }));
  await app.decide(PEOPLE.head, 'APPROVE');
  await eventually(async () => (await app.handle.query<ApplicationView>(applicationQueries.view)).stage === 'CONTRACT');
  await app.confirmCost(stage.db.prisma, today);
  await app.do('sign', PEOPLE.li, {
    signedOn: today,
    signatories: ['张三'],
    evidence: 'v',
    disbursementAccount: '6222',
  });
  const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];
  await app.do('disburse', PEOPLE.sun, { conditionsConfirmed, mode: 'SELF', payee: '张三' });
  const { loanNo } = (await app.handle.result()) as ApplicationView;
  const loan = Loan.of(stage, loanNo ?? '', today);
  for (let number = 1; number <= MONTHS; number++) {
    await loan.until(addMonths(today, number));
    const { dueFen } = await loan.view();
    await loan.repay((dueFen / 100).toFixed(2), `R${String(number)}`);
  }
  expect(await loan.handle.result()).toMatchObject({ status: 'SETTLED', principalFen: 0, heldFen: 0 });

  const [application, approval] = await Promise.all([app.handle.describe(), app.approval().describe()]);
  const servicing = (await loan.events()).reduce((sum, count) => sum + count, 0);
  expect(application.historyLength + approval.historyLength + servicing).toBeLessThanOrEqual(900);
  expect((await verify(stage.db.prisma)).differences).toEqual([]);
});
