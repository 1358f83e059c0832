import { Pool } from 'pg';
import type { Session } from '../../src/cli/demo/api';
import { Cast } from '../../src/cli/demo/cast';
import { startSandbox } from '../../src/runtime/sandbox';
import { nameSearch } from '../../src/store/name-search';
import { DEMO_LOGINS } from '../../src/store/seed';
import { percentile, progress, report } from './measure';

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
    await fill(pool, size);
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

const SURNAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜');
const GIVEN = Array.from('伟明芳静敏丽强磊军洋勇艳杰娟涛超秀霞平刚桂英建国志');

/** As many clients, applications and loans, in ten branches, under two thousand names. */
async function fill(pool: Pool, size: number): Promise<void> {
  const names = Array.from({ length: 2_000 }, (_, n) =>
    [SURNAMES[n % SURNAMES.length], GIVEN[n % GIVEN.length], GIVEN[Math.floor(n / 25) % GIVEN.length]].join(''),
  );
  const keys = names.map((name) => nameSearch('PERSON', name));
  await pool.query(
    `INSERT INTO client (no, kind, name, name_pinyin, name_initials, identity_cipher, identity_hash, identity_masked, phone, branch_code, manager_username)
     SELECT 'CL20260101' || lpad(n::text, 6, '0'), 'PERSON', ($2::text[])[1 + n % 2000], ($3::text[])[1 + n % 2000], ($4::text[])[1 + n % 2000],
       'x', 'bench' || n, 'x', '138' || lpad((n * 7919 % 100000000)::text, 8, '0'), 'SB0' || n % 9, 'li.na'
     FROM generate_series(1, $1::int) AS n`,
    [size, names, keys.map(({ namePinyin }) => namePinyin), keys.map(({ nameInitials }) => nameInitials)],
  );
  await pool.query(
    `INSERT INTO application (no, client_no, branch_code, manager_username, product_code, product_version, category, security, purpose, applied_terms,
       amount_fen, stage, deadline_at, workflow_id, accepted_on, updated_at)
     SELECT 'AP20260101' || lpad(n::text, 6, '0'), 'CL20260101' || lpad(n::text, 6, '0'), 'SB0' || n % 9, 'li.na', 'PERSONAL_CONSUMER', 1,
       'PERSONAL_CONSUMER', 'UNSECURED', 'x', '{}', 12000000, CASE WHEN n % 20 = 0 THEN 'APPROVAL' ELSE 'DISBURSED' END,
       CASE WHEN n % 20 = 0 THEN now() + n % 100 * interval '1 hour' END, 'application-' || n, '2026-01-01', now()
     FROM generate_series(1, $1::int) AS n`,
    [size],
  );
  await pool.query(
    `INSERT INTO loan (no, application_no, client_no, branch_code, manager_username, product_code, product_version, disbursed_on, maturity_on, as_of,
       booked_on, position, status, risk_class, days_overdue, disbursed_fen, principal_fen, principal_overdue_fen, due_fen, held_fen,
       next_due_on, workflow_id, updated_at)
     SELECT 'LN20260101' || lpad(n::text, 6, '0'), 'AP20260101' || lpad(n::text, 6, '0'), 'CL20260101' || lpad(n::text, 6, '0'), 'SB0' || n % 9, 'li.na',
       'PERSONAL_CONSUMER', 1, date '2026-01-01' - n % 500, date '2029-01-01' - n % 500, '2026-05-20', '2026-05-20', '{}',
       CASE WHEN n % 25 = 0 THEN 'OVERDUE' WHEN n % 4 = 0 THEN 'SETTLED' ELSE 'CURRENT' END, 'NORMAL',
       CASE WHEN n % 25 = 0 THEN n % 400 ELSE 0 END, 12000000, 1000000 + n::bigint * 37 % 11000000, 0, 0, 0,
       CASE WHEN n % 4 <> 0 THEN date '2026-05-21' + n % 60 END, 'loan-' || n, now()
     FROM generate_series(1, $1::int) AS n`,
    [size],
  );
  await pool.query('VACUUM ANALYZE');
}
