import type { AnswerOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/credit-reporting';
import { branchScope } from '../domain/access/access';
import {
  buildReport,
  builtAlready,
  correctionsIn,
  creditReports,
  isPhotographed,
  reportItems,
} from '../store/credit-reports';
import { once } from '../store/once';
import type { ApiDeps } from './deps';
import { creditItems } from './support/credit-item';
import { notFound, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';

/** 征信报送清单: every arrears of an end of day, reported only after its client was told. */
export function creditReportLists({ prisma }: ApiDeps): Route[] {
  const detail = async (no: string, { actor }: Session): Promise<AnswerOf<typeof contract.getCreditReport>> => {
    const branch = branchScope(actor.branchCode);
    const [found] = (await creditReports(prisma, { branch, no, limit: 1 })).data;
    if (found === undefined) throw notFound('creditReport');
    const [items, corrections] = await Promise.all([
      reportItems(prisma, { reportNo: no, ...(branch === null ? {} : { branchCode: branch }) }),
      correctionsIn(prisma, no, branch),
    ]);
    return { ...found, items: await creditItems(prisma, items), corrections };
  };

  return [
    route(contract.listCreditReports, ({ query, session }) =>
      creditReports(prisma, { ...query, branch: branchScope(session.actor.branchCode) }),
    ),
    route(contract.getCreditReport, async ({ params, session }) => detail(params.no, session)),
    route(contract.buildCreditReport, async ({ body: { asOf }, session, commandId }) => {
      const by = { username: session.actor.username, on: businessToday() };
      const { result: no } = await once(prisma, `credit-report/${commandId}`, async (tx) => {
        const built = await builtAlready(tx, asOf);
        if (built !== null) throw refuseField('/asOf', 'CREDIT_REPORT_BUILT', { asOf, reportNo: built });
        if (!(await isPhotographed(tx, asOf))) throw refuseField('/asOf', 'CREDIT_REPORT_NO_SNAPSHOT', { asOf });
        return buildReport(tx, asOf, by);
      });
      return detail(no, session);
    }),
  ];
}
