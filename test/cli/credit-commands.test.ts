import fs from 'node:fs';
import path from 'node:path';
import { runAccountability } from '../../src/cli/accountability';
import { runCollateral } from '../../src/cli/collateral';
import { runConditions } from '../../src/cli/conditions';
import { runFeasibility } from '../../src/cli/feasibility';
import { runFees } from '../../src/cli/fees';
import { runPolicies } from '../../src/cli/policies';
import { runService } from '../../src/cli/service';
import { runSuspicion } from '../../src/cli/suspicion';
import { runTargets } from '../../src/cli/targets';
import { runTransfers } from '../../src/cli/transfers';
import { apply, approvalTask, liveApi, toApproval, today, toLoan, type LiveApi } from '../api/support/life';
import { projectOf } from '../api/support/project';
import { temporaryFolder } from '../notices/fixtures';
import { listening, signedIn, type Listening } from './listening';

jest.setTimeout(120_000);

const data = temporaryFolder();
let api: LiveApi;
let server: Listening;
let out: string;
let err: string;

beforeAll(async () => {
  api = await liveApi();
  server = await listening(api.app);
});
afterAll(async () => {
  await server.close();
  await api.close();
  data.remove();
});
beforeEach(() => {
  out = err = '';
  jest.spyOn(console, 'log').mockImplementation((line: string) => void (out += `${line}\n`));
  jest.spyOn(console, 'error').mockImplementation((line: string) => void (err += `${line}\n`));
});
afterEach(() => jest.restoreAllMocks());

const as = (username: string): Promise<void> => signedIn(server, data.folder, username);
type Run = (args: string[]) => Promise<number>;
/** What the command says, as it says it to a person; the exit code is held first. */
async function says(run: Run, args: string[], code = 0): Promise<string> {
  out = err = '';
  const exit = await run([...args, '--url', server.url, '--data-dir', data.folder, '--lang', 'en']);
  expect([exit, err]).toEqual([code, code === 0 ? '' : expect.any(String)]);
  return out + err;
}

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

test('a target is set by the department manager and seen with what is done', async () => {
  await as('chen.jing');
  const set = ['2026-11', '--set', 'li.na', '--metric', 'DISBURSED', '--target', '1000000.00'];
  expect(await says(runTargets, set)).toMatch(/2026-11-01 – 2026-11-30[^]*li\.na +DISBURSED +– +1000000\.00/);
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
  expect(await says(runTransfers, [no, ...opinion])).toMatch(/CL00000002 .*SOUND +经营正常/);
  await as('chen.jing');
  expect(await says(runTransfers, [no, '--no-agree', '--comment', '暂缓'])).toContain('REJECTED');
  expect(await says(runTransfers, ['--status', 'PROPOSED'])).not.toContain(no);
  expect(await says(runTransfers, ['--agree'], 2)).toContain('xindai transfers');
});

test('a service ticket is opened, answered and closed; then the client is asked how content he is', async () => {
  await as('li.na');
  const opening = ['tickets', '--open', 'QUESTION', '--client', 'CL00000001', '--request', '提前还款怎么算'];
  const [no = ''] = /SK\d+/.exec(await says(runService, opening)) ?? [];
  expect(await says(runService, ['tickets', no, '--act', 'ANSWER', '--text', '按日计息'])).toMatch(
    /ANSWERED[^]*ANSWER 按日计息/,
  );
  expect(await says(runService, ['tickets', no, '--act', 'CLOSE', '--text', '清楚了'])).toContain('CLOSED');
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
  expect(await says(runSuspicion, [no, '--conclude', 'DISMISSED', '--text', '误报'])).toContain('DISMISSED');
  expect(await says(runSuspicion, ['--status', 'DISMISSED'])).toContain(no);
});

test('a case of accountability is asked for, opened from a file and read by whom it may be known', async () => {
  const applicationNo = await apply(api);
  await toApproval(api, applicationNo);
  const loanNo = await toLoan(api, applicationNo, await approvalTask(await api.as('zhao.lei'), applicationNo));
  const file = (name: string, body: object): string => {
    const written = path.join(data.folder, name);
    fs.writeFileSync(written, JSON.stringify(body));
    return written;
  };
  await as('shen.yan');
  const asked = file('asked.json', { loanNo, cause: 'AUDIT', reference: 'SJ-7', reason: '抽查' });
  const [no = ''] = /AC\d+/.exec(await says(runAccountability, ['--ask', asked])) ?? [];
  expect(await says(runAccountability, ['--loan', loanNo, '--status', 'DUE'])).toContain(no);
  const opened = file('open.json', { act: 'OPEN', text: '立案' });
  expect(await says(runAccountability, ['--step', opened], 2)).toContain('xindai accountability');
  expect(await says(runAccountability, [no, '--step', opened])).toMatch(/OPENED[^]*li\.na +INVESTIGATION-1 TRACKING-1/);
  await as('li.na');
  expect(await says(runAccountability, [no], 1)).toContain('NOT_FOUND');
});

test('a policy is entered from a file, released by another and read; a word too few or too many is refused', async () => {
  await as('zhou.min');
  const file = path.join(data.folder, 'policy.json');
  fs.writeFileSync(
    file,
    JSON.stringify({
      title: '水泥行业政策',
      issuer: '总行',
      number: '18号',
      kind: 'INTERNAL',
      stance: 'NEUTRAL',
      summary: '逐户排查',
      effectiveFrom: today(),
      mustRead: ['CLIENT_MANAGER'],
    }),
  );
  const [no = ''] = /PD\d+/.exec(await says(runPolicies, ['--enter', file])) ?? [];
  expect(await says(runPolicies, [no, '--release', '同意'], 1)).toContain('POLICY_SAME_PERSON');
  expect(await says(runPolicies, ['--release', '同意'], 2)).toContain('xindai policies');
  expect(await says(runPolicies, [no, '--release', '同意', '--return', '再议'], 2)).toContain('xindai policies');
  await as('wu.gang');
  expect(await says(runPolicies, [no, '--release', '同意'])).toContain('IN_FORCE');
  await as('li.na');
  expect(await says(runPolicies, ['--to-read'])).toContain(no);
  expect(await says(runPolicies, [no, '--read'])).not.toContain('to read');
  expect(await says(runPolicies, ['--to-read'])).not.toContain(no);
});
