import { openLoan } from '../../src/store/loans';
import { openingOf } from '../store/support/loans';
import { noEngine, testApi, type Person, type TestApi } from './support/api';

jest.setTimeout(60_000);

let api: TestApi;
let collector: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  collector = await api.as('he.tao');
  const { prisma } = api.db;
  await prisma.$transaction((tx) =>
    openLoan(tx, { ...openingOf('LN1'), clientNo: 'CL00000001', managerUsername: 'li.na' }),
  );
  await prisma.collectionCase.create({
    data: {
      id: 'collection-LN1-1',
      loanNo: 'LN1',
      episode: 1,
      clientNo: 'CL00000001',
      branchCode: 'SB01',
      status: 'OPEN',
      done: [],
      workflowId: 'collection-LN1-1',
      overdueSince: new Date('2026-02-15'),
      openedOn: new Date('2026-02-16'),
    },
  });
});
afterAll(() => api.close());

interface Rule {
  channel: string;
  party: string;
  allowed: boolean;
  code: string | null;
  reason: { zh: string; en: string } | null;
  nextAt: string | null;
}
const rule = async (channel: string, party: string): Promise<Rule | undefined> => {
  const { body } = await collector.get('/collections/collection-LN1-1/contact-rules').expect(200);
  return (body as { rules: Rule[] }).rules.find((one) => one.channel === channel && one.party === party);
};
const note = (kind: string, more: object = {}) =>
  collector.post('/collections/collection-LN1-1/contact-notes', { kind, reason: '电话录音 20261124', ...more });

describe('What a collector is told before a contact', () => {
  test('whom he may reach and how, with the reason when not', async () => {
    // Whatever the hour at which this runs.
    await note('NIGHT_CONSENT').expect(201);
    expect(await rule('CALL', 'DEBTOR')).toEqual({
      channel: 'CALL',
      party: 'DEBTOR',
      allowed: true,
      code: null,
      reason: null,
      nextAt: expect.any(String) as string,
    });
    expect(await rule('CALL', 'THIRD_PARTY')).toMatchObject({
      allowed: false,
      code: 'CONTACT_THIRD_PARTY',
      nextAt: null,
      reason: { zh: expect.stringContaining('失联') as string },
    });
    await note('LOST_CONTACT').expect(201);
    expect(await rule('CALL', 'THIRD_PARTY')).toMatchObject({ allowed: true });
    const paused = await note('PAUSED', { until: '2099-12-31' }).expect(201);
    expect(paused.body).toMatchObject({ kind: 'PAUSED', until: '2099-12-31', by: 'he.tao' });
    expect(await rule('SMS', 'DEBTOR')).toMatchObject({
      allowed: false,
      code: 'CONTACT_PAUSED',
      reason: { en: expect.stringContaining('A pause is on record') as string },
    });
    expect(await rule('LETTER', 'DEBTOR')).toMatchObject({ allowed: true });
    expect(await api.db.prisma.auditEntry.count({ where: { action: 'CONTACT_NOTED', actor: 'he.tao' } })).toBe(3);
  });

  test('what a debtor agreed to he may take back the same day, once; a pause that is over is over from that day', async () => {
    const { body } = await collector.get('/collections/collection-LN1-1/contact-rules').expect(200);
    const { notes } = body as { notes: { id: string; kind: string; until: string | null }[] };
    const idOf = (kind: string): string => notes.find((one) => one.kind === kind)?.id ?? '';
    const end = (id: string) =>
      collector.post(`/collections/collection-LN1-1/contact-notes/${id}/end`, { reason: '客户书面说明' });
    await end(idOf('PAUSED')).expect(201);
    expect(await rule('SMS', 'DEBTOR')).toMatchObject({ allowed: true });
    const left = await end(idOf('NIGHT_CONSENT')).expect(201);
    const consent = (left.body as { notes: { kind: string; from: string; until: string }[] }).notes.find(
      ({ kind }) => kind === 'NIGHT_CONSENT',
    );
    expect((consent?.until ?? '9') < (consent?.from ?? '')).toBe(true);
    const again = await end(idOf('NIGHT_CONSENT')).expect(409);
    expect(again.body).toMatchObject({ code: 'CONTACT_NOTE_ENDED' });
    await end('999999').expect(404);
    await end('abc').expect(422);
    const ended = await api.db.prisma.auditEntry.count({ where: { action: 'CONTACT_NOTE_ENDED', actor: 'he.tao' } });
    expect(ended).toBe(2);
  });

  test('takes no note that ends before it begins, none of an unknown kind, and none from others', async () => {
    const wrong = await note('PAUSED', { from: '2026-05-02', until: '2026-05-01' }).expect(422);
    expect(wrong.body).toMatchObject({ errors: [{ pointer: '/until', code: 'DATE_ORDER' }] });
    await note('ANGRY').expect(422);
    await (
      await api.as('qian.fang')
    )
      .post('/collections/collection-LN1-1/contact-notes', { kind: 'PAUSED', reason: '-' })
      .expect(403);
    await expect(api.db.prisma.$executeRaw`UPDATE contact_note SET until = '2026-01-01'`).rejects.toThrow(
      'append-only',
    );
  });
});
