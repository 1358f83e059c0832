import { ApplicationFailure } from '@temporalio/common';
import type { ApplicationView } from '../../src/contracts/messages/application';
import { addDays } from '../../src/domain/date';
import { openLoan } from '../../src/store/loans';
import { verify } from '../../src/store/verify';
import { openingOf } from '../store/support/loans';
import { applicationInput } from './support/application';
import { Origination } from './support/origination';
import { PEOPLE } from './support/people';
import { eventually, openStage, type Stage } from './support/stage';

jest.setTimeout(120_000);

let stage: Stage;
let answers = 0;
beforeAll(async () => {
  // The answer to the first order is lost and a day passes until it is asked for again.
  stage = await openStage({
    payOut: ({ settles = '' }) => {
      answers += 1;
      if (answers === 1) throw ApplicationFailure.create({ message: 'away', nextRetryDelay: '1 day' });
      return Promise.resolve({ status: 'PAID', bankReference: `RENEWAL-${settles}`, reason: null });
    },
  });
});
afterAll(() => stage.close());

const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];

test('A renewal booked a day after its order settles the old loan as of the order, and the new one bears interest from it', async () => {
  const { prisma } = stage.db;
  await prisma.product.updateMany({ where: { code: 'WORKING_CAPITAL' }, data: { rules: { maxRenewals: 1 } } });
  const on = await stage.today();
  const terms = { method: 'INTEREST_ONLY' as const, principal: '400000.00', annualRate: '0.045', instalments: 12 };
  const opening = openingOf('LN-OLD', { ...terms, disbursedOn: on });
  await prisma.$transaction((tx) =>
    openLoan(tx, { ...opening, clientNo: 'CL1', productCode: 'WORKING_CAPITAL', at: `${on}T00:00:00+08:00` }),
  );
  const app = new Origination(
    stage.env.client,
    applicationInput('AP1', {
      category: 'WORKING_CAPITAL',
      productCode: 'WORKING_CAPITAL',
      clientNo: 'CL1',
      terms,
      renews: { loanNo: 'LN-OLD', size: 'SMALL' },
    }),
  );
  await app.toApproval(on);
  await eventually(() => prisma.approval.findUnique({ where: { id: 'approval-AP1-1' } }));
  // 400,000 unsecured to a company: the sub-branch head never decides such new lending, a renewal he does (RULES 7.2).
  await app.decide(PEOPLE.head, 'APPROVE');
  await eventually(async () => (await prisma.application.findUnique({ where: { no: 'AP1' } }))?.stage === 'CONTRACT');
  const contract = { signedOn: on, signatories: ['张三'], evidence: 'v', disbursementAccount: '6222' };
  await app.do('sign', PEOPLE.li, contract);
  await app.do('disburse', PEOPLE.sun, { conditionsConfirmed, mode: 'SELF', payee: '-' });
  const { loanNo } = (await app.handle.result()) as ApplicationView;
  expect(answers).toBe(2);
  expect(await prisma.loan.findUniqueOrThrow({ where: { no: 'LN-OLD' } })).toMatchObject({
    status: 'SETTLED',
    principalFen: 0n,
    dueFen: 0n,
    heldFen: 0n,
  });
  const renewed = await prisma.loan.findUniqueOrThrow({ where: { no: loanNo ?? '' } });
  expect(renewed).toMatchObject({ disbursedOn: new Date(on), bookedOn: new Date(addDays(on, 1)), status: 'CURRENT' });
  expect((await verify(prisma)).differences).toEqual([]);
});
