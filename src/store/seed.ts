import { SEEDED_ADMISSION_POLICY } from '../domain/admission/policy';
import { SEEDED_AUTHORITY_MATRIX } from '../domain/approval/authority-matrix';
import { CHINA_NAMES } from '../domain/calendar/china-names';
import { CHINA } from '../domain/calendar/calendar';
import { formatDate } from '../domain/date';
import { SEEDED_WARNING_POLICY } from '../domain/warning/policy';
import { audit } from './audit';
import { toDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';
import { IdentityCipher } from './identity-cipher';
import { insertClient } from './clients';
import type { Tx } from './once';
import { insertProduct } from './products';
import { DEMO_CLIENTS } from './seed/clients';
import { DEMO_LOGINS, DEMO_PASSWORD, DEMO_USERS, type DemoLogin } from './seed/logins';
import { SEEDED_LPR } from './seed/lpr';
import { SEEDED_STATEMENT_FORMATS } from './seed/statement-formats';
import { SEEDED_PRODUCTS } from './seed/products';
import { hashPassword } from './users-write';

export { DEMO_LOGINS, DEMO_PASSWORD, type DemoLogin } from './seed/logins';

const BRANCHES = [
  { code: 'HQ', nameZh: '总行', nameEn: 'Head office' },
  { code: 'SB01', nameZh: '城东支行', nameEn: 'East sub-branch' },
  { code: 'SB02', nameZh: '城西支行', nameEn: 'West sub-branch' },
];

/** Any number fixed for ever: two starts at once seed one after the other. */
const LOCK = 7_411_260_002;

/**
 * Puts into a database what it needs to work (branches, products, authority, calendar) and, with `demo`, people and
 * clients to try it with. What is there already stays as it is: seeding again changes nothing.
 */
export async function seed(
  prisma: PrismaClient,
  options: { demo: boolean; identityKey: string },
): Promise<{ logins: DemoLogin[] }> {
  // Hashing takes its time; outside the transaction nobody waits for it.
  const missing = options.demo ? await missingUsers(prisma) : [];
  const hashes = new Map(
    await Promise.all(missing.map(async (name) => [name, await hashPassword(DEMO_PASSWORD)] as const)),
  );
  const demo = options.demo ? demoParts(hashes, new IdentityCipher(options.identityKey)) : [];
  for (const part of [...PARTS, ...demo])
    await prisma.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT set_config(name, ${PATIENCE}, true) FROM unnest(${LIMITS}::text[]) AS name`;
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`;
        await part(tx);
      },
      { timeout: 120_000, maxWait: 120_000 },
    );
  return { logins: options.demo ? [...DEMO_LOGINS] : [] };
}

async function missingUsers(prisma: PrismaClient): Promise<string[]> {
  const present = await prisma.user.findMany({ select: { username: true } });
  const names = new Set(present.map(({ username }) => username));
  return DEMO_USERS.map(({ username }) => username).filter((username) => !names.has(username));
}

/**
 * What ends the work of a request that hangs ends a start on a busy machine: its process stands still for longer between two statements.
 * Nobody waits for a seed, so it takes its time; the server still gives up before Prisma does.
 */
const LIMITS = ['idle_in_transaction_session_timeout', 'transaction_timeout', 'statement_timeout', 'lock_timeout'];
const PATIENCE = '100s';

type Part = (tx: Tx) => Promise<void>;

/** Each in a transaction of its own, which is short. */
const PARTS: readonly Part[] = [
  async (tx) => {
    await tx.branch.createMany({ data: BRANCHES, skipDuplicates: true });
  },
  ...SEEDED_PRODUCTS.map(({ code, ...product }): Part => async (tx) => {
    if ((await tx.product.count({ where: { code } })) === 0) await insertProduct(tx, code, 1, product);
  }),
  seedAuthority,
  seedAdmission,
  seedWarnings,
  seedCalendar,
  seedLpr,
  seedStatementFormats,
];

async function seedAuthority(tx: Tx): Promise<void> {
  await tx.authorityMatrix.createMany({
    skipDuplicates: true,
    data: [
      {
        version: 1,
        levels: SEEDED_AUTHORITY_MATRIX as unknown as Prisma.InputJsonArray,
        effectiveFrom: toDbDate('2024-07-01'),
      },
    ],
  });
}

async function seedAdmission(tx: Tx): Promise<void> {
  const policy = SEEDED_ADMISSION_POLICY as unknown as Prisma.InputJsonObject;
  await tx.admissionPolicy.createMany({
    skipDuplicates: true,
    data: [{ version: 1, policy, effectiveFrom: toDbDate('2024-07-01') }],
  });
}

async function seedWarnings(tx: Tx): Promise<void> {
  const policy = SEEDED_WARNING_POLICY as unknown as Prisma.InputJsonObject;
  await tx.warningPolicy.createMany({
    skipDuplicates: true,
    data: [{ version: SEEDED_WARNING_POLICY.version, policy, effectiveFrom: toDbDate('2024-07-01') }],
  });
}

async function seedCalendar(tx: Tx): Promise<void> {
  const entry = (kind: string) => (day: Parameters<typeof formatDate>[0]) => ({
    date: toDbDate(formatDate(day)),
    kind,
    name: CHINA_NAMES.get(day) ?? null,
    version: CHINA.version,
  });
  await tx.calendarDay.createMany({
    skipDuplicates: true,
    data: [...[...CHINA.daysOff].map(entry('HOLIDAY')), ...[...CHINA.workedWeekendDays].map(entry('MAKE_UP'))],
  });
  // A calendar that was seeded before it had names gets them.
  const [dates, names] = [[...CHINA_NAMES.keys()].map(formatDate), [...CHINA_NAMES.values()]];
  await tx.$executeRaw`UPDATE calendar_day SET name = named.name
    FROM unnest(${dates}::date[], ${names}::text[]) AS named(date, name)
    WHERE calendar_day.date = named.date AND calendar_day.version = ${CHINA.version} AND calendar_day.name IS NULL`;
}

async function seedLpr(tx: Tx): Promise<void> {
  await tx.lprPublication.createMany({
    skipDuplicates: true,
    data: SEEDED_LPR.map((one) => ({
      ...one,
      publishedOn: toDbDate(one.publishedOn),
      version: 1,
      recordedBy: 'system',
    })),
  });
}

async function seedStatementFormats(tx: Tx): Promise<void> {
  await tx.statementFormat.createMany({
    skipDuplicates: true,
    data: SEEDED_STATEMENT_FORMATS.map(({ mapping, ...one }) => ({
      ...one,
      version: 1,
      mapping: mapping as unknown as Prisma.InputJsonObject,
      recordedBy: 'system',
    })),
  });
}

const SEEDED_ON = '2026-01-01';

const demoParts = (hashes: ReadonlyMap<string, string>, cipher: IdentityCipher): Part[] => [
  (tx) => seedUsers(tx, hashes),
  ...DEMO_CLIENTS.map((client): Part => async (tx) => {
    const by = { username: 'system', on: SEEDED_ON };
    if ((await tx.client.count({ where: { no: client.no } })) === 0) await insertClient(tx, cipher, client, by);
  }),
];

async function seedUsers(tx: Tx, hashes: ReadonlyMap<string, string>): Promise<void> {
  const created = await tx.user.createMany({
    skipDuplicates: true,
    data: DEMO_USERS.flatMap(({ username, displayName, roles, levels, branchCode }) => {
      const passwordHash = hashes.get(username);
      const email = `${username}@xindai.example`;
      return passwordHash === undefined
        ? []
        : [{ username, displayName, roles, authorityLevels: levels, branchCode, email, passwordHash }];
    }),
  });
  if (created.count === 0) return;
  await audit(tx, {
    businessOn: SEEDED_ON,
    actor: 'system',
    action: 'DEMO_SEEDED',
    subject: 'SYSTEM',
    subjectNo: 'seed',
    detail: { users: created.count },
  });
}
