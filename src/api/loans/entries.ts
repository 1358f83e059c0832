import * as contract from '../../contracts/http/loan-entries';
import type { AnswerOf } from '../../contracts/http/operation';
import { servicingUpdates, type Enter, type LoanView } from '../../contracts/messages/servicing';
import { parseYuan } from '../../domain/money';
import type { LoanEntry } from '../../domain/servicing/entry';
import { fulfil } from '../../store/client-changes/fulfil';
import type { LoanRecord } from '../../store/loans-read';
import type { ApiDeps } from '../deps';
import { loanCommand } from '../support/loan-command';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { viewAnswer } from './payments';

type Asked = { params: { no: string }; session: Session; commandId: string };

/** Facts about a loan that a person vouches for: commands to its workflow, which books them. */
export function entries(deps: ApiDeps, visible: (no: string, session: Session) => Promise<LoanRecord>): Route[] {
  const enter = async (
    { params, session, commandId }: Asked,
    entry: LoanEntry,
    reason: string,
  ): Promise<AnswerOf<typeof contract.createReversal>> => {
    const loan = await visible(params.no, session);
    const given: Enter = { commandId, actor: session.actor, entry, reason };
    return viewAnswer(await loanCommand<LoanView>(deps, loan, servicingUpdates.enter, given));
  };
  return [
    route(contract.createReversal, (ask) =>
      enter(ask, { kind: 'REVERSAL', reference: ask.body.reference }, ask.body.reason),
    ),
    route(contract.createLoanFee, (ask) => {
      const { on, name, amount, reason } = ask.body;
      return enter(ask, { kind: 'FEE', on, name, amountFen: parseYuan(amount) }, reason);
    }),
    route(contract.createMisuse, (ask) => enter(ask, { kind: 'MISUSE', on: ask.body.on }, ask.body.reason)),
    route(contract.createAcceleration, async (ask) => {
      const { on, reason } = ask.body;
      const answer = await enter(ask, { kind: 'ACCELERATION', on }, reason);
      // By whatever way it was called in: a re-assessment that asked for it is settled.
      const { clockOffsetMs } = await visible(ask.params.no, ask.session);
      const by = { username: ask.session.actor.username, on: businessToday(clockOffsetMs) };
      await deps.prisma.$transaction((tx) => fulfil(tx, 'RECALL', ask.params.no, by));
      return answer;
    }),
  ];
}
