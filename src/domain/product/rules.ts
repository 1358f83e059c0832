import type { RatingGrade } from '../appraisal/corporate-rating';
import type { SuitabilityRule } from '../suitability/judge';
import { factsOf, type Category } from './category';

/** A fee, charged once before the money leaves. Amounts in yuan and shares as decimal strings. */
export interface FeeRule {
  code: string;
  nameZh: string;
  nameEn: string;
  /** In yuan; or else a share of the amount. */
  amount?: string;
  share?: string;
}

/** What must be seen before the money leaves, beside what every loan asks for. */
export interface ConditionRule {
  code: string;
  nameZh: string;
  nameEn: string;
}

/** What a product says beside its limits. A policy: each number is one of RULES or 示例参数，需按本行制度调整. */
export interface ProductRules {
  /** The spread over the LPR within which a rate that follows it may be agreed, in basis points (RULES 3.5). */
  spread?: { minBasisPoints: number; maxBasisPoints: number };
  fees: readonly FeeRule[];
  conditions: readonly ConditionRule[];
  /** Up to which single payment the borrower may pay himself; above it the lender pays the counterparty (RULES 1.5). */
  selfPayMax: string;
  /** A client new to the lender does not pay itself when its grade is below this one (RULES 1.5). */
  entrustNewBelow?: RatingGrade;
  /** Working days from disbursement within which an entrusted payment is made: 5 in principle, 10 at most (RULES 1.5). */
  payWithinDays: number;
  /** Up to which amount a person may sign electronically; "0" never (RULES 1.4). */
  signElectronicallyMax: string;
  /** The recording of the signing face to face must be among the files. */
  signingOnFile?: boolean;
  /** How long an approval holds, in days (RULES 5.1: personal 90 days, others 6 months [CONV]). */
  approvalValidDays: number;
  /** 保证金: the share of the amount that is deposited before a promise is given (off-balance products). */
  marginShare?: string;
  /** 垫款日利率: what an advance on a called promise bears each day (off-balance products). */
  advanceDailyRate?: string;
  /** The cap on loan to value of this product, in percent, in place of that of the collateral (RULES 5.3). */
  maxLoanToValuePercent?: number;
  /** How often in a row a loan may be renewed by one of this product (续贷); absent: never. */
  maxRenewals?: number;
  /** 适当性: assessed before a case is handed in, its cost confirmed before it is signed; absent: neither is asked for. */
  suitability?: SuitabilityRule;
  /** Beyond this contract term a recorded ground is asked for; a category that knows none has none (RULES 1.1). */
  normalTermMonths?: number;
  /** 风险前置审查: from which amount a senior risk officer gives his opinion before the investigation is signed; absent: from none. */
  preReviewFrom?: string;
}

const yearPart = (days: number): Pick<ProductRules, 'payWithinDays' | 'approvalValidDays' | 'fees' | 'conditions'> => ({
  payWithinDays: 5,
  approvalValidDays: days,
  fees: [],
  conditions: [],
});
const PERSONAL_DAYS = 90;
const CORPORATE_DAYS = 180;
/** 示例参数，需按本行制度调整 [CONV]: a loan that is renewed without end is one that nobody can repay. */
const MAX_RENEWALS = 2;
/**
 * 0.05 % a day on what the drawer of an accepted bill has not paid (支付结算办法, 银发〔1997〕393号, 第九十一条 [M]); of a letter of guarantee the
 * contract says, by default the same: 示例参数，需按本行制度调整 [CONV].
 */
const ADVANCE_DAILY_RATE = '0.0005';
const SPREAD = { minBasisPoints: -100, maxBasisPoints: 2_000 };

/**
 * The rules of a category where a product says nothing else, with the normal term of RULES 1.1.
 * @example standardRules('WORKING_CAPITAL').normalTermMonths // => 36
 * @example standardRules('PERSONAL_HOUSING').signElectronicallyMax // => '0'
 */
export function standardRules(category: Category): ProductRules {
  const { normalTermMonths } = factsOf(category);
  return { ...withoutTerm(category), ...(normalTermMonths === undefined ? {} : { normalTermMonths }) };
}

/**
 * The rest of them. Self payment: RULES 1.5 (Order 3, about Art 33: consumption 300,000,
 * business 500,000; Orders 1 and 2: 10,000,000 to one counterparty, working capital also of new clients of average credit); housing is always paid to the seller, and a card pays its
 * merchants. Electronic signing: RULES 1.4 (personal up to 200,000, never housing).
 */
function withoutTerm(category: Category): ProductRules {
  switch (category) {
    case 'PERSONAL_CONSUMER':
      return {
        ...yearPart(PERSONAL_DAYS),
        spread: SPREAD,
        selfPayMax: '300000.00',
        signElectronicallyMax: '200000.00',
      };
    case 'PERSONAL_BUSINESS':
      return {
        ...yearPart(PERSONAL_DAYS),
        spread: SPREAD,
        selfPayMax: '500000.00',
        signElectronicallyMax: '200000.00',
        maxRenewals: MAX_RENEWALS,
      };
    case 'PERSONAL_HOUSING':
      return {
        ...yearPart(PERSONAL_DAYS),
        spread: SPREAD,
        selfPayMax: '0',
        signElectronicallyMax: '0',
        signingOnFile: true,
      };
    case 'PERSONAL_CARD':
      return { ...yearPart(PERSONAL_DAYS), selfPayMax: '300000.00', signElectronicallyMax: '200000.00' };
    case 'WORKING_CAPITAL':
      return {
        ...yearPart(CORPORATE_DAYS),
        spread: SPREAD,
        selfPayMax: '10000000.00',
        entrustNewBelow: 'A',
        signElectronicallyMax: '0',
        maxRenewals: MAX_RENEWALS,
      };
    case 'FIXED_ASSET':
    case 'OVERDRAFT':
      return { ...yearPart(CORPORATE_DAYS), spread: SPREAD, selfPayMax: '10000000.00', signElectronicallyMax: '0' };
    case 'BILL_ACCEPTANCE':
    case 'LETTER_OF_GUARANTEE':
      return {
        ...yearPart(CORPORATE_DAYS),
        selfPayMax: '0',
        signElectronicallyMax: '0',
        marginShare: '0.3',
        advanceDailyRate: ADVANCE_DAILY_RATE,
      };
  }
}

/**
 * The rules of a product: what it says itself, and the standard of its category for the rest.
 * @example rulesOf('WORKING_CAPITAL', { approvalValidDays: 30 }).approvalValidDays // => 30
 */
export const rulesOf = (category: Category, stated: Partial<ProductRules>): ProductRules => ({
  ...standardRules(category),
  ...stated,
});
