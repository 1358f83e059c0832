import * as contract from '../../contracts/http/loans';
import type { AnswerOf } from '../../contracts/http/operation';
import { branchScope } from '../../domain/access/access';
import { maskName } from '../../domain/identity/masking';
import { countLoans, listLoans, type LoanFilter, type LoanListRecord } from '../../store/loans-read';
import type { PageRequest } from '../../store/paging';
import type { ApiDeps } from '../deps';
import { exported } from '../support/exporting';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { yuan } from '../support/yuan';

type Loans = AnswerOf<typeof contract.listLoans>;

/** The register 台账: read, searched, written to a file. */
export function loanLists(deps: ApiDeps): Route[] {
  const { pool } = deps;
  const scopeOf = ({ actor }: Session): { branch: string | null } => ({ branch: branchScope(actor.branchCode) });
  const listed = async (filter: LoanFilter): Promise<Loans> => {
    const page = await listLoans(pool, filter);
    return { ...page, data: page.data.map(rowOf) };
  };
  return [
    route(contract.listLoans, ({ query, session }) => listed({ ...query, ...scopeOf(session) })),
    route(contract.searchLoans, ({ body, session }) => listed({ ...body, ...scopeOf(session) })),
    route(contract.exportLoans, (ask) => {
      const filter = { ...ask.body, ...scopeOf(ask.session), limit: 1 };
      const page = (at: PageRequest): Promise<Loans> => listed({ ...filter, ...at });
      return exported(deps, { list: 'loans', count: () => countLoans(pool, filter), page }, ask);
    }),
  ];
}

export function rowOf(loan: LoanListRecord): Loans['data'][number] {
  return {
    no: loan.no,
    clientNo: loan.clientNo,
    clientMasked: maskName(loan.clientKind, loan.clientName),
    productCode: loan.productCode,
    branchCode: loan.branchCode,
    managerUsername: loan.managerUsername,
    status: loan.status,
    riskClass: loan.riskClass,
    asOf: loan.asOf,
    daysOverdue: loan.daysOverdue,
    disbursed: yuan(loan.disbursedFen),
    principal: yuan(loan.principalFen),
    principalOverdue: yuan(loan.principalOverdueFen),
    due: yuan(loan.dueFen),
    held: yuan(loan.heldFen),
    nextDueOn: loan.nextDueOn,
    oldestUnpaidDueOn: loan.oldestUnpaidDueOn,
    disbursedOn: loan.disbursedOn,
    maturityOn: loan.maturityOn,
    settledOn: loan.settledOn,
  };
}
