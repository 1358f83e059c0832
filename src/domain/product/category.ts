/** What a kind of business is: to whom it is lent, whether it is money or a promise, and its longest term in months. */
export interface CategoryFacts {
  borrower: 'PERSON' | 'COMPANY';
  /** 表外: the lender promises to pay a third party; nothing is paid out and no loan is opened. */
  offBalance: boolean;
  maxTermMonths: number;
  /** Beyond it a ground is asked for, where the rule knows one. */
  normalTermMonths?: number;
  /** Beyond the normal term only the head office decides. */
  headOfficeBeyondNormal?: true;
}

/**
 * The categories with the normal and the longest term of RULES 1.1: personal consumption 5 years, 7 for a long-term need while the notice of
 * 2025-03 stands; personal business 5, 10 where operating cash comes back slowly; working capital 3, 5 likewise; fixed assets 10, longer
 * where the head office approves it, 20 at most [CONV]; housing 30 [CONV]; a bill 6 months from its issue (商业汇票承兑、贴现与再贴现管理办法,
 * 2023-01-01 [M+]). Cards, overdrafts and guarantees: 示例参数，需按本行制度调整 [CONV].
 */
export const CATEGORY_FACTS = {
  PERSONAL_CONSUMER: { borrower: 'PERSON', offBalance: false, maxTermMonths: 84, normalTermMonths: 60 },
  PERSONAL_BUSINESS: { borrower: 'PERSON', offBalance: false, maxTermMonths: 120, normalTermMonths: 60 },
  PERSONAL_HOUSING: { borrower: 'PERSON', offBalance: false, maxTermMonths: 360 },
  PERSONAL_CARD: { borrower: 'PERSON', offBalance: false, maxTermMonths: 60 },
  WORKING_CAPITAL: { borrower: 'COMPANY', offBalance: false, maxTermMonths: 60, normalTermMonths: 36 },
  FIXED_ASSET: {
    borrower: 'COMPANY',
    offBalance: false,
    maxTermMonths: 240,
    normalTermMonths: 120,
    headOfficeBeyondNormal: true,
  },
  OVERDRAFT: { borrower: 'COMPANY', offBalance: false, maxTermMonths: 12 },
  BILL_ACCEPTANCE: { borrower: 'COMPANY', offBalance: true, maxTermMonths: 6 },
  LETTER_OF_GUARANTEE: { borrower: 'COMPANY', offBalance: true, maxTermMonths: 60 },
} as const satisfies Record<string, CategoryFacts>;

export type Category = keyof typeof CATEGORY_FACTS;
export const CATEGORIES = Object.keys(CATEGORY_FACTS) as [Category, ...Category[]];

/**
 * The facts of a category; a name of another time is taken for a company's loan without a term of its own.
 * @example factsOf('BILL_ACCEPTANCE').offBalance // => true
 */
export const factsOf = (category: string): CategoryFacts =>
  Object.hasOwn(CATEGORY_FACTS, category)
    ? CATEGORY_FACTS[category as Category]
    : { borrower: 'COMPANY', offBalance: false, maxTermMonths: 480 };
