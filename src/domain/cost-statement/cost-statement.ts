import type { IsoDate } from '../date';
import { fen, sum, type Fen } from '../money';
import { ONE, parseRate, type Rate } from '../rate';
import { roundQuotient } from '../rounding';
import { RuleViolation } from '../rule-violation';
import { quote, type AnnualisedCost, type Fee, type Quote, type QuoteTerms } from '../schedule';
import { capOf, type CostCap, type LenderType } from './caps';

/** A charge that somebody other than the lender takes for the loan: a guarantee fee, an insurance premium. */
export interface OutsideCharge extends Fee {
  readonly chargedBy: string;
}

/** What a statement is made from. Amounts in fen, rates as fractions. */
export interface CostInput {
  readonly terms: QuoteTerms;
  readonly lender: LenderType;
  /** Day of the contract: caps are those of that day. */
  readonly contractOn: IsoDate;
  readonly oneYearLpr: Rate | null;
  readonly outsideCharges: readonly OutsideCharge[];
  /** Of the contract rate, on top, when a payment is late or the money is misused (RULES 3.1). */
  readonly overdueMarkup: Rate;
  readonly misuseMarkup: Rate;
}

/** One line of the statement: what, who takes it, how much in all. */
export interface CostItem {
  readonly kind: 'INTEREST' | 'FEE' | 'OUTSIDE';
  /** Null for interest. */
  readonly name: string | null;
  /** Null for the lender. */
  readonly chargedBy: string | null;
  readonly at: Fee['at'] | 'EACH_INSTALMENT';
  readonly amount: Fen;
}

/** 综合融资成本明示表 as data. */
export interface CostStatement {
  readonly items: readonly CostItem[];
  /** What the borrower gets in hand, pays in all, and pays beyond what he got. */
  readonly received: Fen;
  readonly repaid: Fen;
  readonly cost: Fen;
  /** Annual cost when everything is paid on time: IRR of all charges, whoever takes them. */
  readonly normal: AnnualisedCost;
  /** Annual rates on what is overdue or misused. */
  readonly overdueRate: Rate;
  readonly misuseRate: Rate;
  readonly cap: CostCap;
  /** The overdue rate lies above the cap: a court may cut what is charged beyond it. */
  readonly overdueAboveCap: boolean;
}

/**
 * The statement of everything a loan costs, whoever charges it (金规〔2026〕2号, RULES 3.7). A loan that costs more a year
 * than the lender may take is refused, by its normal cost and by its overdue rate alike.
 * @throws RuleViolation COST_ABOVE_CAP, OVERDUE_COST_ABOVE_CAP, COST_NOT_MEASURABLE, whatever `quote` refuses, and what `capOf` refuses.
 * @example costStatement({ terms: { method: 'FLAT', principal: parseYuan('12000'), annualRate: parseRate('0.072'), flatRatePerPeriod: parseRate('0.006'), instalments: 12, disbursedOn: '2026-01-15' }, lender: 'BANK', contractOn: '2026-01-15', oneYearLpr: null, outsideCharges: [], overdueMarkup: parseRate('0.5'), misuseMarkup: parseRate('1') }).normal.simple.slice(0, 6) // => '0.1303'
 */
export function costStatement(input: CostInput): CostStatement {
  const { terms, outsideCharges, lender, contractOn, oneYearLpr } = input;
  const fees = terms.fees ?? [];
  const { totals, annualisedCost } = quoted(terms, fees, outsideCharges);
  const upFront = [...fees, ...outsideCharges].filter(({ at }) => at === 'DISBURSEMENT').map(({ amount }) => amount);
  const cap = capOf(lender, contractOn, oneYearLpr);
  const overdueRate = marked(terms.annualRate, input.overdueMarkup);
  const charged = [
    ...(fees.length > 0 ? ['/terms/fees'] : []),
    ...(outsideCharges.length > 0 ? ['/outsideCharges'] : []),
  ];
  refuseAboveCap(annualisedCost, overdueRate, cap, charged);
  return {
    items: itemsOf(totals.interest, fees, outsideCharges),
    received: fen(terms.principal - sum(upFront)),
    repaid: fen(totals.total - sum(upFront)),
    cost: fen(totals.interest + totals.fee),
    normal: annualisedCost,
    overdueRate,
    misuseRate: marked(terms.annualRate, input.misuseMarkup),
    cap,
    overdueAboveCap: overdueRate > cap.rate,
  };
}

/** The quote of what everybody charges together; what it refuses is said where it stands in the input of the statement. */
function quoted(terms: CostInput['terms'], fees: readonly Fee[], outside: readonly OutsideCharge[]): Quote {
  try {
    return quote({ ...terms, fees: [...fees, ...outside] });
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    const [, index, rest = ''] = /^\/fees\/(\d+)(.*)$/u.exec(error.pointer ?? '') ?? [];
    const beyond = Number(index ?? 0) - fees.length;
    if (index === undefined || beyond < 0) throw error.under('/terms');
    throw new RuleViolation(error.code, `/outsideCharges/${String(beyond)}${rest}`, error.params);
  }
}

function itemsOf(interest: Fen, fees: readonly Fee[], outside: readonly OutsideCharge[]): CostItem[] {
  return [
    { kind: 'INTEREST', name: null, chargedBy: null, at: 'EACH_INSTALMENT', amount: interest },
    ...fees.map(({ name, at, amount }) => ({ kind: 'FEE' as const, name, chargedBy: null, at, amount })),
    ...outside.map(({ name, at, amount, chargedBy }) => ({ kind: 'OUTSIDE' as const, name, chargedBy, at, amount })),
  ];
}

/**
 * The rate that is charged on what is overdue or misused: rate x (1 + markup), to the last digit a rate has, half up. Source: RULES 3.1.
 * @example marked(parseRate('0.06'), parseRate('0.5')) // => parseRate('0.09')
 */
export const marked = (rate: Rate, markup: Rate): Rate =>
  Number(roundQuotient(BigInt(rate) * (BigInt(ONE) + BigInt(markup)), BigInt(ONE), 'HALF_UP')) as Rate;

/** `charged`: the fields of what is charged beside the interest, which make up the cost too. */
function refuseAboveCap({ simple }: AnnualisedCost, overdueRate: Rate, cap: CostCap, charged: readonly string[]): void {
  if (simple === null) throw new RuleViolation('COST_NOT_MEASURABLE', '/terms/fees');
  refuseAbove(cap, asShown(parseRate(simple)), 'COST_ABOVE_CAP', '/terms/annualRate', charged);
  if (cap.bindsOverdue) refuseAbove(cap, overdueRate, 'OVERDUE_COST_ABOVE_CAP', '/overdueMarkup');
}

/** A hundredth of a per cent, as costs are shown: whole fen alone take a loan at exactly its cap above it by less. */
const SHOWN = 100_000_000n;
const asShown = (rate: Rate): Rate => Number(roundQuotient(BigInt(rate), SHOWN, 'HALF_UP') * SHOWN) as Rate;

function refuseAbove(
  { rate, zh, en, source }: CostCap,
  cost: Rate,
  code: string,
  pointer: string,
  also: readonly string[] = [],
): void {
  if (cost <= rate) return;
  const percent = (value: Rate): string => `${String(Number(((value / ONE) * 100).toFixed(6)))}%`;
  const params = { cost: percent(cost), cap: percent(rate), capZh: zh, capEn: en, source };
  throw new RuleViolation(code, pointer, params, also);
}
