import { FATES } from '../../scripts/bench/fates';
import { KINDS } from '../../scripts/bench/kinds';
import { comeUp, firstDecision, lifeOf, meetFate, type Life } from '../../scripts/bench/lives';
import { withClients } from '../../scripts/bench/measure';
import { stuckApplications } from '../../scripts/bench/stuck';
import { verify } from '../../src/store/verify';
import { liveCast, type LiveCast } from './live-cast';

jest.setTimeout(180_000);

const CLIENTS = 8;

let live: LiveCast;

beforeAll(async () => {
  live = await liveCast();
});
afterAll(() => live.close());

/** Every kind comes to its end as asked for and with changed terms, and meets one of the other fates, each of which is met. */
function few(): [(typeof KINDS)[number], (typeof FATES)[number]][] {
  const [approved, changed, ...others] = FATES;
  return KINDS.flatMap((kind, at) =>
    [approved, changed, others[at % others.length]].flatMap((fate): [typeof kind, (typeof FATES)[number]][] =>
      fate === undefined ? [] : [[kind, fate]],
    ),
  );
}

/** The applications of the benchmark, few of each: a rule that makes one of its kinds impossible is found here. */
test('applications of every kind meet every fate, and none is left without a task, a timer or an end', async () => {
  const lives = few().map(([kind, fate], at) => lifeOf(kind, fate, at + 1, live.cast));
  expect(new Set(lives.map(({ fate }) => fate.name)).size).toBe(FATES.length);
  const failed: string[] = [];
  await withClients(CLIENTS, lives.length, async (index) => {
    const life = lives[index];
    // One that fails says so by itself; the others go on.
    if (life !== undefined) await lived(life).catch((error: unknown) => failed.push(String(error)));
  });
  expect(failed).toEqual([]);
  expect(await stuckApplications({ ...live, databaseUrl: live.db.url })).toEqual([]);
  expect((await verify(live.db.prisma)).differences).toEqual([]);
});

async function lived(life: Life): Promise<void> {
  await comeUp(life);
  await firstDecision(life);
  await meetFate(life);
}
