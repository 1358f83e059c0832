import { addDays } from '../../src/domain/date';
import { restartLoan } from '../../src/gateways/loan-workflows';
import type { Transfer } from '../../src/domain/client-transfer/transfer';
import { audit } from '../../src/store/audit';
import { pressReassessments } from '../../src/store/client-changes/days';
import { measuresBefore } from '../../src/store/client-changes/gate';
import { moveClients } from '../../src/store/client-transfer-moves';
import { openLoan } from '../../src/store/loans';
import { nextNumber } from '../../src/store/numbers';
import type { Tx } from '../../src/store/once';
import { servicingFromBooks } from '../../src/store/reconciliation';
import { insertSecurity, insertSecurityContract } from '../../src/store/security';
import { openingOf } from '../store/support/loans';
import { liveApi, TERMS, today, until, type LiveApi } from './support/life';

jest.setTimeout(120_000);
let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

const [BORROWER, SURETY] = ['CL00000001', 'CL00000002'];
interface Answer {
  code: string;
  status: string;
  data: { no: string; status: string }[];
  measures: { kind: string; subjectNo: string; status: string }[];
}
const post = async (username: string, path: string, body: object, key?: string): Promise<Answer> =>
  (await (await api.as(username)).post(path, body, key === undefined ? {} : { 'Idempotency-Key': key })).body as Answer;
/** Registers a change; answers with the re-assessment it asks for. */
async function changed(body: object, clientNo = BORROWER): Promise<string> {
  await post('li.na', `/clients/${clientNo}/events`, { evidence: '走访记录', on: today(), ...body });
  const found = await api.db.prisma.reassessment.findFirstOrThrow({ where: { clientNo }, orderBy: { no: 'desc' } });
  return found.no;
}
const MARRIED = { kind: 'MARRIAGE', before: '未婚', after: '已婚' };
const conclude = (no: string, measures: object[]) =>
  post('li.na', `/reassessments/${no}/conclusion`, { grounds: '家庭收入变化', measures });
const agree = (no: string, comment = '同意') =>
  post('zhou.min', `/reassessments/${no}/confirmation`, { agree: true, comment }, `agree-${no}`);
const openTasks = async (subjectNo: string): Promise<string[]> =>
  (await api.db.prisma.task.findMany({ where: { subjectNo, status: 'OPEN' }, orderBy: { id: 'asc' } })).map(
    ({ kind, role, assignee }) => `${kind} ${assignee ?? role}`,
  );

const OF_BORROWER = { clientNo: BORROWER, branchCode: 'SB01', managerUsername: 'li.na', productVersion: 1 };
/** A facility in force, with the application that it was granted on. */
async function facility(no: string, clockOffsetMs = 0): Promise<void> {
  const { prisma } = api.db;
  await prisma.application.create({
    data: {
      ...OF_BORROWER,
      no: `AP${no}`,
      category: 'PERSONAL_BUSINESS',
      productCode: 'BUSINESS_LINE',
      purpose: '周转',
      stage: 'GRANTED',
      security: 'SURETY',
      amountFen: 20_000_000n,
      appliedTerms: TERMS,
      workflowId: `application-AP${no}`,
      acceptedOn: new Date(today()),
    },
  });
  await prisma.facility.create({
    data: {
      ...OF_BORROWER,
      no,
      clockOffsetMs: BigInt(clockOffsetMs),
      applicationNo: `AP${no}`,
      productCode: 'BUSINESS_LINE',
      terms: TERMS,
      line: { revolving: true, drawMinFen: 100_000, drawMaxMonths: 12 },
      granted: { investigators: [], raters: [], approvers: [], grade: 'A' },
      limitFen: 20_000_000n,
      startsOn: new Date(today()),
      expiresOn: new Date(addDays(today(), 300)),
      status: 'ACTIVE',
    },
  });
}
/** A loan on the books; its workflow is another matter. */
const loan = (no: string) =>
  api.db.prisma.$transaction((tx) =>
    openLoan(tx, {
      ...openingOf(no, { ...TERMS, method: 'INTEREST_ONLY', disbursedOn: today() }),
      clientNo: BORROWER,
      managerUsername: 'li.na',
      plan: { reminderDays: [], ladder: [] },
    }),
  );
async function start(loanNo: string): Promise<void> {
  const input = await servicingFromBooks(api.db.prisma, loanNo);
  if (input !== null) await restartLoan(api.engine, input);
}

/** Does something while another holds what it needs, who then writes to the audit log: neither is to wait for the other for ever. */
async function whileHeld<T>(lock: (tx: Tx) => Promise<unknown>, act: () => Promise<T>): Promise<T> {
  const { prisma } = api.db;
  const acting = await prisma.$transaction(async (tx) => {
    await lock(tx);
    const done = act();
    await until(async () => {
      const [{ waits } = { waits: 0n }] = await prisma.$queryRaw<{ waits: bigint }[]>`
        SELECT count(*) AS waits FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return waits > 0n ? true : undefined;
    });
    const fact = { actor: 'chen.jing', action: 'CLIENT_UPDATED', subject: 'CLIENT', subjectNo: SURETY } as const;
    await audit(tx, { ...fact, businessOn: today(), detail: {} });
    return { done };
  });
  return acting.done;
}

it('A facility is drawn on again once more security is signed for: security offered after it was asked for, not what was due anyway', async () => {
  const { prisma } = api.db;
  await facility('FCG');
  const offered = {
    kind: 'GUARANTOR_PERSON',
    ownerNo: SURETY,
    description: '连带责任保证',
    consent: '保证意愿书',
  } as const;
  const by = { username: 'li.na', on: today() };
  const before = await prisma.$transaction((tx) =>
    insertSecurity(tx, 'APFCG', { ...offered, titleNo: null, rank: 1, coOwners: [] }, by),
  );
  const no = await changed(MARRIED);
  await conclude(no, [{ kind: 'MORE_SECURITY', subjectNo: 'APFCG' }]);
  // The manager may see to it before the second person has agreed.
  const security = '/applications/APFCG/security';
  expect((await post('li.na', security, offered)).code).toBeUndefined();
  expect((await agree(no)).status).toBe('DONE');
  const draw = { applicationNo: 'APX', clientNo: BORROWER, facilityNo: 'FCG' };
  const missing = async (): Promise<number> => (await measuresBefore(prisma, draw)).security.length;
  expect(await missing()).toBe(1);
  const signed = { signatories: ['李'], evidence: 'V', signedOn: today() };
  await prisma.$transaction((tx) =>
    insertSecurityContract(tx, 'APFCG', before, '1', { ...signed, securedFen: 1_000_000 }, by),
  );
  expect(await missing()).toBe(1);

  const added = await prisma.security.findFirstOrThrow({
    where: { applicationNo: 'APFCG', no: { not: before } },
  });
  const worth = { netAssets: '900000.00', given: '0', appraiser: '内部评估', on: today() };
  expect((await post('zhou.min', `${security}/${added.no}/appraisals`, worth)).code).toBeUndefined();
  const contract = { ...signed, secured: '100000.00' };
  expect((await post('li.na', `${security}/${added.no}/contract`, contract)).code).toBeUndefined();
  expect(await missing()).toBe(0);
  expect((await (await api.as('li.na')).get(security)).body).toMatchObject({ open: true });
  expect(await openTasks(no)).toEqual([]);

  // A guarantee that stands hangs on the client like what is owed.
  const promised = {
    beneficiary: '某某建设',
    amountFen: 5_000_000n,
    marginFen: 0n,
    issuedBy: 'qian.fang',
    category: 'GUARANTEE',
  };
  const days = { issuedOn: new Date(today()), expiresOn: new Date(addDays(today(), 90)) };
  const at = { clientNo: BORROWER, branchCode: 'SB01', applicationNo: 'APFCG', no: 'CMG' };
  await prisma.commitment.create({ data: { ...at, ...promised, ...days, status: 'ISSUED' } });
  const { body } = await (await api.as('li.na')).get(`/reassessments/${no}`);
  const shown = { kind: 'COMMITMENT', no: 'CMG', as: 'BORROWER', branchCode: 'SB01', managerUsername: 'li.na' };
  expect((body as { cases: object[] }).cases).toContainEqual(expect.objectContaining(shown));
});

it('Of several loans that are called in, one whose workflow is away holds up no other, and stays a task until it is told', async () => {
  await loan('LNRA');
  await loan('LNRB');
  await start('LNRB');
  const no = await changed({ ...MARRIED, before: '已婚', after: '离异' });
  await conclude(
    no,
    ['LNRA', 'LNRB'].map((subjectNo) => ({ kind: 'RECALL', subjectNo })),
  );
  const long = '长'.repeat(1000);
  expect((await agree(no, long)).code).toBe('ENGINE_UNAVAILABLE');
  const calledIn = (loanNo: string) => api.db.prisma.loanEvent.count({ where: { loanNo, type: 'ACCELERATION' } });
  expect([await calledIn('LNRA'), await calledIn('LNRB')]).toEqual([0, 1]);
  expect(await openTasks(no)).toEqual(['CHANGE_RECALL RISK_OFFICER']);
  await start('LNRA');
  expect((await agree(no, long)).measures.map(({ status }) => status)).toEqual(['DONE', 'DONE']);
  expect(await calledIn('LNRA')).toBe(1);
  expect(await openTasks(no)).toEqual([]);
});

it('Whoever holds a number or a facility and writes to the audit log does not stand against a change, nor against what is agreed to', async () => {
  await loan('LNDL');
  const lost = { kind: 'CONTACT_LOST' };
  const no = await whileHeld(
    (tx) => nextNumber(tx, 'CE', today()),
    () => changed(lost),
  );
  expect(await api.db.prisma.warning.count({ where: { loanNo: 'LNDL' } })).toBe(1);

  await facility('FCD');
  await facility('FCE', 24 * 3_600_000);
  const lock = (facilityNo: string) => (tx: Tx) =>
    tx.$queryRaw`SELECT 1 FROM facility WHERE no = ${facilityNo} FOR UPDATE`;
  const measures = ['FCE', 'FCD'].map((subjectNo) => ({ kind: 'FREEZE', subjectNo }));
  expect((await conclude(no, measures)).status).toBe('PROPOSED');
  const done = await whileHeld(lock('FCD'), () => agree(no));
  expect(done.measures.map(({ status }) => status)).toEqual(['DONE', 'DONE']);
  // Each by the business date of its own clock.
  const frozen = await api.db.prisma.auditEntry.findMany({
    where: { action: 'FACILITY_FREEZE', subjectNo: { in: ['FCD', 'FCE'] } },
    orderBy: { subjectNo: 'asc' },
  });
  const days = frozen.map(({ businessOn }) => businessOn.toISOString().slice(0, 10));
  expect(days).toEqual([today(), addDays(today(), 1)]);
});

it('Sent back after its day, a re-assessment comes before the head again', async () => {
  const learnedOn = addDays(today(), -30);
  await facility('FCL');
  const no = await changed({ kind: 'HEALTH', on: learnedOn, learnedOn });
  await conclude(no, [{ kind: 'RENEW_RATING', subjectNo: 'FCL' }]);
  await pressReassessments(api.db.prisma, today());
  const back = { agree: false, comment: '请说明' };
  expect((await post('chen.jing', `/reassessments/${no}/confirmation`, back)).status).toBe('OPEN');
  expect(await openTasks(no)).toEqual(['CHANGE_ASSESS li.na', 'CHANGE_LATE DEPARTMENT_MANAGER']);
});

it('What was asked of a case that is over by now is asked no longer, and what is done is no work that waits', async () => {
  const { prisma } = api.db;
  await facility('FCO');
  await loan('LNRO');
  const no = await changed({ ...MARRIED, note: '再婚' });
  await conclude(no, [
    { kind: 'RENEW_RATING', subjectNo: 'FCO' },
    { kind: 'MORE_SECURITY', subjectNo: 'APFCO' },
    { kind: 'RECALL', subjectNo: 'LNRO' },
  ]);
  expect((await agree(no)).code).toBe('ENGINE_UNAVAILABLE');
  const asked = ['CHANGE_MORE_SECURITY li.na', 'CHANGE_RECALL RISK_OFFICER', 'CHANGE_RENEW_RATING RISK_OFFICER'];
  await pressReassessments(prisma, today());
  expect(await openTasks(no)).toEqual(asked);
  await prisma.facility.update({ where: { no: 'FCO' }, data: { status: 'CLOSED' } });
  await prisma.application.update({ where: { no: 'APFCO' }, data: { closedOn: new Date(addDays(today(), -1)) } });
  await prisma.loan.update({ where: { no: 'LNRO' }, data: { status: 'SETTLED' } });
  await pressReassessments(prisma, today());
  expect(await openTasks(no)).toEqual([]);
  const dropped = { action: 'CHANGE_MEASURE_DROPPED', actor: 'system', subjectNo: BORROWER };
  expect(await prisma.auditEntry.count({ where: dropped })).toBe(3);

  const manager = await api.as('li.na');
  const listed = async (query: string) =>
    (await manager.get(`/reassessments?clientNo=${BORROWER}${query}`)).body as Answer;
  const waits = await changed({ kind: 'HEALTH', note: '住院' });
  expect((await listed('')).data.map(({ status }) => status)).not.toContain('DONE');
  expect((await listed('')).data.map((one) => one.no)).toContain(waits);
  expect((await listed('&status=DONE')).data.map((one) => one.no)).toContain(no);
});

it('A correction that brings the day forward brings the task forward', async () => {
  const health = { kind: 'HEALTH', on: addDays(today(), -40) };
  const no = await changed(health);
  const { eventId } = await api.db.prisma.reassessment.findUniqueOrThrow({ where: { no } });
  const learnedOn = addDays(today(), -30);
  expect(await changed({ ...health, learnedOn, corrects: String(eventId) })).toBe(no);
  const { dueOn } = await api.db.prisma.reassessment.findUniqueOrThrow({ where: { no } });
  expect(dueOn.toISOString().slice(0, 10) < today()).toBe(true);
  const { dueAt } = await api.db.prisma.task.findFirstOrThrow({ where: { subjectNo: no, kind: 'CHANGE_ASSESS' } });
  expect(dueAt?.toISOString().slice(0, 10)).toBe(dueOn.toISOString().slice(0, 10));
});

it('More security that was asked of a case because its surety changed goes with the borrower to his new manager, not with the surety', async () => {
  const { prisma } = api.db;
  await facility('FCT');
  const offered = { kind: 'GUARANTOR_PERSON', description: '保证', consent: '保证意愿书', titleNo: null } as const;
  await prisma.$transaction((tx) =>
    insertSecurity(
      tx,
      'APFCT',
      { ...offered, ownerNo: SURETY, rank: 1, coOwners: [] },
      { username: 'li.na', on: today() },
    ),
  );
  const no = await changed(MARRIED, SURETY);
  await conclude(no, [{ kind: 'MORE_SECURITY', subjectNo: 'APFCT' }]);
  expect((await agree(no)).status).toBe('DONE');
  const moved = async (clientNo: string): Promise<string[]> => {
    const people = { from: 'li.na', to: 'wang.qiang', proposedBy: 'li.na' };
    const transfer: Transfer = {
      ...people,
      status: 'REVIEWED',
      branchCode: 'SB01',
      clientNos: [clientNo],
      reviewed: [],
    };
    await prisma.$transaction((tx) => moveClients(tx, transfer, { by: 'chen.jing', on: today() }));
    return openTasks(no);
  };
  expect(await moved(SURETY)).toEqual(['CHANGE_MORE_SECURITY li.na']);
  expect(await moved(BORROWER)).toEqual(['CHANGE_MORE_SECURITY wang.qiang']);

  // A case that is closed keeps the name of who had it; its security is for whoever has the client now.
  await prisma.application.update({
    where: { no: 'APFCT' },
    data: { managerUsername: 'li.na', formerManagers: [], closedOn: new Date(today()) },
  });
  const at = '/applications/APFCT/security';
  const more = { kind: 'RESIDENTIAL', ownerNo: BORROWER, description: '西湖区住宅一套', titleNo: '浙(2020)0001号' };
  expect((await post('li.na', at, more)).code).toBe('NOT_THE_ACCOUNT_MANAGER');
  const taken = await (await api.as('wang.qiang')).post(at, more).expect(201);
  expect(taken.body).toMatchObject({ managerUsername: 'wang.qiang', items: [{}, { ownerNo: BORROWER }] });
});
