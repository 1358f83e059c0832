import { apply, liveApi, TERMS, toApproval, type LiveApi } from './support/life';

jest.setTimeout(120_000);

let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

describe('What a loan may cost (RULES 3.7)', () => {
  it('is judged when it is asked for: no statement could be shown before its contract', async () => {
    const manager = await api.as('li.na');
    const asked = { clientNo: 'CL00000001', productCode: 'PERSONAL_CONSUMER', purpose: '住房装修' };
    const terms = { ...TERMS, annualRate: '0.24' };
    const dear = { ...asked, terms: { ...terms, method: 'INTEREST_ONLY' } };
    expect((await manager.post('/applications', dear).expect(422)).body.code).toBe('COST_ABOVE_CAP');
    expect(await api.db.prisma.application.count({ where: { clientNo: 'CL00000001' } })).toBe(0);
    await manager.post('/applications', { ...asked, terms }).expect(201);
  });

  it('and when other terms are decided', async () => {
    const no = await apply(api, { terms: { ...TERMS, dayCount: 'ACT/360' } });
    const { taskId } = await toApproval(api, no);
    const approver = await api.as('zhao.lei');
    const decide = (annualRate: string) =>
      approver.post(`/tasks/${taskId}/decision`, {
        outcome: 'APPROVE_CHANGED',
        comment: '风险偏高，上浮利率',
        terms: { ...TERMS, dayCount: 'ACT/360', annualRate },
      });
    expect((await decide('0.24').expect(422)).body.code).toBe('COST_ABOVE_CAP');
    await decide('0.2').expect(200);
  });
});
