import * as contract from '../../contracts/http/client-consents';
import { consentInForce, mayWithConsent } from '../../domain/client/consent';
import { createCreditBureauSimulator, createNoCreditBureau } from '../../gateways/credit-bureau-simulator';
import {
  consentsOf,
  creditQueriesOf,
  furthestCase,
  insertConsent,
  insertCreditQuery,
  withdrawConsent,
} from '../../store/client-consents';
import type { IdentityCipher } from '../../store/identity-cipher';
import { once } from '../../store/once';
import type { ApiDeps } from '../deps';
import { allow, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import { businessToday, notInFuture } from '../support/today';
import { visibleClient } from '../support/visible-client';

/** What a client has agreed to, and the looks at its credit that this allows (征信业管理条例 Art 18). */
export function clientConsents(deps: ApiDeps, cipher: IdentityCipher): Route[] {
  const { prisma, pool, config } = deps;
  const bureau =
    deps.creditBureau ?? (config.XINDAI_ENV === 'production' ? createNoCreditBureau() : createCreditBureauSimulator());

  return [
    route(contract.giveConsent, async ({ params, body, session, commandId }) => {
      const { no } = await visibleClient(pool, params.no, session);
      const today = notInFuture('/givenOn', body.givenOn);
      const { validUntil = null, ...given } = body;
      if (validUntil !== null && validUntil <= body.givenOn) throw refuseField('/validUntil', 'CONSENT_PERIOD');
      const by = { username: session.actor.username, on: today };
      await once(prisma, `client-consent/${commandId}`, (tx) => insertConsent(tx, no, { ...given, validUntil }, by));
      return { data: await consentsOf(prisma, no) };
    }),

    route(contract.withdrawConsent, async ({ params, session, commandId }) => {
      const { no } = await visibleClient(pool, params.no, session);
      const by = { username: session.actor.username, on: businessToday() };
      await once(prisma, `client-consent-withdrawal/${commandId}`, async (tx) => {
        if (!(await withdrawConsent(tx, no, BigInt(params.id), by))) throw refuse('CONSENT_NOT_OPEN');
        return null;
      });
      return { data: await consentsOf(prisma, no) };
    }),

    route(contract.listConsents, async ({ params, session }) => {
      const { no } = await visibleClient(pool, params.no, session);
      return { data: await consentsOf(prisma, no) };
    }),

    route(contract.queryCredit, async ({ params, body, session, commandId }) => {
      const { no, kind } = await visibleClient(pool, params.no, session);
      const { purpose, manual } = body;
      const by = { username: session.actor.username, on: businessToday() };
      const consents = await consentsOf(prisma, no);
      allow(mayWithConsent(consents, 'CREDIT_QUERY', by.on));
      const consentId = consentInForce(consents, 'CREDIT_QUERY', by.on)?.id ?? '';
      const ask = async () => {
        const { identityCipher } = await prisma.client.findUniqueOrThrow({
          where: { no },
          select: { identityCipher: true },
        });
        const question = { reference: commandId, kind, identity: cipher.decrypt(identityCipher), purpose, consentId };
        return bureau.query(question).catch(() => {
          throw refuse('CREDIT_BUREAU_UNAVAILABLE');
        });
      };
      const answer = manual ?? (await ask());
      const source = manual === undefined ? ('BUREAU' as const) : ('MANUAL' as const);
      const { result } = await once(prisma, `credit-query/${commandId}`, async (tx) => {
        const on = businessToday(await furthestCase(tx, no));
        const query = { ...answer, consentId, purpose, source, on };
        return { ...query, id: await insertCreditQuery(tx, no, query, by), queriedBy: by.username };
      });
      return result;
    }),

    route(contract.listCreditQueries, async ({ params, session }) => {
      const { no } = await visibleClient(pool, params.no, session);
      return { data: await creditQueriesOf(prisma, no) };
    }),
  ];
}
