import { CORPORATE_PRODUCTS } from './corporate-products';
import { PERSONAL_PRODUCTS } from './personal-products';
import type { SeededProduct } from './product-parts';

/** Every product that a new database begins with. */
export const SEEDED_PRODUCTS: readonly SeededProduct[] = [...PERSONAL_PRODUCTS, ...CORPORATE_PRODUCTS];
