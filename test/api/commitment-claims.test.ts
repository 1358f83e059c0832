import type { Person } from './support/api';
import { workflowIds } from '../../src/contracts/workflow-names';
import { addDays } from '../../src/domain/date';
import { verify } from '../../src/store/verify';
import { liveApi, today, until, type LiveApi } from './support/life';
import { PROMISED_CLIENT as CLIENT, promised as promisedBy } from './support/promised';

jest.setTimeout(120_000);

let api: LiveApi;
let hash: string;
let people: Record<'manager' | 'issuer' | 'second', Person>;
beforeAll(async () => {
  api = await liveApi();
  await api.db.prisma.user.update({ where: { username: 'zhou.min' }, data: { roles: ['RISK_OFFICER', 'FINANCE'] } });
  const [manager, issuer, second] = await Promise.all(['li.na', 'qian.fang', 'zhou.min'].map((name) => api.as(name)));
  people = { manager, issuer, second } as typeof people;
});
afterAll(() => api.close());

const promised = async (no: string, more: Parameters<typeof promisedBy>[3] = {}): Promise<void> => {
  hash = await promisedBy(api, people.manager, no, more);
};

/** What the journal holds of the margin of a promise, in fen, and by which entries it came to it. */
const margin = async (commitmentNo: string): Promise<[string, number][]> => {
  const entries = await api.db.prisma.journalEntry.findMany({
    where: { commitmentNo },
    include: { lines: true },
    orderBy: { id: 'asc' },
  });
  return entries.map(({ businessKey, lines }) => [
    businessKey.slice(commitmentNo.length + 1).replace(/\d+$/, 'n'),
    lines.reduce((sum, one) => sum + (one.account === 'MARGIN_DEPOSIT' ? Number(one.creditFen - one.debitFen) : 0), 0),
  ]);
};

const code = async (answer: Promise<{ body: unknown }>): Promise<string> =>
  ((await answer).body as { code?: string }).code ?? 'done';
const claim = (by: Person, no: string, more: object = {}) =>
  by.post(`/commitments/${no}/claims`, {
    amount: '100000.00',
    claimedOn: today(),
    evidence: '索赔函 1',
    fileHash: hash,
    ...more,
  });
const claimId = async (no: string): Promise<string> =>
  ((await people.second.get(`/commitments/${no}/claims`).expect(200)).body as { data: { id: string }[] }).data[0]?.id ??
  '';
const exposure = async (): Promise<string> =>
  (await people.manager.get(`/clients/${CLIENT}/group`).expect(200)).body.exposure as string;

it('a call needs its document and a second person, and becomes an overdue loan that is repaid until nothing is left', async () => {
  const { manager, issuer, second } = people;
  await promised('CM1');
  expect(await exposure()).toBe('70000.00');
  // A call is not simply recorded any more.
  expect(await code(second.post('/commitments/CM1/end', { outcome: 'ADVANCED' }))).toBe('COMMITMENT_CLAIM_FIRST');
  expect((await claim(manager, 'CM1', { fileHash: undefined }).expect(422)).body.errors).toMatchObject([
    { pointer: '/fileHash' },
  ]);
  expect((await claim(manager, 'CM1', { fileHash: 'b'.repeat(64) }).expect(422)).body.errors).toMatchObject([
    { pointer: '/fileHash', code: 'FILE_UNKNOWN' },
  ]);
  expect(await code(claim(manager, 'CM1', { claimedOn: addDays(today(), 1) }))).toBe('DATE_IN_FUTURE');
  expect(await code(claim(manager, 'CM1', { amount: '100000.01' }))).toBe('CLAIM_EXCEEDS');
  expect(await code(claim(await api.as('wu.gang'), 'CM1'))).toBe('ROLE_NOT_ALLOWED');
  await claim(await api.as('liu.yang'), 'CM1').expect(404);

  // Refused first: the promise goes on, and is claimed again.
  await claim(manager, 'CM1').expect(201);
  expect(await code(claim(manager, 'CM1'))).toBe('COMMITMENT_CLAIMED');
  expect(await code(second.post('/commitments/CM1/end', { outcome: 'RELEASED', evidence: '-' }))).toBe(
    'COMMITMENT_CLAIMED',
  );
  const first = await claimId('CM1');
  const refusal = `/commitments/CM1/claims/${first}/refusal`;
  expect(await code(issuer.post(refusal, { reason: '不符' }))).toBe('ISSUER_MAY_NOT_END');
  await second.post(refusal, { reason: '索赔文件不符' }).expect(201);
  expect(await code(second.post(refusal, { reason: '再拒' }))).toBe('CLAIM_DECIDED');
  expect(await exposure()).toBe('70000.00');

  await claim(manager, 'CM1').expect(201);
  const id = await claimId('CM1');
  const open = await api.db.prisma.task.findMany({ where: { subjectNo: 'CM1', status: 'OPEN' } });
  expect(open.map(({ kind, role, excluded }) => [kind, role, excluded.sort()])).toEqual([
    ['COMMITMENT_CLAIM', 'FINANCE', ['li.na', 'qian.fang']],
  ]);
  const pay = (by: Person, more: object = {}, key?: string) =>
    by.post(
      `/commitments/CM1/claims/${id}/payment`,
      { paidOn: today(), paymentReference: 'BK-77', ...more },
      ...(key === undefined ? [] : [{ 'Idempotency-Key': key }]),
    );
  expect(await code(pay(manager))).toBe('ROLE_NOT_ALLOWED');
  expect(await code(pay(issuer))).toBe('ISSUER_MAY_NOT_END');
  expect(await code(pay(second, { paidOn: addDays(today(), -1) }))).toBe('CLAIM_PAID_BEFORE');
  // Who sees the claim is told whether he may decide it, by the rule that judges him when he does.
  const mayDecide = async (by: Person): Promise<unknown> =>
    (await by.get('/commitments/CM1/claims').expect(200)).body.data[0].mayDecide;
  expect(await Promise.all([manager, issuer, second].map(mayDecide))).toEqual([false, false, true]);
  const { applicationNo } = await api.db.prisma.commitment.findUniqueOrThrow({ where: { no: 'CM1' } });
  const had = (formerManagers: string[]) =>
    api.db.prisma.application.update({ where: { no: applicationNo }, data: { formerManagers } });
  await had(['zhou.min']);
  expect(await mayDecide(second)).toBe(false);
  expect(await code(pay(second))).toBe('MANAGER_MAY_NOT_DISBURSE');
  await had([]);
  const { body: paid } = await pay(second, {}, 'pay-1').expect(201);
  const [done] = (paid as { data: { loanNo: string }[] }).data;
  expect(done).toMatchObject({
    status: 'PAID',
    fromMargin: '30000.00',
    fromClient: '0.00',
    advance: '70000.00',
    recordedBy: 'li.na',
    decidedBy: 'zhou.min',
  });
  const loanNo = done?.loanNo ?? '';
  expect((await pay(second, {}, 'pay-1').expect(201)).body).toEqual(paid);
  expect(await code(pay(second))).toBe('CLAIM_DECIDED');
  expect(await api.db.prisma.task.count({ where: { subjectNo: 'CM1', status: 'OPEN' } })).toBe(0);

  // The exposure is that of the loan now, not twice.
  expect((await second.get('/commitments/CM1').expect(200)).body).toMatchObject({
    status: 'PAID',
    open: '0.00',
    loanNo,
  });
  expect(await exposure()).toBe('70000.00');
  const { body: loan } = await manager.get(`/loans/${loanNo}`).expect(200);
  expect(loan).toMatchObject({ status: 'CURRENT', principal: '70000.00', due: '70000.00' });
  // Never a normal claim, and watched over like any other loan.
  const { body: risk } = await manager.get(`/loans/${loanNo}/class`).expect(200);
  expect(risk).toMatchObject({ floor: 'SPECIAL_MENTION', floors: [{ rule: 'ADVANCED' }] });
  expect(JSON.stringify(risk)).toContain('"cause":"ADVANCE"');
  const watch = await api.engine.workflow.getHandle(workflowIds.review(loanNo)).describe();
  expect(watch.status.name).toBe('RUNNING');
  const { body: journal } = await manager.get(`/loans/${loanNo}/journal`).expect(200);
  expect(JSON.stringify(journal)).toContain('BK-77');
  const told = await api.db.prisma.notice.findMany({
    where: { template: { in: ['advance-made', 'commitment-advanced'] } },
  });
  expect(new Set(told.map(({ template }) => template))).toEqual(new Set(['advance-made', 'commitment-advanced']));

  // Its workflow lives: part is repaid, then the rest, until nothing is left.
  const repay = (amount: string, reference: string) =>
    issuer.post(`/loans/${loanNo}/repayments`, { amount, receivedOn: today(), reference });
  await until(async () => ((await repay('20000.00', 'R1')).status === 201 ? true : undefined));
  expect(await exposure()).toBe('50000.00');
  await repay('50000.00', 'R2').expect(201);
  expect((await manager.get(`/loans/${loanNo}`).expect(200)).body).toMatchObject({ status: 'SETTLED' });
  expect(await exposure()).toBe('0.00');
  expect((await verify(api.db.prisma)).differences).toEqual([]);
});

it('what margin and client cover is no advance; a bill waits for its day; one called before is made a loan now', async () => {
  const { manager, second } = people;
  await promised('CM2', { category: 'BILL_ACCEPTANCE' });
  expect(await code(claim(manager, 'CM2'))).toBe('CLAIM_NOT_DUE');
  await api.db.prisma.commitment.update({ where: { no: 'CM2' }, data: { expiresOn: new Date(addDays(today(), -3)) } });
  expect(await code(claim(manager, 'CM2', { amount: '50000.00' }))).toBe('CLAIM_WHOLE_BILL');
  expect(await code(claim(manager, 'CM2', { deposited: '70000.01' }))).toBe('CLAIM_DEPOSIT_EXCEEDS');
  await claim(manager, 'CM2', { deposited: '70000.00', claimedOn: addDays(today(), -2) }).expect(201);
  const paying = { paidOn: addDays(today(), -1), paymentReference: 'BK-78' };
  const { body } = await second.post(`/commitments/CM2/claims/${await claimId('CM2')}/payment`, paying).expect(201);
  expect(body).toMatchObject({ data: [{ status: 'PAID', advance: '0.00', loanNo: null }] });
  expect((await second.get('/commitments/CM2').expect(200)).body).toMatchObject({ status: 'PAID', open: '0.00' });

  // Followed by hand until now, and counted for ever: its claim is put down, and the exposure gets an end.
  await promised('CM3', { status: 'ADVANCED' });
  expect(await exposure()).toBe('70000.00');
  await claim(manager, 'CM3', { claimedOn: addDays(today(), -10) }).expect(201);
  const late = { paidOn: addDays(today(), -10), paymentReference: 'BK-79' };
  const { body: booked } = await second
    .post(`/commitments/CM3/claims/${await claimId('CM3')}/payment`, late)
    .expect(201);
  const { loanNo } = (booked as { data: [{ loanNo: string }] }).data[0];
  // Ten days at 0.05 % of 70,000 (Python Decimal).
  expect((await manager.get(`/loans/${loanNo}`).expect(200)).body).toMatchObject({
    status: 'OVERDUE',
    daysOverdue: 10,
    due: '70350.00',
  });
  expect(await exposure()).toBe('70000.00');
});

it('a letter is claimed in parts, each advance a loan of its own, and what secures it is given back with the last of them', async () => {
  const { manager, issuer, second } = people;
  const before = Number(await exposure());
  await promised('CM4');
  const { applicationNo } = await api.db.prisma.commitment.findUniqueOrThrow({ where: { no: 'CM4' } });
  const secured = { applicationNo, form: 'MORTGAGE', kind: 'INDUSTRIAL_OR_LAND', ownerNo: CLIENT, description: '厂房' };
  await api.db.prisma.security.create({ data: { ...secured, no: 'SE-CM4', recordedBy: 'li.na' } });
  const signed = { template: 'MORTGAGE-1', evidence: '面签录像 1', signedOn: new Date(today()), witness: 'zhou.min' };
  await api.db.prisma.securityContract.create({
    data: { ...signed, no: 'SC-CM4', securityNo: 'SE-CM4', securedFen: 10_000_000n },
  });
  const more = async (): Promise<number> => Number(await exposure()) - before;
  const paid = async (amount: string, deposited?: string): Promise<string | null> => {
    await claim(manager, 'CM4', { amount, ...(deposited === undefined ? {} : { deposited }) }).expect(201);
    const paying = { paidOn: today(), paymentReference: `BK-${amount}` };
    const { body } = await second.post(`/commitments/CM4/claims/${await claimId('CM4')}/payment`, paying).expect(201);
    return (body as { data: { loanNo: string | null }[] }).data[0]?.loanNo ?? null;
  };
  const letter = async () => (await second.get('/commitments/CM4').expect(200)).body;

  // Within the margin: nothing is advanced, and the letter stands for the rest.
  expect(await paid('20000.00')).toBeNull();
  expect(await letter()).toMatchObject({
    status: 'ISSUED',
    paid: '20000.00',
    marginUsed: '20000.00',
    rest: '80000.00',
    open: '70000.00',
    loanNo: null,
  });
  // 10,000 of margin are left, the client brings 5,000 of 40,000: 25,000 are advanced.
  const first = await paid('40000.00', '5000.00');
  expect(await letter()).toMatchObject({
    paid: '60000.00',
    marginUsed: '30000.00',
    rest: '40000.00',
    open: '40000.00',
  });
  expect((await manager.get(`/loans/${first ?? ''}`).expect(200)).body).toMatchObject({ principal: '25000.00' });
  // The 5,000 the client paid himself are no exposure any more.
  expect(await more()).toBe(65_000);
  const { body: refused } = await claim(manager, 'CM4', { amount: '40000.01' }).expect(422);
  expect(refused).toMatchObject({ code: 'CLAIM_EXCEEDS', errors: [{ pointer: '/amount' }] });
  expect(JSON.stringify(refused)).toContain('40000.00');
  // No margin is left for this one.
  const last = await paid('15000.00');
  expect(last).not.toBe(first);
  expect((await manager.get('/commitments/CM4/claims').expect(200)).body.data).toMatchObject([
    { amount: '15000.00', fromMargin: '0.00', fromClient: '0.00', advance: '15000.00', loanNo: last },
    { amount: '40000.00', fromMargin: '10000.00', fromClient: '5000.00', advance: '25000.00', loanNo: first },
    { amount: '20000.00', fromMargin: '20000.00', fromClient: '0.00', advance: '0.00', loanNo: null },
  ]);
  expect(await letter()).toMatchObject({ status: 'ISSUED', rest: '25000.00', open: '25000.00', loanNo: last });
  expect(await more()).toBe(65_000);

  const releases = () => api.db.prisma.securityRelease.findMany({ where: { securityNo: 'SE-CM4' } });
  const repay = (loanNo: string | null, amount: string) =>
    issuer.post(`/loans/${loanNo ?? ''}/repayments`, { amount, receivedOn: today(), reference: `R-${amount}` });
  await until(async () => ((await repay(first, '25000.00')).status === 201 ? true : undefined));
  await until(async () => ((await repay(last, '15000.00')).status === 201 ? true : undefined));
  // Both are repaid, but the letter may still be claimed: nothing is given back.
  expect(await releases()).toEqual([]);
  const giveBack = { outcome: 'RELEASED', evidence: '保函原件退回' };
  expect(await code(second.post('/commitments/CM4/end', giveBack))).toBe('done');
  expect(await letter()).toMatchObject({ status: 'RELEASED', rest: '0.00', open: '0.00' });
  expect(await releases()).toMatchObject([{ caseNo: last }]);
  // Taken at the issue, used by the first claim and what was left of it by the second: nothing is left to give back.
  expect(await margin('CM4')).toEqual([
    ['margin/taken', 3_000_000],
    ['margin/claim-n', -2_000_000],
    ['margin/claim-n', -1_000_000],
  ]);
  expect(await more()).toBe(0);
  expect((await verify(api.db.prisma)).differences).toEqual([]);
});

it('the last part of a letter performs it', async () => {
  const { manager, second } = people;
  await promised('CM5');
  const pay = async (amount: string) => {
    await claim(manager, 'CM5', { amount }).expect(201);
    const paying = { paidOn: today(), paymentReference: `BK5-${amount}` };
    await second.post(`/commitments/CM5/claims/${await claimId('CM5')}/payment`, paying).expect(201);
  };
  await pay('99999.99');
  expect((await second.get('/commitments/CM5').expect(200)).body).toMatchObject({ status: 'ISSUED', rest: '0.01' });
  await pay('0.01');
  expect((await second.get('/commitments/CM5').expect(200)).body).toMatchObject({ status: 'PAID', rest: '0.00' });
  expect(await code(claim(manager, 'CM5', { amount: '0.01' }))).toBe('COMMITMENT_ENDED');
});

it('what is left of a margin is given back in the books when its promise ends, and verify tells when it is not', async () => {
  const { manager, second } = people;
  await promised('CM6');
  await claim(manager, 'CM6', { amount: '12345.67' }).expect(201);
  const paying = { paidOn: today(), paymentReference: 'BK6' };
  await second.post(`/commitments/CM6/claims/${await claimId('CM6')}/payment`, paying).expect(201);
  await second.post('/commitments/CM6/end', { outcome: 'RELEASED', evidence: '保函原件退回' }).expect(201);
  expect(await margin('CM6')).toEqual([
    ['margin/taken', 3_000_000],
    ['margin/claim-n', -1_234_567],
    ['margin/given-back', -1_765_433],
  ]);
  expect((await verify(api.db.prisma)).differences).toEqual([]);
  await api.db.prisma.commitment.update({ where: { no: 'CM6' }, data: { status: 'ISSUED' } });
  expect((await verify(api.db.prisma)).differences).toEqual([
    { check: 'MARGIN', subject: 'CM6', what: 'MARGIN_DEPOSIT', expected: '1765433', found: '0' },
  ]);
  await api.db.prisma.commitment.update({ where: { no: 'CM6' }, data: { status: 'RELEASED' } });
});
