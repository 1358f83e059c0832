import { runAccountability } from '../../src/cli/accountability';
import { runCampaigns } from '../../src/cli/campaigns';
import { runChanges } from '../../src/cli/changes';
import { runCommitments } from '../../src/cli/commitments';
import { runComplaint } from '../../src/cli/complaint';
import { runCreditPlans } from '../../src/cli/credit-plans';
import { runCreditReports } from '../../src/cli/credit-reports';
import { runExitPlans } from '../../src/cli/exit-plans';
import { runFaq } from '../../src/cli/faq';
import { runFinanceMatches } from '../../src/cli/finance-matches';
import { runFunding } from '../../src/cli/funding';
import { runHoldings } from '../../src/cli/holdings';
import { runLeads } from '../../src/cli/leads';
import { runLoan } from '../../src/cli/loan';
import { runMarket } from '../../src/cli/market';
import { runPolicies } from '../../src/cli/policies';
import { runService } from '../../src/cli/service';
import { runSuspicion } from '../../src/cli/suspicion';
import { runTasks } from '../../src/cli/tasks';
import { runTransfers } from '../../src/cli/transfers';
import { temporaryFolder } from '../notices/fixtures';
import { listening, type Listening } from './listening';

const data = temporaryFolder();
const asked: string[] = [];
let answer: unknown = {};
let server: Listening;
let out: string;
let err: string;

beforeAll(async () => {
  server = await listening((request, response) => {
    asked.push(String(request.url));
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer));
  });
});
afterAll(async () => {
  await server.close();
  data.remove();
});
beforeEach(() => {
  asked.splice(0);
  out = err = '';
  jest.spyOn(console, 'log').mockImplementation((line: string) => void (out += `${line}\n`));
  jest.spyOn(console, 'error').mockImplementation((line: string) => void (err += `${line}\n`));
});
afterEach(() => jest.restoreAllMocks());

const at = (lang: 'zh' | 'en', ...args: string[]): string[] => [
  ...args,
  '--url',
  server.url,
  '--data-dir',
  data.folder,
  '--lang',
  lang,
];

type Run = (args: string[]) => Promise<number>;
const ONE: readonly [Run, ...string[]][] = [
  [runAccountability, 'AC1'],
  [runCampaigns, 'CP1'],
  [runChanges, 'RA1'],
  [runCommitments, 'CM1'],
  [runComplaint, 'CP1'],
  [runCreditPlans, 'PL1'],
  [runCreditReports, 'CR1'],
  [runExitPlans, 'XP1'],
  [runFaq, '7', '--release'],
  [runFinanceMatches, 'FM1'],
  [runFunding, 'parties', 'FP1'],
  [runFunding, 'offers', 'FO1', '--close'],
  [runHoldings, 'client', 'CL1'],
  [runHoldings, 'opportunities', 'OP1'],
  [runLeads, 'pipeline'],
  [runLoan, 'LN1'],
  [runLoan, 'LN1', '--schedule'],
  [runMarket, 'intel', 'MI1'],
  [runPolicies, 'PD1'],
  [runService, 'tickets', 'ST1'],
  [runService, 'surveys', 'LOAN_PAID_OUT', 'LN1', '--score', '5'],
  [runSuspicion, 'SR1'],
  [runTasks, 'claim', 'T1'],
  [runTransfers, 'TR1'],
];

test.each(ONE)('%p %s: one of a list has no pages, and nothing is asked for beside them', async (run, ...words) => {
  for (const page of [
    ['--limit', '5'],
    ['--cursor', 'x'],
  ]) {
    expect(await run(at('en', ...words, ...page))).toBe(2);
    expect(err).toContain('--limit and --cursor go with the list');
    expect(err).toContain('xindai ');
  }
  expect([asked, out]).toEqual([[], '']);
});

test('The journal of a loan has pages of its own', async () => {
  const lines = [
    { account: 'BANK', debit: '1.00', credit: '0.00' },
    { account: 'LOAN_PRINCIPAL', debit: '0.00', credit: '1.00' },
  ];
  answer = { data: [{ on: '2026-03-01', cause: 'REPAYMENT R1', lines }], nextCursor: null, hasMore: false };
  expect([await runLoan(at('en', 'LN1', '--journal', '--limit', '5')), err]).toEqual([0, '']);
  expect(asked[0]).toBe('/api/loans/LN1/journal?limit=5');
  expect(out).toMatch(/1002[^\n]+\n[^\n]*1303/);
  expect(out).not.toContain('LOAN_PRINCIPAL');
});

describe('Codes are told in words, in the language that was asked for', () => {
  const reassessment = {
    no: 'RA1',
    clientNo: 'CL1',
    kind: 'CONTROLLER',
    weight: 'REASSESS_AND_WARN',
    status: 'OPEN',
    dueOn: '2026-12-01',
    late: false,
    managerUsername: 'li.na',
    cases: [{ kind: 'LOAN', no: 'LN1', as: 'SECURITY', status: 'OVERDUE', amount: '1.00' }],
    measures: [{ kind: 'FREEZE', subjectNo: 'FC1', limit: null, status: 'PENDING' }],
    grounds: null,
  };
  const ticket = {
    no: 'ST1',
    kind: 'DATA_CHANGE',
    clientMasked: '赵**',
    status: 'OPEN',
    owner: 'li.na',
    dueOn: '2026-12-01',
    request: 'x',
    steps: [{ act: 'ASSIGN', by: 'li.na', on: '2026-11-01', text: 'x' }],
  };

  test.each<[string, Run, string[], unknown, 'zh' | 'en', string[]]>([
    [
      'a re-assessment',
      runChanges,
      ['RA1'],
      reassessment,
      'zh',
      ['实际控制人变更', '重新评估并预警', '待评估', '提供担保', '逾期'],
    ],
    ['a re-assessment', runChanges, ['RA1'], reassessment, 'en', []],
    ['a ticket', runService, ['tickets', 'ST1'], ticket, 'zh', []],
    ['a ticket', runService, ['tickets', 'ST1'], ticket, 'en', []],
  ])('%s', async (_, run, words, given, lang, said) => {
    answer = given;
    expect([await run(at(lang, ...words)), err]).toEqual([0, '']);
    for (const word of said) expect(out).toContain(word);
    expect(out.replaceAll(/\b(RA|CL|LN|FC|ST)1\b/g, '')).not.toMatch(/[A-Z]{2,}/);
  });
});
