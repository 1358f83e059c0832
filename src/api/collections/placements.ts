import * as contract from '../../contracts/http/placements';
import type { AnswerOf, BodyOf } from '../../contracts/http/operation';
import { mayWork } from '../../domain/collection/agency';
import { mayPlace, rateFor, type HANDED_OVER } from '../../domain/collection/placement';
import { daysBetween } from '../../domain/date';
import { formatRate } from '../../domain/rate';
import { findAgency, listAgencies, tiersOf } from '../../store/agencies';
import { audit } from '../../store/audit';
import type { CollectionRecord } from '../../store/collections-read';
import { lockDebtor } from '../../store/contact-governor';
import { once, type Tx } from '../../store/once';
import { endPlacement, openPlacement, placeCase, placementsOf, type PlacementRecord } from '../../store/placements';
import type { ApiDeps } from '../deps';
import { commissionOn } from '../support/commission';
import { allow, notFound, refuse } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { yuan } from '../support/yuan';

type Answer = AnswerOf<typeof contract.listPlacements>;
type Placing = Pick<BodyOf<typeof contract.placeCase>, 'agency' | 'reason' | 'handedOver'>;

/** 委外: a manager places a case with an agency on the list, and takes it back. */
export function placements(
  deps: ApiDeps,
  visible: (id: string, session: Session) => Promise<CollectionRecord>,
): Route[] {
  const { prisma } = deps;
  return [
    route(contract.listPlacements, async ({ params, session }) => answerOf(deps, await visible(params.id, session))),

    route(contract.placeCase, async ({ params, body, session, commandId }) => {
      const found = await visible(params.id, session);
      const by = { username: session.actor.username, on: businessToday(found.clockOffsetMs) };
      await once(prisma, `place/${commandId}`, (tx) => place(tx, found, body, by));
      return answerOf(deps, found);
    }),

    route(contract.recallCase, async ({ params, body, session, commandId }) => {
      const found = await visible(params.id, session);
      const by = { username: session.actor.username, on: businessToday(found.clockOffsetMs) };
      await once(prisma, `recall/${commandId}`, async (tx) => {
        const ended = await endPlacement(tx, found.id, { as: 'RECALLED', reason: body.reason }, by);
        if (!ended) throw refuse('CASE_NOT_PLACED');
        return null;
      });
      return answerOf(deps, found);
    }),

    route(contract.handOverCase, async ({ params, session }) => {
      const found = await visible(params.id, session);
      const placement = await openPlacement(prisma, found.id);
      if (placement === null) throw refuse('CASE_NOT_PLACED');
      const { agency, handedOver } = placement;
      await prisma.$transaction((tx) =>
        audit(tx, {
          businessOn: businessToday(found.clockOffsetMs),
          actor: session.actor.username,
          action: 'CASE_HANDED_OVER',
          subject: 'COLLECTION',
          subjectNo: found.id,
          detail: { agency, handedOver },
        }),
      );
      const known = factsOf(found);
      return { agency, data: Object.fromEntries(Object.entries(known).filter(([name]) => handedOver.includes(name))) };
    }),
  ];
}

/** Places a case with an agency that may work it, at its rate for the days overdue. */
export async function place(
  tx: Tx,
  found: CollectionRecord,
  { agency: code, reason, handedOver }: Placing,
  by: { username: string; on: string },
): Promise<string | null> {
  const { id: caseId, loanNo } = found;
  await lockDebtor(tx, found.clientNo);
  const agency = await findAgency(tx, code);
  if (agency === null) throw notFound('agency');
  allow(mayWork(agency, by.on));
  const rate = rateFor(tiersOf(agency), daysBetween(found.overdueSince, by.on));
  const placedWith = (await openPlacement(tx, caseId))?.agency ?? null;
  allow(mayPlace({ isOpen: found.status === 'OPEN', placedWith, rate }));
  if (rate === null) return null;
  return placeCase(tx, { caseId, loanNo, agency: agency.code, rate: formatRate(rate), reason, handedOver }, by);
}

const factsOf = (found: CollectionRecord): Record<(typeof HANDED_OVER)[number], string> => ({
  NAME: found.clientName,
  PHONE: found.clientPhone,
  LOAN_NO: found.loanNo,
  DUE: yuan(found.dueFen),
  DAYS_OVERDUE: String(daysBetween(found.overdueSince, businessToday(found.clockOffsetMs))),
});

async function answerOf({ prisma }: ApiDeps, found: CollectionRecord): Promise<Answer> {
  const [all, agencies] = await Promise.all([placementsOf(prisma, { caseId: found.id }), listAgencies(prisma)]);
  const nameOf = ({ agency }: PlacementRecord): string => agencies.find(({ code }) => code === agency)?.name ?? agency;
  const rows = all.map(async (placement) => {
    const { receivedFen, commissionFen } = await commissionOn(prisma, placement, found.clockOffsetMs);
    const { loanNo: _, endedBy: __, ...rest } = placement;
    return { ...rest, agencyName: nameOf(placement), received: yuan(receivedFen), commission: yuan(commissionFen) };
  });
  return { data: await Promise.all(rows) };
}
