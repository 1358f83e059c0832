import type { Pool } from 'pg';
import { nameSearch } from '../../src/store/name-search';

const SURNAMES = Array.from('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜');
const GIVEN = Array.from('伟明芳静敏丽强磊军洋勇艳杰娟涛超秀霞平刚桂英建国志');

/**
 * The manager of client, application and loan number `n`: thirty in each of nine branches, one of them a login of the sandbox, so that a list of one's own is a
 * small part of the whole, as it is in a bank.
 */
export const managerOf = (n: string): string =>
  `CASE (${n}) % 270 WHEN 1 THEN 'li.na' ELSE 'rm' || lpad(((${n}) % 270)::text, 3, '0') END`;

/** As many clients, applications and loans, in nine branches of thirty managers each, under two thousand names. */
export async function fillRegister(pool: Pool, size: number): Promise<void> {
  await pool.query(
    `INSERT INTO branch (code, name_zh, name_en) SELECT 'SB0' || n, '支行', 'Branch' FROM generate_series(0, 8) AS n ON CONFLICT DO NOTHING`,
  );
  await pool.query(
    `INSERT INTO app_user (username, display_name, password_hash, roles, authority_levels, branch_code, email)
     SELECT DISTINCT ${managerOf('n')}, '客户经理', 'x', ARRAY['CLIENT_MANAGER'], '{}'::text[], 'SB0' || n % 9, 'rm@example.com'
     FROM generate_series(0, 269) AS n ON CONFLICT DO NOTHING`,
  );
  const names = Array.from({ length: 2_000 }, (_, n) =>
    [SURNAMES[n % SURNAMES.length], GIVEN[n % GIVEN.length], GIVEN[Math.floor(n / 25) % GIVEN.length]].join(''),
  );
  const keys = names.map((name) => nameSearch('PERSON', name));
  await pool.query(
    `INSERT INTO client (no, kind, name, name_pinyin, name_initials, identity_cipher, identity_hash, identity_masked, phone, branch_code, manager_username)
     SELECT 'CL20260101' || lpad(n::text, 6, '0'), 'PERSON', ($2::text[])[1 + n % 2000], ($3::text[])[1 + n % 2000], ($4::text[])[1 + n % 2000],
       'x', 'bench' || n, 'x', '138' || lpad((n * 7919 % 100000000)::text, 8, '0'), 'SB0' || n % 9, ${managerOf('n')}
     FROM generate_series(1, $1::int) AS n`,
    [size, names, keys.map(({ namePinyin }) => namePinyin), keys.map(({ nameInitials }) => nameInitials)],
  );
  await pool.query(
    `INSERT INTO application (no, client_no, branch_code, manager_username, product_code, product_version, category, security, purpose, applied_terms,
       amount_fen, stage, loan_no, grade, deadline_at, workflow_id, accepted_on, updated_at)
     SELECT 'AP20260101' || lpad(n::text, 6, '0'), 'CL20260101' || lpad(n::text, 6, '0'), 'SB0' || n % 9, ${managerOf('n')}, 'PERSONAL_CONSUMER', 1,
       'PERSONAL_CONSUMER', 'UNSECURED', 'x', '{}', 12000000, CASE WHEN n % 20 = 0 THEN 'APPROVAL' ELSE 'DISBURSED' END,
       CASE WHEN n % 20 <> 0 THEN 'LN20260101' || lpad(n::text, 6, '0') END, substr('ABC', 1 + n % 3, 1),
       CASE WHEN n % 20 = 0 THEN now() + n % 100 * interval '1 hour' END, 'application-' || n, current_date - 10 - n % 640, now()
     FROM generate_series(1, $1::int) AS n`,
    [size],
  );
  await pool.query(
    `INSERT INTO loan (no, application_no, client_no, branch_code, manager_username, product_code, product_version, disbursed_on, maturity_on,
       settled_on, as_of, booked_on, position, status, risk_class, days_overdue, disbursed_fen, principal_fen, principal_overdue_fen, due_fen, held_fen,
       next_due_on, workflow_id, updated_at)
     SELECT 'LN20260101' || lpad(n::text, 6, '0'), 'AP20260101' || lpad(n::text, 6, '0'), 'CL20260101' || lpad(n::text, 6, '0'), 'SB0' || n % 9, ${managerOf('n')},
       'PERSONAL_CONSUMER', 1, current_date - n % 640, current_date - n % 640 + 1096, CASE WHEN n % 25 <> 0 AND n % 4 = 0 THEN current_date - n % 300 END,
       current_date, current_date, '{}',
       CASE WHEN n % 25 = 0 THEN 'OVERDUE' WHEN n % 4 = 0 THEN 'SETTLED' ELSE 'CURRENT' END, 'NORMAL',
       CASE WHEN n % 25 = 0 THEN n % 400 ELSE 0 END, 12000000, 1000000 + n::bigint * 37 % 11000000, 0, 0, 0,
       CASE WHEN n % 4 <> 0 THEN current_date + 1 + n % 60 END, 'loan-' || n, now()
     FROM generate_series(1, $1::int) AS n`,
    [size],
  );
  await pool.query('VACUUM ANALYZE');
}
