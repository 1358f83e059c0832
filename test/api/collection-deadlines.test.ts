import { openLoan } from '../../src/store/loans';
import { bring, openingOf, TERMS } from '../store/support/loans';
import { noEngine, testApi, type Person, type TestApi } from './support/api';

jest.setTimeout(60_000);

/** Twelve instalments from 15 January 2019: the last falls due on 15 January 2020. */
const OLD = { ...TERMS, disbursedOn: '2019-01-15' };
let api: TestApi;
let collector: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  collector = await api.as('he.tao');
  await owed('LN1');
});
afterAll(() => api.close());

const caseOf = (loanNo: string): string => `collection-${loanNo}-1`;
async function owed(loanNo: string): Promise<void> {
  const { prisma } = api.db;
  const opening = { ...openingOf(loanNo, OLD), clientNo: 'CL00000001', managerUsername: 'li.na' };
  await prisma.$transaction((tx) => openLoan(tx, opening));
  const [id, since] = [caseOf(loanNo), new Date('2019-02-15')];
  await prisma.collectionCase.create({
    data: {
      id,
      loanNo,
      episode: 1,
      clientNo: 'CL00000001',
      branchCode: 'SB01',
      status: 'OPEN',
      done: [],
      workflowId: id,
      overdueSince: since,
      openedOn: since,
    },
  });
}

/** A letter by post, to an address that nobody agreed on, with what became of it on the same day. */
const letter = async (loanNo: string, on: string, party = 'DEBTOR', kind = 'DELIVERED'): Promise<void> => {
  const id = `${loanNo}/${on}/${party}/${kind}`;
  await api.db.prisma.collectionLetter.create({
    data: {
      id,
      caseId: caseOf(loanNo),
      loanNo,
      kind: 'DEMAND',
      party,
      method: 'POST',
      tracking: 'EMS1',
      note: '',
      sentOn: new Date(on),
      addressAgreed: false,
      amountFen: 1n,
      by: 'zhou',
    },
  });
  await api.db.prisma.collectionLetterOutcome.create({
    data: { letterId: id, kind, on: new Date(on), evidence: 'a'.repeat(64), note: '', by: 'zhou' },
  });
};
const deadlinesOf = async (loanNo: string): Promise<Record<string, unknown>> =>
  (await collector.get(`/collections/${caseOf(loanNo)}/deadlines`).expect(200)).body as Record<string, unknown>;

describe('The calendar of what the law lets lapse', () => {
  test('a claim nobody demanded is lost after three years; letters in time keep it, those to others do not', async () => {
    expect(await deadlinesOf('LN1')).toMatchObject({
      dueOn: '2020-01-15',
      calledIn: false,
      deadlines: [
        {
          kind: 'LIMITATION',
          state: 'PASSED',
          lastOn: '2023-01-15',
          renewedOn: null,
          advice: { en: expect.stringContaining('Art 192') as string },
        },
      ],
    });
    await letter('LN1', '2022-12-30', 'DEBTOR', 'RETURNED');
    expect(await deadlinesOf('LN1')).toMatchObject({ deadlines: [{ lastOn: '2023-01-15', renewedOn: null }] });
    await letter('LN1', '2022-12-31');
    await letter('LN1', '2023-06-30', 'GUARANTOR');
    expect(await deadlinesOf('LN1')).toMatchObject({ deadlines: [{ lastOn: '2025-12-31', renewedOn: '2022-12-31' }] });
  });

  test('a loan that was called in is due from that day', async () => {
    await owed('LN2');
    await bring(api.db.prisma, 'LN2', '2019-06-03', { type: 'ACCELERATION', on: '2019-06-03' });
    expect(await deadlinesOf('LN2')).toMatchObject({
      dueOn: '2019-06-03',
      calledIn: true,
      deadlines: [{ lastOn: '2022-06-03' }],
    });
  });

  test('what is written off is still owed', async () => {
    await owed('LN3');
    await bring(api.db.prisma, 'LN3', '2020-06-01', { type: 'WRITE_OFF', on: '2020-06-01' });
    expect(await deadlinesOf('LN3')).toMatchObject({ dueOn: '2020-01-15', deadlines: [{ lastOn: '2023-01-15' }] });
  });

  test('a case that is not there has no deadlines', async () => {
    await collector.get('/collections/collection-LN9-1/deadlines').expect(404);
  });
});
