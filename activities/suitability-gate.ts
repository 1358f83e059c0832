import type { ApplicationEffect } from '../src/contracts/application-effect';
import { planned } from '../src/contracts/planned';
import { businessDate } from '../src/domain/business-time';
import { asksConfirmation, costStands, type LenderType } from '../src/domain/cost-statement';
import { parseYuan } from '../src/domain/money';
import { RuleViolation } from '../src/domain/rule-violation';
import { burdenOf } from '../src/domain/suitability/burden';
import { suitabilityStands } from '../src/domain/suitability/duty';
import { ALLOWED, refused, type Verdict } from '../src/domain/verdict';
import type { Tx } from '../src/store/once';
import { pinnedRules } from '../src/store/pinned-rules';
import { assessmentsOf, confirmationsOf } from '../src/store/suitability';

/** Steps that hand terms in or bind the client to them. */
const ASKED_AT: readonly string[] = ['investigation', 'resubmission', 'contract'];

/**
 * Does the file show that these terms suit the client, where the version of the product that the case pins asks for it? A draw stands
 * on what its facility was assessed on.
 */
export async function suitable(tx: Tx, { application, fact, after, at }: ApplicationEffect): Promise<Verdict> {
  if (!ASKED_AT.includes(fact.kind)) return ALLOWED;
  const { suitability: rule } = await pinnedRules(tx, application);
  if (rule === undefined || application.draw !== undefined) return ALLOWED;
  const [assessment = null] = await assessmentsOf(tx, application.applicationNo);
  const today = businessDate(Date.parse(at));
  try {
    const { principal } = after.terms;
    const burden = burdenOf(parseYuan(principal), today, planned(after.terms, today).instalments);
    return suitabilityStands(rule, assessment, burden);
  } catch (error) {
    // Terms that make no schedule are refused here: nobody has worked one out before.
    if (error instanceof RuleViolation) return refused(error.code, { ...error.params });
    throw error;
  }
}

/** Did the client confirm what these terms cost before he signed them, where that is asked for? A draw is confirmed itself. */
export async function costConfirmed(
  tx: Tx,
  { application, fact, after }: ApplicationEffect,
  lender: LenderType,
): Promise<Verdict> {
  if (fact.kind !== 'contract') return ALLOWED;
  const { signedOn } = fact.contract;
  const { suitability } = await pinnedRules(tx, application);
  const duty = { category: application.category, lender, byProduct: suitability !== undefined };
  if (!asksConfirmation(duty, signedOn)) return ALLOWED;
  const [confirmed = null] = await confirmationsOf(tx, application.applicationNo);
  return costStands(confirmed, { terms: after.terms, signedOn });
}
