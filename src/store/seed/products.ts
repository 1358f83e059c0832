import { standardPlan } from '../../domain/inspection/plan';
import { CORPORATE_PRODUCTS } from './corporate-products';
import { PERSONAL_PRODUCTS } from './personal-products';
import type { SeededProduct } from './product-parts';

/** Every product that a new database begins with, inspected as its category is. */
export const SEEDED_PRODUCTS: readonly SeededProduct[] = [...PERSONAL_PRODUCTS, ...CORPORATE_PRODUCTS].map(
  ({ servicingPlan, ...product }) => ({
    ...product,
    servicingPlan: { ...servicingPlan, inspections: standardPlan(product.category) },
  }),
);
