import { verify } from '../../src/store/verify';
import { pressRenewals } from '../../src/store/fallen-renewals';
import { openLoan } from '../../src/store/loans';
import { openingOf } from '../store/support/loans';
import type { Person } from './support/api';
import { costConfirmed, approvalTask, liveApi, stageOf, today, toLoan, until, type LiveApi } from './support/life';

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

/** From its documents to the approval; answers with the open task. */
async function examined(no: string): Promise<string> {
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
  return approvalTask(approver, no);
}

/** From its documents to a loan. */
const lend = async (no: string): Promise<string> => toLoan(api, no, await examined(no));

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

it('A renewal that keeps its class is decided by the limits of renewals, any other as new lending', async () => {
  // 400,000 unsecured to a person: three levels as new lending, the sub-branch head alone as a renewal (RULES 7.2).
  const terms = { ...TERMS, method: 'INTEREST_ONLY' as const, principal: '400000.00' };
  for (const [no, clientNo] of [
    ['LN-KEEPS', 'CL00000002'],
    ['LN-OTHER', 'CL00000003'],
  ] as const) {
    const opening = { ...openingOf(no, { ...terms, disbursedOn: today() }), clientNo, managerUsername: 'li.na' };
    await api.db.prisma.$transaction((tx) => openLoan(tx, { ...opening, productCode: 'PERSONAL_BUSINESS' }));
  }
  let asked: { no: string; taskId: string } = { no: '', taskId: '' };
  const levels = async (loanNo: string, clientNo: string, size: string): Promise<string[]> => {
    const answer = await apply({ clientNo, terms, renews: { loanNo, size } }).expect(201);
    const { applicationNo } = answer.body as { applicationNo: string };
    asked = { no: applicationNo, taskId: await examined(applicationNo) };
    const { body } = await manager.get(`/applications/${applicationNo}`).expect(200);
    const [round] = (body as { approvals: { levels: { code: string }[] }[] }).approvals;
    return round?.levels.map(({ code }) => code) ?? [];
  };
  expect(await levels('LN-KEEPS', 'CL00000002', 'MICRO')).toEqual(['SUB_BRANCH_HEAD']);
  // Its class falls before it is signed, and again before it is booked: nobody was asked for new borrowing that repays old.
  const approver = await api.as('zhao.lei');
  await approver.post(`/tasks/${asked.taskId}/decision`, { outcome: 'APPROVE', comment: '同意' }).expect(200);
  await stageOf(manager, asked.no, 'CONTRACT');
  const fallen = { floorClass: 'SPECIAL_MENTION', riskClass: 'SPECIAL_MENTION', nonPerforming: false };
  await api.db.prisma.loanClass.create({ data: { loanNo: 'LN-KEEPS', ...fallen, since: new Date(today()) } });
  const signed = { signedOn: today(), signatories: ['李'], evidence: 'V', disbursementAccount: '6222021234567890123' };
  const at = `/applications/${asked.no}`;
  await costConfirmed(manager, asked.no);
  const again = { comment: '原贷款转为关注，按新增授信权限重新报批' };
  const actions = async (): Promise<string[]> => (await manager.get(at).expect(200)).body.actions as string[];
  const late = await manager.post(`${at}/signature`, signed).expect(409);
  expect(late.body.code).toBe('RENEWAL_APPROVED_OTHERWISE');
  expect(await actions()).toContain('RESUBMIT');
  // Whoever is refused, it is the manager who is asked to submit it again, and told why; once, however often.
  const asksManager = async (): Promise<string[]> => {
    const where = { subjectNo: asked.no, kind: 'RESUBMIT_RENEWAL' };
    const tasks = await api.db.prisma.task.findMany({ where, orderBy: { id: 'asc' } });
    return tasks.map(({ assignee, status, outcome }) => `${String(assignee)} ${status} ${outcome ?? ''}`.trim());
  };
  await pressRenewals(api.db.prisma, today());
  expect(await asksManager()).toEqual(['li.na OPEN']);
  // As long as the loan keeps its class there is nothing to submit again.
  await api.db.prisma.loanClass.update({ where: { loanNo: 'LN-KEEPS' }, data: { riskClass: 'NORMAL' } });
  await pressRenewals(api.db.prisma, today());
  expect(await asksManager()).toEqual(['li.na CANCELLED']);
  expect((await manager.post(`${at}/resubmission`, again).expect(409)).body.code).toBe('WRONG_STAGE');
  await manager.post(`${at}/signature`, signed).expect(200);
  await api.db.prisma.loanClass.update({ where: { loanNo: 'LN-KEEPS' }, data: { riskClass: 'SPECIAL_MENTION' } });
  const finance = await api.as('qian.fang');
  const order = {
    conditionsConfirmed: ['CONTRACT_EFFECTIVE', 'ACCOUNT_VERIFIED', 'PURPOSE_CONFIRMED'],
    mode: 'SELF',
    payee: '李',
  };
  const pay = () => finance.post(`${at}/disbursement`, order);
  expect((await pay().expect(409)).body.code).toBe('RENEWAL_APPROVED_OTHERWISE');
  expect((await api.as('wang.qiang').then((one) => one.post(`${at}/resubmission`, again))).body.code).toBe(
    'NOT_THE_ACCOUNT_MANAGER',
  );

  expect(await asksManager()).toEqual(['li.na CANCELLED', 'li.na OPEN']);
  await pressRenewals(api.db.prisma, today());
  const told = { template: 'renewal-fell', subjectNo: asked.no, channel: 'INBOX' };
  const notices = await api.db.prisma.notice.findMany({ where: told });
  expect(notices.map(({ recipient, params }) => [recipient, params])).toEqual([
    ['li.na', { applicationNo: asked.no, loanNo: 'LN-KEEPS', why: 'RENEWAL_CLASS' }],
    ['li.na', { applicationNo: asked.no, loanNo: 'LN-KEEPS', why: 'RENEWAL_CLASS' }],
  ]);

  // It goes up again, by the column of new lending, and is signed anew. Who decides reads what is proposed now, and nothing as approved.
  expect(await actions()).toContain('RESUBMIT');
  const dearer = { ...terms, annualRate: '0.0475' };
  const resubmitted = await manager.post(`${at}/resubmission`, { ...again, terms: dearer }).expect(200);
  expect(resubmitted.body.stage).toBe('APPROVAL');
  expect(await asksManager()).toEqual(['li.na CANCELLED', 'li.na DONE DONE']);
  const { body: file } = await approver.get(at).expect(200);
  expect(file).toMatchObject({ approvedTerms: null, suggestedTerms: dearer, termsCompared: { approved: null } });
  for (const name of ['zhao.lei', 'wu.gang', 'zheng.hao']) {
    const decider = await api.as(name);
    await until(async () => {
      const task = await approvalTask(decider, asked.no);
      const { status } = await decider.post(`/tasks/${task}/decision`, { outcome: 'APPROVE', comment: '同意借新还旧' });
      return status === 200 ? true : undefined;
    });
  }
  await stageOf(manager, asked.no, 'CONTRACT');
  expect(await actions()).not.toContain('RESUBMIT');
  const stale = await manager.post(`${at}/signature`, signed).expect(409);
  expect(stale.body.code).toBe('COST_CONFIRMED_OTHERWISE');
  await costConfirmed(manager, asked.no);
  await manager.post(`${at}/signature`, { ...signed, evidence: 'V-2' }).expect(200);
  expect((await manager.get(at).expect(200)).body.contract.evidence).toBe('V-2');
  const { body: log } = await (await api.as('shen.yan')).get(`/audit?subjectNo=${asked.no}`);
  expect(JSON.stringify(log)).toContain('CONTRACT_SUPERSEDED');
  await pay().expect(200);
  await stageOf(manager, asked.no, 'DISBURSED');
  // A large enterprise's is new borrowing that repays old (借新还旧).
  expect(await levels('LN-OTHER', 'CL00000003', 'LARGE')).toHaveLength(3);

  // A new version says what may be decided of renewals; one from before said nothing.
  const admin = await api.as('admin');
  const { body, headers } = await admin.get('/authority').expect(200);
  const given = body as { levels: { limits: Record<string, string> }[] };
  expect(given.levels.map(({ limits }) => limits['RENEWAL']).join(' ')).toBe(
    '0.00 5000000.00 0.00 30000000.00 80000000.00 90000000000.00',
  );
  const without = given.levels.map(({ limits: { RENEWAL: _none, ...limits }, ...level }) => ({ ...level, limits }));
  const match = { 'If-Match': headers['etag'] ?? '' };
  const refused = await admin.put('/authority', { effectiveFrom: today(), levels: without }, match).expect(422);
  expect(JSON.stringify(refused.body)).toContain('/levels/0/limits/RENEWAL');
  const stored = await api.db.prisma.authorityMatrix.findFirstOrThrow();
  const earlier = JSON.stringify(stored.levels).replace(/"RENEWAL":\d+,/gu, '');
  await api.db.prisma.authorityMatrix.create({ data: { ...stored, version: 2, levels: JSON.parse(earlier) as [] } });
  expect((await admin.get('/authority').expect(200)).body).toMatchObject({ version: 2, levels: without });
});
