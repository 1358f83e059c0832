import * as contract from '../../contracts/http/client-events';
import type { AnswerOf, BodyOf } from '../../contracts/http/operation';
import { mayRegister } from '../../domain/client-change/weigh';
import { fen, parseYuan } from '../../domain/money';
import { ONE, parseRate } from '../../domain/rate';
import { shareOf } from '../../domain/ratio';
import { evidenceOf } from '../../store/client-changes/evidence';
import { changesOf, type ChangeRecord } from '../../store/client-changes/read';
import { registerChange, type NewChange } from '../../store/client-changes/register';
import { once } from '../../store/once';
import type { ApiDeps } from '../deps';
import { allow, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import { clockOf } from '../support/secured-loans';
import { tellWatches } from '../support/tell-watch';
import { notInFuture } from '../support/today';
import { visibleClient } from '../support/visible-client';
import { yuan } from '../support/yuan';

type Change = AnswerOf<typeof contract.listClientEvents>['data'][number];

/** 变更登记: what changed of a client, weighed by kind and size, and told to the watch over every loan that hangs on him. */
export function clientEvents(deps: ApiDeps): Route[] {
  const { prisma, pool } = deps;
  return [
    route(contract.recordClientEvent, async ({ params, body, session, commandId }) => {
      const { no, kind } = await visibleClient(pool, params.no, session);
      const today = notInFuture('/on', body.on);
      const given = changeGiven(body, today);
      allow(mayRegister(given, kind, today), { CHANGE_WITHOUT_STATES: '/after' });
      if (given.fileHash !== null && (await evidenceOf(prisma, no, given.fileHash)) === null)
        throw refuseField('/fileHash', 'FILE_UNKNOWN');
      const by = { username: session.actor.username, on: today, at: new Date().toISOString() };
      await once(prisma, `client-event/${commandId}`, async (tx) => {
        allow(await registerChange(tx, no, given, by, clockOf));
        return null;
      });
      const registered = await changesOf(pool, no);
      if (registered[0]?.weight === 'REASSESS_AND_WARN') await tellWatches(deps, no);
      return { data: registered.map(changeAnswer) };
    }),

    route(contract.listClientEvents, async ({ params, session }) => {
      const { no } = await visibleClient(pool, params.no, session);
      return { data: (await changesOf(pool, no)).map(changeAnswer) };
    }),
  ];
}

const MILLION = 1_000_000;

function changeGiven(body: BodyOf<typeof contract.recordClientEvent>, today: string): NewChange {
  const { learnedOn = today, fileHash = null, share, amount, corrects, ...given } = body;
  return {
    ...given,
    learnedOn,
    fileHash,
    sharePpm: share === undefined ? null : Math.floor(parseRate(share) / (ONE / MILLION)),
    amountFen: amount === undefined ? null : parseYuan(amount),
    correctsId: corrects === undefined ? null : BigInt(corrects),
  };
}

export const changeAnswer = ({ sharePpm, amountFen, source, correctsId, ...change }: ChangeRecord): Change => ({
  ...change,
  source: source as Change['source'],
  share: sharePpm === null ? null : shareOf(sharePpm, MILLION),
  amount: amountFen === null ? null : yuan(fen(amountFen)),
  corrects: correctsId,
});
