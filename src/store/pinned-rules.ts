import type { ApplicationInput } from '../contracts/messages/application';
import { rulesOf, type ProductRules } from '../domain/product/rules';
import type { Tx } from './once';

/** The rules of the version of the product that the application pins. */
export async function pinnedRules(
  tx: Tx,
  { productCode: code, productVersion: version, category }: ApplicationInput,
): Promise<ProductRules> {
  const product = await tx.product.findUniqueOrThrow({
    where: { code_version: { code, version } },
    select: { rules: true },
  });
  return rulesOf(category, product.rules as Partial<ProductRules>);
}
