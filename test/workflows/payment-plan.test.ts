import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import {
  applicationQueries,
  type ApplicationStage,
  type ApplicationView,
} from '../../src/contracts/messages/application';
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

/** The code under which an update is refused. */
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

const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];
const open = (no: string, terms: typeof PERSONAL_TERMS): Origination =>
  new Origination(stage.env.client, applicationInput(`AP${no}`, { clientNo: `CL${no}`, terms }));
const reaches = (app: Origination, wanted: ApplicationStage): Promise<ApplicationView> =>
  eventually(async () => {
    const view = await app.handle.query<ApplicationView>(applicationQueries.view);
    return view.stage === wanted ? view : null;
  });

async function signed(app: Origination): Promise<void> {
  const signedOn = await stage.today();
  const id = `approval-${app.input.applicationNo}-1`;
  await app.toApproval(signedOn);
  await eventually(() => stage.db.prisma.approval.findUnique({ where: { id } }));
  await app.decide(PEOPLE.head, 'APPROVE');
  await reaches(app, 'CONTRACT');
  const contract = { signedOn, signatories: ['张三'], evidence: 'v', disbursementAccount: '6222' };
  await app.confirmCost(stage.db.prisma, signedOn);
  await app.do('sign', PEOPLE.li, contract);
}

test('a plan begun in its validity is gone through with, though the approval ran out and the first due day came', async () => {
  const terms = { ...PERSONAL_TERMS, firstDueOn: addDays(await stage.today(), 10) };
  const [begun, late] = [open('1', terms), open('2', terms)];
  await signed(begun);
  await signed(late);
  const by = (amountFen: number, payee: string) => ({ payee, amountFen, mode: 'ENTRUSTED', account: '62220001' });
  const pay = (payments: object[], giveUpRest = false) =>
    begun.do('disburse', PEOPLE.sun, { conditionsConfirmed, mode: 'ENTRUSTED', payee: '-', payments, giveUpRest });
  await pay([by(7_000_000, '甲公司'), by(5_000_000, 'REJECTED')]);
  await reaches(begun, 'DISBURSEMENT');
  await stage.pass(11);
  // Nothing of this one has left: it is refused before the bank is asked, not after.
  const single = { conditionsConfirmed, mode: 'SELF', payee: '张三' };
  expect(await refusalOf(late.do('disburse', PEOPLE.sun, single))).toBe('FIRST_DUE_PASSED');
  await late.do('withdraw', PEOPLE.li, { reasonCode: 'CLIENT_REQUEST', comment: '重新申请' });
  await stage.pass(90);
  expect(await refusalOf(pay([by(1_000_000, 'REJECTED')], true))).toBe('done');
  await reaches(begun, 'DISBURSEMENT');
  await pay([], true);
  const { stage: reached, loanNo } = (await begun.handle.result()) as ApplicationView;
  expect(reached).toBe('DISBURSED');
  const loan = await stage.db.prisma.loan.findUniqueOrThrow({
    where: { no: loanNo ?? '' },
    include: { contract: true },
  });
  expect(loan.principalFen).toBe(7_000_000n);
  expect(loan.contract?.terms).not.toHaveProperty('firstDueOn');
});
