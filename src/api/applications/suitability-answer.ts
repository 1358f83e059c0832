import type { AnswerOf } from '../../contracts/http/operation';
import type { getSuitability } from '../../contracts/http/suitability';
import { planned } from '../../contracts/planned';
import type { Role } from '../../contracts/roles';
import type { LoanTerms } from '../../contracts/terms';
import { mayDo } from '../../domain/access/access';
import { decimal } from '../../domain/appraisal/figure';
import { isFinal } from '../../domain/application/stages';
import { asksConfirmation, costStands } from '../../domain/cost-statement';
import { fen, formatYuan, parseYuan } from '../../domain/money';
import { burdenOf, type Burden } from '../../domain/suitability/burden';
import { suitabilityStands } from '../../domain/suitability/duty';
import type { SuitabilityRule } from '../../domain/suitability/judge';
import type { ApplicationRecord } from '../../store/applications-read';
import { productVersion } from '../../store/products-read';
import {
  assessmentsOf,
  confirmationsOf,
  type AssessmentRecord,
  type ConfirmationRecord,
} from '../../store/suitability';
import type { ApiDeps } from '../deps';
import { notFound } from '../support/refused';
import { businessToday } from '../support/today';

export type SuitabilityAnswer = AnswerOf<typeof getSuitability>;

export const termsOf = ({ approvedTerms, suggestedTerms, appliedTerms }: ApplicationRecord): LoanTerms =>
  approvedTerms ?? suggestedTerms ?? appliedTerms;

export const burdenOn = (terms: LoanTerms, on: string): Burden =>
  burdenOf(parseYuan(terms.principal), on, planned(terms, on).instalments);

/** What is asked of a case: its suitability, by the version of the product that it pins; its confirmed cost, by that or by law. */
export interface SuitabilityDuty {
  rule: SuitabilityRule | null;
  costAsked: boolean;
}

export async function dutyOf(
  { pool, config }: Pick<ApiDeps, 'pool' | 'config'>,
  { productCode, productVersion: version, clockOffsetMs }: ApplicationRecord,
): Promise<SuitabilityDuty> {
  const product = await productVersion(pool, productCode, version);
  if (product === null) throw notFound('product');
  const { category, rules } = product;
  const byProduct = rules.suitability !== undefined;
  return {
    rule: rules.suitability ?? null,
    costAsked: asksConfirmation({ category, lender: config.LENDER_TYPE, byProduct }, businessToday(clockOffsetMs)),
  };
}

/** Everything about an application's suitability: the rule, what was found and confirmed, and what is still to be done. */
export async function suitabilityAnswer(
  deps: Pick<ApiDeps, 'prisma' | 'pool' | 'config'>,
  application: ApplicationRecord,
): Promise<SuitabilityAnswer> {
  const { no, clientKind, clockOffsetMs, facilityNo, stage } = application;
  const [{ rule, costAsked }, assessments, confirmations] = await Promise.all([
    dutyOf(deps, application),
    assessmentsOf(deps.prisma, no),
    confirmationsOf(deps.prisma, no),
  ]);
  const [terms, today] = [termsOf(application), businessToday(clockOffsetMs)];
  const proposed = burdenOn(terms, today);
  const [latest = null] = assessments;
  const [confirmed = null] = confirmations;
  // A draw stands on what its facility was assessed on.
  const isDraw = facilityNo !== null && stage !== 'GRANTED';
  const verdicts = isFinal(stage)
    ? []
    : [
        ...(rule === null || isDraw ? [] : [suitabilityStands(rule, latest, proposed)]),
        ...(costAsked && stage === 'CONTRACT' ? [costStands(confirmed, { terms, signedOn: today })] : []),
      ];
  return {
    asked: rule !== null,
    costAsked,
    rule,
    asksHousehold: clientKind === 'PERSON',
    proposed: burdenAnswer(proposed),
    assessments: assessments.map(assessmentAnswer),
    confirmations: confirmations.map(confirmationAnswer),
    findings: verdicts.flatMap((verdict) => (verdict.allowed ? [] : [verdict.code])),
  };
}

const burdenAnswer = ({ principalFen, months, burdenFen }: Burden): SuitabilityAnswer['proposed'] => ({
  principal: formatYuan(fen(principalFen)),
  months,
  burden: formatYuan(fen(burdenFen)),
});

function assessmentAnswer({
  assessed,
  of,
  dtiPpm,
  ...record
}: AssessmentRecord): SuitabilityAnswer['assessments'][number] {
  const { answers, household, age, vulnerabilities } = assessed;
  return {
    ...record,
    ...burdenAnswer(of),
    answers,
    household:
      household === null
        ? null
        : { income: formatYuan(fen(household.incomeFen)), payments: formatYuan(fen(household.paymentsFen)) },
    age,
    vulnerabilities: [...vulnerabilities],
    dti: decimal(dtiPpm),
  };
}

/** What these roles may read of it: others than who assesses, rates, decides or audits read how it came out, nothing of the client's life. */
export const seenBy = (roles: readonly Role[], answer: SuitabilityAnswer): SuitabilityAnswer =>
  mayDo(roles, 'SUITABILITY_FACTS_READ').allowed
    ? answer
    : { ...answer, assessments: answer.assessments.map(withoutFacts) };

const withoutFacts = (
  assessment: SuitabilityAnswer['assessments'][number],
): SuitabilityAnswer['assessments'][number] => ({
  ...assessment,
  household: null,
  age: null,
  vulnerabilities: [],
  dti: null,
  grounds: null,
  advice: null,
  reasons: assessment.reasons.filter((reason) => reason !== 'VULNERABLE'),
});

function confirmationAnswer({
  terms,
  costFen,
  method,
  ...record
}: ConfirmationRecord): SuitabilityAnswer['confirmations'][number] {
  return {
    ...record,
    method: method as SuitabilityAnswer['confirmations'][number]['method'],
    principal: terms.principal,
    cost: formatYuan(fen(costFen)),
  };
}
