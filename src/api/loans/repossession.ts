import type { AnswerOf } from '../../contracts/http/operation';
import * as contract from '../../contracts/http/repossession';
import { servicingUpdates, type LoanView, type Repay } from '../../contracts/messages/servicing';
import type { AssetAct } from '../../contracts/messages/workout';
import { parseYuan } from '../../domain/money';
import { gainOf } from '../../domain/workout/disposal';
import { assetReference, disposeUntil, mayAcquire, mayCredit } from '../../domain/workout/repossession';
import { loadAccount } from '../../store/loans';
import type { LoanRecord } from '../../store/loans-read';
import { findAsset } from '../../store/repossession';
import { assetsOf, type AssetRecord } from '../../store/repossession-read';
import { openDuties } from '../../store/workout-duties';
import type { ApiDeps } from '../deps';
import { loanCommand } from '../support/loan-command';
import { dutyAnswer } from '../support/duties';
import { allow, notFound } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { workoutAct } from '../support/workout';
import { yuan } from '../support/yuan';

type Answer = AnswerOf<typeof contract.listRepossessedAssets>;
type Given = { session: Session; commandId: string };

/** Assets taken in the place of money: acquired, credited to the loan, looked after, disposed of. */
export function repossession(deps: ApiDeps, visible: (no: string, session: Session) => Promise<LoanRecord>): Route[] {
  const { prisma } = deps;
  const answer = async (loan: LoanRecord): Promise<Answer> => {
    const today = businessToday(loan.clockOffsetMs);
    const [assets, duties] = await Promise.all([assetsOf(prisma, loan.no), openDuties(prisma, loan.no)]);
    const dutiesOf = (no: string) =>
      duties.filter(({ subject }) => subject === no).map((duty) => dutyAnswer(duty, today));
    return { today, data: assets.map((asset) => ({ ...assetAnswer(asset), duties: dutiesOf(asset.no) })) };
  };
  const act = async (loan: LoanRecord, asked: AssetAct, given: Given): Promise<Answer> => {
    await workoutAct(deps, loan, asked, given);
    return answer(loan);
  };

  return [
    route(contract.listRepossessedAssets, async ({ params, session }) => answer(await visible(params.no, session))),
    route(contract.acquireAsset, async ({ params, body, session, commandId }) => {
      const { value, ...asset } = body;
      const asked: AssetAct = { kind: 'ASSET_ACQUIRE', ...asset, valueFen: parseYuan(value) };
      return act(await visible(params.no, session), asked, { session, commandId });
    }),
    route(contract.creditAsset, async ({ params, session, commandId }) => {
      const loan = await visible(params.no, session);
      const asset = await findAsset(prisma, params.assetNo, loan.no);
      if (asset === null) throw notFound('asset');
      allow(mayCredit(asset, session.actor.username));
      const today = businessToday(loan.clockOffsetMs);
      const reference = assetReference(asset.no);
      const already = await prisma.loanEvent.count({ where: { loanNo: loan.no, reference } });
      if (already === 0) allow(mayAcquire(asset, (await loadAccount(prisma, loan.no, today)).payoff, today));
      const repay: Repay = {
        commandId: reference,
        actor: session.actor,
        amountFen: asset.valueFen,
        receivedOn: today,
        reference,
      };
      if (already === 0) await loanCommand<LoanView>(deps, loan, servicingUpdates.repay, repay);
      return act(loan, { kind: 'ASSET_CREDIT', assetNo: asset.no }, { session, commandId });
    }),
    route(contract.checkAsset, async ({ params, body, session, commandId }) =>
      act(
        await visible(params.no, session),
        { kind: 'ASSET_CHECK', assetNo: params.assetNo, ...body },
        { session, commandId },
      ),
    ),
    route(contract.proposeDisposal, async ({ params, body, session, commandId }) => {
      const { reserve, ...rest } = body;
      const asked: AssetAct = {
        kind: 'ASSET_PROPOSE',
        assetNo: params.assetNo,
        ...rest,
        reserveFen: parseYuan(reserve),
      };
      return act(await visible(params.no, session), asked, { session, commandId });
    }),
    route(contract.disposeAsset, async ({ params, body, session, commandId }) => {
      const { proceeds, costs, ...rest } = body;
      const money = { proceedsFen: parseYuan(proceeds), costsFen: parseYuan(costs) };
      const asked: AssetAct = { kind: 'ASSET_DISPOSE', assetNo: params.assetNo, ...rest, ...money };
      return act(await visible(params.no, session), asked, { session, commandId });
    }),
  ];
}

function assetAnswer({ valueFen, disposal, proposals, ...asset }: AssetRecord): Omit<Answer['data'][number], 'duties'> {
  return {
    ...asset,
    value: yuan(valueFen),
    disposeBy: disposeUntil(asset.acquiredOn),
    proposals: proposals.map(({ reserveFen, ...proposal }) => ({ ...proposal, reserve: yuan(reserveFen) })),
    disposal:
      disposal === null
        ? null
        : {
            on: disposal.on,
            buyer: disposal.buyer,
            proceeds: yuan(disposal.proceedsFen),
            costs: yuan(disposal.costsFen),
            gain: yuan(gainOf({ valueFen, ...disposal })),
          },
  };
}
