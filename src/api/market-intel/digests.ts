import * as contract from '../../contracts/http/market-digests';
import type { AnswerOf } from '../../contracts/http/operation';
import { branchScope, mayServe } from '../../domain/access/access';
import { bySubject, maySignDigest } from '../../domain/market-intel/digest';
import { periodDays } from '../../domain/performance/targets';
import {
  findDigest,
  lastSignedMonth,
  lentRates,
  listDigests,
  lockDigests,
  signDigest,
  type DigestRecord,
} from '../../store/market-intel/digests';
import { untoldIntel } from '../../store/market-intel/entries-read';
import { nextNumber } from '../../store/numbers';
import { once } from '../../store/once';
import type { ApiDeps } from '../deps';
import { byNow } from '../support/by-now';
import { allow, notFound } from '../support/refused';
import { route, type Route } from '../support/route';
import { businessToday } from '../support/today';
import { intelAnswer } from './answer';

type Full = AnswerOf<typeof contract.getDigest>;
type Row = AnswerOf<typeof contract.listDigests>['data'][number];
type Content = Pick<Full, 'sections' | 'lent'>;

/** 月度摘要: a month's entries by subject, signed by a department manager and kept as they were signed. */
export function marketDigests({ prisma, pool }: ApiDeps): Route[] {
  const drafted = async (branch: string, month: string): Promise<{ content: Content; intelNos: string[] }> => {
    const entries = (await untoldIntel(pool, branch, periodDays(month).to)).map(intelAnswer);
    const productCodes = entries.flatMap(({ productCode }) => productCode ?? []);
    const lent = await lentRates(pool, { branch, month, productCodes });
    return { content: { sections: bySubject(entries), lent }, intelNos: entries.map(({ no }) => no) };
  };
  const full = async (no: string, branch: string | null): Promise<Full> => {
    const found = await findDigest(prisma, no, branch);
    if (found === null) throw notFound('digest');
    const { content, intelNos: _nos, ...digest } = found;
    return { ...digest, ...(content as unknown as Content) };
  };
  return [
    route(contract.draftDigest, async ({ query: { month, branchCode }, session: { actor } }) => {
      const branch = branchCode ?? actor.branchCode;
      allow(mayServe(actor.branchCode, branch));
      const { content, intelNos } = await drafted(branch, month);
      const lastSigned = await lastSignedMonth(prisma, branch);
      const state = { month, branchCode: branch, entries: intelNos.length, lastSigned };
      // Signed for the branch of who signs.
      const maySign = branch === actor.branchCode && maySignDigest(state, actor, businessToday()).allowed;
      return { branchCode: branch, month, ...content, maySign };
    }),
    route(contract.signDigest, async ({ body: { month, remarks }, session, commandId }) => {
      const by = byNow(session);
      const { branchCode } = session.actor;
      const { result: no } = await once(prisma, `market-digest/${commandId}`, async (tx) => {
        await lockDigests(tx, branchCode);
        const { content, intelNos } = await drafted(branchCode, month);
        const number = await nextNumber(tx, 'MD', by.on);
        allow(await signDigest(tx, number, { month, remarks, intelNos, content: { ...content } }, by));
        return number;
      });
      return full(no, branchCode);
    }),
    route(contract.listDigests, async ({ query, session: { actor } }) => {
      const page = await listDigests(prisma, branchScope(actor.branchCode), query);
      return { ...page, data: page.data.map(rowOf) };
    }),
    route(contract.getDigest, ({ params, session: { actor } }) => full(params.no, branchScope(actor.branchCode))),
  ];
}

const rowOf = ({ no, branchCode, month, intelNos, remarks, signedBy, signedOn }: DigestRecord): Row => ({
  no,
  branchCode,
  month,
  entries: intelNos.length,
  remarks,
  signedBy,
  signedOn,
});
