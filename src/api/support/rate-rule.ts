import type { LoanTerms } from '../../contracts/terms';
import { ruledRate, type RateRule } from '../../domain/pricing/rate-rule';
import { parseRate } from '../../domain/rate';
import { RuleViolation } from '../../domain/rule-violation';
import { lprInForce } from '../../store/lpr';
import type { ApiDeps } from '../deps';
import { refuseField } from './refused';

/** A rate that follows the LPR begins as the LPR of the day and the spread (RULES 3.5). */
export async function checkRateRule(
  prisma: ApiDeps['prisma'],
  { pricing, method, annualRate }: LoanTerms,
  today: string,
): Promise<void> {
  if (pricing === undefined) return;
  if (method === 'FLAT' && pricing.repricing !== 'FIXED')
    throw refuseField('/terms/pricing/repricing', 'RATE_RULE_METHOD', { method });
  const { publishedOn, rate } = await lprToday(prisma, pricing, today);
  const expected = ruledRate(pricing, rate);
  if (parseRate(expected) !== parseRate(annualRate))
    throw refuseField('/terms/annualRate', 'RATE_NOT_BY_RULE', { publishedOn, expected });
}

/** The rate a draw begins with: that of its facility, or the LPR of the day and the facility's spread. */
export async function rateOfDraw(
  prisma: ApiDeps['prisma'],
  { pricing, annualRate }: LoanTerms,
  today: string,
): Promise<string> {
  return pricing === undefined ? annualRate : ruledRate(pricing, (await lprToday(prisma, pricing, today)).rate);
}

async function lprToday(prisma: ApiDeps['prisma'], { tenor }: RateRule, today: string): ReturnType<typeof lprInForce> {
  try {
    return await lprInForce(prisma, tenor, today);
  } catch (error) {
    if (!(error instanceof RuleViolation && error.code === 'LPR_NOT_COVERED')) throw error;
    throw refuseField('/terms/pricing', 'LPR_NOT_COVERED', error.params);
  }
}
