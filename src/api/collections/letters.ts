import * as contract from '../../contracts/http/collection-letters';
import type { AnswerOf } from '../../contracts/http/operation';
import { demandedOn, mayRecordLetter, mayRecordOutcome } from '../../domain/collection/letters';
import type { Verdict } from '../../domain/verdict';
import { lettersOf, recordLetterOutcome, sendLetter } from '../../store/collection-letters';
import type { CollectionRecord } from '../../store/collections-read';
import { once } from '../../store/once';
import type { ApiDeps } from '../deps';
import { allow, notFound, refuse, refuseField } from '../support/refused';
import { route, type Route } from '../support/route';
import type { Session } from '../support/session';
import { businessToday } from '../support/today';
import { yuan } from '../support/yuan';

/** 催收通知书 and 律师函 with proof of delivery: only what arrived or duly was sent keeps a claim alive. */
export function letters(
  { prisma, pool }: ApiDeps,
  visible: (id: string, session: Session) => Promise<CollectionRecord>,
): Route[] {
  const answer = async (caseId: string): Promise<AnswerOf<typeof contract.listLetters>> => {
    const all = await lettersOf(pool, { caseId });
    return {
      data: all.map(({ amountFen, ...letter }) => ({
        ...letter,
        amount: yuan(amountFen),
        demandedOn: demandedOn(letter),
      })),
    };
  };
  const by = ({ clockOffsetMs }: CollectionRecord, { actor }: Session) => ({
    username: actor.username,
    on: businessToday(clockOffsetMs),
    atMs: Date.now() + clockOffsetMs,
  });

  return [
    route(contract.listLetters, async ({ params, session }) => answer((await visible(params.id, session)).id)),

    route(contract.sendLetter, async ({ params, body, session, commandId }) => {
      const found = await visible(params.id, session);
      const sender = by(found, session);
      if (found.status !== 'OPEN') throw refuse('CASE_CLOSED');
      if (body.sentOn > sender.on)
        throw refuseField('/sentOn', 'DATE_IN_FUTURE', { date: body.sentOn, today: sender.on });
      const letter = { ...body, tracking: body.tracking ?? null };
      allow(mayRecordLetter(letter));
      const { result } = await once(prisma, `letter/${commandId}`, (tx) => sendLetter(tx, found, letter, sender));
      allow(result satisfies Verdict);
      return answer(found.id);
    }),

    route(contract.recordLetterOutcome, async ({ params, body, session, commandId }) => {
      const found = await visible(params.id, session);
      const sender = by(found, session);
      const { kind, on, note, evidence = null } = body;
      await once(prisma, `letter-outcome/${commandId}`, async (tx) => {
        const letter = (await lettersOf(pool, { caseId: found.id })).find(({ id }) => id === params.letterId);
        if (letter === undefined) throw notFound('letter');
        allow(mayRecordOutcome(letter, { on, evidence }, sender.on));
        if (evidence === null) return null;
        await recordLetterOutcome(tx, { id: letter.id, caseId: found.id }, { kind, on, evidence, note }, sender);
        return null;
      });
      return answer(found.id);
    }),
  ];
}
