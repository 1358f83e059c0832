import { openLoan } from '../../src/store/loans';
import { bring, openingOf } from '../store/support/loans';
import { noEngine, testApi, type TestApi } from './support/api';

jest.setTimeout(60_000);

let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
  const opening = { ...openingOf('LN1'), clientNo: 'CL00000001', managerUsername: 'li.na' };
  await api.db.prisma.$transaction((tx) => openLoan(tx, opening));
});
afterAll(() => api.close());

const FILE = '/loans/LN1/write-off-file';
interface WriteOffFile {
  writtenOff: { amount: string } | null;
  items: { item: string; state: string; history: { act: string; by: string; evidence: string }[] }[];
  complete: boolean;
}
const codeOf = async (username: string, path: string, body: object): Promise<string> => {
  const answer = await (await api.as(username)).post(`${FILE}/${path}`, body);
  return answer.status === 201 ? 'done' : (answer.body as { code: string }).code;
};

it('A file is put together by some and verified by others, until it is complete', async () => {
  const empty = (await (await api.as('zhou.min')).get(FILE).expect(200)).body as WriteOffFile;
  const items = empty.items.map(({ item }) => item);
  expect(empty).toMatchObject({ complete: false, pendingApproval: null, writtenOff: null });
  expect(items).toEqual(['CONTRACTS', 'COLLECTION', 'LEGAL', 'ASSETS', 'RESPONSIBILITY', 'STATEMENT', 'LOSS']);

  expect(await codeOf('li.na', 'papers', { item: 'RESPONSIBILITY', evidence: 'D1' })).toBe('OWN_RESPONSIBILITY');
  expect(await codeOf('zhou.min', 'verifications', { item: 'LOSS', result: 'VERIFIED' })).toBe('NOTHING_TO_VERIFY');
  expect(await codeOf('zhou.min', 'papers', { item: 'LOSS', evidence: 'D2' })).toBe('done');
  expect(await codeOf('zhou.min', 'verifications', { item: 'LOSS', result: 'VERIFIED' })).toBe('FILER_MAY_NOT_VERIFY');
  expect(await codeOf('he.tao', 'verifications', { item: 'LOSS', result: 'VERIFIED' })).toBe('ROLE_NOT_ALLOWED');
  expect(await codeOf('qian.fang', 'papers', { item: 'LOSS', evidence: 'D2' })).toBe('ROLE_NOT_ALLOWED');
  expect(await codeOf('he.tao', 'papers', { item: 'LOSS', evidence: '' })).toBe('INVALID_INPUT');
  expect(await codeOf('he.tao', 'papers', { item: 'GOODWILL', evidence: 'D2' })).toBe('INVALID_INPUT');

  for (const item of items) {
    expect(await codeOf('he.tao', 'papers', { item, evidence: `HX-${item}` })).toBe('done');
    expect(await codeOf('zhou.min', 'verifications', { item, result: 'VERIFIED', note: '与原件一致' })).toBe('done');
  }
  const full = (await (await api.as('he.tao')).get(FILE).expect(200)).body as WriteOffFile;
  expect(full.complete).toBe(true);
  expect(full.items.find(({ item }) => item === 'LOSS')?.history.map(({ act, by }) => [act, by])).toEqual([
    ['FILED', 'zhou.min'],
    ['FILED', 'he.tao'],
    ['VERIFIED', 'zhou.min'],
  ]);
  await expect(api.db.prisma.$executeRaw`DELETE FROM write_off_file_entry`).rejects.toThrow('append-only');
});

it('Sent twice with one key, a paper is filed once', async () => {
  const collector = await api.as('he.tao');
  const key = { 'Idempotency-Key': 'paper-1' };
  const body = { item: 'STATEMENT', evidence: 'HX-2' };
  await collector.post(`${FILE}/papers`, body, key).expect(201);
  await collector.post(`${FILE}/papers`, body, key).expect(201);
  expect(await api.db.prisma.writeOffFileEntry.count({ where: { evidence: 'HX-2' } })).toBe(1);
});

it('While the write-off is being decided the file rests; once written off it shows what came back', async () => {
  const { prisma } = api.db;
  const approval = { id: 'approval-LN1-1', subject: 'WRITE_OFF', subjectNo: 'LN1', round: 1, levels: [] };
  await prisma.approval.create({
    data: { ...approval, status: 'OPEN', levelIndex: 0, amountFen: 1n, openedAt: new Date() },
  });
  expect(await codeOf('he.tao', 'papers', { item: 'LOSS', evidence: 'D3' })).toBe('WRITE_OFF_PENDING');
  await prisma.approval.update({ where: { id: 'approval-LN1-1' }, data: { status: 'APPROVED' } });

  await bring(prisma, 'LN1', '2026-11-20', { type: 'WRITE_OFF', on: '2026-11-20', reference: 'approval-LN1-1' });
  const before = (await (await api.as('zhou.min')).get(FILE).expect(200)).body as WriteOffFile;
  expect(before.writtenOff).toMatchObject({ recovered: '0.00' });
  // On the day itself, after it was written off: the account lets it be paid before (S19), the file counts it as recovered.
  await bring(prisma, 'LN1', '2026-11-20', { type: 'REPAYMENT', on: '2026-11-20', amount: '300.00', reference: 'C0' });
  await bring(prisma, 'LN1', '2026-11-25', {
    type: 'REPAYMENT',
    on: '2026-11-25',
    amount: '1000.00',
    reference: 'C1',
  });
  const { body } = await (await api.as('zhou.min')).get(FILE).expect(200);
  const { writtenOff } = body as { writtenOff: { amount: string; recovered: string; outstanding: string } };
  expect(writtenOff).toMatchObject({ on: '2026-11-20', recovered: '1300.00' });
  const fen = (text: string): number => Math.round(Number(text) * 100);
  expect(fen(writtenOff.outstanding)).toBe(fen(writtenOff.amount) - 130_000);
  expect(writtenOff.amount).toBe(before.writtenOff?.amount);
  expect(await codeOf('he.tao', 'papers', { item: 'LOSS', evidence: 'D4' })).toBe('LOAN_WRITTEN_OFF');
});
