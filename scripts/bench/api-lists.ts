import { Pool } from 'pg';
import type { Session } from '../../src/cli/demo/api';
import { Cast } from '../../src/cli/demo/cast';
import { startSandbox } from '../../src/runtime/sandbox';
import { DEMO_LOGINS } from '../../src/store/seed';
import { percentile, progress, report } from './measure';
import { fillRegister } from './register';

const LOANS = 100_000;
const ROUNDS = 15;

/** What people ask of the register: each is a page of 50 rows. */
const QUESTIONS: Readonly<Record<string, [path: string, body: object]>> = {
  'first page': ['/loans/search', {}],
  'by principal': ['/loans/search', { sort: '-principal' }],
  'by next due date': ['/loans/search', { sort: 'nextDueOn' }],
  'overdue, most first': ['/loans/search', { status: 'OVERDUE', sort: '-daysOverdue' }],
  'due in a month': ['/loans/search', { nextDueFrom: '2026-06-01', nextDueTo: '2026-06-30' }],
  'tail of a number': ['/loans/search', { q: '4321' }],
  'initials that many have': ['/loans/search', { q: 'z' }],
  initials: ['/loans/search', { q: 'zwm' }],
  surname: ['/loans/search', { q: '赵' }],
  'part of a name': ['/loans/search', { q: '伟明' }],
  nobody: ['/loans/search', { q: '龘龘' }],
  'clients by initials': ['/clients/search', { q: 'zw' }],
  'clients by the end of a telephone': ['/clients/search', { q: '98765' }],
  'applications by deadline': ['/applications/search', { sort: 'deadlineAt' }],
  'applications by name': ['/applications/search', { q: '钱伟' }],
};

/** The slowest question to a register of 100,000 loans, through the API, beside its plain first page. */
export async function run(size = LOANS): Promise<void> {
  const sandbox = await startSandbox();
  const pool = new Pool({ connectionString: sandbox.info.databaseUrl });
  try {
    await fillRegister(pool, size);
    progress(`${String(size)} loans stand`);
    const cast = await Cast.signIn(sandbox.info.apiUrl, DEMO_LOGINS);
    // Head office sees every branch: the widest list there is.
    const reader = cast.one('RISK_OFFICER');
    const times = new Map<string, number>();
    for (const [name, [path, body]] of Object.entries(QUESTIONS)) {
      times.set(name, await medianMs(reader, path, body));
      progress(`${name}: ${(times.get(name) ?? 0).toFixed(1)} ms`);
    }
    const [slowest = '', value = 0] = [...times].sort(([, a], [, b]) => b - a)[0] ?? [];
    report({
      name: size === LOANS ? 'api.lists' : `api.lists:${String(size)}`,
      value,
      unit: 'ms',
      baseline: times.get('first page') ?? 0,
      note: `slowest of ${String(times.size)} questions to ${String(size)} loans (${slowest}); wanted below 300 ms`,
    });
  } finally {
    await pool.end();
    await sandbox.stop();
  }
}

async function medianMs(reader: Session, path: string, body: object): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    await reader.post(path, body);
    times.push(performance.now() - begun);
  }
  return percentile(times, 0.5);
}
