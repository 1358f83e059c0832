import {
  capOn,
  mayAdd,
  type ExitMeasure,
  type ExitMilestone,
  type ExitState,
  type ExitTarget,
} from '../domain/exit/exit-plan';
import { ALLOWED, type Verdict } from '../domain/verdict';
import { audit } from './audit';
import { groupNumbers, groupOf, groupsOf, type GroupMember } from './client-relations';
import { clientNames, type ClientName } from './client-names';
import { fromDbDate, toDbDate } from './dates';
import type { Prisma, PrismaClient } from './generated/client';
import type { Tx } from './once';
import { belowNo, pageOf, type Page, type PageRequest } from './paging';

type Db = Tx | PrismaClient;

export interface By {
  username: string;
  on: string;
}

export interface NewExitPlan {
  clientNo: string;
  branchCode: string;
  wholeGroup: boolean;
  measures: ExitMeasure[];
  reason: string;
  owner: string;
  baseFen: number;
  targets: ExitTarget[];
}

export interface ExitPlanRecord extends Omit<NewExitPlan, 'targets'> {
  no: string;
  client: ClientName;
  status: ExitState;
  milestones: ExitMilestone[];
  proposedBy: string;
  proposedOn: string;
  decidedBy: string | null;
  decidedOn: string | null;
  comment: string | null;
}

export async function insertExitPlan(tx: Tx, no: string, { targets, ...given }: NewExitPlan, by: By): Promise<void> {
  await tx.exitPlan.create({
    data: { ...given, no, status: 'PROPOSED', proposedBy: by.username, proposedOn: toDbDate(by.on) },
  });
  await tx.exitMilestone.createMany({
    data: targets.map(({ on, targetFen }, index) => ({ planNo: no, n: index + 1, on: toDbDate(on), targetFen })),
  });
  const steps = targets.map(({ on, targetFen }) => `${on}:${String(targetFen)}`).join(' ');
  await note(tx, given.clientNo, 'EXIT_PLAN_PROPOSED', by, { plan: no, wholeGroup: given.wholeGroup, steps });
}

export async function setExitState(
  tx: Tx,
  { no, clientNo }: { no: string; clientNo: string },
  status: ExitState,
  comment: string,
  by: By,
): Promise<void> {
  const decided = { decidedBy: by.username, decidedOn: toDbDate(by.on) };
  await tx.exitPlan.update({ where: { no }, data: { status, comment, ...decided } });
  await note(tx, clientNo, `EXIT_PLAN_${status}`, by, { plan: no, comment });
}

/** Held to the end of the transaction: plans for one client, and what is lent to it, come one after the other. */
export async function lockExits(tx: Tx, clientNo: string): Promise<void> {
  const [first] = await groupNumbers(tx, clientNo);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`exit/${first ?? clientNo}`}))`;
}

/** The plans that stand for a client: its own, and those of its whole group. */
export async function standingPlans(
  db: Db,
  clientNo: string,
  statuses: readonly ExitState[],
): Promise<ExitPlanRecord[]> {
  const group = await groupNumbers(db, clientNo);
  return plansWhere(db, {
    status: { in: [...statuses] },
    OR: [{ clientNo }, { clientNo: { in: group }, wholeGroup: true }],
  });
}

export async function findExitPlan(db: Db, no: string, branch: string | null): Promise<ExitPlanRecord | null> {
  const [found] = await plansWhere(db, { no, ...(branch === null ? {} : { branchCode: branch }) });
  return found ?? null;
}

interface Asked extends PageRequest {
  branch: string | null;
  status?: string | undefined;
  clientNo?: string | undefined;
}

export async function listExitPlans(
  db: Db,
  { branch, status, clientNo, limit, cursor }: Asked,
): Promise<Page<ExitPlanRecord>> {
  const where = {
    ...belowNo(cursor),
    ...(branch === null ? {} : { branchCode: branch }),
    ...(status === undefined ? {} : { status }),
    ...(clientNo === undefined ? {} : { clientNo }),
  };
  return pageOf(await plansWhere(db, where, limit + 1), limit, ({ no }) => [no]);
}

/** The most plans that may stand for one client or its group: one is open at a time, a whole group's beside it. */
const MOST_STANDING = 200;

async function plansWhere(db: Db, where: Prisma.ExitPlanWhereInput, most = MOST_STANDING): Promise<ExitPlanRecord[]> {
  const found = await db.exitPlan.findMany({ where, orderBy: { no: 'desc' }, take: most });
  const rows = await db.exitMilestone.findMany({
    where: { planNo: { in: found.map(({ no }) => no) } },
    orderBy: { n: 'asc' },
  });
  const clientOf = await clientNames(
    db,
    found.map(({ clientNo }) => clientNo),
  );
  return found.map(({ baseFen, measures, status, proposedOn, decidedOn, ...plan }) => ({
    ...plan,
    baseFen: Number(baseFen),
    measures: measures as ExitMeasure[],
    status: status as ExitState,
    proposedOn: fromDbDate(proposedOn),
    decidedOn: decidedOn === null ? null : fromDbDate(decidedOn),
    client: clientOf.get(plan.clientNo) ?? { kind: 'COMPANY', name: plan.clientNo },
    milestones: rows
      .filter(({ planNo }) => planNo === plan.no)
      .map(({ on, targetFen, exposureFen }) => ({
        on: fromDbDate(on),
        targetFen: Number(targetFen),
        exposureFen: exposureFen === null ? null : Number(exposureFen),
      })),
  }));
}

/**
 * What counts against a plan: what its client, or the whole group, owes and has promised; where more is asked for, what else has
 * been applied for too. A free line is not owed; what is drawn on it is held against the plan when it is drawn.
 */
export async function exposureOfPlan(
  db: Db,
  { clientNo, wholeGroup }: { clientNo: string; wholeGroup: boolean },
  withApplied = false,
): Promise<number> {
  return countedFen(await groupOf(db, clientNo), { clientNo, wholeGroup }, withApplied);
}

/** The same of each plan of a page, by its number, in one question. */
export async function exposuresOfPlans(
  db: Db,
  plans: readonly Pick<ExitPlanRecord, 'no' | 'clientNo' | 'wholeGroup'>[],
): Promise<Map<string, number>> {
  const groups = await groupsOf(db, [...new Set(plans.map(({ clientNo }) => clientNo))]);
  return new Map(
    plans.map((plan) => [
      plan.no,
      countedFen(
        groups.filter((member) => member.of === plan.clientNo),
        plan,
      ),
    ]),
  );
}

const countedFen = (
  group: readonly GroupMember[],
  { clientNo, wholeGroup }: Pick<ExitPlanRecord, 'clientNo' | 'wholeGroup'>,
  withApplied = false,
): number =>
  group
    .filter(({ no }) => wholeGroup || no === clientNo)
    .reduce(
      (sum, { principalFen, promisedFen, appliedFen }) =>
        sum + Number(principalFen + promisedFen + (withApplied ? appliedFen : 0n)),
      0,
    );

/** May so much be lent to the client besides, by every plan that stands for it? The plans stay as they are until the transaction ends. */
export async function lendable(tx: Tx, clientNo: string, addedFen: number, today: string): Promise<Verdict> {
  await lockExits(tx, clientNo);
  for (const plan of await standingPlans(tx, clientNo, ['ACTIVE'])) {
    const capFen = capOn({ baseFen: plan.baseFen, targets: plan.milestones }, today);
    const exposureFen = await exposureOfPlan(tx, plan, true);
    const verdict = mayAdd({ no: plan.no, capFen }, { exposureFen, addedFen });
    if (!verdict.allowed) return verdict;
  }
  return ALLOWED;
}

export const note = (tx: Tx, clientNo: string, action: string, by: By, detail: Prisma.InputJsonObject): Promise<void> =>
  audit(tx, { businessOn: by.on, actor: by.username, action, subject: 'CLIENT', subjectNo: clientNo, detail });
