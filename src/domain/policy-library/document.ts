import { mayDo } from '../access/access';
import type { IsoDate } from '../date';
import { ALLOWED, firstRefusal, refused, type Verdict } from '../verdict';

export const POLICY_KINDS = ['LAW', 'REGULATION', 'INDUSTRY_POLICY', 'LOCAL', 'INTERNAL'] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];
/** What a document means for those it concerns: supported, only told of, lent to with care, or no more. */
export const POLICY_STANCES = ['ENCOURAGED', 'NEUTRAL', 'RESTRICTED', 'PROHIBITED'] as const;
export type PolicyStance = (typeof POLICY_STANCES)[number];
export const POLICY_STATES = ['WAITING', 'RELEASED', 'RETURNED'] as const;
export type PolicyState = (typeof POLICY_STATES)[number];

/** Whom a document concerns; a list that is empty leaves its dimension open, all of them empty concern nobody in particular. */
export interface PolicyScope {
  /** Words of an industry, as the admission policy has them. */
  industries: readonly string[];
  productCodes: readonly string[];
  /** Branches of the regions it holds in. */
  branchCodes: readonly string[];
}
export interface PolicyContent extends PolicyScope {
  stance: PolicyStance;
  effectiveFrom: IsoDate;
  effectiveTo: IsoDate | null;
}

/**
 * May a document be entered so? One that restricts says what: otherwise nobody would know who has to act on it.
 * Source: DUTIES 8; industry convention [CONV].
 * @example mayEnterPolicy({ stance: 'RESTRICTED', industries: [], productCodes: [], branchCodes: [], effectiveFrom: '2027-01-01', effectiveTo: null }).code // => 'POLICY_SCOPE'
 * @example mayEnterPolicy({ stance: 'NEUTRAL', industries: [], productCodes: [], branchCodes: [], effectiveFrom: '2027-01-01', effectiveTo: null }).allowed // => true
 */
export function mayEnterPolicy(content: PolicyContent): Verdict {
  const { effectiveFrom, effectiveTo, industries, productCodes } = content;
  const namesWhat = industries.length + productCodes.length > 0;
  return firstRefusal(
    () =>
      effectiveTo === null || effectiveTo >= effectiveFrom ? ALLOWED : refused('DATE_ORDER', { from: effectiveFrom }),
    () => (isRestrictive(content.stance) && !namesWhat ? refused('POLICY_SCOPE') : ALLOWED),
  );
}

/**
 * Does it restrict lending?
 * @example isRestrictive('PROHIBITED') // => true
 */
export const isRestrictive = (stance: PolicyStance): boolean => stance === 'RESTRICTED' || stance === 'PROHIBITED';

/**
 * May this person release it, or return it to whoever entered it? Never the same one (maker and checker, RULES 7.3).
 * @example mayReleasePolicy({ status: 'WAITING', enteredBy: 'zhou' }, { username: 'zhou', roles: ['RISK_OFFICER'] }).code // => 'POLICY_SAME_PERSON'
 */
export function mayReleasePolicy(
  { status, enteredBy }: { status: PolicyState; enteredBy: string },
  person: { username: string; roles: readonly string[] },
): Verdict {
  return firstRefusal(
    () => mayDo(person.roles, 'POLICY_RELEASE'),
    () => (status === 'WAITING' ? ALLOWED : refused('POLICY_STATE', { status })),
    () => (person.username === enteredBy ? refused('POLICY_SAME_PERSON') : ALLOWED),
  );
}

export const POLICY_STANDINGS = ['WAITING', 'RETURNED', 'COMING', 'IN_FORCE', 'SUPERSEDED', 'EXPIRED'] as const;
export type PolicyStanding = (typeof POLICY_STANDINGS)[number];

/**
 * How a document stands on a day. What takes its place does so on its own first day, not on that of its release.
 * @example policyStanding({ status: 'RELEASED', effectiveFrom: '2026-01-01', effectiveTo: null, supersededFrom: '2027-01-01' }, '2026-12-31') // => 'IN_FORCE'
 * @example policyStanding({ status: 'RELEASED', effectiveFrom: '2026-01-01', effectiveTo: null, supersededFrom: '2027-01-01' }, '2027-01-01') // => 'SUPERSEDED'
 */
export function policyStanding(
  document: {
    status: PolicyState;
    effectiveFrom: IsoDate;
    effectiveTo: IsoDate | null;
    supersededFrom: IsoDate | null;
  },
  on: IsoDate,
): PolicyStanding {
  const { status, effectiveFrom, effectiveTo, supersededFrom } = document;
  if (status !== 'RELEASED') return status;
  if (on < effectiveFrom) return 'COMING';
  if (supersededFrom !== null && on >= supersededFrom) return 'SUPERSEDED';
  return effectiveTo !== null && on > effectiveTo ? 'EXPIRED' : 'IN_FORCE';
}

/**
 * Does a document concern a borrower? Every dimension that it names must fit.
 * @example concerns({ industries: ['钢铁'], productCodes: [], branchCodes: ['SB02'] }, { industry: '钢铁冶炼', productCodes: [], branchCode: 'SB01' }) // => false
 * @example concerns({ industries: ['钢铁'], productCodes: [], branchCodes: [] }, { industry: '钢铁冶炼', productCodes: [], branchCode: 'SB01' }) // => true
 */
export function concerns(
  { industries, productCodes, branchCodes }: PolicyScope,
  borrower: { industry: string | null; productCodes: readonly string[]; branchCode: string },
): boolean {
  const { industry } = borrower;
  if (industries.length + productCodes.length + branchCodes.length === 0) return false;
  return (
    (industries.length === 0 || (industry !== null && industries.some((word) => industry.includes(word)))) &&
    (productCodes.length === 0 || borrower.productCodes.some((code) => productCodes.includes(code))) &&
    (branchCodes.length === 0 || branchCodes.includes(borrower.branchCode))
  );
}

/** What a manager concludes of his own borrowers under a new document. */
export const POLICY_CONCLUSIONS = ['UNAFFECTED', 'WATCHED', 'REDUCED', 'EXITED'] as const;
export type PolicyConclusion = (typeof POLICY_CONCLUSIONS)[number];

/**
 * May this person say what it means for his borrowers? Whoever holds the task to, and once for each time that he is asked: a
 * colleague's task that has become his asks him again.
 * @param asked he holds an open task to review it
 * @example mayReviewPolicy({ asked: true, reviewed: true }).allowed // => true
 * @example mayReviewPolicy({ asked: false, reviewed: true }).code // => 'POLICY_REVIEWED'
 */
export function mayReviewPolicy({ asked, reviewed }: { asked: boolean; reviewed: boolean }): Verdict {
  if (asked) return ALLOWED;
  return refused(reviewed ? 'POLICY_REVIEWED' : 'POLICY_NOT_ASKED');
}
