import { withTemporaryPostgres } from '../../src/runtime/embedded/temporary-postgres';
import { projectRoot } from '../../src/runtime/paths';
import { openStore, type Store } from '../../src/store/client';
import { runEndOfDay } from '../../src/store/end-of-day';
import { migrate, migrationFiles } from '../../src/store/migrate';
import { percentile, progress, report } from './measure';

const LOANS = 1_000_000;
const MONTH_BEFORE = '2026-05-31';
const DAY_BEFORE = '2026-06-29';
const MONTH_END = '2026-06-30';
const NEXT_DAY = '2026-07-01';
/** Copied so often, and the median taken: one copy alone may meet a bad moment. */
const COPIES = ['2099-01-01', '2099-01-02', '2099-01-03'];

/**
 * The end of a month end (ageing, class of every debtor, snapshot, migration, accruals and provisions in the journal) and of any
 * other day, each against one INSERT ... SELECT that copies as many snapshot rows, in the same run on the same server.
 * @param size loans; a million unless said otherwise (`npm run bench -- endofday.1m:100000`)
 */
export async function run(size = LOANS): Promise<void> {
  await withTemporaryPostgres(async (url) => {
    await migrate(url, migrationFiles(projectRoot()));
    const store = openStore({ url, poolSize: 2 });
    try {
      await measure(store, size);
    } finally {
      await store.close();
    }
  });
}

async function measure(store: Store, size: number): Promise<void> {
  const connection = await store.pool.connect();
  await connection.query('SET statement_timeout = 0; SET transaction_timeout = 0');
  /** Statement by statement; the seconds of the last. */
  const unlimited = async (...statements: string[]): Promise<number> => {
    let begun = 0;
    for (const sql of statements) {
      begun = performance.now();
      await connection.query(sql);
    }
    return (performance.now() - begun) / 1000;
  };
  await unlimited(...portfolio(size), 'VACUUM ANALYZE');
  progress(`${String(size)} loans in place`);
  // As every night: the day before is done, and so was the month end before.
  await endOfDay(store, MONTH_BEFORE);
  await endOfDay(store, DAY_BEFORE);
  await unlimited('VACUUM ANALYZE', 'CHECKPOINT');
  const memoryBefore = process.memoryUsage().rss;
  const monthEnd = await endOfDay(store, MONTH_END);
  const grown = (process.memoryUsage().rss - memoryBefore) / 2 ** 20;
  const daily = await endOfDay(store, NEXT_DAY);
  const copies: number[] = [];
  for (const copied of COPIES) {
    await unlimited('CHECKPOINT');
    copies.push(
      await unlimited(
        `INSERT INTO loan_snapshot SELECT date '${copied}', loan_no, status, risk_class, days_overdue, principal_fen, overdue_fen, branch_code, provision_fen, accrued_fen
         FROM loan_snapshot WHERE business_date = '${MONTH_END}'`,
      ),
    );
  }
  connection.release();
  const copy = percentile(copies, 0.5);
  const suffix = size === LOANS ? '' : `:${String(size)}`;
  const note = `against a copy of as many rows; memory of the process grew by ${grown.toFixed(0)} MiB`;
  const tell = (day: string, value: number, what: string): void => {
    report({ name: `endofday.1m.${day}${suffix}`, value, unit: 's', baseline: copy, note: `${what} ${note}` });
  };
  tell('month-end', monthEnd, 'a month end with accruals, migration and provisions');
  tell('other-day', daily, 'any other day');
}

async function endOfDay({ prisma }: Store, date: string): Promise<number> {
  const begun = performance.now();
  const { counts } = await runEndOfDay(prisma, date);
  progress(`${date}: ${JSON.stringify(counts)}`);
  return (performance.now() - begun) / 1000;
}

const numbered = (series: string, n: string): string => `'${series}' || lpad((${n})::text, 10, '0')`;

/** One loan in 25 has been overdue for up to 400 days, one in 50 falls due unpaid in the month; one debtor in eight is a company of three loans. */
const portfolio = (size: number): string[] => [
  `INSERT INTO client (no, kind, name, identity_cipher, identity_hash, identity_masked, phone, branch_code, manager_username, group_code)
  SELECT ${numbered('CL', 'n')}, CASE WHEN n % 8 = 0 THEN 'COMPANY' ELSE 'PERSON' END, 'x', 'x', n::text, 'x', 'x', 'SB0' || n % 9, 'li', CASE WHEN n % 100 = 0 THEN 'G' || n / 200 END
  FROM generate_series(1, ${String(size)}) AS n`,
  `INSERT INTO loan (no, application_no, client_no, branch_code, manager_username, product_code, product_version, disbursed_on,
    maturity_on, as_of, booked_on, position, status, risk_class, days_overdue, disbursed_fen, principal_fen, principal_overdue_fen, due_fen, held_fen,
    next_due_on, next_due_fen, oldest_unpaid_due_on, accrual_from, accrued_fen, workflow_id, updated_at)
  SELECT ${numbered('LN', 'n')}, 'AP' || n, ${numbered('CL', 'CASE WHEN n % 8 < 3 THEN n - n % 8 + 8 ELSE n END')}, 'SB0' || n % 9, 'li', 'PERSONAL_CONSUMER', 1,
    '2026-01-15', '2029-01-15', '2026-05-20', '2026-05-20',
    '{"BANK": -10000000, "LOAN_PRINCIPAL": 10000000, "INTEREST_RECEIVABLE": 0, "INTEREST_INCOME": 0}', 'CURRENT', 'NORMAL', 0,
    12000000, 1000000 + n * 37 % 11000000, 0, 0, 0, CASE WHEN n % 50 = 1 THEN date '2026-06-15' ELSE date '2026-07-15' END, 1023719,
    CASE WHEN n % 25 = 5 THEN date '2026-05-20' - (n % 400)::int END, date '2026-05-31', ARRAY[10000, 12000, 14000 + n]::bigint[], 'loan-' || n, now()
  FROM generate_series(1, ${String(size)}) AS n`,
];
