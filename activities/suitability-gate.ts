import type { ApplicationEffect } from '../src/contracts/application-effect';
import { planned } from '../src/contracts/planned';
import { businessDate } from '../src/domain/business-time';
import { parseYuan } from '../src/domain/money';
import { burdenOf } from '../src/domain/suitability/burden';
import { costStands, suitabilityStands } from '../src/domain/suitability/duty';
import { ALLOWED, firstRefusal, type Verdict } from '../src/domain/verdict';
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
  const on = businessDate(Date.parse(at));
  const proposed = burdenOf(parseYuan(terms.principal), on, planned(terms, on).instalments);
  const [[assessment = null], [confirmed = null]] = await Promise.all([
    assessmentsOf(tx, applicationNo),
    confirmationsOf(tx, applicationNo),
  ]);
  return firstRefusal(
    () => (draw === undefined ? suitabilityStands(rule, assessment, proposed) : ALLOWED),
    () => (fact.kind === 'contract' ? costStands(confirmed?.terms ?? null, terms) : ALLOWED),
  );
}
