import type { z } from 'zod';
import { ERRORS } from '../contracts/errors';
import * as contract from '../contracts/http/admission';
import type { Screening } from '../domain/admission/screen';
import { parseYuan } from '../domain/money';
import { admissionPolicyInForce, publishAdmissionPolicy, screeningsOf, type PolicyVersion } from '../store/admission';
import { blacklist, listIdentity, unlistIdentity } from '../store/blacklist';
import { IdentityCipher } from '../store/identity-cipher';
import { once } from '../store/once';
import type { ApiDeps } from './deps';
import { screen } from './support/admission';
import { checkedIdentity } from './support/checked-identity';
import { changedTo } from './support/etag';
import { refuse, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';
import { visibleClient } from './support/visible-client';
import { yuan } from './support/yuan';

/** Whom the lender takes on: the screen, its policy and the blacklist. */
export function admission(deps: ApiDeps): Route[] {
  const { prisma, pool, config } = deps;
  const cipher = new IdentityCipher(config.IDENTITY_KEY);
  return [
    route(contract.screenClient, async ({ params, body, session }) => {
      const client = await visibleClient(pool, params.no, session);
      const asked = { security: body.security, amountFen: parseYuan(body.amount) };
      const { outcome, reasons, policyVersion, groupExposureFen } = await screen(
        prisma,
        client,
        asked,
        businessToday(),
      );
      return { outcome, reasons: reasons.map(explained), policyVersion, groupExposure: yuan(groupExposureFen) };
    }),
    route(contract.listScreenings, async ({ params, session }) => {
      const { no } = await visibleClient(pool, params.no, session);
      return {
        data: (await screeningsOf(prisma, no)).map((record) => ({ ...record, reasons: record.reasons.map(explained) })),
      };
    }),
    route(contract.getAdmissionPolicy, async () => policyAnswer(await admissionPolicyInForce(prisma, businessToday()))),
    route(contract.publishAdmissionPolicy, async ({ body, session, version }) => {
      const on = businessToday();
      const { effectiveFrom, capital, tierOne, ...rest } = body;
      if (effectiveFrom < on) throw refuseField('/effectiveFrom', 'PRODUCT_EFFECTIVE_DATE');
      const policy = { ...rest, capitalFen: parseYuan(capital), tierOneFen: parseYuan(tierOne) };
      const by = { username: session.actor.username, on };
      const stands = await prisma.$transaction((tx) =>
        publishAdmissionPolicy(tx, version, { policy, effectiveFrom }, by),
      );
      if (stands !== null) throw changedTo(stands);
      return policyAnswer({ version: version + 1, policy, effectiveFrom });
    }),
    route(contract.listBlacklist, async () => ({ data: await blacklist(prisma) })),
    route(contract.addToBlacklist, async ({ body, session, commandId }) => {
      const { kind, reason, source } = body;
      const given = { kind, identity: checkedIdentity(kind, body.identity), reason, source };
      const by = { username: session.actor.username, on: businessToday() };
      await once(prisma, `blacklist/${commandId}`, async (tx) => {
        if ((await listIdentity(tx, cipher, given, by)) === null) throw refuse('BLACKLIST_EXISTS');
        return null;
      });
      return { data: await blacklist(prisma) };
    }),
    route(contract.removeFromBlacklist, async ({ params, body, session, commandId }) => {
      const by = { username: session.actor.username, on: businessToday() };
      await once(prisma, `blacklist-removal/${commandId}`, async (tx) => {
        if (!(await unlistIdentity(tx, BigInt(params.id), body.reason, by))) throw refuse('BLACKLIST_NOT_OPEN');
        return null;
      });
      return { data: await blacklist(prisma) };
    }),
  ];
}

const explained = ({ code, weight }: Screening['reasons'][number]) => ({
  code,
  weight,
  text: { zh: ERRORS[code].zh, en: ERRORS[code].en },
});

function policyAnswer({ version, effectiveFrom, policy }: PolicyVersion): z.input<typeof contract.admissionPolicy> {
  const { capitalFen, tierOneFen, prohibitedIndustries, restrictedIndustries, ...shares } = policy;
  return {
    version,
    effectiveFrom,
    ...shares,
    capital: yuan(capitalFen),
    tierOne: yuan(tierOneFen),
    prohibitedIndustries: [...prohibitedIndustries],
    restrictedIndustries: [...restrictedIndustries],
  };
}
