import { apply, liveApi, stageOf, TERMS, toApproval, toDisbursement, today, type LiveApi } from './support/life';

jest.setTimeout(120_000);

let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

/** The disbursement post orders the payment; answers with the refusal, or with nothing. */
async function pay(no: string, mode: 'SELF' | 'ENTRUSTED', payee: string): Promise<{ code?: string; title?: string }> {
  const conditionsConfirmed = ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'];
  const { body } = await (
    await api.as('qian.fang')
  ).post(`/applications/${no}/disbursement`, { conditionsConfirmed, mode, payee });
  return body as { code?: string; title?: string };
}

/** A new version of the consumer product, by maker and checker, that lets less be self-paid. */
async function publish(selfPayMax: string): Promise<number> {
  const [admin, risk] = await Promise.all([api.as('admin'), api.as('zhou.min')]);
  const { body, headers } = await admin.get('/products/PERSONAL_CONSUMER').expect(200);
  const [standing] = (body as { versions: (Record<string, unknown> & { rules: object })[] }).versions;
  const { code: _code, version: _version, current: _current, ...content } = standing ?? { rules: {} };
  const changed = { ...content, effectiveFrom: today(), rules: { ...content.rules, selfPayMax } };
  const answer = await admin.put('/products/PERSONAL_CONSUMER', changed, { 'If-Match': headers['etag'] ?? '' });
  if (answer.status !== 200) return answer.status;
  const { id } = answer.body as { id: string };
  const decision = { outcome: 'CONFIRM', comment: '核对无误' };
  return (await risk.post(`/product-proposals/${id}/decision`, decision).expect(200)).status;
}

describe('how a payment leaves (RULES 1.5)', () => {
  it('is decided by the version of the product that the case pins, and pieces paid by a couple count together', async () => {
    const manager = await api.as('li.na');
    const his = await apply(api);
    const hers = await apply(api, {
      clientNo: 'CL00000002',
      purpose: '家电购置',
      terms: { ...TERMS, principal: '190000.00' },
    });
    expect(await publish('500000.01')).toBe(422); // above what the rules let any consumer product do
    expect(await publish('100000.00')).toBe(200);
    const later = await apply(api, { clientNo: 'CL00000003' });

    await toDisbursement(api, his, (await toApproval(api, his)).taskId);
    // 120,000 under the version of its day.
    expect(await pay(his, 'SELF', '杭州乐居建材有限责任公司')).not.toHaveProperty('code');
    await stageOf(manager, his, 'DISBURSED');
    await toDisbursement(api, hers, (await toApproval(api, hers)).taskId);
    // Married since the approval, so that neither case had the other in its exposure.
    const relation = { kind: 'SPOUSE', toClientNo: 'CL00000002', since: '2020-05-01' };
    await manager.post('/clients/CL00000001/relations', relation).expect(201);
    const split = await pay(hers, 'SELF', '杭州乐居建材有限公司');
    expect(split.code).toBe('PAYMENT_SPLIT');
    expect(split.title).toContain('310000.00'); // 120,000 + 190,000

    // Two payees of one group are one, however their names are written.
    const register = async (name: string, identity: string): Promise<string> => {
      const company = { kind: 'COMPANY', name, identity, phone: '0571-87650000', industry: 'F51' };
      return ((await manager.post('/clients', company).expect(201)).body as { no: string }).no;
    };
    const mother = await register('杭州安居（集团）有限公司', '91330100MA2ABC774R');
    const daughter = await register('杭州乐居建材有限公司', '91330100MA2ABC8890');
    const owns = { kind: 'CONTROLS', toClientNo: daughter, since: '2020-05-01' };
    await manager.post(`/clients/${mother}/relations`, owns).expect(201);
    expect((await pay(hers, 'SELF', '杭州 安居(集团)有限责任公司萧山分公司')).code).toBe('PAYMENT_SPLIT');
    await toDisbursement(api, later, (await toApproval(api, later)).taskId);
    const above = await pay(later, 'SELF', '陈志强');
    expect(above.code).toBe('ENTRUSTED_PAYMENT_REQUIRED');
    expect(above.title).toContain('100000.00');

    expect((await manager.get(`/applications/${hers}`)).body.stage).toBe('DISBURSEMENT');
    expect(await pay(hers, 'ENTRUSTED', '杭州家电有限公司')).not.toHaveProperty('code');
    await stageOf(manager, hers, 'DISBURSED');
  });
});
