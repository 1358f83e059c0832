import type { AnswerOf, BodyOf } from '../contracts/http/operation';
import * as contract from '../contracts/http/solutions';
import { textOf, type Language } from '../contracts/problem';
import { upFrontFees } from '../contracts/product-fees';
import { defined, toQuoteTerms } from '../contracts/quote';
import { fen, formatYuan, parseYuan } from '../domain/money';
import { factsOf } from '../domain/product/category';
import { breachesOf } from '../domain/product/eligibility';
import { RuleViolation } from '../domain/rule-violation';
import { quote, type Quote } from '../domain/schedule';
import { costAbove, solutionFigures, type SolutionFigures } from '../domain/schedule/solution';
import { productInForce, type ProductRecord } from '../store/products-read';
import type { ApiDeps } from './deps';
import { refuseField } from './support/refused';
import { route, type Route } from './support/route';
import { businessToday } from './support/today';

type Asked = BodyOf<typeof contract.compareSolutions>;
type Plan = Asked['plans'][number] & { principal: string; annualRate: string };
type Solution = AnswerOf<typeof contract.compareSolutions>['data'][number];

/** A plan with the product it is held against and what the functions that book it give. */
interface Planned {
  plan: Plan;
  product: ProductRecord | null;
  quoted: Quote;
  figures: SolutionFigures;
}

/** 方案设计: plans of one wish side by side, by the functions that book them. Nothing is stored. */
export function solutions({ pool }: ApiDeps): Route[] {
  const productOf = async (code: string | undefined, pointer: string): Promise<ProductRecord | null> => {
    if (code === undefined) return null;
    const product = await productInForce(pool, code, businessToday());
    if (product === null) throw refuseField(pointer, 'PRODUCT_UNKNOWN');
    return product;
  };
  return [
    route(contract.compareSolutions, async ({ body, language }) => {
      const { plans, principal, annualRate, disbursedOn } = body;
      const planned = await Promise.all(
        plans.map(async (given, index) => {
          const at = `/plans/${String(index)}`;
          const product = await productOf(given.productCode, `${at}/productCode`);
          return quoted({ principal, annualRate, ...defined(given) }, product, disbursedOn, at);
        }),
      );
      const [first] = planned;
      return { data: planned.map((one) => solutionOf(one, one === first ? undefined : first, language)) };
    }),
  ];
}

function quoted(plan: Plan, product: ProductRecord | null, disbursedOn: string, at: string): Planned {
  const { fees = [], productCode: _, ...terms } = plan;
  // Those of the product stand last: a refusal names a fee by its place among those that were given.
  const all = [...fees, ...upFrontFees(product?.rules.fees ?? [], plan.principal)];
  try {
    const result = quote(toQuoteTerms({ ...terms, disbursedOn, fees: all }));
    return { plan, product, quoted: result, figures: solutionFigures(result) };
  } catch (error) {
    throw error instanceof RuleViolation ? error.under(at) : error;
  }
}

function solutionOf(
  { plan, product, quoted, figures }: Planned,
  first: Planned | undefined,
  language: Language,
): Solution {
  const { fees: _, productCode = null, principal, ...shape } = plan;
  const { annualisedCost } = quoted;
  return {
    ...shape,
    productCode,
    principal: formatYuan(parseYuan(principal)),
    firstInstalment: formatYuan(figures.first.total),
    firstDueOn: figures.first.dueOn,
    lastInstalment: formatYuan(figures.last.total),
    lastDueOn: figures.last.dueOn,
    largestInstalment: formatYuan(figures.largestInstalment),
    peak: { month: figures.peak.month, total: formatYuan(figures.peak.total) },
    totalInterest: formatYuan(figures.totalInterest),
    fees: formatYuan(figures.fees),
    totalCost: formatYuan(figures.totalCost),
    annualCostSimple: annualisedCost.simple,
    annualCostCompound: annualisedCost.compound,
    againstFirst:
      first === undefined ? null : above(figures, first.figures, annualisedCost, first.quoted.annualisedCost),
    years: figures.years.map(({ year, total }) => ({ year, total: formatYuan(total) })),
    breaches: product === null ? [] : outside(product, plan, language),
  };
}

type Cost = Quote['annualisedCost'];
const above = (
  figures: SolutionFigures,
  first: SolutionFigures,
  cost: Cost,
  firstCost: Cost,
): NonNullable<Solution['againstFirst']> => ({
  firstInstalment: formatYuan(fen(figures.first.total - first.first.total)),
  peak: formatYuan(fen(figures.peak.total - first.peak.total)),
  totalCost: formatYuan(fen(figures.totalCost - first.totalCost)),
  annualCostSimple: costAbove(cost.simple, firstCost.simple),
});

/** Why the product would not be lent so; who borrows and on what security is asked when it is applied for. */
function outside(product: ProductRecord, terms: Plan, language: Language): Solution['breaches'] {
  const clientKind = factsOf(product.category).borrower;
  return breachesOf(product, { clientKind, relatedParty: false, security: product.limits.securities[0] ?? '', terms })
    .filter(({ pointer }) => pointer.startsWith('/terms/'))
    .map(({ pointer, code, params }) => ({ pointer, code, detail: textOf(code, language, params) }));
}
