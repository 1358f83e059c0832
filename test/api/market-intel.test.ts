import { csvRows } from '../../src/contracts/csv';
import { addDays, addMonths } from '../../src/domain/date';
import type { Prisma } from '../../src/store/generated/client';
import { openLoan } from '../../src/store/loans';
import { openingOf } from '../store/support/loans';
import { noEngine, testApi, type TestApi } from './support/api';
import { today } from './support/life';

jest.setTimeout(60_000);

let api: TestApi;
beforeAll(async () => {
  api = await testApi(noEngine());
});
afterAll(() => api.close());

type Body = Record<string, unknown>;
const MONTH = today().slice(0, 7);
const BEFORE = addMonths(`${MONTH}-01`, -1);
const LAST = BEFORE.slice(0, 7);
const send = async (who: string, path: string, body: object, headers = {}): Promise<Body> =>
  (await (await api.as(who)).post(path, body, headers)).body as Body;
const read = async (who: string, path: string): Promise<Body> => (await (await api.as(who)).get(path)).body as Body;
const nos = async (who: string, query = ''): Promise<unknown[]> =>
  ((await read(who, `/market-intel?${query}`))['data'] as { no: string }[]).map(({ no }) => no);

const RATE = {
  subject: 'RIVAL_RATE',
  rival: '示例城商行',
  productCode: 'PERSONAL_BUSINESS',
  rate: '0.034',
  source: '客户出示的报价单',
  seenOn: BEFORE,
  seen: '=一年期抵押经营贷报价 3.4%',
};
const REGION = {
  subject: 'REGION',
  source: '街道办走访',
  seenOn: addDays(BEFORE, 2),
  seen: '工业园搬迁，涉及约四十户',
};
let rateNo: string;
let regionNo: string;

it('What somebody saw is recorded as he saw it, with what we sold that day beside it, and nobody changes it', async () => {
  const refusals: [object, string][] = [
    [{ rate: undefined }, 'INTEL_INCOMPLETE'],
    [{ subject: 'INDUSTRY' }, 'INTEL_INCOMPLETE'],
    [{ productCode: 'NO_SUCH_PRODUCT' }, 'PRODUCT_UNKNOWN'],
    [{ seenOn: addDays(today(), 1) }, 'DATE_IN_FUTURE'],
    [{ rate: '3.4%' }, 'INVALID_INPUT'],
    [{ subject: 'RUMOUR' }, 'INVALID_INPUT'],
    [{ seen: ' ' }, 'INVALID_INPUT'],
    [{ more: 'x' }, 'INVALID_INPUT'],
  ];
  for (const [more, code] of refusals)
    expect([more, (await send('li.na', '/market-intel', { ...RATE, ...more }))['code']]).toEqual([more, code]);
  for (const who of ['zhao.lei', 'shen.yan', 'admin'])
    expect((await send(who, '/market-intel', RATE))['code']).toBe('ROLE_NOT_ALLOWED');

  const key = { 'Idempotency-Key': 'seen-once' };
  const seen = await send('li.na', '/market-intel', RATE, key);
  const product = await api.db.prisma.product.findFirstOrThrow({ where: { code: 'PERSONAL_BUSINESS' } });
  const { minRate } = product.limits as { minRate: string };
  expect(seen).toMatchObject({
    branchCode: 'SB01',
    standing: 'NEW',
    recordedBy: 'li.na',
    recordedOn: today(),
    ours: { version: 1, minRate },
    mayReview: false,
  });
  expect(await send('li.na', '/market-intel', RATE, key)).toEqual(seen);
  rateNo = String(seen['no']);
  regionNo = String((await send('chen.jing', '/market-intel', REGION))['no']);
  await send('liu.yang', '/market-intel', { ...REGION, seen: '二支行辖区的事' });
  expect(await nos('wang.qiang')).toEqual([regionNo, rateNo]);
  expect(await nos('admin')).toHaveLength(3);
  expect((await read('liu.yang', `/market-intel/${rateNo}`))['code']).toBe('NOT_FOUND');
  expect((await read('lu.qing', '/market-intel'))['code']).toBe('ROLE_NOT_ALLOWED');
  const { prisma } = api.db;
  await expect(prisma.marketIntel.updateMany({ data: { seen: '改' } })).rejects.toThrow();
  await expect(prisma.marketIntel.deleteMany()).rejects.toThrow();
  expect(await prisma.auditEntry.count({ where: { action: 'INTEL_RECORDED', subjectNo: rateNo } })).toBe(1);
});

it('A list is narrowed, paged and taken away as a file in which nothing runs', async () => {
  expect(await nos('li.na', `subject=RIVAL_RATE&month=${LAST}&productCode=PERSONAL_BUSINESS`)).toEqual([rateNo]);
  expect(await nos('li.na', `q=${encodeURIComponent('城商行')}`)).toEqual([rateNo]);
  expect(await nos('li.na', `month=${MONTH}`)).toEqual([]);
  const first = await read('li.na', '/market-intel?limit=1');
  expect(first).toMatchObject({ data: [{ no: regionNo }], hasMore: true });
  expect(await nos('li.na', `limit=1&cursor=${String(first['nextCursor'])}`)).toEqual([rateNo]);
  expect((await read('li.na', '/market-intel?cursor=nonsense'))['code']).toMatch(/CURSOR|INVALID/);
  const file = await (
    await api.as('li.na')
  )
    .post('/market-intel/export', { format: 'csv', subject: 'RIVAL_RATE' })
    .buffer(true)
    .expect(200);
  const rows = csvRows(file.text);
  expect(rows).toHaveLength(2);
  expect(rows[1]?.some((cell) => cell.includes('一年期抵押'))).toBe(true);
  expect(rows[1]?.filter((cell) => cell.startsWith('='))).toEqual([]);
});

it('The department judges an entry once: somebody else than who recorded it', async () => {
  const judged = { outcome: 'CONFIRMED', comment: '另一客户亦证实' };
  expect((await send('li.na', `/market-intel/${rateNo}/review`, judged))['code']).toBe('ROLE_NOT_ALLOWED');
  expect((await send('xu.hui', `/market-intel/${rateNo}/review`, judged))['code']).toBe('NOT_FOUND');
  expect((await send('chen.jing', `/market-intel/${regionNo}/review`, judged))['code']).toBe('INTEL_SAME_PERSON');
  expect((await send('chen.jing', `/market-intel/${rateNo}/review`, { outcome: 'CONFIRMED' }))['code']).toBe(
    'INVALID_INPUT',
  );
  expect(await send('chen.jing', `/market-intel/${rateNo}/review`, judged)).toMatchObject({
    standing: 'CONFIRMED',
    reviewedBy: 'chen.jing',
    comment: judged.comment,
  });
  expect((await send('zhou.min', `/market-intel/${rateNo}/review`, judged))['code']).toBe('INTEL_REVIEWED');
  expect(await nos('li.na', 'standing=NEW')).toEqual([regionNo]);
});

it('A digest puts ours beside theirs, is signed when its month is over, and says for good what it said then', async () => {
  const { prisma } = api.db;
  // Two loans of the month, 120,000 each: at 4.35 % and at 5.35 % the mean is 4.85 %.
  for (const [no, annualRate] of [
    ['LNA', '0.0435'],
    ['LNB', '0.0535'],
  ] as const) {
    const opening = openingOf(no);
    const terms = { ...opening.terms, annualRate };
    const given = { ...opening, terms, productCode: 'PERSONAL_BUSINESS', clientNo: 'CL00000001', branchCode: 'SB01' };
    await prisma.$transaction((tx) => openLoan(tx, given));
    await prisma.loan.update({ where: { no }, data: { disbursedOn: new Date(BEFORE) } });
  }
  const doubted = String((await send('li.na', '/market-intel', { ...REGION, seen: '据传某厂停产' }))['no']);
  await send('chen.jing', `/market-intel/${doubted}/review`, { outcome: 'DOUBTED', comment: '现场未停产' });
  const draft = `/market-digests/draft?month=${LAST}`;
  expect(await read('li.na', draft)).toMatchObject({
    branchCode: 'SB01',
    maySign: false,
    sections: [
      {
        subject: 'RIVAL_RATE',
        entries: [{ no: rateNo, recordedBy: 'li.na', rate: '0.034', standing: 'CONFIRMED', ours: { version: 1 } }],
      },
      { subject: 'REGION', entries: [{ no: regionNo, standing: 'NEW' }] },
    ],
    lent: [{ productCode: 'PERSONAL_BUSINESS', rate: '0.0485' }],
  });
  expect(await read('chen.jing', draft)).toMatchObject({ maySign: true });
  expect((await read('li.na', `${draft}&branchCode=SB02`))['code']).toBe('CASE_OF_OTHER_BRANCH');
  expect(await read('zhou.min', `${draft}&branchCode=SB02`)).toMatchObject({ sections: [{ subject: 'REGION' }] });

  const sign = (who: string, month: string, headers = {}) =>
    send(who, '/market-digests', { month, remarks: '抵押经营贷同业降价，建议跟进' }, headers);
  expect((await sign('li.na', LAST))['code']).toBe('ROLE_NOT_ALLOWED');
  expect((await sign('chen.jing', MONTH))['code']).toBe('DIGEST_EARLY');
  expect((await sign('chen.jing', '2020-01'))['code']).toBe('DIGEST_EMPTY');
  expect((await sign('chen.jing', '2026-13'))['code']).toBe('INVALID_INPUT');
  const key = { 'Idempotency-Key': 'signed-once' };
  const signed = await sign('chen.jing', LAST, key);
  expect(signed).toMatchObject({ month: LAST, signedBy: 'chen.jing', lent: [{ rate: '0.0485' }] });
  expect(await sign('chen.jing', LAST, key)).toEqual(signed);
  expect((await sign('chen.jing', LAST))['code']).toBe('DIGEST_SIGNED');
  expect(await prisma.auditEntry.count({ where: { action: 'DIGEST_SIGNED' } })).toBe(1);

  // What is judged or comes late changes nothing that was signed: it goes into the digest of the next month.
  await send('wu.gang', `/market-intel/${regionNo}/review`, { outcome: 'DOUBTED', comment: '搬迁暂缓' });
  const late = String((await send('li.na', '/market-intel', { ...REGION, seen: '迟报的一条' }))['no']);
  const path = `/market-digests/${String(signed['no'])}`;
  expect(await read('wang.qiang', path)).toEqual(signed);
  const next = (await read('li.na', `/market-digests/draft?month=${MONTH}`))['sections'];
  expect((next as { entries: { no: string }[] }[]).flatMap(({ entries }) => entries.map(({ no }) => no))).toEqual([
    late,
  ]);
  expect((await read('liu.yang', path))['code']).toBe('NOT_FOUND');
  expect(await read('admin', '/market-digests')).toMatchObject({ data: [{ month: LAST, entries: 2 }] });
  await expect(prisma.marketDigest.updateMany({ data: { remarks: '改' } })).rejects.toThrow();
});

it('A suggestion goes to who writes products, who is not its writer, and is done by a version that came after it', async () => {
  const { prisma } = api.db;
  const text = '增加按季付息，下调抵押方式最低利率';
  const given = { productCode: 'PERSONAL_BUSINESS', text, intelNos: [rateNo] };
  expect((await send('li.na', '/product-suggestions', { ...given, productCode: 'NO_SUCH' }))['code']).toBe(
    'PRODUCT_UNKNOWN',
  );
  expect((await send('liu.yang', '/product-suggestions', given))['code']).toBe('INTEL_UNKNOWN');
  expect((await send('zhao.lei', '/product-suggestions', given))['code']).toBe('ROLE_NOT_ALLOWED');
  const put = await send('li.na', '/product-suggestions', given);
  expect(put).toMatchObject({ status: 'PUT_FORWARD', versionBefore: 1, intelNos: [rateNo], mayAnswer: [] });
  const no = String(put['no']);
  const told = (recipient: string, template: string) =>
    prisma.notice.count({ where: { recipient, template, channel: 'INBOX' } });
  expect(await told('admin', 'suggestion-put-forward')).toBe(1);

  const answer = (who: string, body: object) => send(who, `/product-suggestions/${no}/answer`, body);
  expect((await answer('zhou.min', { answer: 'TAKEN_UP', text: '同意' }))['code']).toBe('ROLE_NOT_ALLOWED');
  expect((await answer('admin', { answer: 'DONE', text: '完成', productVersion: 2 }))['code']).toBe('SUGGESTION_STATE');
  expect((await answer('admin', { answer: 'DECLINED' }))['code']).toBe('INVALID_INPUT');
  expect(await answer('admin', { answer: 'TAKEN_UP', text: '列入下季度调整' })).toMatchObject({
    status: 'TAKEN_UP',
    mayAnswer: ['DECLINED', 'DONE'],
  });
  for (const productVersion of [undefined, 1, 2])
    expect((await answer('admin', { answer: 'DONE', text: '完成', productVersion }))['code']).toBe(
      'SUGGESTION_VERSION',
    );
  const sold = await prisma.product.findFirstOrThrow({ where: { code: 'PERSONAL_BUSINESS' } });
  await prisma.product.create({ data: { ...(sold as Prisma.ProductCreateInput), version: 2 } });
  expect(await answer('admin', { answer: 'DONE', text: '第 2 版已含按季付息', productVersion: 2 })).toMatchObject({
    status: 'DONE',
    productVersion: 2,
    steps: [{ act: 'PUT_FORWARD' }, { act: 'TAKEN_UP' }, { act: 'DONE', by: 'admin' }],
  });
  expect((await answer('admin', { answer: 'DECLINED', text: '再议' }))['code']).toBe('SUGGESTION_STATE');
  expect(await told('li.na', 'suggestion-answered')).toBe(2);
  const own = await send('admin', '/product-suggestions', { ...given, intelNos: [] });
  expect(
    (await send('admin', `/product-suggestions/${String(own['no'])}/answer`, { answer: 'TAKEN_UP', text: '好' }))[
      'code'
    ],
  ).toBe('SUGGESTION_SAME_PERSON');
  expect(await read('wang.qiang', '/product-suggestions?status=DONE')).toMatchObject({ data: [{ no }] });
  expect(await read('liu.yang', '/product-suggestions')).toMatchObject({ data: [] });
  expect((await read('liu.yang', `/product-suggestions/${no}`))['code']).toBe('NOT_FOUND');
});
