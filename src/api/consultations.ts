import * as contract from '../contracts/http/consultations';
import { branchScope } from '../domain/access/access';
import { mayRecordConsultation } from '../domain/consultation/consultation';
import { digestOf, insertConsultation, listConsultations } from '../store/consultations';
import { once } from '../store/once';
import type { ApiDeps } from './deps';
import { allow, notFound } from './support/refused';
import { route, type Route } from './support/route';
import { notInFuture } from './support/today';
import { visibleClient } from './support/visible-client';

/** 咨询登记: what people ask before they are anybody's client. */
export function consultations({ prisma, pool }: ApiDeps): Route[] {
  return [
    route(contract.recordConsultation, async ({ body, session, commandId }) => {
      const { actor } = session;
      const today = notInFuture('/on', body.on);
      const { clientNo = null, followUpOn = null, ...rest } = body;
      allow(mayRecordConsultation(body.outcome, body.on, followUpOn));
      if (clientNo !== null) await visibleClient(pool, clientNo, session);
      const given = { ...rest, clientNo, followUpOn, branchCode: actor.branchCode };
      const { result: id } = await once(prisma, `consultation/${commandId}`, (tx) =>
        insertConsultation(tx, given, { username: actor.username, on: today }),
      );
      const { data } = await listConsultations(pool, { id, branch: null, limit: 1 });
      const recorded = data[0];
      if (recorded === undefined) throw notFound('consultation');
      return recorded;
    }),

    route(contract.getConsultationDigest, async ({ query, session }) => ({
      on: query.on,
      ...(await digestOf(prisma, query.on, branchScope(session.actor.branchCode))),
    })),

    route(contract.listConsultations, ({ query, session }) =>
      listConsultations(pool, { ...query, branch: branchScope(session.actor.branchCode) }),
    ),
  ];
}
