import type { Client } from '@temporalio/client';
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { z } from 'zod';
import { API } from '../../src/contracts/http';
import type { OperationSpec } from '../../src/contracts/http/operation';
import { ROLES, type Role } from '../../src/contracts/roles';
import { PERMISSIONS } from '../../src/domain/access/permissions';
import { Tokens } from '../../src/api/support/tokens';
import { testApi, type TestApi } from './support/api';
import { BODIES, PARTS, QUERIES } from './support/well-formed';
import { ofTheBank } from './support/east/bank';
import { COMPLAINT_TASK, MARKS, NAMED, OF_NO_BRANCH, TAKEN_AS_SAID, isOfAll, tellsOfNoCase } from './support/whose';
import { oneOfEach } from './support/one-of-each';

jest.setTimeout(120_000);

const EVERY_ROLE: Role[] = ROLES.filter((role) => role !== 'SYSTEM');
const OPERATIONS = API.filter(({ action }) => action !== 'PUBLIC');
const lackingFor = ({ action }: OperationSpec): Role[] => {
  const allowed: readonly string[] = action === 'PUBLIC' ? EVERY_ROLE : PERMISSIONS[action];
  return EVERY_ROLE.filter((role) => !allowed.includes(role));
};
const nameOf = (roles: readonly Role[]): string => `only.${ROLES.map((role) => Number(roles.includes(role))).join('')}`;

interface Answer {
  status: number;
  code: string;
  text: string;
}

let api: TestApi;
let server: Server;
let east: Record<string, string> = {};
/** What everything that reads answered, before there was anything of the eastern branch's and after. */
let reads: {
  spec: OperationSpec;
  west: { before: string; after: string };
  office: { before: string; after: string };
}[];
const tokens = new Map<string, string>();

beforeAll(async () => {
  api = await testApi(awayEngine());
  const { prisma } = api.db;
  await ofTheBank(prisma);
  const people = new Map<string, { roles: Role[]; branchCode: string }>([
    ['of.the.west', { roles: EVERY_ROLE, branchCode: 'SB02' }],
    ['of.the.east', { roles: EVERY_ROLE, branchCode: 'SB01' }],
    ['of.head.office', { roles: EVERY_ROLE, branchCode: 'HQ' }],
    ...OPERATIONS.map((spec) => [nameOf(lackingFor(spec)), { roles: lackingFor(spec), branchCode: 'SB01' }] as const),
  ]);
  const login = { passwordHash: '-', authorityLevels: [], email: 'x@bank.example' };
  await prisma.user.createMany({
    data: [...people].map(([username, who]) => ({ ...login, ...who, username, displayName: username })),
  });
  const issuer = new Tokens(api.deps.config.JWT_SECRET);
  const own = ['li.na', 'wang.qiang', 'chen.jing', 'he.tao'];
  for (const username of [...people.keys(), ...own]) tokens.set(username, (await issuer.issue(username, 1)).token);
  server = api.app.listen(0);
  // No connection ends while its next request is on the way.
  server.keepAliveTimeout = 600_000;
  const specs = OPERATIONS.filter((spec) => isRead(spec) && !(spec.path.includes('{') && isOfCases(spec)));
  const before = [await readAll(specs, 'of.the.west'), await readAll(specs, 'of.head.office')];
  east = await oneOfEach(prisma);
  const after = [await readAll(specs, 'of.the.west'), await readAll(specs, 'of.head.office')];
  const told = (who: number, at: number) => ({ before: before[who]?.[at] ?? '', after: after[who]?.[at] ?? '' });
  reads = specs.map((spec, at) => ({ spec, west: told(0, at), office: told(1, at) }));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await api.close();
});

/** Whatever needs the engine is answered that it is away: nothing of another branch may come so far. */
function awayEngine(): Client {
  const away = Object.assign(new Error('away'), { code: 14, details: '', metadata: {} });
  return new Proxy({} as Client, {
    get: (_client, name) => {
      if (name === 'workflow') return { getHandle: () => ({}), start: () => Promise.reject(away) };
      return () => Promise.reject(away);
    },
  });
}

const REFUSED = 'refused: ';

/** What each tells this person; instants apart, and what a refusal is called by. */
async function readAll(specs: readonly OperationSpec[], who: string): Promise<string[]> {
  const texts: string[] = [];
  for (const spec of specs) {
    const { status, code, text } = await ask(who, spec, undefined, String(texts.length));
    texts.push(status >= 400 ? `${REFUSED}${code}` : text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, ''));
  }
  return texts;
}

const rootOf = ({ path }: OperationSpec): string => path.split('/')[1] ?? '';
const isOfCases = (spec: OperationSpec): boolean => !Object.hasOwn(OF_NO_BRANCH, rootOf(spec));
const isOfBranch = (spec: OperationSpec): boolean => spec.path.includes('{') && Object.hasOwn(east, rootOf(spec));

const isRead = ({ method, stream, path }: OperationSpec): boolean =>
  method === 'get' || stream === true || path.endsWith('/search');

/** The fields of a body at its first level, in whatever form of it they are. */
function fieldsOf({ body, upload }: OperationSpec): string[] {
  if (body === undefined || upload === true) return [];
  const schema = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as {
    properties?: object;
    anyOf?: { properties?: object }[];
    oneOf?: { properties?: object }[];
  };
  const forms = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [...new Set(forms.flatMap(({ properties = {} }) => Object.keys(properties)))];
}

function addressOf(spec: OperationSpec): string {
  let first = true;
  const path = spec.path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const root = first ? (east[rootOf(spec)] ?? PARTS[rootOf(spec)]) : undefined;
    first = false;
    return encodeURIComponent(root ?? PARTS[`${spec.id}.${name}`] ?? PARTS[name] ?? '1');
  });
  const query = QUERIES[spec.id];
  return query === undefined ? path : `${path}?${new URLSearchParams(query).toString()}`;
}

const exampleOf = ({ id, stream, example }: OperationSpec): object =>
  BODIES[id] ?? (stream === true ? { format: 'csv' } : (example?.body ?? {}));

/** The same answer is told apart by its code and its words alone. */
const said = ({ code, text }: Answer): string =>
  `${code} ${String((JSON.parse(text) as { detail?: string; title?: string }).title)}`;

async function ask(
  who: string | null,
  spec: OperationSpec,
  body?: object,
  about = '',
  at = addressOf(spec),
): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  const sent = spec.upload === true ? Buffer.from('x') : JSON.stringify(body ?? exampleOf(spec));
  const answer = await fetch(`http://127.0.0.1:${String(port)}/api${at}`, {
    method: spec.method,
    headers: {
      'Accept-Language': 'en',
      'Content-Type': spec.upload === true ? 'application/octet-stream' : 'application/json',
      'Idempotency-Key': `${spec.id}.${about}.${who ?? ''}`,
      'If-Match': '"v1"',
      ...(who === null ? {} : { Authorization: `Bearer ${tokens.get(who) ?? ''}` }),
    },
    ...(spec.method === 'get' ? {} : { body: sent }),
  });
  const text = await answer.text();
  const problem = answer.status >= 400 ? (JSON.parse(text) as { code: string; detail: string }) : { code: '' };
  return { status: answer.status, code: problem.code, text };
}

/** How many rows each table has; the keys of requests apart, which every request leaves. */
async function rows(): Promise<Record<string, number>> {
  const { pool } = api.db;
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
     AND relname NOT IN ('idempotency_key', '_prisma_migrations')`,
  );
  const text = tables
    .map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS n FROM "${name}"`)
    .join(' UNION ALL ');
  const { rows: counted } = await pool.query<{ name: string; n: number }>(text);
  return Object.fromEntries(counted.map(({ name, n }) => [name, n]));
}

it('signed out, nobody is told anything', async () => {
  const before = await rows();
  const told: string[] = [];
  for (const spec of OPERATIONS) {
    const { status, code } = await ask(null, spec);
    if (status !== 401 || code !== 'SIGNED_OUT') told.push(`${spec.id}: ${String(status)} ${code}`);
  }
  expect(told).toEqual([]);
  expect(await rows()).toEqual(before);
});

it('whoever has every role but those that may is refused before anything else is told, and nothing is written', async () => {
  const before = await rows();
  const told: string[] = [];
  for (const spec of OPERATIONS) {
    const roles = lackingFor(spec);
    if (roles.length === 0) continue;
    const { status, code } = await ask(nameOf(roles), spec, { nonsense: 1 });
    if (status !== 403 || code !== 'ROLE_NOT_ALLOWED') told.push(`${spec.id}: ${String(status)} ${code}`);
  }
  expect(told).toEqual([]);
  expect(await rows()).toEqual(before);
});

it('to another branch, whatever belongs to one is not there, by whatever operation, and nothing is written', async () => {
  const roots = OPERATIONS.filter(({ path }) => path.includes('{')).map(rootOf);
  const unknown = [...new Set(roots)].filter(
    (root) => !Object.hasOwn(east, root) && !Object.hasOwn(OF_NO_BRANCH, root),
  );
  expect(unknown).toEqual([]);
  const before = await rows();
  const words = new Map<string, string>();
  const told: string[] = [];
  for (const spec of OPERATIONS.filter(isOfBranch)) {
    const answer = await ask('of.the.west', spec);
    const first = words.get(rootOf(spec)) ?? said(answer);
    words.set(rootOf(spec), first);
    // In the same words for all that is under it: the case is judged before anything that is in it.
    if (answer.code !== 'NOT_FOUND' || said(answer) !== first) told.push(`${spec.id}: ${answer.text}`);
  }
  expect(told).toEqual([]);
  expect(await rows()).toEqual(before);
  // Head office finds each of them: nothing was missing because it was never there.
  const missing: string[] = [];
  for (const [root, first] of words) {
    const spec = OPERATIONS.filter(isOfBranch).find((one) => rootOf(one) === root) as OperationSpec;
    const read = OPERATIONS.find(
      ({ method, path }) => method === 'get' && path.startsWith(`/${root}/{`) && path.endsWith('}'),
    );
    const answer = await ask('of.head.office', read ?? spec);
    if (read === undefined ? said(answer) === first : answer.status !== 200) missing.push(`${root}: ${answer.text}`);
  }
  expect(missing).toEqual([]);
});

it('no list, figure, file or search tells another branch of a case', () => {
  const told = reads.filter(
    ({ spec, west }) => MARKS.test(west.after) || (west.before !== west.after && !isOfAll(spec)),
  );
  // Where head office is told nothing of them either, or is refused, nothing was proved: seed one, or say why there is none.
  const proves = ({ office: { before, after } }: (typeof reads)[number]): boolean =>
    !after.startsWith(REFUSED) && (before !== after || MARKS.test(after));
  const silent = reads.filter((one) => !proves(one) && !tellsOfNoCase(one.spec));
  const ids = (some: typeof reads): string[] => some.map(({ spec }) => spec.id);
  expect({ told: ids(told), silent: ids(silent) }).toEqual({ told: [], silent: [] });
});

it('a case that is named in a request is not there for another branch, and nothing is written', async () => {
  const named = OPERATIONS.filter((one) => !isOfBranch(one) && !isRead(one)).flatMap((spec) =>
    fieldsOf(spec).flatMap((field) => {
      const value = NAMED[`${spec.id}.${field}`] ?? NAMED[field];
      return value === undefined ? [] : [{ spec, field, value }];
    }),
  );
  const requests = named.filter(({ spec, field }) => !Object.hasOwn(TAKEN_AS_SAID, `${spec.id}.${field}`));
  const bodyOf = ({ spec, field, value }: (typeof requests)[number]): object => ({
    ...(BODIES[`${spec.id}.${field}`] ?? exampleOf(spec)),
    [field]: value,
  });
  const before = await rows();
  const answers: Answer[] = [];
  for (const one of requests) answers.push(await ask('of.the.west', one.spec, bodyOf(one), one.field));
  const told = requests.flatMap(({ spec, field }, index) => {
    const { status, text } = answers[index] as Answer;
    return status >= 400 || /"outcome":"REFUSED","code":"NOT_FOUND"/.test(text) ? [] : [`${spec.id} ${field}: ${text}`];
  });
  expect(told).toEqual([]);
  expect(await rows()).toEqual(before);
  const alike: string[] = [];
  for (const [index, one] of requests.entries()) {
    const control = await ask('of.the.east', one.spec, bodyOf(one), one.field);
    if (control.status >= 400 && said(control) === said(answers[index] as Answer))
      alike.push(`${one.spec.id} ${one.field}: ${control.text}`);
  }
  expect(alike).toEqual([]);
});

it('a complaint is not there for whom it is about, nor for who has nothing to do with it, in his own branch', async () => {
  const due = API.find(({ id }) => id === 'listSurveysDue') as OperationSpec;
  const survey = API.find(({ id }) => id === 'recordSurvey') as OperationSpec;
  const [list, task] = ['listTasks', 'getTask'].map((id) => API.find((one) => one.id === id)) as [
    OperationSpec,
    OperationSpec,
  ];
  const about = { occasion: 'COMPLAINT_CLOSED', subjectNo: 'CP-EAST', outcome: 'UNREACHED' };
  const seen = async (who: string): Promise<(boolean | string)[]> => {
    const [events, tasks, one] = [
      await ask(who, due),
      await ask(who, list),
      await ask(who, task, undefined, '', COMPLAINT_TASK),
    ];
    const asked = await ask(who, survey, about);
    return [/CP-EAST/.test(events.text), /CP-EAST/.test(tasks.text), one.code, asked.code];
  };
  // The account manager has the task; he does not ask how content his own client is.
  expect(await seen('wang.qiang')).toEqual([false, false, 'NOT_FOUND', 'SURVEY_EVENT']);
  expect(await seen('he.tao')).toEqual([false, false, 'NOT_FOUND', 'SURVEY_EVENT']);
  expect(await seen('li.na')).toEqual([false, true, '', 'SURVEY_EVENT']);
  expect(await seen('chen.jing')).toEqual([true, true, '', '']);
});
