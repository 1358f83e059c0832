import { randomUUID } from 'node:crypto';
import supertest from 'supertest';
import { API } from '../../src/contracts/http';
import { createApp } from '../../src/api/app';
import { apply, liveApi, toApproval, toLoan, until, type LiveApi } from './support/life';

jest.setTimeout(120_000);

interface Upload {
  username: string;
  path: string;
  /** In an address a file may be called what it likes; a result file has no name. */
  name: string | null;
  more?: Record<string, string>;
}

let api: LiveApi;
const uploads = new Map<string, Upload>();
beforeAll(async () => {
  api = await liveApi();
  const no = await apply(api);
  const loanNo = await toLoan(api, no, (await toApproval(api, no)).taskId);
  const manager = await api.as('li.na');
  await (await api.as('chen.jing')).post(`/loans/${loanNo}/inspections`, { reason: '核对上传' }).expect(200);
  const inspection = await until(async () => {
    const { body } = await manager.get(`/loans/${loanNo}/inspections`).expect(200);
    return (body as { data: { id: string }[] }).data[0]?.id;
  });
  await api.db.prisma.debitBatch.create({
    data: { no: 'DB20260105', businessDate: new Date('2026-01-05'), status: 'SENT', orders: 0, amountFen: 0n },
  });
  uploads.set('uploadFile', { username: 'li.na', path: `/applications/${no}/files`, name: 'a.pdf' });
  uploads.set('fileEvidence', {
    username: 'li.na',
    path: `/loans/${loanNo}/inspections/${inspection}/files`,
    name: 'a.pdf',
    more: { kind: 'PURPOSE' },
  });
  const document = {
    title: '行业政策',
    issuer: '总行',
    number: '1号',
    kind: 'INTERNAL',
    stance: 'NEUTRAL',
    summary: '供试传',
    effectiveFrom: '2026-01-01',
  };
  const { body: policy } = await (await api.as('chen.jing')).post('/policy-documents', document).expect(201);
  const policyNo = (policy as { no: string }).no;
  uploads.set('filePolicyDocument', {
    username: 'chen.jing',
    path: `/policy-documents/${policyNo}/file`,
    name: 'a.pdf',
  });
  uploads.set('importStatement', { username: 'qian.fang', path: '/statements', name: 'a.csv', more: { bank: 'CSV' } });
  uploads.set('tryStatementFormat', {
    username: 'admin',
    path: '/statement-formats/trials',
    // A trial keeps nothing, so it asks for no name.
    name: null,
    more: {
      reference: '流水号',
      on: '日期',
      payerName: '户名',
      payerAccount: '账号',
      remark: '摘要',
      amount: '金额',
      dateForm: 'YYYY-MM-DD',
    },
  });
  const { body: match } = await (
    await api.as('qian.fang')
  )
    .post('/finance-matches', { kind: 'MONTH', branchCode: 'SB01', month: '2026-01' })
    .expect(201);
  uploads.set('importFinanceFigures', {
    username: 'qian.fang',
    path: `/finance-matches/${(match as { no: string }).no}/figures-file`,
    // Nothing keeps it but the record of an infected file.
    name: null,
    more: { name: 'a.csv' },
  });
  uploads.set('importHoldings', { username: 'li.na', path: '/holdings/import', name: null, more: { name: 'a.csv' } });
  const wanted = { kind: 'LISTING', need: '挂牌', nextOn: '2099-01-01' };
  const { body: found } = await manager.post('/clients/CL00000011/opportunities', wanted).expect(201);
  uploads.set('fileOpportunity', {
    username: 'li.na',
    path: `/opportunities/${(found as { no: string }).no}/files`,
    name: 'a.pdf',
  });
  uploads.set('fileClientEvidence', { username: 'li.na', path: '/clients/CL00000001/event-files', name: 'a.pdf' });
  uploads.set('importDebitResults', { username: 'qian.fang', path: '/debit-batches/DB20260105/results', name: null });
});
afterAll(() => api.close());

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF');
/** In two parts, so that no scanner takes this file for one. */
const EICAR = Buffer.from(
  'WDVPIVAlQEFQWzRcUFpYNTQoUF4pN0NDKTd9JEVJQ0FSLVNUQU5EQVJELUFOVElWSVJVUy1URVNULUZJTEUhJEgrSCo=',
  'base64',
);
const LARGE = Buffer.concat([PDF, Buffer.alloc(21 * 1024 * 1024, 0x20)]);
const OPERATIONS = API.filter(({ upload }) => upload === true).map(({ id }) => id);

async function send(
  id: string,
  bytes: Buffer,
  { app = api.app, type = 'application/octet-stream', name = uploads.get(id)?.name ?? null } = {},
): Promise<{ status: number; code: string }> {
  const upload = uploads.get(id);
  if (upload === undefined) throw new Error(`${id} takes files and is not tried here`);
  const { token } = await api.as(upload.username);
  const { status, body } = await supertest(app)
    .post(`/api${upload.path}`)
    .query({ ...(name === null ? {} : { name }), ...upload.more })
    .set('Authorization', `Bearer ${token}`)
    .set('Content-Type', type)
    .set('Idempotency-Key', randomUUID())
    .send(bytes);
  return { status, code: (body as { code: string }).code };
}
const filed = async (): Promise<number[]> => {
  const { caseFile, inspectionFile, bankStatement, auditEntry } = api.db.prisma;
  const infected = auditEntry.count({ where: { action: 'FILE_INFECTED' } });
  return Promise.all([caseFile.count(), inspectionFile.count(), bankStatement.count(), infected]);
};

describe.each(OPERATIONS)('%s', (id) => {
  it('takes nothing that is empty, too large, another thing than it says, or JSON, and keeps nothing of it', async () => {
    const before = await filed();
    expect(await send(id, Buffer.alloc(0))).toMatchObject({ status: 422, code: 'FILE_EMPTY' });
    expect(await send(id, LARGE)).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
    expect((await send(id, Buffer.from('MZ\u0000\u0001\u0000'))).code).toMatch(
      /^(FILE_TYPE_NOT_TAKEN|STATEMENT_ENCODING)$/,
    );
    expect(await send(id, Buffer.from('{}'), { type: 'application/json' })).toMatchObject({
      status: 415,
      code: 'UNSUPPORTED_MEDIA_TYPE',
    });
    // Where a table is taken: five million rows of nothing.
    expect((await send(id, Buffer.alloc(5 * 1024 * 1024, '\n'))).code).toMatch(
      /^(FILE_TYPE_NOT_TAKEN|STATEMENT_NOT_CSV)$/,
    );
    expect(await filed()).toEqual(before);
  });

  it('refuses what the scanner finds, once it is on record, and takes nothing while there is no scanner', async () => {
    const [cases, inspections, statements, infected = 0] = await filed();
    expect(await send(id, Buffer.concat([PDF, EICAR]))).toMatchObject({ status: 422, code: 'FILE_INFECTED' });
    expect(await filed()).toEqual([cases, inspections, statements, infected + 1]);
    for (const scanner of [null, { scan: () => Promise.reject(new Error('away')) }]) {
      const without = createApp({ ...api.deps, scanner });
      expect(await send(id, PDF, { app: without })).toMatchObject({ status: 503, code: 'FILE_SCAN_UNAVAILABLE' });
    }
  });

  it('keeps no path that a name brings with it', async () => {
    if ((uploads.get(id)?.name ?? null) === null) return;
    const statement = Buffer.from(`流水号,日期,户名,账号,摘要,金额\r\n${id},2026-01-05,张建国,,还贷,1.00\r\n`);
    const name = id === 'importStatement' ? '../../etc/bank.csv' : '..\\..\\etc\\deed.pdf';
    expect(
      (await send(id, id === 'importStatement' ? statement : Buffer.from(`${PDF.toString()}\n% ${id}`), { name }))
        .status,
    ).toBe(201);
    const { caseFile, inspectionFile, bankStatement, policyDocument, crossSellFile, clientEventFile } = api.db.prisma;
    const names = [
      ...(await caseFile.findMany()).map((file) => file.name),
      ...(await inspectionFile.findMany()).map((file) => file.name),
      ...(await bankStatement.findMany()).map((file) => file.fileName),
      ...(await crossSellFile.findMany()).map((file) => file.name),
      ...(await clientEventFile.findMany()).map((file) => file.name),
      ...(await policyDocument.findMany()).map((file) => file.fileName ?? ''),
    ];
    expect(names).toContain(id === 'importStatement' ? 'bank.csv' : 'deed.pdf');
    expect(names.filter((kept) => /[/\\]|\.\./.test(kept))).toEqual([]);
  });
});
