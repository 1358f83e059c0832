import { addDays } from '../../src/domain/date';
import { apply, approvalTask, liveApi, toApproval, today, toLoan, until, type LiveApi } from './support/life';

jest.setTimeout(120_000);

let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
});
afterAll(() => api.close());

describe('an application over HTTP', () => {
  let no: string;
  let loanNo: string;

  it('is accepted, investigated, rated, approved, signed and paid out', async () => {
    no = await apply(api);
    expect(no).toMatch(/^AP\d{14}$/);
    const { taskId } = await toApproval(api, no);
    loanNo = await toLoan(api, no, taskId);
    expect(loanNo).toMatch(/^LN\d{14}$/);
  });

  it('keeps the whole file together, and masks who the client is', async () => {
    const manager = await api.as('li.na');
    const { body } = await manager.get(`/applications/${no}`).expect(200);
    expect(body).toMatchObject({
      stage: 'DISBURSED',
      loanNo,
      grade: 'A',
      client: { nameMasked: '张**', phoneMasked: '138****0001' },
      contract: { accountMasked: '***************0123' },
      termsCompared: { applied: { cost: { firstInstalment: '10237.19', totalInterest: '2846.26' } } },
      actions: [],
    });
    expect(
      body.investigations.map(({ part, investigator }: { part: string; investigator: string }) => [part, investigator]),
    ).toEqual([
      ['A', 'li.na'],
      ['B', 'wang.qiang'],
    ]);
    expect(body.approvals[0].decisions[0]).toMatchObject({ username: 'zhao.lei', outcome: 'APPROVE' });
    expect(JSON.stringify(body)).not.toMatch(/张建国.*330102|33010219850312/);
  });

  it('tells its story in the order in which it happened', async () => {
    const { body } = await (await api.as('li.na')).get(`/applications/${no}/timeline`).expect(200);
    const kinds = body.data.map(({ kind }: { kind: string }) => kind).filter((kind: string) => kind !== 'NOTICE');
    const steps = [
      'APPLICATION_ACCEPTED',
      'DOCUMENTS_SUBMITTED',
      'INVESTIGATION_A_SIGNED',
      'INVESTIGATION_B_SIGNED',
      'RATED',
      'DECISION_APPROVE',
    ];
    expect(kinds.filter((kind: string) => steps.includes(kind))).toEqual(steps);
    expect(body.next).toEqual([]);
  });

  it('becomes a loan with a schedule, a journal that balances and an account for any day', async () => {
    const finance = await api.as('qian.fang');
    const loan = await finance.get(`/loans/${loanNo}`).expect(200);
    expect(loan.body).toMatchObject({
      no: loanNo,
      status: 'CURRENT',
      principal: '120000.00',
      due: '0.00',
      clientMasked: '张**',
    });
    const { body: schedule } = await finance.get(`/loans/${loanNo}/schedule`).expect(200);
    expect(schedule.data).toHaveLength(12);
    expect(schedule.data[0]).toMatchObject({ number: 1, total: '10237.19', paidOn: null });
    const { body: journal } = await finance.get(`/loans/${loanNo}/journal`).expect(200);
    for (const { lines } of journal.data as { lines: { debit: string; credit: string }[] }[]) {
      const side = (name: 'debit' | 'credit'): number =>
        lines.reduce((total, line) => total + Math.round(Number(line[name]) * 100), 0);
      expect(side('debit')).toBe(side('credit'));
    }
    const before = await finance.get(`/loans/${loanNo}/account?asOf=2020-01-01`).expect(422);
    expect(before.body.errors[0]).toMatchObject({ pointer: '/asOf', code: 'AS_OF_BEFORE_DISBURSEMENT' });
  });

  it('takes one repayment once under one reference, and two under two', async () => {
    const finance = await api.as('qian.fang');
    const repay = (reference: string, amount = '1000.00') =>
      finance.post(`/loans/${loanNo}/repayments`, { amount, receivedOn: today(), reference });
    const first = await repay('BANK-1').expect(201);
    expect(first.body.held).toBe('1000.00');
    const again = await repay('BANK-1').expect(201);
    expect(again.body.held).toBe('1000.00');
    const other = await repay('BANK-1', '2000.00').expect(422);
    expect(other.body.code).toBe('REFERENCE_NOT_UNIQUE');
    const second = await repay('BANK-2').expect(201);
    expect(second.body.held).toBe('2000.00');
    const { body } = await finance.get(`/loans/${loanNo}/transactions`).expect(200);
    expect(body.data.map(({ reference }: { reference: string }) => reference)).toEqual(['BANK-1', 'BANK-2']);
  });

  it('takes twenty identical repayments at once as one', async () => {
    const finance = await api.as('qian.fang');
    const body = { amount: '500.00', receivedOn: today(), reference: 'BANK-20' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => finance.post(`/loans/${loanNo}/repayments`, body)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 201));
    const { body: loan } = await finance.get(`/loans/${loanNo}`).expect(200);
    expect(loan.held).toBe('2500.00');
  });

  it('refuses money from the future, naming the rule', async () => {
    const finance = await api.as('qian.fang');
    const { body } = await finance
      .post(`/loans/${loanNo}/repayments`, { amount: '1.00', receivedOn: '2199-01-01', reference: 'BANK-F' })
      .expect(422);
    expect(body.code).toBe('DATE_IN_FUTURE');
  });

  it('is extended when the authority for it approves, by the work list, and tells so', async () => {
    const [manager, head] = await Promise.all([api.as('li.na'), api.as('zhao.lei')]);
    const request = { addInstalments: 6, reason: '回款延迟', repaymentSource: '应收账款回款' };
    const asked = await manager.post(`/loans/${loanNo}/extensions`, request).expect(201);
    expect(asked.body).toMatchObject({ status: 'REQUESTED', approvalId: `approval-${loanNo}-1` });
    const again = await manager.post(`/loans/${loanNo}/extensions`, { ...request, addInstalments: 1 }).expect(409);
    expect(again.body.code).toBe('LOAN_CHANGE_PENDING');
    const task = await approvalTask(head, loanNo);
    await head.post(`/tasks/${task}/decision`, { outcome: 'APPROVE', comment: '同意展期' }).expect(200);
    const booked = await until(async () => {
      const { body } = await manager.get(`/loans/${loanNo}/extensions`).expect(200);
      return (body as { data: { status: string; maturityOn: string }[] }).data.find(
        ({ status }) => status === 'BOOKED',
      );
    });
    expect((await manager.get(`/loans/${loanNo}`).expect(200)).body.maturityOn).toBe(booked.maturityOn);
    expect((await manager.get(`/loans/${loanNo}/schedule`).expect(200)).body.data).toHaveLength(18);
    const { body } = await manager.get(`/loans/${loanNo}/timeline`).expect(200);
    const titles = (body as { data: { title: { zh: string } }[] }).data.map(({ title }) => title.zh);
    expect(titles).toEqual(expect.arrayContaining(['申请展期', '展期']));
  });

  it('quotes a prepayment without booking it, and ends the loan with one in full', async () => {
    const finance = await api.as('qian.fang');
    const part = await finance
      .post(`/loans/${loanNo}/prepayments/quote`, { on: today(), amount: '60000.00', mode: 'REDUCE_TERM' })
      .expect(200);
    expect(Number(part.body.interestSaved)).toBeGreaterThan(0);
    expect(part.body.settles).toBe(false);
    // What another prepayment of the day brought is not what this one would bring.
    const first = { on: today(), amount: '10000.00', reference: 'BANK-PART' };
    await finance.post(`/loans/${loanNo}/prepayments`, first).expect(201);
    const more = await finance
      .post(`/loans/${loanNo}/prepayments/quote`, { on: today(), amount: '20000.00' })
      .expect(200);
    expect(more.body.received).toBe('20000.00');
    const full = await finance.post(`/loans/${loanNo}/prepayments/quote`, { on: today() }).expect(200);
    expect(full.body).toMatchObject({
      settles: true,
      received: '107500.00',
      payoff: '107500.00',
      interestAfter: '0.00',
    });
    // In ten days 110 000 × 0.0435 / 360 × 10 = 132.92 have run up: that is paid with it and not saved; 2 500 are held.
    const later = await finance.post(`/loans/${loanNo}/prepayments/quote`, { on: addDays(today(), 10) }).expect(200);
    expect(later.body).toMatchObject({ received: '107632.92', interestAfter: '132.92' });
    const { interestBefore, interestSaved } = later.body as { interestBefore: string; interestSaved: string };
    const cents = (amount: string): number => Math.round(Number(amount) * 100);
    expect(cents(interestBefore) - cents(interestSaved)).toBe(13_292);
    const paid = await finance.post(`/loans/${loanNo}/prepayments`, { on: today(), reference: 'BANK-END' }).expect(201);
    expect(paid.body).toMatchObject({ status: 'SETTLED', principal: '0.00' });
  });

  it('gives a payment that ended the loan its answer again, and refuses any other', async () => {
    const finance = await api.as('qian.fang');
    const again = await finance
      .post(`/loans/${loanNo}/prepayments`, { on: today(), reference: 'BANK-END' })
      .expect(201);
    expect(again.body.status).toBe('SETTLED');
    const late = await finance
      .post(`/loans/${loanNo}/repayments`, { amount: '1.00', receivedOn: today(), reference: 'BANK-9' })
      .expect(409);
    expect(late.body.code).toBe('LOAN_CLOSED');
  });
});
