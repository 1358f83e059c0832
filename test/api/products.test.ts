import { apply, liveApi, today, type LiveApi } from './support/life';
import type { Person } from './support/api';

jest.setTimeout(60_000);

let api: LiveApi;
let admin: Person;
let risk: Person;
beforeAll(async () => {
  api = await liveApi();
  [admin, risk] = await Promise.all([api.as('admin'), api.as('zhou.min')]);
});
afterAll(() => api.close());

type Content = Record<string, unknown> & { limits: Record<string, unknown> };
type Version = Content & { code: string; version: number; current: boolean };
interface Proposal {
  id: string;
  differences: object[];
}

/** The newest version of a product as it would be sent again. */
async function newest(code: string): Promise<{ etag: string; content: Content }> {
  const { body, headers } = await admin.get(`/products/${code}`).expect(200);
  const [newest] = (body as { versions: Version[] }).versions;
  if (newest === undefined) throw new Error(`no product ${code}`);
  const { code: _code, version: _version, current: _current, ...content } = newest;
  return { etag: headers['etag'] ?? '', content: { ...content, effectiveFrom: today() } };
}
/** The answer to a proposal that was taken. */
async function proposed(code: string, content: object, etag: string): Promise<Proposal> {
  return (await propose(code, content, etag).expect(200)).body as Proposal;
}
const propose = (code: string, content: object, etag: string) =>
  admin.put(`/products/${code}`, content, { 'If-Match': etag });
const decide = (who: Person, id: string, outcome: 'CONFIRM' | 'REJECT') =>
  who.post(`/product-proposals/${id}/decision`, { outcome, comment: '核对无误' });
const versionOf = async (no: string): Promise<number> =>
  (await api.db.prisma.application.findUniqueOrThrow({ where: { no } })).productVersion;

describe('Products by maker and checker', () => {
  it('a version is proposed with what it changes, confirmed by another person, and does not touch what is under way', async () => {
    const under = await apply(api);
    const { etag, content } = await newest('PERSONAL_CONSUMER');
    expect((await propose('PERSONAL_CONSUMER', content, etag).expect(422)).body.code).toBe('PRODUCT_UNCHANGED');
    const wider = { ...content, limits: { ...content.limits, maxAmount: '500000.00' } };
    const first = await proposed('PERSONAL_CONSUMER', wider, etag);
    expect(first).toMatchObject({
      code: 'PERSONAL_CONSUMER',
      baseVersion: 1,
      status: 'WAITING',
      proposedBy: 'admin',
      differences: [{ path: 'limits.maxAmount', before: '1000000.00', after: '500000.00' }],
    });
    expect((await propose('PERSONAL_CONSUMER', wider, etag).expect(409)).body.code).toBe('PRODUCT_PROPOSAL_WAITS');
    expect((await decide(admin, first.id, 'CONFIRM').expect(403)).body.code).toBe('MAKER_MAY_NOT_CHECK');
    expect((await decide(await api.as('chen.jing'), first.id, 'CONFIRM').expect(403)).body.code).toBe(
      'ROLE_NOT_ALLOWED',
    );
    expect((await newest('PERSONAL_CONSUMER')).etag).toBe(etag);
    expect((await decide(risk, first.id, 'CONFIRM').expect(200)).body).toMatchObject({
      status: 'CONFIRMED',
      checkedBy: 'zhou.min',
    });
    expect((await decide(risk, first.id, 'CONFIRM').expect(409)).body.code).toBe('PRODUCT_PROPOSAL_CHECKED');
    expect((await propose('PERSONAL_CONSUMER', content, etag).expect(412)).body.code).toBe('VERSION_CHANGED');
    expect([await versionOf(under), await versionOf(await apply(api))]).toEqual([1, 2]);
    const story = await api.db.prisma.auditEntry.findMany({
      where: { subjectNo: 'PERSONAL_CONSUMER' },
      orderBy: { seq: 'asc' },
    });
    expect(story.map(({ action, actor }) => `${action} ${actor}`)).toEqual([
      'PRODUCT_PROPOSED admin',
      'PRODUCT_PUBLISHED zhou.min',
      'PRODUCT_CONFIRMED zhou.min',
    ]);
  });

  it('a version of a later day waits for its day, and a rejected one never comes', async () => {
    const { etag, content } = await newest('WORKING_CAPITAL');
    const later = { ...content, effectiveFrom: '2099-01-01', limits: { ...content.limits, maxRate: '0.2' } };
    const proposal = await proposed('WORKING_CAPITAL', later, etag);
    await decide(risk, proposal.id, 'CONFIRM').expect(200);
    const { body } = await admin.get('/products/WORKING_CAPITAL').expect(200);
    expect(
      (body as { versions: { version: number; current: boolean }[] }).versions.map(({ version, current }) => [
        version,
        current,
      ]),
    ).toEqual([
      [2, false],
      [1, true],
    ]);
    const { etag: newer } = await newest('WORKING_CAPITAL');
    const other = { ...content, limits: { ...content.limits, maxRate: '0.19' } };
    const second = await proposed('WORKING_CAPITAL', other, newer);
    expect((await decide(risk, second.id, 'REJECT').expect(200)).body.status).toBe('REJECTED');
    expect((await newest('WORKING_CAPITAL')).etag).toBe(newer);
    expect((await admin.get('/product-proposals?status=WAITING').expect(200)).body.data).toEqual([]);
  });

  it('a new product begins at v0; a retired one is offered no more and keeps its versions', async () => {
    const { content } = await newest('PERSONAL_HOUSING');
    const own = { ...content, nameZh: '公积金贴息住房贷款' };
    expect((await propose('HOUSING_SUBSIDISED', own, '"v1"').expect(412)).body.code).toBe('VERSION_CHANGED');
    const begun = await proposed('HOUSING_SUBSIDISED', own, '"v0"');
    expect(begun.differences).toContainEqual({ path: 'nameZh', before: null, after: '公积金贴息住房贷款' });
    await decide(risk, begun.id, 'CONFIRM').expect(200);
    const offered = async (): Promise<string[]> =>
      ((await admin.get('/products').expect(200)).body as { data: { code: string }[] }).data.map(({ code }) => code);
    expect(await offered()).toContain('HOUSING_SUBSIDISED');
    const standing = await newest('HOUSING_SUBSIDISED');
    const end = await proposed('HOUSING_SUBSIDISED', { ...standing.content, retired: true }, standing.etag);
    expect(end).toMatchObject({ retired: true, differences: [{ path: 'retired', before: false, after: true }] });
    await decide(risk, end.id, 'CONFIRM').expect(200);
    expect(await offered()).not.toContain('HOUSING_SUBSIDISED');
    expect((await newest('HOUSING_SUBSIDISED')).etag).toBe('"v2"');
  });

  it('refuses what contradicts the law or itself, field by field, and nothing changes', async () => {
    const { etag, content } = await newest('FIXED_ASSET');
    const { limits } = content;
    const { body } = await propose(
      'FIXED_ASSET',
      { ...content, limits: { ...limits, maxTermMonths: 241, maxAmount: '1.00' } },
      etag,
    ).expect(422);
    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`)).toEqual([
      '/limits/maxAmount PRODUCT_RANGE_EMPTY',
      '/limits/maxTermMonths PRODUCT_TERM_BEYOND_RULE',
    ]);
    const past = await propose('FIXED_ASSET', { ...content, effectiveFrom: '2026-01-01' }, etag).expect(422);
    expect(past.body.code).toBe('PRODUCT_EFFECTIVE_DATE');
    expect(
      (await (await api.as('li.na')).put('/products/FIXED_ASSET', content, { 'If-Match': etag }).expect(403)).body.code,
    ).toBe('ROLE_NOT_ALLOWED');
    expect((await newest('FIXED_ASSET')).etag).toBe(etag);
  });
});
