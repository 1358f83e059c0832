import { SEEDED_ADMISSION_POLICY } from '../../src/domain/admission/policy';
import { addDays } from '../../src/domain/date';
import { apply, liveApi, stageOf, TERMS, today, toApproval, type LiveApi } from './support/life';
import type { Person } from './support/api';

jest.setTimeout(120_000);

let api: LiveApi;
let manager: Person;
beforeAll(async () => {
  api = await liveApi();
  manager = await api.as('li.na');
});
afterAll(() => api.close());

const asked = { productCode: 'PERSONAL_CONSUMER', purpose: '住房装修', terms: TERMS };
const dear = { ...asked, terms: { ...TERMS, annualRate: '0.24', method: 'INTEREST_ONLY' } };
type Answer = Awaited<ReturnType<Person['post']>>;

describe('Applications sent at the same time', () => {
  it('of one client and its spouse: as many are taken in as the limit lets, the rest are refused as a late one is', async () => {
    const { prisma } = api.db;
    await prisma.clientRelation.create({
      data: {
        fromNo: 'CL00000001',
        toNo: 'CL00000002',
        kind: 'SPOUSE',
        since: new Date('2020-01-01'),
        recordedBy: 'li.na',
      },
    });
    const owes = await manager.get('/clients/CL00000001/group').expect(200);
    expect((owes.body as { exposure: string }).exposure).toBe('0.00');
    // 20 % of 2,500,000 are 500,000: four applications of 120,000 fit, the fifth makes 600,000.
    const policy = { ...SEEDED_ADMISSION_POLICY, tierOneFen: 250_000_000, singleExposurePpm: 1_000_000 };
    await prisma.admissionPolicy.create({
      data: {
        version: 101,
        policy: policy,
        effectiveFrom: new Date('2020-01-01'),
      },
    });
    const answers: Answer[] = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        manager.post('/applications', { ...asked, clientNo: `CL0000000${String(1 + (index % 2))}` }),
      ),
    );
    const late = await manager.post('/applications', { ...asked, clientNo: 'CL00000002' });
    const refused = answers.filter(({ status }) => status !== 201);
    expect([refused.length, late.status]).toEqual([6, 422]);
    const told = ({ status, body }: Answer): object => ({ status, code: body.code, errors: body.errors });
    for (const one of refused) expect(told(one)).toEqual(told(late));
    expect(late.body.errors).toMatchObject([{ pointer: '/clientNo', code: 'GROUP_EXPOSURE_LIMIT' }]);
    const clients = { clientNo: { in: ['CL00000001', 'CL00000002'] } };
    expect(await prisma.application.count({ where: clients })).toBe(4);
    const turnedAway = { ...clients, outcome: 'REJECT', applicationNo: null };
    expect(await prisma.admissionScreening.count({ where: turnedAway })).toBe(7);
    expect(await prisma.task.count({ where: { kind: 'COLLECT_DOCUMENTS', status: 'OPEN' } })).toBe(4);
    await prisma.admissionPolicy.delete({ where: { version: 101 } });
  });

  it('one that is refused where it is written uses up neither its lead nor the one reconsideration', async () => {
    const lead = { clientNo: 'CL00000001', source: 'PHONE', need: '装修', nextOn: addDays(today(), 3) };
    const { body } = await manager.post('/leads', lead).expect(201);
    const leadNo = (body as { no: string }).no;
    for (const stage of ['CONTACTED', 'QUALIFIED']) await manager.post(`/leads/${leadNo}/stage`, { stage }).expect(200);
    const clientNo = 'CL00000001';
    const again = await manager.post('/applications', { ...dear, clientNo, leadNo }).expect(422);
    expect(again.body.code).toBe('COST_ABOVE_CAP');
    expect((await manager.get(`/leads/${leadNo}`).expect(200)).body).toMatchObject({ stage: 'QUALIFIED' });
    const both = await Promise.all([1, 2].map(() => manager.post('/applications', { ...asked, clientNo, leadNo })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);

    const rejected = await apply(api, { clientNo: 'CL00000003' });
    const { taskId } = await toApproval(api, rejected);
    const no = { outcome: 'REJECT', reasonCode: 'OVER_INDEBTED', comment: '负债过高' };
    await (await api.as('zhao.lei')).post(`/tasks/${taskId}/decision`, no).expect(200);
    await stageOf(manager, rejected, 'REJECTED');
    const reconsiders = { applicationNo: rejected, newFacts: '客户已结清他行消费贷，新增共同还款人' };
    const heard = { clientNo: 'CL00000003', reconsiders };
    expect((await manager.post('/applications', { ...dear, ...heard }).expect(422)).body.code).toBe('COST_ABOVE_CAP');
    const two = await Promise.all([1, 2].map(() => manager.post('/applications', { ...asked, ...heard })));
    expect(two.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await api.db.prisma.reconsideration.count({ where: { rejectedNo: rejected } })).toBe(1);
  });
});
