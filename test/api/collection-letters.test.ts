import { businessDate } from '../../src/domain/business-time';
import { addDays, addMonths } from '../../src/domain/date';
import { openLoan } from '../../src/store/loans';
import { bring, openingOf, TERMS } from '../store/support/loans';
import { noEngine, testApi, type Person, type TestApi } from './support/api';

jest.setTimeout(60_000);

const TODAY = businessDate(Date.now());
const LOAN = 'LNLT1';
const CASE = `collection-${LOAN}-1`;
let api: TestApi;
let collector: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  collector = await api.as('he.tao');
  const { prisma } = api.db;
  const due = addDays(TODAY, -100);
  const terms = { ...TERMS, instalments: 1, disbursedOn: addMonths(due, -1), firstDueOn: due };
  await prisma.$transaction((tx) =>
    openLoan(tx, { ...openingOf(LOAN, terms), clientNo: 'CL00000001', managerUsername: 'li.na' }),
  );
  await bring(prisma, LOAN, TODAY);
  await prisma.collectionCase.create({
    data: {
      id: CASE,
      loanNo: LOAN,
      episode: 1,
      clientNo: 'CL00000001',
      branchCode: 'SB01',
      status: 'OPEN',
      done: [],
      workflowId: CASE,
      overdueSince: new Date(due),
      openedOn: new Date(addDays(due, 1)),
    },
  });
});
afterAll(() => api.close());

const letter = { kind: 'DEMAND', method: 'POST', sentOn: addDays(TODAY, -9), tracking: 'EMS1', addressAgreed: false };
interface Letters {
  data: { id: string; demandedOn: string | null; amount: string }[];
}
const renewedOn = async (): Promise<string | null> => {
  const { body } = await collector.get(`/collections/${CASE}/deadlines`).expect(200);
  return (body as { deadlines: { renewedOn: string | null }[] }).deadlines[0]?.renewedOn ?? null;
};

describe('A letter of demand and the proof of its delivery', () => {
  test('keeps the claim alive from the day on which it is proved to have arrived, not from its dispatch', async () => {
    const sent = await collector.post(`/collections/${CASE}/letters`, letter).expect(201);
    const [first] = (sent.body as Letters).data;
    expect(first).toMatchObject({ demandedOn: null, outcome: null, by: 'he.tao' });
    expect(Number(first?.amount)).toBeGreaterThan(120_000);
    expect(await renewedOn()).toBeNull();
    const outcome = { kind: 'DELIVERED', on: addDays(TODAY, -6), evidence: 'a'.repeat(64) };
    const path = `/collections/${CASE}/letters/${first?.id ?? ''}/outcome`;
    await collector.post(path, { ...outcome, evidence: undefined }).expect(422);
    await collector.post(path, { ...outcome, on: addDays(TODAY, 1) }).expect(422);
    await collector.post(path, outcome).expect(201);
    expect(await renewedOn()).toBe(addDays(TODAY, -6));
    expect((await collector.post(path, { ...outcome, kind: 'RETURNED' }).expect(409)).body).toMatchObject({
      code: 'LETTER_ANSWERED',
    });
    await collector.post(`/collections/${CASE}/letters/LT1/outcome`, outcome).expect(404);
    await expect(api.db.prisma.$executeRaw`UPDATE collection_letter_outcome SET kind = 'X'`).rejects.toThrow(
      'append-only',
    );
    await expect(api.db.prisma.$executeRaw`UPDATE collection_letter SET kind = 'X'`).rejects.toThrow('append-only');
  });

  test('the desk asks for the legal decision, and says until when one may call and what to say', async () => {
    const { body } = await collector.get(`/collections/${CASE}/desk`).expect(200);
    expect(body).toMatchObject({
      next: { code: 'DECIDE_LEGALLY', text: { zh: expect.stringContaining('起诉') as string } },
      script: { code: 'D91', lines: [{}, {}, {}] },
      hours: { from: '08:00', until: '22:00', nightConsent: false },
    });
  });

  test('is a contact: to a surety who is none it is denied, and on file as denied', async () => {
    const denied = await collector.post(`/collections/${CASE}/letters`, { ...letter, party: 'GUARANTOR' }).expect(409);
    expect(denied.body).toMatchObject({ code: 'CONTACT_NO_GUARANTOR' });
    const entries = await api.db.prisma.auditEntry.findMany({ where: { action: 'CONTACT_DENIED', subjectNo: CASE } });
    expect(entries.map(({ detail }) => detail)).toMatchObject([{ channel: 'LETTER', code: 'CONTACT_NO_GUARANTOR' }]);
    expect(await api.db.prisma.collectionLetter.count()).toBe(1);
  });

  test('is refused without a number for the post, ahead of the day, by others, and repeated adds nothing', async () => {
    await collector.post(`/collections/${CASE}/letters`, { ...letter, tracking: undefined }).expect(422);
    await collector.post(`/collections/${CASE}/letters`, { ...letter, sentOn: addDays(TODAY, 1) }).expect(422);
    await (await api.as('qian.fang')).post(`/collections/${CASE}/letters`, letter).expect(403);
    const key = { 'Idempotency-Key': 'letter-once' };
    await collector.post(`/collections/${CASE}/letters`, { ...letter, kind: 'LAWYER_LETTER' }, key).expect(201);
    await collector.post(`/collections/${CASE}/letters`, { ...letter, kind: 'LAWYER_LETTER' }, key).expect(201);
    expect(await api.db.prisma.collectionLetter.count()).toBe(2);
  });
});
