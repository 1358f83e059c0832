import { DOWNSIDE_PPM } from '../appraisal/repayment-capacity';
import { MILLION, ppmUp } from '../appraisal/figure';

/** What a version of a product asks of the suitability of its loans; one that says nothing asks nothing. Percent and years. */
export interface SuitabilityRule {
  /** Debt to income above which advice is due, and above which the loan is not suitable (RULES 6.2). */
  dtiAdvisePercent: number;
  dtiMaxPercent: number;
  /** From this age on a client is taken to be vulnerable. */
  vulnerableAge: number;
}

/** RULES 6.2: all debt at most 55 % of income, told of above 50 %; the age is 示例参数，需按本行制度调整. */
export const STANDARD_SUITABILITY: SuitabilityRule = { dtiAdvisePercent: 50, dtiMaxPercent: 55, vulnerableAge: 60 };

/** What the account manager answers for the client; one no and the loan is not suitable. */
export const SUITABILITY_QUESTIONS = [
  'PURPOSE_FITS',
  'INCOME_FITS',
  'TERM_FITS',
  'COST_UNDERSTOOD',
  'DEFAULT_UNDERSTOOD',
  'OWN_WILL',
] as const;
export type SuitabilityQuestion = (typeof SUITABILITY_QUESTIONS)[number];

/** What makes a client one who needs more care (RULES 4.3); his age is told by his identity number. */
export const VULNERABILITIES = ['FIRST_LOAN', 'LOW_LITERACY', 'ILLNESS', 'INCOME_LOST'] as const;
export type Vulnerability = (typeof VULNERABILITIES)[number];

/** Amounts in fen, a month each. */
export interface Assessed {
  answers: Readonly<Record<SuitabilityQuestion, boolean>>;
  /** Null of a company: what it can carry is judged by its cash flow among the appraisals. */
  household: { incomeFen: number; paymentsFen: number } | null;
  /** What the loan itself takes. */
  burdenFen: number;
  age: number | null;
  vulnerabilities: readonly Vulnerability[];
}

export const SUITABILITY_OUTCOMES = ['SUITABLE', 'SUITABLE_WITH_ADVICE', 'UNSUITABLE'] as const;
export interface Suitability {
  outcome: (typeof SUITABILITY_OUTCOMES)[number];
  /** Why it is not simply suitable: questions answered no, and the codes below. */
  reasons: string[];
  /** Debt to income in parts of a million; null of a company, or where nothing is earned. */
  dtiPpm: number | null;
}

/** One percent in parts of a million. */
const PERCENT = MILLION / 100;

/**
 * Is a loan suitable for its client? Not where a question is answered no or his debts take more of his income than the rule allows;
 * with advice where they come near it, would pass it with a fifth less income, or the client is vulnerable.
 * Source: RULES 1.3 (each instalment within the ability to repay), 4.3, 6.2.
 * @example judgeSuitability(STANDARD_SUITABILITY, { answers: { PURPOSE_FITS: true, INCOME_FITS: true, TERM_FITS: true, COST_UNDERSTOOD: true, DEFAULT_UNDERSTOOD: true, OWN_WILL: true }, household: { incomeFen: 1_000, paymentsFen: 200 }, burdenFen: 320, age: 40, vulnerabilities: [] }).reasons // => ['DTI_NEAR_MAX']
 */
export function judgeSuitability(rule: SuitabilityRule, assessed: Assessed): Suitability {
  const refusedBy = SUITABILITY_QUESTIONS.filter((question) => !assessed.answers[question]).map(String);
  const debts = debtsOf(rule, assessed);
  const isVulnerable = (assessed.age ?? 0) >= rule.vulnerableAge || assessed.vulnerabilities.length > 0;
  const unsuitable = [...refusedBy, ...(debts.verdict === 'ABOVE' ? ['DTI_ABOVE_MAX'] : [])];
  const advised = [...(debts.verdict === 'NEAR' ? ['DTI_NEAR_MAX'] : []), ...(isVulnerable ? ['VULNERABLE'] : [])];
  return {
    outcome: unsuitable.length > 0 ? 'UNSUITABLE' : advised.length > 0 ? 'SUITABLE_WITH_ADVICE' : 'SUITABLE',
    reasons: [...unsuitable, ...advised],
    dtiPpm: debts.dtiPpm,
  };
}

function debtsOf(
  { dtiAdvisePercent, dtiMaxPercent }: SuitabilityRule,
  { household, burdenFen }: Assessed,
): { verdict: 'WITHIN' | 'NEAR' | 'ABOVE'; dtiPpm: number | null } {
  if (household === null) return { verdict: 'WITHIN', dtiPpm: null };
  const { incomeFen, paymentsFen } = household;
  const debts = BigInt(paymentsFen) + BigInt(burdenFen);
  const dtiPpm = ppmUp(debts, incomeFen);
  const max = dtiMaxPercent * PERCENT;
  if (dtiPpm === null || dtiPpm > max) return { verdict: 'ABOVE', dtiPpm };
  const downside = ppmUp(debts * BigInt(MILLION), BigInt(incomeFen) * BigInt(MILLION - DOWNSIDE_PPM));
  const isNear = dtiPpm > dtiAdvisePercent * PERCENT || (downside ?? 0) > max;
  return { verdict: isNear ? 'NEAR' : 'WITHIN', dtiPpm };
}

/** What was done where advice is due. */
export interface Advice {
  advice: string | null;
  /** A colleague in whose presence a vulnerable client was told. */
  companion: string | null;
}

/**
 * What is missing of the advice that an assessment asks for: the words of it, or to a vulnerable client the colleague in whose presence he
 * was told; null where nothing is.
 * @example adviceMissing({ outcome: 'SUITABLE_WITH_ADVICE', reasons: ['VULNERABLE'], dtiPpm: null }, { advice: '已讲解', companion: 'li' }, 'li') // => 'companion'
 */
export function adviceMissing(
  { outcome, reasons }: Suitability,
  { advice, companion }: Advice,
  assessor: string,
): keyof Advice | null {
  if (outcome !== 'SUITABLE_WITH_ADVICE') return null;
  if (advice === null) return 'advice';
  return reasons.includes('VULNERABLE') && (companion === null || companion === assessor) ? 'companion' : null;
}
