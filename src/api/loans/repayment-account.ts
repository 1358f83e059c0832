import * as contract from '../../contracts/http/repayment-accounts';
import type { AnswerOf } from '../../contracts/http/operation';
import { mayRecordMandate } from '../../domain/debit/policy';
import { maskIdentity } from '../../domain/identity/masking';
import {
  accountsOf,
  changeAccount,
  endMandate,
  lockAccounts,
  recordMandate,
  recordRevocation,
  type RepaymentAccounts,
} from '../../store/debit/accounts';
import type { LoanRecord } from '../../store/loans-read';
import { once, type Tx } from '../../store/once';
import type { ApiDeps } from '../deps';
import { allow, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';

type Visible = (no: string, session: Session) => Promise<LoanRecord>;
type Answer = AnswerOf<typeof contract.getRepaymentAccounts>;

/** From where a loan is repaid, by the client's word: each change is on record and told to the client. */
export function repaymentAccounts({ prisma }: ApiDeps, visible: Visible): Route[] {
  /** One change, with what counts now under a lock; once a command. */
  const change = async (
    loan: LoanRecord,
    commandId: string,
    work: (tx: Tx, accounts: RepaymentAccounts) => Promise<unknown>,
  ): Promise<Answer> => {
    await once(prisma, `repayment-account/${loan.no}/${commandId}`, async (tx) => {
      await lockAccounts(tx, loan.no);
      await work(tx, await accountsOf(tx, loan.no));
      return null;
    });
    return answerOf(await accountsOf(prisma, loan.no));
  };
  const by = (loan: LoanRecord, { actor }: Session) => ({
    username: actor.username,
    on: businessToday(loan.clockOffsetMs),
    at: new Date(Date.now() + loan.clockOffsetMs).toISOString(),
  });
  const inForce = ({ mandates }: RepaymentAccounts): boolean => mandates.some(({ status }) => status === 'ACTIVE');

  return [
    route(contract.getRepaymentAccounts, async ({ params, session }) => {
      const { no } = await visible(params.no, session);
      return answerOf(await accountsOf(prisma, no));
    }),

    route(contract.changeRepaymentAccount, async ({ params, body, session, commandId }) => {
      const loan = await visible(params.no, session);
      if (loan.status === 'SETTLED') throw refuse('LOAN_CLOSED');
      return change(loan, commandId, (tx, { account }) => {
        if (account === body.account) throw refuseField('/account', 'ACCOUNT_SAME');
        return changeAccount(tx, loan.no, body, by(loan, session));
      });
    }),

    route(contract.createMandate, async ({ params, body: { signedOn, evidence }, session, commandId }) => {
      const loan = await visible(params.no, session);
      const { on: today } = by(loan, session);
      return change(loan, commandId, (tx, accounts) => {
        allow(mayRecordMandate({ status: loan.status, hasMandate: inForce(accounts), signedOn, today }));
        const { account } = accounts;
        if (account === null) throw refuse('ACCOUNT_UNKNOWN');
        return recordMandate(tx, loan.no, { account, evidence, signedOn }, by(loan, session));
      });
    }),

    route(contract.revokeMandate, async ({ params, body: { reason }, session, commandId }) => {
      const loan = await visible(params.no, session);
      return change(loan, commandId, async (tx, accounts) => {
        if (!inForce(accounts)) throw refuse('MANDATE_NONE');
        const ended = await endMandate(tx, loan.no, { status: 'REVOKED', reason }, by(loan, session));
        await recordRevocation(tx, loan.no, { mandate: ended ?? '', reason }, by(loan, session));
      });
    }),
  ];
}

function answerOf({ account, changes, mandates }: RepaymentAccounts): Answer {
  const masked = <T extends { account: string }>({ account: digits, ...rest }: T) => ({
    ...rest,
    accountMasked: maskIdentity(digits),
  });
  return {
    accountMasked: account === null ? null : maskIdentity(account),
    changes: changes.map(masked),
    mandates: mandates.map(masked),
  };
}
