import supertest from 'supertest';
import { verify } from '../../src/store/verify';
import { apply, liveApi, toApproval, today, toLoan, type LiveApi } from './support/life';

jest.setTimeout(120_000);

let api: LiveApi;
let loanNo: string;
beforeAll(async () => {
  api = await liveApi();
  const no = await apply(api);
  loanNo = await toLoan(api, no, (await toApproval(api, no)).taskId);
});
afterAll(() => api.close());

const TITLES = '流水号,日期,户名,账号,摘要,金额';
/** The same in GBK, which nothing here writes. */
const GBK_TITLES = Buffer.from('c1f7cbaebac52cc8d5c6da2cbba7c3fb2cd5cbbac52cd5aad2aa2cbdf0b6ee', 'hex');

type Line = [reference: string, payer: string, account: string, remark: string, amount: string];
const linesOf = (lines: readonly Line[]): string =>
  lines.map(([reference, ...rest]) => [reference, today(), ...rest].join(',')).join('\r\n');
const csv = (...lines: Line[]): Buffer => Buffer.from(`\ufeff账户明细\r\n${TITLES}\r\n${linesOf(lines)}\r\n`);

async function upload(bytes: Buffer, { username = 'qian.fang', bank = 'CSV' } = {}) {
  const { token } = await api.as(username);
  return supertest(api.app)
    .post('/api/statements')
    .query({ bank, name: '2026-12-15.csv' })
    .set('Authorization', `Bearer ${token}`)
    .set('Accept-Language', 'en')
    .set('Content-Type', 'text/csv')
    .send(bytes);
}
const codeOf = async (bytes: Buffer, more = {}): Promise<[number, string]> => {
  const { status, body } = await upload(bytes, more);
  return [status, (body as { code: string }).code];
};
const finance = () => api.as('qian.fang');
const waiting = async (reference: string): Promise<{ no: string; waitsFor: string; status: string }> => {
  const { body } = await (await finance()).get('/incoming-payments').expect(200);
  return body.data.find((one: { reference: string }) => one.reference === reference);
};
const loan = async (): Promise<{ held: string; payoff: string; principal: string }> =>
  (await (await finance()).get(`/loans/${loanNo}`).expect(200)).body;
const unidentified = async (): Promise<number> => {
  const [{ fen } = { fen: 0n }] = await api.db.prisma.$queryRaw<{ fen: bigint }[]>`
    SELECT coalesce(sum(credit_fen - debit_fen), 0)::bigint AS fen FROM journal_line WHERE account = 'UNIDENTIFIED_RECEIPTS'`;
  return Number(fen);
};

const FILE = (): Buffer =>
  csv(
    ['A1', '张建国', '', `还贷 ${loanNo}`, '"5,000.00"'],
    ['A1', '张建国', '', `还贷 ${loanNo}`, '5000.00'],
    ['A2', '=HYPERLINK("x")', '1111', '货款', '100.00'],
    ['A3', '供应商', '2222', '付款', '-50.00'],
    ['A4', '张建国', '="6222021234567890123"', '还贷', '200000.00'],
    ['A5', '李REJECTED', '3333', 'LN20200101999999', '60000.00'],
  );

describe('a bank statement', () => {
  let no: string;

  it('is taken line by line: what is certain is booked, the rest waits and stands among the unidentified receipts', async () => {
    const { status, body } = await upload(FILE());
    expect(status).toBe(201);
    expect(body).toMatchObject({
      lines: 6,
      repeated: 1,
      conflicts: 0,
      received: '270100.00',
      outgoing: '50.00',
      settled: '5000.00',
      booking: '0.00',
      waiting: '260100.00',
    });
    no = body.no;
    const { body: whole } = await (await finance()).get(`/statements/${no}`).expect(200);
    expect(
      whole.results.map((one: { outcome: string; waitsFor: string | null; loanNos: string[] }) => [
        one.outcome,
        one.waitsFor ?? one.loanNos[0] ?? '',
      ]),
    ).toEqual([
      ['TAKEN', loanNo],
      ['REPEATED', loanNo],
      ['TAKEN', 'NO_LOAN_FOUND'],
      ['OUTGOING', ''],
      ['TAKEN', 'ABOVE_PAYOFF'],
      ['TAKEN', 'UNKNOWN_LOAN_NUMBER'],
    ]);
    expect(await loan()).toMatchObject({ held: '5000.00' });
    expect(await unidentified()).toBe(26_010_000);
  });

  it('imported again books nothing again, whoever sends it', async () => {
    const { body } = await upload(FILE(), { username: 'xie.yun' });
    expect(body).toMatchObject({ no, importedBy: 'qian.fang', settled: '5000.00' });
    expect(await loan()).toMatchObject({ held: '5000.00' });
    await (await finance()).post(`/statements/${no}/booking`).expect(200);
    expect(await loan()).toMatchObject({ held: '5000.00' });
  });

  it('in GBK that overlaps with it brings only what is new; a line that contradicts it is shown', async () => {
    const lines = linesOf([
      ['A1', '', '', loanNo, '5000.00'],
      ['A2', '', '', '', '100.01'],
      ['B1', '', '6222021234567890123', '', '250.00'],
    ]);
    const { body } = await upload(Buffer.concat([GBK_TITLES, Buffer.from(`\r\n${lines}`)]));
    expect(body).toMatchObject({ lines: 3, repeated: 1, conflicts: 1, settled: '250.00', waiting: '0.00' });
    expect(await waiting('B1')).toMatchObject({ status: 'BOOKED', matchedBy: 'ACCOUNT' });
    expect(await loan()).toMatchObject({ held: '5250.00' });
  });

  it('that was booked by hand already waits for a person', async () => {
    const receivedOn = today();
    await (
      await finance()
    )
      .post(`/loans/${loanNo}/repayments`, { amount: '10.00', receivedOn, reference: 'C1' })
      .expect(201);
    await upload(csv(['C1', '', '', loanNo, '10.00']));
    expect(await waiting('C1')).toMatchObject({ status: 'WAITING', waitsFor: 'BOOKED_ALREADY' });
  });

  it.each<[string, () => Buffer, object, number, string]>([
    ['an empty file', () => Buffer.alloc(0), {}, 422, 'FILE_EMPTY'],
    ['a file without the columns', () => Buffer.from('a,b\n1,2'), {}, 422, 'STATEMENT_UNREADABLE'],
    ['a line that cannot be read', () => csv(['A9', '', '', '', 'abc']), {}, 422, 'STATEMENT_UNREADABLE'],
    ['a quote that never ends', () => Buffer.from(`${TITLES}\n"A9,${today()},,,,1`), {}, 422, 'STATEMENT_NOT_CSV'],
    ['a picture', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0xff]), {}, 422, 'STATEMENT_ENCODING'],
    ['a bank nobody knows', () => csv(['A9', '', '', '', '1.00']), { bank: 'XYZ' }, 422, 'STATEMENT_BANK'],
    ['somebody of another post', () => csv(['A9', '', '', '', '1.00']), { username: 'li.na' }, 403, 'ROLE_NOT_ALLOWED'],
  ])('refuses %s, and takes nothing', async (_case, bytes, more, status, code) => {
    expect(await codeOf(bytes(), more)).toEqual([status, code]);
    expect(await waiting('A9')).toBeUndefined();
  });

  it('is read by the newest version of its bank’s format, which an administrator records', async () => {
    const columns = {
      reference: 'id',
      on: 'day',
      payerName: 'who',
      payerAccount: 'acct',
      remark: 'text',
      amount: 'sum',
    };
    const given = { bank: 'XYZ', name: { zh: '甲银行', en: 'Bank A' }, mapping: { columns, dateForm: 'YYYY-MM-DD' } };
    await (await finance()).post('/statement-formats', given).expect(403);
    const administrator = await api.as('admin');
    const wrong = { ...given, mapping: { ...given.mapping, columns: { ...columns, direction: 'way' } } };
    expect((await administrator.post('/statement-formats', wrong).expect(422)).body).toMatchObject({
      code: 'STATEMENT_FORMAT_COLUMNS',
    });
    const twice = { ...given, mapping: { ...given.mapping, columns: { ...columns, amount: 'id' } } };
    expect((await administrator.post('/statement-formats', twice).expect(422)).body).toMatchObject({
      code: 'STATEMENT_FORMAT_TWICE',
      errors: [{ pointer: '/mapping/columns' }],
    });
    await administrator.post('/statement-formats', given).expect(201);
    const bytes = Buffer.from(`id,day,who,acct,text,sum\nX1,${today()},,,${loanNo},1.00\n`);
    expect((await upload(bytes, { bank: 'XYZ' })).body).toMatchObject({ settled: '1.00', formatVersion: 1 });
    const better = { ...given, name: { zh: '甲银行（新）', en: 'Bank A (new)' }, seen: 1 };
    const both = await Promise.all([1, 2].map(() => administrator.post('/statement-formats', better)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await administrator.post('/statement-formats', better).expect(409)).body).toMatchObject({
      code: 'STATEMENT_FORMAT_CHANGED',
    });
    expect((await administrator.post('/statement-formats', { ...given, seen: 0 }).expect(409)).status).toBe(409);
    const { body } = await administrator.get('/statement-formats/XYZ/versions').expect(200);
    expect(body.data.map(({ version, name }: { version: number; name: { zh: string } }) => [version, name.zh])).toEqual(
      [
        [2, '甲银行（新）'],
        [1, '甲银行'],
      ],
    );
    await administrator.get('/statement-formats/NONE/versions').expect(404);
    await (await api.as('li.na')).get('/statement-formats').expect(403);
  });

  const TITLED = {
    reference: '流水号',
    on: '日期',
    payerName: '户名',
    payerAccount: '账号',
    remark: '摘要',
    amount: '金额',
    dateForm: 'YYYY-MM-DD',
  };
  const attempt = async (bytes: Buffer, mapping: object = TITLED, username = 'admin') =>
    supertest(api.app)
      .post('/api/statement-formats/trials')
      .query(mapping)
      .set('Authorization', `Bearer ${(await api.as(username)).token}`)
      .set('Accept-Language', 'en')
      .set('Content-Type', 'text/csv')
      .send(bytes);

  it('is tried on a sample: what would be read, what would not and why, and nothing comes of it', async () => {
    const sample = Buffer.from(
      [
        '账户明细,,,,,',
        '',
        TITLES,
        `T1,${today()},张建国,6222021234567890123,还款,"1,000.00"`,
        '',
        `T1,${today()},杭州清河纺织有限公司,1111222233334444,货款,-50.00`,
        'T3,2026-02-30,,,,1.00',
        ',,,,合计,950.00',
      ].join('\n'),
    );
    const before = await api.db.prisma.bankStatement.count();
    const { status, body } = await attempt(sample);
    expect([status, body]).toMatchObject([
      200,
      {
        rows: 8,
        head: 3,
        titles: TITLES.split(','),
        passedOver: 2,
        lines: 2,
        refused: 1,
        repeated: 1,
        received: '1000.00',
        outgoing: '50.00',
        from: today(),
        to: today(),
        faults: [{ line: 7, column: '日期', value: '2026-02-30', code: 'STATEMENT_DATE' }],
      },
    ]);
    expect(body.faults[0].message).toContain('Line 7');
    expect(body.sample).toMatchObject([
      { line: 4, amount: '1000.00', payerMasked: '张**', accountMasked: '6222***********0123' },
      { line: 6, amount: '-50.00', payerMasked: '杭州******公司' },
    ]);
    expect(await api.db.prisma.bankStatement.count()).toBe(before);
    expect(await waiting('T1')).toBeUndefined();
  });

  it('that is called otherwise in the sample says what the sample has instead; finance may try too, others may not', async () => {
    const { body } = await attempt(csv(['T9', '', '', '', '1.00']), { ...TITLED, amount: '发生额' }, 'qian.fang');
    expect(body).toMatchObject({
      head: null,
      titles: TITLES.split(','),
      lines: 0,
      sample: [],
      faults: [{ line: null, column: '发生额', code: 'STATEMENT_COLUMN_MISSING' }],
    });
    const { amount: _amount, ...without } = TITLED;
    expect((await attempt(csv(), without)).body).toMatchObject({ code: 'STATEMENT_FORMAT_COLUMNS' });
    const directed = { ...TITLED, direction: '方向', incoming: '贷,C' };
    const bytes = Buffer.from(`${TITLES},方向\nT8,${today()},,,,1.00,C\nT9,${today()},,,,2.00,借\n`);
    expect((await attempt(bytes, directed)).body).toMatchObject({ received: '1.00', outgoing: '2.00', faults: [] });
    expect((await attempt(csv(), TITLED, 'li.na')).status).toBe(403);
  });
});

describe('money that waits', () => {
  const post = async (username: string, path: string, body: object) => (await api.as(username)).post(path, body);
  const assign = async (reference: string, shares: object[], username = 'qian.fang') =>
    post(username, `/incoming-payments/${(await waiting(reference)).no}/assignment`, { shares, note: '来电确认' });

  it('is assigned to a loan by hand, all of it, and by finance alone', async () => {
    const short = await assign('A2', [{ loanNo, amount: '99.99' }]);
    expect([short.status, short.body.code]).toEqual([422, 'SHARES_TOTAL']);
    expect((await assign('A2', [{ loanNo: 'LN20200101000001', amount: '100.00' }])).body.code).toBe('NOT_FOUND');
    expect((await assign('A2', [{ loanNo, amount: '100.00' }], 'li.na')).status).toBe(403);
    const before = Number((await loan()).held);
    const { status, body } = await assign('A2', [{ loanNo, amount: '100.00' }]);
    expect([status, body]).toMatchObject([200, { status: 'BOOKED', matchedBy: 'PERSON', open: '0.00' }]);
    expect(body.payerMasked).not.toContain('HYPERLINK');
    expect(Number((await loan()).held)).toBe(before + 100);
    expect((await assign('A2', [{ loanNo, amount: '100.00' }])).body.code).toBe('PAYMENT_NOT_WAITING');
  });

  it('is held for a reason until a day, and above the limit divided only when a second person agrees', async () => {
    const { no } = await waiting('A4');
    const hold = (reviewOn: string) =>
      post('qian.fang', `/incoming-payments/${no}/hold`, { note: '待客户说明', reviewOn });
    expect((await hold(today())).body.code).toBe('REVIEW_DATE_PAST');
    expect((await hold('2099-01-01')).body).toMatchObject({
      status: 'HELD',
      note: '待客户说明',
      reviewOn: '2099-01-01',
    });
    const before = Number((await loan()).held);
    const proposed = await assign('A4', [
      { loanNo, amount: '1000.00' },
      { loanNo: null, amount: '199000.00' },
    ]);
    expect(proposed.body).toMatchObject({
      status: 'PROPOSED',
      shares: [{ status: 'PROPOSED' }, { status: 'PROPOSED' }],
    });
    expect(Number((await loan()).held)).toBe(before);
    const confirm = (username: string, agree: boolean) =>
      post(username, `/incoming-payments/${no}/confirmation`, { agree, note: '已核对' });
    expect((await confirm('qian.fang', true)).body.code).toBe('MAKER_MAY_NOT_CHECK');
    expect((await confirm('xie.yun', false)).body).toMatchObject({ status: 'WAITING', open: '200000.00' });
    await assign('A4', [
      { loanNo, amount: '2000.00' },
      { loanNo: null, amount: '198000.00' },
    ]);
    expect((await confirm('xie.yun', true)).body).toMatchObject({
      status: 'BOOKED',
      shares: [{ status: 'DROPPED' }, { status: 'DROPPED' }, { status: 'BOOKED' }, { status: 'BOOKED', loanNo: null }],
    });
    expect(Number((await loan()).held)).toBe(before + 2000);
  });

  it('goes back to its payer by the bank, and waits again when the bank refuses', async () => {
    await assign('A5', [{ loanNo: null, amount: '60000.00' }]);
    const { no } = await waiting('A5');
    const { body } = await post('xie.yun', `/incoming-payments/${no}/confirmation`, { agree: true, note: '退回' });
    expect(body).toMatchObject({ status: 'WAITING', waitsFor: 'RETURN_REJECTED', open: '60000.00' });
    expect(body.shares).toMatchObject([{ status: 'REFUSED', refusal: 'RETURN_REJECTED' }]);
  });

  it('is not lost when it comes for a loan that has ended', async () => {
    await (
      await finance()
    )
      .post(`/loans/${loanNo}/prepayments`, { on: today(), reference: 'FULL', mode: 'REDUCE_INSTALMENT' })
      .expect(201);
    await upload(csv(['D1', '张建国', '', loanNo, '8.00']));
    expect(await waiting('D1')).toMatchObject({ status: 'WAITING', waitsFor: 'LOAN_CLOSED' });
    const { body } = await assign('D1', [{ loanNo, amount: '8.00' }]);
    expect(body).toMatchObject({ status: 'WAITING', waitsFor: 'LOAN_CLOSED', open: '8.00' });
  });

  it('is in the books to the fen, and every step of it in the audit log', async () => {
    const [{ open } = { open: 0n }] = await api.db.prisma.$queryRaw<{ open: bigint }[]>`
      SELECT sum(open_fen)::bigint AS open FROM incoming_payment`;
    expect(await unidentified()).toBe(Number(open));
    expect(Number(open)).toBe(6_000_000 + 1_000 + 800);
    expect((await verify(api.db.prisma)).differences).toEqual([]);
    const { body } = await (await api.as('shen.yan')).get(`/audit?subjectNo=${(await waiting('A4')).no}`).expect(200);
    expect(body.data.map(({ action }: { action: string }) => action).toReversed()).toEqual([
      'PAYMENT_HELD',
      'PAYMENT_ASSIGNMENT_PROPOSED',
      'PAYMENT_ASSIGNMENT_REJECTED',
      'PAYMENT_ASSIGNMENT_PROPOSED',
      'PAYMENT_ASSIGNMENT_CONFIRMED',
      'PAYMENT_SHARE_BOOKED',
      'PAYMENT_SHARE_BOOKED',
    ]);
  });
});
