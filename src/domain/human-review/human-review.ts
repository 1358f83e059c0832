import { mayDo, mayServe } from '../access/access';
import type { AdmissionReason, Screening } from '../admission/screen';
import { addDays, addMonths, type IsoDate } from '../date';
import { naming, type Named } from '../named';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

/** What a rule or a model decided by itself: the admission screen, a score, or the price that follows from it. */
export const REVIEWED_KINDS = ['SCREENING', 'SCORE', 'PRICE'] as const;
export type ReviewedKind = (typeof REVIEWED_KINDS)[number];
export const HUMAN_REVIEW_STATES = ['ASKED', 'UPHELD', 'SET_ASIDE', 'WITHDRAWN'] as const;
export type HumanReviewState = (typeof HUMAN_REVIEW_STATES)[number];

/** Months in which it may be asked for, and working days in which a person decides: 示例参数，需按本行制度调整 [CONV]. */
export const HUMAN_REVIEW_TIME = { askWithinMonths: 3, workingDays: 10 } as const;
/** How long what a person set aside stays set aside: 示例参数，需按本行制度调整 [CONV]. */
export const SET_ASIDE_DAYS = 90;

/** Limits that the law sets; no person at the bank lifts them (商业银行法 Art 39, 40; 大额风险暴露管理办法). */
const BY_LAW = [
  {
    code: 'RELATED_PARTY_WITHOUT_SECURITY',
    nameZh: '不得向关联方发放信用贷款',
    nameEn: 'no loan without security to a related party',
  },
  { code: 'SINGLE_BORROWER_LIMIT', nameZh: '单一借款人贷款余额上限', nameEn: 'the limit of loans to one borrower' },
  { code: 'SINGLE_EXPOSURE_LIMIT', nameZh: '单一客户风险暴露上限', nameEn: 'the limit of exposure to one client' },
  { code: 'GROUP_EXPOSURE_LIMIT', nameZh: '关联客户组风险暴露上限', nameEn: 'the limit of exposure to one group' },
] as const satisfies (Named & { code: AdmissionReason })[];

const isByLaw = (code: string): boolean => BY_LAW.some((limit) => limit.code === code);

/** A decision that was made by a rule alone. */
export interface Automated {
  kind: ReviewedKind;
  decidedOn: IsoDate;
  /** It was against the client, or set what he pays. */
  adverse: boolean;
  /** Codes of what the rule found. */
  reasons: readonly string[];
  /** The review that was asked for before, if any. */
  reviewedIn: string | null;
}

/**
 * May a person be asked to look at it again (个人信息保护法 Art 24)? Once a decision, of one that touched the client, in time.
 * @example mayAskReview({ kind: 'SCREENING', decidedOn: '2026-01-05', adverse: false, reasons: [], reviewedIn: null }, '2026-01-06').code // => 'HUMAN_REVIEW_NOT_ADVERSE'
 * @example mayAskReview({ kind: 'SCORE', decidedOn: '2026-01-05', adverse: true, reasons: [], reviewedIn: null }, '2026-04-05').allowed // => true
 */
export function mayAskReview({ decidedOn, adverse, reviewedIn }: Automated, today: IsoDate): Verdict {
  const last = addMonths(decidedOn, HUMAN_REVIEW_TIME.askWithinMonths);
  return firstRefusal(
    () => (reviewedIn === null ? ALLOWED : refused('HUMAN_REVIEWED', { no: reviewedIn })),
    () => (adverse ? ALLOWED : refused('HUMAN_REVIEW_NOT_ADVERSE')),
    () => (today <= last ? ALLOWED : refused('HUMAN_REVIEW_TOO_LATE', { last })),
  );
}

/** A review as it is judged. */
export interface HumanReview {
  status: HumanReviewState;
  branchCode: string;
  kind: ReviewedKind;
  reasons: readonly string[];
  /** Who had a part in the decision, or asked for the review. */
  acted: readonly string[];
}

/**
 * May this person conclude it so? Somebody with no part in what he reviews; and what the law forbids he cannot set aside.
 * @example mayConclude({ status: 'ASKED', branchCode: 'SB01', kind: 'SCORE', reasons: [], acted: ['zhou'] }, 'UPHELD', { username: 'zhou', roles: ['RISK_OFFICER'], branchCode: 'HQ' }).code // => 'HUMAN_REVIEW_SAME_PERSON'
 */
export function mayConclude(
  { status, branchCode, reasons, acted }: HumanReview,
  outcome: 'UPHELD' | 'SET_ASIDE',
  person: { username: string; roles: readonly string[]; branchCode: string },
): Verdict {
  const legal = BY_LAW.filter(({ code }) => reasons.includes(code));
  return firstRefusal(
    () => mayDo(person.roles, 'HUMAN_REVIEW_DECIDE'),
    () => mayServe(person.branchCode, branchCode),
    () => (status === 'ASKED' ? ALLOWED : refused('HUMAN_REVIEW_STATE', { status })),
    () => (acted.includes(person.username) ? refused('HUMAN_REVIEW_SAME_PERSON') : ALLOWED),
    () => (outcome === 'UPHELD' || legal.length === 0 ? ALLOWED : refused('HUMAN_REVIEW_LAW', naming('codes', legal))),
  );
}

/** One time that somebody is told of the day of a review. */
export interface ReviewPress {
  late: boolean;
  on: IsoDate;
}

/**
 * When somebody is told of a review that waits: two days before, on its day, and the day after, when it is late.
 * @example reviewPresses('ASKED', '2026-03-16').map(({ on }) => on) // => ['2026-03-14', '2026-03-16', '2026-03-17']
 */
export function reviewPresses(status: HumanReviewState, dueOn: IsoDate): ReviewPress[] {
  if (status !== 'ASKED') return [];
  return [
    { late: false, on: addDays(dueOn, -2) },
    { late: false, on: dueOn },
    { late: true, on: addDays(dueOn, 1) },
  ];
}

/**
 * The next day after `today` on which somebody is told, or null.
 * @example nextReviewPressOn('UPHELD', '2026-03-16', '2026-03-01') // => null
 */
export const nextReviewPressOn = (status: HumanReviewState, dueOn: IsoDate, today: IsoDate): IsoDate | null =>
  reviewPresses(status, dueOn).find(({ on }) => on > today)?.on ?? null;

/**
 * The admission screen as a person left it: what he set aside rejects no more, but is judged by people one level higher.
 * What the law forbids was never his to set aside.
 * @example tempered({ outcome: 'REJECT', reasons: [{ code: 'CLIENT_BLACKLISTED', weight: 'REJECT' }] }, ['CLIENT_BLACKLISTED']).outcome // => 'REFER'
 * @example tempered({ outcome: 'REJECT', reasons: [{ code: 'INDUSTRY_PROHIBITED', weight: 'REJECT' }] }, ['CLIENT_BLACKLISTED']).outcome // => 'REJECT'
 */
export function tempered(screening: Screening, setAside: readonly string[]): Screening {
  const reasons = screening.reasons.map(({ code, weight }) => ({
    code,
    weight: setAside.includes(code) && !isByLaw(code) ? ('REFER' as const) : weight,
  }));
  if (reasons.length === 0) return screening;
  return { outcome: reasons.some(({ weight }) => weight === 'REJECT') ? 'REJECT' : 'REFER', reasons };
}
