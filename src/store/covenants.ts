import { MOST_OF_ONE } from '../contracts/bounds';
import {
  isTestDate,
  testOf,
  type Consequence,
  type Covenant,
  type CovenantStatus,
  type FiledTest,
} from '../domain/covenant/covenant';
import { audit } from './audit';
import type { StatementRecord } from './client-statements';
import { fromDbDate, toDbDate } from './dates';
import type { Covenant as Row, PrismaClient } from './generated/client';
import { nextNumber } from './numbers';
import type { Tx } from './once';

interface By {
  username: string;
  on: string;
}

export interface NewCovenant extends Covenant {
  consequence: Consequence;
  note: string;
  replaces: string | null;
}

export interface CovenantRecord extends NewCovenant {
  no: string;
  status: CovenantStatus;
  proposedBy: string;
  proposedOn: string;
  decidedBy: string | null;
}

export interface TestRecord extends FiledTest {
  value: number | null;
  waiver: { reason: string; by: string; on: string } | null;
}

/** Proposes what the borrower is to promise; another person decides. */
export async function proposeCovenant(tx: Tx, applicationNo: string, given: NewCovenant, by: By): Promise<string> {
  const no = await nextNumber(tx, 'CV', by.on);
  const { bound, ...rest } = given;
  await tx.covenant.create({
    data: {
      ...rest,
      no,
      applicationNo,
      bound: BigInt(bound),
      status: 'PROPOSED',
      proposedBy: by.username,
      proposedOn: toDbDate(by.on),
    },
  });
  await note(tx, applicationNo, 'COVENANT_PROPOSED', by, { covenant: no, metric: given.metric, bound });
  return no;
}

/** Agrees to what was proposed, or refuses it; the one it stands in the place of ends with it. */
export async function decideCovenant(
  tx: Tx,
  applicationNo: string,
  { no, replaces }: CovenantRecord,
  agree: boolean,
  by: By,
): Promise<void> {
  const decided = { decidedBy: by.username, decidedOn: toDbDate(by.on) };
  await tx.covenant.update({ where: { no }, data: { status: agree ? 'IN_FORCE' : 'REFUSED', ...decided } });
  if (agree && replaces !== null)
    await tx.covenant.updateMany({ where: { no: replaces, applicationNo }, data: { status: 'ENDED' } });
  await note(tx, applicationNo, agree ? 'COVENANT_AGREED' : 'COVENANT_REFUSED', by, { covenant: no, replaces });
}

/** Held to the end of the transaction: a covenant is decided on once. */
export async function lockCovenant(tx: Tx, applicationNo: string, no: string): Promise<CovenantRecord | null> {
  await tx.$queryRaw`SELECT 1 FROM covenant WHERE no = ${no} FOR UPDATE`;
  const row = await tx.covenant.findFirst({ where: { no, applicationNo } });
  return row === null ? null : recordOf(row);
}

/** The covenants of an application and its loan, in the order in which they were proposed. */
export async function covenantsOf(
  db: Tx | PrismaClient,
  applicationNo: string,
  status?: CovenantStatus,
): Promise<CovenantRecord[]> {
  const where = { applicationNo, ...(status === undefined ? {} : { status }) };
  return (await db.covenant.findMany({ where, orderBy: { no: 'asc' }, take: MOST_OF_ONE })).map(recordOf);
}

function recordOf(row: Row): CovenantRecord {
  const { no, metric, direction, frequency, cureDays, consequence, note: words, replaces, status } = row;
  const { proposedBy, decidedBy } = row;
  return {
    no,
    metric,
    direction,
    frequency,
    cureDays,
    consequence,
    note: words,
    replaces,
    status,
    proposedBy,
    decidedBy,
    bound: Number(row.bound),
    proposedOn: fromDbDate(row.proposedOn),
  } as CovenantRecord;
}

/** A covenant that a statement has broken. */
export interface Broken {
  testId: string;
  covenant: CovenantRecord;
  value: number | null;
}

/** Tests the covenants of a loan on a statement of its borrower; answers with those that are broken. */
export async function testCovenants(
  tx: Tx,
  loan: { no: string; applicationNo: string },
  { id, periodEnd, figures }: StatementRecord,
  on: string,
): Promise<Broken[]> {
  const broken: Broken[] = [];
  for (const covenant of await covenantsOf(tx, loan.applicationNo, 'IN_FORCE')) {
    if (!isTestDate(covenant.frequency, periodEnd)) continue;
    const { value, met } = testOf(covenant, figures);
    const test = await tx.covenantTest.create({
      data: {
        covenantNo: covenant.no,
        loanNo: loan.no,
        statementId: BigInt(id),
        periodEnd: toDbDate(periodEnd),
        met,
        value: value === null ? null : BigInt(value),
        on: toDbDate(on),
      },
    });
    if (!met) broken.push({ testId: String(test.id), covenant, value });
  }
  return broken;
}

/** Every test of a loan's covenants, the latest first. */
export async function testsOf(db: Tx | PrismaClient, loanNo: string): Promise<TestRecord[]> {
  const found = await db.covenantTest.findMany({ where: { loanNo }, orderBy: { id: 'desc' } });
  const waivers = await db.covenantWaiver.findMany({ where: { testId: { in: found.map(({ id }) => id) } } });
  const waived = new Map(waivers.map(({ testId, reason, by, on }) => [testId, { reason, by, on: fromDbDate(on) }]));
  return found.map(({ id, covenantNo, periodEnd, value, met, on }) => ({
    id: String(id),
    covenantNo,
    met,
    periodEnd: fromDbDate(periodEnd),
    on: fromDbDate(on),
    value: value === null ? null : Number(value),
    waived: waived.has(id),
    waiver: waived.get(id) ?? null,
  }));
}

export async function waiveBreach(tx: Tx, loanNo: string, test: TestRecord, reason: string, by: By): Promise<void> {
  await tx.covenantWaiver.create({
    data: { testId: BigInt(test.id), reason, by: by.username, on: toDbDate(by.on) },
  });
  await audit(tx, {
    businessOn: by.on,
    actor: by.username,
    action: 'COVENANT_WAIVED',
    subject: 'LOAN',
    subjectNo: loanNo,
    detail: { covenant: test.covenantNo, test: test.id, periodEnd: test.periodEnd, reason },
  });
}

const note = (
  tx: Tx,
  subjectNo: string,
  action: string,
  by: By,
  detail: Record<string, string | number | null>,
): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'APPLICATION', subjectNo, detail });
