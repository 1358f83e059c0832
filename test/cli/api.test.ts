import fs from 'node:fs';
import path from 'node:path';
import { runApi } from '../../src/cli/api';
import { fieldsOf } from '../../src/cli/api/fields';
import { showAnswer } from '../../src/cli/api/show';
import { API, TAGS } from '../../src/contracts/http';
import { noEngine, testApi, type TestApi } from '../api/support/api';
import { temporaryFolder } from '../notices/fixtures';
import { listening, signedIn, type Listening } from './listening';

const data = temporaryFolder();
let api: TestApi;
let server: Listening;
let out: string;
let err: string;

beforeAll(async () => {
  api = await testApi(noEngine());
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

const call = (...args: string[]): number | Promise<number> =>
  runApi([...args, '--url', server.url, '--data-dir', data.folder, '--lang', 'en']);

async function signIn(username: string): Promise<void> {
  await signedIn(server, data.folder, username);
  out = '';
}
const answered = (): Record<string, unknown> => {
  const answer = JSON.parse(out) as Record<string, unknown>;
  out = '';
  return answer;
};

describe('every operation of the published description', () => {
  test.each(API.map((spec) => [spec.id, spec] as const))(
    '%s can be written with options that do not clash',
    (_, spec) => {
      const fields = fieldsOf(spec);
      const common = ['json', 'help', 'url', 'data-dir', 'lang', 'key', 'body', 'file', 'out', 'if-match'];
      const own = fields.map(({ option }) => option);
      const taken = new Set(spec.upload === true ? common : common.filter((name) => name !== 'file'));
      expect(own.filter((option) => taken.has(option) || option.startsWith('no-'))).toEqual([]);
      expect(new Set(own).size).toBe(own.length);
      // Each parameter of the address has its option; nothing but text stands in an address.
      expect(fields.filter(({ place }) => place === 'params')).toHaveLength(spec.path.split('{').length - 1);
      expect(fields.filter(({ place, kind }) => place !== 'body' && (kind === 'json' || kind === 'texts'))).toEqual([]);
    },
  );

  test('is listed under its tag', () => {
    expect(runApi([])).toBe(0);
    for (const { id } of API) expect(out).toMatch(new RegExp(`^  ${id} +\\S`, 'm'));
    out = '';
    expect(runApi(['security', '--json'])).toBe(0);
    const listed = JSON.parse(out) as { id: string; tag: string }[];
    expect(listed.map(({ id }) => id)).toEqual(API.filter(({ tag }) => tag === 'security').map(({ id }) => id));
    expect(new Set(API.map(({ tag }) => tag))).toEqual(new Set(TAGS.map(({ name }) => name)));
  });

  test.each([
    ['getLon', 'getLoan'],
    ['securiti', 'security'],
    ['blacklist', 'addToBlacklist'],
  ])('"%s" suggests %s', (typed, meant) => {
    expect(runApi([typed])).toBe(2);
    expect(err).toContain(meant);
  });
});

describe('help', () => {
  test('says who may, what it takes, its values, its example and what it may refuse with', async () => {
    expect(await call('registerSecurity', '--help')).toBe(0);
    expect(out).toContain('xindai api registerSecurity APPLICATION ITEM');
    expect(out).toMatch(/--application \*/);
    expect(out).toMatch(/--office \* +REAL_ESTATE|--office \* +\S+\|\S+/);
    expect(out).toMatch(/--\[no-\]search-clean \*/);
    expect(out).toContain('SEARCH_NOT_CLEAN');
    out = '';
    await call('investigate', '--help');
    expect(out).toMatch(/--report\.summary \*/);
    out = '';
    await call('recordClientContact', '--help');
    expect(out).toContain('"kind": "VISIT"');
  });

  test('an option that is no field names the one that is meant', async () => {
    expect(await call('recordClientContact', 'CL00000001', '--sumary', 'x')).toBe(2);
    expect(err).toContain('did you mean --summary?');
  });
});

describe('a call', () => {
  const visit = ['recordClientContact', 'CL00000001', '--kind', 'VISIT', '--on', '2026-01-05'];

  test('is refused before it is sent in the very words of the API', async () => {
    await signIn('li.na');
    expect(await call('recordClientContact', 'CL00000001', '--kind', 'LUNCH', '--on', '2026-02-30', '--json')).toBe(2);
    const here = JSON.parse(err) as object;
    const manager = await api.as('li.na');
    const there = await manager.post('/clients/CL00000001/contacts', { kind: 'LUNCH', on: '2026-02-30' }).expect(422);
    const { instance: _, traceId: __, ...same } = there.body as Record<string, unknown>;
    expect(here).toEqual(same);
  });

  test('writes once under one key and shows a list as a table', async () => {
    await signIn('li.na');
    const words = [...visit, '--summary', '看厂房', '--key', 'visit-1'];
    expect(await call(...words)).toBe(0);
    expect(await call(...words, '--json')).toBe(0);
    out = '';
    expect(await call('listClientContacts', '--client', 'CL00000001')).toBe(0);
    expect(out.match(/看厂房/g)).toHaveLength(1);
    expect(out).toMatch(/id +kind +on/);
  });

  test('takes the body from a file; options win over it, and camel case is understood', async () => {
    await signIn('li.na');
    const file = path.join(data.folder, 'body.json');
    fs.writeFileSync(
      file,
      JSON.stringify({ kind: 'CALL', on: '2026-01-06', summary: '来自文件', nextOn: '2026-01-07' }),
    );
    expect(await call('recordClientContact', 'CL00000001', '--body', file, '--nextOn=2026-03-01', '--json')).toBe(0);
    expect((answered()['data'] as object[])[0]).toMatchObject({ summary: '来自文件', nextOn: '2026-03-01' });
    expect(await call('recordClientContact', 'CL00000001', '--body', path.join(data.folder, 'none.json'))).toBe(2);
    fs.writeFileSync(file, '[]');
    expect(await call('recordClientContact', 'CL00000001', '--body', file)).toBe(2);
    expect(err).toContain('JSON');
  });

  test('the API’s own refusal: exit 1, or 2 where the input is wrong; signed out says how to sign in', async () => {
    await signIn('zhou.min');
    expect(await call(...visit, '--summary', 'x')).toBe(1);
    expect(err).toContain('ROLE_NOT_ALLOWED');
    await signIn('li.na');
    expect(await call(...visit, '--summary', 'x', '--next-on', '2026-01-01')).toBe(2);
    expect(err).toContain('CONTACT_NEXT_BEFORE');
    fs.rmSync(path.join(data.folder, 'session.json'));
    expect(await call('getMe')).toBe(1);
    expect(err).toContain('xindai login');
    expect(await call('getAbout', '--json')).toBe(0);
  });

  test('an editable resource is changed at the version that was read, and at no other; a list is its words', async () => {
    await signIn('admin');
    await call('getUser', 'chen.jing', '--json');
    const { version, ...user } = answered() as { version: number; email: string };
    const file = path.join(data.folder, 'user.json');
    const { username: _, createdAt: __, locked: ___, ...body } = user as Record<string, unknown>;
    fs.writeFileSync(file, JSON.stringify(body));
    const change = ['updateUser', 'chen.jing', '--body', file, '--roles', 'DEPARTMENT_MANAGER', '--roles', 'COLLECTOR'];
    expect(await call(...change, '--no-active')).toBe(2);
    expect(err).toContain('--if-match');
    expect(await call(...change, '--if-match', String(version + 7))).toBe(1);
    expect(err).toContain('VERSION_CHANGED');
    expect(await call(...change, '--no-active', '--if-match', `"v${String(version)}"`, '--json')).toBe(0);
    expect(answered()).toMatchObject({
      version: version + 1,
      active: false,
      roles: ['DEPARTMENT_MANAGER', 'COLLECTOR'],
    });
    expect(await call('getUser', 'chen.jing')).toBe(0);
    expect(out).toContain('roles: DEPARTMENT_MANAGER, COLLECTOR');
  });

  test('a file is fetched under its own name, and overwrites nothing that was not named', async () => {
    await signIn('li.na');
    const file = path.join(data.folder, 'clients.csv');
    expect(await call('exportClients', '--format', 'csv', '--out', file)).toBe(0);
    out = '';
    expect(fs.readFileSync(file, 'utf8').codePointAt(0)).toBe(0xfeff);
    const before = process.cwd();
    process.chdir(data.folder);
    try {
      expect(await call('exportClients', '--format', 'csv', '--json')).toBe(0);
      const { file: own } = answered() as { file: string };
      expect(own).toMatch(/\.csv$/);
      expect(path.basename(own)).toBe(own);
      expect(await call('exportClients', '--format', 'csv')).toBe(2);
      expect(err).toContain('--out');
    } finally {
      process.chdir(before);
    }
  });

  test('a file is sent as it is, under its own name unless another is given', async () => {
    await signIn('qian.fang');
    const file = path.join(data.folder, 'statement.csv');
    fs.writeFileSync(file, 'nonsense');
    expect(await call('importStatement')).toBe(2);
    expect(await call('importStatement', '--bank', 'GENERIC', '--file', file)).not.toBe(0);
    expect(err).not.toContain('/name');
    expect(await call('importStatement', '--bank', 'GENERIC', '--file', path.join(data.folder, 'none'))).toBe(2);
  });
});

describe('an answer for people', () => {
  test('objects line by line, lists as tables, text in the language, what has more inside left to --json', () => {
    const answer = {
      no: 'A1',
      name: { zh: '甲', en: 'first' },
      none: null,
      tags: [],
      inner: { on: '2026-01-01', rows: [{ a: 1, deep: { b: 2 } }] },
    };
    const shown = showAnswer(answer, 'en');
    expect(shown).toContain('name: first\nnone: –\ntags: –\ninner:\n  on: 2026-01-01\n  rows:\n');
    expect(shown).not.toContain('deep');
    expect(showAnswer({ data: [], nextCursor: null, hasMore: false }, 'zh')).toBe('（无）');
    expect(showAnswer({ data: [{ no: '1' }], nextCursor: 'C', hasMore: true }, 'en')).toContain('more: --cursor C');
    expect(showAnswer(undefined, 'zh')).toBe('已完成');
  });
});
