import { addDays, addMonths } from '../../src/domain/date';
import { liveApi, today, until, type LiveApi } from './support/life';
import { decidedToSue, overdueLoan } from './support/overdue';

jest.setTimeout(120_000);

let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
  await overdueLoan(api, 'LNSUIT', 120);
});
afterAll(() => api.close());

interface Suits {
  today: string;
  data: {
    no: string;
    stage: string;
    next: string[];
    fees: Record<string, string>;
    duties: { kind: string; lastOn: string }[];
    costs: { id: string; charged: boolean }[];
  }[];
}
const post = async (username: string, path: string, body: object): Promise<{ code: string; suits: Suits }> => {
  const answer = await (await api.as(username)).post(`/loans/LNSUIT/lawsuits${path}`, body);
  return { code: answer.status === 201 ? 'done' : (answer.body as { code: string }).code, suits: answer.body as Suits };
};
const filing = {
  court: '杭州市西湖区人民法院',
  procedure: 'ORDINARY',
  claim: '106929.35',
  document: 'DOC-1 起诉状',
  filedOn: today(),
};

it('A law suit is filed once it was decided to sue, goes its way, and its costs are charged by finance', async () => {
  expect((await post('he.tao', '', filing)).code).toBe('LAWSUIT_NOT_DECIDED');
  await decidedToSue(api, 'LNSUIT');
  expect((await post('li.na', '', filing)).code).toBe('ROLE_NOT_ALLOWED');
  expect((await post('he.tao', '', { ...filing, filedOn: addDays(today(), 2) })).code).toBe('DATE_IN_FUTURE');
  expect((await post('he.tao', '', { ...filing, claim: '-1' })).code).toBe('INVALID_INPUT');
  const opened = await post('he.tao', '', filing);
  expect(opened.code).toBe('done');
  const [suit] = opened.suits.data;
  // The fees by Python Decimal, as in the table of the domain's test.
  expect(suit).toMatchObject({
    stage: 'FILED',
    next: ['ACCEPTED', 'NOT_ACCEPTED', 'WITHDRAWN'],
    fees: { acceptance: '2438.59', acceptanceHalved: '1219.29', preservation: '1054.65', enforcement: '1503.94' },
    duties: [{ kind: 'ACCEPTANCE', lastOn: addDays(today(), 7) }],
  });
  const no = suit?.no ?? '';
  const step = (stage: string, more: object = {}) =>
    post('chen.jing', `/${no}/steps`, { stage, on: today(), document: 'DOC-2', ...more });
  expect((await step('JUDGED')).code).toBe('LAWSUIT_STEP');
  expect((await post('chen.jing', '/LS404/steps', { stage: 'ACCEPTED', on: today(), document: 'D' })).code).toBe(
    'NOT_FOUND',
  );
  expect((await step('MEDIATED')).code).toBe('LAWSUIT_STEP');
  const accepted = await step('ACCEPTED', { courtCaseNo: '（2026）浙0106民初1号' });
  expect(accepted.suits.data[0]?.duties.map(({ kind }) => kind)).toEqual(['COURT_FEE', 'TRIAL']);

  const cost = { cost: 'ACCEPTANCE', amount: '2438.59', paidOn: today(), evidence: 'FP-1' };
  const paid = await post('he.tao', `/${no}/costs`, cost);
  expect(paid.suits.data[0]?.duties.map(({ kind }) => kind)).toEqual(['TRIAL']);
  const id = paid.suits.data[0]?.costs[0]?.id ?? '';
  const charge = { reason: '合同约定由借款人承担' };
  expect((await post('he.tao', `/${no}/costs/${id}/charge`, charge)).code).toBe('ROLE_NOT_ALLOWED');
  expect((await post('qian.fang', `/${no}/costs/999999/charge`, charge)).code).toBe('NOT_FOUND');
  const charged = await post('qian.fang', `/${no}/costs/${id}/charge`, charge);
  expect(charged.suits.data[0]?.costs[0]).toMatchObject({ charged: true });
  expect((await post('qian.fang', `/${no}/costs/${id}/charge`, charge)).code).toBe('done');
  expect(await api.db.prisma.loanEvent.count({ where: { loanNo: 'LNSUIT', type: 'FEE' } })).toBe(1);

  const mediated = await step('MEDIATED', { performBy: addDays(today(), 30) });
  const enforceBy = addMonths(addDays(today(), 30), 24);
  expect(mediated.suits.data[0]?.duties).toMatchObject([{ kind: 'ENFORCE', lastOn: enforceBy }]);

  const calendar = await (await api.as('zhou.min')).get('/legal-calendar').expect(200);
  expect(calendar.body.data).toMatchObject([
    { loanNo: 'LNSUIT', subject: no, kind: 'ENFORCE', lastOn: enforceBy, state: 'RUNNING' },
  ]);
  // Another branch sees neither the calendar's row nor the suit.
  expect((await (await api.as('liu.yang')).get('/legal-calendar').expect(200)).body.data).toEqual([]);
  await (await api.as('liu.yang')).get('/loans/LNSUIT/lawsuits').expect(404);
});

it('A waiver goes from a collector’s request over three decisions into the account', async () => {
  const collector = await api.as('he.tao');
  const due = async (): Promise<string> => {
    const { body } = await collector.get('/loans/LNSUIT/account').expect(200);
    return (body as { balances: { penalty: string } }).balances.penalty;
  };
  const penalty = await due();
  const asked = { ground: 'SETTLEMENT', reason: '一次性结清', evidence: 'DOC-3' };
  const tooMuch = { ...asked, waivers: [{ component: 'PENALTY', amount: '99999.00' }] };
  const refused = await collector.post('/loans/LNSUIT/waivers', tooMuch).expect(422);
  expect(refused.body).toMatchObject({
    code: 'WAIVER_TOO_MUCH',
    title: expect.stringContaining(`Of the penalty interest at most ${penalty}`) as string,
  });
  const waiver = { ...asked, waivers: [{ component: 'PENALTY', amount: penalty }] };
  const { body } = await collector.post('/loans/LNSUIT/waivers', waiver).expect(201);
  const { approvalId } = body as { approvalId: string };
  for (const [index, username] of ['zhao.lei', 'zhou.min', 'zheng.hao'].entries()) {
    const person = await api.as(username);
    await until(async () => {
      const decided = await person.post(`/tasks/${approvalId}-L${String(index + 1)}/decision`, {
        outcome: 'APPROVE',
        comment: '同意减免',
      });
      return decided.status === 200 ? true : undefined;
    });
  }
  await until(async () => ((await due()) === '0.00' ? true : undefined));
  const { body: list } = await collector.get('/loans/LNSUIT/waivers').expect(200);
  expect(list).toMatchObject({ data: [{ approvalId, status: 'BOOKED', requestedBy: 'he.tao' }] });
});
