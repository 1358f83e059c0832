import { fen, type Fen } from '../money';
import { ALLOWED, refused, type Verdict } from '../verdict';
import { MATCHED_ITEMS, type MatchedItem } from './items';

/** What our journal says of one item of a product. Fen. */
export interface OurFigure {
  readonly productCode: string;
  readonly item: MatchedItem;
  readonly fen: Fen;
}
/** What finance says of it: of the whole product, or of one loan of it. Fen. */
export interface FinanceFigure extends OurFigure {
  readonly loanNo: string | null;
}
/** Both side by side. `finance` is null where it said nothing, which counts as zero. */
export interface MatchLine {
  readonly productCode: string;
  readonly item: MatchedItem;
  readonly ours: Fen;
  readonly finance: Fen | null;
  /** Ours less theirs. */
  readonly difference: Fen;
}

const keyOf = ({ productCode, item }: { productCode: string; item: MatchedItem }): string => `${productCode}/${item}`;

/**
 * May these figures be taken? Each product of ours, each line once: as one total, or loan by loan, never both.
 * @example mayReportFigures([{ productCode: 'A', item: 'LOAN_PRINCIPAL', loanNo: null, fen: 1 }, { productCode: 'A', item: 'LOAN_PRINCIPAL', loanNo: 'LN1', fen: 1 }], ['A']).code // => 'MATCH_FIGURE_TWICE'
 * @example mayReportFigures([{ productCode: 'B', item: 'LOAN_PRINCIPAL', loanNo: null, fen: 1 }], ['A']).code // => 'MATCH_PRODUCT_UNKNOWN'
 */
export function mayReportFigures(given: readonly FinanceFigure[], products: readonly string[]): Verdict {
  const known = new Set(products);
  const stranger = given.find(({ productCode }) => !known.has(productCode));
  if (stranger !== undefined) return refused('MATCH_PRODUCT_UNKNOWN', { product: stranger.productCode });
  const seen = new Set<string>();
  const totals = new Set(given.filter(({ loanNo }) => loanNo === null).map(keyOf));
  for (const figure of given) {
    const loan = `${keyOf(figure)}/${figure.loanNo ?? ''}`;
    const isBoth = figure.loanNo !== null && totals.has(keyOf(figure));
    if (seen.has(loan) || isBoth)
      return refused('MATCH_FIGURE_TWICE', { product: figure.productCode, item: figure.item });
    seen.add(loan);
  }
  return ALLOWED;
}

/**
 * The lines of the comparison, by product and in the order of the items: whatever one side has or says. A difference of one fen
 * is a difference.
 * @example compareFigures([{ productCode: 'A', item: 'HELD', fen: 5 }], [{ productCode: 'A', item: 'HELD', loanNo: 'LN1', fen: 3 }, { productCode: 'A', item: 'HELD', loanNo: 'LN2', fen: 1 }]) // => [{ productCode: 'A', item: 'HELD', ours: 5, finance: 4, difference: 1 }]
 * @example compareFigures([{ productCode: 'A', item: 'HELD', fen: 5 }], [])[0] // => { productCode: 'A', item: 'HELD', ours: 5, finance: null, difference: 5 }
 */
export function compareFigures(ours: readonly OurFigure[], given: readonly FinanceFigure[]): MatchLine[] {
  const own = new Map(ours.map((figure) => [keyOf(figure), figure.fen]));
  // Once, not once a line: finance may say it loan by loan, for tens of thousands of them.
  const said = new Map<string, Fen>();
  for (const figure of given) said.set(keyOf(figure), fen((said.get(keyOf(figure)) ?? 0) + figure.fen));
  const products = [...new Set([...ours, ...given].map(({ productCode }) => productCode))].sort();
  const lines = products.flatMap((productCode) => MATCHED_ITEMS.map((item) => ({ productCode, item })));
  return lines.flatMap((line) => {
    const mine = own.get(keyOf(line));
    const finance = said.get(keyOf(line)) ?? null;
    if (mine === undefined && finance === null) return [];
    const amount = mine ?? fen(0);
    return [{ ...line, ours: amount, finance, difference: fen(amount - (finance ?? 0)) }];
  });
}
