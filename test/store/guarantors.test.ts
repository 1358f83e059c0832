import type { Prisma, PrismaClient } from '../../src/store/generated/client';
import { GUARANTEES, guaranteedBy, guarantorsOf } from '../../src/store/guarantors';
import { testDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(120_000);
const BOOK = 20_000;
let db: TestDatabase;

const FILL = [
  `INSERT INTO client (no, kind, name, identity_cipher, identity_hash, identity_masked, phone, branch_code, manager_username)
   SELECT 'C' || n, 'COMPANY', 'x', 'x', 'g' || n, 'x', 'x', 'SB01', 'li.na' FROM generate_series(1, $1::int) AS n`,
  `INSERT INTO application (no, client_no, branch_code, manager_username, product_code, product_version, category, security, purpose,
     applied_terms, amount_fen, stage, workflow_id, accepted_on, updated_at, facility_no)
   SELECT 'A' || n, 'C' || n, 'SB01', 'li.na', 'P', 1, 'WORKING_CAPITAL', 'GUARANTEED', 'x', '{}', 1, 'DISBURSED', 'application-' || n,
     '2026-01-01', now(), CASE WHEN n % 100 = 5 THEN 'F' || n END FROM generate_series(1, $1::int) AS n`,
  `INSERT INTO loan (no, application_no, client_no, branch_code, manager_username, product_code, product_version, disbursed_on, maturity_on,
     as_of, booked_on, position, status, risk_class, days_overdue, disbursed_fen, principal_fen, principal_overdue_fen, due_fen, held_fen,
     workflow_id, updated_at)
   SELECT 'L' || n, 'A' || n, 'C' || n, 'SB01', 'li.na', 'P', 1, '2026-01-01', '2029-01-01', '2026-05-20', '2026-05-20', '{}',
     CASE WHEN n % 30 = 0 THEN 'SETTLED' ELSE 'CURRENT' END, 'NORMAL', 0, 1, 1, 0, 0, 0, 'loan-' || n, now() FROM generate_series(1, $1::int) AS n`,
  // F105 is the line of application A100, and loan L105 is drawn on it.
  `INSERT INTO facility (no, application_no, client_no, branch_code, manager_username, product_code, product_version, terms, line, granted,
     limit_fen, starts_on, expires_on, status, updated_at)
   SELECT 'F' || n, 'A' || n - 5, 'C' || n, 'SB01', 'li.na', 'P', 1, '{}', '{}', '{}', 1, '2026-01-01', '2029-01-01', 'ACTIVE', now()
   FROM generate_series(5, $1::int, 100) AS n WHERE n > 5`,
  `INSERT INTO security (no, application_no, form, kind, owner_no, description, co_owners, recorded_by)
   SELECT 'S' || n, 'A' || n, 'SURETY', 'GUARANTOR_COMPANY', 'C' || n + 1, 'x', '{}', 'x' FROM generate_series(10, $1::int - 1, 10) AS n`,
  `INSERT INTO security_contract (security_no, no, template, secured_fen, signatories, evidence, signed_on, witness)
   SELECT 'S' || n, 'K' || n, '1', n, '{}', 'x', '2026-01-01', 'x' FROM generate_series(10, $1::int - 1, 10) AS n`,
  `INSERT INTO security_appraisal (security_no, net_assets_fen, given_fen, appraiser, "on", appraised_by)
   SELECT 'S' || n, 500, k, 'x', '2026-01-01', 'x' FROM generate_series(10, $1::int - 1, 10) AS n, generate_series(1, 2) AS k`,
  `INSERT INTO client_relation (from_no, to_no, kind, since, recorded_by)
   SELECT 'C' || n + 2, 'C' || n, 'GUARANTEES', '2026-01-01', 'x' FROM generate_series(10, $1::int - 2, 10) AS n`,
  `INSERT INTO client_statement (client_no, period_end, months, figures, findings, evidence, entered_by, "on")
   SELECT 'C' || n, '2025-12-31', 12, jsonb_build_object('equity', 700 + n), '{}', 'x', 'x', '2026-02-01' FROM generate_series(1, $1::int, 7) AS n`,
];

/** A book of loans: every tenth has a surety and somebody who says he stands for it, every hundredth is drawn on a facility. */
beforeAll(async () => {
  db = await testDatabase();
  for (const sql of FILL) await db.prisma.$executeRawUnsafe(sql, BOOK);
  await db.prisma.$executeRaw`ANALYZE`;
});
afterAll(() => db.close());

/** The plans of what is asked of the database meanwhile. */
async function plansOf(ask: (asked: PrismaClient) => Promise<unknown>): Promise<string> {
  const queries: Prisma.Sql[] = [];
  const $queryRaw = (query: Prisma.Sql): Promise<unknown> => {
    queries.push(query);
    return db.prisma.$queryRaw(query);
  };
  await ask({ $queryRaw } as unknown as PrismaClient);
  const plans = queries.map(({ text, values }) =>
    db.prisma.$queryRawUnsafe<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${text}`, ...values),
  );
  return (await Promise.all(plans)).flatMap((lines) => lines.map((line) => line['QUERY PLAN'])).join('\n');
}
const WHOLE =
  /Seq Scan on (loan|client|application|security|security_contract|security_appraisal|client_relation|client_statement)\b/;

test('The guarantors of a loan are found by its own suretyships, those of its facility, and what relations say', async () => {
  expect(await guarantorsOf(db.prisma, 'L3340')).toEqual([
    { ...KNOWN, no: 'C3341', loanNos: ['L3340'], netAssetsFen: 500, statedFen: 3342, hereFen: 3340 },
    { ...KNOWN, no: 'C3342', loanNos: ['L3340'], netAssetsFen: null, statedFen: 0, hereFen: 0 },
  ]);
  // S200 secures the facility of L205 as well as its own loan; its owner's books are later than its appraisal.
  expect(await guarantorsOf(db.prisma, 'L205')).toMatchObject([{ no: 'C201', loanNos: ['L205'], hereFen: 200 }]);
  expect(await guarantorsOf(db.prisma, 'L3330')).toEqual([]); // settled
  expect(await guarantorsOf(db.prisma, 'L3341')).toEqual([]);
  expect(await guarantorsOf(db.prisma, 'L404')).toEqual([]);
});

test('All guarantors together are those of each loan', async () => {
  const all = await guarantorsOf(db.prisma, null);
  const pairs = await db.prisma.$queryRaw<{ guarantor_no: string }[]>(GUARANTEES);
  expect(all.flatMap(({ loanNos }) => loanNos)).toHaveLength(pairs.length);
  expect(all.find(({ no }) => no === 'C201')).toMatchObject({ loanNos: ['L200', 'L205'], hereFen: 200 });
  expect((await guaranteedBy(db.prisma, 'C201')).map(({ no }) => no)).toEqual(['L200', 'L205']);
});

test('Asked of one loan or one guarantor, nobody reads the whole book', async () => {
  expect(await plansOf((asked) => guarantorsOf(asked, 'L3340'))).not.toMatch(WHOLE);
  expect(await plansOf((asked) => guaranteedBy(asked, 'C201'))).not.toMatch(WHOLE);
  // It can fail: who is asked of all reads all.
  expect(await plansOf((asked) => guarantorsOf(asked, null))).toMatch(WHOLE);
});

const KNOWN = { kind: 'COMPANY', name: 'x', branchCode: 'SB01' } as const;
