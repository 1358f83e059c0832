import supertest from 'supertest';
import type { Person } from './support/api';
import { addDays } from '../../src/domain/date';
import { verify } from '../../src/store/verify';
import { apply, liveApi, today, until, type LiveApi } from './support/life';

jest.setTimeout(120_000);

const CLIENT = 'CL00000014';
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

/** A promise in force of 100,000 with a margin of 30,000, issued by qian.fang thirty days ago; it ends in sixty. */
async function promised(
  no: string,
  more: { category?: string; expiresOn?: string; status?: string } = {},
): Promise<void> {
  const { category = 'LETTER_OF_GUARANTEE', expiresOn = addDays(today(), 60), status = 'ISSUED' } = more;
  const asked = { clientNo: CLIENT, productCode: category, purpose: '履约担保' };
  const terms = { method: 'BULLET', principal: '100000.00', annualRate: '0', instalments: 3 };
  const applicationNo = await apply(api, { ...asked, terms });
  const bytes = Buffer.from(`%PDF-1.7\n1 0 obj<</Case(${no})>>endobj\n%%EOF`);
  const filed = await supertest(api.app)
    .post(`/api/applications/${applicationNo}/files?name=claim.pdf`)
    .set('Authorization', `Bearer ${people.manager.token}`)
    .set('Content-Type', 'application/octet-stream')
    .send(bytes)
    .expect(201);
  ({ hash } = filed.body as { hash: string });
  await api.db.prisma.application.update({
    where: { no: applicationNo },
    data: { stage: 'ISSUED', closedOn: new Date(today()) },
  });
  await api.db.prisma.commitment.create({
    data: {
      no,
      applicationNo,
      category,
      status,
      clientNo: CLIENT,
      branchCode: 'SB01',
      beneficiary: '绍兴水务集团有限公司',
      amountFen: 10_000_000n,
      marginFen: 3_000_000n,
      issuedBy: 'qian.fang',
      issuedOn: new Date(addDays(today(), -30)),
      expiresOn: new Date(expiresOn),
    },
  });
}

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
