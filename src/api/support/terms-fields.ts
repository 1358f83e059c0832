import type { ErrorCode } from '../../contracts/errors';

/** Which field of the terms at this place of a request is to be mended for what terms are refused for; `''` is the terms themselves. */
const FIELDS = {
  TERMS_REQUIRED: '',
  TERMS_NOT_EXPECTED: '',
  COMMITTEE_VOTES_ON_TERMS: '',
  CHANGED_METHOD: '/method',
  CHANGED_TERMS_EXCEED: '/principal',
  CHANGED_FREQUENCY: '/frequency',
  CHANGED_TERM_LONGER: '/instalments',
  CHANGED_GRACE: '/graceOnPrincipal',
  GRACE_ON_PRINCIPAL_TOO_LONG: '/graceOnPrincipal',
  CHANGED_RATE_RULE: '/pricing',
  PRODUCT_AMOUNT: '/principal',
  PRODUCT_INSTALMENTS: '/instalments',
  PRODUCT_TERM: '/instalments',
  PRODUCT_RATE: '/annualRate',
  COST_ABOVE_CAP: '/annualRate',
  OVERDUE_COST_ABOVE_CAP: '/overdueMarkup',
  PRODUCT_SPREAD: '/pricing/basisPoints',
  OVERDUE_MARKUP: '/overdueMarkup',
  DUE_DAY_NOT_MONTHLY: '/dueDay',
} as const satisfies Partial<Record<ErrorCode, string>>;

/**
 * The fields of terms that are sent at this place, for `atFields`.
 * @example termsFields('/terms').PRODUCT_AMOUNT // => '/terms/principal'
 */
export const termsFields = (at: string): Partial<Record<ErrorCode, string>> =>
  Object.fromEntries(Object.entries(FIELDS).map(([code, field]) => [code, at + field]));
