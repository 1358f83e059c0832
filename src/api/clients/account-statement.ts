import type { AnswerOf } from '../../contracts/http/operation';
import * as contract from '../../contracts/http/account-statements';
import { maskName } from '../../domain/identity/masking';
import { fen, sum, type Fen } from '../../domain/money';
import { accountStatement } from '../../domain/paper/account-statement';
import type { StatementPeriod } from '../../domain/servicing/account-statement';
import { statementsOf, type LoanStatementRecord } from '../../store/account-statements';
import { once } from '../../store/once';
import { tellStatement } from '../../store/statement-notices';
import type { ApiDeps } from '../deps';
import { asPdf, partyFor } from '../papers/printing';
import { refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import { businessToday, notInFuture } from '../support/today';
import { visibleClient } from '../support/visible-client';
import { yuan } from '../support/yuan';

type Loan = AnswerOf<typeof contract.getAccountStatement>['loans'][number];

/** 对账单: what a client owed, paid and owes over a period, to read and as PDF. */
export function accountStatements(deps: ApiDeps): Route[] {
  const { prisma, pool, config } = deps;
  return [
    route(contract.getAccountStatement, async ({ params, query, session }) => {
      const client = await visibleClient(pool, params.no, session);
      const loans = await statementsOf(prisma, client.no, checked(query));
      const total = (of: (loan: LoanStatementRecord) => Fen): string => yuan(sum(loans.map(of)));
      return {
        clientNo: client.no,
        clientMasked: maskName(client.kind, client.name),
        ...query,
        loans: loans.map(loanAnswer),
        totals: {
          opening: total(({ opening }) => opening),
          disbursed: total(({ disbursed }) => disbursed),
          principal: total(({ principal }) => principal),
          received: total(({ received }) => received),
          closing: total(({ closing }) => closing),
        },
      };
    }),
    route(contract.sendAccountStatement, async ({ params, body, session, commandId }) => {
      const { no: clientNo } = await visibleClient(pool, params.no, session);
      const loans = await statementsOf(prisma, clientNo, checked(body));
      if (loans.length === 0) throw refuse('NOTHING_TO_STATE');
      const total = (of: (loan: LoanStatementRecord) => Fen): Fen => sum(loans.map(of));
      const closing = total((loan) => loan.closing);
      const sums = { opening: total((loan) => loan.opening), received: total((loan) => loan.received), closing };
      const by = { username: session.actor.username, on: businessToday(), at: new Date().toISOString() };
      await once(prisma, `account-statement/${commandId}`, (tx) =>
        tellStatement(tx, { clientNo, period: body, loans: loans.length, ...sums }, commandId, by),
      );
      return { clientNo, ...body, loans: loans.length, closing: yuan(closing) };
    }),
    route(contract.printAccountStatement, async ({ params, query, session }) => {
      const { no: clientNo } = await visibleClient(pool, params.no, session);
      const loans = await statementsOf(prisma, clientNo, checked(query));
      if (loans.length === 0) throw refuse('NOTHING_TO_STATE');
      const issuedOn = businessToday();
      const what = { subject: 'CLIENT', subjectNo: clientNo, kind: 'account-statement' } as const;
      const { name } = await partyFor(deps, clientNo, what, { username: session.actor.username, on: issuedOn });
      const about = { lender: config.LENDER_NAME, client: name, clientNo, issuedOn };
      return asPdf(accountStatement(about, query, loans), `${clientNo}-${query.from}-${query.to}`);
    }),
  ];
}

function checked(period: StatementPeriod): StatementPeriod {
  if (period.to < period.from) throw refuseField('/to', 'DATE_ORDER', { from: period.from });
  notInFuture('/to', period.to);
  return period;
}

function loanAnswer({ transactions, dueFen, heldFen, ...loan }: LoanStatementRecord): Loan {
  const { opening, correction, disbursed, principal, received, closing, ...facts } = loan;
  return {
    ...facts,
    opening: yuan(opening),
    correction: yuan(correction),
    disbursed: yuan(disbursed),
    principal: yuan(principal),
    received: yuan(received),
    closing: yuan(closing),
    due: yuan(fen(dueFen)),
    held: yuan(fen(heldFen)),
    rows: transactions.map(({ on, type, reference, reversed, amount, held, allocated }) => ({
      on,
      type,
      reference,
      reversed,
      amount: yuan(amount),
      held: yuan(held),
      principal: yuan(allocated.principal),
      interest: yuan(allocated.interest),
      penalty: yuan(allocated.penalty),
      compound: yuan(allocated.compound),
      fee: yuan(allocated.fee),
    })),
  };
}
