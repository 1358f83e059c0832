import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { labelsOf } from '../../src/contracts/labels';
import { runApply } from '../../src/cli/apply';
import { runConvene } from '../../src/cli/convene';
import { runDecide } from '../../src/cli/decide';
import { runEscalate } from '../../src/cli/escalate';
import { runExport } from '../../src/cli/export';
import { runLeads } from '../../src/cli/leads';
import { runLoan } from '../../src/cli/loan';
import { runLogin } from '../../src/cli/login';
import { runPay } from '../../src/cli/pay';
import { runReport } from '../../src/cli/report';
import { runTasks } from '../../src/cli/tasks';
import { runTravel } from '../../src/cli/travel';
import { runVerify } from '../../src/cli/verify';
import { problem } from '../../src/contracts/problem';
import { temporaryFolder } from '../notices/fixtures';

interface Asked {
  method: string;
  path: string;
  headers: http.IncomingHttpHeaders;
  body: unknown;
}

const data = temporaryFolder();
const asked: Asked[] = [];
let answers: { status: number; body: unknown }[] = [];
let url: string;
let out: string;
let err: string;

const server = http.createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const text = Buffer.concat(chunks).toString();
    const { method = '', url: address = '', headers } = request;
    asked.push({ method, path: address, headers, body: text === '' ? undefined : (JSON.parse(text) as unknown) });
    const { status, body } = answers.shift() ?? { status: 200, body: {} };
    response
      .writeHead(status, { 'Content-Type': 'application/json' })
      .end(body === undefined ? '' : JSON.stringify(body));
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((server.address() as { port: number }).port)}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  data.remove();
});
beforeEach(() => {
  asked.splice(0);
  answers = [];
  out = err = '';
  jest.spyOn(console, 'log').mockImplementation((line: string) => void (out += `${line}\n`));
  jest.spyOn(console, 'error').mockImplementation((line: string) => void (err += `${line}\n`));
});
afterEach(() => {
  jest.restoreAllMocks();
  delete process.env['XINDAI_PASSWORD'];
});

const at = (...args: string[]): string[] => [...args, '--url', url, '--data-dir', data.folder, '--lang', 'en'];
const USER = {
  username: 'li.na',
  displayName: '李娜',
  roles: ['CLIENT_MANAGER'],
  levels: [],
  branchCode: 'SB01',
  branchNameZh: '城东支行',
  branchNameEn: 'East',
  locale: 'zh',
};
const VIEW = { loanNo: 'LN1', status: 'CURRENT', due: '0.00', principal: '1.00', payoff: '1.00', asOf: '2026-12-15' };

async function signIn(): Promise<void> {
  process.env['XINDAI_PASSWORD'] = 'secret';
  answers = [{ status: 201, body: { token: 'T', expiresAt: '2026-11-23T10:00:00Z', user: USER } }];
  await runLogin(at('li.na'));
  asked.splice(0);
  out = '';
}

describe('signing in', () => {
  test('keeps the session for its owner only, and never prints the token', async () => {
    process.env['XINDAI_PASSWORD'] = 'secret';
    answers = [{ status: 201, body: { token: 'TOP-SECRET', expiresAt: '2026-11-23T10:00:00Z', user: USER } }];
    expect(await runLogin(at('li.na', '--json'))).toBe(0);
    expect(asked[0]).toMatchObject({
      method: 'POST',
      path: '/api/sessions',
      body: { username: 'li.na', password: 'secret' },
    });
    const file = path.join(data.folder, 'session.json');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(fs.readFileSync(file, 'utf8'))).toMatchObject({ token: 'TOP-SECRET', url });
    expect(out).not.toContain('TOP-SECRET');
  });

  test('later commands use it, but only at the API that gave it', async () => {
    await signIn();
    await runReport(at()).catch(() => undefined);
    expect(asked[0]?.headers.authorization).toBe('Bearer T');
    await runReport(['--url', url.replace('127.0.0.1', 'localhost'), '--data-dir', data.folder]).catch(() => undefined);
    expect(asked[1]?.headers.authorization).toBeUndefined();
  });

  test('signing out forgets it', async () => {
    await signIn();
    answers = [{ status: 204, body: undefined }];
    expect(await runLogin(at('--out'))).toBe(0);
    expect(fs.existsSync(path.join(data.folder, 'session.json'))).toBe(false);
  });
});

describe('commands', () => {
  test('pay books what was received, on the day it is for that loan, under one key', async () => {
    answers = [
      { status: 200, body: { today: '2027-03-01' } },
      { status: 201, body: VIEW },
    ];
    expect(await runPay(at('LN1', '10237.19', '--reference', 'BANK-1', '--key', 'K1'))).toBe(0);
    expect(asked[1]).toMatchObject({
      path: '/api/loans/LN1/repayments',
      body: { amount: '10237.19', receivedOn: '2027-03-01', reference: 'BANK-1' },
    });
    expect(asked[1]?.headers['idempotency-key']).toBe('K1');
    expect(out).toContain(`LN1: ${labelsOf('loanStatus', 'en').CURRENT}, due`);
  });

  test('an answer that is not there yet is asked for again with the same key', async () => {
    answers = [
      { status: 503, body: problem('ENGINE_UNAVAILABLE', 'en', [], { seconds: '1' }) },
      { status: 201, body: VIEW },
    ];
    expect(await runPay(at('LN1', '--prepay', '--reference', 'R', '--on', '2026-12-15', '--json'))).toBe(0);
    expect(asked).toHaveLength(2);
    expect(asked[0]?.headers['idempotency-key']).toBe(asked[1]?.headers['idempotency-key']);
    expect(JSON.parse(out)).toEqual(VIEW);
  });

  test('apply takes a file, and options win over it', async () => {
    const file = path.join(data.folder, 'application.json');
    fs.writeFileSync(
      file,
      JSON.stringify({ clientNo: 'CL1', purpose: 'x', terms: { principal: '1.00', instalments: 3 } }),
    );
    answers = [
      { status: 201, body: { applicationNo: 'AP1', stage: 'DOCUMENTS', missingDocuments: ['ID_CARD', 'OTHER'] } },
      { status: 200, body: { documents: [{ code: 'ID_CARD', nameZh: '身份证', nameEn: 'Identity card' }] } },
    ];
    expect(await runApply(at(file, '--principal', '120000.00', '--instalments', '12'))).toBe(0);
    expect(asked[0]?.body).toEqual({
      clientNo: 'CL1',
      purpose: 'x',
      terms: { principal: '120000.00', instalments: 12 },
    });
    expect(out).toContain('AP1, stage Documents; documents missing: Identity card, OTHER');
  });

  test('decide sends outcome, reason and opinion', async () => {
    answers = [
      {
        status: 200,
        body: {
          task: {},
          approval: { approvalId: 'A', status: 'REJECTED', level: 'L1', levelIndex: 1, decisions: [{}] },
        },
      },
    ];
    expect(await runDecide(at('T/1', 'reject', '--reason', 'POLICY', '--comment', 'no'))).toBe(0);
    expect(asked[0]).toMatchObject({
      path: '/api/tasks/T%2F1/decision',
      body: { outcome: 'REJECT', reasonCode: 'POLICY', comment: 'no' },
    });
    expect(out).toContain(`A: ${labelsOf('approvalStatus', 'en').REJECTED}, level 2, 1 decisions`);
  });

  test('travel to a date counts the days from the loan’s own today', async () => {
    answers = [
      { status: 200, body: { today: '2026-12-01' } },
      {
        status: 200,
        body: {
          from: '2026-12-01T04:00:00Z',
          to: '',
          today: '2027-01-01',
          stories: [{ businessOn: '2026-12-15', title: { zh: '', en: 'Repayment' }, actor: 'x' }],
        },
      },
    ];
    expect(await runTravel(at('LN1', '--to', '2027-01-01'))).toBe(0);
    expect(asked[1]?.body).toEqual({ loanNo: 'LN1', days: 31 });
    expect(out).toContain('2026-12-15  Repayment');
  });

  test('convene calls the named members together', async () => {
    const session = {
      level: 'HEAD_OFFICE',
      chair: 'feng.jie',
      members: ['feng.jie', 'han.xue'],
      heldOn: '2026-11-24',
      recusals: [],
    };
    answers = [{ status: 200, body: { task: {}, approval: { approvalId: 'A1', session } } }];
    expect(
      await runConvene(at('T1', '--chair', 'feng.jie', '--members', 'feng.jie,han.xue', '--on', '2026-11-24')),
    ).toBe(0);
    expect(asked[0]).toMatchObject({
      path: '/api/tasks/T1/session',
      body: { chair: 'feng.jie', members: ['feng.jie', 'han.xue'], heldOn: '2026-11-24' },
    });
    expect(out).toContain('feng.jie, han.xue');
  });

  test('escalate fails when a case could not be escalated', async () => {
    const cases = [{ id: 'C1', loanNo: 'LN1', done: [], error: 'broken' }];
    answers = [{ status: 200, body: { due: 1, escalated: 0, unchanged: 0, failed: 1, cases } }];
    expect(await runEscalate(at())).toBe(1);
    expect(out).toContain('C1  broken');
  });

  test('export follows the pages and writes what a spreadsheet opens, formulas disarmed', async () => {
    const file = path.join(data.folder, 'loans.csv');
    answers = [
      {
        status: 200,
        body: { data: [{ no: 'LN1', name: '=HYPERLINK("x")', due: '-1.00' }], nextCursor: 'c', hasMore: true },
      },
      { status: 200, body: { data: [{ no: 'LN2', name: '张,三', due: null }], nextCursor: null, hasMore: false } },
    ];
    expect(await runExport(at('loans', '--out', file))).toBe(0);
    expect(asked[1]?.path).toContain('cursor=c');
    expect(fs.readFileSync(file, 'utf8')).toBe(
      '\ufeffno,name,due\r\nLN1,"\'=HYPERLINK(""x"")",-1.00\r\nLN2,"张,三",\r\n',
    );
  });
});

describe('what goes wrong', () => {
  test.each([
    ['pay', () => runPay(at('LN1', '5.00'))],
    ['pay', () => runPay(at('--reference', 'R'))],
    ['decide', () => runDecide(at('T1', 'maybe'))],
    ['convene', () => runConvene(at('T1', '--chair', 'feng.jie', '--on', '2026-11-24'))],
    ['tasks', () => runTasks(at('--view', 'theirs'))],
    ['tasks', () => runTasks(at('claim'))],
    ['travel', () => runTravel(at('LN1', '-5'))],
    ['travel', () => runTravel(at('LN1'))],
    ['loan', () => runLoan(at('LN1', '--schedule', '--journal'))],
    ['leads', () => runLeads(at('--stage', 'NOWHERE'))],
    ['export', () => runExport(at('secrets'))],
    ['apply', () => runApply(at('/nowhere.json'))],
    ['report', () => runReport(at('--strange'))],
    ['verify', () => runVerify(['--strange'])],
  ])('%s: a wrong command line is exit 2, and nothing is sent', async (_, run) => {
    expect(await run()).toBe(2);
    expect(err).not.toBe('');
    expect(asked).toEqual([]);
  });

  test('leads asks for what it was told to, and marks what is late', async () => {
    const lead = {
      no: 'LD1',
      nameMasked: '孙*',
      source: 'PHONE',
      stage: 'NEW',
      ownerUsername: null,
      nextOn: '2026-11-20',
    };
    answers = [{ status: 200, body: { data: [{ ...lead, late: true }], nextCursor: null, hasMore: false } }];
    expect(await runLeads(at('--queue', '--late', '--stage', 'NEW'))).toBe(0);
    expect(asked[0]?.path).toBe('/api/leads?stage=NEW&queue=true&late=true');
    expect(out).toContain('2026-11-20 !');
    const stages = [{ stage: 'NEW', leads: 3, amount: '600000.00', late: 1 }];
    answers = [{ status: 200, body: { queue: 2, stages, owners: [] } }];
    expect(await runLeads(at('pipeline'))).toBe(0);
    expect(out).toMatch(/600000\.00/);
  });

  test('a refused input is exit 2 and names field and rule', async () => {
    answers = [
      {
        status: 422,
        body: problem('INVALID_INPUT', 'en', [{ pointer: '/amount', code: 'MONEY_FORMAT', params: { value: '1,00' } }]),
      },
    ];
    expect(await runPay(at('LN1', '1,00', '--reference', 'R', '--on', '2026-12-15'))).toBe(2);
    expect(err).toContain('/amount: ');
  });

  test('a refusal by a rule is exit 1; with --json the problem document is on stderr', async () => {
    const refusal = problem('TASK_DONE', 'en', [], { by: 'zhao.lei' });
    answers = [{ status: 409, body: refusal }];
    expect(await runDecide(at('T1', 'approve', '--comment', 'x', '--json'))).toBe(1);
    expect(JSON.parse(err)).toEqual(refusal);
  });

  test('without a session the way to sign in is said', async () => {
    answers = [{ status: 401, body: problem('SIGNED_OUT', 'en') }];
    expect(await runTasks(at())).toBe(1);
    expect(err).toContain('xindai login USERNAME');
  });

  test('nobody there is exit 1 and says how to start', async () => {
    expect(await runReport(['--url', 'http://127.0.0.1:9', '--data-dir', data.folder])).toBe(1);
    expect(err).toContain('npm start');
  });

  test('a proxy that answers with a page is no crash', async () => {
    answers = [{ status: 502, body: '<html>' }];
    expect(await runReport(at())).toBe(1);
  });
});

describe('help', () => {
  test.each([
    runApply,
    runDecide,
    runEscalate,
    runExport,
    runLoan,
    runLogin,
    runPay,
    runReport,
    runTasks,
    runTravel,
    runVerify,
  ])('%p explains itself in both languages without a server', async (run) => {
    expect(await run(['--help'])).toBe(0);
    expect(out).toMatch(/[\u4e00-\u9fff]/);
    expect(out).toContain('Usage: xindai');
    expect(asked).toEqual([]);
  });
});
