import { fillRegister } from '../../scripts/bench/register';
import { MOST_OF_ONE } from '../../src/contracts/bounds';
import { listApplications } from '../../src/store/applications-read';
import { caseFilesOf } from '../../src/store/case-files';
import { listLoans } from '../../src/store/loans-read';
import { monthFlows } from '../../src/store/reports/flows';
import { linesOf, managersOf } from '../../src/store/performance';
import { paymentsWithoutProof } from '../../src/store/payment-proofs';
import { priceAuditOf } from '../../src/store/price-audit';
import { surveysDue } from '../../src/store/service/surveys';
import { addDays } from '../../src/domain/date';
import { today } from '../api/support/life';
import { testDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(120_000);

const LOANS = 10_000;
const [FROM, TO] = [addDays(today(), -200), addDays(today(), -189)];
const PERIOD = FROM.slice(0, 4);

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase({ poolSize: 1 });
  await db.pool.query('SET statement_timeout = 0; SET transaction_timeout = 0');
  await fillRegister(db.pool, LOANS);
  await db.pool.query('VACUUM ANALYZE');
});
afterAll(() => db.close());

const all = async (questions: AsyncGenerator): Promise<unknown[]> => {
  const found: unknown[] = [];
  for await (const one of questions) found.push(one);
  return found;
};
const loans = async (asked: object) => (await listLoans(db.pool, { branch: null, limit: 50, ...asked })).data;
const applications = async (asked: object) =>
  (await listApplications(db.pool, { branch: null, limit: 50, ...asked })).data;
const scope = { branch: null, manager: null, period: PERIOD, from: FROM, to: TO };

/** Rows of the register that were read by going through a table from end to end, since the database stands. */
async function readThrough(): Promise<number> {
  const flush = 'SELECT pg_stat_force_next_flush()';
  await db.pool.query(flush);
  await db.prisma.$queryRawUnsafe(`${flush}::text`);
  const { rows } = await db.pool.query<{ n: string }>(
    `SELECT sum(seq_tup_read) AS n FROM pg_stat_user_tables WHERE relname IN ('loan', 'application')`,
  );
  return Number(rows[0]?.n);
}

/** What asks for days or for people of a register that holds years and everybody. */
const QUESTIONS: Readonly<Record<string, () => Promise<unknown[]>>> = {
  'whom to ask how content he is': async () =>
    (await surveysDue(db.pool, { username: '', branch: null, seesAll: true }, TO, { limit: 200 })).data,
  'loans of some days as they were priced': async () => [
    await priceAuditOf(db.pool, { from: FROM, to: TO, branch: null }),
  ],
  'what one manager did in a period': () => linesOf(db.pool, { ...scope, manager: 'li.na' }),
  'what one manager stands for': () => managersOf(db.pool, { ...scope, manager: 'li.na' }),
  'a page of loans by what is owed': () => loans({ sort: '-principal' }),
  'a page of loans by the next due date': () => loans({ sort: 'nextDueOn' }),
  'loans of a bad class': () => loans({ riskClass: 'LOSS' }),
  'a page of applications by amount': () => applications({ sort: '-amount' }),
  'a page of applications by deadline': () => applications({ sort: 'deadlineAt' }),
  'applications of one manager': () => applications({ managerUsername: 'li.na', sort: 'deadlineAt' }),
  'payments without a proof': () => all(paymentsWithoutProof(db.prisma, TO)),
  'what was lent and came back in a month': () => monthFlows(db.pool, null, FROM, TO),
};

test.each(Object.entries(QUESTIONS))('%s: read along indexes, not the whole register', async (name, ask) => {
  const before = await readThrough();
  await ask();
  expect([name, (await readThrough()) - before < LOANS / 2]).toEqual([name, true]);
});

it('Of more files than one answer holds the latest are told, in the order in which they were filed', async () => {
  const no = 'AP20260101000001';
  await db.pool.query(
    `INSERT INTO case_file (application_no, document_code, hash, name, mime, size, filed_by, filed_on)
     SELECT $1, 'ID_CARD', 'h' || n, n || '.pdf', 'application/pdf', 1, 'li.na', current_date FROM generate_series(1, $2::int) AS n ORDER BY n`,
    [no, MOST_OF_ONE + 1],
  );
  const names = (await caseFilesOf(db.pool, no)).map(({ name }) => name);
  expect([names.length, names[0], names.at(-1)]).toEqual([MOST_OF_ONE, '2.pdf', `${String(MOST_OF_ONE + 1)}.pdf`]);
});
