import { approvalTimes } from '../../src/store/reports/approval-times';
import { testDatabase, type TestDatabase } from '../support/database';

jest.setTimeout(60_000);

const ROUNDS = 60;
const LEVELS = ['L1', 'L2', 'L3'];
const [FIRST, LAST] = ['2026-01-01', '2026-12-31'];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let db: TestDatabase;

/** The same at every run, and at random otherwise. */
function* numbers(seed: number): Generator<number, never> {
  for (let n = seed; ; n = (n * 1_103_515_245 + 12_345) % 2_147_483_648) yield n >> 8;
}
const random = numbers(11);
const below = (end: number): number => random.next().value % end;

beforeAll(async () => {
  db = await testDatabase();
  await db.pool.query(
    `INSERT INTO application (no, client_no, branch_code, manager_username, product_code, product_version, category, security, purpose, applied_terms,
       amount_fen, stage, workflow_id, accepted_on, updated_at)
     SELECT 'A' || n, 'C', 'SB0' || n % 3, 'li', 'P', 1, 'PERSONAL_CONSUMER', 'UNSECURED', 'x', '{}', 1, 'X', 'A' || n, '2026-01-01', now()
     FROM generate_series(1, $1::int) AS n`,
    [ROUNDS],
  );
  for (let n = 1; n <= ROUNDS; n++) await decided(n);
  await db.pool.query(
    `INSERT INTO calendar_day (date, kind, version) VALUES ('2026-05-01', 'HOLIDAY', '1'), ('2026-05-09', 'MAKE_UP', '1')`,
  );
});
afterAll(() => db.close());

/** A case that climbs some levels of three, with one vote or more at each; one in six is no application. */
async function decided(n: number): Promise<void> {
  const id = `P${String(n)}`;
  let at = Date.UTC(2026, 0, 1) + below(330 * 24 * 60) * 60_000;
  const levels = LEVELS.map((code) => ({ code, nameZh: `${code}级`, nameEn: `Level ${code}` }));
  await db.pool.query(
    `INSERT INTO approval (id, subject, subject_no, round, status, levels, level_index, amount_fen, opened_at)
     VALUES ($1, $2, $3, 1, 'OPEN', $4, 0, 1, $5)`,
    [id, n % 6 === 0 ? 'WAIVER' : 'APPLICATION', `A${String(n)}`, JSON.stringify(levels), new Date(at)],
  );
  for (const level of LEVELS.slice(0, 1 + below(3)))
    for (let vote = 0; vote <= below(3); vote++) {
      at += 60_000 + below(12 * 24 * 60) * 60_000;
      const key = `${id}/${level}/${String(vote)}`;
      await db.pool.query(
        `INSERT INTO approval_decision (id, approval_id, task_id, level, username, outcome, comment, decided_at) VALUES ($1, $2, $1, $3, 'x', 'APPROVE', '', $4)`,
        [key, id, level, new Date(at)],
      );
    }
}

interface Vote {
  approvalId: string;
  level: string;
  at: Date;
  opened: Date;
}

/** Hours of working days between two instants, minute by minute as the calendar of the day has it. */
function hoursBetween(kinds: ReadonlyMap<string, string>, from: number, to: number): number {
  let worked = 0;
  for (let at = from; at < to;) {
    const local = at + 8 * HOUR;
    const midnight = Math.floor(local / DAY) * DAY;
    const end = Math.min(to, midnight + DAY - 8 * HOUR);
    const date = new Date(midnight);
    const kind = kinds.get(date.toISOString().slice(0, 10));
    const works = kind === undefined ? date.getUTCDay() % 6 !== 0 : kind !== 'HOLIDAY';
    if (works) worked += end - at;
    at = end;
  }
  return worked / HOUR;
}

/** Where a share of sorted hours lies, between two of them in proportion. */
function at(hours: readonly number[], share: number): string {
  const place = share * (hours.length - 1);
  const [low = 0, high = 0] = [hours[Math.floor(place)], hours[Math.ceil(place)]];
  return (Math.round((low + (high - low) * (place % 1)) * 10 + 1e-9) / 10).toFixed(1);
}

/** RULES 8, one case at a time: a level has a case from the last vote of the level before it, or from the submission. */
async function plainly(branch: string | null, from: string, to: string): Promise<unknown[]> {
  const votes = await db.pool.query<Vote>(
    `SELECT d.approval_id AS "approvalId", d.level, d.decided_at AS at, a.opened_at AS opened FROM approval_decision d
     JOIN approval a ON a.id = d.approval_id JOIN application f ON f.no = a.subject_no
     WHERE a.subject = 'APPLICATION' AND f.branch_code = coalesce($1, f.branch_code)`,
    [branch],
  );
  const days = await db.pool.query<{ date: string; kind: string }>('SELECT date::text, kind FROM calendar_day');
  const kinds = new Map(days.rows.map(({ date, kind }) => [date, kind]));
  const byLevel = new Map<string, number[]>(LEVELS.map((level) => [level, []]));
  for (const id of new Set(votes.rows.map(({ approvalId }) => approvalId))) {
    const own = votes.rows.filter(({ approvalId }) => approvalId === id);
    let began = own[0]?.opened.getTime() ?? 0;
    for (const level of LEVELS) {
      const ended = Math.max(0, ...own.filter((one) => one.level === level).map((one) => one.at.getTime()));
      if (ended === 0) continue;
      const on = new Date(ended + 8 * HOUR).toISOString().slice(0, 10);
      if (on >= from && on <= to) byLevel.get(level)?.push(hoursBetween(kinds, began, ended));
      began = ended;
    }
  }
  return [...byLevel].flatMap(([level, found]) => {
    const hours = found.sort((a, b) => a - b);
    return hours.length === 0
      ? []
      : [
          {
            level,
            nameZh: `${level}级`,
            nameEn: `Level ${level}`,
            decisions: hours.length,
            medianHours: at(hours, 0.5),
            slowestTenthHours: at(hours, 0.9),
          },
        ];
  });
}

const ASKED: readonly [string | null, string, string][] = [
  [null, FIRST, LAST],
  ['SB01', FIRST, LAST],
  [null, '2026-04-20', '2026-05-20'],
  ['SB02', '2026-06-01', '2026-08-31'],
  [null, '2030-01-01', '2030-12-31'],
];

async function expectAsPlain(): Promise<void> {
  for (const asked of ASKED)
    expect([asked, await approvalTimes(db.pool, ...asked)]).toEqual([asked, await plainly(...asked)]);
}

it('Every span of days is answered as the rule says it case by case', async () => {
  await expectAsPlain();
  expect((await approvalTimes(db.pool, null, FIRST, LAST)).map(({ decisions }) => decisions > 10)).toEqual([
    true,
    true,
    true,
  ]);
});

it.each([
  [
    'a day becomes a holiday',
    `INSERT INTO calendar_day (date, kind, version) VALUES ('2026-03-04', 'HOLIDAY', '2'), ('2026-09-16', 'HOLIDAY', '2')`,
  ],
  ['a holiday becomes a working day', `UPDATE calendar_day SET kind = 'WORKDAY' WHERE date = '2026-05-01'`],
  ['days are told no longer', `DELETE FROM calendar_day WHERE date >= '2026-05-09'`],
  ['a case was submitted earlier', `UPDATE approval SET opened_at = opened_at - interval '3 days' WHERE id = 'P1'`],
  [
    'a case belongs to another branch',
    `UPDATE application SET branch_code = 'SB01' WHERE no IN ('A1', 'A2', 'A3', 'A4')`,
  ],
  [
    'a committee votes on',
    `INSERT INTO approval_decision (id, approval_id, task_id, level, username, outcome, comment, decided_at)
     SELECT 'late/' || id, approval_id, 'late/' || id, level, 'y', 'APPROVE', '', decided_at + interval '30 minutes' FROM approval_decision
     WHERE level = 'L1' AND approval_id NOT IN (SELECT approval_id FROM approval_decision WHERE level = 'L2')`,
  ],
])('It stays so when %s', async (_what, change) => {
  await db.pool.query(change);
  await expectAsPlain();
});
