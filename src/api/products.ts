import type { AnswerOf, BodyOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/products';
import type { CreditLine } from '../domain/facility/facility';
import { parseYuan } from '../domain/money';
import { productsInForce, productVersions, type ProductRecord } from '../store/products-read';
import { publishProduct, type ProductVersion } from '../store/products';
import type { ApiDeps } from './deps';
import { changedTo } from './support/etag';
import { notFound, refuseField } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';
import { yuan } from './support/yuan';

type Product = AnswerOf<typeof contract.publishProduct>;

/** Products are versions: a change is a new one, and what is under way keeps the one it began with. */
export function products({ prisma, pool }: ApiDeps): Route[] {
  const versionsOf = async (code: string): Promise<{ code: string; version: number; versions: Product[] }> => {
    const versions = await productVersions(pool, code);
    const newest = versions[0];
    if (newest === undefined) throw notFound('product');
    const inForce = versions.find(({ effectiveFrom }) => effectiveFrom <= businessToday())?.version;
    return {
      code,
      version: newest.version,
      versions: versions.map((product) => productAnswer(product, product.version === inForce)),
    };
  };

  return [
    route(contract.listProducts, async () => ({
      data: (await productsInForce(pool, businessToday())).map((product) => productAnswer(product, true)),
    })),
    route(contract.getProduct, ({ params }) => versionsOf(params.code)),
    route(contract.publishProduct, async ({ params, body, session, version }) => {
      const { code } = params;
      await versionsOf(code);
      const today = businessToday();
      if (body.effectiveFrom < today) throw refuseField('/effectiveFrom', 'PRODUCT_EFFECTIVE_DATE');
      const by = { username: session.actor.username, on: today };
      const stands = await prisma.$transaction((tx) => publishProduct(tx, code, version, contentOf(body), by));
      if (stands !== null) throw changedTo(stands);
      const published = (await versionsOf(code)).versions[0];
      if (published === undefined) throw notFound('product');
      return published;
    }),
  ];
}

function productAnswer({ limits, ...product }: ProductRecord, current: boolean): Product {
  const { minFen, maxFen, methods, securities, line, ...rest } = limits;
  return {
    ...product,
    current,
    limits: {
      ...rest,
      ...(line === undefined ? {} : { line: lineAnswer(line) }),
      minAmount: yuan(minFen),
      maxAmount: yuan(maxFen),
      methods: methods as Product['limits']['methods'],
      securities: securities as Product['limits']['securities'],
    },
  };
}

const lineAnswer = ({ drawMinFen, ...line }: CreditLine): Product['limits']['line'] => ({
  ...line,
  drawMinAmount: yuan(drawMinFen),
});

function lineOf({ drawMinAmount, ...line }: NonNullable<Product['limits']['line']>): CreditLine {
  return { ...line, drawMinFen: parseYuan(drawMinAmount) };
}

function contentOf({ limits, ...body }: BodyOf<typeof contract.publishProduct>): ProductVersion {
  const { minAmount, maxAmount, line, ...rest } = limits;
  return {
    ...body,
    limits: {
      ...rest,
      ...(line === undefined ? {} : { line: lineOf(line) }),
      minFen: parseYuan(minAmount),
      maxFen: parseYuan(maxAmount),
    },
  };
}
