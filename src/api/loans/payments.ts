import * as contract from '../../contracts/http/loans';
import type { AnswerOf } from '../../contracts/http/operation';
import type { Command } from '../../contracts/messages/common';
import { servicingUpdates, type LoanView, type Prepay } from '../../contracts/messages/servicing';
import { parseYuan } from '../../domain/money';
import { findBooking, prepaymentKey, repaymentKey } from '../../store/loans';
import type { LoanRecord } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import { loanCommand } from '../support/loan-command';
import { atFields, Refused } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { yuan } from '../support/yuan';
import { prepaymentQuote } from './prepayment-quote';

type Visible = (no: string, session: Session) => Promise<LoanRecord>;
type Answer = AnswerOf<typeof contract.createRepayment>;

/** Money received: commands to the loan's workflow, which books them. */
export function payments(deps: ApiDeps, visible: Visible): Route[] {
  const { prisma } = deps;
  const pay = async (
    loan: LoanRecord,
    update: 'repay' | 'prepay',
    given: Command,
    businessKey: string,
  ): Promise<Answer> => {
    try {
      return viewAnswer(await loanCommand<LoanView>(deps, loan, servicingUpdates[update], given));
    } catch (error) {
      if (!(error instanceof Refused && error.code === 'LOAN_CLOSED')) throw error;
      // The loan has ended. If this very payment ended it, or came before, it gets the answer it had.
      const booked = await findBooking(prisma, businessKey);
      if (booked === null) throw error;
      return viewAnswer(booked);
    }
  };

  return [
    route(contract.createRepayment, async ({ params, body, session, commandId }) => {
      const loan = await visible(params.no, session);
      const { amount, receivedOn, reference } = body;
      const given = { commandId, actor: session.actor, amountFen: parseYuan(amount), receivedOn, reference };
      return pay(loan, 'repay', given, repaymentKey(loan.no, reference)).catch(
        atFields({ DATE_IN_FUTURE: '/receivedOn', EVENT_BEFORE_DISBURSEMENT: '/receivedOn' }),
      );
    }),
    route(contract.quotePrepayment, async ({ params, body, session }) =>
      prepaymentQuote(prisma, await visible(params.no, session), body),
    ),
    route(contract.createPrepayment, async ({ params, body, session, commandId }) => {
      const loan = await visible(params.no, session);
      const { on, amount, mode, reference } = body;
      const whole = { commandId, actor: session.actor, on, mode, reference };
      const given: Prepay = amount === undefined ? whole : { ...whole, amountFen: parseYuan(amount) };
      return pay(loan, 'prepay', given, prepaymentKey(loan.no, reference)).catch(atFields({ DATE_IN_FUTURE: '/on' }));
    }),
  ];
}

export function viewAnswer(view: LoanView): Answer {
  return {
    loanNo: view.loanNo,
    status: view.status,
    riskClass: view.riskClass,
    asOf: view.asOf,
    daysOverdue: view.daysOverdue,
    principal: yuan(view.principalFen),
    due: yuan(view.dueFen),
    held: yuan(view.heldFen),
    payoff: yuan(view.payoffFen),
    nextDueOn: view.nextDueOn,
    nextDueNumber: view.nextDueNumber,
    oldestUnpaidDueOn: view.oldestUnpaidDueOn,
    maturityOn: view.maturityOn,
  };
}
