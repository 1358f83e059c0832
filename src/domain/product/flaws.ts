import { parseYuan } from '../money';
import { parseRate } from '../rate';
import { factsOf } from './category';
import { isLawfulMarkup, type Breach, type Limits } from './eligibility';
import { DTI_HARD_PPM } from '../appraisal/repayment-capacity';
import type { ProductRules } from './rules';

/** A version of a product as far as it can contradict itself or the law. */
export interface Proposed {
  category: string;
  limits: Limits;
  rules: ProductRules;
  checklist: readonly { code: string }[];
  servicingPlan: { ladder: readonly { daysOverdue: number }[] };
}

/** The most a borrower may pay himself at once, by category (RULES 1.5; consumption with the measure of 2025); others 10,000,000. */
const SELF_PAY_MAX: Partial<Record<string, string>> = {
  PERSONAL_CONSUMER: '500000.00',
  PERSONAL_CARD: '500000.00',
  PERSONAL_BUSINESS: '500000.00',
  PERSONAL_HOUSING: '0',
};
const CORPORATE_SELF_PAY_MAX = '10000000.00';

const PPM_A_PERCENT = 10_000;

/** 5 working days in principle, 10 at most by agreement (RULES 1.5 pay.entrusted.timing). */
const LONGEST_PAYMENT_DAYS = 10;

/**
 * What is wrong with a version of a product, all at once: limits that exclude everything, a term beyond the category's (RULES 1.1),
 * a markup beyond the band of the law (3.1), more self-paid than it lets (1.5), the same code twice, a ladder that goes backwards, a promise that bears interest or asks for no margin.
 * @example flawsOf({ category: 'BILL_ACCEPTANCE', limits: { minFen: 1, maxFen: 2, minInstalments: 1, maxInstalments: 12, maxTermMonths: 12, methods: ['BULLET'], securities: ['PLEDGE'], minRate: '0', maxRate: '0' }, rules: { ...standardRules('BILL_ACCEPTANCE') }, checklist: [{ code: 'A' }], servicingPlan: { ladder: [] } }).map(({ code }) => code) // => ['PRODUCT_TERM_BEYOND_RULE']
 */
export function flawsOf({ category, limits, rules, checklist, servicingPlan }: Proposed): Breach[] {
  const found: Breach[] = [];
  const check: Check = (kept, pointer, code, params = {}) => {
    if (!kept) found.push({ pointer, code, params });
  };
  const { offBalance, maxTermMonths, normalTermMonths } = factsOf(category);
  const range = (kept: boolean, name: string): void => {
    check(kept, `/limits/max${name}`, 'PRODUCT_RANGE_EMPTY');
  };
  range(limits.minFen <= limits.maxFen, 'Amount');
  range(limits.minInstalments <= limits.maxInstalments, 'Instalments');
  range(parseRate(limits.minRate) <= parseRate(limits.maxRate), 'Rate');
  check(limits.maxTermMonths <= maxTermMonths, '/limits/maxTermMonths', 'PRODUCT_TERM_BEYOND_RULE', {
    max: String(maxTermMonths),
  });
  check(
    normalTermMonths === undefined || (rules.normalTermMonths ?? 0) <= normalTermMonths,
    '/rules/normalTermMonths',
    'PRODUCT_NORMAL_TERM_BEYOND_RULE',
    { max: String(normalTermMonths) },
  );
  check(isLawfulMarkup(limits.overdueMarkup), '/limits/overdueMarkup', 'OVERDUE_MARKUP');
  const { spread, payWithinDays, fees, conditions } = rules;
  if (spread !== undefined)
    check(spread.minBasisPoints <= spread.maxBasisPoints, '/rules/spread/maxBasisPoints', 'PRODUCT_RANGE_EMPTY');
  check(payWithinDays <= LONGEST_PAYMENT_DAYS, '/rules/payWithinDays', 'PRODUCT_PAYMENT_TOO_LATE', {
    max: String(LONGEST_PAYMENT_DAYS),
  });
  const selfPayMax = SELF_PAY_MAX[category] ?? CORPORATE_SELF_PAY_MAX;
  check(parseYuan(rules.selfPayMax) <= parseYuan(selfPayMax), '/rules/selfPayMax', 'PRODUCT_SELF_PAY_BEYOND_RULE', {
    max: selfPayMax,
  });
  for (const [pointer, codes] of [
    ['/checklist', checklist],
    ['/rules/fees', fees],
    ['/rules/conditions', conditions],
  ] as const) {
    const twice = codes.find(({ code }, index) => codes.findIndex((other) => other.code === code) !== index);
    check(twice === undefined, pointer, 'PRODUCT_CODE_TWICE', { value: twice?.code ?? '' });
  }
  debtLimit(rules, check);
  const oneBasis = ({ amount, share }: { amount?: string; share?: string }): boolean =>
    (amount === undefined) !== (share === undefined);
  check(fees.every(oneBasis), '/rules/fees', 'PRODUCT_FEE_BASIS');
  const days = servicingPlan.ladder.map(({ daysOverdue }) => daysOverdue);
  check(
    days.every((day, index) => index === 0 || day > (days[index - 1] ?? 0)),
    '/servicingPlan/ladder',
    'PRODUCT_LADDER_ORDER',
  );
  if (offBalance) {
    const isPromise = parseRate(limits.maxRate) === 0 && limits.methods.every((method) => method === 'BULLET');
    check(isPromise, '/limits/methods', 'PRODUCT_PROMISE_BEARS_INTEREST');
    check(limits.line === undefined, '/limits/line', 'PRODUCT_PROMISE_IS_NO_LINE');
    check(rules.marginShare !== undefined, '/rules/marginShare', 'REQUIRED');
  }
  return found;
}

type Check = (kept: boolean, pointer: string, code: string, params?: Record<string, string>) => void;

/** A bank may lend on less debt than the rule lets, never on more (RULES 6.2). */
function debtLimit({ suitability }: ProductRules, check: Check): void {
  if (suitability === undefined) return;
  const { dtiAdvisePercent, dtiMaxPercent } = suitability;
  const pointer = '/rules/suitability/dtiMaxPercent';
  check(dtiAdvisePercent <= dtiMaxPercent, pointer, 'PRODUCT_RANGE_EMPTY');
  check(dtiMaxPercent * PPM_A_PERCENT <= DTI_HARD_PPM, pointer, 'PRODUCT_DTI_BEYOND_RULE', {
    max: String(DTI_HARD_PPM / PPM_A_PERCENT),
  });
}
