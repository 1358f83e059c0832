import * as contract from '../../contracts/http/equal-pricing';
import type { AnswerOf } from '../../contracts/http/operation';
import { branchScope } from '../../domain/access/access';
import { addMonths } from '../../domain/date';
import { maskName } from '../../domain/identity/masking';
import { mayExplainPrice, PRICE_AUDIT } from '../../domain/pricing/equal-pricing';
import { formatRate } from '../../domain/rate';
import { partsIn } from '../../store/accountability/lending-file';
import { findLoan } from '../../store/loans-read';
import { once } from '../../store/once';
import type { PageRequest } from '../../store/paging';
import { priceAuditOf, type OutlierRecord, type PriceAuditRecord } from '../../store/price-audit';
import { insertPriceReason } from '../../store/price-reasons';
import type { ApiDeps } from '../deps';
import { exported } from '../support/exporting';
import { allow, notFound, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

type Outlier = AnswerOf<typeof contract.getEqualPricing>['outliers'][number];

/** 公平定价审计 (RULES 1.3, 4.3): like loans against like. */
export function equalPricing(deps: ApiDeps): Route[] {
  const { prisma, pool } = deps;
  const audited = async (
    { from, to }: { from: string; to: string },
    session: Session,
    page?: PageRequest,
  ): Promise<PriceAuditRecord> => {
    if (to < from || to > addMonths(from, 12)) throw refuseField('/to', 'PRICE_PERIOD');
    return priceAuditOf(pool, { from, to, branch: branchScope(session.actor.branchCode) }, page);
  };
  return [
    route(contract.getEqualPricing, async ({ query: { limit, cursor, ...query }, session }) => {
      const { groups, outliers, managers, branches, nextCursor, hasMore } = await audited(query, session, {
        limit,
        cursor,
      });
      return {
        ...query,
        nextCursor,
        hasMore,
        ...PRICE_AUDIT,
        branchCode: branchScope(session.actor.branchCode),
        groups: groups.map(({ lowest, median, highest, ...group }) => ({
          ...group,
          lowest: formatRate(lowest),
          median: formatRate(median),
          highest: formatRate(highest),
        })),
        outliers: outliers.map(outlierAnswer),
        managers,
        branches,
      };
    }),

    route(contract.exportEqualPricing, async (ask) => {
      const outliers = (await audited(ask.body, ask.session)).outliers.map((one) => ({ ...outlierAnswer(one) }));
      const page = () => Promise.resolve({ data: outliers, nextCursor: null, hasMore: false });
      return exported(deps, { list: 'equal-pricing', count: () => Promise.resolve(outliers.length), page }, ask);
    }),

    route(contract.explainPrice, async ({ params, body, session, commandId }) => {
      const { username, branchCode } = session.actor;
      const loan = await findLoan(pool, params.no, branchScope(branchCode));
      if (loan === null) throw notFound('loan');
      const by = { username, on: businessToday(loan.clockOffsetMs) };
      await once(prisma, `price-reason/${commandId}`, async (tx) => {
        allow(mayExplainPrice(username, await partsIn(tx, loan)));
        await insertPriceReason(tx, loan.no, body, by);
        return null;
      });
      return { ...body, loanNo: loan.no, explainedBy: username };
    }),
  ];
}

function outlierAnswer({ clientKind, clientName, rate, median, ...known }: OutlierRecord): Outlier {
  return {
    ...known,
    clientMasked: maskName(clientKind, clientName),
    rate: formatRate(rate),
    median: formatRate(median),
  };
}
