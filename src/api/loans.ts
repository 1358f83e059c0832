import * as contract from '../contracts/http/loans';
import type { AnswerOf } from '../contracts/http/operation';
import { accountToJson } from '../contracts/simulate';
import { branchScope } from '../domain/access/access';
import { loadAccount } from '../store/loans';
import { renewalLinks } from '../store/renewals';
import { findLoan, journalOf, type LoanRecord } from '../store/loans-read';
import type { ApiDeps } from './deps';
import { classification } from './loans/class';
import { collateral } from './loans/collateral';
import { covenantWatch } from './loans/covenants';
import { guarantors } from './loans/guarantors';
import { dueDays } from './loans/due-day';
import { entries } from './loans/entries';
import { changes } from './loans/changes';
import { loanLists, rowOf } from './loans/lists';
import { payments } from './loans/payments';
import { repaymentAccounts } from './loans/repayment-account';
import { renewal } from './loans/renewal';
import { waivers } from './loans/waivers';
import { workoutRoutes } from './loans/workout';
import { writeOffFile } from './loans/write-off-file';
import { notFound, refuseField } from './support/refused';
import { loanSimulation } from './loans/simulation';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { timelineOf } from './support/timeline';
import { businessToday } from './support/today';
import { workflowUrl } from './support/workflow-url';
import { yuan } from './support/yuan';

type Account = AnswerOf<typeof contract.getLoanAccount>;

export function loans(deps: ApiDeps): Route[] {
  const { prisma, pool, config } = deps;
  const visible = async (no: string, { actor }: Session): Promise<LoanRecord> => {
    const loan = await findLoan(pool, no, branchScope(actor.branchCode));
    if (loan === null) throw notFound('loan');
    return loan;
  };
  const account = async (loan: LoanRecord, asOf = businessToday(loan.clockOffsetMs)): Promise<Account> => {
    if (asOf < loan.disbursedOn) throw refuseField('/asOf', 'AS_OF_BEFORE_DISBURSEMENT');
    return accountToJson(await loadAccount(prisma, loan.no, asOf)) as Account;
  };

  return [
    ...loanLists(deps),
    route(contract.getLoan, async ({ params, session }) => {
      const loan = await visible(params.no, session);
      const { applicationNo, terms, workflowId, clockOffsetMs } = loan;
      const url = workflowUrl(config, workflowId);
      return {
        ...rowOf(loan),
        applicationNo,
        terms,
        workflowId,
        workflowUrl: url,
        today: businessToday(clockOffsetMs),
        ...(await renewalLinks(prisma, loan)),
      };
    }),
    route(contract.getLoanAccount, async ({ params, query, session }) =>
      account(await visible(params.no, session), query.asOf),
    ),
    loanSimulation(deps, visible),
    route(contract.getLoanSchedule, async ({ params, query, session }) => {
      const { asOf, schedule } = await account(await visible(params.no, session), query.asOf);
      return { asOf, data: schedule };
    }),
    route(contract.getLoanTransactions, async ({ params, query, session }) => {
      const { asOf, transactions } = await account(await visible(params.no, session), query.asOf);
      return { asOf, data: transactions };
    }),
    route(contract.getLoanTimeline, async ({ params, session }) => {
      const loan = await visible(params.no, session);
      return timelineOf(pool, [loan.applicationNo, loan.no, ...(await casesOf(loan.no))]);
    }),
    route(contract.getLoanJournal, async ({ params, query, session }) => {
      const loan = await visible(params.no, session);
      const page = await journalOf(pool, loan.no, query);
      return {
        ...page,
        data: page.data.map(({ id, lines, ...entry }) => ({
          ...entry,
          id: String(id),
          lines: lines.map((line) => ({
            account: line.account,
            debit: yuan(line.debitFen),
            credit: yuan(line.creditFen),
          })),
        })),
      };
    }),
    ...payments(deps, visible),
    ...repaymentAccounts(deps, visible),
    ...entries(deps, visible),
    ...changes(deps, visible),
    ...waivers(deps, visible),
    ...writeOffFile(deps, visible),
    ...collateral(deps, visible),
    guarantors(deps, visible),
    ...covenantWatch(deps, visible),
    ...dueDays(deps, visible),
    ...workoutRoutes(deps, visible),
    ...classification(deps, visible),
    renewal(deps, visible),
  ];

  async function casesOf(loanNo: string): Promise<string[]> {
    const cases = await prisma.collectionCase.findMany({ where: { loanNo }, select: { id: true } });
    return cases.map(({ id }) => id);
  }
}
