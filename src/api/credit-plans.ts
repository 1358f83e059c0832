import * as contract from '../contracts/http/credit-plans';
import type { AnswerOf, BodyOf } from '../contracts/http/operation';
import { branchScope, mayDo, mayReach } from '../domain/access/access';
import { mayDecidePlan, mayHandDown, mayPlan, type PlanLine } from '../domain/credit-plan/plan';
import { parseYuan } from '../domain/money';
import { isCount, maySetTarget, periodDays, type TargetMetric } from '../domain/performance/targets';
import {
  countPlans,
  decidePlan,
  findPlan,
  insertPlan,
  listPlans,
  planLines,
  record,
  type PlanRecord,
} from '../store/credit-plans/plans';
import { tellHandedDown } from '../store/credit-plans/told';
import { nextNumber } from '../store/numbers';
import { once, type Tx } from '../store/once';
import type { Page, PageRequest } from '../store/paging';
import { insertTarget } from '../store/performance';
import { planFigures } from './credit-plans/answer';
import type { ApiDeps } from './deps';
import { byNow } from './support/by-now';
import { exported } from './support/exporting';
import type { WireRow } from './support/list-file';
import { allow, notFound, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { timelineOf } from './support/timeline';

type Row = AnswerOf<typeof contract.listCreditPlans>['data'][number];
type Full = AnswerOf<typeof contract.getCreditPlan>;
type Share = BodyOf<typeof contract.handDownCreditPlan>['shares'][number];

/** 信贷计划: what a branch means to lend, decided by risk, counted from the books and handed down to its managers. */
export function creditPlans(deps: ApiDeps): Route[] {
  const { prisma, pool } = deps;
  const visible = async (no: string, { actor }: Session, db: Tx | typeof prisma = prisma): Promise<PlanRecord> => {
    const found = await findPlan(db, no, branchScope(actor.branchCode));
    if (found === null) throw notFound('creditPlan');
    return found;
  };
  const full = async (no: string, session: Session): Promise<Full> => {
    const found = await visible(no, session);
    const seen = leads(session.actor.roles) ? null : session.actor.username;
    return { ...rowOf(found, session), ...(await planFigures(pool, found, await planLines(prisma, no), seen)) };
  };
  return [
    route(contract.makeCreditPlan, async ({ body: { period, basis, lines: given }, session, commandId }) => {
      const by = byNow(session);
      const { to } = periodDays(period);
      if (to < by.on) throw refuseField('/period', 'CREDIT_PLAN_PAST', { to });
      const lines = given.map(lineOf);
      allow(mayPlan(lines));
      const { branchCode } = session.actor;
      const { result: no } = await once(prisma, `credit-plan/${commandId}`, async (tx) => {
        const number = await nextNumber(tx, 'KP', by.on);
        allow(await insertPlan(tx, number, { branchCode, period, basis, lines }, by));
        return number;
      });
      return full(no, session);
    }),
    route(contract.listCreditPlans, async ({ query, session }) => {
      const page = await listPlans(prisma, { ...query, branch: branchScope(session.actor.branchCode) });
      return { ...page, data: page.data.map((plan) => rowOf(plan, session)) };
    }),
    route(contract.exportCreditPlans, (ask) => {
      const { format: _format, columns: _columns, ...filter } = ask.body;
      const wanted = { ...filter, branch: branchScope(ask.session.actor.branchCode) };
      const page = async (at: PageRequest): Promise<Page<WireRow>> => {
        const found = await listPlans(prisma, { ...wanted, ...at });
        return { ...found, data: found.data.map((plan) => rowOf(plan, ask.session)) };
      };
      return exported(deps, { list: 'credit-plans', count: () => countPlans(prisma, wanted), page }, ask);
    }),
    route(contract.getCreditPlan, ({ params, session }) => full(params.no, session)),
    route(contract.getCreditPlanTimeline, async ({ params, session }) =>
      timelineOf(pool, [(await visible(params.no, session)).no]),
    ),
    route(contract.decideCreditPlan, async ({ params: { no }, body, session, commandId }) => {
      await visible(no, session);
      await once(prisma, `credit-plan/${no}/${commandId}`, async (tx) => {
        allow(await decidePlan(tx, no, body, byNow(session)));
        return null;
      });
      return full(no, session);
    }),
    route(contract.handDownCreditPlan, async ({ params: { no, n }, body: { metric, shares }, session, commandId }) => {
      await visible(no, session);
      await once(prisma, `credit-plan/${no}/${String(n)}/${commandId}`, async (tx) => {
        const plan = await visible(no, session, tx);
        const line = (await planLines(tx, no)).find((one) => one.n === n);
        if (line === undefined) throw notFound('creditPlan');
        const wanted = shares.map((share) => ({ ...share, value: valueOf(metric, share) }));
        allow(mayHandDown(plan, line, metric, wanted, session.actor));
        await handDown(tx, { plan, line, metric, commandId }, wanted, session);
        return null;
      });
      return full(no, session);
    }),
  ];
}

/** Each share as the manager's target of the period, in the place of the one he had. */
async function handDown(
  tx: Tx,
  {
    plan,
    line,
    metric,
    commandId,
  }: { plan: PlanRecord; line: PlanLine & { n: number }; metric: TargetMetric; commandId: string },
  shares: readonly { managerUsername: string; value: number }[],
  session: Session,
): Promise<void> {
  const by = byNow(session);
  const { branchCode, period, no } = plan;
  for (const { managerUsername, value } of shares) {
    const manager = await tx.user.findFirst({
      where: { username: managerUsername, active: true, branchCode, roles: { has: 'CLIENT_MANAGER' } },
    });
    if (manager === null) throw refuseField('/shares', 'USER_UNKNOWN', { username: managerUsername });
    allow(maySetTarget({ managerUsername, branchCode }, session.actor));
    const { productCode } = line;
    const note = `${no}/${String(line.n)}`;
    const target = { managerUsername, branchCode, period, metric, productCode, value, note };
    await insertTarget(tx, target, { username: by.actor.username, on: by.on });
  }
  const telling = { plan, line: line.n, metric, commandId, shares };
  await tellHandedDown(tx, telling, { by: by.actor.username, at: by.at });
  await record(tx, no, by, 'CREDIT_PLAN_HANDED_DOWN', { line: line.n, metric, people: shares.length });
}

/** Who leads, decides or audits sees what every manager has done of a plan, a client manager what he has. */
const leads = (roles: readonly string[]): boolean =>
  mayDo(roles, 'TARGET_SET').allowed || mayDo(roles, 'CREDIT_PLAN_DECIDE').allowed || roles.includes('AUDITOR');

function valueOf(metric: TargetMetric, { target }: Share): number {
  if (!isCount(metric)) return parseYuan(target);
  if (!/^\d+$/.test(target)) throw refuseField('/shares', 'TARGET_VALUE');
  return Number(target);
}

type Given = BodyOf<typeof contract.makeCreditPlan>['lines'][number];
const lineOf = ({ productCode, industry, kind, disbursed, balance, newBorrowers, badRate }: Given): PlanLine => ({
  productCode: productCode ?? null,
  industry: industry ?? null,
  kind: kind ?? null,
  disbursedFen: disbursed === undefined ? null : parseYuan(disbursed),
  balanceFen: balance === undefined ? null : parseYuan(balance),
  newBorrowers: newBorrowers ?? null,
  badPpm: badRate === undefined ? null : Math.round(Number(badRate) * 1_000_000),
});

function rowOf(found: PlanRecord, { actor }: Session): Row {
  return {
    ...found,
    ...periodDays(found.period),
    mayDecide: mayDecidePlan(found, actor).allowed,
    mayHandDown:
      found.status === 'ACTIVE' &&
      mayDo(actor.roles, 'TARGET_SET').allowed &&
      mayReach(actor.branchCode, found.branchCode),
  };
}
