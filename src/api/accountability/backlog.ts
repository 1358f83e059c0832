import * as contract from '../../contracts/http/accountability-backlog';
import { branchScope } from '../../domain/access/access';
import { fen, formatYuan } from '../../domain/money';
import { causeFromBacklog, listBacklog } from '../../store/accountability/backlog';
import { findLoan } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import { asOneTransaction, bulkAnswer } from '../support/bulk';
import { allow, notFound } from '../support/refused';
import { route, type Route } from '../support/route';
import { businessToday } from '../support/today';
import { keepDue } from './keep-due';

/** Loans that had gone wrong before anybody kept cases of accountability: looked through, and taken up as many at a time as can be opened in time. */
export function accountabilityBacklog(deps: ApiDeps): Route[] {
  const { prisma, pool } = deps;
  return [
    route(contract.listAccountabilityBacklog, async ({ query, session }) => {
      const { username, branchCode } = session.actor;
      const page = await listBacklog(pool, { username, branch: branchScope(branchCode) }, query);
      return {
        ...page,
        data: page.data.map(({ principalFen, ...loan }) => ({ ...loan, principal: formatYuan(fen(principalFen)) })),
      };
    }),
    route(contract.causeAccountability, (ask) =>
      bulkAnswer(ask, async (loanNo) => {
        const by = ask.session.actor;
        const loan = await findLoan(pool, loanNo, branchScope(by.branchCode));
        if (loan === null) throw notFound('loan');
        const { clockOffsetMs } = loan;
        const at = {
          today: businessToday(clockOffsetMs),
          at: new Date(Date.now() + clockOffsetMs).toISOString(),
        };
        const step = asOneTransaction(prisma, `accountability-backlog/${ask.commandId}/${loanNo}`, async (tx) => {
          allow(await causeFromBacklog(tx, { loanNo, by }, at));
        });
        const act = async (): Promise<void> => {
          await step.act();
          await keepDue(deps, loanNo);
        };
        return { judge: step.judge, act };
      }),
    ),
  ];
}
