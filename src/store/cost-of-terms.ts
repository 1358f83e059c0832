import { toCostInput } from '../contracts/cost-statement';
import { upFrontFees } from '../contracts/product-fees';
import type { LoanTerms } from '../contracts/terms';
import { costStatement, marked, needsLpr, type CostStatement, type LenderType } from '../domain/cost-statement';
import { parseRate, type Rate } from '../domain/rate';
import { RuleViolation } from '../domain/rule-violation';
import { ALLOWED, refused, type Verdict } from '../domain/verdict';
import type { PrismaClient } from './generated/client';
import { lprInForce } from './lpr';
import type { Tx } from './once';
import { pinnedRules, type PinnedProduct } from './pinned-rules';

/** RULES 3.1: what a contract that does not say otherwise charges for misuse. */
const MISUSE_MARKUP = '1';
const OVERDUE_MARKUP = '0.5';

/** What terms charge a year on what is overdue and on what is misused. */
export const penaltyRatesOf = ({
  annualRate,
  overdueMarkup = OVERDUE_MARKUP,
}: LoanTerms): Record<'overdueRate' | 'misuseRate', Rate> => ({
  overdueRate: marked(parseRate(annualRate), parseRate(overdueMarkup)),
  misuseRate: marked(parseRate(annualRate), parseRate(MISUSE_MARKUP)),
});

/** What is lent on, and the version of the product that the case pins: it charges fees beside the interest. */
export interface Offer {
  terms: LoanTerms;
  product: PinnedProduct;
}

/** 综合融资成本明示表 of an offer, were the money to leave on this day. */
export async function statementOf(
  { db, lender }: { db: Tx | PrismaClient; lender: LenderType },
  { terms, product }: Offer,
  on: string,
): Promise<CostStatement> {
  const { method, principal, annualRate, instalments, frequency, dueDay, dayCount, graceOnPrincipal } = terms;
  const { overdueMarkup = OVERDUE_MARKUP } = terms;
  const plan = { method, principal, annualRate, instalments, frequency, dueDay, dayCount, graceOnPrincipal };
  const { fees } = await pinnedRules(db, product);
  const quoted = { ...plan, disbursedOn: on, fees: upFrontFees(fees, principal) };
  const input = toCostInput({ terms: quoted, lender, outsideCharges: [], overdueMarkup, misuseMarkup: MISUSE_MARKUP });
  const oneYearLpr = needsLpr(lender, on) ? (await lprInForce(db, '1Y', on)).rate : null;
  return costStatement({ ...input, oneYearLpr });
}

/** What a statement is refused by because the loan costs more than its lender may take. */
const ABOVE_CAP = ['COST_ABOVE_CAP', 'OVERDUE_COST_ABOVE_CAP'];

/**
 * May the lender bind itself to these terms on this day? A loan that costs more than the cap of the day has no statement to be shown before
 * the contract, and so no contract. Terms that cannot be quoted are refused where they are judged as terms.
 * Source: RULES 3.7 (caps at the contract date; the statement before the contract).
 */
export async function withinCap(
  at: { db: Tx | PrismaClient; lender: LenderType },
  offer: Offer,
  on: string,
): Promise<Verdict> {
  try {
    await statementOf(at, offer, on);
    return ALLOWED;
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    return ABOVE_CAP.includes(error.code) ? refused(error.code, { ...error.params }) : ALLOWED;
  }
}
