import { verify } from '../../src/store/verify';
import type { Person } from './support/api';
import { approvalTask, liveApi, stageOf, today, toLoan, until, type LiveApi } from './support/life';

jest.setTimeout(120_000);

let api: LiveApi;
let manager: Person;
beforeAll(async () => {
  api = await liveApi();
  manager = await api.as('li.na');
});
afterAll(() => api.close());

const TERMS = { method: 'INTEREST_ONLY', principal: '200000.00', annualRate: '0.045', instalments: 12 };
const BODY = { clientNo: 'CL00000001', productCode: 'PERSONAL_BUSINESS', purpose: '采购原料', terms: TERMS };
const apply = (more: object = {}, who = manager) => who.post('/applications', { ...BODY, ...more });

/** From its documents to a loan. */
async function lend(no: string): Promise<string> {
  const [colleague, risk, approver] = await Promise.all([api.as('wang.qiang'), api.as('zhou.min'), api.as('zhao.lei')]);
  const { body } = await manager.get(`/applications/${no}`).expect(200);
  const documents = (body as { documents: { code: string }[] }).documents.map(({ code }) => ({
    code,
    status: 'VERIFIED',
  }));
  await manager.post(`/applications/${no}/documents`, { documents }).expect(200);
  const report = { summary: '经营稳定', siteVisitOn: today(), findings: '实地核实无误' };
  await manager.post(`/applications/${no}/investigation`, { part: 'A', report, agree: true }).expect(200);
  await colleague.post(`/applications/${no}/investigation`, { part: 'B', report, agree: true }).expect(200);
  await risk.post(`/applications/${no}/rating`, { grade: 'A', score: 78, comment: '良好' }).expect(200);
  return toLoan(api, no, await approvalTask(approver, no));
}

it('A loan is renewed by an application of its own: nothing is paid out, the old loan is settled, the books agree', async () => {
  const first = await apply().expect(201);
  const old = await lend((first.body as { applicationNo: string }).applicationNo);
  const renews = { loanNo: old };

  const refusals: [object, string][] = [
    [{ renews, clientNo: 'CL00000002' }, 'RENEWAL_OTHER_CLIENT'],
    [{ renews, terms: { ...TERMS, principal: '200000.01' } }, 'RENEWAL_AMOUNT'],
    [{ renews, productCode: 'PERSONAL_CONSUMER', terms: { ...TERMS, principal: '100000.00' } }, 'RENEWAL_NOT_OFFERED'],
    [{ renews: { loanNo: 'LN-NONE' } }, 'NOT_FOUND'],
  ];
  for (const [more, code] of refusals) expect((await apply(more)).body.code).toBe(code);
  expect((await apply({ renews }, await api.as('wang.qiang')).expect(403)).body.code).toBe('NOT_THE_ACCOUNT_MANAGER');

  const asked = await apply({ renews }).expect(201);
  const { applicationNo } = asked.body as { applicationNo: string };
  expect((await apply({ renews }).expect(409)).body.code).toBe('RENEWAL_PENDING');
  const owed = await manager.get('/clients/CL00000001').expect(200);
  expect(owed.body.exposure).toBe('200000.00');

  const renewed = await lend(applicationNo);
  await until(async () => {
    const { body } = await manager.get(`/loans/${old}`);
    return (body as { status: string }).status === 'SETTLED' ? true : undefined;
  });
  expect((await manager.get(`/loans/${old}`)).body).toMatchObject({
    principal: '0.00',
    due: '0.00',
    renews: null,
    renewedIn: { applicationNo, loanNo: renewed },
  });
  expect((await manager.get(`/loans/${renewed}`)).body).toMatchObject({
    status: 'CURRENT',
    principal: '200000.00',
    renews: old,
    renewedIn: null,
  });
  expect((await manager.get(`/applications/${applicationNo}`)).body.renewsLoanNo).toBe(old);

  const cash = await api.db.prisma.journalLine.aggregate({
    where: { account: 'BANK', entry: { OR: [{ cause: `RENEWAL ${renewed}` }, { loanNo: renewed }] } },
    _sum: { debitFen: true, creditFen: true },
  });
  expect(cash._sum).toEqual({ debitFen: 20_000_000n, creditFen: 20_000_000n });
  expect(await api.db.prisma.paymentOrder.count({ where: { applicationNo } })).toBe(0);
  expect(await api.db.prisma.classificationFact.count({ where: { loanNo: renewed } })).toBe(0);
  expect((await verify(api.db.prisma)).differences).toEqual([]);

  const workflow = api.engine.workflow.getHandle(`loan-${old}`);
  await until(async () => ((await workflow.describe()).status.name === 'COMPLETED' ? true : undefined));
  const { body: told } = await manager.get(`/loans/${old}/timeline`);
  expect(JSON.stringify(told)).toContain('LOAN_RENEWED');
  // What is settled is not renewed again.
  expect((await apply({ renews }).expect(409)).body.code).toBe('RENEWAL_ENDED');
  await stageOf(manager, applicationNo, 'DISBURSED');
});
