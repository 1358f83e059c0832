import * as contract from '../contracts/http/market-intel';
import type { AnswerOf } from '../contracts/http/operation';
import { branchScope } from '../domain/access/access';
import { mayRecordIntel, mayReviewIntel } from '../domain/market-intel/entry';
import { recordIntel, reviewIntel, type OursThen } from '../store/market-intel/entries';
import {
  countIntel,
  findIntel,
  listIntel,
  type IntelFilter,
  type IntelRecord,
} from '../store/market-intel/entries-read';
import { nextNumber } from '../store/numbers';
import { once } from '../store/once';
import type { Page, PageRequest } from '../store/paging';
import { productInForce } from '../store/products-read';
import type { ApiDeps } from './deps';
import { intelAnswer } from './market-intel/answer';
import { byNow } from './support/by-now';
import { exported } from './support/exporting';
import { allow, notFound, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import type { Session } from './support/session';
import { notInFuture } from './support/today';

type Judged = AnswerOf<typeof contract.getIntel>;

/** 市场情报: what people see of rivals, industries, regions and rules, judged by the department, ours beside theirs. */
export function marketIntel(deps: ApiDeps): Route[] {
  const { prisma, pool } = deps;
  const visible = async (no: string, { actor }: Session): Promise<IntelRecord> => {
    const found = await findIntel(pool, no, branchScope(actor.branchCode));
    if (found === null) throw notFound('intel');
    return found;
  };
  const full = async (no: string, session: Session): Promise<Judged> => rowOf(await visible(no, session), session);
  const listed = async (filter: IntelFilter & PageRequest, session: Session): Promise<Page<Judged>> => {
    const page = await listIntel(pool, filter);
    return { ...page, data: page.data.map((found) => rowOf(found, session)) };
  };
  const oursOn = async (productCode: string, seenOn: string): Promise<OursThen> => {
    const product = await productInForce(pool, productCode, seenOn);
    if (product === null) throw refuseField('/productCode', 'PRODUCT_UNKNOWN');
    const { version, limits } = product;
    return { productVersion: version, ourMinRate: limits.minRate, ourMaxRate: limits.maxRate };
  };

  return [
    route(contract.recordIntel, async ({ body, session, commandId }) => {
      const { rival = null, industry = null, productCode = null, rate = null, ...said } = body;
      const given = { ...said, rival, industry, productCode, rate };
      allow(mayRecordIntel(given));
      notInFuture('/seenOn', given.seenOn);
      const ours = productCode === null ? null : await oursOn(productCode, given.seenOn);
      const by = byNow(session);
      const { result: no } = await once(prisma, `market-intel/${commandId}`, async (tx) => {
        const number = await nextNumber(tx, 'MI', by.on);
        await recordIntel(tx, number, given, ours, by);
        return number;
      });
      return full(no, session);
    }),
    route(contract.listIntel, ({ query, session }) =>
      listed({ ...query, branch: branchScope(session.actor.branchCode) }, session),
    ),
    route(contract.exportIntel, (ask) => {
      const { format: _format, columns: _columns, ...filter } = ask.body;
      const wanted = { ...filter, branch: branchScope(ask.session.actor.branchCode) };
      const page = (at: PageRequest): ReturnType<typeof listed> => listed({ ...wanted, ...at }, ask.session);
      return exported(deps, { list: 'market-intel', count: () => countIntel(pool, wanted), page }, ask);
    }),
    route(contract.getIntel, ({ params, session }) => full(params.no, session)),
    route(contract.reviewIntel, async ({ params: { no }, body, session, commandId }) => {
      const found = await visible(no, session);
      await once(prisma, `market-intel/${no}/${commandId}`, async (tx) => {
        allow(await reviewIntel(tx, found, body, byNow(session)));
        return null;
      });
      return full(no, session);
    }),
  ];
}

const rowOf = (found: IntelRecord, { actor }: Session): Judged => ({
  ...intelAnswer(found),
  mayReview: mayReviewIntel(found, actor).allowed,
});
