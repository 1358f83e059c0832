import type { ApplicationEffect } from '../src/contracts/application-effect';
import { businessDate } from '../src/domain/business-time';
import { parseYuan } from '../src/domain/money';
import { rulesOf, type ProductRules } from '../src/domain/product/rules';
import { mayRelyOn } from '../src/domain/security/cover';
import type { Verdict } from '../src/domain/verdict';
import type { Tx } from '../src/store/once';
import { securityOf } from '../src/store/security-read';

/** Is everything in order that must be before money leaves? Judged on the file, in the transaction that orders the payment. */
export async function disbursable(tx: Tx, effect: ApplicationEffect): Promise<Verdict> {
  const rules = await pinnedRules(tx, effect);
  return secured(tx, effect, rules);
}

/** The rules of the version of the product that the application pins. */
async function pinnedRules(tx: Tx, { application }: ApplicationEffect): Promise<ProductRules> {
  const { productCode: code, productVersion: version, category } = application;
  const product = await tx.product.findUniqueOrThrow({
    where: { code_version: { code, version } },
    select: { rules: true },
  });
  return rulesOf(category, product.rules as Partial<ProductRules>);
}

/** The security of the application, of a draw that of its facility. */
async function secured(
  tx: Tx,
  { application, after, at, by }: ApplicationEffect,
  rules: ProductRules,
): Promise<Verdict> {
  const { applicationNo, draw, security } = application;
  const facility = draw === undefined ? null : await tx.facility.findUniqueOrThrow({ where: { no: draw.facilityNo } });
  const items = await securityOf(tx, facility?.applicationNo ?? applicationNo);
  const relied = {
    security,
    debtFen: facility === null ? parseYuan(after.terms.principal) : Number(facility.limitFen),
    items: items.filter(({ withdrawnOn }) => withdrawnOn === null),
    capPercent: rules.maxLoanToValuePercent,
  };
  return mayRelyOn(relied, by, businessDate(Date.parse(at)));
}
