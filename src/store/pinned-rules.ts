import type { Category } from '../domain/product/category';
import { rulesOf, type ProductRules } from '../domain/product/rules';
import type { PrismaClient } from './generated/client';
import type { Tx } from './once';

/** The version of a product under which an application was accepted. */
export interface PinnedProduct {
  productCode: string;
  productVersion: number;
  /** A `Category`. */
  category: string;
}

/** The rules of the version of the product that the application pins. */
export async function pinnedRules(
  db: Tx | PrismaClient,
  { productCode: code, productVersion: version, category }: PinnedProduct,
): Promise<ProductRules> {
  const product = await db.product.findUniqueOrThrow({
    where: { code_version: { code, version } },
    select: { rules: true },
  });
  return rulesOf(category as Category, product.rules as Partial<ProductRules>);
}

/** The version of a product that an application on file pins. */
export const pinnedProductOf = (db: Tx | PrismaClient, applicationNo: string): Promise<PinnedProduct> =>
  db.application.findUniqueOrThrow({
    where: { no: applicationNo },
    select: { productCode: true, productVersion: true, category: true },
  });
