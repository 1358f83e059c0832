import fs from 'node:fs';
import path from 'node:path';
import { runAccountability } from '../../src/cli/accountability';
import { runCampaigns } from '../../src/cli/campaigns';
import { runChanges } from '../../src/cli/changes';
import { runCollateral } from '../../src/cli/collateral';
import { runConditions } from '../../src/cli/conditions';
import { runCreditPlans } from '../../src/cli/credit-plans';
import { runEqualPricing } from '../../src/cli/equal-pricing';
import { runFaq } from '../../src/cli/faq';
import { runFeasibility } from '../../src/cli/feasibility';
import { runFees } from '../../src/cli/fees';
import { runFinanceMatches } from '../../src/cli/finance-matches';
import { runFunding } from '../../src/cli/funding';
import { runPolicies } from '../../src/cli/policies';
import { runService } from '../../src/cli/service';
import { runSuitability } from '../../src/cli/suitability';
import { runSuspicion } from '../../src/cli/suspicion';
import { runTargets } from '../../src/cli/targets';
import { runTransfers } from '../../src/cli/transfers';
import { addDays } from '../../src/domain/date';
import { SUITABILITY_QUESTIONS } from '../../src/domain/suitability/judge';
import { apply, approvalTask, liveApi, toApproval, today, toLoan, type LiveApi } from '../api/support/life';
import { projectOf } from '../api/support/project';
import { temporaryFolder } from '../notices/fixtures';
import { listening, signedIn, type Listening } from './listening';
import { hearing } from './says';

jest.setTimeout(120_000);

const data = temporaryFolder();
let api: LiveApi;
let server: Listening;

beforeAll(async () => {
  api = await liveApi();
  server = await listening(api.app);
});
afterAll(async () => {
  await server.close();
  await api.close();
  data.remove();
});
const as = (username: string): Promise<void> => signedIn(server, data.folder, username);
const says = hearing(() => ({ server, folder: data.folder }));

test('security, conditions and fees of an application: seen by its manager, and refused to him where another must act', async () => {
  const no = await apply(api);
  await as('li.na');
  expect(await says(runCollateral, [no])).toMatch(/debt 120000\.00, borne 0\.00/);
  expect(await says(runConditions, [no])).toMatch(/Code +Condition +Source +Verified/);
  expect(await says(runFees, [no])).toMatch(/Code +Fee +Due +Received/);
  expect(await says(runFeasibility, [no])).toContain('not worked out yet');
  const plan = path.join(data.folder, 'plan.json');
  fs.writeFileSync(plan, JSON.stringify(projectOf('2000000.00')));
  expect(await says(runFeasibility, [no, '--plan', plan])).toMatch(
    /^FAIL FUNDING_GAP[\s\S]+TOTAL_INVESTMENT +3243500\.00/,
  );
  expect(await says(runFeasibility, [no])).toMatch(/INTEREST +20%/);
  expect(await says(runConditions, [no, 'X'], 2)).toContain('--evidence');
  expect(await says(runFees, [no, '--amount', '1.00'], 2)).toContain('xindai fees');
  await as('zhou.min');
  expect(await says(runConditions, [no, 'NONE', '--evidence', 'DOC-1'], 2)).toContain('CONDITION_UNKNOWN');
  expect(await says(runCollateral, ['LN-NONE'], 1)).toContain('NOT_FOUND');
  await as('qian.fang');
  const fee = ['NONE', '--amount', '5.00', '--on', today(), '--reference', 'R1'];
  expect(await says(runFees, [no, ...fee], 2)).toContain('FEE_UNKNOWN');
});

test('whether a loan suits its client is assessed from a file, and what it costs is confirmed only once it is approved', async () => {
  // Not the client of the other stories: what he asks for in all would climb past their approver.
  const no = await apply(api, { clientNo: 'CL00000003', productCode: 'CREDIT_CARD' });
  await as('li.na');
  expect(await says(runSuitability, [no])).toMatch(/10237\.19 a month[^]*SUITABILITY_REQUIRED assess suitability/);
  const yes = Object.fromEntries(SUITABILITY_QUESTIONS.map((question) => [question, true]));
  const asked = { answers: yes, household: { income: '25000', payments: '0' }, grounds: '流水' };
  expect(await says(runSuitability, [no, '--record', file('bad.json', { ...asked, grounds: '' })], 2)).toContain(
    '/grounds',
  );
  const recorded = await says(runSuitability, [no, '--record', file('suits.json', asked)]);
  expect(recorded).toMatch(/li\.na +120000\.00 +12 +10237\.19 +0\.4095 +Suitable/);
  expect(recorded).not.toContain('SUITABILITY_REQUIRED');
  const confirm = [no, '--confirm', 'PAPER', '--evidence', '签字页'];
  expect(await says(runSuitability, confirm, 2)).toContain('--on');
  expect(await says(runSuitability, [...confirm, '--on', today()], 1)).toContain('COST_NOT_NOW');
  expect(await says(runSuitability, [no, '--evidence', '签字页'], 2)).toContain('xindai suitability');
  await as('wang.qiang');
  expect(await says(runSuitability, [no, '--record', file('suits.json', asked)], 1)).toContain(
    'NOT_THE_ACCOUNT_MANAGER',
  );
  // A consumer loan is not assessed, and its cost is confirmed before it is signed all the same.
  const plain = await says(runSuitability, [await apply(api, { clientNo: 'CL00000003' })]);
  expect(plain).toContain('10237.19 a month');
  expect(plain).not.toMatch(/SUITABILITY_REQUIRED|neither/);
});

test('a target is set by the department manager and seen with what is done', async () => {
  await as('chen.jing');
  const set = ['2026-11', '--set', 'li.na', '--metric', 'DISBURSED', '--target', '1000000.00'];
  expect(await says(runTargets, set)).toMatch(/2026-11-01 – 2026-11-30[^]*li\.na +disbursed +– +1000000\.00/);
  expect(await says(runTargets, ['soon'], 2)).toContain('INVALID_INPUT');
});

test('clients are handed over: proposed, reviewed by who takes over, decided by a third', async () => {
  await as('li.na');
  const proposal = [
    '--propose',
    '--from',
    'li.na',
    '--to',
    'wang.qiang',
    '--client',
    'CL00000002',
    '--reason',
    '岗位调整',
  ];
  const [no = ''] = /TR\d+/.exec(await says(runTransfers, proposal)) ?? [];
  await as('wang.qiang');
  const opinion = ['--review', 'CL00000002', '--conclusion', 'SOUND', '--opinion', '经营正常'];
  expect(await says(runTransfers, [no, ...opinion])).toMatch(/CL00000002 .*  sound +经营正常/);
  await as('chen.jing');
  expect(await says(runTransfers, [no, '--no-agree', '--comment', '暂缓'])).toContain('refused');
  expect(await says(runTransfers, ['--status', 'PROPOSED'])).not.toContain(no);
  expect(await says(runTransfers, ['--agree'], 2)).toContain('xindai transfers');
});

test('a service ticket is opened, answered and closed; then the client is asked how content he is', async () => {
  await as('li.na');
  const opening = ['tickets', '--open', 'QUESTION', '--client', 'CL00000001', '--request', '提前还款怎么算'];
  const [no = ''] = /SK\d+/.exec(await says(runService, opening)) ?? [];
  expect(await says(runService, ['tickets', no, '--act', 'ANSWER', '--text', '按日计息'])).toMatch(
    /answered[^]*Answer 按日计息/,
  );
  expect(await says(runService, ['tickets', no, '--act', 'CLOSE', '--text', '清楚了'])).toContain('closed');
  expect(await says(runService, ['tickets', '--status', 'OPEN'])).not.toContain(no);
  expect(await says(runService, ['surveys', 'TICKET_CLOSED', no, '--score', '5'], 1)).toContain('SURVEY_OWN_CLIENT');
  await as('wang.qiang');
  expect(await says(runService, ['surveys'])).toContain(no);
  expect(await says(runService, ['surveys', 'TICKET_CLOSED', no], 2)).toContain('--score');
  expect(await says(runService, ['surveys', 'TICKET_CLOSED', no, '--score', '5'])).not.toContain(no);
  expect(await says(runService, ['feedback'])).toMatch(/no +topic +state/);
  expect(await says(runService, ['lunch'], 2)).toContain('xindai service');
});

test('a suspicion is reported, added to and concluded, and stays unknown to others', async () => {
  await as('li.na');
  const report = ['--report', 'FRAUD', '--client', 'CL00000001', '--reasons', '材料疑似伪造'];
  const [no = ''] = /SR\d+/.exec(await says(runSuspicion, report)) ?? [];
  expect(await says(runSuspicion, [no, '--note', '补充流水'])).toMatch(/材料疑似伪造[^]*NOTE 补充流水/);
  await as('wang.qiang');
  expect(await says(runSuspicion, [no], 1)).toContain('NOT_FOUND');
  await as('zhou.min');
  expect(await says(runSuspicion, [no, '--conclude', 'FILED', '--text', '上报'], 2)).toContain('SUSPICION_REFERENCE');
  expect(await says(runSuspicion, [no, '--conclude', 'DISMISSED', '--text', '误报'])).toContain('dismissed');
  expect(await says(runSuspicion, ['--status', 'DISMISSED'])).toContain(no);
});

function file(name: string, content: object | string): string {
  const written = path.join(data.folder, name);
  fs.writeFileSync(written, typeof content === 'string' ? content : JSON.stringify(content));
  return written;
}

test('a loan is answered for, reconciled with finance and held against those like it: each by whom it may be, in its order', async () => {
  const applicationNo = await apply(api);
  await toApproval(api, applicationNo);
  const loanNo = await toLoan(api, applicationNo, await approvalTask(await api.as('zhao.lei'), applicationNo));
  await as('shen.yan');
  const asked = file('asked.json', { loanNo, cause: 'AUDIT', reference: 'SJ-7', reason: '抽查' });
  const [no = ''] = /AC\d+/.exec(await says(runAccountability, ['--ask', asked])) ?? [];
  expect(await says(runAccountability, ['--loan', loanNo, '--status', 'DUE'])).toContain(no);
  const opened = file('open.json', { act: 'OPEN', text: '立案' });
  expect(await says(runAccountability, ['--step', opened], 2)).toContain('xindai accountability');
  expect(await says(runAccountability, [no, '--step', opened])).toMatch(
    /investigated[^]*李娜 +investigation-1 tracking-1/,
  );
  await as('li.na');
  expect(await says(runAccountability, [no], 1)).toContain('NOT_FOUND');

  await as('qian.fang');
  const [match = ''] = /FM\d+/.exec(await says(runFinanceMatches, ['--case', applicationNo])) ?? [];
  expect(await says(runFinanceMatches, [match, '--sign', '--side', 'FINANCE'], 1)).toContain('MATCH_NO_FIGURES');
  const P = 'PERSONAL_CONSUMER';
  const books = file('gl.csv', `产品,科目,贷款编号,金额\n${P},1303-01,,119000.00\n${P},本期发放本金,,120000.00\n`);
  expect(await says(runFinanceMatches, [match, '--figures', books])).toMatch(
    /1303-01[^\n]*120000\.00 +119000\.00 +1000\.00 +to be explained[^]*Principal disbursed +120000\.00/,
  );
  const parts = file('parts.json', [{ cause: 'BOOKED_NEXT_DAY', amount: '1000.00', text: '次日入账' }]);
  expect(await says(runFinanceMatches, [match, '--explain', '1', '--parts', parts], 2)).toContain('--side');
  const explain = ['--explain', '1', '--parts', parts, '--side', 'FINANCE'];
  expect(await says(runFinanceMatches, [match, ...explain])).toContain('explained');
  expect(await says(runFinanceMatches, [match, '--sign', '--accept', '1'], 2)).toContain('--accept | --sign');
  expect(await says(runFinanceMatches, ['--sign', '--side', 'FINANCE'], 2)).toContain('xindai finance-matches');
  expect(await says(runFinanceMatches, ['--month', '2026-02'], 2)).toContain('--branch');
  await as('li.na');
  expect(await says(runFinanceMatches, [match, '--accept', '1', '--side', 'CREDIT'])).toContain('accepted');
  await as('xie.yun');
  expect(await says(runFinanceMatches, [match, '--sign', '--side', 'FINANCE'])).toContain('one side signed');
  expect(await says(runFinanceMatches, ['--status', 'HALF_SIGNED'])).toContain(match);
  expect(await says(runFinanceMatches, ['--json'])).toContain(`"no": "${match}"`);

  await as('chen.jing');
  expect(await says(runEqualPricing, [addDays(today(), -30), today()])).toMatch(/Product +Grade[^]*Loan +Manager/);
  expect(await says(runEqualPricing, [], 2)).toContain('xindai equal-pricing');
  const why = ['--explain', loanNo, '--reason', 'RELATIONSHIP'];
  expect(await says(runEqualPricing, why, 2)).toContain('--comment');
  expect(await says(runEqualPricing, [...why, '--comment', '代发工资综合贡献'])).toContain(`${loanNo}  RELATIONSHIP`);
  await as('li.na');
  expect(await says(runEqualPricing, [addDays(today(), -30), today()], 1)).toContain('ROLE_NOT_ALLOWED');

  // Without a licence nobody is told more than that.
  expect(await says(runFunding, ['offers'], 1)).toContain('FUNDING_NOT_LICENSED');
  expect(await says(runFunding, ['parties', '--close'], 2)).toContain('xindai funding');
  expect(await says(runFunding, ['offers', '--offer', applicationNo], 2)).toContain('--amount');
  const licence = { name: '资金信托业务', number: 'K0001', authority: '监管机构', validUntil: '2099-12-31' };
  const policy = { licence, kinds: ['BANK'] };
  await api.db.prisma.fundingPolicy.create({ data: { version: 1, policy, effectiveFrom: new Date(today()) } });
  const registered = { name: '宁波银行', kind: 'BANK', registeredBy: 'chen.jing', registeredOn: new Date(today()) };
  await api.db.prisma.fundingParty.createMany({
    data: ['FP1', 'FP2'].map((party) => ({ ...registered, no: party, creditCode: party })),
  });
  const [, cursor = ''] = /FP2[^]*more: --cursor (\S+)/.exec(await says(runFunding, ['parties', '--limit', '1'])) ?? [];
  const rest = await says(runFunding, ['parties', '--limit', '1', '--cursor', cursor]);
  expect([rest.includes('FP1'), rest.includes('more')]).toEqual([true, false]);
  expect(await says(runFunding, ['offers', 'FO1'], 2)).toContain('no such offer');
});

test('a campaign, a credit plan and an answer to what is often asked: written from files, agreed to by another', async () => {
  const words = (zh: string, en: string) => ({ zh: { subject: zh, body: zh }, en: { subject: en, body: en } });
  const campaign = {
    name: '年末经营贷',
    productCode: 'PERSONAL_BUSINESS',
    productVersion: 1,
    from: today(),
    until: addDays(today(), 20),
    segment: { kind: 'PERSON' },
    content: words('欢迎咨询', 'Ask us'),
  };
  await as('li.na');
  const [no = ''] = /CG\d+/.exec(await says(runCampaigns, ['--write', file('campaign.json', campaign)])) ?? [];
  expect(await says(runCampaigns, ['--write', file('bad.json', { ...campaign, name: '' })], 2)).toContain('/name');
  expect(await says(runCampaigns, [no, '--approve', '好'], 1)).toContain('ROLE_NOT_ALLOWED');
  const revised = file('content.json', { content: words('随借随还', 'Draw as you like') });
  expect(await says(runCampaigns, [no, '--revise', revised])).toContain('To be approved');
  await as('chen.jing');
  expect(await says(runCampaigns, ['--send'], 2)).toContain('xindai campaigns');
  expect(await says(runCampaigns, [no, '--approve', '好', '--end', '算了'], 2)).toContain('--approve | --end');
  expect(await says(runCampaigns, [no, '--approve', '好'])).toContain('Approved');
  expect(await says(runCampaigns, [no, '--no-send', '--end', '算了', '--approve', '好'], 2)).toContain(
    '--approve | --end',
  );
  expect(await says(runCampaigns, [no, '--no-send'])).toContain('to send');
  expect(await says(runCampaigns, [no, '--send'])).toContain('Approved');
  expect(await says(runCampaigns, [no])).toMatch(/Draw as you like[^]*audience +[^]*to send 0[^]*delivered 0/);
  expect(await says(runCampaigns, [no, '--end', '已办'])).toContain('Ended');
  expect(await says(runCampaigns, ['--status', 'APPROVED'])).not.toContain(no);

  const period = today().slice(0, 4);
  const plan = file('plan.json', { period, basis: '需求调查', lines: [{ disbursed: '600000', badRate: '0.015' }] });
  const [planNo = ''] = /KP\d+/.exec(await says(runCreditPlans, ['--make', plan])) ?? [];
  const down = [planNo, '--hand-down', '1', '--metric', 'DISBURSED', '--share', 'li.na=400000'];
  expect(await says(runCreditPlans, [...down, '--share', 'wang.qiang'], 2)).toContain('USER=VALUE');
  expect(await says(runCreditPlans, ['--approve', '同意'], 2)).toContain('xindai credit-plans');
  await as('zhou.min');
  expect(await says(runCreditPlans, [planNo, '--approve', '同意'])).toContain('In force');
  await as('chen.jing');
  expect(await says(runCreditPlans, [...down, '--share', 'wang.qiang=100000'], 2)).toContain(
    'CREDIT_PLAN_SHARES_SHORT',
  );
  expect(await says(runCreditPlans, [...down, '--share', 'wang.qiang=200000'])).toMatch(
    /disbursed +600000\.00.*600000\.00/,
  );
  expect(await says(runCreditPlans, ['--period', period])).toContain(planNo);

  await as('li.na');
  const answer = {
    topic: 'RATE',
    questionZh: '利率怎么定？',
    questionEn: 'How is the rate set?',
    answerZh: '按 LPR 加点。',
    answerEn: 'By the LPR and points.',
    validFrom: today(),
  };
  const [, id = ''] = /^ *(\d+) +Rates and fees/m.exec(await says(runFaq, ['--write', file('faq.json', answer)])) ?? [];
  expect(await says(runFaq, ['--words', 'LPR'])).not.toContain('LPR');
  expect(await says(runFaq, ['--words', 'LPR', '--all'])).toContain('By the LPR and points.');
  expect(await says(runFaq, [id], 2)).toContain('xindai faq');
  expect(await says(runFaq, [id, '--release'], 1)).toContain('ROLE_NOT_ALLOWED');
  await as('chen.jing');
  expect(await says(runFaq, [id, '--release'])).toContain('in force');
  expect(await says(runFaq, [id, '--withdraw', '口径已变'])).toContain('ended');
  expect(await says(runFaq, [id, '--withdraw', '口径已变'], 1)).toContain('FAQ_ENDED');
});

test('a policy is entered from a file, released by another and read; a word too few or too many is refused', async () => {
  await as('zhou.min');
  const policy = file('policy.json', {
    title: '水泥行业政策',
    issuer: '总行',
    number: '18号',
    kind: 'INTERNAL',
    stance: 'NEUTRAL',
    summary: '逐户排查',
    effectiveFrom: today(),
    mustRead: ['CLIENT_MANAGER'],
  });
  const [no = ''] = /PD\d+/.exec(await says(runPolicies, ['--enter', policy])) ?? [];
  expect(await says(runPolicies, [no, '--release', '同意'], 1)).toContain('POLICY_SAME_PERSON');
  expect(await says(runPolicies, ['--release', '同意'], 2)).toContain('xindai policies');
  expect(await says(runPolicies, [no, '--release', '同意', '--return', '再议'], 2)).toContain('xindai policies');
  await as('wu.gang');
  expect(await says(runPolicies, [no, '--release', '同意'])).toContain('In force');
  await as('li.na');
  expect(await says(runPolicies, ['--to-read'])).toContain(no);
  expect(await says(runPolicies, [no, '--read'])).not.toContain('to read');
  expect(await says(runPolicies, ['--to-read'])).not.toContain(no);
});

test('a change of a client is registered from a file, concluded by his manager and confirmed by another', async () => {
  await as('li.na');
  const state = { evidence: '离婚证', before: '已婚', after: '离异' };
  const entry = ['--register', file('change.json', { kind: 'MARRIAGE', on: today(), ...state })];
  expect(await says(runChanges, ['--client', 'CL00000014', ...entry], 2)).toContain('EVENT_OF_OTHERS');
  const registered = await says(runChanges, ['--client', 'CL00000002', ...entry]);
  const [, no = ''] = /Marital status changed +\S+ +\S+ +Re-assess +(CE\d+)/.exec(registered) ?? [];
  expect(await says(runChanges, ['--status', 'OPEN'])).toContain(no);
  expect(await says(runChanges, ['--limit', '1'])).toContain(no);
  expect(await says(runChanges, [no, '--confirm', '同意', '--return', '再议'], 2)).toContain('xindai changes');
  expect(await says(runChanges, [no, '--status', 'OPEN'], 2)).toContain('xindai changes');
  expect(await says(runChanges, ['--client', 'CL00000002', '--limit', '1'], 2)).toContain('xindai changes');
  const concluded = ['--conclude', file('concluded.json', { grounds: '不影响还款' })];
  await as('wang.qiang');
  expect(await says(runChanges, [no, ...concluded], 1)).toContain('CHANGE_OF_OTHERS');
  await as('li.na');
  expect(await says(runChanges, [no, ...concluded])).toMatch(/Marital status changed +Re-assess +Done[^]*不影响还款/);
  await as('chen.jing');
  expect(await says(runChanges, [no, '--confirm', '同意'], 1)).toContain('CHANGE_STATE');
});
