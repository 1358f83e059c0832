import { addDays, addMonths } from '../../src/domain/date';
import { verify } from '../../src/store/verify';
import { liveApi, today, until, type LiveApi } from './support/life';
import { overdueLoan } from './support/overdue';

jest.setTimeout(120_000);

let api: LiveApi;
beforeAll(async () => {
  api = await liveApi();
  await overdueLoan(api, 'LNASSET', 120);
});
afterAll(() => api.close());

interface Assets {
  data: {
    no: string;
    state: string;
    duties: { kind: string; lastOn: string }[];
    proposals: object[];
    disposal: { gain: string } | null;
  }[];
}
const post = async (username: string, path: string, body: object = {}, key?: string) => {
  const headers = key === undefined ? {} : { 'Idempotency-Key': key };
  const answer = await (await api.as(username)).post(`/loans/LNASSET/assets${path}`, body, headers);
  const code = answer.status === 201 ? 'done' : (answer.body as { code: string }).code;
  return { code, asset: (answer.body as Partial<Assets>).data?.[0] };
};
/** Every level of it decides, each by somebody whose post it is. */
async function approve(approvalId: string): Promise<void> {
  const { prisma } = api.db;
  const deciders: Record<string, string> = {
    SUB_BRANCH_HEAD: 'zhao.lei',
    RISK_REVIEW: 'zhou.min',
    BRANCH_APPROVER: 'zheng.hao',
  };
  for (let level = 1; ; level++) {
    const id = `${approvalId}-L${String(level)}`;
    const task = await until(async () => {
      const [found, round] = await Promise.all([
        prisma.task.findUnique({ where: { id } }),
        prisma.assetDisposal.findUnique({ where: { id: approvalId } }),
      ]);
      return found ?? (round?.state === 'APPROVED' ? 'done' : undefined);
    });
    if (task === 'done') return;
    const person = await api.as(deciders[task.level ?? ''] ?? '');
    await person.post(`/tasks/${id}/decision`, { outcome: 'APPROVE', comment: '同意按底价拍卖' }).expect(200);
  }
}

const VEHICLE = {
  asset: 'VEHICLE',
  basis: 'COURT',
  description: '货车一辆',
  value: '50000.00',
  custodian: '某资产管理公司',
  document: 'DOC-1 以物抵债裁定',
};
const ledger = async (): Promise<Record<string, number>> => {
  const lines = await api.db.prisma.journalLine.groupBy({ by: ['account'], _sum: { debitFen: true, creditFen: true } });
  return Object.fromEntries(
    lines.map(({ account, _sum }) => [account, Number(_sum.debitFen ?? 0n) - Number(_sum.creditFen ?? 0n)]),
  );
};

it('An asset is taken, credited to the loan, looked after and sold, each by whose post it is, and the books show it', async () => {
  const acquiredOn = addDays(today(), -10);
  const taken = { ...VEHICLE, acquiredOn };
  expect((await post('qian.fang', '', taken)).code).toBe('ROLE_NOT_ALLOWED');
  expect((await post('he.tao', '', { ...taken, value: '900000.00' })).code).toBe('ASSET_VALUE_TOO_HIGH');
  expect((await post('he.tao', '', { ...taken, acquiredOn: addDays(today(), 2) })).code).toBe('DATE_IN_FUTURE');
  expect((await post('he.tao', '', { ...taken, basis: 'FORCE' })).code).toBe('INVALID_INPUT');
  const { asset } = await post('he.tao', '', taken);
  expect(asset).toMatchObject({
    state: 'HELD',
    disposeBy: addMonths(acquiredOn, 24),
    disposal: null,
    duties: [
      { kind: 'CUSTODY', lastOn: addMonths(acquiredOn, 6) },
      { kind: 'DISPOSE', lastOn: addMonths(acquiredOn, 24) },
    ],
  });
  const no = asset?.no ?? '';
  const sale = { on: today(), proceeds: '46000.00', costs: '1200.00', buyer: '竞得人', document: 'DOC-2' };
  expect((await post('qian.fang', `/${no}/disposal`, sale)).code).toBe('ASSET_STATE');
  expect((await post('he.tao', `/${no}/credit`)).code).toBe('ROLE_NOT_ALLOWED');
  expect((await post('qian.fang', '/RA404/credit')).code).toBe('NOT_FOUND');

  const before = await ledger();
  expect((await post('qian.fang', `/${no}/credit`, {}, 'credit-1')).asset).toMatchObject({ state: 'CREDITED' });
  // Asked again under its own key, or under another: the loan is credited once.
  expect((await post('qian.fang', `/${no}/credit`, {}, 'credit-1')).code).toBe('done');
  expect((await post('qian.fang', `/${no}/credit`)).code).toBe('ASSET_STATE');
  const where = { loanNo: 'LNASSET', type: 'REPAYMENT' };
  expect(await api.db.prisma.loanEvent.count({ where })).toBe(1);
  const credited = await ledger();
  // No money came: what the repayment put in the bank the asset's entry takes out again.
  expect((credited['BANK'] ?? 0) - (before['BANK'] ?? 0)).toBe(0);
  expect(credited['REPOSSESSED_ASSET']).toBe(5_000_000);

  expect(
    (await post('he.tao', `/${no}/checks`, { on: today(), note: '停放于监管仓库' })).asset?.duties[0],
  ).toMatchObject({
    kind: 'CUSTODY',
    lastOn: addMonths(today(), 6),
  });
  // A sale needs a disposal that was approved; the credit it brought is not taken back.
  const reversal = { reference: `ASSET-${no}`, reason: '退票' };
  const { body } = await (await api.as('qian.fang')).post('/loans/LNASSET/reversals', reversal).expect(409);
  expect((body as { code: string }).code).toBe('ASSET_CREDIT_STAYS');
  expect((await post('qian.fang', `/${no}/disposal`, sale)).code).toBe('DISPOSAL_NOT_APPROVED');
  const plan = { method: 'AUCTION', reserve: '45000.00', reason: '评估价 52000 元，首拍九折', document: 'DOC-3' };
  expect((await post('qian.fang', `/${no}/proposals`, plan)).code).toBe('ROLE_NOT_ALLOWED');
  expect((await post('chen.jing', `/${no}/proposals`, { ...plan, reserve: '0.00' })).code).toBe('INVALID_INPUT');
  expect((await post('chen.jing', `/${no}/proposals`, plan)).asset?.proposals[0]).toMatchObject({
    state: 'REQUESTED',
    reserve: '45000.00',
    by: 'chen.jing',
    approvalId: `approval-${no}-1`,
  });
  expect((await post('he.tao', `/${no}/proposals`, plan)).code).toBe('DISPOSAL_PROPOSED');
  await approve(`approval-${no}-1`);
  expect((await post('he.tao', `/${no}/disposal`, sale)).code).toBe('ROLE_NOT_ALLOWED');
  expect((await post('qian.fang', `/${no}/disposal`, { ...sale, proceeds: '44999.99' })).code).toBe(
    'DISPOSAL_BELOW_RESERVE',
  );
  expect((await post('qian.fang', `/${no}/disposal`, { ...sale, on: addDays(acquiredOn, -1) })).code).toBe(
    'ASSET_BEFORE_ACQUIRED',
  );
  const sold = await post('qian.fang', `/${no}/disposal`, sale);
  expect(sold.asset).toMatchObject({ state: 'DISPOSED', duties: [], disposal: { gain: '-5200.00' } });
  expect((await post('qian.fang', `/${no}/disposal`, sale)).code).toBe('ASSET_STATE');
  expect(await ledger()).toMatchObject({ REPOSSESSED_ASSET: 0, DISPOSAL_LOSS: 520_000 });
  // Its timeline tells it; the audit names every entry; accounts and journal agree.
  await until(async () => {
    const { body } = await (await api.as('zhou.min')).get('/loans/LNASSET/timeline');
    const kinds = (body as { data: { title: { en: string } }[] }).data.map(({ title }) => title.en);
    return kinds.includes('Repossessed asset disposed of') ? true : undefined;
  });
  expect((await verify(api.db.prisma)).differences).toEqual([]);
});
