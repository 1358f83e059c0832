import type { RatingGrade } from './corporate-rating';
import { DTI_HARD_PPM, DTI_SOFT_PPM } from './repayment-capacity';

/** A person as the scorecard sees him. */
export interface PersonFacts {
  /** At application, and when the loan ends. */
  age: number;
  ageAtEnd: number;
  education: 'GRADUATE' | 'COLLEGE' | 'SECONDARY' | 'OTHER';
  employment: 'PUBLIC' | 'COMPANY' | 'SELF_EMPLOYED' | 'NONE';
  /** Months with the present employer or in the present business. */
  tenureMonths: number;
  /** Months of social security or housing fund paid in the last 24. */
  securityMonths: number;
  housing: 'OWNED' | 'MORTGAGED' | 'RENTED';
  /** All debt / income, parts of a million; null without income. */
  dtiPpm: number | null;
  /** Last 24 months, the newest last; 0 on time, 1-7 months overdue. */
  overdueMonths: string;
  queriesLast3Months: number;
  /** Total unsecured debt / annual income, parts of a million. */
  unsecuredPpm: number | null;
}

export type ScoreReason =
  | 'AGE_BELOW_18'
  | 'AGE_ABOVE_65'
  | 'OVERDUE_THREE_IN_ROW'
  | 'OVERDUE_SIX_IN_ALL'
  | 'DTI_ABOVE_HARD_LIMIT'
  | 'NO_INCOME'
  | 'DTI_ABOVE_SOFT_LIMIT'
  | 'MANY_QUERIES'
  | 'UNSECURED_DEBT_HIGH'
  | 'OVERDUE_LATELY'
  | 'SHORT_TENURE'
  | 'NO_SOCIAL_SECURITY';

export interface PersonalScore {
  /** Of 100. */
  score: number;
  /** AUTO: may be approved without a person up to the product's limit, who may still ask for one (PIPL Art 24). */
  band: 'AUTO' | 'MANUAL' | 'REJECT';
  /** Reject at whatever score. */
  knockouts: ScoreReason[];
  /** What took points away, for the applicant and the reviewer. */
  reasons: ScoreReason[];
  parts: { code: string; points: number; of: number }[];
}

/** RULES 6.2. */
const MIN_AGE = 18;
const MAX_AGE = 65;
const QUERY_FLAG = 6;
const AUTO_FROM = 80;
const MANUAL_FROM = 60;
/** A year's income owed without security [CONV, 示例参数，需按本行制度调整]. */
const UNSECURED_FLAG_PPM = 1_000_000;

/**
 * 连三累六: three months overdue in a row (or three months late at once), and six or more late months in 24.
 * @example overdueHistory('000000000000000000000123') // => { threeInRow: true, sixInAll: false, late: 3 }
 */
export function overdueHistory(months: string): { threeInRow: boolean; sixInAll: boolean; late: number } {
  const late = Array.from(months).filter((state) => state !== '0').length;
  return { threeInRow: /[1-7]{3}|[3-7]/.test(months), sixInAll: late >= 6, late };
}

/**
 * The scorecard of a person, with what spoke against him. Points [CONV, 示例参数，需按本行制度调整]; knock-outs and cut-offs of
 * RULES 6.2.
 * @throws never
 */
export function scorePerson(person: PersonFacts): PersonalScore {
  const history = overdueHistory(person.overdueMonths);
  const parts = [
    part('AGE', person.age >= 25 && person.ageAtEnd <= 60 ? 10 : 6, 10),
    part('EDUCATION', { GRADUATE: 8, COLLEGE: 7, SECONDARY: 5, OTHER: 3 }[person.education], 8),
    part('EMPLOYMENT', { PUBLIC: 12, COMPANY: 10, SELF_EMPLOYED: 8, NONE: 0 }[person.employment], 12),
    part('TENURE', stepped(person.tenureMonths, [36, 10], [12, 7], [6, 4]), 10),
    part('SOCIAL_SECURITY', stepped(person.securityMonths, [24, 10], [12, 7], [6, 4]), 10),
    part('HOUSING', { OWNED: 10, MORTGAGED: 8, RENTED: 5 }[person.housing], 10),
    part(
      'DTI',
      person.dtiPpm === null ? 0 : person.dtiPpm <= 300_000 ? 15 : person.dtiPpm <= DTI_SOFT_PPM ? 10 : 4,
      15,
    ),
    part('CREDIT_HISTORY', Math.max(0, 15 - 4 * history.late), 15),
    part('QUERIES', person.queriesLast3Months >= QUERY_FLAG ? 0 : person.queriesLast3Months > 2 ? 3 : 5, 5),
    part('UNSECURED_DEBT', person.unsecuredPpm === null || person.unsecuredPpm > UNSECURED_FLAG_PPM ? 0 : 5, 5),
  ];
  const knockouts = reasonsThat([
    [person.age < MIN_AGE, 'AGE_BELOW_18'],
    [person.age > MAX_AGE || person.ageAtEnd > MAX_AGE + 5, 'AGE_ABOVE_65'],
    [history.threeInRow, 'OVERDUE_THREE_IN_ROW'],
    [history.sixInAll, 'OVERDUE_SIX_IN_ALL'],
    [person.dtiPpm === null, 'NO_INCOME'],
    [(person.dtiPpm ?? 0) > DTI_HARD_PPM, 'DTI_ABOVE_HARD_LIMIT'],
  ]);
  const reasons = reasonsThat([
    [person.dtiPpm !== null && person.dtiPpm > DTI_SOFT_PPM && person.dtiPpm <= DTI_HARD_PPM, 'DTI_ABOVE_SOFT_LIMIT'],
    [person.queriesLast3Months >= QUERY_FLAG, 'MANY_QUERIES'],
    [(person.unsecuredPpm ?? 0) > UNSECURED_FLAG_PPM, 'UNSECURED_DEBT_HIGH'],
    [history.late > 0 && !history.threeInRow && !history.sixInAll, 'OVERDUE_LATELY'],
    [person.tenureMonths < 6, 'SHORT_TENURE'],
    [person.securityMonths === 0, 'NO_SOCIAL_SECURITY'],
  ]);
  const score = parts.reduce((sum, { points }) => sum + points, 0);
  const passes = knockouts.length === 0 && score >= MANUAL_FROM;
  return { score, band: !passes ? 'REJECT' : score >= AUTO_FROM ? 'AUTO' : 'MANUAL', knockouts, reasons, parts };
}

/** Names the points and the grades below: what a score of today means must be known when they change. */
export const SCORECARD_VERSION = 'PERSONAL-2026.1';

/** From how many points a person has a grade of the ten that authority and pricing go by [CONV, 示例参数，需按本行制度调整]. */
const GRADES_FROM = [
  [90, 'AAA'],
  [AUTO_FROM, 'AA'],
  [70, 'A'],
  [MANUAL_FROM, 'BBB'],
  [50, 'BB'],
] as const;

/**
 * The grade of a person's score: BBB or better where RULES 6.2 does not reject, and no base for a loan after a knock-out.
 * @example personalGrade({ score: 97, knockouts: [] }) // => 'AAA'
 * @example personalGrade({ score: 97, knockouts: ['OVERDUE_THREE_IN_ROW'] }) // => 'CCC'
 */
export function personalGrade({ score, knockouts }: Pick<PersonalScore, 'score' | 'knockouts'>): RatingGrade {
  if (knockouts.length > 0) return 'CCC';
  return GRADES_FROM.find(([least]) => score >= least)?.[1] ?? 'B';
}

const part = (code: string, points: number, of: number): PersonalScore['parts'][number] => ({ code, points, of });
const stepped = (value: number, ...steps: [number, number][]): number =>
  steps.find(([least]) => value >= least)?.[1] ?? 0;
const reasonsThat = (asked: [boolean, ScoreReason][]): ScoreReason[] =>
  asked.filter(([is]) => is).map(([, reason]) => reason);
