/** A product as far as an example chooses by it. */
export interface OnSale {
  code: string;
  category: string;
  limits: { line?: unknown };
}

/** The product that is named, or the one of a category that lends at once: a line only grants a facility. */
export const productFor = <P extends OnSale>(products: readonly P[], category: string, named?: string): P | undefined =>
  products.find((product) =>
    named === undefined ? product.category === category && product.limits.line === undefined : product.code === named,
  );
