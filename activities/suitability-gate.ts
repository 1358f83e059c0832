import type { ApplicationEffect } from '../src/contracts/application-effect';
import { planned } from '../src/contracts/planned';
import { businessDate } from '../src/domain/business-time';
import type { LoanTerms } from '../src/contracts/terms';
import { parseYuan } from '../src/domain/money';
import { RuleViolation } from '../src/domain/rule-violation';
import { burdenOf } from '../src/domain/suitability/burden';
import { costStands, suitabilityStands } from '../src/domain/suitability/duty';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../src/domain/verdict';
import type { Tx } from '../src/store/once';
import { pinnedRules } from '../src/store/pinned-rules';
import { assessmentsOf, confirmationsOf } from '../src/store/suitability';

/** Steps that hand terms in or bind the client to them. */
const ASKED_AT: readonly string[] = ['investigation', 'resubmission', 'contract'];

/**
 * Does the file show that these terms suit the client, and at the signature that he confirmed their cost, where the version of the
 * product that the case pins asks for it? A draw stands on what its facility was assessed on, and is confirmed itself.
 */
export async function suitable(tx: Tx, { application, fact, after, at }: ApplicationEffect): Promise<Verdict> {
  if (!ASKED_AT.includes(fact.kind)) return ALLOWED;
  const { suitability: rule } = await pinnedRules(tx, application);
  if (rule === undefined) return ALLOWED;
  const { applicationNo, draw } = application;
  const { terms } = after;
  const [[assessment = null], [confirmed = null]] = await Promise.all([
    assessmentsOf(tx, applicationNo),
    confirmationsOf(tx, applicationNo),
  ]);
  const standsFor = (proposed: LoanTerms, on: string): Verdict => {
    try {
      return suitabilityStands(
        rule,
        assessment,
        burdenOf(parseYuan(proposed.principal), on, planned(proposed, on).instalments),
      );
    } catch (error) {
      // Terms that make no schedule are refused here: nobody has worked one out before.
      if (error instanceof RuleViolation) return refused(error.code, { ...error.params });
      throw error;
    }
  };
  return firstRefusal(
    () => (draw === undefined ? standsFor(terms, businessDate(Date.parse(at))) : ALLOWED),
    () => (fact.kind === 'contract' ? costStands(confirmed?.terms ?? null, terms) : ALLOWED),
  );
}
