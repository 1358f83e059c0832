import { formatYuan, fen, parseYuan } from '../money';
import { parseRate } from '../rate';
import type { CreditLine } from '../facility/facility';
import { factsOf } from './category';
import type { ProductRules } from './rules';

/** What a product lends; amounts in fen, rates as decimal strings. */
export interface Limits {
  minFen: number;
  maxFen: number;
  minInstalments: number;
  maxInstalments: number;
  /** RULES 1.1: the longest contract term of the category. */
  maxTermMonths: number;
  methods: readonly string[];
  securities: readonly string[];
  minRate: string;
  maxRate: string;
  /** What is overdue bears so much more than the contract's rate, where the terms say nothing else. */
  overdueMarkup?: string;
  /** Granted as a facility 授信额度 to draw on, when it is there. */
  line?: CreditLine;
}

/** An application as far as product limits are concerned. */
export interface Asked {
  clientKind: 'PERSON' | 'COMPANY';
  relatedParty: boolean;
  security: string;
  terms: {
    method: string;
    principal: string;
    annualRate: string;
    instalments: number;
    overdueMarkup?: string | undefined;
    frequency?: { every: number; unit: 'MONTH' | 'WEEK' | 'DAY' } | undefined;
    pricing?: { basisPoints: number } | undefined;
  };
}

/** RULES 3.1 (银发〔2003〕251号, item 3): what is overdue bears 30 to 50 % more than the rate of the contract. */
const OVERDUE_MARKUP = { min: '0.3', max: '0.5' } as const;

/**
 * Whether a markup lies within the band of the rule; one that is not stated is the standard and does.
 * @example isLawfulMarkup('0.5') // => true
 * @example isLawfulMarkup('0.51') // => false
 */
export function isLawfulMarkup(markup: string | undefined): boolean {
  if (markup === undefined) return true;
  const rate = parseRate(markup);
  return rate >= parseRate(OVERDUE_MARKUP.min) && rate <= parseRate(OVERDUE_MARKUP.max);
}

/** A limit that is not kept, with a JSON pointer into the application. */
export interface Breach {
  pointer: string;
  code: string;
  params: Record<string, string>;
}

/**
 * Every limit of the product that an application breaks, all at once, so that they are mended at once. Sources: RULES 1.1
 * (terms), 3.1 (penalty), 1.8 and 商业银行法 Art 40 (no unsecured loan to related persons), 7 (product parameters).
 * @example breachesOf({ category: 'WORKING_CAPITAL', limits: { minFen: 1, maxFen: 100, minInstalments: 1, maxInstalments: 12, maxTermMonths: 12, methods: ['BULLET'], securities: ['UNSECURED'], minRate: '0.01', maxRate: '0.1' } }, { clientKind: 'PERSON', relatedParty: false, security: 'UNSECURED', terms: { method: 'BULLET', principal: '1.00', annualRate: '0.05', instalments: 1 } }).map((breach) => breach.code) // => ['CLIENT_KIND_NOT_SERVED']
 */
export function breachesOf(
  { category, limits, rules }: { category: string; limits: Limits; rules?: Pick<ProductRules, 'spread'> },
  asked: Asked,
): Breach[] {
  const { terms } = asked;
  const found: Breach[] = [];
  const check = (kept: boolean, pointer: string, code: string, params: Record<string, string> = {}): void => {
    if (!kept) found.push({ pointer, code, params });
  };
  const principal = parseYuan(terms.principal);
  const yuan = { min: formatYuan(fen(limits.minFen)), max: formatYuan(fen(limits.maxFen)) };
  const { minInstalments, maxInstalments, maxTermMonths } = limits;
  const counts = { min: String(minInstalments), max: String(maxInstalments) };
  check(asked.clientKind === factsOf(category).borrower, '/productCode', 'CLIENT_KIND_NOT_SERVED');
  check(principal >= limits.minFen && principal <= limits.maxFen, '/terms/principal', 'PRODUCT_AMOUNT', yuan);
  check(
    terms.instalments >= minInstalments && terms.instalments <= maxInstalments,
    '/terms/instalments',
    'PRODUCT_INSTALMENTS',
    counts,
  );
  check(monthsOf(terms) <= maxTermMonths, '/terms/instalments', 'PRODUCT_TERM', { max: String(maxTermMonths) });
  check(limits.methods.includes(terms.method), '/terms/method', 'PRODUCT_METHOD', {
    values: limits.methods.join(', '),
  });
  check(limits.securities.includes(asked.security), '/security', 'PRODUCT_SECURITY', {
    values: limits.securities.join(', '),
  });
  const rate = parseRate(terms.annualRate);
  const within = rate >= parseRate(limits.minRate) && rate <= parseRate(limits.maxRate);
  check(within, '/terms/annualRate', 'PRODUCT_RATE', { min: limits.minRate, max: limits.maxRate });
  check(isLawfulMarkup(terms.overdueMarkup), '/terms/overdueMarkup', 'OVERDUE_MARKUP');
  const spread = rules?.spread;
  if (terms.pricing !== undefined && spread !== undefined) {
    const { minBasisPoints: min, maxBasisPoints: max } = spread;
    const { basisPoints } = terms.pricing;
    check(min <= basisPoints && basisPoints <= max, '/terms/pricing/basisPoints', 'PRODUCT_SPREAD', {
      min: String(min),
      max: String(max),
    });
  }
  check(!(asked.relatedParty && asked.security === 'UNSECURED'), '/security', 'RELATED_PARTY_UNSECURED');
  return found;
}

/**
 * The term in months, a part of a month counted as whole.
 * @example monthsOf({ instalments: 4, frequency: { every: 3, unit: 'MONTH' } }) // => 12
 */
export function monthsOf({
  instalments,
  frequency = { every: 1, unit: 'MONTH' },
}: Pick<Asked['terms'], 'instalments' | 'frequency'>): number {
  const periods = instalments * frequency.every;
  if (frequency.unit === 'MONTH') return periods;
  return Math.ceil((periods * (frequency.unit === 'WEEK' ? 7 : 1) * 12) / 365);
}
