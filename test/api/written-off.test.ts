import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import { openLoan } from '../../src/store/loans';
import { bring, openingOf } from '../store/support/loans';
import { testApi, type TestApi } from './support/api';

jest.setTimeout(60_000);

/** An engine that knows no workflow: it was lost, or has ended. */
const engine = {
  withDeadline: (_deadline: number, ask: () => Promise<unknown>) => ask(),
  workflow: {
    getHandle: (id: string) => ({
      executeUpdate: () =>
        Promise.reject(new WorkflowNotFoundError('workflow execution already completed', id, undefined)),
    }),
  },
} as unknown as Client;

let api: TestApi;
beforeAll(async () => {
  api = await testApi(engine);
  const { prisma } = api.db;
  for (const no of ['LNW', 'LNP']) {
    const opening = { ...openingOf(no), clientNo: 'CL00000001', managerUsername: 'li.na' };
    await prisma.$transaction((tx) => openLoan(tx, opening));
  }
  await bring(prisma, 'LNW', '2026-06-01', { type: 'WRITE_OFF', on: '2026-06-01' });
  await bring(prisma, 'LNP', '2026-02-01', { type: 'PREPAYMENT', on: '2026-02-01', full: true, reference: 'P1' });
  for (const loanNo of ['LNW', 'LNP']) {
    const lawsuitNo = `LS-${loanNo}`;
    const day = new Date('2026-06-02');
    const common = { loanNo, branchCode: 'SB01' };
    await prisma.lawsuit.create({
      data: {
        ...common,
        no: lawsuitNo,
        court: '杭州市西湖区人民法院',
        procedure: 'ORDINARY',
        claimFen: 100n,
        stage: 'FILED',
        openedBy: 'he.tao',
        openedOn: day,
      },
    });
    await prisma.lawsuitCost.create({
      data: {
        lawsuitNo,
        kind: 'ACCEPTANCE',
        amountFen: 5_000n,
        paidOn: day,
        evidence: 'V-1',
        by: 'he.tao',
        recordedOn: day,
      },
    });
  }
  await prisma.repossessedAsset.create({
    data: {
      no: 'RA-1',
      loanNo: 'LNW',
      branchCode: 'SB01',
      asset: 'VEHICLE',
      basis: 'COURT',
      description: '货车',
      valueFen: 100_000n,
      acquiredOn: new Date('2026-06-02'),
      custodian: '何涛',
      document: 'D-1',
      by: 'he.tao',
      recordedOn: new Date('2026-06-02'),
      state: 'HELD',
      checkedOn: new Date('2026-06-02'),
    },
  });
});
afterAll(() => api.close());

const code = async (path: string, body: object = {}): Promise<string> => {
  const answer = await (await api.as('qian.fang')).post(path, body);
  return (answer.body as { code: string }).code;
};

it('What is written off and still owed is not over: recovery that its workflow cannot take now is asked for again', async () => {
  const [cost] = await api.db.prisma.lawsuitCost.findMany({ where: { lawsuitNo: 'LS-LNW' } });
  const money = { amount: '100.00', receivedOn: '2026-06-03', reference: 'REC-1' };
  expect(await code('/loans/LNW/repayments', money)).toBe('ENGINE_UNAVAILABLE');
  expect(await code(`/loans/LNW/lawsuits/LS-LNW/costs/${String(cost?.id)}/charge`, { reason: '垫付' })).toBe(
    'ENGINE_UNAVAILABLE',
  );
  expect(await code('/loans/LNW/assets/RA-1/credit')).toBe('ENGINE_UNAVAILABLE');
});

it('What is settled is over, and says so', async () => {
  const [cost] = await api.db.prisma.lawsuitCost.findMany({ where: { lawsuitNo: 'LS-LNP' } });
  const money = { amount: '100.00', receivedOn: '2026-06-03', reference: 'REC-2' };
  expect(await code('/loans/LNP/repayments', money)).toBe('LOAN_CLOSED');
  expect(await code(`/loans/LNP/lawsuits/LS-LNP/costs/${String(cost?.id)}/charge`, { reason: '垫付' })).toBe(
    'LOAN_CLOSED',
  );
});
