import supertest from 'supertest';
import { collectProofs } from '../../activities/payment-proofs';
import { addDays } from '../../src/domain/date';
import { createBankSimulator } from '../../src/gateways/bank-simulator';
import { workingDaysAfter } from '../../src/domain/warning/deadline';
import { apply, liveApi, stageOf, toApproval, toDisbursement, today, type LiveApi } from './support/life';

jest.setTimeout(120_000);

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF');
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

/** A loan paid to `payee`; answers with its application. */
async function paid(clientNo: string, payee: string): Promise<string> {
  const no = await apply(api, { clientNo });
  await toDisbursement(api, no, (await toApproval(api, no)).taskId);
  const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];
  const finance = await api.as('qian.fang');
  const order = { conditionsConfirmed, mode: 'ENTRUSTED', payee, account: '3301040160001234567' };
  await finance.post(`/applications/${no}/disbursement`, order).expect(200);
  await stageOf(finance, no, 'DISBURSED');
  return no;
}
interface Row {
  applicationNo: string;
  standing: string;
  bankReference: string;
  proofBy: string;
  source: string | null;
  recordedBy: string | null;
}
async function register(query = ''): Promise<Row[]> {
  const { body } = await (await api.as('qian.fang')).get(`/payment-proofs${query}`).expect(200);
  return (body as { data: Row[] }).data;
}

describe('the proof of a payment (RULES 1.5)', () => {
  it('comes from the bank after a day, or is recorded by hand with its file; what is late is told once', async () => {
    const [arriving, missing] = [
      await paid('CL00000001', '杭州安居装饰有限公司'),
      await paid('CL00000002', 'NO-PROOF 建材行'),
    ];
    const proofBy = workingDaysAfter(today(), 5, new Map());
    expect((await register()).map(({ applicationNo, standing }) => [applicationNo, standing])).toEqual([
      [missing, 'DUE'],
      [arriving, 'DUE'],
    ]);
    const [first] = await register();
    expect((first?.proofBy ?? '') >= proofBy).toBe(true); // holidays only make it later
    const bank = createBankSimulator();
    await collectProofs(api.db.prisma, bank, today());
    expect((await register('?standing=THERE')).length).toBe(0); // the bank has it the day after
    for (const day of [1, 1, 40, 41]) await collectProofs(api.db.prisma, bank, addDays(today(), day));
    expect(await register('?standing=THERE')).toMatchObject([
      { applicationNo: arriving, source: 'BANK', recordedBy: 'system', bankReference: `BK-${arriving}-1` },
    ]);
    const told = await api.db.prisma.notice.findMany({ where: { template: 'payment-proof-late' } });
    expect(new Set(told.map(({ subjectNo, recipient }) => `${subjectNo} ${recipient}`))).toEqual(
      new Set([`${missing} qian.fang`]),
    );

    const [finance, manager] = await Promise.all([api.as('qian.fang'), api.as('li.na')]);
    const code = async (who: typeof finance, body: object): Promise<string> => {
      const answer = await who.post(`/applications/${missing}/payment-proof`, body);
      return answer.status < 300 ? 'done' : (answer.body as { code: string }).code;
    };
    const filed = await supertest(api.app)
      .post(`/api/applications/${missing}/files?name=slip.pdf`)
      .set('Authorization', `Bearer ${finance.token}`)
      .set('Content-Type', 'application/octet-stream')
      .send(PDF)
      .expect(201);
    const { hash } = filed.body as { hash: string };
    const proof = {
      bankReference: `BK-${missing}-1`,
      amount: '120000.00',
      paidOn: today(),
      fileHash: hash,
    };
    expect(await code(manager, proof)).toBe('ROLE_NOT_ALLOWED');
    expect(await code(finance, { ...proof, fileHash: 'a'.repeat(64) })).toBe('FILE_UNKNOWN');
    expect(await code(finance, { ...proof, bankReference: 'BK-X' })).toBe('PROOF_OF_OTHER_PAYMENT');
    expect(await code(finance, { ...proof, amount: '119999.99' })).toBe('PROOF_AMOUNT_DIFFERS');
    expect(await code(finance, { ...proof, paidOn: addDays(today(), 1) })).toBe('DATE_IN_FUTURE');
    const both = await Promise.all([code(finance, proof), code(finance, proof)]);
    expect(both.sort()).toEqual(['PROOF_KNOWN', 'done']);
    expect(await register('?standing=LATE')).toEqual([]);
    const open = await apply(api, { clientNo: 'CL00000003' });
    const early = await finance.post(`/applications/${open}/payment-proof`, proof).expect(409);
    expect(early.body.code).toBe('NOT_PAID_OUT');
    await expect(api.db.prisma.$executeRawUnsafe('DELETE FROM payment_proof')).rejects.toThrow('append-only');
  });

  it('is exported as the register shows it, payees masked', async () => {
    const { text } = await (
      await api.as('qian.fang')
    )
      .post('/payment-proofs/export', {
        format: 'csv',
        columns: ['applicationNo', 'payeeMasked', 'standing', 'source'],
      })
      .expect(200);
    expect(text).toContain('杭州******公司,there,from the bank');
    expect(text).toContain('there,by hand');
    expect(text).not.toContain('安居');
  });
});
