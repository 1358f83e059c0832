import { Pool } from 'pg';
import { Cast } from '../../src/cli/demo/cast';
import { addDays } from '../../src/domain/date';
import { startSandbox } from '../../src/runtime/sandbox';
import { encodeCursor } from '../../src/store/paging';
import { DEMO_LOGINS } from '../../src/store/seed';
import { percentile, progress, report } from './measure';
import { fillRegister } from './register';
import { fillWork } from './register-work';

const LOANS = 100_000;
const ROUNDS = 15;
const TODAY = new Date().toISOString().slice(0, 10);
const YEAR = TODAY.slice(0, 4);
/** Halfway down the register, sorted by what is owed. */
const HALFWAY = encodeCursor([6_000_000, 'LN20260101050000']);

/** What people ask of the register: each is a page of 50 rows. */
const QUESTIONS: Readonly<Record<string, [path: string, body: object]>> = {
  'first page': ['/loans/search', {}],
  'by principal': ['/loans/search', { sort: '-principal' }],
  'by next due date': ['/loans/search', { sort: 'nextDueOn' }],
  'overdue, most first': ['/loans/search', { status: 'OVERDUE', sort: '-daysOverdue' }],
  'due in a month': ['/loans/search', { nextDueFrom: addDays(TODAY, 10), nextDueTo: addDays(TODAY, 40) }],
  'tail of a number': ['/loans/search', { q: '4321' }],
  'initials that many have': ['/loans/search', { q: 'z' }],
  initials: ['/loans/search', { q: 'zwm' }],
  surname: ['/loans/search', { q: '赵' }],
  'part of a name': ['/loans/search', { q: '伟明' }],
  'by principal, far on': ['/loans/search', { sort: '-principal', cursor: HALFWAY }],
  'by maturity': ['/loans/search', { sort: 'maturityOn' }],
  'of a bad class': ['/loans/search', { riskClass: 'LOSS' }],
  nobody: ['/loans/search', { q: '龘龘' }],
  'clients by initials': ['/clients/search', { q: 'zw' }],
  'clients by the end of a telephone': ['/clients/search', { q: '98765' }],
  'applications by deadline': ['/applications/search', { sort: 'deadlineAt' }],
  'applications by amount': ['/applications/search', { sort: '-amount' }],
  'applications of one manager': ['/applications/search', { managerUsername: 'rm100' }],
  'applications by name': ['/applications/search', { q: '钱伟' }],
};

type Asker = 'RISK_OFFICER' | 'CLIENT_MANAGER' | 'DEPARTMENT_MANAGER' | 'FINANCE' | 'AUDITOR' | 'COMMITTEE_MEMBER';

/** What people ask of their daily work around it, as whom: of head office, or of a manager in one branch. */
const WORK: Readonly<Record<string, [role: Asker, path: string]>> = {
  'my loans by the next due date': ['CLIENT_MANAGER', '/loans?managerUsername=li.na&sort=nextDueOn'],
  'loans of my branch by principal': ['CLIENT_MANAGER', '/loans?sort=-principal'],
  'my clients': ['CLIENT_MANAGER', '/clients?managerUsername=li.na'],
  'my applications by deadline': ['CLIENT_MANAGER', '/applications?managerUsername=li.na&sort=deadlineAt'],
  'my tasks': ['CLIENT_MANAGER', '/tasks?view=mine'],
  'tasks of my group': ['CLIENT_MANAGER', '/tasks?view=group'],
  'tasks I have done': ['CLIENT_MANAGER', '/tasks?view=done'],
  'all open tasks': ['RISK_OFFICER', '/tasks?view=all'],
  'how many tasks': ['CLIENT_MANAGER', '/tasks/counts'],
  'my notices': ['CLIENT_MANAGER', '/notices'],
  'journal of a loan': ['RISK_OFFICER', '/loans/LN20260101000001/journal'],
  'audit of one who did little': ['AUDITOR', '/audit?actor=nobody'],
  'audit of some days': ['AUDITOR', `/audit?from=${addDays(TODAY, -100)}&to=${addDays(TODAY, -99)}`],
  'audit of an act': ['AUDITOR', '/audit?action=RATED'],
  'open collection cases': ['RISK_OFFICER', '/collections?status=OPEN'],
  'collection cases of a bucket': ['RISK_OFFICER', '/collections?bucket=31-60'],
  'open inspections': ['RISK_OFFICER', '/inspections?status=OPEN'],
  'open inspections of a branch': ['CLIENT_MANAGER', '/inspections?status=OPEN'],
  'my inspections': ['CLIENT_MANAGER', '/inspections?status=OPEN&managerUsername=li.na'],
  'my warnings': ['CLIENT_MANAGER', '/warnings?status=OPEN&managerUsername=li.na'],
  'late inspections': ['RISK_OFFICER', '/inspections?late=true'],
  'open warnings': ['RISK_OFFICER', '/warnings?status=OPEN'],
  'red warnings of a branch': ['CLIENT_MANAGER', '/warnings?level=RED'],
  leads: ['CLIENT_MANAGER', '/leads'],
  'leads to claim': ['CLIENT_MANAGER', '/leads?queue=true'],
  'leads won': ['RISK_OFFICER', '/leads?stage=WON'],
  'leads to work on in my branch': ['CLIENT_MANAGER', '/leads?stage=NEW'],
  'leads by name': ['RISK_OFFICER', `/leads?q=${encodeURIComponent('赵')}`],
  'leads by the end of a telephone': ['RISK_OFFICER', '/leads?q=98765'],
  'where the leads stand': ['RISK_OFFICER', '/leads/pipeline'],
  'who referred whom': ['RISK_OFFICER', `/leads/referrals?year=${YEAR}`],
  'leads late': ['RISK_OFFICER', '/leads?late=true'],
  commitments: ['RISK_OFFICER', '/commitments?status=ISSUED'],
  facilities: ['RISK_OFFICER', '/facilities'],
  'proofs of payment': ['RISK_OFFICER', '/payment-proofs'],
  'proofs of payment that are late': ['RISK_OFFICER', '/payment-proofs?standing=LATE'],
  'proofs of payment on file': ['RISK_OFFICER', '/payment-proofs?standing=THERE'],
  'exit plans': ['RISK_OFFICER', '/exit-plans'],
  'what I did this month': ['CLIENT_MANAGER', `/performance?period=${TODAY.slice(0, 7)}`],
  'what my branch did this month': ['DEPARTMENT_MANAGER', `/performance?period=${TODAY.slice(0, 7)}`],
  'payments to be placed': ['FINANCE', '/incoming-payments?status=WAITING'],
  'matches to be signed': ['FINANCE', '/finance-matches?status=WAITING'],
  're-assessments open': ['RISK_OFFICER', '/reassessments?status=OPEN'],
  'whom all branches are to ask': ['RISK_OFFICER', '/surveys/due?limit=50'],
  'whom my branch is to contact again': ['DEPARTMENT_MANAGER', '/revisits'],
  'hand-overs waiting': ['RISK_OFFICER', '/hand-overs?status=OFFERED'],
  'service tickets that are late': ['RISK_OFFICER', '/service-tickets?late=true'],
  'whom to ask how content he is': ['CLIENT_MANAGER', '/surveys/due'],
  'whom I am to contact again': ['CLIENT_MANAGER', '/revisits?managerUsername=li.na'],
  'files of a case': ['RISK_OFFICER', '/applications/AP20260101000001/files'],
  'bad loans nobody answered for': ['RISK_OFFICER', '/accountability-backlog'],
  'tasks of who decided on every case': ['COMMITTEE_MEMBER', '/tasks?view=done'],
  'how many tasks has who decided on every case': ['COMMITTEE_MEMBER', '/tasks/counts'],
  'what everybody did this month': ['AUDITOR', `/performance?period=${TODAY.slice(0, 7)}`],
  'what everybody did this quarter': [
    'AUDITOR',
    `/performance?period=${YEAR}-Q${String(Math.ceil(Number(TODAY.slice(5, 7)) / 3))}`,
  ],
  'what everybody did this year': ['AUDITOR', `/performance?period=${YEAR}`],
  'prices of a year, like against like': ['RISK_OFFICER', `/equal-pricing?from=${addDays(TODAY, -365)}&to=${TODAY}`],
  'whom all branches are to contact again': ['RISK_OFFICER', '/revisits?limit=50'],
  portfolio: ['RISK_OFFICER', '/reports/portfolio'],
  'risk review': ['RISK_OFFICER', '/reports/risk-review'],
  dashboard: ['RISK_OFFICER', '/reports/dashboard'],
  'dashboard of a day long past': ['RISK_OFFICER', `/reports/dashboard?asOf=${addDays(TODAY, -100)}`],
  'roll rates': ['RISK_OFFICER', '/reports/roll-rates'],
  vintages: ['RISK_OFFICER', '/reports/vintages'],
  'classes at a month end': ['RISK_OFFICER', '/reports/classification'],
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
