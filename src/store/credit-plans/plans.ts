import type { Actor } from '../../contracts/roles';
import { mayDecidePlan, type PlanLine, type PlanState } from '../../domain/credit-plan/plan';
import { ALLOWED, refused, type Verdict } from '../../domain/verdict';
import { audit } from '../audit';
import { fromDbDate, toDbDate } from '../dates';
import type { CreditPlan, Prisma, PrismaClient } from '../generated/client';
import type { Tx } from '../once';
import { completeTask } from '../tasks';
import { belowNo, pageOf, type Page, type PageRequest } from '../paging';
import { openPlanTask, planTaskId, tellDecided } from './told';

interface By {
  actor: Actor;
  on: string;
  at: string;
}
export interface PlanRecord {
  no: string;
  branchCode: string;
  period: string;
  status: PlanState;
  basis: string;
  madeBy: string;
  madeOn: string;
  decidedBy: string | null;
  decidedOn: string | null;
  comment: string | null;
}
export interface NewPlan {
  branchCode: string;
  period: string;
  basis: string;
  lines: PlanLine[];
}

const lock = (tx: Tx, branchCode: string, period: string): Promise<number> =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`credit-plan/${branchCode}/${period}`}))`;

export async function insertPlan(tx: Tx, no: string, { lines, ...given }: NewPlan, by: By): Promise<Verdict> {
  const { branchCode, period } = given;
  await lock(tx, branchCode, period);
  const waiting = await tx.creditPlan.findFirst({ where: { branchCode, period, status: 'WAITING' } });
  if (waiting !== null) return refused('CREDIT_PLAN_WAITING', { no: waiting.no });
  const codes = [...new Set(lines.flatMap(({ productCode }) => (productCode === null ? [] : [productCode])))];
  const known = await tx.product.findMany({ where: { code: { in: codes } }, distinct: ['code'] });
  if (known.length < codes.length) return refused('PRODUCT_UNKNOWN');
  const made = { madeBy: by.actor.username, madeOn: toDbDate(by.on) };
  await tx.creditPlan.create({ data: { ...given, no, status: 'WAITING', ...made } });
  await tx.creditPlanLine.createMany({
    data: lines.map(({ disbursedFen, balanceFen, ...line }, index) => ({
      ...line,
      planNo: no,
      n: index + 1,
      disbursedFen: disbursedFen === null ? null : BigInt(disbursedFen),
      balanceFen: balanceFen === null ? null : BigInt(balanceFen),
    })),
  });
  await openPlanTask(tx, { no, branchCode, period, madeBy: by.actor.username }, by.at);
  await record(tx, no, by, 'CREDIT_PLAN_MADE', { period, lines: lines.length });
  return ALLOWED;
}

/** In force it takes the place of the one that stood for the period. */
export async function decidePlan(
  tx: Tx,
  no: string,
  { outcome, comment }: { outcome: 'APPROVE' | 'RETURN'; comment: string },
  by: By,
): Promise<Verdict> {
  const { branchCode, period } = await tx.creditPlan.findUniqueOrThrow({ where: { no } });
  await lock(tx, branchCode, period);
  const row = await tx.creditPlan.findUniqueOrThrow({ where: { no } });
  const verdict = mayDecidePlan({ ...row, status: row.status as PlanState }, by.actor);
  if (!verdict.allowed) return verdict;
  const isApproved = outcome === 'APPROVE';
  const concluded = isApproved ? 'APPROVED' : 'RETURNED';
  if (isApproved)
    await tx.creditPlan.updateMany({ where: { branchCode, period, status: 'ACTIVE' }, data: { status: 'REPLACED' } });
  const decided = { decidedBy: by.actor.username, decidedOn: toDbDate(by.on), comment };
  await tx.creditPlan.update({ where: { no }, data: { ...decided, status: isApproved ? 'ACTIVE' : 'RETURNED' } });
  const { username } = by.actor;
  await completeTask(tx, planTaskId(no), { by: username, at: by.at, outcome: concluded });
  await tellDecided(tx, row, { outcome: concluded, comment, by: username }, by.at);
  await record(tx, no, by, `CREDIT_PLAN_${concluded}`, { period, comment });
  return ALLOWED;
}

interface Asked {
  branch: string | null;
  period?: string | undefined;
  status?: PlanState | undefined;
}

export async function listPlans(
  db: PrismaClient,
  { limit, cursor, ...asked }: Asked & PageRequest,
): Promise<Page<PlanRecord>> {
  const found = await db.creditPlan.findMany({
    where: { ...belowNo(cursor), ...narrowed(asked) },
    orderBy: { no: 'desc' },
    take: limit + 1,
  });
  return pageOf(found.map(recordOf), limit, ({ no }) => [no]);
}

export const countPlans = (db: PrismaClient, asked: Asked): Promise<number> =>
  db.creditPlan.count({ where: narrowed(asked) });

const narrowed = ({ branch, period, status }: Asked): Prisma.CreditPlanWhereInput => ({
  ...(branch === null ? {} : { branchCode: branch }),
  ...(period === undefined ? {} : { period }),
  ...(status === undefined ? {} : { status }),
});

export async function findPlan(db: PrismaClient | Tx, no: string, branch: string | null): Promise<PlanRecord | null> {
  const row = await db.creditPlan.findFirst({ where: { no, ...(branch === null ? {} : { branchCode: branch }) } });
  return row === null ? null : recordOf(row);
}

export async function planLines(db: PrismaClient | Tx, planNo: string): Promise<(PlanLine & { n: number })[]> {
  const found = await db.creditPlanLine.findMany({ where: { planNo }, orderBy: { n: 'asc' } });
  return found.map(({ n, productCode, industry, kind, newBorrowers, badPpm, disbursedFen, balanceFen }) => ({
    n,
    productCode,
    industry,
    newBorrowers,
    badPpm,
    kind: kind as PlanLine['kind'],
    disbursedFen: disbursedFen === null ? null : Number(disbursedFen),
    balanceFen: balanceFen === null ? null : Number(balanceFen),
  }));
}

export const record = (
  tx: Tx,
  no: string,
  { actor, on }: Pick<By, 'actor' | 'on'>,
  action: string,
  detail: Record<string, string | number>,
): Promise<void> =>
  audit(tx, { businessOn: on, actor: actor.username, action, subject: 'CREDIT_PLAN', subjectNo: no, detail });

const recordOf = ({ madeOn, decidedOn, status, ...row }: CreditPlan): PlanRecord => ({
  ...row,
  status: status as PlanState,
  madeOn: fromDbDate(madeOn),
  decidedOn: decidedOn === null ? null : fromDbDate(decidedOn),
});
