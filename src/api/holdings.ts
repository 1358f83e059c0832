import * as contract from '../contracts/http/holdings';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope } from '../domain/access/access';
import { contributionOf, DEPOSIT_MARGIN } from '../domain/cross-sell/contribution';
import { parseYuan } from '../domain/money';
import { periodDays } from '../domain/performance/targets';
import { formatRate } from '../domain/rate';
import { holdingsOf, insertHoldings, latestHoldings, ownBooks, receivedOf } from '../store/cross-sell/holdings';
import { once } from '../store/once';
import { importedHoldings } from './cross-sell/holdings-file';
import type { ApiDeps } from './deps';
import { refuseField } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';
import { visibleClient } from './support/visible-client';
import { yuan } from './support/yuan';

type Holdings = AnswerOf<typeof contract.getHoldings>;

/** 持有产品与综合贡献: what a client has with us and what that brings. Nothing that decides on credit reads it (0139). */
export function holdings(deps: ApiDeps): Route[] {
  const { prisma, pool } = deps;
  const byOf = ({ actor: { username } }: Session) => ({ username, on: businessToday() });
  const view = async (clientNo: string): Promise<Holdings> => {
    const [books, held] = await Promise.all([ownBooks(pool, clientNo), latestHoldings(pool, clientNo)]);
    return {
      clientNo,
      loans: { count: books.loans, balance: yuan(books.principalFen) },
      facilities: { count: books.facilities, limit: yuan(books.limitFen) },
      data: held.map(({ balanceFen, volumeFen, feeFen, ...rest }) => ({
        ...rest,
        balance: yuan(balanceFen),
        volume: yuan(volumeFen),
        fee: yuan(feeFen),
      })),
    };
  };
  return [
    route(contract.getHoldings, async ({ params: { no }, session }) => {
      await visibleClient(pool, no, session);
      return view(no);
    }),
    route(contract.enterHolding, async ({ params: { no }, body, session, commandId }) => {
      await visibleClient(pool, no, session);
      const { kind, month, balance, volume, fee } = body;
      const by = byOf(session);
      if (month > by.on.slice(0, 7)) throw refuseField('/month', 'HOLDING_FUTURE', { month });
      const [balanceFen, volumeFen, feeFen] = [parseYuan(balance), parseYuan(volume), parseYuan(fee)];
      if (balanceFen + volumeFen + feeFen === 0) throw refuseField('/balance', 'HOLDING_EMPTY');
      await once(prisma, `client-holding/${no}/${commandId}`, async (tx) => {
        await insertHoldings(tx, [{ clientNo: no, kind, month, balanceFen, volumeFen, feeFen }], null, by);
        return null;
      });
      return view(no);
    }),
    route(contract.importHoldings, async ({ query: { name }, body, session, commandId }) => {
      const by = byOf(session);
      const file = { name, bytes: body as unknown as Uint8Array };
      const branch = branchScope(session.actor.branchCode);
      const { found, fileHash } = await importedHoldings(deps, file, { branch, by });
      const { result } = await once(prisma, `holdings-import/${commandId}`, async (tx) => {
        await insertHoldings(tx, found, fileHash, by);
        return { rows: found.length, clients: new Set(found.map(({ clientNo }) => clientNo)).size };
      });
      return result;
    }),
    route(contract.getContribution, async ({ params: { no }, query: { period }, session }) => {
      await visibleClient(pool, no, session);
      const { from, to } = periodDays(period);
      const received = await receivedOf(pool, no, from, to);
      const held = await holdingsOf(pool, no, from.slice(0, 7), to.slice(0, 7));
      const { interestFen, loanFeeFen, feesFen, depositFen, totalFen } = contributionOf(received, held);
      return {
        clientNo: no,
        period,
        from,
        to,
        interest: yuan(interestFen),
        loanFees: yuan(loanFeeFen),
        fees: feesFen.map(({ kind, feeFen }) => ({ kind, fee: yuan(feeFen) })),
        deposits: yuan(depositFen),
        depositMargin: formatRate(DEPOSIT_MARGIN),
        total: yuan(totalFen),
      };
    }),
  ];
}
