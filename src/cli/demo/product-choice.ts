/** A product as far as an example chooses by it. */
export interface OnSale {
  code: string;
  category: string;
  limits: { line?: unknown };
}

/** The product of a category that lends at once: a line of the same category only grants a facility. */
export const productFor = <P extends OnSale>(products: readonly P[], category: string): P | undefined =>
  products.find((product) => product.category === category && product.limits.line === undefined);
