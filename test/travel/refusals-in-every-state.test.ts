import { KINDS } from '../../scripts/bench/kinds';
import { goOn } from '../../src/cli/demo/desks/act';
import { Story } from '../../src/cli/demo/story';
import { until } from '../../src/cli/demo/until';
import { errorsOf } from '../../src/api/support/errors-of';
import { Tokens } from '../../src/api/support/tokens';
import { API } from '../../src/contracts/http';
import type { OperationSpec } from '../../src/contracts/http/operation';
import type { ApplicationStage } from '../../src/contracts/messages/application';
import { ROLES } from '../../src/contracts/roles';
import { BODIES, PARTS, QUERIES } from '../api/support/well-formed';
import { createBankSimulator } from '../../src/gateways/bank-simulator';
import { STATES, type State } from './application-states';
import { liveCast, type LiveCast } from './live-cast';

jest.setTimeout(300_000);

let live: LiveCast;
const held: (() => void)[] = [];
/** Who has every role at once, and those whose parts the cases have: what keeps each of them from a step is different. */
const tokens = new Map<string, string>();
const PEOPLE = ['of.all', 'li.na'];
let clients = 0;

beforeAll(async () => {
  const simulator = createBankSimulator();
  live = await liveCast({
    ...simulator,
    pay: async (order) => {
      if (order.payee.includes('HELD')) await new Promise<void>((resolve) => held.push(resolve));
      return simulator.pay(order);
    },
  });
  await live.db.prisma.user.create({
    data: {
      username: 'of.all',
      displayName: '全岗',
      passwordHash: '-',
      roles: ROLES.filter((role) => role !== 'SYSTEM'),
      authorityLevels: [],
      branchCode: 'SB01',
      email: 'x@bank.example',
    },
  });
  const issuer = new Tokens(live.deps.config.JWT_SECRET);
  for (const username of PEOPLE) tokens.set(username, (await issuer.issue(username, 1)).token);
});
afterAll(async () => {
  held.splice(0).forEach((letGo) => {
    letGo();
  });
  await live.close();
});

/** The steps of an application: what may be asked of one whatever it is at. */
const STEPS = API.filter(({ path, method }) => path.startsWith('/applications/{no}/') && method !== 'get');

async function at(stage: ApplicationStage, state: State): Promise<Story> {
  const kind = KINDS.find((one) => one.productCode === state.productCode);
  if (kind === undefined) throw new Error(`no kind ${state.productCode}`);
  clients += 1;
  const { client, application } = kind;
  const one = { client, productCode: state.productCode, application, clientNumber: clients, story: [] };
  const story = new Story(one, live.cast, () => undefined);
  await story.begin();
  await goOn(story, [...(state.before ?? []), ...state.enter]);
  await until(stage, async () => (await story.application()).stage === stage);
  return story;
}

const addressOf = (spec: OperationSpec, no: string): string => {
  const path = spec.path.replace(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(name === 'no' ? no : (PARTS[`${spec.id}.${name}`] ?? PARTS[name] ?? '1')),
  );
  const query = QUERIES[spec.id];
  return query === undefined ? path : `${path}?${new URLSearchParams(query).toString()}`;
};

/** What is refused of a body that is well formed, besides the example. */
const MORE: Readonly<Record<string, object[]>> = {
  investigate: [
    { part: 'B', agree: true, report: { summary: '属实', siteVisitOn: '2099-01-01', findings: '属实' } },
    { part: 'B', agree: true, report: { summary: '属实', siteVisitOn: '2026-01-05', findings: '属实' } },
  ],
  rateApplication: [{ grade: 'AAA', score: 1, comment: '偏离' }],
};

interface Asked {
  spec: OperationSpec;
  body: object;
  who: string;
  language: 'zh' | 'en';
}

async function ask({ spec, body, who, language }: Asked, no: string, key: string): Promise<string | null> {
  const answer = await fetch(`${live.url}/api${addressOf(spec, no)}`, {
    method: spec.method,
    headers: {
      'Accept-Language': language,
      'Content-Type': spec.upload === true ? 'application/octet-stream' : 'application/json',
      'Idempotency-Key': `${no}.${key}`,
      'If-Match': '"v1"',
      Authorization: `Bearer ${tokens.get(who) ?? ''}`,
    },
    body: spec.upload === true ? Buffer.from('x') : JSON.stringify(body),
  });
  const text = await answer.text();
  return answer.status < 400 ? null : faultsOf(spec, language, answer, text);
}

function faultsOf(spec: OperationSpec, language: string, { status, headers }: Response, text: string): string | null {
  const problem = JSON.parse(text) as { code: string; title: string };
  const known: readonly string[] = errorsOf(spec);
  const faults = [
    ...(status >= 500 ? ['broke'] : []),
    ...(headers.get('content-type')?.startsWith('application/problem+json') === true ? [] : ['no problem document']),
    ...(known.includes(problem.code) ? [] : ['not among its errors']),
    ...(/[一-鿿]/.test(problem.title) === (language === 'zh') ? [] : ['in another language']),
    ...(/\{\w+\}|undefined|\[object/.test(text) ? ['unfilled'] : []),
  ];
  return faults.length === 0 ? null : `${spec.id} ${language}: ${String(status)} ${faults.join(', ')}: ${text}`;
}

/** In the language of each other person, so that both are read of all. */
const ASKED: readonly Asked[] = STEPS.flatMap((spec) =>
  [BODIES[spec.id] ?? spec.example?.body ?? {}, ...(MORE[spec.id] ?? [])].flatMap((body) =>
    PEOPLE.map((who, index): Asked => ({ spec, body, who, language: index % 2 === 0 ? 'zh' : 'en' })),
  ),
);

test.each(Object.entries(STATES) as [ApplicationStage, State][])(
  '%s: every step is taken, or refused by a code that its description names, in words of the language asked for',
  async (stage, state) => {
    const { applicationNo } = await at(stage, state);
    const faults: (string | null)[] = [];
    for (const [index, one] of ASKED.entries()) faults.push(await ask(one, applicationNo, String(index)));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  },
);
