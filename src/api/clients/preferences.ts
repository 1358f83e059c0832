import * as contract from '../../contracts/http/client-preferences';
import type { AnswerOf } from '../../contracts/http/operation';
import { mayPrefer } from '../../domain/notice/preference';
import { insertPreference, preferencesOf, type PreferenceRecord } from '../../store/client-preferences';
import type { PrismaClient } from '../../store/generated/client';
import { once } from '../../store/once';
import type { ApiDeps } from '../deps';
import { allow, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import { notInFuture } from '../support/today';
import { visibleClient } from '../support/visible-client';

type Answer = AnswerOf<typeof contract.getPreferences>;

/** 联系偏好: how a client wants to be told things. The relay asks when a notice leaves. */
export function clientPreferences({ prisma, pool }: ApiDeps): Route[] {
  return [
    route(contract.getPreferences, async ({ params, session }) => {
      const { no } = await visibleClient(pool, params.no, session);
      return answer(prisma, no);
    }),

    route(contract.statePreference, async ({ params, body, session, commandId }) => {
      const { no, kind } = await visibleClient(pool, params.no, session);
      const today = notInFuture('/statedOn', body.statedOn);
      const { statedBy = null, channels, ...rest } = body;
      const given = { ...rest, channels: [...new Set(channels)] };
      if (kind === 'COMPANY' && statedBy === null) throw refuseField('/statedBy', 'PREFERENCE_WHO');
      const by = { username: session.actor.username, on: today };
      await once(prisma, `client-preference/${commandId}`, async (tx) => {
        const { phone, email } = await tx.client.findUniqueOrThrow({
          where: { no },
          select: { phone: true, email: true },
        });
        const wecomId = given.wecomId ?? (await preferencesOf(tx, no))[0]?.wecomId ?? null;
        allow(mayPrefer(given, { phone, email, wecomId }));
        return insertPreference(tx, no, { ...given, wecomId, statedBy }, by);
      });
      return answer(prisma, no);
    }),
  ];
}

async function answer(prisma: PrismaClient, clientNo: string): Promise<Answer> {
  const history = (await preferencesOf(prisma, clientNo)).map(shown);
  return { standing: history[0] ?? null, history };
}

const shown = ({ wecomId, channels, ...preference }: PreferenceRecord): Answer['history'][number] => ({
  ...preference,
  channels: [...channels],
  hasWecom: wecomId !== null,
});
