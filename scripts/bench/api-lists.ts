import { Pool } from 'pg';
import { Cast } from '../../src/cli/demo/cast';
import { startSandbox } from '../../src/runtime/sandbox';
import { DEMO_LOGINS } from '../../src/store/seed';
import { percentile, progress, report } from './measure';
import { fillRegister } from './register';
import { fillWork } from './register-work';

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

/** What people ask of their daily work around it, as whom: of head office, or of a manager in one branch. */
const WORK: Readonly<Record<string, [role: 'RISK_OFFICER' | 'CLIENT_MANAGER' | 'AUDITOR', path: string]>> = {
  'my tasks': ['CLIENT_MANAGER', '/tasks?view=mine'],
  'tasks of my group': ['CLIENT_MANAGER', '/tasks?view=group'],
  'tasks I have done': ['CLIENT_MANAGER', '/tasks?view=done'],
  'all open tasks': ['RISK_OFFICER', '/tasks?view=all'],
  'how many tasks': ['CLIENT_MANAGER', '/tasks/counts'],
  'my notices': ['CLIENT_MANAGER', '/notices'],
  'journal of a loan': ['RISK_OFFICER', '/loans/LN20260101000001/journal'],
  'audit of one who did little': ['AUDITOR', '/audit?actor=nobody'],
  'audit of some days': ['AUDITOR', '/audit?from=2025-06-01&to=2025-06-02'],
  'audit of an act': ['AUDITOR', '/audit?action=RATED'],
  'open collection cases': ['RISK_OFFICER', '/collections?status=OPEN'],
  'collection cases of a bucket': ['RISK_OFFICER', '/collections?bucket=31-60'],
  'open inspections': ['RISK_OFFICER', '/inspections?status=OPEN'],
  'open inspections of a branch': ['CLIENT_MANAGER', '/inspections?status=OPEN'],
  'late inspections': ['RISK_OFFICER', '/inspections?late=true'],
  'open warnings': ['RISK_OFFICER', '/warnings?status=OPEN'],
  'red warnings of a branch': ['CLIENT_MANAGER', '/warnings?level=RED'],
  leads: ['CLIENT_MANAGER', '/leads'],
  'leads to claim': ['CLIENT_MANAGER', '/leads?queue=true'],
  'leads won': ['RISK_OFFICER', '/leads?stage=WON'],
  'leads late': ['RISK_OFFICER', '/leads?late=true'],
  commitments: ['RISK_OFFICER', '/commitments?status=ISSUED'],
  facilities: ['RISK_OFFICER', '/facilities'],
  'proofs of payment': ['RISK_OFFICER', '/payment-proofs'],
  'hand-overs waiting': ['RISK_OFFICER', '/hand-overs?status=OFFERED'],
  'service tickets that are late': ['RISK_OFFICER', '/service-tickets?late=true'],
  'whom to ask how content he is': ['CLIENT_MANAGER', '/surveys/due'],
  'whom I am to contact again': ['CLIENT_MANAGER', '/revisits?managerUsername=li.na'],
  'files of a case': ['RISK_OFFICER', '/applications/AP20260101000001/files'],
  'bad loans nobody answered for': ['RISK_OFFICER', '/accountability-backlog'],
};

/** The slowest question to a register of 100,000 loans, through the API, beside its plain first page. */
export async function run(size = LOANS): Promise<void> {
  const sandbox = await startSandbox();
  const pool = new Pool({ connectionString: sandbox.info.databaseUrl });
  try {
    await fillRegister(pool, size);
    await fillWork(pool, size);
    progress(`${String(size)} loans stand, and the work around them`);
    const cast = await Cast.signIn(sandbox.info.apiUrl, DEMO_LOGINS);
    // Head office sees every branch: the widest list there is.
    const reader = cast.one('RISK_OFFICER');
    const times = new Map<string, number>();
    for (const [name, [path, body]] of Object.entries(QUESTIONS)) {
      times.set(name, await medianMs(() => reader.post(path, body)));
      progress(`${name}: ${(times.get(name) ?? 0).toFixed(1)} ms`);
    }
    for (const [name, [role, path]] of Object.entries(WORK)) {
      const asker = cast.one(role);
      times.set(name, await medianMs(() => asker.get(path)));
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

async function medianMs(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    await ask();
    times.push(performance.now() - begun);
  }
  return percentile(times, 0.5);
}
