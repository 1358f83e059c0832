import type { AnswerOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/targets';
import { branchScope, mayDo } from '../domain/access/access';
import { parseYuan } from '../domain/money';
import { meanOf, SATISFACTION_POINTS, satisfactionPoints } from '../domain/performance/satisfaction';
import { achieved, isCount, maySetTarget, periodDays, type TargetMetric } from '../domain/performance/targets';
import { once } from '../store/once';
import { insertTarget, linesOf, managersOf, type LineRecord } from '../store/performance';
import type { ApiDeps } from './deps';
import { allow, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Line = AnswerOf<typeof contract.getPerformance>['data'][number]['lines'][number];

/** 业绩目标与完成: planned by who leads, counted from the books. */
export function performance({ prisma, pool }: ApiDeps): Route[] {
  return [
    route(contract.getPerformance, async ({ query: { period }, session: { actor } }) => {
      const days = periodDays(period);
      // Who leads or audits sees everybody of his branch, a client manager himself.
      const leads = mayDo(actor.roles, 'TARGET_SET').allowed || actor.roles.includes('AUDITOR');
      const scope = { branch: branchScope(actor.branchCode), manager: leads ? null : actor.username, period, ...days };
      const [managers, lines] = await Promise.all([managersOf(pool, scope), linesOf(pool, scope)]);
      const data = managers.map(({ username, balanceFen, badFen, overdueFen, ...more }) => {
        const { surveysAnswered: answered, surveysSum: sum, ...rest } = more;
        return {
          ...rest,
          managerUsername: username,
          lines: lines.filter(({ managerUsername }) => managerUsername === username).map(lineAnswer),
          balance: yuan(balanceFen),
          bad: yuan(badFen),
          overdue: yuan(overdueFen),
          badRate: share(achieved(badFen, balanceFen)),
          satisfaction: {
            answered,
            mean: meanOf({ answered, sum }),
            points: satisfactionPoints({ answered, sum }),
            of: SATISFACTION_POINTS,
          },
        };
      });
      return { ...days, data };
    }),

    route(contract.setTarget, async ({ body, session: { actor }, commandId }) => {
      const { managerUsername, period, metric, productCode = null, target, note } = body;
      const manager = await prisma.user.findFirst({
        where: { username: managerUsername, active: true, roles: { has: 'CLIENT_MANAGER' } },
      });
      if (manager === null) throw refuseField('/managerUsername', 'USER_UNKNOWN', { username: managerUsername });
      const { branchCode } = manager;
      allow(maySetTarget({ managerUsername, branchCode }, actor));
      if (isCount(metric) && !/^\d+$/.test(target)) throw refuseField('/target', 'TARGET_VALUE');
      const value = isCount(metric) ? Number(target) : parseYuan(target);
      const given = { managerUsername, branchCode, period, metric, productCode, value, note };
      const by = { username: actor.username, on: businessToday() };
      await once(prisma, `target/${commandId}`, async (tx) => {
        await insertTarget(tx, given, by);
        return null;
      });
      return { managerUsername, period, metric, target: said(metric, value) };
    }),
  ];
}

const said = (metric: TargetMetric, value: number): string => (isCount(metric) ? String(value) : yuan(value));
const share = (parts: number | null): string | null => (parts === null ? null : (parts / 10_000).toFixed(4));

const lineAnswer = ({ metric, productCode, target, actual }: LineRecord): Line => ({
  metric,
  productCode,
  target: target === null ? null : said(metric, target),
  actual: said(metric, actual),
  achieved: target === null ? null : share(achieved(actual, target)),
});
