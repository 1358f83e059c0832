import type { AnswerOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/exit-plans';
import { branchScope } from '../domain/access/access';
import { capOn, mayDecideExit, mayPropose, milestoneState, type ExitState } from '../domain/exit/exit-plan';
import { maskName } from '../domain/identity/masking';
import { fen, parseYuan } from '../domain/money';
import { findClient } from '../store/clients-read';
import {
  exposureOfPlan,
  exposuresOfPlans,
  findExitPlan,
  insertExitPlan,
  listExitPlans,
  lockExits,
  setExitState,
  standingPlans,
  type ExitPlanRecord,
} from '../store/exit-plans';
import { nextNumber } from '../store/numbers';
import { once, type Tx } from '../store/once';
import type { ApiDeps } from './deps';
import { allow, notFound, refuse, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Plan = AnswerOf<typeof contract.getExitPlan>;

/** 压缩退出: plans by which a client, or its group, is brought down; proposed by the business, decided by risk. */
export function exitPlans({ prisma, pool }: ApiDeps): Route[] {
  const visible = async (db: Tx | typeof prisma, no: string, { actor }: Session): Promise<ExitPlanRecord> => {
    const found = await findExitPlan(db, no, branchScope(actor.branchCode));
    if (found === null) throw notFound('exit plan');
    return found;
  };
  const whole = async (plan: ExitPlanRecord): Promise<Plan> => answer(plan, await exposureOfPlan(prisma, plan));
  const decide = async (
    { no, commandId, comment }: { no: string; commandId: string; comment: string },
    session: Session,
    { from, to }: { from: ExitState; to: ExitState },
  ): Promise<Plan> => {
    await visible(prisma, no, session);
    const by = { username: session.actor.username, on: businessToday() };
    await once(prisma, `exit-plan/${no}/${commandId}`, async (tx) => {
      const { clientNo } = await visible(tx, no, session);
      await lockExits(tx, clientNo);
      const plan = await visible(tx, no, session);
      allow(mayDecideExit(plan, from, by.username));
      if (to === 'ACTIVE') {
        // Nobody is held to a target before the plan has been agreed to.
        if (plan.milestones.some(({ on }) => on <= by.on))
          throw refuse('EXIT_TARGET_PAST', { params: { today: by.on } });
        await refuseWhereOneStands(tx, clientNo, ['ACTIVE']);
      }
      await setExitState(tx, plan, to, comment, by);
      return null;
    });
    return whole(await visible(prisma, no, session));
  };

  return [
    route(contract.listExitPlans, async ({ query, session }) => {
      const page = await listExitPlans(prisma, { ...query, branch: branchScope(session.actor.branchCode) });
      const exposures = await exposuresOfPlans(prisma, page.data);
      return { ...page, data: page.data.map((plan) => answer(plan, exposures.get(plan.no) ?? 0)) };
    }),
    route(contract.getExitPlan, async ({ params, session }) => whole(await visible(prisma, params.no, session))),

    route(contract.proposeExitPlan, async ({ body, session, commandId }) => {
      const { clientNo, wholeGroup, measures, reason, owner } = body;
      const client = await findClient(pool, clientNo, branchScope(session.actor.branchCode));
      if (client === null) throw refuseField('/clientNo', 'CLIENT_UNKNOWN');
      const { branchCode } = client;
      const by = { username: session.actor.username, on: businessToday() };
      const targets = body.targets.map(({ on, target }) => ({ on, targetFen: parseYuan(target) }));
      const { result } = await once(prisma, `exit-plan/${commandId}`, async (tx) => {
        await lockExits(tx, clientNo);
        await refuseStranger(tx, owner, branchCode);
        await refuseWhereOneStands(tx, clientNo, ['PROPOSED', 'ACTIVE']);
        const baseFen = await exposureOfPlan(tx, { clientNo, wholeGroup });
        allow(mayPropose(targets, baseFen, by.on), {
          EXIT_TARGET_PAST: '/targets/0/on',
          EXIT_TARGET_TOO_HIGH: '/targets/0/target',
        });
        const no = await nextNumber(tx, 'XP', by.on);
        const given = { clientNo, branchCode, wholeGroup, measures: [...new Set(measures)], reason, owner };
        await insertExitPlan(tx, no, { ...given, baseFen, targets }, by);
        return { no };
      });
      return whole(await visible(prisma, result.no, session));
    }),

    route(contract.decideExitPlan, ({ params, body: { outcome, comment }, session, commandId }) =>
      decide({ no: params.no, commandId, comment }, session, {
        from: 'PROPOSED',
        to: outcome === 'APPROVE' ? 'ACTIVE' : 'REJECTED',
      }),
    ),
    route(contract.endExitPlan, ({ params, body: { comment }, session, commandId }) =>
      decide({ no: params.no, commandId, comment }, session, { from: 'ACTIVE', to: 'ENDED' }),
    ),
  ];
}

async function refuseWhereOneStands(tx: Tx, clientNo: string, statuses: readonly ExitState[]): Promise<void> {
  const [other] = await standingPlans(tx, clientNo, statuses);
  if (other !== undefined) throw refuse('EXIT_PLAN_STANDS', { params: { no: other.no } });
}

/** Who carries a plan out serves the client. */
async function refuseStranger(tx: Tx, username: string, branchCode: string): Promise<void> {
  const roles = { hasSome: ['CLIENT_MANAGER', 'DEPARTMENT_MANAGER'] };
  const known = await tx.user.count({ where: { username, active: true, branchCode, roles } });
  if (known === 0) throw refuseField('/owner', 'EXIT_OWNER', { username });
}

function answer(record: ExitPlanRecord, exposureFen: number): Plan {
  const { client, baseFen, milestones, ...plan } = record;
  return {
    ...plan,
    clientMasked: maskName(client.kind, client.name),
    base: yuan(fen(baseFen)),
    exposure: yuan(fen(exposureFen)),
    cap: yuan(fen(capOn({ baseFen, targets: milestones }, businessToday()))),
    milestones: milestones.map((milestone) => ({
      on: milestone.on,
      target: yuan(fen(milestone.targetFen)),
      exposure: milestone.exposureFen === null ? null : yuan(fen(milestone.exposureFen)),
      state: milestoneState(milestone),
    })),
  };
}
