/**
 * Typed search attributes of every workflow. SQL visibility allows at most 10 keywords and 3 of any other type, and
 * none may hold personal data: numbers and codes only.
 */
export const SEARCH_ATTRIBUTES = {
  XdApplicationNo: 'Keyword',
  XdLoanNo: 'Keyword',
  XdClientNo: 'Keyword',
  XdProduct: 'Keyword',
  XdBranch: 'Keyword',
  XdStage: 'Keyword',
  XdRiskClass: 'Keyword',
  XdAmountFen: 'Int',
  XdOverdueSince: 'Datetime',
  XdDeadline: 'Datetime',
} as const;
export type SearchAttributeName = keyof typeof SEARCH_ATTRIBUTES;
