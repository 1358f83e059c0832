import fs from 'node:fs';
import path from 'node:path';
import { runDeals } from '../../src/cli/deals';
import { runFunding } from '../../src/cli/funding';
import { runHoldings } from '../../src/cli/holdings';
import { runMarket } from '../../src/cli/market';
import { addDays, addMonths } from '../../src/domain/date';
import { noEngine, testApi, type TestApi } from '../api/support/api';
import { today } from '../api/support/life';
import { temporaryFolder } from '../notices/fixtures';
import { listening, signedIn, type Listening } from './listening';
import { hearing } from './says';

jest.setTimeout(60_000);

const data = temporaryFolder();
let api: TestApi;
let server: Listening;
beforeAll(async () => {
  api = await testApi(noEngine());
  server = await listening(api.app);
});
afterAll(async () => {
  await server.close();
  await api.close();
  data.remove();
});
const as = (username: string): Promise<void> => signedIn(server, data.folder, username);
const says = hearing(() => ({ server, folder: data.folder }));
const file = (name: string, content: object | string): string => {
  const written = path.join(data.folder, name);
  fs.writeFileSync(written, typeof content === 'string' ? content : JSON.stringify(content));
  return written;
};

async function application(no: string, stage: string): Promise<string> {
  const terms = { method: 'EQUAL_INSTALMENT', principal: '120000.00', annualRate: '0.0435', instalments: 12 };
  await api.db.prisma.application.create({
    data: {
      no,
      clientNo: 'CL00000001',
      productCode: 'PERSONAL_CONSUMER',
      productVersion: 1,
      category: 'PERSONAL_CONSUMER',
      security: 'UNSECURED',
      branchCode: 'SB01',
      managerUsername: 'li.na',
      purpose: '装修',
      amountFen: 12_000_000n,
      appliedTerms: terms,
      ...(stage === 'CONTRACT' ? { approvedTerms: terms } : {}),
      stage,
      workflowId: `application-${no}`,
      acceptedOn: new Date('2026-01-05'),
    },
  });
  return no;
}

test('a deal gets its team, its milestones and its pre-review by who may give each, and its concerns are answered', async () => {
  const no = await application('AP-DEAL', 'DOCUMENTS');
  await as('chen.jing');
  expect(await says(runDeals, [no, '--join', 'li.na', '--role', 'LEAD', '--note', '牵头'])).toMatch(/李娜 +Lead/);
  expect(await says(runDeals, [no, '--join', 'wang.qiang'], 2)).toContain('/role');
  expect(await says(runDeals, [no, '--join', 'wang.qiang', '--leave', 'li.na'], 2)).toContain('--join | --leave');
  expect(await says(runDeals, [no, '--role', 'LEGAL'], 2)).toContain('xindai deals');
  await as('li.na');
  const due = addDays(today(), 10);
  const set = await says(runDeals, [no, '--milestone', '现场尽调', '--owner', 'li.na', '--due', due]);
  const [, id = ''] = new RegExp(`^ *(\\d+) +现场尽调 +李娜 +${due} +Under way`, 'm').exec(set) ?? [];
  const later = addDays(due, 5);
  expect(await says(runDeals, [no, '--step', id, '--act', 'MOVED', '--due', later, '--note', '客户改期'])).toContain(
    later,
  );
  expect(await says(runDeals, [no, '--step', id, '--act', 'DONE', '--note', '底稿已归档'])).toMatch(
    /现场尽调[^\n]*Done/,
  );
  expect(await says(runDeals, [no, '--pre-review', 'SUPPORT', '--note', '可行'], 1)).toContain('ROLE_NOT_ALLOWED');
  await as('zhou.min');
  const opinion = ['--pre-review', 'SUPPORT_WITH_CONCERNS', '--note', '方案可行'];
  expect(await says(runDeals, [no, ...opinion], 2)).toContain('PRE_REVIEW_CONCERNS');
  const given = await says(runDeals, [no, ...opinion, '--concern', '回款集中？', '--concern', '用途凭证？']);
  const [, review = ''] = /^(\d+) .*Supported, with concerns/m.exec(given) ?? [];
  expect(given).toContain('2 用途凭证？ → –');
  await as('li.na');
  expect(await says(runDeals, [no, '--answer', review, '--note', '已分散'], 2)).toContain('--concern N');
  expect(await says(runDeals, [no, '--answer', review, '--concern', '2', '--note', '发票已收'])).toContain(
    '2 用途凭证？ → 发票已收',
  );
  await as('chen.jing');
  expect(await says(runDeals, [no, '--leave', 'li.na', '--note', '调离'])).not.toMatch(/李娜 +Lead/);
});

test('what is seen of the market is recorded, judged, put into a digest and led to a suggestion that is answered', async () => {
  const seenOn = addMonths(`${today().slice(0, 7)}-01`, -1);
  const entry = {
    subject: 'RIVAL_RATE',
    rival: '示例城商行',
    productCode: 'PERSONAL_BUSINESS',
    rate: '0.034',
    source: '报价单',
    seenOn,
    seen: '一年期报价 3.4%',
  };
  await as('li.na');
  const recorded = await says(runMarket, ['intel', '--record', file('intel.json', entry)]);
  const [no = ''] = /MI\d+/.exec(recorded) ?? [];
  expect(recorded).toMatch(
    /示例城商行 +PERSONAL_BUSINESS +0\.034 +-?\d+\.\d\d +To be confirmed +李娜[^]*一年期报价 3\.4%/,
  );
  expect(await says(runMarket, ['intel', '--record', file('bad.json', { ...entry, rate: '3.4%' })], 2)).toContain(
    '/rate',
  );
  expect(await says(runMarket, ['intel', no, '--confirm', '已核实'], 1)).toContain('ROLE_NOT_ALLOWED');
  expect(await says(runMarket, ['intel', '--confirm', '已核实'], 2)).toContain('xindai market');
  expect(await says(runMarket, ['rumours'], 2)).toContain('xindai market');
  const second = { ...entry, subject: 'REGION', rival: undefined, rate: undefined, seen: '工业园搬迁' };
  await says(runMarket, ['intel', '--record', file('region.json', second)]);
  const [, cursor = ''] = /more: --cursor (\S+)/.exec(await says(runMarket, ['intel', '--limit', '1'])) ?? [];
  expect(await says(runMarket, ['intel', '--limit', '1', '--cursor', cursor])).toContain(no);

  await as('chen.jing');
  expect(await says(runMarket, ['intel', no, '--confirm', '已向另一客户核对'])).toMatch(
    /Confirmed[^]*已向另一客户核对/,
  );
  expect(await says(runMarket, ['intel', '--status', 'NEW'])).not.toContain(no);
  const month = seenOn.slice(0, 7);
  expect(await says(runMarket, ['digests', '--draft', month])).toMatch(
    new RegExp(`draft +SB01 +${month}[^]*Rate of a rival\\n +${no}`),
  );
  expect(await says(runMarket, ['digests', '--sign', month], 2)).toContain('--remarks');
  const [digest = ''] =
    /MD\d+/.exec(await says(runMarket, ['digests', '--sign', month, '--remarks', '建议跟进'])) ?? [];
  expect(await says(runMarket, ['digests'])).toMatch(new RegExp(`${digest} +SB01 +${month} +\\d +chen\\.jing`));
  expect(await says(runMarket, ['digests', digest])).toContain('建议跟进');
  expect(await says(runMarket, ['digests', digest, '--sign', month], 2)).toContain('xindai market');

  const wish = { productCode: 'PERSONAL_BUSINESS', text: '下调抵押利率', intelNos: [no] };
  const put = await says(runMarket, ['suggestions', '--put-forward', file('wish.json', wish)]);
  const [asked = ''] = /SG\d+/.exec(put) ?? [];
  expect(await says(runMarket, ['suggestions', asked, '--take-up', '研究'], 1)).toContain('ROLE_NOT_ALLOWED');
  await as('admin');
  expect(await says(runMarket, ['suggestions', '--status', 'PUT_FORWARD'])).toContain(asked);
  expect(await says(runMarket, ['suggestions', asked, '--take-up', '纳入下一版'])).toMatch(
    /Taken up[^]*管理员 +TAKEN_UP +纳入下一版/,
  );
  expect(await says(runMarket, ['suggestions', asked, '--done', '已下调', '--version', '9'], 2)).toContain(
    'SUGGESTION_VERSION',
  );
  expect(await says(runMarket, ['suggestions', asked, '--decline', '成本不支持'])).toContain('Declined');
  expect(await says(runMarket, ['suggestions', '--done', '好'], 2)).toContain('xindai market');
});

test('what a client has is entered and imported, what he brings is told, and an opportunity is brought on', async () => {
  const client = 'CL00000011';
  await as('li.na');
  const held = { kind: 'DEPOSIT', month: '2026-01', balance: '800000.00' };
  expect(await says(runHoldings, ['client', client, '--enter', file('held.json', held)])).toMatch(
    /0 loans, 0\.00[^]*Deposits +2026-01 +800000\.00 +0\.00 +0\.00 +by hand +李娜/,
  );
  expect(
    await says(runHoldings, ['client', client, '--enter', file('none.json', { ...held, balance: '0' })], 2),
  ).toContain('HOLDING_EMPTY');
  const csv = file('held.csv', `客户号,品种,月份,余额,发生额,手续费收入\n${client},结算,2026-01,,9000,120\n`);
  expect(await says(runHoldings, ['import', csv])).toContain('1 rows of 1 clients');
  expect(await says(runHoldings, ['import', path.join(data.folder, 'gone.csv')], 2)).toContain('gone.csv');
  // 800,000.00 at a margin of 1.2 % a year for a month, and 120.00 of fees.
  expect(await says(runHoldings, ['client', client, '--contribution', '2026-01'])).toMatch(
    /Settlement +120\.00[^]*Deposits \(margin 0\.012\) +800\.00[^]*Total +920\.00/,
  );
  expect(await says(runHoldings, ['client'], 2)).toContain('xindai holdings');

  const found = { kind: 'LISTING', need: '拟挂牌', nextOn: addDays(today(), 7) };
  expect(await says(runHoldings, ['opportunities', '--find', file('need.json', found)], 2)).toContain('--client');
  const told = await says(runHoldings, ['opportunities', '--find', file('need.json', found), '--client', client]);
  const [no = ''] = /CX\d+/.exec(told) ?? [];
  const step = file('step.json', { stage: 'CONTACTED', text: '财务总监确认', nextOn: addDays(today(), 14) });
  expect(await says(runHoldings, ['opportunities', '--step', step], 2)).toContain('xindai holdings');
  expect(await says(runHoldings, ['opportunities', no, '--step', step])).toMatch(
    /Contacted[^]*李娜 +Contacted +财务总监确认/,
  );
  expect(await says(runHoldings, ['opportunities', '--client', client, '--stage', 'FOUND'])).not.toContain(no);
  expect(await says(runHoldings, ['opportunities', '--owner', 'li.na'])).toContain(no);
  await as('zhou.min');
  expect(await says(runHoldings, ['opportunities'], 1)).toContain('ROLE_NOT_ALLOWED');
});

test('a funding party is corrected beside what stood there, and a subscription withdrawn before its money is due', async () => {
  const licence = { name: '资金信托业务', number: 'K0001', authority: '监管机构', validUntil: '2099-12-31' };
  const policy = { licence, kinds: ['TRUST'] };
  await api.db.prisma.fundingPolicy.create({ data: { version: 1, policy, effectiveFrom: new Date(today()) } });
  const no = await application('AP-FUND', 'CONTRACT');
  await as('chen.jing');
  const trust = { kind: 'TRUST', name: '杭州信托有限公司', creditCode: '91330100MA2ABC774R' };
  const [party = ''] = /FP\d+/.exec(await says(runFunding, ['parties', '--register', file('trust.json', trust)])) ?? [];
  const corrected = file('fix.json', { name: '杭州湾信托有限公司', reason: '更名' });
  expect(await says(runFunding, ['parties', '--correct', corrected], 2)).toContain('xindai funding');
  expect(await says(runFunding, ['parties', party, '--correct', corrected])).toMatch(/陈静.*91330100MA2ABC774R.*更名/);
  expect(await says(runFunding, ['parties', party, '--correct', corrected], 2)).toContain('FUNDING_SAME');
  expect(await says(runFunding, ['parties', party])).toContain('更名');
  expect(await says(runFunding, ['parties', party, '--close'], 2)).toContain('xindai funding');

  await as('li.na');
  const [offer = ''] = /FO\d+/.exec(await says(runFunding, ['offers', '--offer', no, '--amount', '60000.00'])) ?? [];
  await as('qian.fang');
  const share = ['offers', offer, '--subscribe', party, '--amount', '40000.00'];
  expect(await says(runFunding, share)).toMatch(/60000\.00 +40000\.00 +open/);
  expect(await says(runFunding, ['offers', offer, '--withdraw', party], 2)).toContain('--reason');
  const back = ['offers', offer, '--withdraw', party, '--reason', '资金安排调整'];
  expect(await says(runFunding, back)).toMatch(/60000\.00 +0\.00 +open/);
  expect(await says(runFunding, back, 1)).toContain('FUNDING_NOT_SUBSCRIBED');
});
