import type { AnswerOf, BodyOf } from '../../contracts/http/operation';
import type * as contract from '../../contracts/http/products';
import { defined } from '../../contracts/quote';
import type { CreditLine } from '../../domain/facility/facility';
import { standardPlan } from '../../domain/inspection/plan';
import { parseYuan } from '../../domain/money';
import { rulesOf, type ProductRules } from '../../domain/product/rules';
import type { ProductRecord } from '../../store/products-read';
import type { ProductVersion } from '../../store/products';
import { yuan } from './yuan';

type Product = AnswerOf<typeof contract.listProducts>['data'][number];

/** A version of a product on the wire: amounts in yuan. */
export function productAnswer({ limits, rules, ...product }: ProductRecord, current: boolean): Product {
  const { minFen, maxFen, methods, securities, line, ...rest } = limits;
  const { fees, conditions, ...other } = rules;
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
    rules: { ...other, fees: [...fees], conditions: [...conditions] },
  };
}

const lineAnswer = ({ drawMinFen, ...line }: CreditLine): Product['limits']['line'] => ({
  ...line,
  drawMinAmount: yuan(drawMinFen),
});

function lineOf({ drawMinAmount, ...line }: NonNullable<Product['limits']['line']>): CreditLine {
  return { ...line, drawMinFen: parseYuan(drawMinAmount) };
}

/** A version as it was sent, filled up with the standard of its category. */
export function productContent({
  limits,
  rules,
  servicingPlan,
  ...body
}: BodyOf<typeof contract.proposeProduct>): ProductVersion {
  const { minAmount, maxAmount, line, ...rest } = limits;
  return {
    ...body,
    servicingPlan: { ...servicingPlan, inspections: servicingPlan.inspections ?? standardPlan(body.category) },
    rules: rulesOf(body.category, defined(rules) as Partial<ProductRules>),
    limits: {
      ...rest,
      ...(line === undefined ? {} : { line: lineOf(line) }),
      minFen: parseYuan(minAmount),
      maxFen: parseYuan(maxAmount),
    },
  };
}
