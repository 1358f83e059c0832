import type { z } from 'zod';
import * as contract from '../../contracts/http/client-relations';
import { mayRelate } from '../../domain/client/relation';
import { maskName } from '../../domain/identity/masking';
import { fen, formatYuan } from '../../domain/money';
import { formatRate, ONE, parseRate, type Rate } from '../../domain/rate';
import {
  endRelation,
  exposureOf,
  groupOf,
  insertRelation,
  lockRelations,
  relationsOf,
  type RelationRecord,
  type Written,
} from '../../store/client-relations';
import type { ChangeBy } from '../../store/client-changes/register';
import { once } from '../../store/once';
import type { ApiDeps } from '../deps';
import { allow, notFound, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import { clockOf } from '../support/secured-loans';
import type { Session } from '../support/session';
import { tellWatches } from '../support/tell-watch';
import { businessToday, notInFuture } from '../support/today';
import { visibleClient } from '../support/visible-client';

/** A share is stored in parts of a million. */
const PPM = ONE / 1_000_000;

/** What is to be mended for which refusal. */
const FIELDS = {
  RELATION_TO_SELF: '/toClientNo',
  RELATION_PARTIES: '/kind',
  RELATION_SHARE: '/share',
  RELATION_SHARE_ABOVE_WHOLE: '/share',
};

/** Who is to whom, and the group that follows from it. */
export function clientRelations(deps: ApiDeps): Route[] {
  const { prisma, pool } = deps;
  // What was written before this registered anything has nobody to tell.
  const tell = async (written: Partial<Written> | null): Promise<void> => {
    for (const no of written?.changed ?? []) await tellWatches(deps, no);
  };
  return [
    route(contract.addRelation, async ({ params, body, session, commandId }) => {
      const from = await visibleClient(pool, params.no, session);
      // The other side may be a client of another branch: a group does not end at ours.
      const to = await prisma.client.findUnique({ where: { no: body.toClientNo }, select: { no: true, kind: true } });
      if (to === null) throw refuseField('/toClientNo', 'CLIENT_UNKNOWN');
      const today = notInFuture('/since', body.since);
      const { kind, since, note = null } = body;
      const sharePpm = body.share === undefined ? null : parseRate(body.share) / PPM;
      const given = { fromNo: from.no, toNo: to.no, kind, sharePpm, since, note };
      const { result } = await once(prisma, `client-relation/${commandId}`, async (tx) => {
        const { known, ownedByOthersPpm, married } = await lockRelations(tx, given);
        if (known) throw refuse('RELATION_EXISTS');
        allow(
          mayRelate({
            from,
            to: { no: to.no, kind: to.kind as 'PERSON' | 'COMPANY' },
            kind,
            sharePpm,
            ownedByOthersPpm,
            married,
          }),
          FIELDS,
        );
        return insertRelation(tx, given, byOf(session, today), clockOf);
      });
      await tell(result);
      const added = (await relationsOf(prisma, from.no)).find(({ id }) => id === result.id);
      if (added === undefined) throw notFound('client');
      return relationAnswer(added);
    }),

    route(contract.endRelation, async ({ params, body, session, commandId }) => {
      const { no } = await visibleClient(pool, params.no, session);
      notInFuture('/endedOn', body.endedOn);
      const { result } = await once(prisma, `client-relation-end/${commandId}`, async (tx) => {
        const given = { clientNo: no, id: BigInt(params.id), ...body };
        const ended = await endRelation(tx, given, byOf(session, businessToday()), clockOf);
        if (ended === null) throw refuse('RELATION_NOT_OPEN');
        return ended;
      });
      await tell(result);
      return { data: (await relationsOf(prisma, no)).map(relationAnswer) };
    }),

    route(contract.listRelations, async ({ params, session }) => {
      const { no } = await visibleClient(pool, params.no, session);
      return { data: (await relationsOf(prisma, no)).map(relationAnswer) };
    }),

    route(contract.getGroup, async ({ params, session }) => {
      const { no } = await visibleClient(pool, params.no, session);
      const group = await groupOf(prisma, no);
      return {
        exposure: formatYuan(fen(exposureOf(group))),
        members: group.map(
          ({ kind, name, principalFen, appliedFen, undrawnFen, promisedFen, openApplications, ...member }) => ({
            no: member.no,
            kind,
            nameMasked: maskName(kind, name),
            relatedParty: member.relatedParty,
            principal: formatYuan(fen(Number(principalFen))),
            applied: formatYuan(fen(Number(appliedFen))),
            undrawn: formatYuan(fen(Number(undrawnFen))),
            promised: formatYuan(fen(Number(promisedFen))),
            openApplications: Number(openApplications),
          }),
        ),
      };
    }),
  ];
}

const byOf = ({ actor }: Session, on: string): ChangeBy => ({
  username: actor.username,
  on,
  at: new Date().toISOString(),
});

function relationAnswer({
  fromNo,
  toNo,
  from,
  to,
  sharePpm,
  ...relation
}: RelationRecord): z.input<typeof contract.relation> {
  return {
    ...relation,
    from: { no: fromNo, kind: from.kind, nameMasked: maskName(from.kind, from.name) },
    to: { no: toNo, kind: to.kind, nameMasked: maskName(to.kind, to.name) },
    share: sharePpm === null ? null : formatRate((sharePpm * PPM) as Rate),
  };
}
