import * as contract from '../contracts/http/faq';
import { mayReleaseFaq } from '../domain/consultation/faq';
import { findFaqNote, insertFaq, insertFaqAct, listFaqNotes, lockFaq, type FaqRecord } from '../store/faq';
import { once, type Tx } from '../store/once';
import { productInForce } from '../store/products-read';
import type { PrismaClient } from '../store/generated/client';
import type { ApiDeps } from './deps';
import { allow, notFound, refuse, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { businessToday } from './support/today';

/** 常见问答: what is often asked, written by one and released by another; the consultation form takes answers from it. */
export function faq({ prisma, pool }: ApiDeps): Route[] {
  const one = async (db: Tx | PrismaClient, id: string): Promise<FaqRecord> => {
    const found = await findFaqNote(db, id, businessToday());
    if (found === null) throw notFound('question');
    return found;
  };
  const act = async (
    { id, session, commandId }: { id: string; session: Session; commandId: string },
    what: (tx: Tx, note: FaqRecord, by: { username: string; on: string }) => Promise<void>,
  ): Promise<FaqRecord> => {
    const by = { username: session.actor.username, on: businessToday() };
    await once(prisma, `faq/${id}/${commandId}`, async (tx) => {
      await lockFaq(tx, id);
      await what(tx, await one(tx, id), by);
      return null;
    });
    return one(prisma, id);
  };

  return [
    route(contract.listFaq, ({ query }) => listFaqNotes(prisma, query, businessToday())),

    route(contract.writeFaq, async ({ body, session, commandId }) => {
      const today = businessToday();
      const { productCode = null, validTo = null, ...rest } = body;
      if (validTo !== null && (validTo < rest.validFrom || validTo < today)) throw refuseField('/validTo', 'FAQ_DAYS');
      if (productCode !== null && (await productInForce(pool, productCode, today)) === null)
        throw refuseField('/productCode', 'PRODUCT_UNKNOWN');
      const { result: id } = await once(prisma, `faq/${commandId}`, (tx) =>
        insertFaq(tx, { ...rest, productCode, validTo }, { username: session.actor.username, on: today }),
      );
      return one(prisma, id);
    }),

    route(contract.releaseFaq, ({ params: { id }, session, commandId }) =>
      act({ id, session, commandId }, async (tx, note, by) => {
        allow(mayReleaseFaq(by.username, note.writtenBy, note.standing));
        await insertFaqAct(tx, id, { act: 'RELEASED', why: null }, by);
      }),
    ),

    route(contract.withdrawFaq, ({ params: { id }, body, session, commandId }) =>
      act({ id, session, commandId }, async (tx, note, by) => {
        if (note.standing === 'ENDED') throw refuse('FAQ_ENDED');
        await insertFaqAct(tx, id, { act: 'WITHDRAWN', why: body.why }, by);
      }),
    ),
  ];
}
