import { createApprovalActivities, type LoanApprovalRequest } from '../../activities/approval';
import type { ActivityDeps } from '../../activities/deps';
import { noEngine, testApi, type Person, type TestApi } from './support/api';

jest.setTimeout(60_000);

let api: TestApi;
let manager: Person;
beforeAll(async () => {
  api = await testApi(noEngine());
  manager = await api.as('li.na');
});
afterAll(() => api.close());

/** An application of `fen` that is still open. */
async function applied(no: string, clientNo: string, fen: number): Promise<void> {
  await api.db.prisma.application.create({
    data: {
      no,
      clientNo,
      productCode: 'PERSONAL_CONSUMER',
      productVersion: 1,
      category: 'PERSONAL_CONSUMER',
      security: 'UNSECURED',
      branchCode: 'SB01',
      managerUsername: 'li.na',
      purpose: '装修',
      amountFen: BigInt(fen),
      appliedTerms: { principal: `${String(fen / 100)}.00` },
      stage: 'RATING',
      workflowId: `application-${no}`,
      acceptedOn: new Date('2026-11-23'),
    },
  });
}

const relate = (person: Person, no: string, toClientNo: string, kind: string, more: object = {}) =>
  person.post(`/clients/${no}/relations`, { kind, toClientNo, since: '2024-05-01', ...more });

describe('the group of a client', () => {
  it('is found through marriage, control and a share of a quarter, and not through a guarantee or a small share', async () => {
    await relate(manager, 'CL00000001', 'CL00000002', 'SPOUSE').expect(201);
    await relate(manager, 'CL00000002', 'CL00000014', 'OWNS', { share: '0.25' }).expect(201);
    await relate(manager, 'CL00000014', 'CL00000013', 'CONTROLS').expect(201);
    await relate(manager, 'CL00000013', 'CL00000014', 'CONTROLS').expect(201); // a circle ends the search, not the server
    await relate(manager, 'CL00000001', 'CL00000011', 'OWNS', { share: '0.249999' }).expect(201);
    await relate(manager, 'CL00000003', 'CL00000001', 'GUARANTEES').expect(201);
    await applied('AP1', 'CL00000001', 10_000_000);
    await applied('AP2', 'CL00000013', 25_000_000);
    await applied('AP3', 'CL00000003', 99_000_000);
    const { body } = await manager.get('/clients/CL00000001/group').expect(200);
    const group = body as { exposure: string; members: { no: string }[] };
    expect(group.members.map(({ no }) => no)).toEqual(['CL00000001', 'CL00000002', 'CL00000013', 'CL00000014']);
    expect(group.exposure).toBe('350000.00');
    expect((await manager.get('/clients/CL00000014').expect(200)).body.exposure).toBe('350000.00');
  });

  it('is what the levels of an approval are set by, with the other applications and without this one', async () => {
    const activities = createApprovalActivities({
      prisma: api.db.prisma,
      temporal: { workflow: { start: () => Promise.resolve() } },
    } as unknown as ActivityDeps);
    const request = (subjectNo: string, clientNo: string): LoanApprovalRequest => ({
      approvalId: `approval-${subjectNo}-1`,
      subject: 'APPLICATION',
      subjectNo,
      replyTo: `application-${subjectNo}`,
      round: 1,
      branchCode: 'SB01',
      clientMasked: '张**',
      clientNo,
      terms: null,
      amountFen: 10_000_000,
      slaHours: 24,
      clockOffsetMs: 0,
      authority: {
        column: 'PERSONAL_UNSECURED',
        amountFen: 10_000_000,
        groupExposureFen: 0,
        termMonths: 12,
        grade: 'A',
        relatedParty: false,
        restrictedIndustry: false,
        policyException: false,
      },
      parties: { investigators: [], raters: [], managerUsername: 'li.na', related: [] },
    });
    await applied('AP9', 'CL00000004', 10_000_000);
    await activities.startLoanApproval(request('AP1', 'CL00000001'), '2026-11-23T02:00:00.000Z');
    await activities.startLoanApproval(request('AP9', 'CL00000004'), '2026-11-23T02:00:00.000Z');
    const climbed = async (id: string): Promise<string[]> => {
      const { levels } = await api.db.prisma.approval.findUniqueOrThrow({ where: { id } });
      return (levels as { code: string }[]).map(({ code }) => code);
    };
    // 100,000 alone is a sub-branch head's; with 250,000 of the group it is above his 300,000 (RULES 7.2).
    expect(await climbed('approval-AP9-1')).toEqual(['SUB_BRANCH_HEAD']);
    expect((await climbed('approval-AP1-1')).length).toBeGreaterThan(1);
  });

  it('falls apart when the relation ends, which stays on file', async () => {
    const { body } = await manager.get('/clients/CL00000002/relations').expect(200);
    const id = (body as { data: { id: string; kind: string }[] }).data.find(({ kind }) => kind === 'OWNS')?.id ?? '';
    const end = { endedOn: '2026-11-20', reason: '股权转让' };
    await manager.post(`/clients/CL00000002/relations/${id}/end`, end).expect(200);
    expect((await manager.post(`/clients/CL00000002/relations/${id}/end`, end).expect(409)).body.code).toBe(
      'RELATION_NOT_OPEN',
    );
    const group = await manager.get('/clients/CL00000001/group').expect(200);
    expect((group.body as { members: { no: string }[] }).members.map(({ no }) => no)).toEqual([
      'CL00000001',
      'CL00000002',
    ]);
    expect((await manager.get('/clients/CL00000002/relations').expect(200)).body.data).toHaveLength(2);
  });
});

describe('a relation', () => {
  test.each([
    ['to itself', 'CL00000001', 'CL00000001', 'SPOUSE', {}, 422, 'RELATION_TO_SELF'],
    ['of marriage with a company', 'CL00000001', 'CL00000011', 'SPOUSE', {}, 422, 'RELATION_PARTIES'],
    ['of ownership without a share', 'CL00000004', 'CL00000011', 'OWNS', {}, 422, 'RELATION_SHARE'],
    ['of more than the whole', 'CL00000004', 'CL00000011', 'OWNS', { share: '0.8' }, 422, 'RELATION_SHARE_ABOVE_WHOLE'],
    ['on file already, seen from the other side', 'CL00000002', 'CL00000001', 'SPOUSE', {}, 409, 'RELATION_EXISTS'],
    ['from tomorrow on', 'CL00000005', 'CL00000011', 'MANAGES', { since: '2090-01-01' }, 422, 'DATE_IN_FUTURE'],
    ['to nobody', 'CL00000005', 'CL9', 'GUARANTEES', {}, 422, 'CLIENT_UNKNOWN'],
  ])('%s is refused', async (_what, from, to, kind, more, status, code) => {
    expect((await relate(manager, from, to, kind, more).expect(status)).body.code).toBe(code);
  });

  it('is not recorded by who only reads, nor for a client of another branch', async () => {
    await relate(await api.as('zhou.min'), 'CL00000001', 'CL00000005', 'GUARANTEES').expect(403);
    await relate(manager, 'CL00000007', 'CL00000001', 'GUARANTEES').expect(404);
  });
});

describe('a circle of guarantees', () => {
  const offer = (no: string, ownerNo: string) =>
    manager.post(`/applications/${no}/security`, {
      kind: 'GUARANTOR_PERSON',
      description: '连带保证',
      ownerNo,
    });
  const circle = async (no: string): Promise<string[]> =>
    (await manager.get(`/applications/${no}/security`).expect(200)).body.circle as string[];

  it('is seen where two clients stand surety for one another in cases of this lender, until one of them is turned down', async () => {
    const [one, other] = ['CL00000005', 'CL00000006'];
    await applied('AP51', one, 10_000_000);
    await applied('AP52', other, 10_000_000);
    await offer('AP51', other).expect(201);
    expect(await circle('AP51')).toEqual([]);
    await offer('AP52', one).expect(201);
    expect(await circle('AP51')).toEqual([one, other]);
    expect(await circle('AP52')).toEqual([one, other]);
    await api.db.prisma.application.update({ where: { no: 'AP52' }, data: { stage: 'REJECTED' } });
    expect(await circle('AP51')).toEqual([]);
  });
});
