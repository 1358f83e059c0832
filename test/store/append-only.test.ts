import { audit } from '../../src/store/audit';
import { verify } from '../../src/store/verify';
import { testDatabase, type TestDatabase } from '../support/database';
import { bring, open, repay } from './support/loans';

jest.setTimeout(60_000);
let db: TestDatabase;
beforeEach(async () => {
  db = await testDatabase();
  await open(db.prisma, 'LN1');
  await repay(db.prisma, 'LN1', { on: '2026-02-15', amount: '10237.19', reference: 'R1' });
});
afterEach(() => db.close());

const sql = (text: string): Promise<number> => db.prisma.$executeRawUnsafe(text);
/** What somebody with every right to the server may do, and an auditor must find. */
const tamper = async (text: string): Promise<void> => {
  const client = await db.pool.connect();
  try {
    await client.query(`SET session_replication_role = replica; ${text}; SET session_replication_role = origin`);
  } finally {
    client.release();
  }
};
const found = async (): Promise<string[]> =>
  (await verify(db.prisma)).differences.map(({ check, what }) => `${check} ${what}`);

describe('What is written stays', () => {
  test.each(['journal_entry', 'journal_line', 'loan_event', 'loan_contract', 'audit_entry'])(
    '%s takes no UPDATE, DELETE or TRUNCATE',
    async (table) => {
      const column =
        {
          journal_entry: 'cause',
          journal_line: 'account',
          loan_event: 'type',
          loan_contract: 'loan_no',
          audit_entry: 'actor',
        }[table] ?? '';
      await expect(sql(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow('append-only');
      await expect(sql(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
      await expect(sql(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('append-only');
    },
  );

  test('an entry that does not balance, or has one line only, is refused at the commit', async () => {
    const post = (...lines: [string, number, number][]): Promise<unknown> =>
      db.prisma.journalEntry.create({
        data: {
          businessKey: `k${String(Math.random())}`,
          loanNo: 'LN1',
          on: new Date('2026-02-15'),
          cause: 'TEST',
          lines: {
            createMany: {
              data: lines.map(([account, debitFen, creditFen], index) => ({
                line: index + 1,
                account,
                debitFen,
                creditFen,
              })),
            },
          },
        },
      });
    await expect(post(['BANK', 100, 0], ['HELD', 0, 99])).rejects.toThrow('does not balance');
    await expect(post(['BANK', 100, 0])).rejects.toThrow('does not balance');
    await expect(post(['BANK', 100, 100], ['HELD', 100, 100])).rejects.toThrow('journal_line_one_side');
    await expect(post(['BANK', 0, 0], ['HELD', 0, 0])).rejects.toThrow('journal_line_one_side');
    await expect(post(['BANK', -5, 0], ['HELD', 0, -5])).rejects.toThrow('journal_line_one_side');
    await post(['BANK', 100, 0], ['HELD', 0, 100]);
  });

  test('an entry that is posted takes no further line, not even balanced ones', async () => {
    const { id } = await db.prisma.journalEntry.findFirstOrThrow();
    const more = `INSERT INTO journal_line VALUES (${String(id)}, 8, 'BANK', 5, 0), (${String(id)}, 9, 'HELD', 0, 5)`;
    await expect(sql(more)).rejects.toThrow('takes no further line');
  });
});

describe('The audit chain', () => {
  test('is one chain without gaps though fifty write at once, and rolled-back writers leave none', async () => {
    const write = (index: number): Promise<void> =>
      db.prisma.$transaction(async (tx) => {
        await audit(tx, {
          businessOn: '2026-02-15',
          actor: '李',
          action: 'TEST',
          subject: 'SYSTEM',
          subjectNo: String(index),
          detail: { b: 1, a: 'é"\n' },
        });
        if (index % 5 === 0) throw new Error('rolled back');
      });
    await Promise.allSettled(Array.from({ length: 50 }, (_, index) => write(index)));
    const entries = await db.prisma.auditEntry.findMany({ orderBy: { seq: 'asc' } });
    expect(entries.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 42 }, (_, index) => index + 1));
    expect(await db.prisma.$queryRaw`SELECT * FROM audit_chain_break`).toEqual([]);
    expect(await found()).toEqual([]);
  });

  test('shows a changed entry, in SQL and independently of it', async () => {
    await tamper(`UPDATE audit_entry SET actor = 'nobody' WHERE seq = 1`);
    expect(await db.prisma.$queryRaw`SELECT seq, fault FROM audit_chain_break`).toEqual([
      { seq: 1n, fault: 'CHANGED' },
    ]);
    expect(await found()).toEqual(['AUDIT_CHAIN hash']);
  });

  test('shows an entry taken out, and one cut off at the end by what it was the witness of', async () => {
    await bring(db.prisma, 'LN1', '2026-03-15');
    await tamper('DELETE FROM audit_entry WHERE seq = 3');
    expect(await found()).toEqual(['AUDIT_MISSING audit entry']);
    await tamper('DELETE FROM audit_entry WHERE seq = 1');
    expect(await found()).toEqual(expect.arrayContaining(['AUDIT_CHAIN seq', 'AUDIT_CHAIN prev_hash']));
  });

  test('shows a rewritten hash', async () => {
    await tamper(`UPDATE audit_entry SET action = 'X', hash = repeat('a', 64) WHERE seq = 1`);
    expect(await found()).toEqual(['AUDIT_CHAIN hash', 'AUDIT_CHAIN prev_hash']);
  });
});

describe('Verification finds what a superuser changed behind the triggers', () => {
  test('an amount in the journal', async () => {
    await tamper(`UPDATE journal_line SET debit_fen = debit_fen + 1 WHERE account = 'BANK' AND debit_fen > 0`);
    expect(await found()).toEqual(['JOURNAL BANK', 'ENTRY 3 lines']);
  });

  test('an event made larger, and one taken away', async () => {
    await tamper(`UPDATE loan_event SET event = jsonb_set(event, '{amount}', '"10237.20"')`);
    expect(await found()).toEqual(expect.arrayContaining(['READ_MODEL held_fen', 'POSITION BANK', 'JOURNAL BANK']));
    await tamper('DELETE FROM loan_event');
    expect(await found()).toEqual(expect.arrayContaining(['READ_MODEL principal_fen', 'JOURNAL LOAN_PRINCIPAL']));
  });

  test('the read model, whose change nothing forbids', async () => {
    await sql(`UPDATE loan SET principal_fen = 0, risk_class = 'LOSS'`);
    expect(await found()).toEqual(['READ_MODEL risk_class', 'READ_MODEL principal_fen']);
  });
});
