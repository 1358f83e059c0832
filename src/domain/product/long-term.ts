import { isFinal, type Stage } from '../application/stages';
import type { CreditLine } from '../facility/facility';
import { ALLOWED, refused, type Verdict } from '../verdict';
import { factsOf } from './category';
import type { ProductRules } from './rules';

/** Why a contract may run longer than is normal for its kind. */
export const LONG_TERM_KINDS = [
  'CASH_CYCLE', // 经营现金回收周期较长
  'CONSUMPTION_NEED', // 长期消费需求
  'PROJECT_PAYBACK', // 项目建设与回收期较长
  'OTHER', // 本行制度另有要求的
] as const;
export type LongTermKind = (typeof LONG_TERM_KINDS)[number];

/** What the rule lets beyond the normal term; a lender may ask for a ground of other kinds of business too. */
const KINDS: Partial<Record<string, LongTermKind>> = {
  PERSONAL_BUSINESS: 'CASH_CYCLE',
  WORKING_CAPITAL: 'CASH_CYCLE',
  PERSONAL_CONSUMER: 'CONSUMPTION_NEED',
  FIXED_ASSET: 'PROJECT_PAYBACK',
};

/** A version of a product as far as its terms go. */
export interface TermedProduct {
  category: string;
  rules: Pick<ProductRules, 'normalTermMonths'>;
  line?: Pick<CreditLine, 'drawMaxMonths'>;
}

/** A contract that runs longer than is normal. */
export interface LongTerm {
  kind: LongTermKind;
  normalMonths: number;
  /** Of the contract; of a facility, of the longest draw on it. */
  months: number;
  /** Nobody below the head office says yes to it. */
  headOffice: boolean;
  /** False of a facility: without a ground it is granted, and drawn on for no longer than is normal. */
  required: boolean;
}

/**
 * How a term goes beyond the normal one of its product; null where it does not, or where none is set. The term is that of the loan
 * contract: how long a facility may be drawn on is none, the longest draw on it is. Source: RULES 1.1 (个人贷款管理办法 Art 8 and the notice
 * of 2025-03, 流动资金贷款管理办法 Art 11, 固定资产贷款管理办法 Art 9; NFRA Q&A Q2).
 * @throws never
 * @example longTermOf({ category: 'WORKING_CAPITAL', rules: { normalTermMonths: 36 } }, 36) // => null
 * @example longTermOf({ category: 'WORKING_CAPITAL', rules: { normalTermMonths: 36 } }, 48)?.kind // => 'CASH_CYCLE'
 * @example longTermOf({ category: 'FIXED_ASSET', rules: { normalTermMonths: 120 } }, 121)?.headOffice // => true
 */
export function longTermOf({ category, rules, line }: TermedProduct, contractMonths: number): LongTerm | null {
  const { normalTermMonths: normalMonths } = rules;
  const months = line?.drawMaxMonths ?? contractMonths;
  if (normalMonths === undefined || months <= normalMonths) return null;
  const headOffice = factsOf(category).headOfficeBeyondNormal === true;
  return { kind: KINDS[category] ?? 'OTHER', normalMonths, months, headOffice, required: line === undefined };
}

/**
 * May somebody sign for such a term, or say yes to it, on the ground that is on file? One that was given for a shorter term does not carry a
 * longer one.
 * @example groundStands({ kind: 'CASH_CYCLE', normalMonths: 36, months: 48, headOffice: false, required: true }, { months: 40 }).code // => 'TERM_GROUND_REQUIRED'
 * @example groundStands({ kind: 'CASH_CYCLE', normalMonths: 36, months: 48, headOffice: false, required: true }, { months: 60 }).allowed // => true
 */
export function groundStands(long: LongTerm | null, ground: { months: number } | null): Verdict {
  if (long === null || !long.required || covers(ground, long)) return ALLOWED;
  return refused('TERM_GROUND_REQUIRED', { months: String(long.months), normal: String(long.normalMonths) });
}

/**
 * Does a draw on a facility keep to the normal term, or to the ground that was given before the facility was granted?
 * @example mayDrawFor({ kind: 'CASH_CYCLE', normalMonths: 36, months: 48, headOffice: false, required: true }, null).code // => 'DRAW_BEYOND_NORMAL_TERM'
 */
export function mayDrawFor(long: LongTerm | null, ground: { months: number } | null): Verdict {
  if (long === null || covers(ground, long)) return ALLOWED;
  return refused('DRAW_BEYOND_NORMAL_TERM', { months: String(long.months), normal: String(long.normalMonths) });
}

const covers = (ground: { months: number } | null, { months }: LongTerm): boolean =>
  ground !== null && ground.months >= months;

/** Before it is judged by others, and when it is returned. */
const OPEN_AT: readonly Stage[] = [
  'DOCUMENTS',
  'ADMISSION',
  'ADMISSION_REVIEW',
  'ADMISSION_RISK',
  'INVESTIGATION',
  'SUPPLEMENT',
];

/**
 * May a ground be given (anew) at this stage? What others judge a case on is not changed under them; what it lacks is added at any time.
 * @example mayGiveGround('APPROVAL', true).code // => 'TERM_GROUND_SETTLED'
 * @example mayGiveGround('APPROVAL', false).allowed // => true
 */
export function mayGiveGround(stage: Stage, stands: boolean): Verdict {
  if (isFinal(stage)) return refused('CASE_CLOSED');
  return stands && !OPEN_AT.includes(stage) ? refused('TERM_GROUND_SETTLED') : ALLOWED;
}
